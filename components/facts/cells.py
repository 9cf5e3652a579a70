"""What the number in a cell of a table means: by the head of its column, by what its row is of, and by the unit of the table."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from components.facts import meanings
from components.facts.columns import MOVES, heading
from components.facts.judging import SAYS_NOTHING, Column, judged
from components.facts.labels import Labelled, labelled, part_of_column
from components.facts.rows import Entry
from components.facts.tables import Table, tables_of
from components.facts.units import ONE, PERCENT, POINTS, Unit, counted_in, is_per_share, is_rate

_SENSES = {key: key for key in ("guidance", "prior_guidance", "plan", "progress", "actual")} | {"prior": "actual"}
_IN_PERCENT = ("change", "progress", "share")
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a table: its span, value (``high`` is the upper end of a range), unit and kind, and what it is of.

    ``column`` is what its column or row says it is, ``change`` the change in percent that it tells; ``row`` numbers the rows of a
    text, so that the cells of one belong together.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    unit: str
    kind: str
    column: str
    row: int
    metric: str | None
    scope: str | None
    basis: str | None
    comparison: str | None
    period: str | None
    change: Decimal | None

    @property
    def sense(self) -> str:
        """Return what the number is: a result, a forecast, a change, or something else."""
        return "delta" if self.column in MOVES else _SENSES.get(self.column, "other")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands: the unit of its table, its column, its row, and what both together say it is."""

    unit: Unit | None
    column: Column
    row: Labelled
    key: str
    metric: str | None


def cells_of(plain: str) -> Iterator[Cell]:
    """Yield the numbers of every table of a plain text, in order."""
    number = 0
    for table in tables_of(plain):
        columns = judged(table)
        for row in labelled(table):
            number += 1
            for entry, column in zip(row.row.cells, columns, strict=True):
                if entry and column.is_told and (cell := _cell(entry, _place(table, column, row), number)):
                    yield cell


def _place(table: Table, column: Column, row: Labelled) -> Place:
    """Return where a cell stands; what the row says it is goes before what only says that it is of now."""
    key, by_row = column.head.key, row.head.key
    if by_row and (key in SAYS_NOTHING or by_row in (*MOVES, "share", "progress")):
        key = by_row
    expected = heading(table.caption).key
    key = key if key and key != "amount" else expected if expected in ("guidance", "plan") else "actual"
    return Place(table.unit, column, row, key, _metric(column, row, key))


def _metric(column: Column, row: Labelled, key: str | None) -> str | None:
    """Return what a cell measures: the metric of its row; a rate in the head of a column is that of the row's amount."""
    own = column.head.metric
    if key == "progress":
        return "progress_rate"
    if row.metric and own and meanings.is_rate(own):
        return meanings.MARGINS["of"].get(row.metric, own) if own == "margin" else own
    return row.metric or column.metric or row.above


def _cell(entry: Entry, place: Place, number: int) -> Cell | None:
    unit = _unit(entry, place)
    if unit is None:
        return None
    key, label = _key(place, unit), place.row.row.label
    value = _value(entry, place, unit)
    is_share = key == "share" and unit.kind == "percent" and not meanings.is_rate(place.metric)
    return Cell(
        entry.start, entry.end, value, None if entry.high is None else entry.high * unit.scale, unit.name, unit.kind, key, number,
        None if is_share else place.metric, place.row.scope or part_of_column(place.column.head), meanings.basis_in(label, 0, len(label)),
        _comparison(place, key), _period(place), _change(value, unit) if key == "change" else None,
    )  # fmt: skip


def _unit(entry: Entry, place: Place) -> Unit | None:
    """Return what a cell is told in: its own unit, the kind of its column, its row's, its column's, or the table's; None if nobody says."""
    if entry.unit:
        return entry.unit
    label, head, metric = place.row.row.label, place.column.head, place.metric
    rate = (meanings.is_rate(metric) or is_rate(label)) and place.row.head.key is None
    if place.key in _IN_PERCENT or rate:
        return POINTS if rate and place.key in MOVES else PERCENT
    if own := place.row.head.unit or head.unit:
        return POINTS if own == PERCENT and place.key in MOVES else own
    if is_per_share(label) or is_per_share(head.text) or metric in ("eps", "dividend"):
        return replace(place.unit, scale=ONE) if place.unit and place.unit.kind == "money" else None
    counted = counted_in(label, metric)
    return counted if counted and (place.unit is None or place.unit.kind == "money") else place.unit


def _key(place: Place, unit: Unit) -> str:
    """Return what a cell is by its unit: a difference in percent is a change, a change in money a difference."""
    if place.key == "difference" and unit.kind == "percent":
        return "change"
    return "difference" if place.key == "change" and unit.kind in ("money", "count") else place.key


def _value(entry: Entry, place: Place, unit: Unit) -> Decimal:
    """Return the value of a cell: brackets and words of loss give it a sign, an index is told as the change that it means."""
    value = entry.value * unit.scale
    if place.column.is_index and unit.kind == "percent" and place.key == "change":
        return value - HUNDRED
    if entry.in_brackets and not entry.sign and not place.column.is_set_off:
        return -value
    label, metric = place.row.row.label, place.metric
    lost = metric is not None and meanings.may_be_lost(metric) and meanings.is_loss(label) and not _says_sign(label)
    return -abs(value) if lost and unit.kind == "money" and place.key not in MOVES else value


def _says_sign(label: str) -> bool:
    """Say whether a label of a loss leaves the sign to its cells: 営業利益又は営業損失(△)."""
    return "△" in label or "利益" in label or "損益" in label


def _comparison(place: Place, key: str) -> str | None:
    by_column = place.column.head.key
    return (place.column if by_column == place.key or (key in MOVES and by_column in MOVES) else place.row).head.comparison


def _period(place: Place) -> str | None:
    """Return the period that a cell is of: that of its column, and that of its row within the same year."""
    column, row = place.column.head.period, place.row.head.period
    if column is None or row is None or (column.year and row.year):
        only = column or row
        return only.written if only else None
    first, second = (row, column) if row.year else (column, row)
    return first.written + second.written


def _change(value: Decimal, unit: Unit) -> Decimal | None:
    """Return the change in percent that a cell of a column of changes tells; 1.2倍 is +20%."""
    return (value - ONE) * HUNDRED if unit.kind == "ratio" else value if unit.kind == "percent" else None
