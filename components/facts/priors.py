"""The value a year before a result: as its sentence states it, else as the change stated with it implies it."""

from collections.abc import Iterable

from components.facts.schema import Quantity

YEARLY = "yoy"


def stated_prior(quantity: Quantity, quantities: Iterable[Quantity], comparison: str | None = YEARLY) -> Quantity | None:
    """Return the amount that the sentence of a result states as the one compared with, the nearest where it states several."""
    beside = [q for q in quantities if q.is_prior and q.comparison == comparison and _is_of_same(q, quantity)]
    return min(beside, key=lambda q: _distance(q, quantity), default=None)


def implied_prior(quantity: Quantity) -> float | None:
    """Return the value a year before in base units, as the stated change implies it.

    None where the change is not said to be on the year, and of a loss: a loss that improves by 20% shrinks.
    """
    value, change = quantity.value, quantity.change_percent
    if value is None or change is None or quantity.comparison != YEARLY or value <= 0 or change <= -100:
        return None
    return value / (1 + change / 100)


def _is_of_same(one: Quantity, other: Quantity) -> bool:
    return one.sentence_id == other.sentence_id and same_thing(one) == same_thing(other)


def same_thing(quantity: Quantity) -> tuple[str | None, ...]:
    """Return what an amount is of, by which it is held against others: metric, basis, part of the company, kind and unit."""
    return quantity.metric, quantity.basis, quantity.scope, quantity.kind, quantity.unit


def _distance(one: Quantity, other: Quantity) -> int:
    first, second = sorted((one, other), key=lambda q: q.start)
    return second.start - first.end
