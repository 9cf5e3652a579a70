"""What looks wrong in the source: one rule a function, each hit with the passages it was held against."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from components.facts.schema import Ask, Finding, Quantity
from components.facts.speech import Speech
from components.lexicon import entries


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at."""

    speech: Speech
    quantities: list[Quantity]
    asks: list[Ask]


def findings_of(evidence: Evidence) -> list[Finding]:
    """Return the findings of every rule, in the order of the text, numbered from 1."""
    found = sorted((hit for rule in RULES for hit in rule(evidence)), key=lambda hit: (hit.start, hit.end))
    return [
        Finding(evidence.speech.call_id, f"F{number}", h.rule, h.severity, h.start, h.end, h.surface, h.message, None, h.related)
        for number, h in enumerate(found, 1)
    ]  # fmt: skip


def two_kinds(evidence: Evidence) -> Iterator[Finding]:
    """Find a rate that is given once as an amount: 0.6% here, 1,600円 there."""
    for metric, rows in _by_metric(evidence.quantities).items():
        rates = [q for q in rows if q.kind == "percent"]
        amounts = [q for q in rows if q.kind == "money"]
        if entries("metrics")[metric]["kind"] == "percent" and len(amounts) == 1 and len(rates) > 1:
            yield _finding(evidence.speech, "two_kinds", amounts[0], rates, "、".join(dict.fromkeys(q.surface for q in rates)))


def lone_currency(evidence: Evidence) -> Iterator[Finding]:
    """Find the only amount of a call in its currency."""
    amounts = [q for q in evidence.quantities if q.kind == "money"]
    units: dict[str, list[Quantity]] = {}
    for quantity in amounts:
        units.setdefault(quantity.unit, []).append(quantity)
    for rows in units.values():
        if len(rows) == 1 and len(units) > 1 and len(amounts) >= FEWEST_AMOUNTS:
            yield _finding(evidence.speech, "lone_currency", rows[0], [q for q in amounts if q is not rows[0]][:1], rows[0].unit)


# In a call with fewer amounts a single one in its currency is nothing unusual.
FEWEST_AMOUNTS = 5


def declared_count(evidence: Evidence) -> Iterator[Finding]:
    """Find an analyst who says how many questions there are, and asks another number of them."""
    turns: dict[int, list[Ask]] = {}
    for ask in evidence.asks:
        turns.setdefault(ask.turn, []).append(ask)
    for number, asks in turns.items():
        declared = asks[0].declared
        if declared is not None and declared != len(asks):
            turn = evidence.speech.turn(number)
            related = [[ask.start, ask.end] for ask in asks]
            yield Finding(
                turn.call_id, "", "declared_count", "check", turn.start, turn.speech_start,
                evidence.speech.text[turn.start : turn.speech_start], f"{declared} / {len(asks)}", None, related,
            )  # fmt: skip


RULES: tuple[Callable[[Evidence], Iterator[Finding]], ...] = (two_kinds, lone_currency, declared_count)


def _by_metric(quantities: Iterable[Quantity]) -> dict[str, list[Quantity]]:
    metrics: dict[str, list[Quantity]] = {}
    for quantity in quantities:
        if quantity.metric and quantity.sense != "delta":
            metrics.setdefault(quantity.metric, []).append(quantity)
    return metrics


def _finding(speech: Speech, rule: str, odd: Quantity, others: list[Quantity], message: str) -> Finding:
    related = [[q.start, q.end] for q in others]
    return Finding(speech.call_id, "", rule, "check", odd.start, odd.end, odd.surface, message, None, related)
