"""Which fiscal year a call reports on: by its head, by the months the text names, or by the month its company's year ends in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from components.facts import Facts
from components.facts.fiscal.phrases import Phrase, phrases_in
from components.facts.fiscal.stretch import LAST_QUARTER, MONTHS, QUARTER, Stretch, Year, month_number, within, year_ending
from components.lexicon import entries
from components.reading.cleaning import plain

_WORDS = entries("fiscal")["year"]
_BEGINS, _QUARTER_MONTHS, _IRREGULAR = (re.compile(_WORDS[key]) for key in ("begins", "quarter_months", "irregular"))
# What the head of a text says of its year stands so far in.
HEAD = 1500
# A quarter is reported so many months after its end at the latest.
LATEST = 5
HALF = 6


def year_of(facts: Facts, month: int | None = None) -> Year | None:
    """Return the year a call reports on, without its months where they are not known; None where no year of twelve months is named.

    ``month`` is the one in which the company's years end, as its other calls say.
    """
    head = facts.transcript.header
    if is_irregular(facts) or is_half_yearly(facts):
        return None
    named = named_period(facts)
    if named and named.month and head.fiscal_year:
        return year_ending(month_number(head.fiscal_year, named.month))
    if head.period_end and head.quarter:
        return year_ending(_month_of(head.period_end) + QUARTER * (LAST_QUARTER - head.quarter))
    month = stated_month(facts) or month
    if named and named.months and head.period_end and month:
        return _around(_month_of(head.period_end), month)
    if head.fiscal_year is None:
        return None
    return Year(head.fiscal_year) if month is None else _numbered(facts, head.fiscal_year, month)


def is_irregular(facts: Facts) -> bool:
    """Say whether the head of a call speaks of a year of other than twelve months, whose quarters are not where others' are."""
    first = facts.speech.turns[0].start if facts.speech.turns else HEAD
    return _IRREGULAR.search(facts.speech.plain, 0, min(first, HEAD)) is not None


def is_half_yearly(facts: Facts) -> bool:
    """Say whether a call is of a fund, each of whose terms is half a year long and has no quarters."""
    return (facts.call.company or "").endswith(_WORDS["half_yearly"])


def named_period(facts: Facts) -> Phrase | None:
    """Return the period in the head of a call, taken apart."""
    return next(iter(phrases_in(plain(facts.transcript.header.fiscal_period or ""))), None)


def stated_month(facts: Facts) -> int | None:
    """Return the month in which the year ends as the text says it: 第2四半期(7~9月), 事業年度は4月1日から."""
    text = facts.speech.plain
    if beside := _QUARTER_MONTHS.search(text):
        told = (int(beside["last"]) - int(beside["first"])) % MONTHS + 1 == QUARTER
        return (int(beside["last"]) - 1 + QUARTER * (LAST_QUARTER - int(beside["quarter"]))) % MONTHS + 1 if told else None
    begins = _BEGINS.search(text)
    return (int(begins["month"]) - 2) % MONTHS + 1 if begins else None


def names_one_quarter(facts: Facts) -> bool:
    """Say whether the head of a call names the three months of its quarter: 第2四半期(7~9月)."""
    first = facts.speech.turns[0].start if facts.speech.turns else HEAD
    beside = _QUARTER_MONTHS.search(facts.speech.plain, 0, first)
    return beside is not None and (int(beside["last"]) - int(beside["first"])) % MONTHS + 1 == QUARTER


def months_reported(facts: Facts, year: Year | None) -> Stretch | None:
    """Return the stretch of a call whose head names months and no quarter: 2025年7~9月期; and of a fund's term, which is half a year."""
    named, end = named_period(facts), facts.transcript.header.period_end
    if end and is_half_yearly(facts):
        return within(None, (_month_of(end) - HALF + 1, _month_of(end)))
    if named is None or named.months is None or end is None:
        return None
    _, first, last = named.months
    return within(year, (_month_of(end) - (last - first) % MONTHS, _month_of(end)))


def changed_years(years: Sequence[Year]) -> set[int]:
    """Return the last months of those years of a company, by order of time, that are the first to end in another month."""
    ordered = sorted({year.ends for year in years if year.ends is not None})
    return {now for before, now in pairwise(ordered) if (now - before) % MONTHS}


def _numbered(facts: Facts, number: int, month: int) -> Year:
    """Return the year of a number that ends in a month: named by its end or its beginning, as the day of the call or the word shows."""
    by_end = year_ending(month_number(number, month))
    if month == MONTHS:
        return by_end
    near = [year for year in (by_end, by_end.later(1)) if _is_reported_then(facts, year)]
    named = named_period(facts)
    if len(near) == 1:
        return near[0]
    # A translator's 年度 may be any year of the company's own counting.
    at_home = facts.call.currency in (None, "JPY")
    return by_end.later(1) if named and named.begins and at_home else Year(number)


def _is_reported_then(facts: Facts, year: Year) -> bool:
    """Say whether the day of a call is so soon behind its quarter of a year that it may report on it."""
    held, ends = facts.transcript.header.held_on, year.quarters(None, facts.transcript.header.quarter or LAST_QUARTER).last
    return held is not None and ends is not None and 0 < _month_of(held) - ends <= LATEST


def _around(month: int, year_end: int) -> Year:
    """Return the year that a month is in."""
    return year_ending(month + (year_end - 1 - month) % MONTHS)


def _month_of(day: str) -> int:
    return month_number(int(day[:4]), int(day[5:7]))
