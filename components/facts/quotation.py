"""A passage of a call with what it takes to cite it: who said it, in which call, and in which line of the text."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from components.facts import Facts
from components.facts.agenda import Span
from components.facts.schema import SentenceRow
from components.facts.speech import label_of
from components.reading.breaks import without_breaks

_BREAK = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage on one line, with speaker, company and period as far as the text says them; lines count from 1."""

    text: str
    speaker: str
    company: str
    period: str
    line: int
    role: str | None
    sentence_id: str | None


def quotation(facts: Facts, span: Span) -> Quotation | None:
    """Return the passage of a span, None where the text does not reach so far or nothing stands there."""
    return _quoted(facts, span, sentence_at(facts, span[0]))


def quotation_from(facts: Facts, sentence: SentenceRow, end: int) -> Quotation | None:
    """Return the passage from the beginning of a sentence to ``end``, which may be that of a later one."""
    return _quoted(facts, (sentence.start, end), sentence)


def _quoted(facts: Facts, span: Span, sentence: SentenceRow | None) -> Quotation | None:
    start, end = span
    words = " ".join(without_breaks(facts.speech.text[start:end]).split()) if end <= len(facts.speech.text) else ""
    if not words:
        return None
    company, period = facts.call.company or "", " ".join((facts.call.fiscal_period or "").split())
    return Quotation(
        words, _speaker(facts, sentence), company, period, line_of(facts, start), sentence.role if sentence else None,
        sentence.sentence_id if sentence else None,
    )  # fmt: skip


# A page cites many passages of the few calls that it shows.
@lru_cache(maxsize=16)
def line_starts(text: str) -> tuple[int, ...]:
    """Return where the lines of a text begin, whatever ends them."""
    return (0, *(found.end() for found in _BREAK.finditer(text)))


def line_of(facts: Facts, start: int) -> int:
    """Return on which line of the source an offset stands; lines count from 1."""
    return bisect_right(line_starts(facts.speech.text), start)


def sentence_at(facts: Facts, at: int) -> SentenceRow | None:
    """Return the sentence that an offset stands in, None outside of all."""
    return facts.speech.sentence_at(at, at + 1)


def _speaker(facts: Facts, sentence: SentenceRow | None) -> str:
    if sentence is None or sentence.turn is None:
        return ""
    turn = facts.speech.turn(sentence.turn)
    return turn.speaker or (label_of(turn) if turn.role in ("analyst", "moderator") else "") or turn.speaker_raw.strip()
