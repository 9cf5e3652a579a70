"""The heading of the page that compares calls: which calls, which two of them are held against each other, and the view in use."""

from html import escape

import streamlit as st

from components.panels import choice, parameters
from components.panels.compare.scene import FEWEST, MOST, Compared, are_several, compared_calls, periods_first, titles
from components.panels.context import words_changed
from components.panels.markup import empty, notice, write
from components.panels.names import call_title
from components.panels.shelf import facts_for, open_ids
from components.panels.switches import Switch, link_switch
from components.panels.wording import say, words

VIEWS = ("figures", "themes", "asked", "manner", "wording")
# Pixels of the choice of a call, in which its period stands, and of one that has its company too.
PERIOD, COMPANY = 210, 290
# Views that tell the difference between two calls.
OF_TWO = ("themes", "asked", "manner", "wording")


def compared_or_stop() -> Compared:
    """Return the calls that are compared; where fewer than two are open, say what a second would show and stop the page."""
    choice.enter()
    scene = compared_calls()
    if scene is None:
        write(f"<h1>{say('page.compare')}</h1>", "gj-page")
        empty(say("compare.one"), say("compare.one_why"))
        st.page_link("pages/library.py", label=f"{say('page.library')} ↗", query_params=choice.link())
        st.stop()
    if len(choice.chosen_ids()) < FEWEST:
        st.query_params[parameters.BESIDE] = ",".join(scene.ids)
    return scene


def compare_head(scene: Compared) -> None:
    """Place the heading, the calls, and the switch of the views."""
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_compare"):
        write(f'<h1>{say("page.compare")}</h1> <span class="m">{escape(_scope(scene))}</span> {words_changed()}', "gj-page")
        _views()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_compared"):
        _calls(scene)
        if choice.switch("compared") in OF_TWO:
            _pair(scene, "then", scene.ids[scene.then])
            _pair(scene, "now", scene.ids[scene.now])
    if left := [found for name in parameters.PAIR if (found := st.query_params.get(name)) is not None and found not in scene.ids]:
        notice(say("compare.no_pair", found=words().listed(each[:20] for each in left)), "warning")
    if len(choice.chosen_ids()) > MOST:
        notice(say("compare.too_many", most=MOST, found=len(choice.chosen_ids())), "warning")
    elif len(choice.chosen_ids()) < FEWEST and len(scene.ids) == MOST < len(open_ids()):
        notice(say("compare.more_open", most=MOST, found=len(open_ids())), "info")


def _scope(scene: Compared) -> str:
    """Return whose calls they are, and from when to when."""
    names = list(titles(scene).values())
    return say("compare.scope", count=len(scene.ids), first=names[0], last=names[-1])


def _views() -> None:
    labels = {view: say(f"compare.view_{view}") for view in VIEWS}
    link_switch(Switch("compared", say("compare.view"), labels, (parameters.OVER_CALLS,)))


def _calls(scene: Compared) -> None:
    """Offer the open calls; those compared are chosen."""
    names = titles(scene) if are_several(scene) else periods_first(scene)
    every = {call_id: call_title(facts) for call_id in open_ids() if (facts := facts_for(call_id))} | names
    st.session_state["compared_calls"] = list(scene.ids)
    st.multiselect(
        say("compare.calls"), list(every), format_func=every.__getitem__, key="compared_calls", max_selections=MOST,
        label_visibility="collapsed", on_change=_choose, width="stretch", placeholder=say("compare.calls"),
    )  # fmt: skip


def _choose() -> None:
    chosen: list[str] = st.session_state["compared_calls"]
    if len(chosen) >= FEWEST:
        reset = (parameters.BESIDE, parameters.OVER_CALLS, parameters.ASKER, *parameters.ALIGNED[1:], *parameters.ONLY.values())
        choice.keep(**{**dict.fromkeys(reset), parameters.CHOSEN: ",".join(chosen)})


def _pair(scene: Compared, name: str, chosen: str) -> None:
    """Offer one of the two calls that are held against each other."""
    key, names = f"set_{name}", periods_first(scene)
    st.session_state[key] = chosen
    st.selectbox(
        say(f"compare.{name}"), list(names), key=key, label_visibility="collapsed", width=COMPANY if are_several(scene) else PERIOD,
        format_func=lambda call_id: f"{say(f'compare.{name}')} {names[call_id]}",
        on_change=lambda: choice.keep(**{name: st.session_state[key], **dict.fromkeys((parameters.OVER_CALLS, *parameters.ALIGNED[1:]))}),
    )  # fmt: skip
