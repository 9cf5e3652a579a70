"""Percentages and what is said in their place: 割, 半減, 半分, 3分の1, 2桁, ポイント and bp, and 倍."""

import re
from decimal import Decimal

from components.reading.numerals.amounts import SIGN, TO, amount
from components.reading.numerals.numeral import AMOUNT, PAIR, VAGUE, Notation, Numeral, at_end, ranged, valued

_PERCENT = "%|パーセント"
_POINT = "%?(?:ポイント|pt)|ppt|pp|bps?|ベーシスポイント"
_AT_END = {unit: at_end(unit) for unit in (_PERCENT, _POINT, "割", "倍")}
_TENTH = r"(?:\d{1,3}(?:\.\d)?|十|[一二三四五六七八九])"
_PARTS = re.compile(r" ?割(?:(?P<bu>[\d一二三四五六七八九])分)?(?:(?P<rin>[\d一二三四五六七八九])厘)?$")
TENTH = Decimal(10)
_BY_HALF, _BY_AS_MUCH = Decimal(-50), Decimal(100)
HALF, WHOLE = Decimal(50), Decimal(100)


def _percent(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", *valued(found["percents"], _AT_END[_PERCENT]), "percent")


def _tenths(found: re.Match[str]) -> Numeral:
    written = found[0]
    parts = _PARTS.search(written)
    value, high = valued(written[: parts.start()] if parts else written, _AT_END["割"])
    more = sum(
        (amount(parts[name]) * per for name, per in (("bu", Decimal(1)), ("rin", Decimal("0.1"))) if parts and parts[name]), Decimal(0)
    )
    if high is not None:
        return Numeral(*found.span(), "percent", value and value * TENTH, high * TENTH + more, "percent")
    return Numeral(*found.span(), "percent", None if value is None else value * TENTH + more, None, "percent")


def _halved(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", _BY_HALF if found[0] == "半減" else _BY_AS_MUCH, None, "percent")


def _share(found: re.Match[str]) -> Numeral | None:
    """Return half, or a fraction as near to it as a decimal comes: 3分の1 is 33.33…; more than a whole is no share."""
    if found["half"]:
        return Numeral(*found.span(), "percent", HALF, None, "percent")
    whole, part = amount(found["whole"]), amount(found["part"])
    return Numeral(*found.span(), "percent", WHOLE * part / whole, None, "percent") if 0 < part < whole else None


def _digits(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", None, None, "digits")


def _points(found: re.Match[str]) -> Numeral:
    value, high = valued(found["point"], _AT_END[_POINT])
    per = Decimal("0.01") if found["point_unit"].startswith(("b", "ベ")) else Decimal(1)
    return Numeral(*found.span(), "points", value and value * per, high and high * per, "points")


def _ratio(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "ratio", *valued(found["times"], _AT_END["倍"]), "times")


POINTS = Notation("points_", rf"(?P<point>{ranged(AMOUNT, _POINT)}) ?(?P<point_unit>{_POINT})(?![a-z])", _points)
PERCENT = Notation("percent_", rf"(?P<percents>{ranged(AMOUNT, _PERCENT)}) ?(?:{_PERCENT})", _percent)
TENTHS = Notation(
    "tenths_",
    rf"{SIGN}?(?:{PAIR}|{VAGUE}|{_TENTH}(?:割?(?:{TO}|から(?={_TENTH}割(?:程度|くらい|ぐらい|前後|ほど))){_TENTH})?) ?割"
    r"(?:[\d一二三四五六七八九]分(?!の[\d一二三四五六七八九]))?(?:[\d一二三四五六七八九]厘)?(?!引(?!き[上下])|[合いりっ])",
    _tenths,
)

HALVED = Notation("halved_", r"半減(?!期)|倍増", _halved)
# A half is a share where a word shows it (売上の半分, 半分程度); in 半分冗談 and 半分お任せ it is none.
_HALF = (
    r"(?P<half>(?:(?<=の)|(?<=約)|(?<=ほぼ)|(?<=およそ))半分"
    r"|半分(?=程度|ほど|くらい|ぐらい|以上|以下|未満|近く|弱|強|超|を(?:超|占|上回|下回)))"
)
# 15分の1on1 and 30分の2人での面談 are spans of time.
_FRACTION = (
    r"(?P<whole>(?<![\d.時間])\d{1,3}|[一二三四五六七八九十百]{1,4})分の"
    r"(?P<part>\d{1,2}|[一二三四五六七八九])(?![\d.A-Za-z対つ人名社件回本枠部])"
)
SHARE = Notation("share_", rf"{_HALF}|{_FRACTION}", _share)
DIGITS = Notation("digits_", r"(?:\d|[一二三四五六七八九]) ?(?:桁|ケタ)", _digits)
RATIO = Notation("ratio_", rf"(?P<times>{ranged(AMOUNT, '倍')}) ?倍(?![率速])", _ratio)
