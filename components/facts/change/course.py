"""The course of a line: the stretches it has no point of, and its changes from the year before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.facts.change.figures import Line, Point, Source, source_of
from components.facts.change.turned import Turn, turn_of
from components.facts.fiscal import Stretch
from components.facts.fiscal.stretch import LAST_QUARTER
from components.facts.priors import YEARLY
from components.reading.cleaning import plain

# Of a number that is a part of another no change in percent is told.
RATES = ("percent", "points")
# 1割2分5厘 is 12.5 percent and has no decimals of its own.
MOST_DECIMALS = 2
_DECIMALS = re.compile(r"\.(\d+)")


def gaps(line: Line) -> tuple[Stretch, ...]:
    """Return the stretches between the first point of a line and the last of which it has none: they are left open."""
    there = {_place(point.stretch) for point in line.points} - {None}
    if not there or line.kind == "unsaid":
        return ()
    step = LAST_QUARTER if line.kind in ("year", "half") else 1
    first, last = min(place for place in there if place), max(place for place in there if place)
    model = line.points[0].stretch
    return tuple(_at(place, model, line.kind) for place in range(first, last, step) if place not in there)


def _place(stretch: Stretch) -> int | None:
    """Return the number of the quarter that a stretch ends with, counted across years."""
    if stretch.year is None or stretch.last_quarter is None:
        return None
    return stretch.year * LAST_QUARTER + stretch.last_quarter - 1


def _at(place: int, model: Stretch, kind: str) -> Stretch:
    """Return the stretch of a line that ends with a quarter, in the months of the company's years."""
    year, quarter = divmod(place, LAST_QUARTER)
    moved = model.years_on(year - (model.year or year))
    first = {"quarter": quarter + 1, "half": 3}.get(kind, 1)
    return Stretch(year, first, quarter + 1, moved.ends)


@dataclass(frozen=True, slots=True)
class OnYear:
    """A change on the year: in percent as ``stated``, as ``computed`` (推計) from the value a year before, or, of a loss, its ``turn``.

    ``sources`` are the places of the value a year before that it follows from; ``decimals`` those with which it was spoken.
    """

    stated: float | None = None
    computed: float | None = None
    turn: Turn | None = None
    sources: tuple[Source, ...] = ()
    decimals: int = 0

    @property
    def percent(self) -> float | None:
        """Return the change in percent, as stated where it is."""
        return self.computed if self.stated is None else self.stated

    @property
    def is_computed(self) -> bool:
        """Say whether the percent is computed."""
        return self.stated is None and self.computed is not None

    @property
    def made_of(self) -> tuple[Source, ...]:
        """Return the places of the year before that are behind what is shown; a stated percent stands on its own."""
        return self.sources if self.stated is None else ()


def changes_of(line: Line) -> tuple[OnYear | None, ...]:
    """Return the changes on the year beside the points of a line, None where nothing tells one.

    The value a year before is the one that the same call states, else that of the call of that time; of two different ones no
    change follows, and of a loss none in percent.
    """
    before: dict[Stretch, list[Point]] = {}
    for point in line.points:
        before.setdefault(point.stretch.years_on(1), []).append(point)
    return tuple(_change(line, point, before.get(point.stretch, [])) for point in line.points)


def _change(line: Line, point: Point, before: Sequence[Point]) -> OnYear | None:
    told = point.change_percent if point.comparison == YEARLY and point.value > 0 else None
    found = None if point.stretch.kind == "unsaid" else _year_before(point, before)
    if found is None:
        return None if told is None else OnYear(told, decimals=_decimals(point))
    value, sources = found
    if turn := turn_of(line.thing.metric, value, point.value):
        return OnYear(turn=turn, sources=sources)
    computed = 100 * (point.value / value - 1) if value > 0 and point.value >= 0 and line.thing.unit not in RATES else None
    return None if told is None and computed is None else OnYear(told, computed, None, sources, _decimals(point))


def _year_before(point: Point, before: Sequence[Point]) -> tuple[float, tuple[Source, ...]] | None:
    """Return the value a year before with its places."""
    if point.before is not None and point.before.value is not None:
        return point.before.value, (source_of(point.before),)
    if not before or len({each.value for each in before}) > 1:
        return None
    return before[0].value, before[0].sources if before[0].is_estimated else before[0].sources[:1]


def _decimals(point: Point) -> int:
    """Return with how many decimals the stated change was spoken."""
    found = _DECIMALS.search(plain(point.change.surface)) if point.change else None
    percent = point.change_percent or 0.0
    needed = next((places for places in range(MOST_DECIMALS) if abs(round(percent, places) - percent) < 1e-9), MOST_DECIMALS)
    return max(needed, len(found[1]) if found else 0)
