"""The asks of one call among several: by who asks, by house, by how they stand."""

from collections.abc import Callable, Collection, Sequence

from components.facts import Facts
from components.facts.firm_types import usual_house
from components.facts.schema import Ask
from components.facts.selection import asker_of
from components.facts.tally.over.counts import Tallied
from components.facts.tally.rows import Row, ask_as_row, grouped
from components.facts.tally.together import BESIDE

# How an ask stands that left something open.
OPEN = ("no_counterpart", "partly")
# By what asks are counted; several askers of one call who are one person over the calls are joined.
Taking = Callable[[Facts, Ask, str], bool]
TAKES: dict[str, Taking] = {
    "all": lambda _, ask, __: True,
    "unnamed": lambda _, ask, __: not ask.analyst,
    "nowhere": lambda _, ask, __: not ask.firm,
    "open": lambda _, ask, __: ask.standing in OPEN,
    "answered": lambda _, ask, __: bool(ask.answer_sentence_ids),
    "by": lambda facts, ask, which: asker_of(facts.speech, ask) in which.split(BESIDE),
    "firm": lambda _, ask, which: bool(ask.firm) and usual_house(ask.firm or "") == which,
}


def asks_by(facts: Facts, what: str) -> Tallied:
    """Return the asks of a call by ``by`` (who asks) or ``firm`` (the house); the total is all asks."""
    rows = grouped((key, ask_as_row(ask)) for ask in facts.asks if (key := _KEYS[what](facts, ask)))
    labels = {key: name for ask in facts.asks if (key := _KEYS[what](facts, ask)) and (name := ask.analyst if what == "by" else ask.firm)}
    form = f"asks:{what}:{{}}"
    return Tallied(facts.call.call_id, form, {key: tuple(own) for key, own in rows.items()}, labels, len(facts.asks))


_KEYS: dict[str, Callable[[Facts, Ask], str | None]] = {
    "by": lambda facts, ask: asker_of(facts.speech, ask),
    "firm": lambda _, ask: usual_house(ask.firm) if ask.firm else None,
}


def joined(tallied: Tallied, keys: Collection[str]) -> Tallied:
    """Return a tally in which several askers are one, under their keys joined."""
    rows = sorted((row for key in keys for row in tallied.rows.get(key, ())), key=lambda row: row.start)
    return Tallied(tallied.call_id, tallied.form, {BESIDE.join(keys): tuple(rows)}, {}, tallied.total)


def asks_of(facts: Facts) -> Tallied:
    """Return the asks of a call: ``all``, ``unnamed`` by nobody named, ``nowhere`` of no firm named, ``open``, and ``answered``."""
    found = {what: asks_rows(facts, f"{what}:") or () for what in ("all", "unnamed", "nowhere", "open", "answered")}
    return Tallied(facts.call.call_id, "asks:{}:", {what: tuple(rows) for what, rows in found.items()}, {}, len(facts.asks))


def asks_rows(facts: Facts, rest: str) -> Sequence[Row] | None:
    """Return the asks by what stands behind ``asks:`` in a key; None for a key of no count."""
    what, _, which = rest.partition(":")
    takes = TAKES.get(what)
    return tuple(ask_as_row(ask) for ask in facts.asks if takes(facts, ask, which)) if takes else None
