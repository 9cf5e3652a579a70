"""What the number in a cell of a table means: by the head of its column, by what its row is of, and by the unit of the table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from components.facts import meanings
from components.facts.tables import PERIOD, Row, Table, key_of, tables_of
from components.reading.numerals.amounts import amount
from components.reading.terms import Match

_OWN_UNIT = re.compile(r"[(（](?P<unit>%|[兆億万千百]{0,3}円|[かカヶ]所|[一-龥]{1,2})[)）]$")
_MARKED = re.compile(r"^[(（](?:再掲|参考|内訳|うち)[)）]")
_WHOLE = frozenset(("合計", "全社", "連結", "計", "総計", "連結計"))
_SENSES = {key: key for key in ("guidance", "prior_guidance", "plan", "progress", "actual")} | {"prior": "actual"}
_PER_SHARE = ("eps", "dividend")
ONE = Decimal(1)
# A percentage of the year before as a whole (104.7 for +4.7%) is nearer to a hundred than any change.
LEAST_WHOLE, WHOLE = 80, 100


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a table: its span, value, unit and kind, what its column says of it, and what its row is of.

    ``row`` numbers the rows of a text, so that the cells of one belong together.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str
    column: str
    row: int
    metric: str | None
    scope: str | None
    basis: str | None

    @property
    def sense(self) -> str:
        """Return what the number is: a result, a forecast, a change, or something else."""
        return "delta" if self.column in ("change", "difference") else _SENSES.get(self.column, "other")

    @property
    def comparison(self) -> str | None:
        """Return what the number is measured against, or is the measure of."""
        return "yoy" if self.column in ("prior", "change", "difference") else None


def cells_of(plain: str) -> Iterator[Cell]:
    """Yield the numbers of every table of a plain text, in order."""
    number = 0
    for table in tables_of(plain):
        keys, whole = _keys(table), ""
        for index, row in enumerate(table.rows):
            number += 1
            names = bool(meanings.metric_words(row.label))
            whole = row.label if names and not row.is_part else whole
            caption = whole if row.is_part and not names else table.caption
            yield from _cells(replace(table, caption=caption), row, (index, number), keys)


def _keys(table: Table) -> tuple[str, ...]:
    """Return what each column says of its cells; of columns that only name periods the last is this period's."""
    keys = [key_of(head) or "actual" for head in table.heads]
    periods = [at for at, key in enumerate(keys) if key == "period"]
    latest = max(periods, key=lambda at: (_year(table.heads[at]), at), default=None)
    return tuple(("actual" if at == latest else "prior") if key == "period" else key for at, key in enumerate(keys))


def _year(head: str) -> int:
    """Return the year that the head of a column names, 0 where it names none."""
    found = re.search(r"\d{2,4}(?= ?年|$)|(?<=FY)\d{2,4}", head)
    return int(found[0]) % 100 if found else 0


def _cells(table: Table, row: Row, place: tuple[int, int], keys: tuple[str, ...]) -> Iterator[Cell]:
    index, number = place
    behind = max(0, len(table.heads) - row.width)
    is_period = PERIOD.match(row.label) is not None
    for at, found in row.cells:
        if at + behind < len(table.heads):
            key = keys[at + behind]
            key = "prior" if is_period and index and key == "actual" else key
            yield _cell(table, found, (row.label, at + behind, key), number)


def _named_above(table: Table, at: int) -> list[Match[str]]:
    """Return the metric that the head of a column names, or the nearest head to its left: 営業利益 前年同期."""
    named = (meanings.metric_words(head) for head in reversed(table.heads[: at + 1]))
    return next((words for words in named if words), [])


def _cell(table: Table, found: re.Match[str], place: tuple[str, int, str], number: int) -> Cell:
    label, at, key = place
    head = table.heads[at]
    named = meanings.metric_words(label) or _named_above(table, at) or meanings.metric_words(table.caption)
    metric = "progress_rate" if key == "progress" else named[-1].meaning if named else None
    unit, kind, scale = _measured(table, found, (label, head, key), metric)
    value = amount(found["digits"].lstrip("+")) * scale
    if key == "change" and value >= LEAST_WHOLE and "増減" not in head and head.endswith("比"):
        value -= WHOLE
    return Cell(
        found.start(), found.end(), -value if found["minus"] else value, unit, kind, key, number,
        None if key == "share" and unit == "percent" and not meanings.is_rate(metric) else metric, _scope(label),
        meanings.basis_in(label, 0, len(label)),
    )  # fmt: skip


def _measured(table: Table, found: re.Match[str], place: tuple[str, str, str], metric: str | None) -> tuple[str, str, Decimal]:
    """Return unit, kind and scale of a cell: its own unit, its row's, its column's, or the table's."""
    label, head, key = place
    own = _OWN_UNIT.search(label)
    written = found["unit"] or (own["unit"] if own and key != "change" else "")
    if written in ("pt", "ポイント"):
        return "points", "points", ONE
    if written == "%" or key in ("change", "progress", "share") or "%" in head or meanings.is_rate(metric):
        return "percent", "percent", ONE
    if written.endswith("円"):
        return "JPY", "money", amount(f"1{written[:-1]}")
    if written:
        return written, "count", ONE
    return table.currency, "money", ONE if metric in _PER_SHARE else amount(f"1{table.scale}")


def _scope(label: str) -> str | None:
    """Return the segment that a row is of: what stands before the metric, or the whole label where it names none."""
    bare = _MARKED.sub("", _OWN_UNIT.sub("", label)).strip(" ・└├")
    words = meanings.metric_words(bare)
    before = bare[: words[0].start].strip(" ・の") if words else bare
    before = meanings.without_basis(before.removeprefix("うち")).strip()
    return None if not before or PERIOD.search(before) or before in _WHOLE else before
