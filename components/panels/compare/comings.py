"""Who asks in the later call for the first time, who is back, and who stayed away, each with the asks that show it."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape

import streamlit as st

from components.facts.change.asked import Asker, Comings, Group, asked_over, comings
from components.facts.change.companies import company_key
from components.panels import choice, parameters
from components.panels.compare.scene import Compared, titles
from components.panels.markup import literal, write, write_inline
from components.panels.names import with_firm
from components.panels.scene import KEPT
from components.panels.wording import say


def comings_told(scene: Compared, group: Group) -> None:
    """Place who is new, back and away in the later call against the last one of its company that names who asks."""
    found = _comings(scene, group)
    if found is None:
        write(f'<span class="m">{say(_why_none(scene, group))}</span>', "gj-came")
        return
    named = titles(scene)
    then, now = (f"<b>{escape(named[each])}</b>" for each in (found.against, found.call_id))
    write(f'<span class="m">{say(f"askers.came_{group}", then=then, now=now)}</span>', "gj-came")
    _who("new", found.new, found.call_id)
    _who("back", found.back, found.call_id)
    _who("away", found.away, found.against)


@lru_cache(maxsize=KEPT)
def _comings(scene: Compared, group: Group) -> Comings | None:
    """Hold the later call against those before it that are not of another company."""
    own = company_key(scene.latest.call)
    return comings(asked_over([each for each in scene.calls[: scene.now + 1] if company_key(each.call) in ("", own)], group))


def _why_none(scene: Compared, group: Group) -> str:
    """Return why nobody can be said to have come or to have stayed away."""
    latest = asked_over([scene.latest], group).calls[0]
    if latest.names_anyone:
        return f"askers.none_before_{group}"
    return f"askers.none_named_{group}" if latest.asks.number else "askers.none_asked"


def _who(kind: str, askers: Sequence[Asker], call_id: str) -> None:
    """Place the names with the asks that each has in the call that shows it; one that asks nothing there has nothing to open."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"slim_came_{kind}"):
        write_inline(f"<b>{say(f'askers.{kind}', count=len(askers))}</b>", "gj-came")
        if not askers:
            write_inline(f'<span class="m">{say("askers.nobody")}</span>', "gj-came")
        for at, asker in enumerate(askers):
            _name(f"came_{kind}_{at}", asker, call_id)


def _name(key: str, asker: Asker, call_id: str) -> None:
    count = next((count for count in asker.counts if count and count.call_id == call_id), None)
    name = with_firm(asker.name, asker.firm)
    if count is None or not count.number:
        write_inline(f'<span class="m">{escape(name)} 0</span>', "gj-came")
        return
    st.button(f"{literal(name)} {count.number}", key=key, type="tertiary", on_click=choice.keep, kwargs={parameters.OVER_CALLS: count.key})
