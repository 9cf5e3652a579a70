"""Numbers that contradict one another: in kind, in currency, in value, in sum."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from components.facts.findings.hit import Evidence, Hit
from components.facts.schema import Quantity
from components.lexicon import entries
from components.reading.terms import either

YEN = "JPY"
# In a call with fewer amounts a single one in its currency is nothing unusual.
FEWEST_AMOUNTS = 5
# Two values of one thing that differ by less are rounded.
ROUNDED = 0.01
# A stated change in percent may be off by so much, for both values are rounded.
LEAST_OFF = 1.0
# A change told in tenths, or roughly.
COARSE = 5.0
_WORDS = entries("findings")["words"]
_RAISED, _ALL_OF_IT = re.compile(either(_WORDS["raised"])), re.compile(_WORDS["all_of_it"])
_PARTS = re.compile(r"内訳は")
_OPEN = re.compile(r"など|その他|ほか|等|主に|うち")


def two_kinds(evidence: Evidence) -> Iterator[Hit]:
    """Find a rate that is given once as an amount: 0.6% here, 1,600円 there."""
    for metric, rows in _by_metric(evidence.quantities).items():
        rates = [q for q in rows if q.kind == "percent"]
        amounts = [q for q in rows if q.kind == "money"]
        if entries("metrics")[metric]["kind"] == "percent" and len(amounts) == 1 and len(rates) > 1 and _is_small(amounts[0]):
            yield _held(amounts[0], rates, "two_kinds", "、".join(dict.fromkeys(q.surface for q in rates)))


def lone_currency(evidence: Evidence) -> Iterator[Hit]:
    """Find the only price in yen of a call that counts in another currency: a translation makes yen of what it does not know."""
    amounts = [q for q in evidence.quantities if q.kind == "money" and q.metric != "fx_rate"]
    yen, others = [q for q in amounts if q.unit == YEN], [q for q in amounts if q.unit != YEN]
    if len(yen) == 1 and len(others) >= FEWEST_AMOUNTS - 1 and _is_small(yen[0]):
        yield _held(yen[0], others[:1], "lone_currency", "、".join(dict.fromkeys(q.unit for q in others)))


def _is_small(quantity: Quantity) -> bool:
    """Say whether an amount is a price, and no sum that somebody named on purpose (7億ユーロの買収)."""
    return quantity.value is not None and abs(quantity.value) < SMALLEST_SUM


SMALLEST_SUM = 10_000_000


def two_values(evidence: Evidence) -> Iterator[Hit]:
    """Find a result that is stated twice with the same change and two values, or with the same value and two changes."""
    results = [q for q in evidence.quantities if q.kind == "money" and q.sense == "actual" and q.metric and q.change_percent is not None]
    for one, other in combinations(results[:MOST_COMPARED], 2):
        if _same_thing(one, other) and one.comparison == other.comparison:
            if one.change_percent == other.change_percent and not _near(one.value, other.value) and not _is_other_span(one, other):
                yield _held(other, [one], "two_values", one.surface)
            elif _near(one.value, other.value) and abs((one.change_percent or 0) - (other.change_percent or 0)) > LEAST_OFF:
                yield _held(other, [one], "two_values", f"{one.change_percent:g}% / {other.change_percent:g}%")


MOST_COMPARED = 60


def _same_thing(one: Quantity, other: Quantity) -> bool:
    return (one.metric, one.basis, one.scope, one.unit) == (other.metric, other.basis, other.scope, other.unit)


def _is_other_span(one: Quantity, other: Quantity) -> bool:
    """Say whether two values are so far apart that they are of other spans: a quarter and a year."""
    smaller, larger = sorted((abs(one.value or 0), abs(other.value or 0)))
    return larger > 1.5 * smaller


def change_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """Find a stated change that does not follow from the value and the one before it that a sentence states together."""
    by_id = {q.quantity_id: q for q in evidence.quantities}
    for amount, prior in pairwise(evidence.quantities):
        change = by_id.get(amount.change_id or "")
        together = amount.sentence_id == prior.sentence_id and prior.is_prior and _same_thing(amount, prior)
        if not (together and change and amount.value and prior.value and prior.comparison == amount.comparison and prior.value > 0):
            continue
        follows = (amount.value / prior.value - 1) * 100
        if amount.value > 0 and abs(follows - (amount.change_percent or 0)) > _coarseness(change) + 0.02 * abs(follows):
            yield _held(change, [amount, prior], "change_mismatch", f"{amount.surface}、{prior.surface}")


def _coarseness(change: Quantity) -> float:
    """Return by how many percentage points a change may be off as it is told: 一割 is anything between 5% and 15%."""
    return COARSE if change.hedge or "割" in change.surface else LEAST_OFF


def parts_sum(evidence: Evidence) -> Iterator[Hit]:
    """Find a whole whose parts, told behind 内訳は, do not add up to it."""
    for rows in _by_sentence(evidence.quantities).values():
        amounts = [q for q in rows if q.kind == "money" and q.value is not None and q.sense == "actual" and not q.is_prior]
        said = evidence.speech.plain[amounts[0].start : amounts[-1].end] if amounts else ""
        told = _PARTS.search(said)
        if told and not _OPEN.search(said) and len(amounts) > 2:
            at = amounts[0].start + told.start()
            whole, parts = [q for q in amounts if q.end <= at], [q for q in amounts if q.start > at]
            if len(whole) == 1 and len(parts) > 1 and not _near(whole[0].value, sum(q.value or 0 for q in parts)):
                yield _held(whole[0], parts, "parts_sum", " + ".join(q.surface for q in parts))


def raised_used(evidence: Evidence) -> Iterator[Hit]:
    """Find a sentence that uses all of what was raised for more than was raised."""
    for rows in _by_sentence(evidence.quantities).values():
        amounts = [q for q in rows if q.kind == "money" and q.value is not None]
        for raised, used in pairwise(amounts):
            between = evidence.speech.plain[raised.end : used.start]
            told = _RAISED.search(between) and _ALL_OF_IT.search(between)
            if told and raised.unit == used.unit and (used.value or 0) > (raised.value or 0) * (1 + ROUNDED):
                yield _held(used, [raised], "raised_used", raised.surface)


def _near(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= ROUNDED * max(abs(one), abs(other))


def _by_metric(quantities: Iterable[Quantity]) -> dict[str, list[Quantity]]:
    metrics: dict[str, list[Quantity]] = {}
    for quantity in quantities:
        if quantity.metric and quantity.sense != "delta":
            metrics.setdefault(quantity.metric, []).append(quantity)
    return metrics


def _by_sentence(quantities: Iterable[Quantity]) -> dict[str, list[Quantity]]:
    sentences: dict[str, list[Quantity]] = {}
    for quantity in quantities:
        sentences.setdefault(quantity.sentence_id, []).append(quantity)
    return sentences


def _held(odd: Quantity, others: Iterable[Quantity], rule: str, words: str) -> Hit:
    return Hit(rule, odd.start, odd.end, odd.surface, words, [(q.start, q.end) for q in others])
