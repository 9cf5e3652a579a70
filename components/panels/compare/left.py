"""What answers of the earlier call left open, and how many sentences of the later one name it; counted, and never judged."""

from functools import lru_cache
from html import escape

import streamlit as st

from components.facts.change.left_open import LeftOpen, OpenTerm, left_open
from components.facts.selection import asker_of
from components.facts.tally.over import CallCount
from components.panels import choice, parameters
from components.panels.compare.asker import ask_links, ask_said, more_in_ledger
from components.panels.compare.pair import are_of_others
from components.panels.compare.scene import Compared, titles
from components.panels.exhibit import Heading, panel
from components.panels.markup import empty, write, write_inline
from components.panels.names import person_name, with_firm
from components.panels.scene import KEPT
from components.panels.wording import say

# How wide the ask, the words that were left and the links are.
COLUMNS = (1.1, 1.2, 0.16)
MOST_ASKS = 30


def left_panel(scene: Compared) -> None:
    """Place each ask that was left open with the words that were left, and who names them now."""
    named = titles(scene)
    scope = say("over.pair", then=named[scene.ids[scene.then]], now=named[scene.ids[scene.now]])
    with panel("over_left", Heading(say("askers.left"), scope, say("askers.method_left")), None, "content"):
        if why := _why_empty(scene):
            empty(say(f"askers.{why}"), say(f"askers.{why}_why"))
            return
        left = _left(scene)
        write(f'<span class="m">{say("askers.left_count", count=len(left), every=len(scene.before.asks))}</span>', "gj-came")
        for at, each in enumerate(left[:MOST_ASKS]):
            _row(scene, at, each)
        if len(left) > MOST_ASKS:
            more_in_ledger(scene.before.call.call_id, say("askers.more_left", count=len(left) - MOST_ASKS))


@lru_cache(maxsize=KEPT)
def _left(scene: Compared) -> tuple[LeftOpen, ...]:
    return left_open(scene.before, scene.latest)


def _why_empty(scene: Compared) -> str | None:
    """Return why there is nothing to hold against the later call, None where there is."""
    if are_of_others(scene):
        return "left_of_others"
    if not scene.before.asks:
        return "left_no_asks"
    return None if _left(scene) else "left_nothing"


def _row(scene: Compared, at: int, left: LeftOpen) -> None:
    ask, before = left.ask, scene.before
    who = ask.analyst or person_name(before, asker_of(before.speech, ask))
    with st.container(key=f"ev_left_{at}"):
        asked, terms, links = st.columns(COLUMNS, gap="small")
        with asked:
            write(ask_said(before, ask, with_firm(who, ask.firm)), "gj-asked")
        with terms, st.container(gap=None):
            _terms(at, left)
        with links:
            ask_links(before.call.call_id, ask)


def _terms(at: int, left: LeftOpen) -> None:
    for place, term in enumerate(left.terms):
        _term(f"left_{at}_{place}", term)
    if not left.terms:
        write(f'<span class="m">{say("askers.no_terms")}</span>', "gj-came")


def _term(key: str, term: OpenTerm) -> None:
    """Place a word that was left, with the sentences of either side that name it now."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"slim_term_{key}"):
        why = f'<b>{escape(say("quote.said", text=term.term))}</b> <span class="m s">{say(f"askers.why_{term.why}")}</span>'
        write_inline(why, "gj-came")
        if not term.told.number:
            unnamed = say("askers.not_named_told" if term.asked.number else "askers.not_named")
            write_inline(f'<span class="m">{unnamed}</span>', "gj-came")
        for side, count in (("told", term.told), ("asked", term.asked)):
            _count(f"{key}_{side}", side, count)
        if term.by_part:
            write_inline(f'<span class="m s">{say("askers.by_part", forms=escape("・".join(term.forms)))}</span>', "gj-came")


def _count(key: str, side: str, count: CallCount) -> None:
    if count.number:
        label = say(f"askers.named_{side}", count=count.number)
        st.button(label, key=key, type="tertiary", on_click=choice.keep, kwargs={parameters.OVER_CALLS: count.key})
