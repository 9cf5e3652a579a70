"""Themes by exchange: for each exchange a row of dots for the question above a row for the answer, in the order of the call."""

from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

from components.charts.grid import dot_size, dots_figure
from components.charts.look import DIMMED, SMALL, Look, halo, plain
from components.charts.points import Mark, marked
from components.facts.tally import Cell, Matrix

# Where the dots of either side stand in their row.
OFFSET = 0.24
# What the questions and the answers are called, and what stands in a row that has no dot.
WORDS = ("asked", "answered", "only_beyond", "no_theme")
Names = dict[int, tuple[str, str | None]]


def theme_matrix(tally: Matrix, names: list[tuple[str, str | None]], words: dict[str, str], look: Look) -> go.Figure:
    """Return the matrix; ``names`` holds analyst and firm of each exchange, ``words`` what stands in it, see ``WORDS``."""
    figure = dots_figure(look, names, tally.labels)
    largest = max((cell.count.number for cell in tally.cells), default=1)
    for side, colour, shift in (("asked", look.analyst, OFFSET), ("answered", look.management[0], -OFFSET)):
        cells = [cell for cell in tally.cells if cell.side == side]
        figure.add_trace(_dots(tally, cells, (words[side], dict(zip(tally.exchanges, names))), (colour, shift, largest)))
    for note in _bare(tally, words, look):
        figure.add_annotation(note)
    return figure


def _bare(tally: Matrix, words: dict[str, str], look: Look) -> Iterator[dict[str, Any]]:
    """Yield what stands in a row without a dot."""
    for exchange, has_others in tally.bare.items():
        yield {
            "x": -0.3, "xanchor": "left", "y": -tally.exchanges.index(exchange), "showarrow": False,
            "text": plain(words["only_beyond" if has_others else "no_theme"]),
            "font": {"size": SMALL, "color": look.muted, "shadow": halo(look)},
        }  # fmt: skip


def _dots(tally: Matrix, cells: list[Cell], named: tuple[str, Names], drawn: tuple[str, float, int]) -> go.Scatter:
    (name, rows), (colour, shift, largest) = named, drawn
    return go.Scatter(
        mode="markers", name=plain(name), cliponaxis=False,
        x=[tally.themes.index(cell.theme) for cell in cells],
        y=[shift - tally.exchanges.index(cell.exchange) for cell in cells],
        **marked([Mark(cell.count.key, cell.count.number, (rows[cell.exchange][0], cell.count.label, name)) for cell in cells]),
        marker={"size": [dot_size(cell.count.number, largest) for cell in cells], "color": colour, "opacity": 1, "line": {"width": 0}},
        hovertemplate=[f"{plain(cell.count.label)}<br>{plain(name)} {cell.count.number:,}<extra></extra>" for cell in cells],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": DIMMED}},
    )  # fmt: skip
