"""Amounts of money: with a currency before or behind, in 円 and 銭, in ranges, or by their scale alone (120億)."""

import re
from decimal import Decimal

from components.lexicon import entries
from components.reading.numerals.amounts import IN_KANJI, KANJI_DIGIT, NUMBER, SCALE, SIGN, TO, WRITTEN
from components.reading.numerals.numeral import AMOUNT, Notation, Numeral, at_end, ranged, valued
from components.reading.terms import either

_CURRENCIES = entries("currencies")["currency"]
_WORDS = entries("currencies")["words"]
_OTHERS = frozenset(_WORDS["other"])
# A mark or a Latin code may stand before its amount.
_BEFORE = [name for name in _CURRENCIES if not name[0].isalnum() or "A" <= name[0] <= "Z"]
_MARKS = either([name for name in _BEFORE if name not in _OTHERS])
_SCALES = either(_WORDS["scales"])
_SHOWN = (
    rf"(?: ?{NUMBER} ?(?:{SCALE}|{_SCALES})| ?\d{{1,3}},\d{{3}}| ?\d{{1,4}}\.\d\d"
    r"| (?!20\d\d)\d{1,16}(?![\d一-龥ァ-ヶA-Za-z]))"
)
# The currencies that a range repeats at its lower end.
_OWN = "円|ドル|元|ユーロ|ポンド|ウォン|人民元|米ドル"
_AT_END = at_end(_OWN)
_MONEY = (
    rf"(?P<amount>{ranged(AMOUNT, _OWN)}) ?(?P<currency>{either(_CURRENCIES)})(?:(?P<sen>\d{{1,2}}(?:\.\d{{1,4}})?)銭)?"
    r"|(?P<sen_alone>\d{1,2}(?:\.\d{1,4})?)銭"
    rf"|(?<![A-Za-z])(?P<before>{_MARKS}|{either(_OTHERS)}(?={_SHOWN})) ?"
    rf"(?P<after>{WRITTEN}(?:{TO}{WRITTEN})?)(?: ?(?P<scale>{_SCALES})(?![A-Za-z\d&]))?"
)
# 120億 without a currency, where no counter follows; 億人 and 億総活躍 are none.
_LARGE = (
    rf"{SIGN}?(?:(?=[\d,.]{{1,22}} ?(?:[兆億]|百万)|[\d,.]{{1,22}}{TO}[\d,.]{{1,22}} ?[兆億]){WRITTEN}(?:{TO}{WRITTEN})?"
    rf"|(?=[一二三四五六七八九十百千・〇]{{1,9}}[兆億]){IN_KANJI}|[十百]?数[十百千]?[兆億])"
)
_BARE = rf"(?P<scaled>{_LARGE})(?![一-龥々ァ-ヴーA-Za-z\d]|[,.]\d)|(?P<scaled_before>{_LARGE})(?=[増減超弱強前程規台近余](?!人))"
# In 1ドル=151円 the dollar is the unit of the rate, not an amount.
_RATE = re.compile(r" ?(?:=|は|が|あたり|当たり|につき|、)? ?[\d一二三四五六七八九十百]")
# 関東一円 is a region.
_REGION = re.compile("[一-龥ァ-ヶー]")
# What a currency is but the beginning of: 2エンジン, 12 COP28, 三元系; 20億ドルクラス is money.
_GOES_ON = re.compile(
    rf"(?<=[ァ-ヶー])(?!{either(_WORDS['behind'])})[ァ-ヶー]|(?<=[A-Za-z])[A-Za-z\d]|(?<=元){either(_WORDS['behind_yuan'])}"
)
_DIMENSION = re.compile(f"{KANJI_DIGIT}元")
_SHOWS_AMOUNT = re.compile(f"{SCALE}|,")
# 単位:百万円, (百万円), 百万円未満切り捨て: what amounts are told in.
_UNIT = re.compile(rf"{SCALE}{{1,3}}")
_TOLD_IN = re.compile(r"(?:単位|[(（]) ?[:は]? ?$")
_ROUNDED = re.compile(r"未満|単位|以下(?:を|は)?(?:切|四捨)")


def _money(found: re.Match[str]) -> Numeral | None:
    if found["sen_alone"]:
        return Numeral(*found.span(), "money", Decimal(found["sen_alone"]).scaleb(-2), None, "JPY")
    value, high = valued(found["amount"] or found["after"], _AT_END)
    if (value == 1 and _RATE.match(found.string, found.end())) or _names_unit(found) or _is_word(found):
        return None
    if value is not None and found["sen"]:
        value += Decimal(found["sen"]).scaleb(-2) * (1 if value >= 0 else -1)
    if value is not None and found["scale"]:
        power = _WORDS["scales"][found["scale"]]
        value, high = value.scaleb(power), high and high.scaleb(power)
    return Numeral(*found.span(), "money", value, high, _CURRENCIES[found["currency"] or found["before"]])


def _is_word(found: re.Match[str]) -> bool:
    """Say whether what looks like a currency behind an amount belongs to a word: 関東一円, 一元化, 2エンジン, 3 CAD."""
    currency = found["currency"]
    if not currency:
        return False
    if found[0] == "一円" and _REGION.match(found.string[max(0, found.start() - 1) : found.start()]):
        return True
    unclear = currency in _OTHERS and not _SHOWS_AMOUNT.search(found["amount"])
    return unclear or _DIMENSION.fullmatch(found[0]) is not None or _GOES_ON.match(found.string, found.end()) is not None


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
