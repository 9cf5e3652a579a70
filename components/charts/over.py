"""Counts of several calls side by side: a row for each thing, a column for each call, dots as large as their count or rate, sums bare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts.grid import LARGEST, dot_size
from components.charts.look import BOTTOM, DIMMED, SMALL, TEXT, Look, label_width, plain, row_label, rows_figure, unselected
from components.charts.points import Mark, marked, per_thousand
from components.facts.tally.over import CallCount

NARROWEST, WIDEST, RIGHT = 116, 220, 20
# Pixels above the rows for the names of the calls, in two lines, and for a third.
HEADS, LINE = 40, 16
# A picture in the narrowest panel that it stands in is so wide, and names of calls in one line so far apart.
PANEL, APART = 650, 8
# Of more calls than these the first line of a name stands only where it is another than at the left.
ROOMY = 6
# The largest number has a dot as large as if it were this at least.
FEWEST = 5.0
# Into so many steps rates are parted, the least of which still has a dot.
STEPS = 20
NOTHING, UNKNOWN = "0", "–"
# The role of what sums all others, and the colour of what is there only to be pressed.
SUM, UNSEEN = "sum", "rgba(0,0,0,0)"
Names = Sequence[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Layer:
    """The counts of one side by row and call, and how far from the middle of a cell they stand; None where a call cannot tell.

    A row without counts is another layer's; one of the role ``SUM`` has numbers alone, as dots of a sum are of another scale.
    ``instead`` holds for each call what stands once in place of all that it cannot tell, None where each cell says so by itself.
    ``side`` is what a layer is called beside another.
    """

    role: str
    shift: float
    counts: tuple[tuple[CallCount | None, ...], ...]
    per_characters: bool
    instead: tuple[str | None, ...] = ()
    side: str = ""

    def size(self, count: CallCount) -> float:
        """Return what the size of a dot says: the rate per 1,000 characters or the number."""
        return count.rate if self.per_characters else float(count.number)


def over_calls(names: Names, heads: Sequence[tuple[str, str]], layers: Sequence[Layer], look: Look) -> go.Figure:
    """Return the grid; ``names`` are those of the rows with a second line, ``heads`` those of the calls in two lines."""
    firsts, seconds = [name for name, _ in names], [second or "" for _, second in names]
    left = max(label_width(firsts, NARROWEST, WIDEST), label_width(seconds, NARROWEST, WIDEST, SMALL))
    figure = rows_figure(look, len(names), left, RIGHT)
    for layer in layers:
        figure.add_trace((_sums if layer.role == SUM else _dots)(layer, (names, heads), look))
        figure.add_trace(_empty(layer, look))
    labels = [row_label(look, row, (plain(name), second and plain(second)), left) for row, (name, second) in enumerate(names)]
    told = _laid(list(_told_once(heads)), (PANEL - left - RIGHT) / len(heads))
    top = HEADS + LINE * max(first.count("\n") + second.count("\n") for first, second in told)
    figure.update_layout(
        height=int(figure.layout.height) + top - BOTTOM // 2,
        margin={"t": top, "b": BOTTOM // 2},
        annotations=[*labels, *(_head(at, head, look) for at, head in enumerate(told)), *_untold(layers, look)],
        xaxis={"range": [-0.5, len(heads) - 0.5], "tickvals": list(range(len(heads))), "showticklabels": False, "zeroline": False},
    )
    return figure


def _cells(layer: Layer) -> Iterator[tuple[float, float, CallCount | None]]:
    """Yield the place of each cell with what stands in it."""
    for row, counts in enumerate(layer.counts):
        for column, count in enumerate(counts):
            yield column + layer.shift, -float(row), count


def _mark(layer: Layer, named: tuple[Names, Names], cell: tuple[float, float, CallCount]) -> Mark:
    (x, y, count), (names, heads) = cell, named
    head = " ".join(filter(None, heads[round(x - layer.shift)]))
    return Mark(count.key, count.number, (names[round(-y)][0], head, layer.side, _drawn(layer, count)))


def _drawn(layer: Layer, count: CallCount) -> str:
    """Return beside a count what its dot is as large as, or what it is a share of."""
    return per_thousand(count.rate) if layer.per_characters else f"{count.number:,}{_share(count)}" if count.total else ""


def _dots(layer: Layer, named: tuple[Names, Names], look: Look) -> go.Scatter:
    cells = [(x, y, count) for x, y, count in _cells(layer) if count and count.number]
    largest = max((layer.size(count) for *_, count in cells), default=1.0) or 1.0
    largest = largest if layer.per_characters else max(largest, FEWEST)
    colours = {"analyst": look.analyst, "management": look.management[0]}
    return go.Scatter(
        mode="markers+text", cliponaxis=False, x=[x for x, *_ in cells], y=[y for _, y, _ in cells],
        **marked([_mark(layer, named, cell) for cell in cells]),
        text=[f"{count.number:,}" for *_, count in cells], textposition="middle right", textfont={"size": TEXT, "color": look.ink},
        marker={
            "size": [dot_size(1 + STEPS * layer.size(count) / largest, 1 + STEPS) for *_, count in cells],
            "color": colours.get(layer.role, look.ink), "opacity": 1, "line": {"width": 0},
        },
        hovertemplate=[f"{plain(count.count.label)} {count.number:,}{_share(count)}<extra></extra>" for *_, count in cells],
        selected={"marker": {"opacity": 1}}, unselected=unselected(look, DIMMED),
    )  # fmt: skip


def _sums(layer: Layer, named: tuple[Names, Names], look: Look) -> go.Scatter:
    """Return the numbers of rows that sum the others, without dots; what is not seen of each takes the press, which text alone does not."""
    cells = [(x, y, count) for x, y, count in _cells(layer) if count and count.number]
    return go.Scatter(
        mode="markers+text", cliponaxis=False, x=[x for x, *_ in cells], y=[y for _, y, _ in cells],
        marker={"size": LARGEST, "color": UNSEEN, "line": {"width": 0}},
        **marked([_mark(layer, named, cell) for cell in cells]),
        text=[f"<b>{count.number:,}</b>" for *_, count in cells], textposition="middle center", textfont={"size": TEXT, "color": look.ink},
        hovertemplate=[f"{plain(named[0][round(-y)][0])} {count.number:,}<extra></extra>" for _, y, count in cells],
        unselected={"textfont": {"color": look.muted}},
    )  # fmt: skip


def _share(count: CallCount) -> str:
    return f" / {count.total:,} ({count.share:.1%})" if count.total else ""


def _empty(layer: Layer, look: Look) -> go.Scatter:
    """Return what stands where nothing is counted, and where a call cannot tell."""
    told = [(x, y, count) for x, y, count in _cells(layer) if count or not _instead(layer, round(x))]
    cells = [(x, y, NOTHING if count else UNKNOWN) for x, y, count in told if count is None or not count.number]
    return go.Scatter(
        mode="text", cliponaxis=False, hoverinfo="skip", x=[x for x, *_ in cells], y=[y for _, y, _ in cells],
        text=[word for *_, word in cells], textfont={"size": SMALL, "color": look.estimate},
        unselected={"textfont": {"color": look.estimate}},
    )  # fmt: skip


def _instead(layer: Layer, column: int) -> str | None:
    return layer.instead[column] if layer.instead else None


def _untold(layers: Sequence[Layer], look: Look) -> Iterator[dict[str, Any]]:
    """Yield what stands in a column of a call that cannot tell, in the middle of the rows that have nothing there."""
    for layer in layers:
        for column, words in enumerate(layer.instead):
            rows = [row for row, counts in enumerate(layer.counts) if counts and counts[column] is None]
            if words and rows:
                yield {
                    "x": column, "y": -sum(rows) / len(rows), "showarrow": False, "align": "center",
                    "text": plain(words).replace("\n", "<br>"), "font": {"size": SMALL, "color": look.estimate}, "bgcolor": look.page,
                }  # fmt: skip


def _told_once(heads: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the names of the calls; of many the first line is left out where the call at the left has the same."""
    for at, (first, second) in enumerate(heads):
        yield ("" if len(heads) > ROOMY and at and heads[at - 1][0] == first else first), second


