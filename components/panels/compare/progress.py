"""Progress against the year's guidance: stated rates and computed ones apart, and the same as a table."""

from collections.abc import Sequence
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.bands import Band
from components.charts.reached import Rate, RateRow, reached
from components.facts.change.calendar import Column, column_of
from components.facts.change.figures import Line, Thing, source_of
from components.facts.change.progress import Progress
from components.panels.compare.heads import heads_of, in_one_line, month_of, once, stretch_words
from components.panels.compare.only import Shown
from components.panels.compare.scene import Compared
from components.panels.compare.sheet import LEADING, Cell, Sheet, SheetRow
from components.panels.compare.words import key_of, leading, thing_words
from components.panels.scene import KEPT
from components.panels.wording import number, say

# Bars of all rows are measured against the whole of the year's guidance.
WHOLE = 100.0
KIND = "cumulative"


@lru_cache(maxsize=KEPT)
def progress_figure(scene: Compared, shown: Shown, most: int) -> go.Figure:
    """Return the picture of the progress that is left, as much as there is room for."""
    found = _by_thing(shown.progress(scene))
    things = list(found)[:most]
    columns, heads = _columns([each for thing in things for each in found[thing]], shown)
    rows = [_row(scene, thing, found[thing], columns, shown) for thing in things]
    return reached(rows, once(heads), scene.look)


@lru_cache(maxsize=KEPT)
def progress_sheet(scene: Compared, shown: Shown) -> Sheet:
    """Return the table of all progress that is left."""
    found = _by_thing(shown.progress(scene))
    columns, heads = _columns(shown.progress(scene), shown)
    rows = tuple(_sheet_row(scene, thing, each, columns, shown) for thing, each in found.items())
    return Sheet(f"progress_{shown.way}", LEADING, tuple(map(in_one_line, heads)), rows)


def _by_thing(found: Sequence[Progress]) -> dict[Thing, list[Progress]]:
    by_thing: dict[Thing, list[Progress]] = {}
    for each in found:
        by_thing.setdefault(each.thing, []).append(each)
    return by_thing


def _columns(found: Sequence[Progress], shown: Shown) -> tuple[list[Column], list[tuple[str, str]]]:
    columns = sorted({column_of(each.stretch, shown.way) for each in found})
    month = month_of([Line(each.thing, KIND, (each.point,)) for each in found])
    return columns, heads_of(columns, KIND, shown.way, month)


def _row(scene: Compared, thing: Thing, found: Sequence[Progress], columns: Sequence[Column], shown: Shown) -> RateRow:
    rates = [rate for each in found for rate in _rates(each, columns.index(column_of(each.stretch, shown.way)))]
    return RateRow(Band(*thing_words(scene, thing), "%", (0.0, WHOLE, *(rate.percent for rate in rates))), tuple(rates))


def _rates(progress: Progress, column: int) -> list[Rate]:
    """Return the computed rate, and before it the stated one where there is one."""
    result, guidance, stated = progress.point.sources, progress.guidance.sources[:1], progress.stated
    where, words = stretch_words(progress.stretch), computed_words(progress)
    hover = f"{where} {words} {say('course.estimated')}"
    computed = Rate(
        column, progress.percent, key_of([*result[:1], *guidance]), words, True, stated is not None, hover, say("course.estimated")
    )
    if stated is None or stated.value is None:
        return [computed]
    sources = [source_of(stated), *result[:1], *guidance]
    return [Rate(column, stated.value, key_of(sources), _percent(stated.value), False, True, f"{where} {_percent(stated.value)}"), computed]


def computed_words(progress: Progress) -> str:
    """Return a computed rate, of a range of guidance that of the upper end and that of the lower one."""
    ends = (progress.percent,) if progress.percent_of_high is None else (progress.percent_of_high, progress.percent)
    return "～".join(map(_percent, ends))


def _percent(value: float) -> str:
    return f"{number(value, 1)}%"


def _sheet_row(scene: Compared, thing: Thing, found: Sequence[Progress], columns: Sequence[Column], shown: Shown) -> SheetRow:
    there = {column: [each for each in found if column_of(each.stretch, shown.way) == column] for column in columns}
    return SheetRow(leading(scene, thing, ""), tuple(_cell(there[column]) for column in columns))


def _cell(found: Sequence[Progress]) -> Cell:
    words = " / ".join(_words(each) for each in found)
    return Cell(words, key_of([source for each in found for source in each.sources]) if found else None)


def _words(progress: Progress) -> str:
    stated = progress.stated.value if progress.stated else None
    said = "" if stated is None else f"{_percent(stated)}　"
    return f"{said}{computed_words(progress)} {say('course.estimated')}"
