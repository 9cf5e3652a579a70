"""Tone as dots: nouns by direction, or forms of speech by speaker, with their numbers; what is not stated stands in a block of its own."""

from typing import Any

import plotly.graph_objects as go

from components.charts.grid import LARGEST, REACH, dot_size
from components.charts.look import DIMMED, SMALL, TEXT, Look, label_width, plain, row_label, rows_figure
from components.charts.points import Mark, marked
from components.facts.tally import ToneGrid, ToneMark

NARROWEST, WIDEST, RIGHT = 104, 196, 10
# Pixels: a row, a line of a head, and what stands above and below them.
LOW_ROW, LINE, AIR = 31, 16, 10
# The block of what is not stated begins so far behind the dots, and its columns are so wide, in columns of dots.
GAP, NARROW = 0.3, 0.8
# A number to be clicked is as large as this.
CLICKABLE = 22


def tone_dots(grid: ToneGrid, heads: tuple[str, ...], block: str, look: Look) -> go.Figure:
    """Return the grid; ``heads`` are those of the columns, their lines parted by a break, ``block`` that of what stands beside."""
    left = label_width([label for _, label in grid.rows], NARROWEST, WIDEST)
    figure = rows_figure(look, len(grid.rows), left, RIGHT)
    lines = max(head.count("\n") for head in heads) + 1
    top = AIR + LINE * (lines + 1)
    figure.update_layout(
        hoverdistance=REACH,
        height=top + AIR + LOW_ROW * len(grid.rows),
        margin={"t": top, "b": AIR},
        annotations=[*_labels(grid, left, look), *_heads(grid, heads, look), _block(grid, block, (lines, look))],
        xaxis={"range": [-0.5, _place(grid, len(heads) - 1) + 0.5], "visible": False},
        shapes=[*(_rule(look, at) for at in range(1, len(grid.rows))), _bar(grid, look), _over(grid, lines, look)],
    )
    for beside in (False, True):
        marks = [mark for mark in grid.marks if grid.columns[mark.column].beside == beside]
        trace = _marks(marks, heads, (grid, beside, look))
        figure.add_trace(trace.update(hovertemplate=[_told(grid, mark, heads) for mark in marks]))
    return figure


def _told(grid: ToneGrid, mark: ToneMark, heads: tuple[str, ...]) -> str:
    """Return what is said where the pointer rests on a number: its row, its column and the number."""
    head = heads[mark.column].replace("\n", "" if "・" in heads[mark.column] else " ")
    return f"{plain(grid.rows[mark.row][1])} × {plain(head)} {mark.count.number:,}<extra></extra>"


def _place(grid: ToneGrid, column: int) -> float:
    """Return where a column stands: those beside the dots behind a gap."""
    dots = sum(not each.beside for each in grid.columns)
    return column if column < dots else dots + GAP + NARROW * (column - dots)


def _edge(grid: ToneGrid) -> float:
    """Return where the block of what stands beside begins."""
    return sum(not column.beside for column in grid.columns) - 0.5 + GAP


def _marks(marks: list[ToneMark], heads: tuple[str, ...], drawn: tuple[ToneGrid, bool, Look]) -> go.Scatter:
    """Return dots with their numbers, or for what stands beside them numbers alone."""
    grid, beside, look = drawn
    colours = {"analyst": look.analyst, "management": look.management[0]}
    own = [colours[grid.columns[mark.column].role] for mark in marks]
    return go.Scatter(
        mode="markers+text", cliponaxis=False,
        x=[_place(grid, mark.column) for mark in marks], y=[-mark.row for mark in marks],
        **marked([Mark(mark.count.key, mark.count.number, (grid.rows[mark.row][1], heads[mark.column])) for mark in marks]),
        text=[f"{mark.count.number:,}" for mark in marks],
        textposition="middle center" if beside else "middle right",
        textfont={"size": SMALL if beside else TEXT, "color": _text_colours(marks, drawn)},
        marker={"size": _sizes(marks, beside), "color": own, "opacity": 0 if beside else 0.9, "line": {"width": 1, "color": look.page}},
        selected={"marker": {"opacity": 0 if beside else 1}, "textfont": {"color": look.ink}},
        unselected={"marker": {"opacity": 0 if beside else DIMMED}, "textfont": {"color": look.muted}},
    )  # fmt: skip


def _text_colours(marks: list[ToneMark], drawn: tuple[ToneGrid, bool, Look]) -> list[str]:
    """Return the colours of the numbers: ink at a dot, muted beside, the analysts' hue for the analysts."""
    grid, beside, look = drawn
    quiet = {"analyst": look.analyst, "management": look.muted}
    return [quiet[grid.columns[mark.column].role] if beside else look.ink for mark in marks]


def _sizes(marks: list[ToneMark], beside: bool) -> list[float]:
    largest = max((mark.count.number for mark in marks), default=1)
    return [CLICKABLE if beside else min(LARGEST, dot_size(mark.count.number, largest)) for mark in marks]


def _labels(grid: ToneGrid, left: int, look: Look) -> list[dict[str, Any]]:
    return [row_label(look, at, (plain(label), None), left) for at, (_, label) in enumerate(grid.rows)]


def _heads(grid: ToneGrid, heads: tuple[str, ...], look: Look) -> list[dict[str, Any]]:
    return [
        {
            "x": _place(grid, at), "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 2, "showarrow": False,
            "text": plain(head).replace("\n", "<br>"), "font": {"size": SMALL, "color": look.muted if column.beside else look.ink},
        }
        for at, (head, column) in enumerate(zip(heads, grid.columns, strict=True))
    ]  # fmt: skip


def _block(grid: ToneGrid, block: str, place: tuple[int, Look]) -> dict[str, Any]:
    """Return the head over what the same side says otherwise."""
    lines, look = place
    return {
        "x": sum(_ends(grid)) / 2, "yref": "paper", "y": 1, "yanchor": "bottom", "align": "center", "yshift": LINE * lines + 5,
        "showarrow": False, "text": plain(block), "font": {"size": SMALL, "color": look.muted},
    }  # fmt: skip


def _ends(grid: ToneGrid) -> tuple[float, float]:
    """Return where the columns of what the same side says otherwise begin and end."""
    beside = [(at, column.role) for at, column in enumerate(grid.columns) if column.beside]
    own = [_place(grid, at) for at, role in beside if role == beside[0][1]]
    return min(own) - NARROW * 0.44, max(own) + NARROW * 0.44


def _over(grid: ToneGrid, lines: int, look: Look) -> dict[str, Any]:
    """Return the line between that head and those of its columns."""
    (left, right), height = _ends(grid), LINE * lines + 5
    place = {"yref": "paper", "ysizemode": "pixel", "yanchor": 1, "x0": left, "x1": right, "y0": height, "y1": height}
    return {"type": "line", **place, "line": {"color": look.zero, "width": 1}}


def _rule(look: Look, row: int) -> dict[str, Any]:
    line = {"color": look.grid, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0.5 - row, "y1": 0.5 - row, "line": line, "layer": "below"}


def _bar(grid: ToneGrid, look: Look) -> dict[str, Any]:
    """Return the line between the dots and what stands beside them."""
    x, line = _edge(grid), {"color": look.zero, "width": 1}
    return {"type": "line", "yref": "paper", "x0": x, "x1": x, "y0": 0, "y1": 1, "line": line}
