"""Figures over quarters: a band for each line, markers with their values, computed ones hollow, gaps left open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.bands import BOTTOM, MOST_SAID, Band, Names, Words, bands_figure
from components.charts.look import DIMMED, SMALL, TEXT, Look, halo, plain, unselected
from components.charts.points import Mark, marked

# Two figures of one quarter stand so far apart.
BESIDE = 0.24
DOT = 10
# With more columns the changes of two figures of one quarter have no room beside each other; the table has them.
MOST_PAIRS = 4


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure: its column, its value in base units, as shown and on the axis, its key, and its change with the direction of it."""

    column: int
    value: float
    at: float
    key: str
    shown: str
    change: str
    direction: int
    is_estimated: bool
    hover: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """A band with its figures, and which of them are joined, by their places among the dots."""

    band: Band
    dots: tuple[Dot, ...]
    joined: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure with its place in the picture, the row it is in, and to which side its words stand: of two in one column to either."""

    x: float
    y: float
    row: int
    dot: Dot
    side: str = "center"


def lines(rows: Sequence[LineRow], heads: Sequence[tuple[str, str]], look: Look) -> go.Figure:
    """Return the figure; ``heads`` are those of the columns in two lines."""
    figure = bands_figure([row.band for row in rows], heads, look)
    placed = [_placed(at, row) for at, row in enumerate(rows)]
    every = [each for row in placed for each in row]
    told = [each for row in placed for each in _told(row, len(heads))]
    figure.add_trace(_joins(rows, placed, look))
    names = Names(rows, heads)
    for is_estimated in (False, True):
        figure.add_trace(_dots([each for each in every if each.dot.is_estimated is is_estimated], (set(told), names), look))
    alone = [each for each in told if each.side == "center" or len(heads) <= MOST_PAIRS]
    figure.add_trace(_changes(alone, look))
    return figure


def _placed(row: int, line: LineRow) -> list[Placed]:
    """Return the dots of a band with their places; those of one column stand beside each other."""
    found = []
    for dot in line.dots:
        same = [other for other in line.dots if other.column == dot.column]
        shift = BESIDE * (same.index(dot) - (len(same) - 1) / 2)
        side = "left" if shift < 0 else "right" if shift > 0 else "center"
        found.append(Placed(dot.column + shift, line.band.height(row, dot.at), row, dot, side))
    return found


def _told(row: Sequence[Placed], columns: int) -> Iterator[Placed]:
    """Yield the dots whose value is written: all, or of many columns the first, the last, the least and the most."""
    values = [each.dot.at for each in row]
    ends = {0, len(row) - 1, *((values.index(min(values)), values.index(max(values))) if values else ())}
    yield from (each for at, each in enumerate(row) if columns <= MOST_SAID or at in ends)


def _joins(rows: Sequence[LineRow], placed: Sequence[Sequence[Placed]], look: Look) -> go.Scatter:
    """Return all lines as one trace, open between one run and the next."""
    runs = [[dots[at] for at in run] for row, dots in zip(rows, placed, strict=True) for run in row.joined]
    return go.Scatter(
        mode="lines", hoverinfo="skip", line={"color": look.zero, "width": 1.5}, cliponaxis=False, customdata=[],
        x=[x for run in runs for x in (*(each.x for each in run), None)], y=[y for run in runs for y in (*(each.y for each in run), None)],
    )  # fmt: skip


def _dots(dots: Sequence[Placed], named: tuple[set[Placed], Names], look: Look) -> go.Scatter:
    """Return the markers, hollow where they are computed, with the values over those that are told."""
    told, names = named
    return go.Scatter(
        mode="markers+text", cliponaxis=False, x=[each.x for each in dots], y=[each.y for each in dots],
        **marked([_mark(each, names) for each in dots]),
        marker={
            "size": DOT, "opacity": 1,
            "color": [look.page if each.dot.is_estimated else look.ink for each in dots],
            "line": {"width": [1.5 if each.dot.is_estimated else 0 for each in dots], "color": look.estimate},
        },
        text=[_value(each.dot) if each in told else "" for each in dots], textposition=[f"top {each.side}" for each in dots],
        textfont={"size": TEXT, "color": [look.muted if each.dot.is_estimated else look.ink for each in dots], "shadow": halo(look)},
        hovertemplate=[f"{plain(each.dot.hover)}<extra></extra>" for each in dots],
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _mark(each: Placed, names: Names) -> Mark:
    dot = each.dot
    return names.mark((each.row, dot.column), (dot.key, dot.value), (dot.change,), dot.shown)


def _value(dot: Dot) -> str:
    return dot.shown if dot.is_estimated else f"<b>{dot.shown}</b>"


def _changes(dots: Sequence[Placed], look: Look) -> go.Scatter:
    """Return the changes at the foot of each band, in the colour of their direction."""
    colours = {1: look.up, -1: look.down, 0: look.muted}
    placed = [(each.x, -each.row + BOTTOM, plain(each.dot.change)) for each in dots]
    return Words(placed, [colours[each.dot.direction] for each in dots], SMALL, [f"middle {each.side}" for each in dots]).trace(look)
