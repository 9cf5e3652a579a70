"""``…と述べた。 高橋社長：…``: a label in the midst of a line, behind the end of a sentence or a colon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from components.reading.descriptions import Label
from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.headings import is_heading
from components.reading.labels import parse_label
from components.reading.transcript import Noted

_HEAD = re.compile(r"(?<=[。?!」』):])[ \t]*(?P<head>[^:\n。?!「」『』]{1,48}?) ?:(?!//|(?<=\d:)\d\d(?!\d))")
_COLON = re.compile(":")
# From the end of the sentence before a label to its colon, and the blanks between.
REACH = 60
# Behind the colon of a time or an address stand so many characters that say so.
LOOKED_AHEAD = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    raw: str
    label: Label | None


def find(page: Page) -> Found:
    """Find labels behind a sentence's end that prove themselves, or that name somebody whom another label proves."""
    candidates = list(_candidates(page))
    known = page.known([*page.openings(), *(c.label for c in candidates)])
    heads, noted = [], []
    for c in candidates:
        if c.label and (c.label.proof != "form" or c.label.name is None or known.known(c.label.name)):
            heads.append(Head(c.start, c.end, c.raw, c.label))
        else:
            noted.append(Noted(c.start, c.end, "not_speaker.heading" if is_heading(c.raw) else "not_speaker.no_name"))
    return Found(tuple(heads), tuple(noted))


def _candidates(page: Page) -> Iterator[_Candidate]:
    seen = 0
    for colon in _COLON.finditer(page.plain):
        found = _HEAD.search(page.plain, max(seen, colon.start() - REACH), colon.end() + LOOKED_AHEAD)
        if found and found.end() == colon.end():
            seen = found.end()
            yield _Candidate(found.start("head"), found.end(), found["head"], parse_label(found["head"]))


SHAPE = Shape("inline", find)
