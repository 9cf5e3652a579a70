"""Percentages and what is said in their place: 割, 半減, 2桁, ポイント and bp, and 倍."""

import re
from decimal import Decimal

from components.reading.numerals.amounts import SIGN, TO, amount
from components.reading.numerals.numeral import AMOUNT, PAIR, VAGUE, Notation, Numeral, ranged, valued

_PERCENT = "%|パーセント"
_POINT = "%?ポイント|ppt|pt|pp|bps?|ベーシスポイント"
_TENTH = r"(?:\d{1,3}(?:\.\d)?|十|[一二三四五六七八九])"
_PARTS = re.compile(r"割(?:(?P<bu>[\d一二三四五六七八九])分)?(?:(?P<rin>[\d一二三四五六七八九])厘)?$")
TENTH = Decimal(10)
_BY_HALF, _BY_AS_MUCH = Decimal(-50), Decimal(100)


def _percent(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", *valued(found["percents"], _PERCENT), "percent")


def _tenths(found: re.Match[str]) -> Numeral:
    written = found[0]
    parts = _PARTS.search(written)
    value, high = valued(written[: parts.start()] if parts else written, "割")
    more = sum(
        (amount(parts[name]) * per for name, per in (("bu", Decimal(1)), ("rin", Decimal("0.1"))) if parts and parts[name]), Decimal(0)
    )
    if high is not None:
        return Numeral(*found.span(), "percent", value and value * TENTH, high * TENTH + more, "percent")
    return Numeral(*found.span(), "percent", None if value is None else value * TENTH + more, None, "percent")


def _halved(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", _BY_HALF if found[0] == "半減" else _BY_AS_MUCH, None, "percent")


def _digits(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", None, None, "digits")


def _points(found: re.Match[str]) -> Numeral:
    value, high = valued(found["point"], _POINT)
    per = Decimal("0.01") if found["point_unit"].startswith(("b", "ベ")) else Decimal(1)
    return Numeral(*found.span(), "points", value and value * per, high and high * per, "points")


def _ratio(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "ratio", *valued(found["times"], "倍"), "times")


POINTS = Notation("points_", rf"(?P<point>{ranged(AMOUNT, _POINT)}) ?(?P<point_unit>{_POINT})(?![a-z])", _points)
PERCENT = Notation("percent_", rf"(?P<percents>{ranged(AMOUNT, _PERCENT)}) ?(?:{_PERCENT})", _percent)
TENTHS = Notation(
    "tenths_",
    rf"{SIGN}?(?:{PAIR}|{VAGUE}|{_TENTH}(?:割?(?:{TO}|から(?={_TENTH}割(?:程度|くらい|ぐらい|前後|ほど))){_TENTH})?)割"
    r"(?:[\d一二三四五六七八九]分(?!の))?(?:[\d一二三四五六七八九]厘)?(?!引(?!き[上下])|[合いりっ])",
    _tenths,
)

HALVED = Notation("halved_", r"半減(?!期)|倍増", _halved)
DIGITS = Notation("digits_", r"(?:\d|[一二三四五六七八九])(?:桁|ケタ)", _digits)
RATIO = Notation("ratio_", rf"(?P<times>{ranged(AMOUNT, '倍')}) ?倍(?![率速])", _ratio)
