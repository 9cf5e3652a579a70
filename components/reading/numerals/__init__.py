"""The grammar of spoken numbers: where one stands, what kind it is, and its exact value in base units.

One module a family of notations; the order of the tuple decides, for a longer reading stands before a shorter one that begins alike.
"""

import re
from collections.abc import Iterator

from components.reading.numerals import counts, dates, money, rates
from components.reading.numerals.numeral import Kind, Notation, Numeral

__all__ = ["Kind", "Numeral", "numerals"]

NOTATIONS: tuple[Notation, ...] = (
    dates.PERIOD, dates.DATE, counts.DURATION, counts.RANK, money.MONEY, rates.POINTS, rates.PERCENT, rates.TENTHS, rates.HALVED,
    rates.SHARE, rates.DIGITS, rates.RATIO, counts.COUNT, money.BARE,
)  # fmt: skip
_READERS = {notation.name: notation.read for notation in NOTATIONS}
# No number begins with any other character: most of a text is passed over by this look ahead alone.
_FIRST = r"(?=[\d△+\-マプ数何第F半倍〇一二三四五六七八九十百千令平昭$€£¥₩₹฿₫₱₺₽₪₦৳A-Z])"
# Nor does one begin inside a row of digits, nor with these where they go on otherwise: a capital far from any digit, 半導体, 四半期.
_NONE = (
    r"(?<!\d(?=\d))(?![A-Z](?![A-Za-z.]{0,3}[ $¥£]{0,2}\d)"
    r"|半(?![減分年])|四半|一[般方部]|プ(?!ラス)|マ(?!イナス)|平(?!成)|何(?![十百千万億兆]))"
)
_PATTERN = re.compile(_FIRST + _NONE + "(?:" + "|".join(f"(?P<{notation.name}>{notation.pattern})" for notation in NOTATIONS) + ")")


def numerals(plain: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the numbers of ``plain[start:end]`` in order; a number without a unit is none, unless its scale shows an amount."""
    for found in _PATTERN.finditer(plain, start, end):
        numeral = _READERS[found.lastgroup or ""](found)
        if numeral:
            yield numeral
