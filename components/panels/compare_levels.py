"""Figures over quarters: one band a line with the changes on the year, and the same as a table with the year's guidance."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.bands import Band
from components.charts.lines import Dot, LineRow, lines
from components.facts.change.calendar import Column, column_of, columns_of, runs
from components.facts.change.course import changes_of
from components.facts.change.figures import Line, Point
from components.facts.change.guidance import Guidance
from components.facts.priors import YEARLY
from components.panels.amounts import Display
from components.panels.compare_guidance import move_words
from components.panels.compare_heads import heads_of, in_one_line, month_of, once, stretch_words
from components.panels.compare_only import Shown
from components.panels.compare_scene import Compared
from components.panels.compare_sheet import LEADING, Cell, Sheet, SheetRow
from components.panels.compare_words import display_of, key_of, leading, percent_words, thing_words
from components.panels.scene import KEPT
from components.panels.wording import say

# Rows that the picture has room for; the table has them all.
MOST_ROWS = 6
# Of a number that is a part of another no change in percent is told.
RATES = ("percent", "points")
# A change on the year with what is known of it: the percent, and whether it is computed.
Change = tuple[float, bool] | None


@lru_cache(maxsize=KEPT)
def level_figure(scene: Compared, shown: Shown) -> go.Figure:
    """Return the picture of the lines that are left, as many as there is room for."""
    found = shown.lines(scene)[:MOST_ROWS]
    columns = columns_of(found, shown.way)
    rows = [_row(scene, line, columns, shown) for line in found]
    return lines(rows, once(heads_of(columns, shown.kind, shown.way, month_of(found))), scene.look)


@lru_cache(maxsize=KEPT)
def level_sheet(scene: Compared, shown: Shown) -> Sheet:
    """Return the table of all lines that are left."""
    found = shown.lines(scene)
    columns = columns_of(found, shown.way)
    heads = map(in_one_line, heads_of(columns, shown.kind, shown.way, month_of(found)))
    rows = tuple(_sheet_row(scene, line, columns, shown) for line in found)
    return Sheet(f"levels_{shown.kind}_{shown.way}", LEADING, (*heads, say("course.column_guidance")), rows)


def display_of_line(scene: Compared, line: Line, shown: Shown) -> Display:
    """Return the unit of a line, in which its guidance is shown too."""
    year = _guidance_of(scene, line)
    ends = [step.value for step in year.steps if step.value is not None] if year else []
    return display_of(line.thing, [*(point.value for point in line.points), *ends], shown.unit)


def changes_in(line: Line) -> tuple[Change, ...]:
    """Return the changes on the year beside the points of a line: as stated, else as the year before gives them (推計).

    Of a loss and of a rate none is computed.
    """
    return tuple(_change(line, *pair) for pair in zip(line.points, changes_of(line), strict=True))


def _change(line: Line, point: Point, computed: tuple[Point, float] | None) -> Change:
    if point.change_percent is not None and point.comparison == YEARLY:
        return point.change_percent, False
    return None if computed is None or point.value < 0 or line.thing.unit in RATES else (computed[1], True)


def _row(scene: Compared, line: Line, columns: Sequence[Column], shown: Shown) -> LineRow:
    display = display_of_line(scene, line, shown)
    dots = [_dot(line, at, columns.index(column_of(point.stretch, shown.way)), display) for at, point in enumerate(line.points)]
    joined = tuple(tuple(line.points.index(point) for point in run) for run in runs(line, shown.way))
    values = tuple(point.value / display.per for point in line.points)
    return LineRow(Band(*thing_words(scene, line.thing), display.unit, values), tuple(dots), joined)


def _dot(line: Line, at: int, column: int, display: Display) -> Dot:
    point, change = line.points[at], changes_in(line)[at]
    words = _change_words(point, change)
    written = " ".join(point.stated.surface.split()) if point.stated else ""
    hover = " ".join(filter(None, (stretch_words(point.stretch), f"{display.show(point.value)}{display.unit}", words, written)))
    direction = 0 if change is None else (change[0] > 0) - (change[0] < 0)
    return Dot(
        column, point.value, point.value / display.per, key_of(point.sources), display.show(point.value), words, direction,
        point.is_estimated, hover,
    )  # fmt: skip


def _change_words(point: Point, change: Change) -> str:
    """Return what stands under a value: its change, and whether it or the value is computed."""
    words = "" if change is None else percent_words(change[0], 1 if change[1] else None)
    is_computed = point.is_estimated or (change is not None and change[1])
    return " ".join(filter(None, (words, say("course.estimated") if is_computed else "")))


def _sheet_row(scene: Compared, line: Line, columns: Sequence[Column], shown: Shown) -> SheetRow:
    display = display_of_line(scene, line, shown)
    cells = [_cell(line, column, display, shown) for column in columns]
    return SheetRow(leading(scene, line.thing, display.unit), (*cells, _guidance_cell(scene, line, display)))


def _cell(line: Line, column: Column, display: Display, shown: Shown) -> Cell:
    """Return what all points of a column say, the places of each behind them."""
    here = [at for at, point in enumerate(line.points) if column_of(point.stretch, shown.way) == column]
    changes = changes_in(line)
    words = (f"{display.show(line.points[at].value)} {_change_words(line.points[at], changes[at])}" for at in here)
    sources = [source for at in here for source in line.points[at].sources]
    return Cell(" / ".join(each.strip() for each in words), key_of(sources) if sources else None)


def _guidance_cell(scene: Compared, line: Line, display: Display) -> Cell:
    """Return what is expected of the year of the last point, as the last call that speaks of it tells it."""
    found = _guidance_of(scene, line)
    if found is None:
        return Cell()
    step = found.steps[-1]
    ends = [end for end in (step.value, step.high) if end is not None]
    return Cell(f"{'～'.join(map(display.show, ends))} {move_words(step)[0]}".strip(), key_of(step.sources))


def _guidance_of(scene: Compared, line: Line) -> Guidance | None:
    """Return the guidance for the year of the last point of a line."""
    years = {point.stretch.year for point in line.points[-1:]}
    return next(_year_of(scene.figures.guidance, line, years), None)


def _year_of(guidance: Sequence[Guidance], line: Line, years: set[int | None]) -> Iterator[Guidance]:
    yield from (each for each in guidance if each.thing == line.thing and each.target.kind == "year" and each.target.year in years)
