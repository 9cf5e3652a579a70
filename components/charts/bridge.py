"""From a statutory amount to the adjusted one: three bars, the middle one the difference between them."""

from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import TEXT, Look, plain, row_label, rows_figure
from components.charts.points import Mark, in_unit, marked
from components.facts.measures import measure_key
from components.facts.schema import Quantity

LEFT, RIGHT = 112, 84
BAR, BARS = 0.42, 3


@dataclass(frozen=True, slots=True)
class Bridge:
    """Both amounts with their labels, and the three numbers as shown: statutory, difference, adjusted; ``unit`` is that of the axis."""

    statutory: Quantity
    adjusted: Quantity
    labels: tuple[tuple[str, str | None], ...]
    shown: tuple[str, str, str]
    unit: str = ""


def bridge(step: Bridge, axis_title: str, per: float, look: Look) -> go.Figure:
    """Return the figure on one axis; ``per`` is the display unit in base units of the currency."""
    first, last = (step.statutory.value or 0) / per, (step.adjusted.value or 0) / per
    figure = rows_figure(look, BARS, LEFT, RIGHT)
    figure.add_trace(_stated(step, (first, last), look))
    figure.add_trace(_difference(step, (first, last), look))
    labels = [row_label(look, row, (plain(name), basis), LEFT) for row, (name, basis) in enumerate(step.labels)]
    figure.update_layout(annotations=labels, xaxis={"title": {"text": axis_title}, "tickformat": ","})
    return figure


def _mark(step: Bridge, bar: int, key: str, value: float) -> Mark:
    name, second = step.labels[bar]
    return Mark(key, value, (name, second or ""), in_unit(step.shown[bar], step.unit))


def _stated(step: Bridge, ends: tuple[float, float], look: Look) -> go.Bar:
    pair = (step.statutory, step.adjusted)
    return go.Bar(
        orientation="h", x=list(ends), y=[0, -2], width=BAR,
        **marked([_mark(step, bar, f"number:{q.quantity_id}", q.value or 0) for bar, q in zip((0, 2), pair)]),
        marker={"color": look.ink, "line": {"width": 0}}, text=[f" <b>{step.shown[0]}</b>", f" <b>{step.shown[2]}</b>"],
        textposition="outside", constraintext="none", cliponaxis=False, textfont={"size": TEXT, "color": look.ink},
        hovertemplate=[f"{plain(q.surface)}<extra></extra>" for q in pair],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.35}},
    )  # fmt: skip


def _difference(step: Bridge, ends: tuple[float, float], look: Look) -> go.Bar:
    """Draw what is computed apart: hollow, hatched, between the two ends."""
    first, last = ends
    key = measure_key("gap", step.adjusted.quantity_id, step.statutory.quantity_id)
    return go.Bar(
        orientation="h", x=[abs(last - first)], base=[min(first, last)], y=[-1], width=BAR,
        **marked([_mark(step, 1, key, (step.adjusted.value or 0) - (step.statutory.value or 0))]),
        marker={
            "color": "rgba(0,0,0,0)", "line": {"width": 1, "color": look.estimate},
            "pattern": {"shape": "/", "size": 5, "solidity": 0.2, "fgcolor": look.estimate, "bgcolor": "rgba(0,0,0,0)"},
        },
        text=[f" {step.shown[1]}"], textposition="outside", constraintext="none", cliponaxis=False,
        textfont={"size": TEXT, "color": look.up if last > first else look.down}, hovertemplate=[f"{step.shown[1]}<extra></extra>"],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.35}},
    )  # fmt: skip
