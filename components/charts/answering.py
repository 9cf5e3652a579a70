"""Who answers what: a row an analyst, a column a theme, in each cell a dot for each executive who answers."""

import plotly.graph_objects as go

from components.charts.grid import dot_size, dots_figure
from components.charts.look import DIMMED, Look, plain
from components.charts.points import Mark, marked
from components.facts.tally import Answered, Answering

# The dots of one cell stand so far apart, in columns.
APART = 0.3
# Up to this many executives have a look of their own: how a dot is drawn, and as a character.
SYMBOLS = (("circle", "●"), ("circle", "●"), ("circle-open", "○"))


def who_answers(tally: Answering, askers: list[tuple[str, str | None]], executives: dict[str, str], look: Look) -> go.Figure:
    """Return the dots; ``executives`` holds the names of those who answer by their ids, who speaks most first."""
    figure = dots_figure(look, askers, tally.labels)
    largest = max((cell.count.number for cell in tally.cells), default=1)
    names = {asker: name for asker, (name, _) in zip(tally.askers, askers, strict=True)}
    for at, executive in enumerate(executives):
        cells = [cell for cell in tally.cells if cell.executive == executive]
        if cells:
            figure.add_trace(_dots(tally, cells, (executives[executive], *drawn_as(at, look)[:2]), (names, largest)))
    return figure


def drawn_as(at: int, look: Look) -> tuple[str, str, str]:
    """Return the colour, the symbol and the character of an executive by the place in the order of who speaks most."""
    return (look.management[at], *SYMBOLS[at]) if at < len(SYMBOLS) else (look.estimate, *SYMBOLS[0])


def _dots(tally: Answering, cells: list[Answered], named: tuple[str, str, str], of: tuple[dict[str, str], int]) -> go.Scatter:
    (name, colour, symbol), (names, largest) = named, of
    return go.Scatter(
        mode="markers", name=plain(name), cliponaxis=False,
        x=[_place(tally, cell) for cell in cells], y=[-tally.askers.index(cell.asker) for cell in cells],
        **marked([Mark(cell.count.key, cell.count.number, (names[cell.asker], cell.count.label, name)) for cell in cells]),
        marker={
            "size": [dot_size(cell.count.number, largest) for cell in cells], "color": colour, "symbol": symbol, "opacity": 1,
            "line": {"width": 2 if symbol.endswith("open") else 0, "color": colour},
        },
        hovertemplate=[f"{plain(cell.count.label)}<br>{plain(name)} {cell.count.number:,}<extra></extra>" for cell in cells],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": DIMMED}},
    )  # fmt: skip


def _place(tally: Answering, cell: Answered) -> float:
    """Return where a dot stands in its column, beside those of the others who answer the same."""
    beside = [each.executive for each in tally.cells if (each.asker, each.theme) == (cell.asker, cell.theme)]
    return tally.themes.index(cell.theme) + APART * (beside.index(cell.executive) - (len(beside) - 1) / 2)
