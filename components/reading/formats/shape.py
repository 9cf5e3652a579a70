"""What the shapes of transcripts share: the page they look at and the speakers' heads they find on it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from components.reading.labels import Label
from components.reading.people import Register
from components.reading.sentences import trimmed
from components.reading.transcript import Noted


@dataclass(frozen=True, slots=True)
class Head:
    """The start of a turn: where it stands, where the speech begins, and what its label says."""

    start: int
    speech_start: int
    raw: str
    label: Label


@dataclass(frozen=True, slots=True)
class Page:
    """A plain text with the spans of its lines (without the white space around them) and those known to attend."""

    plain: str
    lines: tuple[tuple[int, int], ...]
    attending: tuple[Label, ...]

    def known(self, labels: Iterable[Label | None]) -> Register:
        """Return a register of those who attend and of those whom a label proves to speak, by whatever spelling."""
        proven = (label for label in labels if label and label.name and label.proof != "form")
        return Register((*self.attending, *proven))


@dataclass(frozen=True, slots=True)
class Found:
    """What one shape finds on a page."""

    heads: tuple[Head, ...] = ()
    not_speakers: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """One way of writing a transcript: its name in frames and catalogue, and how its heads are found."""

    name: str
    find: Callable[[Page], Found]


def line_spans(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each line that holds more than white space."""
    for found in re.finditer(r"[^\n]+", plain):
        left, right = trimmed(plain, *found.span())
        if left < right:
            yield left, right
