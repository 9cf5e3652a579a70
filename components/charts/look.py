"""The look of every figure: colours by role for a light and a dark page, and one layout for all."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import plotly.graph_objects as go

FONT = "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif"
# Pixels: a row of a panel, and what stands above and below the rows.
ROW = 36
TOP = 18
BOTTOM = 34
BAR = 0.42
SMALL, TEXT = 12, 13
DIMMED = 0.22


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by what they say: who spoke, which way a figure went; ``scale`` enlarges the type for a shared screen."""

    page: str
    ink: str
    muted: str
    estimate: str
    analyst: str
    management: tuple[str, str, str]
    up: str
    down: str
    grid: str
    zero: str
    scale: float = 1.0


LIGHT = Look(
    page="#FBFBFA", ink="#1B2026", muted="#59616B", estimate="#6B7480", analyst="#1F55A5",
    management=("#7D540A", "#BB8629", "#7D540A"), up="#B3261E", down="#1A7044", grid="#E9EBEC", zero="#8A929B",
)  # fmt: skip
DARK = Look(
    page="#14181D", ink="#E6E9EC", muted="#A3ACB6", estimate="#9AA4AE", analyst="#8DB4F0",
    management=("#B58630", "#EBD08F", "#B58630"), up="#FF9A8F", down="#7CCFA0", grid="#2A3138", zero="#7C8691",
)  # fmt: skip


def look_for(theme: str | None, western: bool) -> Look:
    """Return the colours for a page's theme; ``western`` makes green mean up."""
    look = DARK if theme == "dark" else LIGHT
    return replace(look, up=look.down, down=look.up) if western else look


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


def whole_step(largest: float) -> float:
    """Return a step between ticks for counts: whole numbers, at most five of them."""
    power = float(10 ** max(0, math.floor(math.log10(max(largest, 1) / 4))))
    return next(step * power for step in (1, 2, 5, 10) if step * power * 4 >= largest)


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


def label_width(names: Iterable[str], narrowest: int, widest: int) -> int:
    """Return the pixels that the longest of the names needs: full-width characters take 13, others about 7."""
    longest = max((sum(TEXT if ord(c) > 0xFF else 7.7 for c in name) for name in names), default=0)
    return int(min(widest, max(narrowest, longest + 10)))


def plain(text: str) -> str:
    """Return text that plotly shows as it is: no markup of a transcript reaches a figure."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
