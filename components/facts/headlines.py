"""The headline figures of a call, each with its change and the value before, and the tension between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components.facts import Facts
from components.facts.fiscal import Span, spans_to_tell
from components.facts.priors import implied_prior, stated_prior
from components.facts.schema import Quantity, SentenceRow
from components.lexicon import entries
from components.reading.cleaning import plain

# The strip and its figure show this many figures beside the revenue.
MOST_PROFITS = 3
STRIP_FIGURES = 3
# Results are stated together: so many sentences off, an amount without a change is still one of them.
NEAR = 2


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline figure: the amount as spoken, with the prior-year value implied by the change stated with it.

    ``span`` is what it is told for, None where that is simply the period of the call or nothing says it.
    """

    quantity: Quantity
    order: int
    change: Quantity | None = None
    stated_prior: Quantity | None = None
    span: Span | None = None

    @property
    def decimals(self) -> int:
        """Return with how many decimals the change was spoken."""
        surface = plain(self.change.surface) if self.change else ""
        return len(found[1]) if (found := re.search(r"\.(\d+)", surface)) else 0

    @property
    def key(self) -> str:
        """Return the key of the amount's mark."""
        return f"figure:{self.quantity.quantity_id}"

    @property
    def prior(self) -> float | None:
        """Return the value a year before: as stated, else as the stated change implies it; None where neither is said."""
        return implied_prior(self.quantity) if self.stated_prior is None else self.stated_prior.value

    @property
    def is_implied(self) -> bool:
        """Say whether the value a year before is computed."""
        return self.stated_prior is None

    @property
    def quantity_ids(self) -> tuple[str, ...]:
        """Return the ids of the amount, its change and the year before it, as far as they are stated."""
        return tuple(q.quantity_id for q in (self.quantity, self.change, self.stated_prior) if q)


@dataclass(frozen=True, slots=True)
class Tension:
    """Two headline figures whose stated changes point in opposite directions; the gap is in percentage points."""

    up: Headline
    down: Headline

    @property
    def gap(self) -> float:
        """Return how far the two changes are apart."""
        return (self.up.quantity.change_percent or 0) - (self.down.quantity.change_percent or 0)


def headlines(facts: Facts) -> list[Headline]:
    """Return the figures of the company's result that a strip has room for, revenue first."""
    revenues, profits = parted(results(facts))
    return revenues[:1] + profits[:MOST_PROFITS]


def parted(figures: Sequence[Headline]) -> tuple[list[Headline], list[Headline]]:
    """Return revenues and profits: their sizes differ too much for one axis."""
    revenues = [h for h in figures if h.quantity.metric == "revenue"]
    return revenues, [h for h in figures if h.quantity.metric != "revenue"]


def results(facts: Facts) -> list[Headline]:
    """Return the figures of the company's result, revenue first: one for each metric and basis.

    It is the first amount that is stated with its change; one without a change counts where it stands in a sentence with such.
    """
    return list(facts.once(_results))


def _results(facts: Facts) -> tuple[Headline, ...]:
    by_id = {quantity.quantity_id: quantity for quantity in facts.quantities}
    stated_results = [q for q in facts.quantities if _is_result(q, facts.call.currency)]
    stated = [int(q.sentence_id[1:]) for q in stated_results if q.change_percent is not None]
    found: dict[tuple[str, str | None], Headline] = {}
    for quantity in sorted(stated_results, key=lambda q: q.change_percent is None):
        if quantity.change_percent is not None or _stands_with(quantity, stated):
            change, prior = by_id.get(quantity.change_id or ""), stated_prior(quantity, facts.quantities)
            found.setdefault((quantity.metric or "", quantity.basis), Headline(quantity, _order(quantity), change, prior))
    spans = spans_to_tell(facts, stated_results)
    ordered = sorted(found.values(), key=lambda h: (h.order, h.quantity.start))
    return tuple(replace(headline, span=spans.get(headline.quantity.quantity_id)) for headline in ordered)


def _stands_with(quantity: Quantity, stated: list[int]) -> bool:
    """Say whether an amount without a change stands among the results: near a sentence that states one, or there is none."""
    return not stated or min(abs(int(quantity.sentence_id[1:]) - number) for number in stated) <= NEAR


def _order(quantity: Quantity) -> int:
    return int(entries("metrics")[quantity.metric or ""]["headline"])


def _is_result(quantity: Quantity, currency: str | None) -> bool:
    """Say whether a quantity is an amount of the whole company's result in its currency, not spoken by an analyst."""
    headline = quantity.metric is not None and "headline" in entries("metrics")[quantity.metric]
    whole = quantity.scope is None and quantity.unit == currency and quantity.role != "analyst"
    return headline and whole and quantity.kind == "money" and quantity.sense == "actual" and not quantity.is_prior


def strip(figures: list[Headline]) -> list[Headline]:
    """Return the figures of the strip: the first, and of the profits the one nearest to operations and the last line."""
    if len(figures) <= STRIP_FIGURES:
        return figures
    return [*figures[: STRIP_FIGURES - 1], figures[-1]]


def tension(figures: list[Headline]) -> Tension | None:
    """Return the pair of figures that point in opposite directions with the widest gap; profits are held against each other first.

    Losses are left out: a loss that shrinks by half is no fall.
    """
    gains = [h for h in figures if (h.quantity.value or 0) > 0]
    for among in (parted(gains)[1], gains):
        pairs = [Tension(a, b) for a in among for b in among if (a.quantity.change_percent or 0) > 0 > (b.quantity.change_percent or 0)]
        if pairs:
            return max(pairs, key=lambda pair: pair.gap)
    return None


def mentions_of_metrics(facts: Facts, pair: Tension) -> Iterator[SentenceRow]:
    """Yield the sentences outside the statement itself that name one of the two metrics of a tension."""
    metrics = {pair.up.quantity.metric, pair.down.quantity.metric} - {"revenue"}
    words = [alias for metric in metrics if metric for alias in entries("metrics")[metric]["aliases"]]
    stated = {pair.up.quantity.sentence_id, pair.down.quantity.sentence_id}
    for sentence in facts.speech.sentences:
        if sentence.sentence_id not in stated and any(word in sentence.text for word in words):
            yield sentence
