"""Values computed from stated ones: implied year-before values, margins, gaps between bases, progress; all are 推計."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from components.facts import Facts
from components.facts.figures import held_against, is_company_amount
from components.facts.schema import Quantity
from components.lexicon import entries

LAST_QUARTER = 4
# Which profits are held against the revenue.
MARGINS = ("gross_profit", "operating_income", "ordinary_income", "net_income", "ebitda", "ebita", "business_profit")


@dataclass(frozen=True, slots=True)
class Measure:
    """A computed value in its unit, with the ids of the quantities it was computed from, the one that it is named by first."""

    kind: str
    metric: str
    basis: str | None
    value: float
    unit: str
    quantity_ids: tuple[str, ...]

    @property
    def key(self) -> str:
        """Return the key by which the measure is found again."""
        return f"measure:{self.kind}:{self.quantity_ids[0]}"


def measures(facts: Facts) -> list[Measure]:
    """Return what can be computed from the company's stated results, by kind."""
    results = _results(facts)
    return [*_priors(results), *_margins(results), *_gaps(results), *_progress(facts)]


def _results(facts: Facts) -> list[Quantity]:
    """Return the first result of each metric and basis, of the whole company in its currency, that is not only quoted."""
    found: dict[tuple[str, str | None], Quantity] = {}
    for q in facts.quantities:
        if is_company_amount(facts, q) and q.sense == "actual" and not q.is_prior and q.metric and q.value:
            kept = found.get((q.metric, q.basis))
            if kept is None or (kept.change_percent is None and q.change_percent is not None):
                found[q.metric, q.basis] = q
    return list(found.values())


def _priors(results: Sequence[Quantity]) -> Iterator[Measure]:
    """Yield the value a year before that a stated change implies."""
    for q in results:
        change = q.change_percent
        if change is not None and change > -100 and q.comparison in ("yoy", None) and q.metric and q.value:
            yield Measure("prior", q.metric, q.basis, q.value / (1 + change / 100), q.unit, _ids(q, q.change_id))


def _margins(results: Sequence[Quantity]) -> Iterator[Measure]:
    """Yield each profit as a part of the revenue stated with it."""
    revenues = [q for q in results if q.metric == "revenue" and q.value]
    for q in results:
        if q.metric in MARGINS and revenues and q.value and abs(q.value) < (revenues[0].value or 0):
            yield Measure(
                "margin", q.metric, q.basis, 100 * q.value / (revenues[0].value or 1), "percent", _ids(q, revenues[0].quantity_id)
            )


def _gaps(results: Sequence[Quantity]) -> Iterator[Measure]:
    """Yield by how much a metric on an adjusted basis differs from the statutory one."""
    adjusted = [q for q in results if q.basis in ("non_gaap", "adjusted")]
    statutory = [q for q in results if q.basis in (None, "gaap", "ifrs", "jgaap")]
    for one, other in product(adjusted, statutory):
        if one.metric == other.metric and one.metric:
            yield Measure("gap", one.metric, one.basis, (one.value or 0) - (other.value or 0), one.unit, _ids(one, other.quantity_id))


def _progress(facts: Facts) -> Iterator[Measure]:
    """Yield how far a result has come towards the year's forecast of the same metric and basis; at the year's end there is none."""
    if facts.call.quarter == LAST_QUARTER:
        return
    for held in held_against(facts):
        actual, expected = held.amounts.get("actual"), held.amounts.get("guidance")
        if actual and expected and expected.value and actual.value and 0 < actual.value < expected.value and _is_of_year(expected):
            value = 100 * actual.value / expected.value
            yield Measure("progress", held.metric, held.basis, value, "percent", _ids(actual, expected.quantity_id))


def _is_of_year(expected: Quantity) -> bool:
    return not any(word in (expected.period or "") for word in entries("meanings")["period"]["not_this_year"])


def _ids(first: Quantity, *others: str | None) -> tuple[str, ...]:
    return (first.quantity_id, *(each for each in others if each))
