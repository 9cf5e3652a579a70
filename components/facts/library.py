"""Several calls as a list: what it is narrowed to, in which order it stands, and which calls cannot be told apart."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from components.facts import Facts
from components.facts.change.companies import company_key
from components.facts.fiscal.stretch import LAST_QUARTER, MONTHS, QUARTER
from components.facts.report import read_share
from components.facts.schema import Call
from components.facts.search.text import folded

# What a list may be narrowed to, by the names of the link; ``call_period`` is the day a period ends, else the period as written.
NARROWED = ("company", "call_period", "shape")
# Stands for calls whose text does not say.
NONE = "none"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to; None leaves everything. ``words`` stand in the company, the period or the name of the file."""

    words: str | None = None
    company: str | None = None
    call_period: str | None = None
    shape: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A call of a list: its facts, the name of its file, and its counts by name."""

    facts: Facts
    source: str
    counts: Mapping[str, int]

    @property
    def call(self) -> Call:
        """Return the row of the call itself."""
        return self.facts.call

    @property
    def read_share(self) -> float:
        """Return which part of the text was read."""
        return read_share(self.facts)


def company_of(call: Call) -> str:
    """Return the name by which two spellings of a company are one: without its form, width and case."""
    return company_key(call) or NONE


def period_of(call: Call) -> str:
    """Return by what two spellings of a period are one: the day it ends, else the words without their width and blanks."""
    return call.period_end or folded(call.fiscal_period or "").replace(" ", "") or NONE


_VALUES: Mapping[str, Callable[[Call], str]] = MappingProxyType(
    {"company": company_of, "call_period": period_of, "shape": lambda call: call.format}
)


def left(calls: Iterable[Listed], wanted: Wanted) -> list[Listed]:
    """Return the calls that a list leaves, in their order."""
    words = folded(wanted.words or "").strip()
    asked = {name: value for name in NARROWED if (value := getattr(wanted, name)) is not None}
    return [each for each in calls if _holds(each, words) and all(_VALUES[name](each.call) == value for name, value in asked.items())]


def _holds(listed: Listed, words: str) -> bool:
    said = (listed.call.company, listed.call.fiscal_period, listed.call.title, listed.source)
    return not words or any(words in folded(each) for each in said if each)


def options(calls: Sequence[Listed], name: str, wanted: Wanted) -> dict[str, tuple[str, int]]:
    """Return what a list may be narrowed to by name: each value as most write it, and how many calls the other filters leave of it."""
    written = {"company": lambda call: call.company, "call_period": lambda call: call.fiscal_period, "shape": lambda call: call.format}
    spelled: dict[str, Counter[str]] = {}
    for each in calls:
        spelled.setdefault(_VALUES[name](each.call), Counter())[written[name](each.call) or NONE] += 1
    counts = Counter(_VALUES[name](each.call) for each in left(calls, replace(wanted, **{name: None})))
    return {value: (spelled[value].most_common(1)[0][0], counts[value]) for value in sorted(spelled)}


def _from_the_greatest(name: str) -> Callable[[Listed], int]:
    return lambda each: -each.counts[name]


COUNTED = ("turns", "asks", "numbers", "mentions", "findings")
# By each of these the list is sorted: counts from the greatest, periods from the latest, words by their letters, the least read first.
_ORDERS: Mapping[str, Callable[[Listed], Any]] = MappingProxyType(
    {
        "opened": lambda _: 0,
        "company": lambda each: (company_of(each.call) == NONE, company_of(each.call), _backwards(each.call)),
        "latest": lambda each: (_backwards(each.call), company_of(each.call)),
        "source": lambda each: each.source,
        **{name: _from_the_greatest(name) for name in COUNTED},
        "share": lambda each: each.read_share,
    }
)
ORDERS = tuple(_ORDERS)


def in_order(calls: Iterable[Listed], order: str) -> list[Listed]:
    """Return calls in an order of ``ORDERS``; those that are alike stay as they were opened."""
    return sorted(calls, key=_ORDERS[order])


def _backwards(call: Call) -> tuple[int, int]:
    """Return what sorts the latest period first; a call that names none comes last."""
    if call.period_end:
        return -date.fromisoformat(call.period_end).toordinal(), 0
    # A year end that is not named is taken for the end of the calendar's year, for the order alone.
    year = date(call.fiscal_year, MONTHS, 31).toordinal() if call.fiscal_year else 0
    return -year, -(call.quarter or LAST_QUARTER)


def without_period(calls: Iterable[Listed]) -> list[Listed]:
    """Return the calls that name no period, nor did anybody give one."""
    return [each for each in calls if period_of(each.call) == NONE]


def namesakes(calls: Iterable[Listed]) -> list[list[Listed]]:
    """Return the calls of one company's name that may be of two: two on one period, or years that end in different months."""
    companies: dict[str, list[Listed]] = {}
    for each in calls:
        companies.setdefault(company_of(each.call), []).append(each)
    return [found for name, found in companies.items() if name != NONE and _may_be_two(found)]


def _may_be_two(calls: Sequence[Listed]) -> bool:
    periods = [period for each in calls if (period := period_of(each.call)) != NONE]
    ends = {month for each in calls if (month := _year_end(each.call)) is not None}
    return len(set(periods)) < len(periods) or len(ends) > 1


def _year_end(call: Call) -> int | None:
    """Return the month in which the year of a call ends, None where the text does not say."""
    if call.period_end is None or call.quarter is None:
        return None
    months = date.fromisoformat(call.period_end).month + QUARTER * (LAST_QUARTER - call.quarter)
    return (months - 1) % MONTHS + 1
