"""From the key of a count over calls back to the call and the rows that were counted in it."""

from collections.abc import Callable, Iterable, Sequence

from components.facts import Facts
from components.facts.numbers import opened
from components.facts.selection import Selection
from components.facts.tally import rows_of
from components.facts.tally.over.asked import asks_rows
from components.facts.tally.over.counts import parted_key
from components.facts.tally.over.named import named_rows
from components.facts.tally.over.said import sentence_rows
from components.facts.tally.rows import Row

# Kinds that are counted only over calls.
_OWN: dict[str, Callable[[Facts, str], Sequence[Row] | None]] = {"said": sentence_rows, "asks": asks_rows, "named": named_rows}
# Marks of numbers, which their page opens.
_NUMBERS = ("number", "held", "measure", "numeracy")


def rows_over(calls: Iterable[Facts], key: str) -> tuple[Facts, Sequence[Row]] | None:
    """Return the call that a key ``over:<call_id>:<key in that call>`` leads to, and the rows that were counted there.

    None for a key of no count, and where that call is not among the calls.
    """
    found = parted_key(key)
    facts = next((each for each in calls if found and each.call.call_id == found[0]), None)
    rows = _rows(facts, found[1]) if facts and found else None
    return None if facts is None or rows is None else (facts, rows)


def _rows(facts: Facts, key: str) -> Sequence[Row] | None:
    kind, _, rest = key.partition(":")
    if kind in _OWN:
        return _OWN[kind](facts, rest)
    return opened(facts, key) or None if kind in _NUMBERS else rows_of(facts, key, Selection())
