"""Calls of one company after another: who asks about the same again, and which themes of the asks are new and which are gone."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.change.companies import company_key
from components.facts.fiscal.stretch import LAST_QUARTER
from components.facts.matter import words_in
from components.facts.same_person import Analyst, same_analyst, same_house
from components.facts.schema import Ask, Call


@dataclass(frozen=True, slots=True)
class Again:
    """An ask, the one of an earlier call that it comes back to, the themes of both, and whether the same person asks."""

    ask: Ask
    earlier: Ask
    themes: tuple[str, ...]
    same_person: bool


@dataclass(frozen=True, slots=True)
class Turnover:
    """The themes that are asked about now and were not before, and the other way round, each with its asks."""

    new: Mapping[str, tuple[Ask, ...]]
    gone: Mapping[str, tuple[Ask, ...]]


def earlier_calls(facts: Facts, others: Iterable[Facts]) -> list[Facts]:
    """Return the calls of the same company on an earlier period, the latest first; a call that names no period is on none."""
    calls = [each for each in others if _is_same_company(facts.call, each.call) and _is_before(each.call, facts.call)]
    return sorted(calls, key=lambda each: sum(_is_before(other.call, each.call) for other in calls), reverse=True)


def _is_same_company(one: Call, other: Call) -> bool:
    return bool(company_key(one)) and company_key(one) == company_key(other)


def _is_before(one: Call, other: Call) -> bool:
    """Say whether a call is on an earlier period than another: by the ends of both, else by year and quarter."""
    if one.period_end and other.period_end:
        return one.period_end < other.period_end
    return bool(one.fiscal_year and other.fiscal_year) and _quarter(one) < _quarter(other)


def _quarter(call: Call) -> tuple[int, int]:
    """Return the year with the quarter; a call on no quarter is on the whole year."""
    return call.fiscal_year or 0, call.quarter or LAST_QUARTER


def asked_again(now: Facts, before: Facts) -> list[Again]:
    """Return the asks that the same analyst or the same firm made before on a common theme, in the order of the call.

    Of several earlier ones the one with the most themes in common counts, and among them that with the most words, the same person's.
    """
    found = ((ask, [again for other in before.asks if (again := _again(ask, other))]) for ask in now.asks)
    return [max(pairs, key=lambda again: (len(again.themes), _words_shared(again), again.same_person)) for _, pairs in found if pairs]


def _again(ask: Ask, other: Ask) -> Again | None:
    themes = tuple(theme for theme in ask.themes if theme in other.themes)
    person = same_analyst(Analyst(ask.analyst or "", ask.firm), Analyst(other.analyst or "", other.firm))
    return Again(ask, other, themes, person) if themes and (person or same_house(ask.firm, other.firm)) else None


def _words_shared(again: Again) -> int:
    return len(words_in(again.ask.text) & words_in(again.earlier.text))


def turnover(now: Facts, before: Facts) -> Turnover:
    """Return the themes that the asks of one of two calls are about and those of the other are not, the most frequent first."""
    ours, theirs = _by_theme(now.asks), _by_theme(before.asks)
    return Turnover(_without(ours, theirs), _without(theirs, ours))


def _by_theme(asks: Sequence[Ask]) -> dict[str, tuple[Ask, ...]]:
    often = Counter(theme for ask in asks for theme in ask.themes)
    return {theme: tuple(ask for ask in asks if theme in ask.themes) for theme, _ in often.most_common()}


def _without(ours: Mapping[str, tuple[Ask, ...]], theirs: Mapping[str, tuple[Ask, ...]]) -> dict[str, tuple[Ask, ...]]:
    return {theme: asks for theme, asks in ours.items() if theme not in theirs}


def quarter_before(facts: Facts, others: Iterable[Facts]) -> Facts | None:
    """Return the call of the same company on the quarter just before, None where none of the others is."""
    now = _place(facts.call)
    before = (each for each in earlier_calls(facts, others) if now is not None and _place(each.call) == now - 1)
    return next(before, None)


def _place(call: Call) -> int | None:
    """Return the number of a call's quarter, counted across years; None where it names no year."""
    year, quarter = _quarter(call)
    return year * LAST_QUARTER + quarter if year else None
