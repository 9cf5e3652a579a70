"""A grid of dots: rows with names, columns with heads that are written downwards, dots as large as their counts."""

import math
from typing import Any

import plotly.graph_objects as go

from components.charts.look import BOTTOM, ROW, SMALL, TEXT, Look, label_width, plain, row_label, rows_figure

LEFT, WIDEST, RIGHT = 172, 206, 14
# Full-width characters that a name and its smaller second line have room for.
LONGEST_NAME, LONGEST_SECOND = 12, 16
# Pixels across of a dot that counts one, and of the largest.
SMALLEST, LARGEST = 7, 17
# A press within so many pixels of a dot is meant for it: its number stands there.
REACH = 18
HEAD = 16
LONGEST_HEAD = 9
# So few Latin letters stand as they are.
LYING = 3
# Signs that turn when a line runs downwards.
TURNED = str.maketrans({"ー": "｜", "(": "︵", ")": "︶", "（": "︵", "）": "︶", "〜": "︴"})


def dots_figure(look: Look, rows: list[tuple[str, str | None]], heads: tuple[str, ...]) -> go.Figure:
    """Return an empty grid with a row for each of the names and a column for each of the heads, at x = 0, 1, 2 …."""
    left = label_width([second or "" for _, second in rows], LEFT, WIDEST, SMALL)
    figure = rows_figure(look, len(rows), left, RIGHT)
    top = max((_height(head) for head in heads), default=0) + 10
    names = [
        row_label(look, at, (_cut(name), _cut(second, LONGEST_SECOND) if second else None), left) for at, (name, second) in enumerate(rows)
    ]
    figure.update_layout(
        hoverdistance=REACH,
        height=top + BOTTOM // 2 + ROW * len(rows),
        margin={"t": top, "b": BOTTOM // 2},
        annotations=[*names, *(_head(look, at, head) for at, head in enumerate(heads))],
        xaxis={
            "range": [-0.5, max(len(heads), 1) - 0.5], "tickvals": list(range(len(heads))), "showticklabels": False, "zeroline": False,
            "rangemode": "normal",
        },
        shapes=[_rule(look, at) for at in range(1, len(rows))],
    )  # fmt: skip
    return figure


def _cut(name: str, longest: int = LONGEST_NAME) -> str:
    return plain(name if len(name) <= longest or name.isascii() else name[: longest - 1] + "…")


def is_wide(head: str) -> bool:
    """Say whether a head has characters that run downwards."""
    return any(ord(character) > 0xFF for character in head)


def _height(head: str) -> int:
    if is_wide(head):
        return HEAD * min(len(head), LONGEST_HEAD)
    return HEAD if len(head) <= LYING else 7 * len(head)


def _head(look: Look, at: int, head: str) -> dict[str, Any]:
    """Return the annotation over a column: Japanese runs downwards, Latin letters lie on their side."""
    short = head if len(head) <= LONGEST_HEAD else head[: LONGEST_HEAD - 1] + "…"
    text = "<br>".join(plain(each) for each in short.translate(TURNED)) if is_wide(head) else plain(head)
    return {
        "x": at, "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 4, "text": text, "showarrow": False, "align": "center",
        "textangle": 0 if is_wide(head) or len(head) <= LYING else -90, "font": {"size": TEXT - 1, "color": look.ink},
    }  # fmt: skip


def _rule(look: Look, row: int) -> dict[str, Any]:
    line = {"color": look.grid, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 0.5 - row, "y1": 0.5 - row, "line": line, "layer": "below"}


def dot_size(number: float, largest: float) -> float:
    """Return the width of a dot whose area grows with its number."""
    return SMALLEST + (LARGEST - SMALLEST) * math.sqrt(max(0.0, number - 1) / max(1, largest - 1))
