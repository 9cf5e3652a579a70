"""A passage on a shared screen in large type, with what stands around it; of a transcript without one how the call begins."""

from collections.abc import Sequence
from html import escape

from components.facts import Facts
from components.facts.agenda import Span
from components.facts.quotation import sentence_at
from components.facts.schema import SentenceRow
from components.facts.selection import Selection, view_of
from components.panels import choice
from components.panels.agenda.view import span_of_link
from components.panels.markup import Tint, as_spoken, empty, tinted, write
from components.panels.names import speaker_tag
from components.panels.tints import tints_of
from components.panels.wording import say

# So many sentences of the same turn stand on either side of a passage.
AROUND = 2
# So many characters have room where no passage is chosen.
OPENING = 380


def chosen_passage(facts: Facts) -> None:
    """Show the passage that the link opens at; without one say how one is chosen."""
    span = span_of_link(facts)
    if span is None:
        empty(say("present.no_passage"), say("present.no_passage_why"))
    else:
        _around(facts, span)


def transcript_passage(facts: Facts) -> None:
    """Show the passage that the link opens at; without one how the call begins, or the questions of the analyst who is chosen."""
    first = _first(facts)
    if first is None or span_of_link(facts) is not None:
        chosen_passage(facts)
        return
    of_turn = (each for each in facts.speech.sentences if each.turn == first.turn and each.start >= first.start)
    ends = [each.end for each in of_turn if each.end - first.start <= OPENING]
    _shown(facts, (first.start, max(ends, default=first.end)), first.turn)


def _first(facts: Facts) -> SentenceRow | None:
    """Return the sentence that the analyst who is chosen begins with, else the first of a turn, of a text without turns the first."""
    analyst, sentences = choice.selection().analyst, facts.speech.sentences
    asked_in = view_of(facts.speech, facts.mentions, Selection(analyst=analyst)).asked_in if analyst else frozenset()
    asked = (each for each in sentences if each.exchange in asked_in)
    spoken = (each for each in sentences if each.turn is not None)
    return next(asked, None) or next(spoken, None) or next(iter(sentences), None)


def _around(facts: Facts, span: Span) -> None:
    """Show a passage with the sentences around it."""
    sentence = sentence_at(facts, span[0])
    near = [sentence] if sentence else []
    if sentence:
        of_turn = [each for each in facts.speech.sentences if each.turn == sentence.turn]
        at = of_turn.index(sentence)
        near = of_turn[max(0, at - AROUND) : at + AROUND + 1]
    start, end = min([span[0], *(each.start for each in near)]), max([span[1], *(each.end for each in near)])
    _shown(facts, (start, end), sentence.turn if sentence else None, (Tint(*span, "said"),))


def _shown(facts: Facts, span: Span, turn: int | None, tints: Sequence[Tint] = ()) -> None:
    """Place a passage in large type under who says it."""
    text = tinted(facts.speech.text, *span, [*tints_of(facts), *tints])
    who = escape(say("figures.preamble")) if turn is None else speaker_tag(facts, turn)
    write(f'<div class="who">{who}</div><p>{as_spoken(facts.call.language, text)}</p>', "gj-passage")