def _laid(heads: list[tuple[str, str]], room: float) -> list[tuple[str, str]]:
    """Return the names with the year of a period above its part, where one would touch the next."""
    widest = max((label_width([second], 0, PANEL, SMALL) for _, second in heads), default=0)
    firsts = _parted([first for first, _ in heads], room)
    if widest + APART <= room:
        return [(first, second) for first, (_, second) in zip(firsts, heads, strict=True)]
    return [(first, _above(second, first)) for first, (_, second) in zip(firsts, heads, strict=True)]


def _parted(firsts: list[str], room: float) -> list[str]:
    """Return the first lines, each in two where it would touch a narrower one beside it."""
    widths = [label_width([first], 0, PANEL, SMALL) if first else 0 for first in firsts]
    beside = [max((widths[at] for at in (place - 1, place + 1) if 0 <= at < len(widths)), default=0) for place in range(len(widths))]
    return [
        _halves(first) if other and width >= other and (width + other) / 2 > room else first
        for first, width, other in zip(firsts, widths, beside, strict=True)
    ]


def _halves(name: str) -> str:
    """Return a name in two lines, about as long as each other, between its words where it has any."""
    middle = len(name) / 2
    at = min((at for at, letter in enumerate(name) if letter == " "), key=lambda at: abs(at - middle), default=-1)
    return f"{name[:at]}\n{name[at + 1 :]}" if at > 0 else f"{name[: -(-len(name) // 2)]}\n{name[-(-len(name) // 2) :]}"


def _above(second: str, first: str) -> str:
    """Return a year above its part; a part alone stands as low as those of its neighbours, under a first line in two by itself."""
    return second.replace(" ", "\n", 1) if " " in second or "\n" in first else f"\n{second}"


def _head(at: int, head: tuple[str, str], look: Look) -> dict[str, Any]:
    first, second = (plain(words).replace("\n", "<br>") for words in head)
    return {
        "x": at, "yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False, "align": "center",
        "text": f"<span style='color:{look.muted}'>{first}</span><br>{second}", "font": {"size": SMALL, "color": look.ink},
    }  # fmt: skip
