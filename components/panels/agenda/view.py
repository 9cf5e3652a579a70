"""The view in use as a step of the agenda, and a step as the view in use."""

import streamlit as st

from components.facts import Facts
from components.facts.agenda import NAME_OF_VIEW, Span, Step
from components.facts.schema import SentenceRow
from components.facts.tally import Row
from components.panels import parameters
from components.panels.agenda.kept import PARAMETER, agenda
from components.panels.chips import active_filters
from components.panels.decided import OF_A_CALL, decided_of
from components.panels.shelf import facts_for
from components.panels.wording import say, words

# What is of the person or of the call, whichever step is shown.
STAYING = ("call", "lang", "colours", "words", "tone_words", "samples", PARAMETER, *OF_A_CALL)
# A longer passage is read in the transcript.
LONGEST_PASSAGE = 400


def view_now() -> tuple[tuple[str, str], ...]:
    """Return what the link says of the view alone; what somebody else put into the address is no part of it."""
    named = ((name, value) for name, value in st.query_params.items() if NAME_OF_VIEW.fullmatch(name))
    return tuple(sorted(pair for pair in named if pair[0] not in (*STAYING, *parameters.STAGED)))


def view_title(facts: Facts, page: str) -> str:
    """Return what a view is called: its page, and what is selected on it."""
    selected = words().abreast(label for _, label in active_filters(facts).values())
    return f"{say(f'page.{page}')}{say('agenda.of', of=selected) if selected else ''}"


def passage(sentences: dict[str, SentenceRow], row: Row) -> Span:
    """Return the sentences of a row from the first to the last, of a long row the first alone, outside of all sentences the row itself."""
    if not row.sentence_ids:
        return row.start, min(row.end, row.start + LONGEST_PASSAGE)
    first, last = sentences[row.sentence_ids[0]], sentences[row.sentence_ids[-1]]
    return (first.start, last.end) if 0 < last.end - first.start <= LONGEST_PASSAGE else whole(first)


def whole(sentence: SentenceRow) -> Span:
    """Return the span of a sentence, of a long one its beginning."""
    return sentence.start, min(sentence.end, sentence.start + LONGEST_PASSAGE)


def span_of_link(facts: Facts) -> Span | None:
    """Return the place of the text that the link opens at; None where it names none that is there."""
    wanted, span = st.query_params.get("sentence"), span_in_words(st.query_params.get("span", ""))
    found = next((whole(s) for s in facts.speech.sentences if s.sentence_id == wanted), None)
    return found or (span if span and span[1] <= len(facts.speech.text) else None)


def span_in_words(words: str) -> Span | None:
    """Return a span as a link writes it, ``start-end``; None for anything else."""
    start, _, end = words.partition("-")
    is_span = all(each.isascii() and each.isdigit() and len(each) <= 9 for each in (start, end)) and int(start) < int(end)
    return (int(start), int(end)) if is_span else None


def link_of(step: Step) -> dict[str, str]:
    """Return the parameters of a link to the view of a step."""
    kept = {name: value for name, value in st.query_params.items() if name in STAYING}
    if step.call_id != kept.get("call"):
        kept = {name: value for name, value in kept.items() if name not in OF_A_CALL} | dict(decided_of(step.call_id))
    return {**kept, **dict(step.view), "call": step.call_id}


def is_open(step: Step) -> bool:
    """Say whether the call of a step can be shown."""
    return facts_for(step.call_id) is not None


def steps_of_agenda() -> tuple[Step, ...]:
    """Return the steps of the agenda in use."""
    return agenda().steps
