"""Which figures moved between two calls of one company: forecasts of the same span, and the stated changes of results."""

import re
from collections.abc import Iterable, Iterator

from components.facts import Facts
from components.facts.change.moved import Change
from components.facts.figures import is_company_amount
from components.facts.headlines import Headline, headlines
from components.facts.priors import YEARLY
from components.facts.schema import Quantity
from components.facts.spans import LAST_QUARTER
from components.facts.tally.over import key_over
from components.lexicon import entries
from components.reading.cleaning import plain

FAMILY = "figures"
_DATED = re.compile(r"(?:20)?\d\d年")
# By which a forecast is the same one: metric, basis and span.
_Named = tuple[str, str | None, str]


def moved_figures(before: Facts, now: Facts, language: str) -> list[Change]:
    """Return the forecasts that moved, the most in percent first, then the results whose stated change did, the most in points first."""
    forecasts = sorted(_forecasts(before, now, language), key=lambda change: -change.weight)
    return [*forecasts, *sorted(_results(before, now, language), key=lambda change: -change.weight)]


def _forecasts(before: Facts, now: Facts, language: str) -> Iterator[Change]:
    then, theirs = _only(before), _only(now)
    for named in then.keys() & theirs.keys():
        one, other = then[named], theirs[named]
        if one.value and other.value and one.value != other.value and _same_span(named[2], before, now) and one.unit == other.unit:
            percent = 100 * (other.value / one.value - 1)
            values = {"metric": _metric(named[0], language), "period": named[2], "percent": _signed(percent, "%")}
            said = {"before": plain(one.surface), "now": plain(other.surface)}
            yield Change(FAMILY, "guidance", {**values, **said}, _keys(before, (one,)), _keys(now, (other,)), abs(percent))


def _only(facts: Facts) -> dict[_Named, Quantity]:
    """Return the forecasts of a call of which it states one value: where there are two, a part of the company may be meant."""
    found: dict[_Named, list[Quantity]] = {}
    for quantity in facts.quantities:
        if quantity.sense == "guidance" and quantity.period and is_company_amount(facts, quantity):
            found.setdefault((str(quantity.metric), quantity.basis, quantity.period), []).append(quantity)
    return {named: each[0] for named, each in found.items() if len({quantity.value for quantity in each}) == 1}


def _same_span(period: str, before: Facts, now: Facts) -> bool:
    """Say whether two calls mean the same span by a word: a year that is named, or 通期 while the year lasts."""
    same_year = bool(now.call.fiscal_year) and before.call.fiscal_year == now.call.fiscal_year
    lasts = all((facts.call.quarter or LAST_QUARTER) < LAST_QUARTER for facts in (before, now))
    return _DATED.match(period) is not None or (same_year and lasts)


def _results(before: Facts, now: Facts, language: str) -> Iterator[Change]:
    then = {_of(headline): headline for headline in _yearly(headlines(before))}
    for headline in _yearly(headlines(now)):
        if earlier := then.get(_of(headline)):
            percents = [each.quantity.change_percent or 0.0 for each in (earlier, headline)]
            points = round(percents[1] - percents[0], 1)
            if not points:
                continue
            values = {"metric": _metric(headline.quantity.metric or "", language), "points": _signed(points, "")}
            said = {"before": _signed(percents[0], "%"), "now": _signed(percents[1], "%")}
            keys = _keys(before, _spoken(earlier)), _keys(now, _spoken(headline))
            yield Change(FAMILY, "result", {**values, **said}, *keys, abs(points))


def _yearly(found: Iterable[Headline]) -> Iterator[Headline]:
    """Yield the results whose change on the year is stated."""
    return (each for each in found if each.quantity.change_percent is not None and each.quantity.comparison == YEARLY)


def _of(headline: Headline) -> tuple[str | None, str | None]:
    return headline.quantity.metric, headline.quantity.basis


def _spoken(headline: Headline) -> tuple[Quantity, ...]:
    return tuple(each for each in (headline.quantity, headline.change) if each)


def _keys(facts: Facts, quantities: Iterable[Quantity]) -> tuple[str, ...]:
    return tuple(key_over(facts.call.call_id, f"number:{each.quantity_id}") for each in quantities)


def _metric(metric: str, language: str) -> str:
    return str(entries("metrics")[metric][language])


def _signed(number: float, unit: str) -> str:
    """Return a number with its sign and one decimal: +5.0%, −10.0%."""
    sign = "+" if number > 0 else "−" if number < 0 else "±"
    return f"{sign}{abs(number):.1f}{unit}"
