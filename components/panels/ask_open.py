"""One ask opened: the cues of what is left open, what a person judges, and the two sides."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import VERDICTS
from components.facts.ledger import ask_number, number_told, refusals_of
from components.facts.schema import Ask
from components.panels import choice
from components.panels.ask_sides import ask_sides, legend
from components.panels.markup import as_spoken, write_inline
from components.panels.names import standing_name
from components.panels.scene import Scene
from components.panels.wording import say


def ask_open(scene: Scene) -> None:
    """Place the ask that was chosen, though a filter or a verdict took it out of the ledger, or else the first of those in it."""
    facts, rows = scene.facts, scene.asks
    chosen = (choice.mark() or "").removeprefix("ask:")
    ask = next((each for each in facts.asks if each.ask_id == chosen), rows[0] if rows else None)
    if ask is None:
        return
    _head(facts, ask)
    ask_sides(facts, ask)


def _head(facts: Facts, ask: Ask) -> None:
    """Place what is said of the ask, the three verdicts, the way to the transcript, and what the tints mean."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_ask"):
        number = ask_number(ask.ask_id)
        write_inline(f'<h2 class="h">{say("asks.one", number=number)}</h2>{_cues(facts, ask)}', "gj-head")
        _verdicts(ask)
        st.page_link(
            "pages/transcript.py", label=f"{say('evidence.open')} ↗", query_params=choice.link(sentence=ask.question_sentence_ids[0])
        )
        write_inline(legend(facts, ask))


def _cues(facts: Facts, ask: Ask) -> str:
    """Return the cues in words, each a count of something that stands below; none of them is a verdict."""
    return "".join(f'<span class="m">{each}</span>' for each in _each_cue(facts, ask))


def _each_cue(facts: Facts, ask: Ask) -> Iterator[str]:
    yield f"<b>{escape(standing_name(ask))}</b>"
    others = [term for term in ask.missing_terms if term not in ask.open_subjects]
    for key, words in (("asks.missing", ask.open_subjects), ("asks.other_words", others)):
        if words:
            yield say(key, words=as_spoken(facts.call.language, escape("・".join(words))))
    if ask.number_asked:
        yield say(f"asks.number_{number_told(ask)}")
    if ask.refusals:
        yield say("asks.declined", words=as_spoken(facts.call.language, escape("・".join(refusals_of(facts, ask)))))


def _verdicts(ask: Ask) -> None:
    """Offer to judge the ask; the verdict stands over the cue until it is taken back."""
    key = f"verdict_{ask.ask_id}"
    st.session_state[key] = ask.verdict
    st.segmented_control(
        say("asks.judge"), VERDICTS, format_func=lambda verdict: say(f"asks.standing_{verdict}"), key=key, label_visibility="collapsed",
        help=say("asks.judge_help"), on_change=lambda: choice.judge(ask.ask_id, st.session_state[key]),
    )  # fmt: skip
