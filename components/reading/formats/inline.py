"""``…と述べた。 高橋社長：…``: a label in the midst of a line, behind the end of a sentence or a colon."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.headings import is_heading
from components.reading.label import Label
from components.reading.labels import parse_label
from components.reading.transcript import Noted

_HEAD = re.compile(r"(?<=[。?!」』):])[ \t]*(?P<head>[^:\n。?!「」『』]{1,48}?) ?:(?!//|(?<=\d:)\d\d(?!\d))")
_END = re.compile("[。?!」』):]")
_COLON = re.compile(":")
# From the end of the sentence before a label to its colon, and the blanks between.
REACH = 60
# Behind the colon of a time or an address stand so many characters that say so.
LOOKED_AHEAD = 3


class _Candidate(NamedTuple):
    start: int
    end: int
    raw: str
    label: Label | None


def find(page: Page) -> Found:
    """Find labels behind a sentence's end that prove themselves, or that name somebody whom another label proves."""
    candidates = list(_candidates(page))
    if not candidates:
        return Found()
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
        first = _first(page.plain, seen, colon.start())
        found = None if first is None else _HEAD.search(page.plain, first, colon.end() + LOOKED_AHEAD)
        if found and found.end() == colon.end():
            seen = found.end()
            yield _Candidate(found.start("head"), found.end(), found["head"], parse_label(found["head"]))


def _first(plain: str, seen: int, colon: int) -> int | None:
    """Return where a label before a colon may begin, None where no sentence ends before it: most open a line."""
    first = max(seen, colon - REACH)
    line = plain.rfind("\n", first, colon)
    return first if _END.search(plain, max(line, first - 1, 0), colon) else None


SHAPE = Shape("inline", find)
