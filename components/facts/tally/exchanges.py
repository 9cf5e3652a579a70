"""Which theme is spoken of in which exchange: in the questions, and in the answers to them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.facts import Facts
from components.facts.schema import Ask, Mention
from components.facts.tally.rows import Count, Row, mention_rows

Side = Literal["asked", "answered"]
SIDES: tuple[Side, ...] = ("asked", "answered")
_ROLES = {"asked": "analyst", "answered": "management"}
# Columns and pairs of rows that a picture has room for.
MOST_THEMES, MOST_EXCHANGES = 12, 40
MOST = (MOST_THEMES, MOST_EXCHANGES)


@dataclass(frozen=True, slots=True)
class Cell:
    """The mentions of a theme in an exchange by one side."""

    exchange: int
    theme: str
    side: Side
    count: Count


@dataclass(frozen=True, slots=True)
class Matrix:
    """The cells that are not empty, the exchanges in the order of the call and the themes, the most frequent first.

    ``elsewhere`` are the exchanges in which themes are spoken of that have no column.
    """

    exchanges: tuple[int, ...]
    themes: tuple[str, ...]
    labels: tuple[str, ...]
    cells: tuple[Cell, ...]
    other_themes: int
    other_exchanges: int
    elsewhere: tuple[int, ...] = ()

    @property
    def bare(self) -> dict[int, bool]:
        """Return the exchanges without a cell, each with whether other themes than those of the columns are spoken of in it."""
        filled = {cell.exchange for cell in self.cells}
        return {exchange: exchange in self.elsewhere for exchange in self.exchanges if exchange not in filled}


def matrix(facts: Facts, asks: Sequence[Ask], language: str = "ja", most: tuple[int, int] = MOST) -> Matrix:
    """Return what is spoken of in the exchanges of the asks, of so many themes and exchanges at most."""
    every = list(dict.fromkeys(ask.exchange for ask in asks if ask.exchange is not None))
    exchanges = every[: most[1]]
    said = [m for m in facts.mentions if m.exchange in set(exchanges) and m.role in _ROLES.values()]
    frequent = Counter(m.theme for m in said)
    themes = sorted(frequent, key=lambda theme: -frequent[theme])[: most[0]]
    labels = {theme: facts.wordlist.label(theme, language) for theme in themes}
    found = _by_cell(said)
    places = [(at, theme, side) for at in exchanges for theme in themes for side in SIDES if (at, theme, side) in found]
    cells = [_cell(place, found[place], labels[place[1]]) for place in places]
    elsewhere = dict.fromkeys(m.exchange for m in said if m.exchange is not None and m.theme not in labels)
    return Matrix(
        tuple(exchanges), tuple(themes), tuple(labels.values()), tuple(cells), len(frequent) - len(themes), len(every) - len(exchanges),
        tuple(elsewhere),
    )  # fmt: skip


def _by_cell(mentions: Sequence[Mention]) -> dict[tuple[int, str, Side], list[Mention]]:
    """Return mentions by exchange, theme and side."""
    found: dict[tuple[int, str, Side], list[Mention]] = {}
    for mention in mentions:
        side: Side = "asked" if mention.role == _ROLES["asked"] else "answered"
        found.setdefault((mention.exchange or 0, mention.theme, side), []).append(mention)
    return found


def _cell(place: tuple[int, str, Side], mentions: Sequence[Mention], label: str) -> Cell:
    exchange, theme, side = place
    return Cell(exchange, theme, side, Count(f"cell:{exchange}:{side}:{theme}", label, side, mention_rows(mentions)))


def _cell_rows(mentions: Sequence[Mention], exchange: int, theme: str, side: Side) -> tuple[Row, ...]:
    return mention_rows(m for m in mentions if m.exchange == exchange and m.theme == theme and m.role == _ROLES[side])


def cell_rows(facts: Facts, rest: str) -> Sequence[Row] | None:
    """Return the mentions of a cell by what stands behind ``cell:`` in its key: exchange, side and theme."""
    exchange, _, behind = rest.partition(":")
    side, _, theme = behind.partition(":")
    known = next((each for each in SIDES if each == side), None)
    return (_cell_rows(facts.mentions, int(exchange), theme, known) or None) if known and exchange.isdigit() else None
