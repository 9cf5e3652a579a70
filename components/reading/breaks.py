"""A text whose lines a page broke, read as if it had not: ``6,00`` and ``0万円`` on the next line are one number."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

_LINE_END = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_SHOWN_BREAK = re.compile(r"[ \t　\f]{0,8}\n[ \t　\f]{0,8}|\f")
# What a number is written with: two halves of one are not parted.
_FIGURES = frozenset("0123456789.,%")


@dataclass(frozen=True, slots=True, eq=False)
class Unbroken:
    """A plain text without the breaks that reading joined; ``at`` are their places in it, ``ends`` where each ended as given.

    ``removed`` is how much is gone up to each break. Equal to itself alone, so that what is found in it can be kept by it.
    """

    plain: str
    at: Sequence[int]
    removed: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text as given of a span that is not empty."""
        return start + self._gone(bisect_right(self.at, start)), end + self._gone(bisect_left(self.at, end))

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the unbroken text of a span in the text as given."""
        return start - self._gone(bisect_right(self.ends, start)), end - self._gone(bisect_right(self.ends, end))

    def _gone(self, breaks: int) -> int:
        return self.removed[breaks - 1] if breaks else 0


def unbroken(plain: str, text: str) -> Unbroken:
    """Take out of ``plain`` the breaks that are none in it but are in ``text``; between Latin words one is a blank."""
    gaps = list(_joined(plain, text))
    if not gaps:
        return Unbroken(plain, (), (), ())
    lengths = [end - start for start, end in gaps]
    removed = list(accumulate(lengths))
    pieces = [plain[end:start] for (_, end), (start, _) in zip([(0, 0), *gaps], [*gaps, (len(plain), 0)])]
    return Unbroken("".join(pieces), [start - gone for (start, _), gone in zip(gaps, [0, *removed])], removed, [end for _, end in gaps])


def _joined(plain: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the white space of ``plain`` in which a line of ``text`` ends: a break, or a page's foot and head that nobody says."""
    stop = 0
    for found in _LINE_END.finditer(text):
        if found.start() < stop or plain[found.start()] == "\n":
            continue
        start, stop = _around(plain, found.start(), stop)
        if start > 0 and stop < len(plain) and "\n" not in plain[start:stop] and not parts_words(plain[start - 1], plain[stop]):
            yield start, stop


def parts_words(left: str, right: str) -> bool:
    """Say whether a break between two characters is a blank: between Latin words, but not in a number or between Japanese ones."""
    return left.isascii() and right.isascii() and not (left in _FIGURES and right in _FIGURES)


def without_breaks(text: str) -> str:
    """Return ``text`` without the breaks of a page that part no words, and without its feeds."""
    return _SHOWN_BREAK.sub(lambda found: _kept(text, found), text)


def _kept(text: str, found: re.Match[str]) -> str:
    before, behind = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return found[0] if "\n" in found[0] and (not before or not behind or parts_words(before, behind)) else ""


def _around(plain: str, at: int, first: int) -> tuple[int, int]:
    """Return the span of the white space that ``at`` stands in, from ``first`` on."""
    start = stop = at
    while start > first and plain[start - 1].isspace():
        start -= 1
    while stop < len(plain) and plain[stop].isspace():
        stop += 1
    return start, stop
