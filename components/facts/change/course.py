"""The course of a line: the stretches it has no point of, and its changes from the year before."""

from collections.abc import Sequence

from components.facts.change.figures import Line, Point
from components.facts.fiscal import Stretch
from components.facts.fiscal.stretch import LAST_QUARTER


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


def changes_of(line: Line) -> tuple[tuple[Point, float] | None, ...]:
    """Return, beside the points of a line, the one a year before and the change from it in percent (推計); None where none follows.

    Of a loss no change in percent follows, and of two different values for the year before none does.
    """
    before: dict[Stretch, list[Point]] = {}
    for point in line.points:
        before.setdefault(point.stretch.years_on(1), []).append(point)
    return tuple(_changed(point, before.get(point.stretch, [])) for point in line.points)


def _changed(point: Point, before: Sequence[Point]) -> tuple[Point, float] | None:
    if not before or before[0].value <= 0 or len({each.value for each in before}) > 1 or point.stretch.kind == "unsaid":
        return None
    return before[0], 100 * (point.value / before[0].value - 1)
