"""The grammar of spoken numbers: where one stands, what kind it is, and its exact value in base units."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from components.lexicon import entries

Kind = Literal["money", "percent", "points", "ratio", "count", "duration", "date", "period", "rank", "identifier"]

# Bounds keep the time linear and the value finite; no amount spoken is longer.
_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,16})(?:\.\d{1,8})?"
_SCALE = r"[兆億万千百十]"
_AMOUNT = rf"{_NUMBER}(?:{_SCALE}{{1,3}}(?:{_NUMBER}{_SCALE}{{1,3}}){{0,4}}(?:{_NUMBER}(?!{_SCALE}))?)?"
_SIGN = r"(?:△ ?|マイナス|(?<![0-9A-Za-z)])- ?|\+)"
_RANGE = rf"(?:{_SCALE}{{0,3}}(?:円|%)?[~-]{_AMOUNT})?"
_KANJI = r"[一二三四五六七八九十]"
# Kanji digits make an amount only before a large scale: 三億, 十億, 百億.
_KANJI_AMOUNT = r"[一二三四五六七八九十百千]{1,3}(?=[万億兆])"
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
# In 1ドル=151円 the dollar is the unit of the rate, not an amount.
_RATE = re.compile(r" ?(?:=|は|あたり|当たり|につき|、)? ?\d")
EARLIEST_YEAR = 1900
TENTH = Decimal(10)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number with its span, kind, value in base units of ``unit`` (None where only its size class is said), and upper end."""

    start: int
    end: int
    kind: Kind
    value: Decimal | None
    high: Decimal | None
    unit: str


