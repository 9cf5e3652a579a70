"""The look of every figure: one layout for all, in the colours of a light or a dark page."""

from collections.abc import Iterable
from typing import Any

import plotly.graph_objects as go

from components.charts.colours import DARK, LIGHT, Look, look_for
from components.charts.ticks import whole_step

__all__ = [
    "BAR", "BOTTOM", "DARK", "DIMMED", "FONT", "LIGHT", "ROW", "SMALL", "TEXT", "TOP", "Look", "axis", "halo", "label_width", "look_for",
    "plain", "row_label", "rows_figure", "unselected", "whole_step",
]  # fmt: skip

FONT = "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif"
# Pixels: a row of a panel, and what stands above and below the rows.
ROW = 36
TOP = 18
BOTTOM = 34
BAR = 0.42
SMALL, TEXT = 12, 13
DIMMED = 0.22


def rows_figure(look: Look, rows: int, left: int, right: int) -> go.Figure:
    """Return an empty figure of ``rows`` horizontal rows, the first on top at y = 0, with room for labels at the left."""
    return go.Figure(
        layout={
            "height": TOP + BOTTOM + ROW * rows,
            "margin": {"l": left, "r": right, "t": TOP, "b": BOTTOM, "pad": 0},
            "font": {"family": FONT, "size": SMALL, "color": look.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "bargap": 0,
            "showlegend": False,
            "dragmode": False,
            "clickmode": "event+select",
            "hoverdistance": 1,
            "hoverlabel": {"namelength": -1, "font": {"family": FONT, "size": TEXT}},
            "yaxis": {
                "range": [-rows + 0.5, 0.5], "visible": False, "fixedrange": True, "zeroline": False,
            },
            "xaxis": axis(look),
        }
    )  # fmt: skip


def axis(look: Look) -> dict[str, Any]:
    """Return a value axis: few gridlines, a zero line, no zoom."""
    return {
        "fixedrange": True, "gridcolor": look.grid, "zeroline": True, "zerolinecolor": look.zero, "zerolinewidth": 1,
        "nticks": 5, "tickangle": 0, "tickfont": {"size": SMALL, "color": look.muted}, "rangemode": "tozero", "showline": False,
        "title": {"font": {"size": SMALL, "color": look.muted}, "standoff": 4},
    }  # fmt: skip


def unselected(look: Look, opacity: float) -> dict[str, Any]:
    """Return how plotly draws the other marks after a click: dimmed, their numbers muted and still legible."""
    return {"marker": {"opacity": opacity}, "textfont": {"color": look.muted}}


def row_label(look: Look, row: int, lines: tuple[str, str | None], left: int, dimmed: bool = False) -> dict[str, Any]:
    """Return the annotation of a row's name, flush left with the panel's heading, its second line smaller and muted."""
    name, second = lines
    colour = look.muted if dimmed else look.ink
    text = f"<span style='color:{colour}'>{name}</span>"
    if second:
        text += f"<br><span style='font-size:{SMALL}px;color:{look.muted}'>{second}</span>"
    return {
        "xref": "paper", "x": 0, "xanchor": "left", "align": "left", "xshift": -(left + 2), "y": -row, "yanchor": "middle",
        "text": text, "showarrow": False, "font": {"size": TEXT},
    }  # fmt: skip


def halo(look: Look) -> str:
    """Return the shadow of words that stand over gridlines: of the page, so that no line runs through them."""
    return ",".join([f"0 0 3px {look.page}"] * 4)


def label_width(names: Iterable[str], narrowest: int, widest: int, size: int = TEXT) -> int:
    """Return the pixels that the longest of the names needs: full-width characters take ``size``, others about three fifths of it."""
    longest = max((sum(size if ord(c) > 0xFF else size * 0.592 for c in name) for name in names), default=0)
    return int(min(widest, max(narrowest, longest + 10)))


def plain(text: str) -> str:
    """Return text that plotly shows as it is: no markup of a transcript reaches a figure."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
