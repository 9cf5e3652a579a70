"""The first walk on the page: a small card that says one step at a time, and moves and covers nothing that the step is about."""

from html import escape

import streamlit as st

from components.panels import choice
from components.panels.markup import write
from components.panels.parameters import WALK, WALKED
from components.panels.shelf import is_sample, started_with
from components.panels.walk_steps import Walk, go_to, walk_now
from components.panels.wording import say

# Where each step is done; the last can be done on any page.
PLACES = {1: "overview", 2: "overview", 3: "overview", 4: "questions"}


def first_walk(page: str) -> None:
    """Place the card while the walk is on, in a place that takes no room of the page."""
    if walk_now():
        with st.container(key="walk"):
            _card(page)


@st.fragment
def _card(page: str) -> None:
    """Place the step; its buttons run nothing but the card. The run of a button that ended the walk says how it is called again."""
    walk = walk_now()
    if walk is None:
        # Not in the button's callback: what that places stands in place of the style of the page.
        st.toast(say("walk.again"))
        return
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_walk"):
        write(_told(walk), f"gj-walk at-{walk.step}")
        _way(page, PLACES.get(walk.step, page))
        st.button(say("walk.back"), key="walk_back", disabled=walk.step == 1, on_click=go_to, args=(walk.step - 1,))
        last = walk.step == WALKED
        st.button(say("walk.end" if last else "walk.next"), key="walk_next", type="primary", on_click=go_to, args=(walk.step + 1,))
        st.button(
            say("walk.close"), key="walk_close", type="tertiary", shortcut="Esc", help=say("walk.again"), on_click=go_to, args=(WALKED + 1,)
        )


def walk_again() -> None:
    """Open the first step, over the sample in view or else the first one."""
    call_id, samples = st.query_params.get("call", ""), started_with().samples
    if samples and not is_sample(call_id):
        call_id = samples[0]
    st.switch_page("pages/overview.py", query_params=choice.link_to(call_id, **{WALK: "1"}))


def _told(walk: Walk) -> str:
    """Return, as markup, which step it is and what there is to do."""
    place = say("walk.place", step=walk.step, every=WALKED)
    head = f'<span class="m">{escape(place)}</span> <b>{escape(say(f"walk.title_{walk.step}"))}</b>'
    return f'<div role="status"><div class="head">{head}</div><div>{escape(say(f"walk.text_{walk.step}"))}</div></div>'


def _way(page: str, place: str) -> None:
    """Place the way to the page of the step where another one is open."""
    if page != place:
        st.page_link(f"pages/{place}.py", label=f"{say(f'page.{place}')} ↗", query_params=choice.link())
