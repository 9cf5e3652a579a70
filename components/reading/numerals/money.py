"""Amounts of money: with a currency before or behind, in 円 and 銭, in ranges, or by their scale alone (120億)."""

import re
from decimal import Decimal

from components.lexicon import entries
from components.reading.numerals.amounts import IN_KANJI, SCALE, SIGN, TO, WRITTEN
from components.reading.numerals.numeral import AMOUNT, Notation, Numeral, ranged, valued
from components.reading.terms import either

_CURRENCIES = entries("currencies")["currency"]
# A mark or a Latin code may stand before its amount.
_MARKS = either([name for name in _CURRENCIES if not name.isalnum() or name.isascii()])
# The currencies that a range repeats at its lower end.
_OWN = "円|ドル|元|ユーロ|ポンド|ウォン|人民元|米ドル"
_MONEY = (
    rf"(?P<amount>{ranged(AMOUNT, _OWN)}) ?(?P<currency>{either(_CURRENCIES)})(?:(?P<sen>\d{{1,2}}(?:\.\d{{1,4}})?)銭)?"
    rf"|(?P<sen_alone>\d{{1,2}}(?:\.\d{{1,4}})?)銭|(?P<before>{_MARKS}) ?(?P<after>{WRITTEN}(?:{TO}{WRITTEN})?)"
)
# 120億 without a currency, where no counter follows; 億人 and 億総活躍 are none.
_LARGE = (
    rf"{SIGN}?(?:(?=[\d,.]{{1,22}}(?:[兆億]|百万)|[\d,.]{{1,22}}{TO}[\d,.]{{1,22}}[兆億]){WRITTEN}(?:{TO}{WRITTEN})?"
    rf"|(?=[一二三四五六七八九十百千・〇]{{1,9}}[兆億]){IN_KANJI}|[十百]?数[十百千]?[兆億])"
)
_BARE = rf"(?P<scaled>{_LARGE})(?![一-龥々ァ-ヴーA-Za-z\d]|[,.]\d)|(?P<scaled_before>{_LARGE})(?=[増減超弱強前程規台近余](?!人))"
# In 1ドル=151円 the dollar is the unit of the rate, not an amount.
_RATE = re.compile(r" ?(?:=|は|が|あたり|当たり|につき|、)? ?[\d一二三四五六七八九十百]")
# 関東一円 is a region.
_KANJI = re.compile("[一-龥]")
# 単位:百万円, (百万円), 百万円未満切り捨て: what amounts are told in.
_UNIT = re.compile(rf"{SCALE}{{1,3}}")
_TOLD_IN = re.compile(r"(?:単位|[(（]) ?[:は]? ?$")
_ROUNDED = re.compile(r"未満|単位|以下(?:を|は)?(?:切|四捨)")


def _money(found: re.Match[str]) -> Numeral | None:
    if found["sen_alone"]:
        return Numeral(*found.span(), "money", Decimal(found["sen_alone"]).scaleb(-2), None, "JPY")
    value, high = valued(found["amount"] or found["after"], _OWN)
    if found[0] == "一円" and _KANJI.match(found.string[max(0, found.start() - 1) : found.start()]):
        return None
    if (value == 1 and _RATE.match(found.string, found.end())) or _names_unit(found):
        return None
    if value is not None and found["sen"]:
        value += Decimal(found["sen"]).scaleb(-2) * (1 if value >= 0 else -1)
    return Numeral(*found.span(), "money", value, high, _CURRENCIES[found["currency"] or found["before"]])


def _names_unit(found: re.Match[str]) -> bool:
    """Say whether a scale with a currency only says what amounts are told in."""
    if not found["amount"] or not _UNIT.fullmatch(found["amount"]):
        return False
    told = _TOLD_IN.search(found.string, max(0, found.start() - 4), found.start())
    return told is not None or _ROUNDED.match(found.string, found.end()) is not None


def _bare(found: re.Match[str]) -> Numeral:
    value, high = valued(found["scaled"] or found["scaled_before"])
    return Numeral(*found.span(), "money", value, high, "")


MONEY = Notation("money_", _MONEY, _money)
BARE = Notation("bare_", _BARE, _bare)
