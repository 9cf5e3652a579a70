"""Attention: what is asked about to the left, what is told to the right, per 1,000 characters of each side."""

from typing import Any

import plotly.graph_objects as go

from components.charts.look import BAR, BOTTOM, DIMMED, ROW, SMALL, TEXT, TOP, Look, label_width, plain, row_label, rows_figure, unselected
from components.charts.points import Mark, marked, per_thousand
from components.facts.tally import Count, Gap

NARROWEST, WIDEST, RIGHT = 116, 196, 30
# More rows stand here than in a panel of bars, so they are lower.
LOW_ROW = 26


def mirrored(gaps: list[Gap], names: tuple[str, str], axis_title: str, look: Look) -> go.Figure:
    """Return the bars; ``names`` are those of the side that asks and of the side that tells, behind each a space and its size."""
    left = label_width([gap.label for gap in gaps], NARROWEST, WIDEST)
    figure = rows_figure(look, len(gaps), left, RIGHT)
    figure.add_trace(_bars([(gap.label, gap.asked, -gap.asked_rate) for gap in gaps], plain(names[0]), look.analyst, look))
    figure.add_trace(_bars([(gap.label, gap.told, gap.told_rate) for gap in gaps], plain(names[1]), look.management[0], look))
    longest = max((max(gap.asked_rate, gap.told_rate) for gap in gaps), default=1.0) or 1.0
    figure.update_layout(
        height=TOP + BOTTOM + LOW_ROW * len(gaps),
        barmode="overlay",
        annotations=[*(row_label(look, row, (plain(gap.label), None), left) for row, gap in enumerate(gaps)), *_sides(names, look)],
        xaxis={"title": {"text": axis_title}, "range": [-longest * 1.15, longest * 1.15], **_ticks(longest)},
    )
    return figure


def with_row(figure: go.Figure, row: int) -> go.Figure:
    """Let one row stand out of a figure: its name bold, the bars of the others dimmed."""
    figure.layout.annotations[row].text = f"<b>{figure.layout.annotations[row].text}</b>"
    for trace in figure.data:
        trace.marker.opacity = [1 if y == -row else DIMMED for y in trace.y]
    return figure


def _ticks(longest: float) -> dict[str, Any]:
    """Return the ticks of an axis that counts away from the middle on both sides."""
    step = next(each for each in (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if each * 3 >= longest or each == 1000)
    values = [step * at for at in range(-3, 4) if abs(step * at) <= longest * 1.15]
    return {"tickvals": values, "ticktext": [f"{abs(value):g}" for value in values]}


def _bars(counts: list[tuple[str, Count, float]], name: str, colour: str, look: Look) -> go.Bar:
    shown = [(row, label, count, length) for row, (label, count, length) in enumerate(counts) if count.number]
    return go.Bar(
        orientation="h", name=name, x=[length for *_, length in shown], y=[-row for row, *_ in shown], width=BAR * ROW / LOW_ROW,
        **marked([_mark(label, name, count, length) for _, label, count, length in shown]),
        marker={"color": colour, "line": {"width": 0}},
        text=[f" {count.number:,} " for _, _, count, _ in shown], textposition="outside", textfont={"size": TEXT, "color": look.ink},
        constraintext="none", cliponaxis=False,
        hovertemplate=[
            f"{plain(label)}<br>%{{customdata[1]}} ({per_thousand(abs(length))}) {name}<extra></extra>" for _, label, _, length in shown
        ],
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _mark(label: str, name: str, count: Count, length: float) -> Mark:
    return Mark(count.key, count.number, (label, name.partition(" ")[0], per_thousand(abs(length))))


def _sides(names: tuple[str, str], look: Look) -> list[dict[str, Any]]:
    """Return the names of the two sides above the bars, on either side of the middle."""
    return [
        {
            "x": 0, "xanchor": anchor, "xshift": shift, "yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False,
            "text": plain(name), "font": {"size": SMALL, "color": colour},
        }
        for name, anchor, shift, colour in zip(names, ("right", "left"), (-8, 8), (look.analyst, look.management[0]), strict=True)
    ]  # fmt: skip
