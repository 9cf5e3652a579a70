"""What is counted: rows with their spans and sentences, and numbers that are made of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from components.facts.schema import Ask, Mention

# Rows that a panel shows; what goes beyond them is one row more.
MOST_ROWS = 9


@dataclass(frozen=True, slots=True)
class Row:
    """One thing counted: its id, its span, the sentences it stands in, and how much it adds to the count."""

    row_id: str
    sentence_ids: tuple[str, ...]
    start: int
    end: int
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its evidence: ``number`` is the sum of the weights of ``rows``, which is their number where all weigh 1."""

    key: str
    label: str
    group: str | None
    rows: tuple[Row, ...]
    chosen: bool = False

    @property
    def number(self) -> int:
        """Return the number that a mark shows."""
        return sum(row.weight for row in self.rows)


def grouped(pairs: Iterable[tuple[str, Row]]) -> dict[str, list[Row]]:
    """Return rows by their keys, both in the order given."""
    groups: dict[str, list[Row]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return groups


def mention_rows(mentions: Iterable[Mention]) -> tuple[Row, ...]:
    """Return mentions of themes as rows."""
    return tuple(Row(m.mention_id, (m.sentence_id,), m.start, m.end) for m in mentions)


def ask_as_row(ask: Ask) -> Row:
    """Return an ask as a row, with the sentences that ask."""
    return Row(ask.ask_id, tuple(ask.question_sentence_ids), ask.start, ask.end)
