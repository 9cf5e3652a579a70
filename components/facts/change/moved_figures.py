"""Which figures moved between two calls of one company: forecasts of the same stretch, profits and losses, stated changes of results."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from components.facts import Facts
from components.facts.change.companies import Company, companies_of
from components.facts.change.course import OnYear, changes_of
from components.facts.change.figures import Point, Thing, source_of, stated_lines, written
from components.facts.change.guidance import Guidance, Step, guidance_of
from components.facts.change.moved import Change
from components.facts.change.turned import turn_of, turn_words
from components.facts.fiscal import Stretch, label_of
from components.facts.headlines import Headline, headlines
from components.facts.priors import YEARLY
from components.facts.schema import Quantity
from components.facts.tally.over import key_over, places_key
from components.lexicon import entries

FAMILY = "figures"


class _Pair(NamedTuple):
    """Two calls of one company, the earlier first, and the language that their changes are said in."""

    company: Company
    before: Facts
    now: Facts
    language: str


def moved_figures(before: Facts, now: Facts, language: str) -> list[Change]:
    """Return the forecasts that moved, the most in percent first, then profits that turned, then results by their stated change."""
    companies = companies_of((before, now))
    pair = _Pair(companies[0], before, now, language)
    moved = [*_largest(_forecasts(pair)), *_turned(pair)] if len(companies) == 1 else []
    stretches = {call.call.call_id: call.stretches for company in companies for call in company.calls}
    return [*moved, *_largest(_results(pair, stretches))]


def _largest(changes: Iterable[Change]) -> list[Change]:
    return sorted(changes, key=lambda change: -change.weight)


def _forecasts(pair: _Pair) -> Iterator[Change]:
    """Yield the forecasts of the whole company that both calls tell of one stretch, each with one value, or that the later withdraws."""
    for course in guidance_of(pair.company):
        steps = {step.call_id: step for step in course.steps}
        before, now = (steps.get(facts.call.call_id) for facts in (pair.before, pair.now))
        if before and now and before.stated and _is_told_alone(course.thing, before):
            if now.move == "withdrawn":
                yield _withdrawn(pair, course, before.stated, now)
            elif now.stated and _is_told_alone(course.thing, now) and before.value and now.value and before.value != now.value:
                yield _forecast(pair, course, before.stated, now.stated)


def _is_told_alone(thing: Thing, step: Step) -> bool:
    """Say whether a call tells one amount as the forecast of the whole company: of two a part of it may be meant."""
    is_amount = entries("metrics")[thing.metric]["kind"] == "money" and thing.scope is None
    return is_amount and step.sense == "guidance" and not step.others


def _withdrawn(pair: _Pair, course: Guidance, before: Quantity, now: Step) -> Change:
    values = {**_named(pair, course), "before": _written(before)}
    places = places_key((source.call_id, source.start, source.end) for source in now.sources)
    return Change(FAMILY, "withdrawn", values, _keys(pair.before, (before,)), (places,), float("inf"), subject=course.thing.metric)


def _forecast(pair: _Pair, course: Guidance, before: Quantity, now: Quantity) -> Change:
    one, other = before.value or 0.0, now.value or 0.0
    percent, turn = 100 * (other - one) / abs(one), turn_of(course.thing.metric, one, other)
    words = turn_words(turn, course.thing.metric, pair.language) if turn else _signed(percent, "%")
    values = {**_named(pair, course), "before": _written(before), "now": _written(now), "percent": words}
    return Change(
        FAMILY, "guidance", values, _keys(pair.before, (before,)), _keys(pair.now, (now,)), abs(percent), subject=course.thing.metric
    )


def _named(pair: _Pair, course: Guidance) -> Mapping[str, str]:
    return {"metric": _metric(course.thing.metric, pair.language), "period": label_of(course.target, pair.language)}


def _turned(pair: _Pair) -> Iterator[Change]:
    """Yield the profits of the whole company that are a loss in one call and none in the other, and turned on the year now."""
    told: dict[Thing, dict[str, tuple[Point, OnYear | None]]] = {}
    for line in stated_lines(pair.company):
        if line.kind in ("cumulative", "year") and line.thing.scope is None:
            for point, change in zip(line.points, changes_of(line), strict=True):
                told.setdefault(line.thing, {})[point.call_id] = point, change
    for thing, by_call in told.items():
        then, here = (by_call.get(facts.call.call_id) for facts in (pair.before, pair.now))
        if then and here and here[1] and here[1].turn in ("to_loss", "to_profit") and (then[0].value < 0) is not (here[0].value < 0):
            yield _turn(pair, thing, then[0], here)


def _turn(pair: _Pair, thing: Thing, before: Point, here: tuple[Point, OnYear | None]) -> Change:
    now, change = here
    said = [_written(point.stated) if point.stated else "" for point in (before, now)]
    turn = turn_words(change.turn, thing.metric, pair.language) if change and change.turn else ""
    periods = [label_of(point.stretch, pair.language) for point in (before, now)]
    values = {
        "metric": _metric(thing.metric, pair.language), "turn": turn,
        "before": said[0], "now": said[1], "then_period": periods[0], "period": periods[1],
    }  # fmt: skip
    sources = [source for point in (before, now) for source in point.sources[:1]] + list(change.sources if change else ())
    places = [places_key([(each.call_id, each.start, each.end)]) for each in sources]
    return Change(FAMILY, "turned", values, tuple(places[:1]), tuple(places[1:]), float("inf"), subject=thing.metric)


def _results(pair: _Pair, stretches: Mapping[str, Mapping[str, Stretch | None]]) -> Iterator[Change]:
    """Yield the results whose stated change on the year is another in the later call."""
    then = {_of(headline): headline for headline in _yearly(headlines(pair.before))}
    for headline in _yearly(headlines(pair.now)):
        earlier = then.get(_of(headline))
        points = _points(earlier, headline) if earlier else 0
        if earlier and points:
            told = ((pair.before, earlier), (pair.now, headline))
            of = [stretches[facts.call.call_id].get(each.quantity.quantity_id) for facts, each in told]
            before, now = (_signed(each.quantity.change_percent or 0.0, "%") for _, each in told)
            values = {"metric": _metric(headline.quantity.metric or "", pair.language), "before": before, "now": now}
            kind, periods = _periods(of, pair.language)
            then_keys, now_keys = (_keys(facts, _spoken(each)) for facts, each in told)
            values |= {**periods, "points": _signed(points, "")}
            yield Change(FAMILY, kind, values, then_keys, now_keys, abs(points), subject=headline.quantity.metric or "")


def _points(earlier: Headline, now: Headline) -> float:
    return round((now.quantity.change_percent or 0.0) - (earlier.quantity.change_percent or 0.0), 1)


def _periods(of: Iterable[Stretch | None], language: str) -> tuple[str, Mapping[str, str]]:
    """Return which sentence tells of a result, and the stretch that it is of in either call, as far as both say it."""
    before, now = (label_of(stretch, language) if stretch else "" for stretch in of)
    return ("result_of", {"then_period": before, "period": now}) if before and now else ("result", {})


def _yearly(found: Iterable[Headline]) -> Iterator[Headline]:
    """Yield the results whose change on the year is stated; a percent of a loss says nothing."""
    quantities = ((each, each.quantity) for each in found)
    return (each for each, q in quantities if q.change_percent is not None and q.comparison == YEARLY and (q.value or 0) > 0)


def _of(headline: Headline) -> tuple[str | None, str | None]:
    return headline.quantity.metric, headline.quantity.basis


def _spoken(headline: Headline) -> tuple[Quantity, ...]:
    return tuple(each for each in (headline.quantity, headline.change) if each)


def _keys(facts: Facts, quantities: Iterable[Quantity]) -> tuple[str, ...]:
    return tuple(key_over(facts.call.call_id, f"number:{each.quantity_id}") for each in quantities)


def _metric(metric: str, language: str) -> str:
    return str(entries("metrics")[metric][language])


def _written(quantity: Quantity) -> str:
    return written(quantity.surface, source_of(quantity))


def _signed(number: float, unit: str) -> str:
    """Return a number with its sign and one decimal: +5.0%, −10.0%."""
    sign = "+" if number > 0 else "−" if number < 0 else "±"
    return f"{sign}{abs(number):.1f}{unit}"
