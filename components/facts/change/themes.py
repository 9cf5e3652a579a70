"""Which themes are spoken of more or less from call to call, and what is asked about against what is told, then and now."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.change.shifts import Course, Shift, courses, shifts
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL, Level
from components.facts.tally.over import CallCount, themes_said


@dataclass(frozen=True, slots=True)
class Aspect:
    """Whose mentions are counted (``all`` management or ``analysts``), how deep, and in which language they are labelled."""

    side: str = ALL
    level: Level = "theme"
    language: str = "ja"


MANAGEMENT = Aspect()


@dataclass(frozen=True, slots=True)
class Facing:
    """A theme with what analysts say of it and what management says, call by call in the same order."""

    theme: str
    label: str
    asked: tuple[CallCount, ...]
    told: tuple[CallCount, ...]

    def width(self, call: int) -> float:
        """Return by how much the theme stands higher with the analysts than with management, per 1,000 characters of each."""
        return self.asked[call].rate - self.told[call].rate


def theme_courses(calls: Sequence[Facts], aspect: Aspect = MANAGEMENT) -> tuple[Course, ...]:
    """Return the mentions of each theme, part or term in each call; a share is of all mentions of that side in that call."""
    return courses([themes_said(facts, aspect.side, aspect.level, aspect.language) for facts in calls])


def theme_shifts(before: Facts, now: Facts, aspect: Aspect = MANAGEMENT) -> tuple[Shift, ...]:
    """Return how the share of each theme, part or term moved from one call to another, the most unevenly shared first."""
    return shifts(*(themes_said(facts, aspect.side, aspect.level, aspect.language) for facts in (before, now)))


def facing(calls: Sequence[Facts], language: str = "ja") -> tuple[Facing, ...]:
    """Return what analysts and management say of each theme in each call, what both say most of first."""
    asked, told = ([themes_said(facts, side, "theme", language) for facts in calls] for side in (ANALYSTS, ALL))
    labels = {course.what: course.label for course in (*courses(asked), *courses(told))}
    found = (
        Facing(what, label, tuple(each.of(what, label) for each in asked), tuple(each.of(what, label) for each in told))
        for what, label in labels.items()
    )
    return tuple(sorted(found, key=lambda each: (-sum(count.number for count in (*each.asked, *each.told)), each.theme)))
