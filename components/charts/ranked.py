"""Ranked bars: one row a name, the largest on top, the number at the bar's end."""

import plotly.graph_objects as go

from components.charts.look import BAR, DIMMED, SMALL, TEXT, Look, label_width, plain, row_label, rows_figure, unselected, whole_step
from components.charts.points import Mark, marked
from components.facts.tally import Asked, Count

LEFT, WIDEST, RIGHT = 196, 250, 34


def ranked_bars(tally: Asked, axis_title: str, rows: int, look: Look) -> go.Figure:
    """Return the bars of what each analyst asked, on a figure of ``rows`` rows; the unit is named on the axis."""
    left = _left(tally)
    figure = rows_figure(look, rows, left, RIGHT)
    figure.add_trace(
        go.Bar(
            orientation="h",
            x=[count.number for count in tally.counts],
            y=[-row for row in range(len(tally.counts))],
            width=BAR,
            **marked([Mark(count.key, count.number, (count.label, count.group or "")) for count in tally.counts]),
            marker={"color": look.analyst, "opacity": [_opacity(tally, count) for count in tally.counts], "line": {"width": 0}},
            text=[f" <b>{count.number:,}</b>" for count in tally.counts],
            textposition="outside",
            textfont={"size": TEXT, "color": [look.muted if _dimmed(tally, c) else look.ink for c in tally.counts]},
            constraintext="none",
            cliponaxis=False,
            hovertemplate=[f"{plain(c.label)}<br>{c.number:,} {axis_title}<extra></extra>" for c in tally.counts],
            selected={"marker": {"opacity": 1}},
            unselected=unselected(look, DIMMED),
        )
    )
    largest = max(1, *(count.number for count in tally.counts))
    figure.update_layout(
        annotations=[_label(tally, (row, count), left, look) for row, count in enumerate(tally.counts)],
        xaxis={"title": {"text": axis_title}, "range": [0, largest * 1.12], "dtick": whole_step(largest), "tickformat": ","},
    )
    return figure


def _left(tally: Asked) -> int:
    """Return the room at the left that the longest name needs, in whichever line it stands."""
    names = label_width([count.label for count in tally.counts], LEFT, WIDEST)
    return max(names, label_width([count.group or "" for count in tally.counts], LEFT, WIDEST, SMALL))


def _label(tally: Asked, at: tuple[int, Count], left: int, look: Look) -> dict[str, object]:
    row, count = at
    name = f"<b>{plain(count.label)}</b>" if count.chosen else plain(count.label)
    return row_label(look, row, (name, plain(count.group) if count.group else None), left, _dimmed(tally, count))


def _dimmed(tally: Asked, count: Count) -> bool:
    return tally.chosen and not count.chosen


def _opacity(tally: Asked, count: Count) -> float:
    return DIMMED if _dimmed(tally, count) else 1.0
