"""Digits and kanji with their scales, read to an exact ``Decimal``: ``2,365億300万``, ``百二十億``, ``三・五``, ``20~24億``."""

import re
from decimal import Decimal

# Bounds keep the time linear and the value finite; no amount spoken is longer.
NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,16})(?:\.\d{1,8})?"
SCALE = "[兆億万千百十]"
KANJI_DIGIT = "[〇零一二三四五六七八九]"
# Digits, with their scales if there are any.
WRITTEN = rf"{NUMBER}(?:{SCALE}{{1,3}}(?:{NUMBER}{SCALE}{{1,3}}){{0,4}}(?:{NUMBER}(?!{SCALE}))?)?"
# Kanji alone: 百二十億, 一億二千万, 二〇二五, 三・五億, 〇・六.
IN_KANJI = (
    rf"(?:[一二三四五六七八九十百千][〇零一二三四五六七八九十百千万億兆]{{0,35}}(?:・{KANJI_DIGIT}{{1,4}}[万億兆]?)?"
    rf"|[〇零]・{KANJI_DIGIT}{{1,4}}[万億兆]?)"
)
SIGN = r"(?:△ ?|マイナス ?|プラス ?|(?<![0-9A-Za-z])- ?|\+ ?)"
# What stands between the two ends of a range.
TO = "(?:[~-]|ないし|乃至)"
_NEGATIVE = re.compile("△|-|マイナス")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}
_TOKEN = re.compile(rf"{NUMBER}|{KANJI_DIGIT}+(?:・{KANJI_DIGIT}+)?|{SCALE}")
_ENDS = re.compile(rf"(?<=[\d〇零一二三四五六七八九十百千万億兆])(?:{TO}|から)(?=[\d△+〇零一二三四五六七八九十百千-]|マイナス|プラス)")
_SCALES = re.compile(f"{SCALE}+")


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


def bounds(written: str) -> tuple[Decimal, Decimal | None]:
    """Return the value of an amount and None, or both ends of a range: the lower end takes the scale of the upper, 20~24億.

    Where only the lower end names the larger scale (1兆2,000億~3,000億) it holds for the upper as well.
    """
    ends = _ENDS.split(written, maxsplit=1)
    if len(ends) == 1:
        return signed(written), None
    low, high = ends
    shared = _SCALES.findall(high)
    if shared and not _SCALES.search(low):
        low += shared[-1]
    lower, upper = signed(low), signed(high)
    if 0 <= upper < lower:
        upper += lower - lower % Decimal(10) ** (len(str(int(upper))))
    return lower, upper


def neighbours(written: str) -> tuple[Decimal, Decimal]:
    """Return both ends of a range told by two digits that follow one another: 2、3割, 二、三年."""
    return _digits(written[0]), _digits(written[-1])


def _digits(token: str) -> Decimal:
    """Return the value of digits in a row, in either script: 1,204, 三, 二〇二五, 三・五."""
    if token[0] not in _DIGITS:
        return Decimal(token.replace(",", ""))
    whole, _, part = token.partition("・")
    value = Decimal("".join(str(_DIGITS[digit]) for digit in whole))
    return value + Decimal("".join(str(_DIGITS[digit]) for digit in part)).scaleb(-len(part)) if part else value
