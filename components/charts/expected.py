"""Result, old forecast, forecast and plan of each metric on one scale: the forecast, or else the plan, is 100."""

from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import SMALL, Look, label_width, plain, row_label, rows_figure
from components.charts.points import Mark, marked
from components.facts.figures import Held
from components.facts.schema import Quantity

NARROWEST, WIDEST, RIGHT = 92, 150, 44
WHOLE = 100
# What the others are held against: the forecast of today, else the old one, else the plan.
BASES = ("guidance", "prior_guidance", "plan")
# The mark of each: a bar is what was reached, open marks are what is expected.
SYMBOLS = {"prior_guidance": "circle-open", "guidance": "line-ns-open", "plan": "diamond-open"}
BAR = 0.36


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """One metric in words: its label, its basis, and what is held against one another as shown."""

    held: Held
    label: str
    second: str


def base_of(held: Held) -> Quantity:
    """Return the amount that is 100; where nothing is expected it is the result."""
    return next((held.amounts[sense] for sense in BASES if sense in held.amounts), held.amounts["actual"])


def expected(rows: list[ExpectedRow], axis_title: str, names: dict[str, str], look: Look) -> go.Figure:
    """Return the figure; ``names`` holds what result, forecasts and plan are called."""
    left = label_width([row.label for row in rows], NARROWEST, WIDEST)
    figure = rows_figure(look, len(rows), left, RIGHT)
    figure.add_trace(_reached(rows, names["actual"], look))
    for sense, symbol in SYMBOLS.items():
        figure.add_trace(_marks(rows, (sense, names[sense]), symbol, look))
    labels = [row_label(look, at, (f"<b>{plain(row.label)}</b>", row.second), left) for at, row in enumerate(rows)]
    shares = [_written(look, at, row) for at, row in enumerate(rows) if "actual" in row.held.amounts]
    figure.update_layout(annotations=[*labels, *shares], xaxis={"title": {"text": axis_title}, "range": [0, _furthest(rows)]})
    return figure


def _share(held: Held, quantity: Quantity) -> float:
    return WHOLE * (quantity.value or 0) / (base_of(held).value or 1)


def _furthest(rows: list[ExpectedRow]) -> float:
    return 1.12 * max(WHOLE, *(_share(row.held, q) for row in rows for q in row.held.amounts.values()))


def _written(look: Look, at: int, row: ExpectedRow) -> dict[str, object]:
    """Return the share that was reached, in figures beside the row: behind its bar the marks would stand over it."""
    shown = f"{_share(row.held, row.held.amounts['actual']):.0f}%"
    font = {"size": SMALL, "color": look.ink}
    return {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 6, "y": -at, "text": shown, "showarrow": False, "font": font}


def _reached(rows: list[ExpectedRow], name: str, look: Look) -> go.Bar:
    found = [(at, row, row.held.amounts["actual"]) for at, row in enumerate(rows) if "actual" in row.held.amounts]
    return go.Bar(
        orientation="h", name=name, x=[_share(row.held, q) for _, row, q in found], y=[-at for at, *_ in found], width=BAR,
        **marked([_mark(_key(row.held, q), row, name, q) for _, row, q in found]), marker={"color": look.ink, "line": {"width": 0}},
        hovertemplate=[_hover(row, name, q) for _, row, q in found],
        cliponaxis=False, selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.35}},
    )  # fmt: skip


def _key(held: Held, reached: Quantity) -> str:
    """Return the key of a result: it opens what it is held against as well."""
    return f"held:{reached.quantity_id}-{base_of(held).quantity_id}"


def _mark(key: str, row: ExpectedRow, name: str, quantity: Quantity) -> Mark:
    surface = " ".join(quantity.surface.split())
    return Mark(key, quantity.value or 0, (row.label, row.second, name), surface, quantity.unit)


def _marks(rows: list[ExpectedRow], sense: tuple[str, str], symbol: str, look: Look) -> go.Scatter:
    key, name = sense
    found = [(at, row, row.held.amounts[key]) for at, row in enumerate(rows) if key in row.held.amounts]
    return go.Scatter(
        mode="markers", name=name, x=[_share(row.held, q) for _, row, q in found], y=[-at for at, *_ in found],
        **marked([_mark(f"number:{q.quantity_id}", row, name, q) for _, row, q in found]), cliponaxis=False,
        marker={"symbol": symbol, "size": 20 if symbol.startswith("line") else 11, "color": look.estimate, "line": {"width": 2.5}},
        hovertemplate=[_hover(row, name, q) for _, row, q in found],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.35}},
    )  # fmt: skip


def _hover(row: ExpectedRow, name: str, quantity: Quantity) -> str:
    return f"{plain(row.label)} {name}<br>{plain(quantity.surface)}<extra></extra>"
