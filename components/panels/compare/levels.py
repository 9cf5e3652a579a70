"""Figures over quarters: one band a line with the changes on the year, and the same as a table with the year's guidance."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.bands import Band
from components.charts.lines import Dot, LineRow, lines
from components.facts.change.calendar import Column, column_of, columns_of, runs
from components.facts.change.course import OnYear, changes_of
from components.facts.change.figures import Line, Point, Source
from components.facts.change.guidance import Guidance
from components.facts.change.turned import direction_of, turn_words
from components.panels.amounts import Display
from components.panels.compare.guidance import move_words
from components.panels.compare.heads import heads_of, in_one_line, month_of, once, stretch_words
from components.panels.compare.only import Shown
from components.panels.compare.scene import Compared
from components.panels.compare.sheet import LEADING, Cell, Sheet, SheetRow
from components.panels.compare.words import display_of, key_of, leading, percent_words, thing_words
from components.panels.scene import KEPT
from components.panels.wording import language, say


@lru_cache(maxsize=KEPT)
def level_figure(scene: Compared, shown: Shown, most: int) -> go.Figure:
    """Return the picture of the lines that are left, as many as there is room for."""
    found = shown.lines(scene)[:most]
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


def _row(scene: Compared, line: Line, columns: Sequence[Column], shown: Shown) -> LineRow:
    display = display_of_line(scene, line, shown)
    told = zip(line.points, changes_of(line), strict=True)
    dots = [_dot(line, (point, change), columns.index(column_of(point.stretch, shown.way)), display) for point, change in told]
    joined = tuple(tuple(line.points.index(point) for point in run) for run in runs(line, shown.way))
    values = tuple(point.value / display.per for point in line.points)
    return LineRow(Band(*thing_words(scene, line.thing), display.unit, values), tuple(dots), joined)


def _dot(line: Line, told: tuple[Point, OnYear | None], column: int, display: Display) -> Dot:
    point, change = told
    words = _change_words(line, point, change)
    written = " ".join(point.stated.surface.split()) if point.stated else ""
    hover = " ".join(filter(None, (stretch_words(point.stretch), f"{display.show(point.value)}{display.unit}", words, written)))
    return Dot(
        column, point.value, point.value / display.per, key_of(_made_of(point, change)), display.show(point.value), words,
        _direction(change), point.is_estimated, hover,
    )  # fmt: skip


def _made_of(point: Point, change: OnYear | None) -> tuple[Source, ...]:
    """Return the places of a figure, and those of the year before that its change follows from."""
    return (*point.sources, *(change.made_of if change else ()))


def _direction(change: OnYear | None) -> int:
    """Return 1 or -1 where a change is to the better or to the worse, 0 where there is none."""
    if change is None or change.turn is not None:
        return direction_of(change.turn) if change and change.turn else 0
    return ((change.percent or 0) > 0) - ((change.percent or 0) < 0)


def _change_words(line: Line, point: Point, change: OnYear | None) -> str:
    """Return what stands under a value: its change, and whether it or the value is computed."""
    words = change_words(line.thing.metric, change) if change else ""
    is_computed = point.is_estimated or (change is not None and change.is_computed)
    return " ".join(filter(None, (words, say("course.estimated") if is_computed else "")))


def change_words(metric: str, change: OnYear) -> str:
    """Return a change with its arrow: in percent as it was spoken, else with one decimal; of a loss in words."""
    if change.turn:
        return f"{'▲' if direction_of(change.turn) > 0 else '▼'}{turn_words(change.turn, metric, language())}"
    return "" if change.percent is None else percent_words(change.percent, 1 if change.is_computed else change.decimals)


def _sheet_row(scene: Compared, line: Line, columns: Sequence[Column], shown: Shown) -> SheetRow:
    display = display_of_line(scene, line, shown)
    told = [(column_of(point.stretch, shown.way), point, change) for point, change in zip(line.points, changes_of(line), strict=True)]
    cells = [_cell(line, [(point, change) for at, point, change in told if at == column], display) for column in columns]
    return SheetRow(leading(scene, line.thing, display.unit), (*cells, _guidance_cell(scene, line, display)))


def _cell(line: Line, told: Sequence[tuple[Point, OnYear | None]], display: Display) -> Cell:
    """Return what all points of a column say, the places of each behind them."""
    words = (f"{display.show(point.value)} {_change_words(line, point, change)}" for point, change in told)
    sources = [source for each in told for source in _made_of(*each)]
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
