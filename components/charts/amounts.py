"""Headline figures: the amount as spoken beside the prior-year value that its stated change implies, drawn apart."""

from collections.abc import Iterable
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import BOTTOM, SMALL, TEXT, Look, label_width, plain, row_label, rows_figure, unselected
from components.charts.points import Mark, in_unit, marked
from components.facts.amounts import Display, arrow, headline_marks
from components.facts.headlines import Headline
from components.facts.wording import Words

LEFT, WIDEST, RIGHT = 122, 220, 92
# A letter of the second line of a name is so wide, and an axis that names leave less room has fewer numbers.
LETTER, TICKS_AT_MOST = 11, (4, 3)
# Rows of two bars need less above them than a row of one, and without an axis title less below.
ABOVE, ROW, TICKS = 4, 40, 22
SPOKEN, IMPLIED = 0.36, 0.30
DIMMED = 0.35


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One headline figure in words: label, span and basis with the change and its arrow, both amounts as shown and the unit of the axis."""

    headline: Headline
    label: str
    second: str
    direction: int
    spoken: str
    implied: str | None
    unit: str = ""


def amount_row(headline: Headline, display: Display, words: Words) -> AmountRow:
    """Return a figure in words, with its change and the value before as they are shown."""
    quantity, prior = headline.quantity, headline.prior
    percent = quantity.change_percent
    second = " ".join(filter(None, (*headline_marks(headline, words), arrow(headline))))
    direction = 0 if not percent else 1 if percent > 0 else -1
    said = words.say("strip.implied" if headline.is_implied else "strip.prior")
    implied = f"{said} {display.show(prior)}" if prior is not None else None
    return AmountRow(headline, words.metric(quantity.metric), second, direction, display.show(quantity.value or 0), implied, display.unit)


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of amounts: its title, its unit in base units of the currency, and the room for the names at its left."""

    title: str
    per: float
    left: int = LEFT


def room_for(rows: Iterable[AmountRow]) -> int:
    """Return the room that the names of rows need; those of figures one above the other have one, that their bars begin at one place."""
    return label_width((row.second for row in rows), LEFT, WIDEST, LETTER)


def amounts(rows: list[AmountRow], axis: Axis, look: Look, dimmed: bool) -> go.Figure:
    """Return one figure on one axis."""
    figure, per, left = rows_figure(look, len(rows), axis.left, RIGHT), axis.per, axis.left
    figure.add_trace(_bars([(r, i) for i, r in enumerate(rows)], per, look, dimmed))
    figure.add_trace(_implied([(r, i) for i, r in enumerate(rows) if r.implied], per, look))
    figure.update_layout(
        annotations=[_label(row, index, (look, left), dimmed) for index, row in enumerate(rows)],
        xaxis={"title": {"text": axis.title}, "tickformat": ",", "nticks": TICKS_AT_MOST[left > LEFT], "range": _range(rows, per)},
        margin={"t": ABOVE, "b": BOTTOM if axis.title else TICKS},
        height=ABOVE + ROW * len(rows) + (BOTTOM if axis.title else TICKS),
    )
    return figure


def _mark(key: str, value: float, row: AmountRow, shown: str) -> Mark:
    return Mark(key, value, (row.label, row.second), in_unit(shown, row.unit))


def _range(rows: list[AmountRow], per: float) -> list[float]:
    values = [v / per for row in rows for v in (row.headline.quantity.value, row.headline.prior) if v is not None]
    return [min(0.0, *values, 0.0) * 1.1, max(0.0, *values, 0.0) * 1.1]


def _bars(rows: list[tuple[AmountRow, int]], per: float, look: Look, dimmed: bool) -> go.Bar:
    values = [(row.headline.quantity.value or 0) for row, _ in rows]
    return go.Bar(
        orientation="h", x=[value / per for value in values], y=[-index + 0.18 for _, index in rows], width=SPOKEN,
        **marked([_mark(row.headline.key, value, row, row.spoken) for (row, _), value in zip(rows, values)]),
        marker={"color": look.ink, "opacity": DIMMED if dimmed else 1, "line": {"width": 0}},
        text=[f" <b>{row.spoken}</b>" for row, _ in rows], textposition="outside", constraintext="none", cliponaxis=False,
        textfont={"size": TEXT, "color": look.muted if dimmed else look.ink},
        hovertemplate=[f"{plain(row.label)}<br>{plain(row.headline.quantity.surface)}<extra></extra>" for row, _ in rows],
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _implied(rows: list[tuple[AmountRow, int]], per: float, look: Look) -> go.Bar:
    values = [(row.headline.prior or 0) for row, _ in rows]
    return go.Bar(
        orientation="h", x=[value / per for value in values], y=[-index - 0.2 for _, index in rows], width=IMPLIED,
        **marked([_mark(_implied_key(row), value, row, row.implied or "") for (row, _), value in zip(rows, values)]),
        marker={
            "color": "rgba(0,0,0,0)", "line": {"width": 1, "color": look.estimate},
            "pattern": {"shape": "/", "size": 5, "solidity": 0.2, "fgcolor": look.estimate, "bgcolor": "rgba(0,0,0,0)"},
        },
        text=[f" {row.implied}" for row, _ in rows], textposition="outside", constraintext="none", cliponaxis=False,
        textfont={"size": SMALL, "color": look.muted},
        hovertemplate=[f"{plain(row.label)}<br>{row.implied}<extra></extra>" for row, _ in rows],
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _implied_key(row: AmountRow) -> str:
    return f"implied:{row.headline.quantity.quantity_id}"


def _label(row: AmountRow, index: int, drawn: tuple[Look, int], dimmed: bool) -> dict[str, object]:
    look, left = drawn
    colour = look.muted if dimmed or not row.direction else look.up if row.direction > 0 else look.down
    second = f"<span style='color:{colour}'>{row.second}</span>"
    return row_label(look, index, (f"<b>{plain(row.label)}</b>", second), left, dimmed)
