"""The length of each ask against the length of its answer."""

from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import DIMMED, ROW, SMALL, Look, axis, plain, rows_figure
from components.charts.points import keyed

LEFT, RIGHT, ROWS = 64, 24, 9
# With more marks their numbers would stand on one another.
MOST_NUMBERED = 30
SYMBOLS = {"answered": "circle", "partly": "diamond-open", "no_counterpart": "x"}


@dataclass(frozen=True, slots=True)
class Length:
    """An ask by its key and number, its characters and those of its answer, how it stands, and all of it in words."""

    key: str
    number: str
    asked: int
    answered: int
    standing: str
    words: str


def lengths(marks: list[Length], titles: tuple[str, str], names: dict[str, str], look: Look) -> go.Figure:
    """Return the marks; ``titles`` name the two axes, ``names`` how an ask may stand."""
    figure = rows_figure(look, ROWS, LEFT, RIGHT)
    for standing, symbol in SYMBOLS.items():
        figure.add_trace(_marks([mark for mark in marks if mark.standing == standing], names[standing], symbol, len(marks), look))
    figure.update_layout(
        margin={"b": ROW + 10, "t": 10},
        xaxis={"title": {"text": titles[0]}, "range": [0, 1.12 * max((m.asked for m in marks), default=1)], "tickformat": ","},
        yaxis={
            **axis(look), "visible": True, "title": {"text": titles[1], "font": {"size": SMALL, "color": look.muted}, "standoff": 8},
            "range": [-0.06 * (top := max((m.answered for m in marks), default=1)), 1.12 * top], "tickformat": ",",
        },
    )  # fmt: skip
    return figure


def _marks(marks: list[Length], name: str, symbol: str, count: int, look: Look) -> go.Scatter:
    return go.Scatter(
        mode="markers+text" if count <= MOST_NUMBERED else "markers", name=plain(name), cliponaxis=False,
        x=[mark.asked for mark in marks], y=[mark.answered for mark in marks],
        customdata=keyed([(mark.key, mark.answered) for mark in marks]),
        text=[mark.number for mark in marks], textposition="top center", textfont={"size": SMALL, "color": look.muted},
        marker={"symbol": symbol, "size": 9, "color": look.ink, "line": {"width": 2 if symbol != "circle" else 0, "color": look.ink}},
        hovertemplate=[f"{plain(mark.words)}<extra></extra>" for mark in marks],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": DIMMED}, "textfont": {"color": look.muted}},
    )  # fmt: skip
