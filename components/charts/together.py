"""What is spoken of together: a square where two names meet, the more passages hold both the larger, with their number."""

import plotly.graph_objects as go

from components.charts.grid import dot_size, dots_figure
from components.charts.look import DIMMED, TEXT, Look, plain, unselected
from components.charts.points import Mark, marked
from components.facts.tally import Count, Pair


def together(pairs: list[Pair], names: dict[str, str], look: Look) -> go.Figure:
    """Return the squares below the diagonal; ``names`` are both the rows and the columns, by what each counts, in one order."""
    labels, order = list(names.values()), list(names)
    figure = dots_figure(look, [(label, None) for label in labels[1:]], tuple(labels[:-1]))
    places = [sorted(order.index(_counted(count)) for count in (pair.one, pair.other)) for pair in pairs]
    largest = max((pair.together.number for pair in pairs), default=1)
    figure.add_trace(
        go.Scatter(
            mode="markers+text", cliponaxis=False, x=[low for low, _ in places], y=[1 - high for _, high in places],
            **marked([_mark(pair) for pair in pairs]),
            marker={
                "symbol": "square", "size": [dot_size(pair.together.number, largest) for pair in pairs], "color": look.muted,
                "opacity": 0.9, "line": {"width": 0},
            },
            hovertemplate=[_hover(pair) for pair in pairs],
            text=[f"{pair.together.number:,}" for pair in pairs], textposition="middle right",
            textfont={"size": TEXT, "color": look.ink},
            selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
        )
    )  # fmt: skip
    return figure


def _counted(count: Count) -> str:
    """Return what a count is of: its key says within which passages, too."""
    return count.key.split(":", 2)[2]


def _mark(pair: Pair) -> Mark:
    return Mark(pair.together.key, pair.together.number, (pair.one.label, pair.other.label))


def _hover(pair: Pair) -> str:
    one, other, both = ((plain(count.label), count.number) for count in (pair.one, pair.other, pair.together))
    return f"{both[0]} {both[1]:,}<br>{one[0]} {one[1]:,}<br>{other[0]} {other[1]:,}<extra></extra>"
