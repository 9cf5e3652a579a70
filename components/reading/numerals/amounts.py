"""Digits and kanji with their scales, read to an exact ``Decimal``: ``2,365億300万``, ``百二十億``, ``三・五``, ``20~24億``."""

import re
from decimal import Decimal

# Bounds keep the time linear and the value finite; no amount spoken is longer.
# Newspapers write the decimal point as a middle dot; between two months or ranks it joins.
_DECIMALS = r"(?:\.\d{1,8}|・\d{1,2}(?=%|パーセント|ポイント|倍|[億兆万円]))?"
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,6}}(?!\d)|\d{{1,16}}){_DECIMALS}"
SCALE = "[兆億万千百十]"
KANJI_DIGIT = "[〇零一二三四五六七八九]"
# Digits, with their scales if there are any; a page sets digits off by blanks: 1 兆 2,000 億.
WRITTEN = (
    rf"{NUMBER}(?:{SCALE}{{1,3}}(?:{NUMBER}{SCALE}{{1,3}}){{0,4}}(?:{NUMBER}(?!{SCALE}))?"
    rf"| (?:兆 {NUMBER} 億|億 {NUMBER} 万|{SCALE}{{1,3}}))?"
)
# Kanji alone: 百二十億, 一億二千万, 二〇二五, 三・五億, 〇・六.
IN_KANJI = (
    rf"(?:[一二三四五六七八九十百千][〇零一二三四五六七八九十百千万億兆]{{0,35}}(?:・{KANJI_DIGIT}{{1,4}}[万億兆]?)?"
    rf"|[〇零]・{KANJI_DIGIT}{{1,4}}[万億兆]?)"
)
# A dash with blanks around it, or with one at the beginning of a line, parts or lists and is no minus.
SIGN = r"(?:△ ?|マイナス ?|プラス ?|(?<![0-9A-Za-z])-|\+|(?<=[^\s0-9A-Za-z])[-+] )"
# What stands between the two ends of a range.
TO = "(?:-| ?~ ?|ないし|乃至)"
_NEGATIVE = re.compile("△|-|マイナス")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}
_TOKEN = re.compile(rf"\d[\d,]*(?:[.・]\d+)?|{KANJI_DIGIT}+(?:・{KANJI_DIGIT}+)?|{SCALE}")
_ENDS = re.compile(rf"(?<=[^△+~-])(?:{TO}|から)(?=[\d△+〇零一二三四五六七八九十百千-]|マイナス|プラス)")
_BELOW = {"兆": "億", "億": "万"}
_MYRIADS = re.compile("[万億兆]")
# The scale of the first digits of an amount: 億 of 2億5千万; 千 and 万 of 6千5百万.
_FIRST_SCALE = re.compile("[^十百千万億兆]*([十百千]*)[^万億兆]*([万億兆]?)")


def amount(written: str) -> Decimal:
    """Return the value of digits or kanji with scales: ``2,365億300万`` is 236503000000, ``61,307百万`` is 61307000000."""
    total = section = Decimal(0)
    waiting: Decimal | None = None
    for token in _TOKEN.findall(written):
        power = _POWERS.get(token)
        if power is None:
            waiting = _digits(token)
        elif power < _POWERS["万"]:
            section, waiting = section + (Decimal(1) if waiting is None else waiting).scaleb(power), None
        else:
            total, section, waiting = total + (section + (waiting or 0)).scaleb(power), Decimal(0), None
    return total + section + (waiting or 0)


def signed(written: str) -> Decimal:
    """Return the value of an amount with the sign that stands before it."""
    return -amount(written) if _NEGATIVE.match(written) else amount(written)


def ends(written: str) -> list[str]:
    """Return an amount alone, or both ends of a range as they are written."""
    return _ENDS.split(written, maxsplit=1)


def bounds(low: str, high: str) -> tuple[Decimal, Decimal]:
    """Return both ends of a range, each of which bears the unit: 9,000 and 1万 of 9,000円から1万円; one that falls stays as it is.

    Where only the lower end names the larger scale (1兆2,000億~3,000億) it holds for the upper as well.
    """
    lower, upper = signed(low), signed(high)
    largest = _largest(low)
    if 0 <= upper < lower and largest > _largest(high):
        rest = lower % Decimal(1).scaleb(largest)
        upper += lower - rest if 0 < rest < upper else 0
    return lower, upper


def shared(low: str, high: str) -> tuple[Decimal, Decimal]:
    """Return both ends of a range of which only the upper need bear the scale: 20~24億, 1~2億5千万, 3億5,000~6,000万.

    The lower end takes what brings the two nearer to one another: nothing in 900~1万, 億 alone in 800~1千億, 億 in 9,500~1兆.
    """
    return min((bounds(low + scale, high) for scale in _scales_for(low, high)), key=_apart)


def _scales_for(low: str, high: str) -> tuple[str, ...]:
    """Return the scales that the lower end of a range may have left out."""
    own, found = _MYRIADS.findall(low), _MYRIADS.findall(high)
    if own:
        goes_on = found and low[-1] != own[-1] and _POWERS[found[-1]] < _POWERS[own[-1]]
        return (found[-1],) if goes_on else ("",)
    small, myriad = _FIRST_SCALE.findall(high)[0]
    return ("", myriad) if low[-1] in _POWERS else ("", small, myriad, small + myriad, _BELOW.get(myriad, ""))


def _largest(written: str) -> int:
    """Return the power of the largest myriad that an amount names, 0 where it names none."""
    return max((_POWERS[scale] for scale in _MYRIADS.findall(written)), default=0)


def _apart(pair: tuple[Decimal, Decimal]) -> Decimal:
    """Return how many times the smaller end of a range the larger is."""
    small, large = sorted(map(abs, pair))
    return large / small if small else Decimal("inf")


def neighbours(written: str) -> tuple[Decimal, Decimal]:
    """Return both ends of a range told by two digits that follow one another: 2、3割, 二、三年."""
    return _digits(written[0]), _digits(written[-1])


def _digits(token: str) -> Decimal:
    """Return the value of digits in a row, in either script: 1,204, 三, 二〇二五, 三・五."""
    if token[0] not in _DIGITS:
        return Decimal(token.replace(",", "").replace("・", "."))
    whole, _, part = token.partition("・")
    value = Decimal("".join(str(_DIGITS[digit]) for digit in whole))
    return value + Decimal("".join(str(_DIGITS[digit]) for digit in part)).scaleb(-len(part)) if part else value
