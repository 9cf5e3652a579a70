"""Small multiples in one figure: a band for each row with an axis and a unit of its own, over columns that all share.

They are no subplots: of these the browser mixes up which mark was clicked.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import plotly.graph_objects as go

from components.charts.look import SMALL, TEXT, Look, label_width, plain, rows_figure
from components.charts.points import Mark, in_unit

# Pixels: a band, what stands above the bands, room for names, and for the numbers of an axis.
HIGH, HEADS, UNDER = 86, 38, 6
NARROWEST, WIDEST, RIGHT, TICKS = 104, 178, 26, 54
# Where the marks of a band may stand, in parts of its height from its middle: values are written above, changes below.
TOP, FOOT, BOTTOM = 0.2, -0.23, -0.42
# Where the unit of an axis stands.
UNIT = 0.4
# The part of an axis that a number on it takes.
CLEAR = 0.35
_NOTE: dict[str, Any] = {"xref": "paper", "x": 0, "yanchor": "middle", "showarrow": False}
# With more columns there is room only for the values that stand out.
MOST_SAID = 7


@dataclass(frozen=True, slots=True)
class Band:
    """One row: its name, a second line, the unit of its axis, and the values that stand in it in that unit."""

    name: str
    second: str
    unit: str
    values: tuple[float, ...]

    @property
    def ticks(self) -> tuple[float, ...]:
        """Return the numbers of its axis: two to five round ones with all values between; zero where values are not far from it."""
        low, high = min(self.values, default=0.0), max(self.values, default=1.0)
        low, high = (0.0 if 0 < low < high / 2 else low), (0.0 if low / 2 < high < 0 else high)
        step = _round((high - low) / 3 or abs(high) / 10 or 1.0)
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        return tuple(step * at for at in range(first, max(last, first + 1) + 1))

    @property
    def named(self) -> tuple[float, ...]:
        """Return the numbers that are written: the first, the last, and zero where it stands clear of both."""
        low, high = self.ticks[0], self.ticks[-1]
        return (low, high) if not CLEAR < -low / (high - low) < 1 - CLEAR else (low, 0.0, high)

    def height(self, row: int, value: float) -> float:
        """Return where a value stands in the figure when the band is its ``row``, counted from the top."""
        low, high = self.ticks[0], self.ticks[-1]
        return -row + FOOT + (TOP - FOOT) * (value - low) / (high - low)


class Banded(Protocol):
    """A row of a figure: whatever stands in its band."""

    @property
    def band(self) -> Band:
        """Return the band."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the rows and the columns of a figure of bands are called, for the words of its marks."""

    rows: Sequence[Banded]
    heads: Sequence[tuple[str, str]]

    def mark(self, place: tuple[int, int], count: tuple[str, float], more: tuple[str, ...], shown: str) -> Mark:
        """Return the mark at a row and a column with its key and number; what is shown has the unit of its band."""
        (row, column), (key, number) = place, count
        band = self.rows[row].band
        scale = f"{band.name} {band.second}".strip()
        return Mark(key, number, (band.name, band.second, self._head(column), *more), in_unit(shown, band.unit) if shown else "", scale)

    def _head(self, column: int) -> str:
        """Return both lines of a head; the first stands once over all columns that share it."""
        first = next((first for first, _ in reversed(self.heads[: column + 1]) if first), "")
        return f"{first} {self.heads[column][1]}".strip()


def _round(size: float) -> float:
    """Return the next larger step that people count in."""
    power = 10.0 ** math.floor(math.log10(size))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= size * (1 - 1e-9))


def bands_figure(bands: Sequence[Band], heads: Sequence[tuple[str, str]], look: Look) -> go.Figure:
    """Return a figure with empty bands under the heads of its columns, each in two lines."""
    left = TICKS + label_width([name for band in bands for name in (band.name, band.second)], NARROWEST, WIDEST)
    figure = rows_figure(look, len(bands), left, RIGHT)
    notes = [note for row, band in enumerate(bands) for note in _notes(row, band, left, look)]
    figure.update_layout(
        height=HEADS + UNDER + HIGH * len(bands),
        margin={"t": HEADS, "b": UNDER},
        shapes=_grid(bands, len(heads), look),
        annotations=[*notes, *(_head(at, head, look) for at, head in enumerate(heads))],
        xaxis={"range": [-0.5, len(heads) - 0.5], "showticklabels": False, "zeroline": False, "showgrid": False},
    )
    return figure


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one size at places of a figure, each in its colour and beside its place; they must be plain already."""

    placed: Sequence[tuple[float, float, str]]
    colours: Sequence[str]
    size: int
    positions: Sequence[str]

    def trace(self, look: Look) -> go.Scatter:
        """Return them as a trace, none of which can be clicked."""
        return go.Scatter(
            mode="text", cliponaxis=False, hoverinfo="skip", customdata=[], textposition=list(self.positions),
            x=[x for x, _, _ in self.placed], y=[y for _, y, _ in self.placed], text=[said for *_, said in self.placed],
            textfont={"size": self.size, "color": list(self.colours)}, unselected={"textfont": {"color": look.muted}},
        )  # fmt: skip


def _grid(bands: Sequence[Band], columns: int, look: Look) -> list[dict[str, Any]]:
    """Return the lines of all axes, and those of zero where values lie on both sides, as two shapes behind the marks."""
    ticks = [(band.height(row, tick), tick == 0 and band.ticks[0] < 0) for row, band in enumerate(bands) for tick in band.ticks]
    kinds = {look.grid: [y for y, is_zero in ticks if not is_zero], look.zero: [y for y, is_zero in ticks if is_zero]}
    shape = {"type": "path", "xref": "x", "yref": "y", "layer": "below"}
    return [
        {**shape, "path": " ".join(f"M -0.5 {y:.4f} L {columns - 0.5} {y:.4f}" for y in heights), "line": {"color": colour, "width": 1}}
        for colour, heights in kinds.items()
        if heights
    ]


def _notes(row: int, band: Band, left: int, look: Look) -> Iterator[dict[str, Any]]:
    """Yield the names of a band, the unit over its axis and the numbers of it, as many as there is room for."""
    second = f"<br><span style='font-size:{SMALL}px;color:{look.muted}'>{plain(band.second)}</span>" if band.second else ""
    names = {"text": f"<b>{plain(band.name)}</b>{second}", "y": -row, "xanchor": "left", "align": "left", "xshift": -(left + 2)}
    yield {**_NOTE, **names, "font": {"size": TEXT, "color": look.ink}}
    ends = [
        (f"{tick:,.10g}".replace("-", "−"), band.height(row, tick)) for tick in band.ticks if tick in (0, band.ticks[0], band.ticks[-1])
    ]
    for text, y in ((plain(band.unit), -row + UNIT), *ends):
        yield {**_NOTE, "text": text, "y": y, "xanchor": "right", "xshift": -6, "font": {"size": SMALL, "color": look.muted}}


def _head(at: int, head: tuple[str, str], look: Look) -> dict[str, Any]:
    first, second = map(plain, head)
    return {
        "x": at, "yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False, "align": "center",
        "text": f"<span style='color:{look.muted}'>{first or ' '}</span><br>{second}", "font": {"size": SMALL, "color": look.ink},
    }  # fmt: skip
