"""Values computed from stated ones: implied year-before values, margins, gaps between bases, progress; all are 推計."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from components.facts import Facts
from components.facts.figures import held_against, is_company_amount
from components.facts.fiscal import Span, spans_to_tell
from components.facts.fiscal.stretch import LAST_QUARTER
from components.facts.priors import implied_prior, stated_prior
from components.facts.schema import Quantity
from components.facts.spans import UNSAID, adds_up_from_the_beginning, spans_of
from components.lexicon import entries

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
        return measure_key(self.kind, *self.quantity_ids)


def measure_key(kind: str, *quantity_ids: str) -> str:
    """Return the key of the measure that is computed from those quantities, in their order."""
    return f"measure:{kind}:{'-'.join(quantity_ids)}"


def measures(facts: Facts) -> list[Measure]:
    """Return what can be computed from the company's stated results, by kind."""
    spans = spans_of(facts.quantities, facts.transcript.header)
    results = _results(facts, spans)
    return [
        *(measure for of_a_span in results for measure in _priors(facts, of_a_span)),
        *(measure for of_a_span in results for measure in _margins(of_a_span)),
        *(measure for of_a_span in results for measure in _gaps(of_a_span)),
        *_progress(facts, spans),
    ]


def measured_spans(facts: Facts) -> Mapping[str, Span]:
    """Return the spans that computed values have to say, by the id of the number that each is named by."""
    return facts.once(_spans)


def _spans(facts: Facts) -> Mapping[str, Span]:
    named_by = {measure.quantity_ids[0] for measure in measures(facts)}
    return spans_to_tell(facts, [quantity for quantity in facts.quantities if quantity.quantity_id in named_by])


def _results(facts: Facts, spans: dict[str, str]) -> list[list[Quantity]]:
    """Return, one list a span, the first result of each metric and basis, of the whole company in its currency.

    Where no span is said of a result, it is that of the first of its metric and basis.
    """
    first: dict[tuple[str | None, str | None], str] = {}
    found: dict[str, dict[tuple[str | None, str | None], Quantity]] = {}
    for q in facts.quantities:
        if is_company_amount(facts, q) and q.sense == "actual" and not q.is_prior and q.value:
            thing = q.metric, q.basis
            told = found.setdefault(spans[q.quantity_id] or first.get(thing, UNSAID), {})
            first.setdefault(thing, spans[q.quantity_id])
            if thing not in told or (told[thing].change_percent is None and q.change_percent is not None):
                told[thing] = q
    return [list(told.values()) for told in found.values()]


def _priors(facts: Facts, results: Sequence[Quantity]) -> Iterator[Measure]:
    """Yield the value a year before that a stated change implies, where it is not stated itself."""
    for q in results:
        value = implied_prior(q)
        if value is not None and q.metric and stated_prior(q, facts.quantities) is None:
            yield Measure("prior", q.metric, q.basis, value, q.unit, _ids(q, q.change_id))


def _margins(results: Sequence[Quantity]) -> Iterator[Measure]:
    """Yield each profit as a part of the revenue of the same span."""
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


def _progress(facts: Facts, spans: dict[str, str]) -> Iterator[Measure]:
    """Yield how far a result has come towards the year's forecast of the same metric and basis; at the year's end there is none."""
    if facts.call.quarter == LAST_QUARTER:
        return
    for held in held_against(facts):
        actual, expected = held.amounts.get("actual"), held.amounts.get("guidance")
        if not (actual and expected and actual.value and expected.value and _is_of_year(expected)):
            continue
        if 0 < actual.value < expected.value and adds_up_from_the_beginning(spans[actual.quantity_id]):
            value = 100 * actual.value / expected.value
            yield Measure("progress", held.metric, held.basis, value, "percent", _ids(actual, expected.quantity_id))


def _is_of_year(expected: Quantity) -> bool:
    return not any(word in (expected.period or "") for word in entries("meanings")["period"]["not_this_year"])


def _ids(first: Quantity, *others: str | None) -> tuple[str, ...]:
    return (first.quantity_id, *(each for each in others if each))
