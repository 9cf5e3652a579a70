"""What is expected, call after call: a band for each forecast, its value in each call that tells it, and what was done to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import plotly.graph_objects as go

from components.charts.bands import BOTTOM, MOST_SAID, Band, Names, Words, bands_figure
from components.charts.look import DIMMED, SMALL, TEXT, Look, halo, plain, unselected
from components.charts.points import UNSCALED, Mark, marked

DOT, FORMER = 10, 7
# What a call says was expected until then stands so far before what it expects now.
BEFORE = 0.3


@dataclass(frozen=True, slots=True)
class Former:
    """What a call itself says was expected until then, and what that is called."""

    value: float
    at: float
    key: str
    shown: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What one call says: its column, the value in base units and both ends on the axis (none where it is withdrawn), and its move.

    ``is_spoken`` says that the call names the number and does not say that it keeps it.
    """

    column: int
    value: float
    ends: tuple[float, ...]
    key: str
    shown: str
    sign: str
    move: str
    direction: int
    is_spoken: bool
    hover: str
    former: Former | None = None


@dataclass(frozen=True, slots=True)
class StepRow:
    """A band with what each call says, in the order of the calls."""

    band: Band
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark at its place, with the words over it (of a range over its upper end) and its row."""

    x: float
    y: float
    told: Told
    words: str
    row: int


def steps(rows: Sequence[StepRow], heads: Sequence[tuple[str, str]], look: Look) -> go.Figure:
    """Return the figure; ``heads`` are those of the calls in two lines."""
    figure = bands_figure([row.band for row in rows], heads, look)
    marks = [mark for at, row in enumerate(rows) for told in row.told for mark in _both(at, row, told)]
    figure.add_trace(_way(rows, look))
    figure.add_trace(_marks(marks, Names(rows, heads), look))
    figure.add_trace(_former(rows, Names(rows, heads), look))
    figure.add_trace(_moves(rows, len(heads) > MOST_SAID, look))
    return figure


def _both(at: int, row: StepRow, told: Told) -> Iterator[_Mark]:
    """Yield the marks of what a call says, of a range both ends."""
    ends = _ends(row, told)
    for end in ends:
        yield _Mark(told.column, row.band.height(at, end), told, _said(told) if end == max(ends) else "", at)


def _ends(row: StepRow, told: Told) -> tuple[float, ...]:
    """Return where a mark stands on the axis; one that is withdrawn stands in the middle of it."""
    ticks = row.band.ticks
    return told.ends or ((ticks[0] + ticks[-1]) / 2,)


def _way(rows: Sequence[StepRow], look: Look) -> go.Scatter:
    """Return the way from call to call, level but for a step between, and the two ends of a range."""
    pieces = [piece for at, row in enumerate(rows) for piece in (*_between(at, row), *_ranges(at, row))]
    return go.Scatter(
        mode="lines", hoverinfo="skip", line={"color": look.zero, "width": 1.5}, cliponaxis=False, customdata=[],
        x=[x for piece in pieces for x in (*(x for x, _ in piece), None)],
        y=[y for piece in pieces for y in (*(y for _, y in piece), None)],
    )  # fmt: skip


def _between(at: int, row: StepRow) -> Iterator[list[tuple[float, float]]]:
    """Yield the ways between calls that follow one another; one that says nothing leaves a gap."""
    for one, other in zip(row.told, row.told[1:]):
        if one.ends and other.ends and other.column == one.column + 1:
            low, high = row.band.height(at, one.ends[0]), row.band.height(at, other.ends[0])
            middle = (one.column + other.column) / 2
            yield [(one.column, low), (middle, low), (middle, high), (other.column, high)]


def _ranges(at: int, row: StepRow) -> Iterator[list[tuple[float, float]]]:
    yield from ([(float(told.column), row.band.height(at, end)) for end in told.ends] for told in row.told if len(told.ends) > 1)


def _marks(marks: Sequence[_Mark], names: Names, look: Look) -> go.Scatter:
    """Return the marks: filled where the call names the number, hollow where it only keeps it, a cross where it is withdrawn."""
    symbols = ["circle" if mark.told.ends else "x" for mark in marks]
    return go.Scatter(
        mode="markers+text", cliponaxis=False, x=[mark.x for mark in marks], y=[mark.y for mark in marks],
        **marked([_mark(mark, names) for mark in marks]),
        marker={
            "size": DOT, "opacity": 1, "symbol": symbols,
            "color": [look.ink if mark.told.is_spoken or not mark.told.ends else look.page for mark in marks],
            "line": {"width": [0 if mark.told.is_spoken else 1.5 for mark in marks], "color": look.ink},
        },
        text=[mark.words for mark in marks], textposition="top center",
        textfont={"size": TEXT, "color": [look.ink if mark.told.is_spoken else look.muted for mark in marks], "shadow": halo(look)},
        hovertemplate=[f"{plain(mark.told.hover)}<extra></extra>" for mark in marks],
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _mark(mark: _Mark, names: Names) -> Mark:
    told = mark.told
    if not told.ends:
        return replace(names.mark((mark.row, told.column), (told.key, told.value), (), ""), shown=told.move, scale=UNSCALED)
    return names.mark((mark.row, told.column), (told.key, told.value), (told.move,), told.shown)


def _former(rows: Sequence[StepRow], names: Names, look: Look) -> go.Scatter:
    """Return what calls say was expected until then."""
    found = [
        (told.column - BEFORE, row.band.height(at, told.former.at), told.former, (at, told.column))
        for at, row in enumerate(rows)
        for told in row.told
        if told.former
    ]
    return go.Scatter(
        mode="markers+text", cliponaxis=False, x=[x for x, *_ in found], y=[y for _, y, *_ in found],
        **marked([names.mark(place, (former.key, former.value), (former.name,), former.shown) for *_, former, place in found]),
        marker={"size": FORMER, "color": look.page, "opacity": 1, "line": {"width": 1.5, "color": look.estimate}, "symbol": "diamond"},
        text=[former.shown for *_, former, _ in found], textposition="top center", textfont={"size": SMALL, "color": look.muted},
        hovertemplate=[f"{plain(former.shown)}<extra></extra>" for *_, former, _ in found],
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _said(told: Told) -> str:
    return f"<b>{plain(told.shown)}</b>" if told.is_spoken else plain(told.shown)


def _moves(rows: Sequence[StepRow], close: bool, look: Look) -> go.Scatter:
    """Return what was done, at the foot of each band, in the colour of its direction; where calls stand close its sign alone."""
    colours = {1: look.up, -1: look.down, 0: look.muted}
    every = [(at, told) for at, row in enumerate(rows) for told in row.told]
    placed = [(float(told.column), -at + BOTTOM, plain(told.sign if close else told.move)) for at, told in every]
    return Words(placed, [colours[told.direction] for _, told in every], SMALL, ["middle center"] * len(every)).trace(look)
