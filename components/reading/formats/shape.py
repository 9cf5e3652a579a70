"""What the shapes of transcripts share: the page they look at and the speakers' heads they find on it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from components.reading.label import Label
from components.reading.labels import parse_label
from components.reading.media import asking_firm, of_medium
from components.reading.names import is_family_name
from components.reading.sentences import lines_with
from components.reading.spellings import Spellings
from components.reading.transcript import Noted


class Head(NamedTuple):
    """The start of a turn: where it stands, where the speech begins, and what its label says.

    ``raw`` is the label as it stands in the plain text, empty where there is none; ``raw_at`` is where it stands, if not at the start.
    ``closes`` is where the speech ends, where a mark says so.
    """

    start: int
    speech_start: int
    raw: str
    label: Label
    raw_at: int | None = None
    closes: int | None = None

    @property
    def is_signed(self) -> bool:
        """Say whether the label stands behind the speech."""
        return self.raw_at is not None and self.raw_at > self.speech_start


@dataclass(frozen=True, slots=True)
class Page:
    """A plain text with the spans of its lines (without the white space around them) and the spellings of those who attend.

    ``colons`` are the lines that hold a colon, each with the place of the first, ``timed`` those that were a label and a time.
    """

    plain: str
    lines: tuple[tuple[int, int], ...]
    colons: tuple[tuple[int, int, int], ...]
    attendees: Spellings
    timed: frozenset[int] = frozenset()

    def knowing(self, labels: Iterable[Label]) -> "Page":
        """Return the page with those whom the labels of another shape name."""
        return replace(self, attendees=self.attendees.and_of(labels))

    def known(self, labels: Iterable[Label | None]) -> Spellings:
        """Return the spellings of those who attend and of those whom a label proves to speak."""
        proven = {id(label): label for label in labels if label and label.name and label.proof != "form"}
        return self.attendees.and_of(proven.values())

    def openings(self) -> Iterator[Label | None]:
        """Yield the label that opens each line with a colon, None where a colon stands behind no label."""
        for left, _, colon in self.colons:
            if colon - left < LONGEST_OPENING:
                yield parse_label(self.plain[left:colon])


def page_of(plain: str, lines: Iterable[tuple[int, int]], attending: Iterable[Label] = (), timed: frozenset[int] = frozenset()) -> Page:
    """Return the page that the shapes look at."""
    every = tuple(lines)
    return Page(plain, every, tuple(lines_with(":", plain, every)), Spellings(attending), timed)


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


# A label before its colon, where it may prove somebody who is named elsewhere.
LONGEST_OPENING = 40
# An answer that no label opens: the one who gives it is not said.
SILENT = Label(None, "silence", "management")
# A question of more lines than these has an answer in it.
LONGEST_QUESTION = 6
# A question of one paragraph, before an answer that no label opens.
_ASKED = re.compile(r"[。?!)」]$")


def answers_after(page: Page, asking: Iterable[int]) -> Iterator[Head]:
    """Open an answer without a label at the line after each line in ``asking``; a label found there will stand before it.

    Where blank lines part most questions from their answers, a question goes on over its lines to the next blank one.
    """
    starts = frozenset(asking)
    asked = [index for index, (left, _) in enumerate(page.lines[:-1]) if left in starts]
    parted = frozenset(index for index in asked if _is_parted(page, index))
    for index in asked:
        last = index if index in parted or 2 * len(parted) <= len(asked) else _last_line(page, index)
        after = page.lines[last + 1][0]
        if after not in starts and _ASKED.search(page.plain[slice(*page.lines[last])]):
            yield Head(after, after, "", SILENT)


def _last_line(page: Page, index: int) -> int:
    """Return the line before the next blank one, where the question that begins at ``index`` ends."""
    following = range(index + 1, min(index + LONGEST_QUESTION, len(page.lines) - 1))
    return next((after for after in following if _is_parted(page, after)), index)


def _is_parted(page: Page, index: int) -> bool:
    """Say whether a blank line stands behind the line."""
    return page.plain.count("\n", page.lines[index][1], page.lines[index + 1][0]) > 1


def speaker_in(bracket: str, known: Spellings) -> Label | None:
    """Read whom a bracket names beside a mark or behind a speech: a bare name must be known, or be a family name."""
    label = label_in(bracket)
    if label is None or label.name is None or label.proof != "form":
        return label
    return label if known.known(label.name) or is_family_name(label.name) else None


# みなと橋証券(2人目).
_NTH = re.compile(r" ?\((?:\d{1,2}|[一二三四五六七八九])[人回問件]目\)$")


@lru_cache(maxsize=4096)
def label_in(bracket: str) -> Label | None:
    """Read what a bracket says of a speaker: a firm that asks, who asks for a medium, or a label."""
    bracket = _NTH.sub("", bracket)
    return asking_firm(bracket) or of_medium(bracket) or parse_label(bracket)
