"""The names to confirm: two spellings that may be one person, each to be confirmed or counted apart; every chart follows."""

from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import doubt_key, effect_of_doubt, undecided
from components.facts.report import Doubt, doubts_of
from components.panels import choice
from components.panels.markup import as_spoken, write, write_inline
from components.panels.shelf import facts_for
from components.panels.wording import say

# More names than these are no list that anybody decides one by one.
MOST_ROWS = 60


def open_doubts(facts: Facts) -> list[Doubt]:
    """Return the doubts about the people of a call that nobody has decided yet."""
    return undecided(_source(facts), choice.corrections())


def names_to_confirm(facts: Facts) -> None:
    """Place the list, what is decided as well, so that it can be taken back."""
    source = _source(facts)
    doubts = doubts_of(source)
    write(f'<div class="m">{say("checks.lead_names" if doubts else "context.none")}</div>')
    for doubt in doubts[:MOST_ROWS]:
        _doubt(source, doubt)


def _source(facts: Facts) -> Facts:
    """Return the facts of a call as it was read."""
    return facts_for(facts.call.call_id) or facts


def _doubt(source: Facts, doubt: Doubt) -> None:
    """Place two spellings with why they may be one person, and the buttons with the turns that each choice counts."""
    key, decided = doubt_key(source, doubt), choice.corrections()
    with st.container(gap=3, key=f"line_doubt_{key}"):
        write(_words(source, doubt, key not in decided.decided))
        with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"slim_doubt_{key}"):
            effect = effect_of_doubt(source, doubt)
            turns = {"first": effect.counts[0], "second": effect.counts[1], "merged": effect.merged}
            if key in decided.decided:
                state = "one" if key in decided.accepted else "two"
                write_inline(f'<span class="m">{say(f"checks.is_{state}", **turns)}</span>')
                st.button(say("verdicts.undo"), key=f"undecide_{key}", type="tertiary", on_click=choice.decide, args=(key, None))
                return
            for word, state in (("one", "accepted"), ("two", "dismissed")):
                label = say(f"checks.{'linked' if doubt.link else 'apart'}_{word}", **turns)
                st.button(label, key=f"{word}_{key}", on_click=choice.decide, args=(key, state))


def _words(facts: Facts, doubt: Doubt, is_open: bool) -> str:
    why = say(f"reason.{doubt.link.reason}") if doubt.link else say("checks.alike")
    state = say("checks.linked" if doubt.link else "checks.apart") if is_open else ""
    name = f'<span class="{doubt.person.role}">{as_spoken(facts.call.language, escape(doubt.person.name))}</span>'
    other = as_spoken(facts.call.language, escape(doubt.other))
    return f'{name} ＝? {other} <span class="m">{escape(why)}</span> <span class="finding">{state}</span>'
