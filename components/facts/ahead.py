"""The span of time that a number is of, by the words before it, and whether it was still to come when the call was held."""

import re
from dataclasses import dataclass

from components.lexicon import entries
from components.reading.terms import either

_SPANS = entries("meanings")["period"]
_PERIOD = re.compile(rf"(?:20)?\d\d ?年 ?\d{{1,2}} ?月期|(?:20)?\d\d年度|{either(_SPANS['words'])}")
# 当期利益 is a metric and says of no year.
_OF_A_NAME = re.compile("当期(?:純|利益|包括|損失|損益)")
_COMPARED = re.compile(either(_SPANS["compared"]))
_YEAR = re.compile(r"(?:20)?(?P<year>\d\d)年")
_QUARTER = re.compile("[1-4]")
_YEARS_OFF = re.compile(r"\d{1,2}年後|\d{1,2}年目|中期経営計画|中計|最終年度|長期的|中長期")
CENTURY, HALF, YEAR = 2000, 2, 4
_ENDS = ((YEAR + 1, _SPANS["next"]), (YEAR, _SPANS["this_year"]), (YEAR, _SPANS["second_half"]), (HALF, _SPANS["first_half"]))


@dataclass(frozen=True, slots=True)
class Calendar:
    """The fiscal year and the quarter that a call tells of, each None where the text does not say."""

    year: int | None
    quarter: int | None


def period_of(said: str, is_prior: bool) -> str | None:
    """Return the span that a number is of, by the words of its sentence before it: 通期, 2026年3月期; 前期 only of one held against."""
    spans = (period for period in _PERIOD.finditer(said) if not _says_no_span(said, period))
    found = [period for period in spans if is_prior or not period[0].startswith("前")]
    return found[-1][0].replace(" ", "") if found else None


def _says_no_span(said: str, period: re.Match[str]) -> bool:
    """Say whether a word for a span is only compared with, is a part of a name, or only tells how long."""
    compared, named = _COMPARED.match(said, period.end()), _OF_A_NAME.match(said, period.start())
    return bool(compared or named) or _lasts(said, period)


def _lasts(said: str, period: re.Match[str]) -> bool:
    """Say whether a word for a year only tells how long: 3年間で."""
    return period[0] == "年間" and said[: period.start()][-1:].isdigit()


def ahead(said: str, period: str | None, calendar: Calendar) -> str | None:
    """Return ``guidance`` where an amount is of a span still to come, ``plan`` where that is years off, None where it is over."""
    if _YEARS_OFF.search(said):
        return "plan"
    if period and (year := _YEAR.match(period)):
        return _ahead_of_year(CENTURY + int(year["year"]), calendar)
    return "guidance" if period and _last_quarter(period) > (calendar.quarter or YEAR) else None


def is_over(said: str, calendar: Calendar) -> bool:
    """Say whether words name a span that was over when the call was held: 上期 in the call of the second quarter."""
    found = list(_PERIOD.finditer(said))
    return bool(found) and calendar.quarter is not None and 0 < _last_quarter(found[-1][0]) <= calendar.quarter < YEAR


def _last_quarter(period: str) -> int:
    """Return the last quarter of a span of the fiscal year; beyond the year for one of the next, 0 where it names none."""
    for quarter, words in _ENDS:
        if period in words:
            return quarter
    told = _QUARTER.search(period)
    return int(told[0]) if told else 0


def _ahead_of_year(year: int, calendar: Calendar) -> str | None:
    """Return what an amount of a fiscal year is: the call's own is over with its last quarter, the next is foretold, others are planned."""
    if calendar.year is None:
        return None
    off, last = year - calendar.year, (calendar.quarter or YEAR) == YEAR
    return "plan" if off > 1 else "guidance" if off == 1 or (off == 0 and not last) else None
