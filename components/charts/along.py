"""All numbers along the call: one row a speaker, one mark a number, in the order of the text."""

import math
from collections import Counter
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import Look, label_width, plain, row_label, rows_figure
from components.charts.points import Mark, marked
from components.facts.schema import Quantity

NARROWEST, WIDEST, RIGHT = 92, 160, 16
# An amount, a rate, and a count are told apart by their shape.
SYMBOLS = {"money": "circle", "percent": "diamond", "points": "diamond-open", "ratio": "diamond-open", "count": "square"}
SIZE = 8
# So wide the axis is at least; where the marks of one turn have no room beside one another they stand in lines.
AXIS, MOST_LINES, LINE = 340, 5, 0.17


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
    turns = max((quantity.turn or 0 for voice in voices for quantity, _ in voice.numbers), default=0) + 1
    for row, voice in enumerate(voices):
        figure.add_trace(_numbers(voice, _places([q for q, _ in voice.numbers], row, turns), look))
    labels = [row_label(look, row, (plain(voice.name), None), left) for row, voice in enumerate(voices)]
    figure.update_layout(annotations=labels, xaxis={"title": {"text": axis_title}, "tickformat": "d", "zeroline": False})
    return figure


def _numbers(voice: Voice, places: list[tuple[float, float]], look: Look) -> go.Scatter:
    said = [quantity for quantity, _ in voice.numbers]
    colour = {"analyst": look.analyst, "management": look.management[0]}.get(voice.role, look.estimate)
    return go.Scatter(
        mode="markers", name=plain(voice.name), x=[x for x, _ in places], y=[y for _, y in places], cliponaxis=False,
        **marked([_mark(voice, quantity, words) for quantity, words in voice.numbers]),
        marker={
            "symbol": [SYMBOLS.get(quantity.kind, "circle") for quantity in said], "size": SIZE, "color": colour, "opacity": 0.85,
            "line": {"width": 1, "color": look.page},
        },
        hovertemplate=[f"{plain(words)}<br>{plain(quantity.surface)}<extra></extra>" for quantity, words in voice.numbers],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.3}},
    )  # fmt: skip


def _mark(voice: Voice, quantity: Quantity, words: str) -> Mark:
    surface = " ".join(quantity.surface.split())
    return Mark(f"number:{quantity.quantity_id}", quantity.value or 0, (voice.name, words), surface, quantity.unit)


def _places(said: list[Quantity], row: int, turns: int) -> list[tuple[float, float]]:
    """Return where each number stands: those of one turn beside one another, in lines where they are many."""
    counts, seen = Counter(quantity.turn for quantity in said), Counter[int | None]()
    places = []
    for quantity in said:
        at, count = seen[quantity.turn], counts[quantity.turn]
        lines = min(MOST_LINES, math.ceil(count * turns * (SIZE + 1) / AXIS))
        x = (quantity.turn or 0) + 0.9 * (at // lines) / max(1, math.ceil(count / lines))
        places.append((x, -row + LINE * ((lines - 1) / 2 - at % lines)))
        seen[quantity.turn] += 1
    return places
