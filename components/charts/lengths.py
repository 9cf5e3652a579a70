"""The length of each ask against the length of its answer."""

from collections.abc import Iterable
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import DIMMED, ROW, SMALL, Look, axis, plain, rows_figure
from components.charts.points import Mark, marked

LEFT, RIGHT, ROWS = 64, 24, 9
# With more marks their numbers would stand on one another.
MOST_NUMBERED = 30
# Where the number of a mark may stand, the best place first.
PLACES = {"top center": (0, 1), "middle right": (1, 0), "middle left": (-1, 0), "bottom center": (0, -1)}
# How wide and high a number is, and how far its middle stands from its mark, in parts of the axes of a narrow and of a low picture.
WIDE, HIGH = 0.055, 0.085
ASIDE, ABOVE = 0.04, 0.075
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
    beside = _beside(marks)
    for standing, symbol in SYMBOLS.items():
        trace = _marks([mark for mark in marks if mark.standing == standing], names[standing], symbol, look)
        placed = [beside.get(key, "top center") for key, _ in trace.customdata]
        figure.add_trace(trace.update(mode="markers+text" if len(marks) <= MOST_NUMBERED else "markers", textposition=placed))
    figure.update_layout(
        margin={"b": ROW + 10, "t": 10},
        xaxis={"title": {"text": titles[0]}, "range": [0, 1.12 * max((m.asked for m in marks), default=1)], "tickformat": ","},
        yaxis={
            **axis(look), "visible": True, "title": {"text": titles[1], "font": {"size": SMALL, "color": look.muted}, "standoff": 8},
            "range": [-0.06 * (top := max((m.answered for m in marks), default=0) or 1), 1.12 * top], "tickformat": ",",
        },
    )  # fmt: skip
    return figure


def _beside(marks: list[Length]) -> dict[str, str]:
    """Return by its key where the number of a mark stands: where it hides fewest marks and numbers."""
    right, top = (max(sizes, default=0) or 1 for sizes in ([m.asked for m in marks], [m.answered for m in marks]))
    dots = {mark.key: (mark.asked / right, mark.answered / top) for mark in marks}
    taken: list[tuple[float, float]] = []
    places = {}
    for key, (x, y) in sorted(dots.items(), key=lambda dot: (dot[1], dot[0])):
        middles = {place: (x + ASIDE * across, y + ABOVE * up) for place, (across, up) in PLACES.items()}
        others = [dot for other, dot in dots.items() if other != key]
        places[key] = min(PLACES, key=lambda place: _hidden(middles[place], taken, others))
        taken.append(middles[places[key]])
    return places


def _hidden(middle: tuple[float, float], numbers: Iterable[tuple[float, float]], dots: Iterable[tuple[float, float]]) -> int:
    """Return how much a number would stand on: marks, and rather these than numbers, which could not be read."""
    x, y = middle
    on_numbers = sum(abs(x - across) < WIDE and abs(y - up) < HIGH for across, up in numbers)
    return 9 * on_numbers + sum(abs(x - across) < ASIDE and abs(y - up) < ABOVE for across, up in dots)


def _marks(marks: list[Length], name: str, symbol: str, look: Look) -> go.Scatter:
    return go.Scatter(
        name=plain(name), cliponaxis=False,
        x=[mark.asked for mark in marks], y=[mark.answered for mark in marks],
        **marked([Mark(mark.key, mark.answered, (mark.number, mark.words)) for mark in marks]),
        text=[mark.number for mark in marks], textfont={"size": SMALL, "color": look.muted},
        marker={"symbol": symbol, "size": 9, "color": look.ink, "line": {"width": 2 if symbol != "circle" else 0, "color": look.ink}},
        hovertemplate=[f"{plain(mark.words)}<extra></extra>" for mark in marks],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": DIMMED}, "textfont": {"color": look.muted}},
    )  # fmt: skip
