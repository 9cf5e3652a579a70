"""Where a stretch stands beside others: by fiscal years and their quarters, or by quarters of the calendar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.facts.change.figures import Line, Point
from components.facts.fiscal import Stretch
from components.facts.fiscal.stretch import LAST_QUARTER

FISCAL, CALENDAR = "fiscal", "calendar"
WAYS = (FISCAL, CALENDAR)
# A longer time is not filled with the quarters that no call tells.
LONGEST = 16
# Lines whose points are years apart.
YEARLY = ("half", "year")


@dataclass(frozen=True, slots=True, order=True)
class Column:
    """A quarter by its number, counted across years; one ``apart`` cannot be placed among the others and stands behind them.

    ``months`` are the first and the last of one apart, where nothing but its months is known.
    """

    apart: bool
    number: int
    months: tuple[int, int] | None = None

    @property
    def year_and_quarter(self) -> tuple[int, int]:
        """Return its year and its quarter, 1 to 4."""
        year, quarter = divmod(self.number, LAST_QUARTER)
        return year, quarter + 1


def column_of(stretch: Stretch, way: str) -> Column:
    """Return where a stretch stands: by the quarter that it ends with, of the fiscal year or of the calendar."""
    told = None if stretch.year is None or stretch.last_quarter is None else (stretch.year, stretch.last_quarter)
    place = stretch.calendar_quarter if way == CALENDAR else told
    if place:
        return Column(False, place[0] * LAST_QUARTER + place[1] - 1)
    if stretch.months:
        return Column(True, stretch.months[1], stretch.months)
    return Column(True, (stretch.year or 0) * LAST_QUARTER + (stretch.last_quarter or LAST_QUARTER) - 1)


def columns_of(lines: Sequence[Line], way: str) -> tuple[Column, ...]:
    """Return the columns of lines of one kind in order of time, with those between that no call tells: they are left open."""
    found = {column_of(point.stretch, way) for line in lines for point in line.points}
    placed = sorted(column.number for column in found if not column.apart)
    step = LAST_QUARTER if lines and lines[0].kind in YEARLY and len({number % LAST_QUARTER for number in placed}) == 1 else 1
    if placed and (placed[-1] - placed[0]) // step < LONGEST:
        found |= {Column(False, number) for number in range(placed[0], placed[-1], step)}
    return tuple(sorted(found))


def runs(line: Line, way: str) -> tuple[tuple[Point, ...], ...]:
    """Return the points of a line that may be joined: one after another without a gap, and one value for each.

    Sums from the beginning of a year end with it; where nothing says when a figure begins, none is joined to another.
    """
    there = _by_column(line.points, way)
    placed = sorted(column for column, points in there.items() if not column.apart and len(points) == 1)
    found: list[list[Point]] = [[there[column][0]] for column in placed[:1]]
    for before, column in pairwise(placed):
        point = there[column][0]
        if _follows(line.kind, (before, column), (found[-1][-1], point)):
            found[-1].append(point)
        else:
            found.append([point])
    return tuple(tuple(run) for run in found if len(run) > 1)


def _by_column(points: Iterable[Point], way: str) -> dict[Column, list[Point]]:
    there: dict[Column, list[Point]] = {}
    for point in points:
        there.setdefault(column_of(point.stretch, way), []).append(point)
    return there


def _follows(kind: str, columns: tuple[Column, Column], points: tuple[Point, Point]) -> bool:
    """Say whether one point is the next of another."""
    before, now = points
    if kind == "unsaid" or (kind == "cumulative" and before.stretch.year != now.stretch.year):
        return False
    return columns[1].number - columns[0].number == (LAST_QUARTER if kind in YEARLY else 1)
