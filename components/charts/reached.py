"""How far results have come towards the year's guidance: a band for each, stated rates solid, computed ones hollow beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import plotly.graph_objects as go

from components.charts.bands import Band, Names, bands_figure
from components.charts.look import DIMMED, TEXT, Look, plain, unselected
from components.charts.points import marked

WIDTH = 0.2
# With more columns two rates of one quarter have room for one number: the stated one.
MOST_PAIRS = 4


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of progress: its column, the percent, its key, and whether it is computed; ``is_beside`` another of the same quarter.

    ``kind`` is what a computed one is called.
    """

    column: int
    percent: float
    key: str
    shown: str
    is_estimated: bool
    is_beside: bool
    hover: str
    kind: str = ""

    @property
    def x(self) -> float:
        """Return the middle of its bar: the stated one stands before the computed one."""
        return self.column + (WIDTH * (1 if self.is_estimated else -1) if self.is_beside else 0.0)


@dataclass(frozen=True, slots=True)
class RateRow:
    """A band with its rates."""

    band: Band
    rates: tuple[Rate, ...]


def reached(rows: Sequence[RateRow], heads: Sequence[tuple[str, str]], look: Look) -> go.Figure:
    """Return the figure; ``heads`` are those of the quarters in two lines."""
    figure = bands_figure([row.band for row in rows], heads, look)
    close = len(heads) > MOST_PAIRS
    every = [(at, row.band, _alone(rate) if close else rate) for at, row in enumerate(rows) for rate in row.rates]
    names = Names(rows, heads)
    stated = go.Bar(
        **_bars([each for each in every if not each[2].is_estimated], names, look), marker={"color": look.ink, "line": {"width": 0}}
    )
    hollow = {"shape": "/", "size": 5, "solidity": 0.2, "fgcolor": look.estimate, "bgcolor": "rgba(0,0,0,0)"}
    outline = {"color": "rgba(0,0,0,0)", "line": {"width": 1, "color": look.estimate}, "pattern": hollow}
    computed = go.Bar(**_bars([each for each in every if each[2].is_estimated], names, look), marker=outline)
    figure.add_traces([stated, computed])
    return figure.update_layout(barmode="overlay")


def _alone(rate: Rate) -> Rate:
    """Return a rate whose number is left out where it is computed beside a stated one."""
    return replace(rate, shown="") if rate.is_beside and rate.is_estimated else rate


def _bars(rates: Sequence[tuple[int, Band, Rate]], names: Names, look: Look) -> dict[str, object]:
    """Return the bars of one kind, from the zero of each band."""
    return {
        "x": [rate.x for *_, rate in rates], "width": WIDTH,
        "base": [band.height(row, 0) for row, band, _ in rates],
        "y": [band.height(row, rate.percent) - band.height(row, 0) for row, band, rate in rates],
        **marked([names.mark((row, rate.column), (rate.key, rate.percent), (rate.kind,), f"{rate.percent:.1f}") for row, _, rate in rates]),
        "text": [rate.shown if rate.is_estimated else f"<b>{rate.shown}</b>" for *_, rate in rates],
        "textposition": "outside", "constraintext": "none", "cliponaxis": False, "textangle": 0,
        "textfont": {"size": TEXT, "color": look.ink},
        "hovertemplate": [f"{plain(rate.hover)}<extra></extra>" for *_, rate in rates],
        "selected": {"marker": {"opacity": 1}}, "unselected": unselected(look, DIMMED),
    }  # fmt: skip
