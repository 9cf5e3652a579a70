"""The row of chips: which filters are active; one click takes one off, one takes all."""

from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from components.facts import Facts
from components.facts.tally.depth import level_of
from components.panels import choice
from components.panels.marks import mark_words
from components.panels.markup import literal, write_inline
from components.panels.names import person_name, theme_name
from components.panels.wording import say

HUES = {"analyst": "blue", "theme": "orange", "speaker": "orange"}
# Of these marks the filter that they set has a chip of its own; of a theme's part or term it says only the theme.
FILTERING = ("asked", "asked_firm", "asked_firm_type", "theme")

# And of these one of the page's own filters.
SETTING = {"asked_firm": "firm", "asked_firm_type": "firm_type"}

# What these marks are of has a word of its own, for other marks it is a number.
CALLED = {
    "ask": "ask", "cell": "cell", "answering": "answering", "asked_firm": "asked_firm", "asked_firm_type": "asked_firm_type",
    "tone": "tone", "theme": "mention", "placed": "mention", "together": "mention", "place": "kwic", "word": "kwic",
}  # fmt: skip


def chips(
    facts: Facts,
    hint: str = "chips.hint",
    narrowed: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    leads: tuple[str, str] | None = None,
) -> None:
    """Place the row; it is as high without a filter as with one (then it holds a hint), so that nothing below it moves.

    ``narrowed`` are the filters of the page itself by name, each with what it is of and what it is set to in words;
    ``leads`` is a place further down the page that lists what was chosen, with its name.
    """
    active = {**active_filters(facts), **narrowed}
    if SETTING.get((choice.mark() or "").partition(":")[0]) in narrowed:
        active.pop("mark", None)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_chips"):
        if not active and not leads:
            write_inline(f'<span class="m">{say(hint)}</span>')
            return
        write_inline(f'<span class="m">{say("chips.active" if active else "chips.listed")}</span>')
        for name, (called, label) in active.items():
            words = f":{HUES.get(name, 'gray')}[{called}] {literal(label)} ✕"
            st.button(words, key=f"chip_{name}", on_click=choice.keep, kwargs={name: None, "mark": None})
        if active:
            st.button(say("chips.clear"), key="chip_clear", type="tertiary", on_click=choice.clear)
        if leads:
            st.markdown(f"[{literal(leads[0])} ↓]({leads[1]})", width="content")


def selected_in_words(facts: Facts) -> dict[str, tuple[str, str]]:
    """Return what is selected on all pages, by name, each with what it is of and what it is set to."""
    selection = choice.selection()
    active = {}
    if selection.analyst:
        active["analyst"] = person_name(facts, selection.analyst)
    if selection.theme:
        active["theme"] = theme_name(selection.theme)
    if selection.speaker:
        active["speaker"] = person_name(facts, selection.speaker)
    return {name: (say(f"chips.{name}"), label) for name, label in active.items()}


def active_filters(facts: Facts) -> dict[str, tuple[str, str]]:
    """Return what is selected, and the mark that stands open where no selection says it."""
    called, mark = selected_in_words(facts), choice.mark()
    kind = (mark or "").partition(":")[0]
    if mark and (not called or not _is_said(mark)):
        called["mark"] = (say(f"chips.{CALLED.get(kind, 'mark')}"), mark_words(facts, mark))
    return called


def _is_said(mark: str) -> bool:
    """Say whether the chip of a filter says what the mark stands for."""
    kind, _, rest = mark.partition(":")
    return kind in FILTERING and (kind != "theme" or level_of(rest.rpartition(":")[0]) == "theme")
