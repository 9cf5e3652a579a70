"""A text whose lines a page broke, read as if it had not: ``6,00`` and ``0万円`` on the next line are one number."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

_BREAK = re.compile(r"\s*\n\s*")
_LETTER = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Unbroken:
    """A plain text without the breaks that reading joined; ``at`` are their places in it, ``ends`` where each ended as given.

    ``removed`` is how much is gone up to each break.
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
    for found in _BREAK.finditer(text):
        start, end = found.span()
        inside = start > 0 and end < len(plain) and not plain[start:end].strip() and "\n" not in plain[start:end]
        if inside and not (_LETTER.match(plain, start - 1) and _LETTER.match(plain, end)):
            yield start, end
