"""A thing as several calls count it, and how far its share moved between two of them: new, gone, rising, falling or steady."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.facts.tally.over import SMALL, CallCount, Tallied
from components.facts.vocabulary import Share, log_likelihood

Direction = Literal["new", "gone", "rising", "falling", "steady"]
DIRECTIONS: tuple[Direction, ...] = ("new", "gone", "rising", "falling", "steady")
# Of shares that are alike, chance alone makes a log-likelihood ratio as high as this in one case of twenty.
CHANGED = 3.84


@dataclass(frozen=True, slots=True)
class Shift:
    """One thing in an earlier and in a later call, each a count with its rows and its total."""

    what: str
    label: str
    before: CallCount
    now: CallCount

    @property
    def llr(self) -> float:
        """Return the log-likelihood ratio of the two shares, 0 where both are alike."""
        return log_likelihood(Share(self.now.number, self.now.total), Share(self.before.number, self.before.total))

    @property
    def is_beyond_chance(self) -> bool:
        """Say whether the ratio reaches ``CHANGED``."""
        return self.llr >= CHANGED

    @property
    def direction(self) -> Direction:
        """Return ``new`` and ``gone`` where one call has none of it, else where its share went, if that is beyond chance."""
        if bool(self.before.number) is not bool(self.now.number):
            return "new" if self.now.number else "gone"
        if not self.is_beyond_chance:
            return "steady"
        return "rising" if self.now.share > self.before.share else "falling"

    @property
    def is_small(self) -> bool:
        """Say whether both counts are so small that little can be said by them."""
        return self.before.is_small and self.now.is_small


@dataclass(frozen=True, slots=True)
class Course:
    """One thing with its count in each call, in the order of the calls."""

    what: str
    label: str
    counts: tuple[CallCount, ...]

    @property
    def number(self) -> int:
        """Return how often all calls together have it."""
        return sum(count.number for count in self.counts)

    def between(self, before: int, now: int) -> Shift:
        """Return the shift from one of the calls to another, by their places."""
        return Shift(self.what, self.label, self.counts[before], self.counts[now])


@dataclass(frozen=True, slots=True)
class Smallness:
    """How small the counts of some shifts are: how many of them have no count of ``least``, and how many are not beyond chance."""

    shifts: int
    small: int
    within_chance: int
    before_total: int
    now_total: int
    least: int = SMALL
    threshold: float = CHANGED


def courses(tallied: Sequence[Tallied]) -> tuple[Course, ...]:
    """Return what any of the calls has, with its count in each, the most frequent first."""
    labels: dict[str, str] = {}
    for each in reversed(tallied):
        labels.update({what: each.labels.get(what, what) for what in each.rows})
    found = (Course(what, label, tuple(each.of(what, label) for each in tallied)) for what, label in labels.items())
    return tuple(sorted(found, key=lambda course: (-course.number, course.what)))


def shifts(before: Tallied, now: Tallied) -> tuple[Shift, ...]:
    """Return what either of two calls has, the most unevenly shared first."""
    found = (course.between(0, 1) for course in courses((before, now)))
    return tuple(sorted(found, key=lambda shift: (-shift.llr, -shift.now.number - shift.before.number, shift.what)))


def smallness(found: Sequence[Shift]) -> Smallness:
    """Return how small the counts of shifts between two calls are."""
    totals = (found[0].before.total, found[0].now.total) if found else (0, 0)
    return Smallness(len(found), sum(each.is_small for each in found), sum(not each.is_beyond_chance for each in found), *totals)