def numerals(plain: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the numbers of ``plain[start:end]`` in order; a number without a unit is none."""
    for found in _PATTERN.finditer(plain, start, end):
        kind = found.lastgroup or ""
        numeral = _READERS[kind](found)
        if numeral:
            yield numeral


def amount(written: str) -> Decimal:
    """Return the value of digits with scales: ``2,365億300万`` is 236503000000, ``61,307百万`` is 61307000000."""
    total = Decimal(0)
    for digits, kanji, scales in re.findall(rf"(?:({_NUMBER})|({_KANJI_AMOUNT}))({_SCALE}*)", written):
        power = sum(_POWERS[scale] for scale in scales)
        total += (Decimal(digits.replace(",", "")) if digits else kanji_number(kanji)).scaleb(power)
    return total


def kanji_number(written: str) -> Decimal:
    """Return the value of kanji digits up to 99, or of plain digits."""
    if written[0].isdigit():
        return Decimal(written)
    if written[-1] in "百千":
        return Decimal(_DIGITS.get(written[:-1], 1)).scaleb(_POWERS[written[-1]])
    tens, ten, ones = written.rpartition("十")
    return Decimal((_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0))


def _ranged(written: str) -> str:
    """Return a range with ``~`` between its ends, whichever mark stands there; a sign before a number is none."""
    return re.sub(r"(?<=[\d%兆億万千百十])%?[~-](?=[\d△+-]|マイナス)", "~", written).replace("%", "")


def _amounts(written: str, per: Decimal = Decimal(1)) -> tuple[Decimal, Decimal | None]:
    """Return the value and the upper end of a range; the lower end of 20~24億 takes the scale of the upper."""
    low, _, high = written.partition("~")
    if not high:
        return _signed(low) * per, None
    shared = re.search(rf"{_SCALE}+$", high)
    low = low if not shared or re.search(_SCALE, low) else low + shared[0]
    return _signed(low) * per, _signed(high) * per


def _signed(written: str) -> Decimal:
    bare = re.sub(rf"^{_SIGN}", "", written)
    return -amount(bare) if re.match(r"△|-|マイナス", written) else amount(bare)


def _money(found: re.Match[str]) -> Numeral | None:
    value, high = _amounts(_ranged(re.sub(r"円(?=[~-])", "", found["amount"] or found["after"])))
    if value == 1 and _RATE.match(found.string, found.end()):
        return None
    sen = Decimal(found["sen"]).scaleb(-2) if found["sen"] else Decimal(0)
    unit = entries("currencies")["currency"][found["currency"] or found["before"]]
    return Numeral(*found.span(), "money", value + (sen if value >= 0 else -sen), high, unit)


def _percent(found: re.Match[str]) -> Numeral:
    value, high = _amounts(_ranged(found["percents"]))
    return Numeral(*found.span(), "percent", value, high, "percent")


def _tenths(found: re.Match[str]) -> Numeral:
    parts = Decimal(found["bu"] or 0)
    value = kanji_number(found["wari"]) if "." not in found["wari"] else Decimal(found["wari"])
    return Numeral(*found.span(), "percent", value * TENTH + parts, None, "percent")


def _halved(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", Decimal(-50) if found[0] == "半減" else Decimal(100), None, "percent")


def _digits(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "percent", None, None, "digits")


def _points(found: re.Match[str]) -> Numeral:
    per = Decimal("0.01") if found["points_unit"].startswith(("b", "B", "ベ")) else Decimal(1)
    value, high = _amounts(found["points_value"], per)
    return Numeral(*found.span(), "points", value, high, "points")


def _ratio(found: re.Match[str]) -> Numeral:
    times = found["times"]
    return Numeral(*found.span(), "ratio", kanji_number(times) if times[0] in _DIGITS else amount(times), None, "times")


def _count(found: re.Match[str]) -> Numeral:
    written = found["many"]
    value = None if written == "数" else amount(written) if written[0].isdigit() else kanji_number(written)
    return Numeral(*found.span(), "count", value, None, found["counter"])


def _duration(found: re.Match[str]) -> Numeral | None:
    written = found["long"]
    value = None if written == "数" else amount(written) if written[0].isdigit() else kanji_number(written)
    if found["span"] == "年" and value is not None and value >= EARLIEST_YEAR:
        return Numeral(*found.span(), "date", value, None, "year")
    return Numeral(*found.span(), "duration", value, None, _SPANS[found["span"][-1]])


_SPANS = {"月": "month", "年": "year", "期": "quarter", "週": "week", "日": "day"}


def _date(found: re.Match[str]) -> Numeral:
    for unit, group in (("day", "day"), ("month", "month"), ("year", "year")):
        if found[group]:
            return Numeral(*found.span(), "date", Decimal(found[group]), None, unit)
    raise AssertionError("a date has a day, a month or a year")


def _period(found: re.Match[str]) -> Numeral:
    quarter = re.search(r"[1-4一二三四](?=四半期|Q)", found[0])
    return Numeral(*found.span(), "period", kanji_number(quarter[0]) if quarter else None, None, "quarter" if quarter else "period")


def _rank(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "rank", kanji_number(found["nth"] or found["th"]), None, "rank")


_YEAR = r"(?:20|19)\d\d(?!\d)"
_PERIODS = (
    rf"{_YEAR} ?年 ?\d{{1,2}} ?月期|\d{{1,2}}月?[~-]\d{{1,2}}月期|第[1-4一二三四]四半期"
    rf"|(?<![0-9A-Za-z])[1-4]Q(?![A-Za-z])|FY ?\d{{2,4}}|{_YEAR}年度"
)
_DATES = (
    rf"(?:{_YEAR} ?年 ?)?(?<![\d.])(?P<month>1[0-2]|[1-9]) ?月(?: ?(?P<day>3[01]|[12]\d|[1-9]) ?日|[初末])?(?!期)"
    rf"|(?P<year>{_YEAR}) ?年(?![間以ぶ])"
)
_LENGTHS = "[かヶカケヵ箇]月|四半期|週|年|日(?=間)"
_COUNTERS = (
    "つ|個|人|名|社|件|台|店舗|店|拠点|[かカヶ]所|[かカヶ]国|本|株(?!当|あた|につき)|回|度|点|種類|品目|機種|棟|基|トン"
    "|[GMk]W|世帯|口座|戸|席|便"
)
# 第三者 and 第一生命 are no ranks: what follows a rank is a counter of ranks, or no kanji.
_RANKS = (
    rf"第(?P<nth>\d{{1,9}}|{_KANJI}{{1,4}})(?!四半期|[\d,]|者|生命|[一-龥](?<![期回位弾号条点項章版次段]))"
    rf"|(?P<th>\d{{1,9}}|{_KANJI})(?:つ|番|点|問|社|期|年)目"
)
# The order decides: a longer reading stands before a shorter one that begins alike.
_GRAMMAR: tuple[tuple[str, str, Callable[[re.Match[str]], Numeral | None]], ...] = (
    ("period_", _PERIODS, _period),
    ("date_", _DATES, _date),
    ("duration_", rf"(?P<long>{_NUMBER}|数|{_KANJI}{{1,3}})(?P<span>{_LENGTHS})(?:間)?(?:以上)?(?![代度前末目])", _duration),
    ("rank_", _RANKS, _rank),
    ("money_", "", _money),
    ("points_", rf"(?P<points_value>{_SIGN}?{_NUMBER}) ?(?P<points_unit>%?ポイント|ppt|pt|pp|bps?|ベーシスポイント)(?![a-z])", _points),
    ("percent_", rf"(?P<percents>{_SIGN}?{_NUMBER}(?:%?[~-]{_SIGN}?{_NUMBER})?) ?(?:%|パーセント)", _percent),
    ("tenths_", rf"(?P<wari>\d{{1,9}}(?:\.\d)?|{_KANJI})割(?:(?P<bu>\d)分)?(?![引合いりっ])", _tenths),
    ("halved_", r"半減(?!期)|倍増", _halved),
    ("digits_", rf"(?:\d|{_KANJI})(?:桁|ケタ)", _digits),
    ("ratio_", rf"(?P<times>{_NUMBER}|{_KANJI}) ?倍", _ratio),
    ("count_", rf"(?P<many>{_AMOUNT}|{_KANJI}(?=[つ人社名度](?!三脚)))(?P<counter>{_COUNTERS})", _count),
)  # fmt: skip
_READERS = {kind: read for kind, _, read in _GRAMMAR}


def _money_pattern() -> str:
    names = sorted(entries("currencies")["currency"], key=len, reverse=True)
    either = "|".join(re.escape(name) for name in names)
    marks = "|".join(re.escape(name) for name in names if not name.isalnum() or name.isascii())
    return (
        rf"(?P<amount>{_SIGN}?(?:{_AMOUNT}{_RANGE}|{_KANJI_AMOUNT}{_SCALE}{{1,3}})) ?(?P<currency>{either})"
        rf"(?:(?P<sen>\d{{1,2}}(?:\.\d{{1,4}})?)銭)?"
        rf"|(?P<before>{marks}) ?(?P<after>{_AMOUNT})"
    )


# No number begins with any other character: most of a text is passed over by this look ahead alone.
_FIRST = r"(?=[\d△+\-マ数第F半倍一二三四五六七八九十百千$€£¥A-Z])"
_PATTERN = re.compile(_FIRST + "(?:" + "|".join(f"(?P<{kind}>{pattern or _money_pattern()})" for kind, pattern, _ in _GRAMMAR) + ")")
