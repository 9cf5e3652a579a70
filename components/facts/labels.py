"""What the rows of a table are of: the metric, the part of the company and the kind of their cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from components.facts import meanings, parts
from components.facts.columns import BRACKET, Heading, bare_of, heading, is_company, resolved
from components.facts.rows import Row
from components.facts.tables import Table
from components.facts.units import is_amount
from components.lexicon import entries

_ROWS = entries("meanings")["rows"]
_EDGES = " ・の└├─:"
_MARK = re.compile(r"[※*]\d{0,2}$|^[\dIVX①-⑳]{1,3}[.)、]+ ?")
# A label of one of these says what the cells are, not what they are of.
_NEUTRAL = Heading("", None, None, None, None, None)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A row with what its label says of its cells, the metric and the part that it names, and the metric that stands above it."""

    row: Row
    head: Heading
    metric: str | None
    above: str | None
    scope: str | None


def labelled(table: Table) -> Iterator[Labelled]:
    """Yield the rows of a table with what they are of; a row set in below one that names a metric is of that metric."""
    labels = [_read(row.label) for _, row in table.rows]
    heads = resolved([_NEUTRAL if label.metric else label for label in labels])
    least, whole = min(row.indent for _, row in table.rows), None
    for (name, row), label, head in zip(table.rows, labels, heads, strict=True):
        is_part = row.indent > least or row.label.startswith(tuple(_ROWS["parts"]))
        whole = label.metric if label.metric and not is_part else whole
        of = heading(name or table.caption).metric
        above = (whole if (is_part or head.key) and not name else None) or of
        yield Labelled(row, label if label.metric else replace(head, unit=label.unit), label.metric, above, scope_of(row.label))


def _read(label: str) -> Heading:
    """Return what a label says; a rate told as an amount is none: 受取手数料."""
    read = heading(label)
    return replace(read, metric=None) if is_amount(bare_of(label)) and meanings.is_rate(read.metric) and read.unit is None else read


def scope_of(label: str) -> str | None:
    """Return the part of the company that a label names, before its metric, in its brackets or alone; None for the whole."""
    noted = [found["said"] for found in BRACKET.finditer(label)]
    part = next((said for said in noted if said in _ROWS["alone"] or parts.is_part(said)), "")
    bare = _MARK.sub("", BRACKET.sub("", label)).strip(_EDGES)
    words = [] if is_amount(bare) or parts.is_named_part(bare) else meanings.metric_words(bare)
    before = bare[: words[0].start].strip(_EDGES) if words else bare
    before = meanings.without_basis(before.removeprefix("うち").removeprefix("内、")).strip(_EDGES)
    if _is_whole(before) or (not words and (heading(bare).key or heading(bare).period)):
        return part or None
    return f"{before}({part})" if part else before


def _is_whole(noun: str) -> bool:
    return not noun or is_company(noun)


def part_of_column(head: Heading) -> str | None:
    """Return the part of the company that the head of a column names before its metric or alone: 自動車売上高, 国内."""
    named = head.metric or parts.is_part(bare_of(head.text))
    return scope_of(bare_of(head.text)) if named and head.key is None and head.period is None else None
