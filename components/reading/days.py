"""The days that a transcript names, as ISO dates: on which the call was held, and on which its period ends."""

import calendar
import re

from components.reading.periods import LAST_QUARTER, MONTHS, Period

_PERIOD_END = re.compile(
    r"(20\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?:を期末|に終了|締め|終了|までの[^。\n]{0,12}(?:四半期|会計|決算|期間の|期の))"
)
_MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# November 6, 2025; the quarter ended September 30, 2025.
_ENGLISH_DAY = re.compile(
    r"(?=[AaDEeFJMNOSYy])(?P<ended>(?P<of_year>[Yy]ear )?(?:[Ee]nd(?:ed|ing)|[Aa]s of) )?"
    rf"(?P<month>{'|'.join(_MONTH_NAMES)}) (?P<day>\d{{1,2}}),? (?P<year>20\d\d)"
)
# A day that a period ends on is none that a call is held on.
_HELD = re.compile(r"(20\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?! ?(?:を期末|に終了|締め|までの|終了))")
_HELD_IN_NUMBERS = re.compile(r"(20\d\d) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{1,2})(?!\d)")
_HELD_CUE_EN = re.compile(r"^(?:Date|Held|When)\b|[Cc]all|[Cc]onference|[Bb]riefing|[Mm]eeting|[Ee]arnings")
_HELD_CUE = re.compile(r"開催|日時|日程|実施|収録|説明会|会見|開き|開いた|行(?:わ|い|っ)")
_LINE = re.compile(r"[^\n]+")


def held_on(plain: str, end: int) -> str | None:
    """Return the day of the call as an ISO date: the first that a line tells it was held on, or that stands alone on its line."""
    for line in _LINE.finditer(plain, 0, end):
        found = _HELD.search(line[0]) or _HELD_IN_NUMBERS.search(line[0])
        if found and (_HELD_CUE.search(line[0]) or found[0] == line[0].strip()):
            return _iso_date(*map(int, found.groups()))
        english = _ENGLISH_DAY.search(line[0])
        alone = english is not None and english[0] == line[0].strip()
        if english and (alone or _HELD_CUE_EN.search(line[0])) and not english["ended"]:
            return _english_date(english)
    return None


def period_end(plain: str, period: Period | None, end: int) -> str | None:
    """Return the day a period ends as an ISO date: as the text says it, or counted back from the year end that is named."""
    found = _PERIOD_END.search(plain, 0, end)
    if found:
        return _iso_date(*map(int, found.groups()))
    english = next((found for found in _ENGLISH_DAY.finditer(plain, 0, end) if found["ended"] and not found["of_year"]), None)
    if english:
        return _english_date(english)
    months = MONTHS.search(plain, 0, end)
    return _month_end(int(months[1]), int(months[2] or months[3])) if months else _counted_back(period)


def _counted_back(period: Period | None) -> str | None:
    """Count back from a stated year end: 2026年3月期 第1四半期 ends in June 2025."""
    if period is None or period.year is None or period.month is None:
        return None
    months = period.year * 12 + period.month - 1 - 3 * (LAST_QUARTER - (period.quarter or LAST_QUARTER))
    year, month = divmod(months, 12)
    return _month_end(year, month + 1)


def _month_end(year: int, month: int) -> str | None:
    return _iso_date(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 else None


def _english_date(found: re.Match[str]) -> str | None:
    """Return the day that ``_ENGLISH_DAY`` found as an ISO date."""
    return _iso_date(int(found["year"]), _MONTH_NAMES.index(found["month"]) + 1, int(found["day"]))


def _iso_date(year: int, month: int, day: int) -> str | None:
    """Return a day as an ISO date, None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
