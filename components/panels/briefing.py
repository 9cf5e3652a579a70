"""The briefing: the three largest changes since the call on the quarter before, each with its sentences in both calls."""

from functools import lru_cache
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.change.briefing import briefing, evidence_of, sentence
from components.facts.change.moved import Change
from components.facts.corrections import Corrections
from components.facts.earlier import quarter_before
from components.panels import choice, parameters
from components.panels.compare.evidence import rows_by_call
from components.panels.evidence import evidence
from components.panels.markup import literal, write, write_inline
from components.panels.names import call_title
from components.panels.scene import KEPT
from components.panels.shelf import facts_for, open_ids
from components.panels.wording import language, say

AWAY = "away"


def briefing_strip(facts: Facts) -> None:
    """Place up to three sentences between hairlines where the quarter before is open; a click opens what one is made of."""
    before, changes = call_before(facts), changes_since(facts)
    if before is None or not changes:
        return
    is_away = choice.switch(parameters.BRIEFING) == AWAY
    with st.container(key="slim_brief"):
        if is_away:
            _put_away(len(changes))
            return
        cells = st.columns([0.5, *(1 for _ in range(3))], gap="small")
        with cells[0], st.container(gap=0):
            _heading(facts, before)
        for at, (cell, change) in enumerate(zip(cells[1:], changes)):
            with cell:
                _sentence(at, change)


def overview_evidence(facts: Facts) -> None:
    """List what the sentence of the briefing that stands open is made of; else what the marks and filters of the call lead to."""
    before, at = call_before(facts), st.query_params.get(parameters.BRIEF)
    if at is None or before is None:
        evidence(facts)
        return
    change = changes_since(facts)[int(at)]
    found = evidence_of(change, before, facts)
    with st.container(horizontal=True, vertical_alignment="center", key="slim_evidence"):
        count = say("evidence.rows", count=sum(len(rows) for _, rows in found))
        words = f'<span class="m">{escape(sentence(change, language()))} <b>{count}</b></span>'
        write_inline(f'<h2 class="h">{say("evidence.title")}</h2>{words}', "gj-head")
        st.button(f"{say('compare.close')} ✕", key="close_brief", type="tertiary", on_click=choice.keep, kwargs={parameters.BRIEF: None})
    rows_by_call(found, {each.call.call_id: call_title(each) for each in (before, facts)}, "brief")


def call_before(facts: Facts) -> Facts | None:
    """Return the call of the company on the quarter before, where it is open."""
    others = (facts_for(call_id, choice.corrections_of(call_id)) for call_id in open_ids())
    return quarter_before(facts, [other for other in others if other])


def changes_since(facts: Facts) -> tuple[Change, ...]:
    """Return the changes since the call on the quarter before; none where that is not open."""
    if (before := call_before(facts)) is None:
        return ()
    ids = facts.call.call_id, before.call.call_id
    return _changes(ids, (choice.corrections(), choice.corrections_of(ids[1])), language())


@lru_cache(maxsize=KEPT)
def _changes(ids: tuple[str, str], corrections: tuple[Corrections, Corrections], spoken: str) -> tuple[Change, ...]:
    now, before = (facts_for(call_id, decided) for call_id, decided in zip(ids, corrections, strict=True))
    return briefing(before, now, spoken) if before and now else ()


def _heading(facts: Facts, before: Facts) -> None:
    """Place what the sentences are against, the way to both calls side by side, and what puts the strip away."""
    write(f'<b title="{say("brief.against", call=escape(call_title(before)))}">{say("brief.title")}</b>', "gj-brief")
    with st.container(horizontal=True, gap="small", key="brief_ways", vertical_alignment="center"):
        calls = {parameters.CHOSEN: f"{before.call.call_id},{facts.call.call_id}", "then": before.call.call_id, "now": facts.call.call_id}
        st.page_link("pages/compare.py", label=f"{say('brief.compare')} ↗", query_params=choice.link(**calls))
        _turn(say("brief.hide"), AWAY)


def _put_away(count: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="brief_ways"):
        write_inline(f'<span class="m">{say("brief.count", count=count)}</span>')
        _turn(say("brief.show"), None)


def _turn(label: str, state: str | None) -> None:
    st.button(
        label, key="turn_briefing", type="tertiary", on_click=choice.keep, kwargs={parameters.BRIEFING: state, parameters.BRIEF: None}
    )


def _sentence(at: int, change: Change) -> None:
    """Place a sentence, which opens what it is made of, or closes it."""
    is_open = st.query_params.get(parameters.BRIEF) == str(at)
    words = literal(sentence(change, language()))
    kept = {parameters.BRIEF: None if is_open else str(at), "mark": None}
    st.button(f"**{words}**" if is_open else words, key=f"brief_{at}", type="tertiary", on_click=choice.keep, kwargs=kept)
