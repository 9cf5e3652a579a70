"""All numbers along the call: one row a speaker, one mark a number, in the order of the text."""

from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import Look, label_width, plain, row_label, rows_figure
from components.charts.points import keyed
from components.facts.schema import Quantity

NARROWEST, WIDEST, RIGHT = 92, 160, 16
# An amount, a rate, and a count are told apart by their shape.
SYMBOLS = {"money": "circle", "percent": "diamond", "points": "diamond-open", "ratio": "diamond-open", "count": "square"}
SIZE = 10


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's numbers with the name and the role, and the words for each number."""

    name: str
    role: str
    numbers: tuple[tuple[Quantity, str], ...]


def along(voices: list[Voice], axis_title: str, look: Look) -> go.Figure:
    """Return the figure; the axis counts turns."""
    left = label_width([voice.name for voice in voices], NARROWEST, WIDEST)
    figure = rows_figure(look, len(voices), left, RIGHT)
    for row, voice in enumerate(voices):
        figure.add_trace(_numbers(row, voice, look))
    labels = [row_label(look, row, (plain(voice.name), None), left) for row, voice in enumerate(voices)]
    figure.update_layout(annotations=labels, xaxis={"title": {"text": axis_title}, "tickformat": "d", "zeroline": False})
    return figure


def _numbers(row: int, voice: Voice, look: Look) -> go.Scatter:
    said = [quantity for quantity, _ in voice.numbers]
    colour = {"analyst": look.analyst, "management": look.management[0]}.get(voice.role, look.estimate)
    return go.Scatter(
        mode="markers", name=plain(voice.name), x=_places(said), y=[-row] * len(said), cliponaxis=False,
        customdata=keyed([(f"number:{quantity.quantity_id}", quantity.value or 0) for quantity in said]),
        marker={
            "symbol": [SYMBOLS.get(quantity.kind, "circle") for quantity in said], "size": SIZE, "color": colour, "opacity": 0.85,
            "line": {"width": 1, "color": look.page},
        },
        hovertemplate=[f"{plain(words)}<br>{plain(quantity.surface)}<extra></extra>" for quantity, words in voice.numbers],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.3}},
    )  # fmt: skip


def _places(said: list[Quantity]) -> list[float]:
    """Return the turn of each number; those of one turn stand beside one another."""
    turns = [quantity.turn or 0 for quantity in said]
    return [turn + 0.9 * turns[:at].count(turn) / max(1, turns.count(turn)) for at, turn in enumerate(turns)]
