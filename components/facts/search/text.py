"""The text of a call made ready for a search, once: width, case and half-width kana make no other word, and offsets stay true."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import SentenceRow
from components.facts.speech import Speech
from components.reading.cleaning import plain

# A half-width kana has its mark behind it as a character of its own: ﾃﾞ.
_MARKED = re.compile("[\u3041-\u30ff][\u3099-\u309c]")
_COMBINING = {"\u3099": "\u3099", "\u309a": "\u309a", "\u309b": "\u3099", "\u309c": "\u309a"}


@dataclass(frozen=True, slots=True)
class Searchable:
    """A call with its text as it is searched: without page breaks, in lower case, each kana with its mark one character.

    ``starts`` and ``ends`` are where its sentences stand in ``text``; ``marks`` is where a kana took its mark in,
    ``roles`` and ``speakers`` are those of each sentence.
    """

    speech: Speech
    text: str
    marks: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    roles: Sequence[str | None]
    speakers: Sequence[str | None]

    def sentence(self, at: int) -> SentenceRow:
        """Return the sentence of that place in the call."""
        return self.speech.sentences[at]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text as given of a span of ``text`` that is not empty."""
        return self.speech.unbroken.original(start + bisect_right(self.marks, start), end + bisect_right(self.marks, end))


def searchable(facts: Facts) -> Searchable:
    """Return a call made ready for a search."""
    speech = facts.speech
    text, taken = _joined(speech.unbroken.plain)
    spans = [speech.unbroken.within(sentence.start, sentence.end) for sentence in speech.sentences]
    starts, ends = ([place - bisect_left(taken, place) for place in places] for places in zip(*spans, strict=True)) if spans else ([], [])
    marks = [place - number for number, place in enumerate(taken)]
    roles, speakers = ([getattr(sentence, name) for sentence in speech.sentences] for name in ("role", "speaker"))
    return Searchable(speech, lowered(text), marks, starts, ends, roles, speakers)


def folded(words: str) -> str:
    """Return words as they are searched for."""
    return lowered(_joined(plain(words))[0])


def _joined(text: str) -> tuple[str, list[int]]:
    """Return a text with each kana and its mark in one, and the places of the marks that are gone."""
    taken: list[int] = []

    def join(found: re.Match[str]) -> str:
        composed = unicodedata.normalize("NFC", found[0][0] + _COMBINING[found[0][1]])
        if len(composed) > 1:
            return found[0]
        taken.append(found.start() + 1)
        return composed

    return _MARKED.sub(join, text), taken


def lowered(text: str) -> str:
    """Return a text in lower case, of the same length: a capital that has two small letters stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)
