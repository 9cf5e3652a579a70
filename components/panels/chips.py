"""The row of chips: which filters are active; one click takes one off, one takes all."""

import streamlit as st

from components.facts import Facts
from components.panels import choice
from components.panels.markup import literal, write_inline
from components.panels.names import metric_name, person_name, theme_name
from components.panels.wording import say

HUES = {"analyst": "blue", "theme": "orange", "speaker": "orange", "mark": "gray"}


def chips(facts: Facts, hint: str = "chips.hint") -> None:
    """Place the row; it is as high without a filter as with one (then it holds a hint), so that nothing below it moves."""
    active = _active(facts)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_chips"):
        if not active:
            write_inline(f'<span class="m">{say(hint)}</span>')
            return
        write_inline(f'<span class="m">{say("chips.active")}</span>')
        for name, label in active.items():
            words = f":{HUES[name]}[{say(f'chips.{name}' if name != 'mark' else 'chips.figure')}] {literal(label)} ✕"
            st.button(words, key=f"chip_{name}", on_click=choice.keep, kwargs={name: None, "mark": None})
        st.button(say("chips.clear"), key="chip_clear", type="tertiary", on_click=choice.clear)


def _active(facts: Facts) -> dict[str, str]:
    selection = choice.selection()
    active = {}
    if selection.analyst:
        active["analyst"] = person_name(facts, selection.analyst)
    if selection.theme:
        active["theme"] = theme_name(selection.theme)
    if selection.speaker:
        active["speaker"] = person_name(facts, selection.speaker)
    if not active and choice.mark():
        active["mark"] = mark_name(facts)
    return active


def mark_name(facts: Facts) -> str:
    """Return what the mark in use measures, for a mark that is no filter."""
    _, _, quantity_id = (choice.mark() or "").partition(":")
    found = (q for q in facts.quantities if q.quantity_id == quantity_id)
    return next((metric_name(q.metric) for q in found), say("evidence.title"))
