"""Words in their context: each place where a call says one, with what stands before and behind it and who says it."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal
from unicodedata import normalize

import pandas as pd

from components.facts import Facts
from components.facts.schema import SentenceRow, frame_of
from components.facts.speech import Speech
from components.facts.tally.rows import Row
from components.reading.breaks import without_breaks
from components.reading.cleaning import plain

# So many characters of context on either side are a line of a page.
CONTEXT = 40
Order = Literal["text", "left", "right"]


@dataclass(frozen=True, slots=True)
class Line:
    """One hit: its context on one line, itself as written, and who says it where."""

    call_id: str
    left: str
    hit: str
    right: str
    speaker: str | None
    role: str | None
    firm: str | None
    part: str
    turn: int | None
    exchange: int | None
    sentence_id: str
    start: int
    end: int
    speaker_id: str | None


def concordance(facts: Facts, surfaces: Collection[str], context: int = CONTEXT) -> tuple[Line, ...]:
    """Return each place where one of ``surfaces`` stands in what is said, in the order of the text.

    Width and case make no other word, nor does the break of a page or a mark of voice that stands by itself (ﾄﾞ). Of surfaces
    that begin at one place the longest is the hit, and a hit counts once: none overlaps another. The context ends where the turn does.
    """
    wanted = sorted({folded for surface in surfaces if (folded := _composed(surface))}, key=lambda each: (-len(each), each))
    if not wanted:
        return ()
    pattern = "|".join("".join(map(_written, each)) for each in wanted)
    found = re.compile(f"(?:{pattern})(?![{_VOICE}])", re.IGNORECASE).finditer(facts.speech.unbroken.plain)
    return tuple(_lines(facts.speech, found, context))


# The marks of が and ぱ as they stand behind a character in plain text.
_VOICE = "\u3099\u309a"


def _composed(surface: str) -> str:
    """Return a surface in plain form, each kana one character with its mark of voice."""
    return normalize("NFC", plain(surface)).strip()


def _written(character: str) -> str:
    """Return a pattern of the ways in which a character may stand in plain text: ド, or ト with its mark behind it."""
    parts = normalize("NFD", character)
    written = re.escape(character)
    return f"(?:{written}|{parts})" if len(parts) > 1 and parts[-1] in _VOICE else written


def places(facts: Facts, rows: Iterable[Row], context: int = CONTEXT) -> tuple[Line, ...]:
    """Return a line for each row that a count counted, at its span: AI stands in AIDC, too, and is no mention of a theme there."""
    sentences = {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    return tuple(_line(facts.speech, sentences[row.sentence_ids[0]], (row.start, row.end), context) for row in rows)


def _lines(speech: Speech, found: Iterable[re.Match[str]], context: int) -> Iterator[Line]:
    for hit in found:
        start, end = speech.unbroken.original(*hit.span())
        sentence = speech.sentence_at(start, start + 1)
        if sentence and end <= _bounds(speech, sentence)[1]:
            yield _line(speech, sentence, (start, end), context)


def _bounds(speech: Speech, sentence: SentenceRow) -> tuple[int, int]:
    """Return the span of the speech around a sentence, that of the sentence itself before the first speaker."""
    if sentence.turn is None:
        return sentence.start, sentence.end
    turn = speech.turn(sentence.turn)
    return turn.speech_start, turn.end


def _line(speech: Speech, sentence: SentenceRow, hit: tuple[int, int], context: int) -> Line:
    text, (start, end), bounds = speech.text, hit, _bounds(speech, sentence)
    seen = max(bounds[0], start - context), min(bounds[1], end + context)
    firm = speech.turn(sentence.turn).firm if sentence.turn else None
    return Line(
        speech.call_id, _on_one_line(text[seen[0] : start]), text[start:end], _on_one_line(text[end : seen[1]]), sentence.speaker,
        sentence.role, firm, sentence.part, sentence.turn, sentence.exchange, sentence.sentence_id, start, end, sentence.speaker_id,
    )  # fmt: skip


def _on_one_line(text: str) -> str:
    """Return a context without the breaks of a page; a break that the writer made is a blank."""
    return _BREAK.sub(" ", without_breaks(text).strip("\r\n"))


_BREAK = re.compile(r"\s*[\r\n]\s*")


def _before(line: Line) -> str:
    """Return what stands before a hit, the nearest character first."""
    return plain(line.left).rstrip()[::-1].casefold()


def _behind(line: Line) -> str:
    return plain(line.right).lstrip().casefold()


_KEYS: Mapping[Order, Callable[[Line], tuple[Any, ...]]] = MappingProxyType(
    {
        "text": lambda line: (line.start,),
        "left": lambda line: (_before(line), _behind(line), line.start),
        "right": lambda line: (_behind(line), _before(line), line.start),
    }
)


def in_order(lines: Iterable[Line], order: Order) -> tuple[Line, ...]:
    """Return lines by the text, or by what stands before or behind the hit, from the nearest character on: like stands by like."""
    return tuple(sorted(lines, key=_KEYS[order]))


def frame(lines: Iterable[Line]) -> pd.DataFrame:
    """Return lines as a frame of all their columns, for a file."""
    return frame_of(Line, list(lines))
