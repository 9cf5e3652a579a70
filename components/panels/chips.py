"""The row of chips: which filters are active; one click takes one off, one takes all."""

from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from components.facts import Facts
from components.panels import choice
from components.panels.marks import mark_words
from components.panels.markup import literal, write_inline
from components.panels.names import person_name, theme_name
from components.panels.wording import say

HUES = {"analyst": "blue", "theme": "orange", "speaker": "orange"}
# Of these marks the filter that they set has a chip of its own.
FILTERING = ("asked", "asked_firm", "asked_firm_type", "theme")

# And of these one of the page's own filters.
SETTING = {"asked_firm": "firm", "asked_firm_type": "firm_type"}

# These marks are of asks, of answers and of tone; the others are of numbers.
ASKED = ("ask", "cell", "answering", "asked_firm", "asked_firm_type", "tone")


def chips(facts: Facts, hint: str = "chips.hint", narrowed: Mapping[str, tuple[str, str]] = MappingProxyType({})) -> None:
    """Place the row; it is as high without a filter as with one (then it holds a hint), so that nothing below it moves.

    ``narrowed`` are the filters of the page itself by name, each with what it is of and what it is set to in words.
    """
    active = {**_active(facts), **narrowed}
    if SETTING.get((choice.mark() or "").partition(":")[0]) in narrowed:
        active.pop("mark", None)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_chips"):
        if not active:
            write_inline(f'<span class="m">{say(hint)}</span>')
            return
        write_inline(f'<span class="m">{say("chips.active")}</span>')
        for name, (called, label) in active.items():
            words = f":{HUES.get(name, 'gray')}[{called}] {literal(label)} ✕"
            st.button(words, key=f"chip_{name}", on_click=choice.keep, kwargs={name: None, "mark": None})
        st.button(say("chips.clear"), key="chip_clear", type="tertiary", on_click=choice.clear)


def _active(facts: Facts) -> dict[str, tuple[str, str]]:
    selection, mark = choice.selection(), choice.mark()
    active = {}
    if selection.analyst:
        active["analyst"] = person_name(facts, selection.analyst)
    if selection.theme:
        active["theme"] = theme_name(selection.theme)
    if selection.speaker:
        active["speaker"] = person_name(facts, selection.speaker)
    called = {name: (say(f"chips.{name}"), label) for name, label in active.items()}
    kind = (mark or "").partition(":")[0]
    if mark and (not active or kind not in FILTERING):
        called["mark"] = (say(f"chips.{kind}" if kind in ASKED else "chips.mark"), mark_words(facts, mark))
    return called
