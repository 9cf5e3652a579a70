"""The companies that calls are of, each with its calls in the order of what they report on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from components.facts import Facts
from components.facts.firm_types import without_form
from components.facts.fiscal import Reported, Stretch, Year, reported_by, stretches_of
from components.facts.fiscal.stretch import MONTHS
from components.facts.fiscal.years import HEAD, changed_years, year_of
from components.facts.schema import Call
from components.reading.names import folded

# 証券コード: 1234; the letter is in the newer ones.
_CODE = re.compile(r"(?:証券|銘柄|株式)?コード(?:番号)?[:) ]{0,3}(?P<code>\d{3}[0-9A-Z])(?![0-9A-Z])")


@dataclass(frozen=True, slots=True)
class PlacedCall:
    """A call with what it reports on and the stretch of each of its numbers by its id; ``changed`` is that of its year's end."""

    facts: Facts
    reported: Reported
    stretches: Mapping[str, Stretch | None]
    changed: bool = False

    @property
    def call(self) -> Call:
        """Return the row of the call."""
        return self.facts.call


@dataclass(frozen=True, slots=True)
class Company:
    """A company with its calls in order of time; ``key`` tells it from others, ``name`` is None where its one call names none."""

    key: str
    name: str | None
    calls: tuple[PlacedCall, ...]


def company_key(call: Call) -> str:
    """Return the name of a call's company by which two spellings of it are one, empty where it has none."""
    return folded(without_form(call.company or ""))


def companies_of(calls: Sequence[Facts]) -> tuple[Company, ...]:
    """Return the companies of calls in the order in which they are first met; the same text given twice is one call."""
    by_name: dict[str, list[_Named]] = {}
    for facts in {facts.call.call_id: facts for facts in calls}.values():
        named = _Named(facts, year_of(facts), code_of(facts))
        by_name.setdefault(company_key(facts.call) or facts.call.call_id, []).append(named)
    return tuple(_company(key, each) for name, named in by_name.items() for key, each in _told_apart(name, named))


@dataclass(frozen=True, slots=True)
class _Named:
    """A call with the year it names itself and the code of its company."""

    facts: Facts
    year: Year | None
    code: str | None


def code_of(facts: Facts) -> str | None:
    """Return the code under which a company is listed, as the head of its call says it."""
    found = _CODE.search(facts.speech.plain, 0, HEAD)
    return found["code"] if found else None


def _told_apart(name: str, calls: Sequence[_Named]) -> Iterator[tuple[str, list[_Named]]]:
    """Yield the companies that bear one name: those of several codes, and those whose years end in turns in two months."""
    several, turns = len({each.code for each in calls if each.code}) > 1, _takes_turns(calls)
    apart: dict[str, list[_Named]] = {}
    for each in calls:
        month = each.year.month if turns and each.year else None
        marks = [mark for mark in (each.code if several else None, month) if mark]
        apart.setdefault("/".join([name, *map(str, marks)]), []).append(each)
    yield from apart.items()


def _takes_turns(calls: Iterable[_Named]) -> bool:
    """Say whether the month in which years end changes and changes back: one company changes it once."""
    ends = sorted({each.year.ends for each in calls if each.year and each.year.ends is not None})
    return sum((now - before) % MONTHS != 0 for before, now in pairwise(ends)) > 1


def _company(key: str, calls: Sequence[_Named]) -> Company:
    """Place the calls of a company: the months of its years are known from any call that names them."""
    years = [each.year for each in calls if each.year]
    months = {year.month for year in years if year.month}
    month = next(iter(months)) if len(months) == 1 else None
    changed = changed_years(years)
    placed = [_placed(each.facts, month, changed) for each in calls]
    settled = (_without_year(call) if months and _has_no_months(call.reported.year) else call for call in placed)
    return Company(key, calls[0].facts.call.company, tuple(sorted(settled, key=_order)))


def _placed(facts: Facts, month: int | None, changed: set[int]) -> PlacedCall:
    reported = reported_by(facts, month)
    call = PlacedCall(facts, reported, {})
    if reported.year and reported.year.ends in changed:
        return replace(_without_year(call), changed=True)
    return replace(call, stretches=stretches_of(facts, reported))


def _without_year(call: PlacedCall) -> PlacedCall:
    """Return a call of whose year nothing is said, so that none of its figures stands in a quarter that may be another's."""
    reported = replace(call.reported, year=None, months=None)
    return replace(call, reported=reported, stretches=stretches_of(call.facts, reported))


def _has_no_months(year: Year | None) -> bool:
    return year is not None and year.ends is None


def _order(call: PlacedCall) -> tuple[bool, tuple[int, int, int], str]:
    """Put calls in order of what they report on; those on no period come last, by the day they were held."""
    stretch = call.reported.stretch
    return stretch is None, stretch.order if stretch else (0, 0, 0), call.call.held_on or ""
