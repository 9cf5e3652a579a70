"""Dates and fiscal periods, by the western year or the year of an era."""

import re
from decimal import Decimal

from components.reading.numerals.amounts import KANJI_DIGIT, amount
from components.reading.numerals.numeral import Notation, Numeral

_YEAR = r"(?:20|19)\d\d(?!\d)"
# 25年 before a month or a 期 is a year; elsewhere a span of time.
_SHORT_YEAR = r"(?<![\d.,/])\d\d"
_IN_KANJI = rf"[一二][〇零九]{KANJI_DIGIT}{{2}}"
# The first year of an era is one more than this.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ERA_YEAR = rf"(?P<era>{'|'.join(_ERAS)}) ?(?P<era_year>元|\d{{1,2}}|[一二三四五六七八九十]{{1,3}})"
_IN_MONTHS = "(?:十[一二]|[一二三四五六七八九十])"
_MONTH = r"(?P<month>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])"
_DAY = r"(?P<day>3[01]|[12]\d|[1-9]|(?:[二三]?十)?[一二三四五六七八九]|[二三]?十)"
_PERIODS = (
    rf"(?:{_YEAR}|{_SHORT_YEAR}|(?:{'|'.join(_ERAS)}) ?(?:元|\d{{1,2}})) ?年 ?\d{{1,2}} ?月期"
    rf"|(?:{_YEAR}|{_SHORT_YEAR})/1?\d期|(?<!\d)\d{{1,2}}月?[~-]\d{{1,2}}月期?"
    rf"|{_IN_MONTHS}月?[~-]{_IN_MONTHS}月期?|第 ?[1-4一二三四] ?四半期"
    rf"|(?<![0-9A-Za-z])[1-4]Q(?![A-Za-z])|FY ?\d{{2,4}}|(?:{_YEAR}|{_IN_KANJI}|{_SHORT_YEAR}) ?年度"
)
_DATES = (
    rf"(?:(?:{_YEAR}|{_SHORT_YEAR}) ?年 ?)?(?<![\d.一二三四五六七八九十]){_MONTH} ?月(?: ?{_DAY} ?日|[初末])?(?!期)"
    rf"|(?P<year>{_YEAR}|{_IN_KANJI}) ?年(?![間以ぶ])|{_ERA_YEAR} ?年(?!度)"
)
_QUARTER = re.compile(r"[1-4一二三四](?= ?四半期|Q)")


def _date(found: re.Match[str]) -> Numeral:
    if found["era"]:
        nth = Decimal(1) if found["era_year"] == "元" else amount(found["era_year"])
        return Numeral(*found.span(), "date", _ERAS[found["era"]] + nth, None, "year")
    unit = "day" if found["day"] else "month" if found["month"] else "year"
    return Numeral(*found.span(), "date", amount(found[unit]), None, unit)


def _period(found: re.Match[str]) -> Numeral:
    quarter = _QUARTER.search(found[0])
    return Numeral(*found.span(), "period", amount(quarter[0]) if quarter else None, None, "quarter" if quarter else "period")


PERIOD = Notation("period_", _PERIODS, _period)
DATE = Notation("date_", _DATES, _date)
