"""What a call reports on: its year and quarter, and whether its figures add up from the beginning of the year."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from components.facts import Facts
from components.facts.fiscal.phrases import Phrase
from components.facts.fiscal.spoken import spoken_of
from components.facts.fiscal.stretch import LAST_QUARTER, Stretch, Year
from components.facts.fiscal.years import months_reported, names_one_quarter, year_of
from components.facts.priors import same_thing
from components.facts.schema import Quantity
from components.lexicon import entries

_CUSTOM = entries("fiscal")["custom"]
_SINGLE = re.compile(_CUSTOM["single"])
_THIS_YEAR_AHEAD = re.compile(r"(?:今期|今年度|本年度)の?[^。、\n]{0,16}(?:計画|見通し|予想|ガイダンス|目標)")
# A stated rate of progress is a rounded one.
ROUNDED = 0.1


@dataclass(frozen=True, slots=True)
class Reported:
    """What a call reports on; ``cumulative`` says whether its figures add up from the year's beginning, None where nothing says it.

    ``because`` says by what it is known: ``head``, ``words``, ``progress``, ``values``, ``custom``, ``foreign``. ``turned`` says that the
    year reported is over and 今期 is the next. ``months`` is the stretch of a call that names months and no quarter.
    """

    call_id: str
    year: Year | None
    quarter: int | None
    cumulative: bool | None
    because: str | None = None
    turned: bool = False
    months: Stretch | None = None

    @property
    def stretch(self) -> Stretch | None:
        """Return the stretch of a figure of which no more is said; None where the call names no period."""
        if self.year is None or self.quarter is None:
            return self.months
        if self.cumulative is None and self.quarter > 1:
            return self.year.quarters(None, self.quarter)
        return self.year.quarters(1 if self.cumulative or self.quarter == 1 else self.quarter, self.quarter)

    @property
    def quarter_alone(self) -> Stretch | None:
        """Return the quarter that the call reports on, on its own."""
        if self.year is None or self.quarter is None:
            return self.months if self.months and self.months.kind == "quarter" else None
        return self.year.quarters(self.quarter, self.quarter)

    @property
    def bare(self) -> bool | None:
        """Say whether a quarter named alone (第2四半期は) is told from the year's beginning: where 上期 stands for that, it is not."""
        settled = self.cumulative is False or self.because in ("words", "progress", "custom", "values")
        return (self.cumulative is True and self.because != "words") if settled else None


def reported_by(facts: Facts, month: int | None = None) -> Reported:
    """Return what a call reports on; ``month`` is the one in which its company's years end, as other calls say."""
    head, year = facts.transcript.header, year_of(facts, month)
    months = months_reported(facts, year) if head.quarter is None else None
    quarter = head.quarter or (months.last_quarter if months else None)
    year = year if months is None or months.ends is None else Year(months.year or 0, months.ends)
    by_months = (None, None) if months is None else (months.first_quarter == 1, "head")
    cumulative, because = _adds_up(facts) if head.quarter else by_months
    turned = quarter == LAST_QUARTER and _THIS_YEAR_AHEAD.search(facts.speech.plain) is not None
    return Reported(facts.call.call_id, year, quarter, cumulative, because, turned, months)


def _adds_up(facts: Facts) -> tuple[bool | None, str | None]:
    """Return whether the figures of a call add up from the year's beginning, and by what that is known."""
    results, phrases = list(_results(facts)), spoken_of(facts)
    by_head, by_words = _by_head(facts), _worded(results, phrases)
    if by_head is not None:
        return by_head, "words" if by_words and facts.transcript.header.quarter != 1 else "head"
    if by_words is not None:
        return by_words, "words"
    if _fits_progress(facts, results):
        return True, "progress"
    by_values = _by_values(facts, results, phrases)
    return _by_custom(facts) if by_values is None else (by_values, "values")


def _by_head(facts: Facts) -> bool | None:
    """Say what the head of a call says: a first quarter is from the beginning, 2025年9月30日に終了した四半期 is one alone."""
    head, turns = facts.transcript.header, facts.speech.turns
    if head.quarter == 1:
        return True
    alone = head.cumulative is None and turns and _SINGLE.search(facts.speech.plain, 0, turns[0].start)
    return False if alone or (head.cumulative is None and names_one_quarter(facts)) else head.cumulative


def _results(facts: Facts) -> Iterator[Quantity]:
    """Yield the results of the whole company that the company itself states, those with their change first."""
    told = [
        q
        for q in facts.quantities
        if q.sense == "actual" and not q.is_prior and q.role != "analyst" and q.scope is None and q.kind == "money" and _is_headline(q)
    ]
    yield from sorted(told, key=lambda q: q.change_percent is None)


def _is_headline(quantity: Quantity) -> bool:
    return quantity.metric is not None and "headline" in entries("metrics")[quantity.metric]


def _worded(results: Iterable[Quantity], phrases: Mapping[str, Phrase]) -> bool | None:
    """Say how the words of the first result tell it; None where they do not, or name the quarter alone."""
    first = next(iter(results), None)
    phrase = phrases.get(first.quantity_id) if first else None
    return None if phrase is None else _marked(phrase)


def _marked(phrase: Phrase) -> bool | None:
    """Say whether a phrase names a sum from the year's beginning; None where it leaves that open."""
    if phrase.mark or phrase.near == 0:
        return phrase.mark == "to_date"
    if phrase.months:
        return phrase.months[2] - phrase.months[1] != 2
    return True if phrase.first == 1 and phrase.last != LAST_QUARTER else None


def _fits_progress(facts: Facts, results: Iterable[Quantity]) -> bool:
    """Say whether a stated rate of progress is that of an unworded result towards a forecast: then it is from the year's beginning."""
    rates = [q.value for q in facts.quantities if q.sense == "progress" and q.value]
    expected = [q for q in facts.quantities if q.sense == "guidance" and q.value and q.scope is None]
    of_same = ((q, each) for q in results for each in expected if rates and same_thing(q) == same_thing(each))
    return any(abs(100 * (q.value or 0) / (each.value or 1) - rate) <= ROUNDED for q, each in of_same for rate in rates)


def _by_values(facts: Facts, results: Iterable[Quantity], phrases: Mapping[str, Phrase]) -> bool | None:
    """Say how the first result is told by the same metric of the other kind of span that stands beside it with another value."""
    first = next((q for q in results if q.quantity_id not in phrases), None)
    if first is None:
        return None
    others = [q for q in facts.quantities if same_thing(q) == same_thing(first) and q.value != first.value and q.quantity_id in phrases]
    marks = {_marked(phrases[q.quantity_id]) for q in others if q.sense == "actual" and not q.is_prior} - {None}
    return not marks.pop() if len(marks) == 1 else None


def _by_custom(facts: Facts) -> tuple[bool | None, str | None]:
    """Say what the custom is: by Japanese rules results add up, companies that count in another currency tell the quarter alone."""
    named = any(word in facts.speech.plain for word in _CUSTOM["to_date"])
    metrics = {q.metric for q in facts.quantities if q.sense == "actual"}
    if named or metrics & set(_CUSTOM["to_date_metrics"]):
        return True, "custom"
    return (False, "foreign") if facts.call.currency not in (None, "JPY") else (None, None)
