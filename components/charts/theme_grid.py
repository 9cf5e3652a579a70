"""Themes by speaker or by part of the call, as dots with their counts; and along the call, turn by turn."""

from collections.abc import Sequence

import plotly.graph_objects as go

from components.charts.grid import dot_size, dots_figure
from components.charts.look import DIMMED, TEXT, Look, label_width, plain, row_label, rows_figure, unselected
from components.charts.points import Mark, marked, per_thousand
from components.facts.tally import Grid

NARROWEST, WIDEST, RIGHT = 116, 196, 16
# Into so many steps rates are parted, the least of which still has a dot.
STEPS = 20
Names = list[tuple[str, str | None]]


def theme_dots(grid: Grid, names: Names, heads: tuple[str, ...], drawn: tuple[Look, bool]) -> go.Figure:
    """Return the dots of a grid: as large as the count or, per 1,000 characters, the rate; the count stands beside each.

    ``names`` are those of the rows with a second line, ``heads`` those of the columns.
    """
    look, per_characters = drawn
    figure = dots_figure(look, names, heads)
    sizes = _by_rate(grid) if per_characters else _by_count(grid)
    dots = _dots(grid, sizes, _marks(grid, names, heads), look)
    figure.add_trace(dots.update(mode="markers+text", text=[f"{dot.count.number:,}" for dot in grid.dots]))
    return figure


def _by_count(grid: Grid) -> list[float]:
    largest = max((dot.count.number for dot in grid.dots), default=1)
    return [dot_size(dot.count.number, largest) for dot in grid.dots]


def _by_rate(grid: Grid) -> list[float]:
    fastest = max((dot.rate for dot in grid.dots), default=1.0) or 1.0
    return [dot_size(1 + STEPS * dot.rate / fastest, 1 + STEPS) for dot in grid.dots]


def _dots(grid: Grid, sizes: list[float], marks: list[Mark], look: Look) -> go.Scatter:
    colours = {"analyst": look.analyst, "management": look.management[0]}
    return go.Scatter(
        mode="markers", cliponaxis=False, x=[dot.column for dot in grid.dots], y=[-dot.row for dot in grid.dots], **marked(marks),
        marker={
            "size": sizes, "color": [colours.get(grid.columns[dot.column].role, look.estimate) for dot in grid.dots], "opacity": 0.9,
            "line": {"width": 1, "color": look.page},
        },
        hovertemplate=[f"{plain(dot.count.label)} {dot.count.number:,} ({per_thousand(dot.rate)})<extra></extra>" for dot in grid.dots],
        textposition="middle right", textfont={"size": TEXT, "color": look.ink},
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _marks(grid: Grid, names: Names, heads: Sequence[str]) -> list[Mark]:
    return [Mark(dot.count.key, dot.count.number, (names[dot.row][0], heads[dot.column], per_thousand(dot.rate))) for dot in grid.dots]


def theme_along(grid: Grid, names: Names, axis_title: str, look: Look) -> go.Figure:
    """Return where along the call each row is spoken of: the axis counts turns, a dot is as large as its count."""
    left = label_width([name for name, _ in names], NARROWEST, WIDEST)
    figure = rows_figure(look, len(names), left, RIGHT)
    turns = [column.key.rpartition(":")[2] for column in grid.columns]
    marks = _marks(grid, names, [f"{axis_title} {turn}" for turn in turns])
    figure.add_trace(_dots(grid, _by_count(grid), marks, look).update(x=[float(turns[dot.column]) for dot in grid.dots]))
    labels = [row_label(look, row, (plain(name), second), left) for row, (name, second) in enumerate(names)]
    figure.update_layout(annotations=labels, xaxis={"title": {"text": axis_title}, "tickformat": "d", "zeroline": False})
    return figure
