"""What numbers in a table are told in: by the word for their unit, read as the same word is read behind a spoken number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from components.lexicon import entries
from components.reading.numerals import numerals
from components.reading.terms import either

KINDS = ("money", "percent", "points", "ratio", "count")
ONE = Decimal(1)
_BETWEEN = re.compile(r"[、,/・\s]+|及び|および|と")
_SEN = re.compile(r"(?<=円)[・ ]?銭$")
_COUNTED = re.compile(r"(?P<counter>[台件人社戸本個棟室])数$")
_ROWS = entries("meanings")["rows"]
_PER_SHARE = re.compile(either(_ROWS["per_share"]))
_AMOUNT = tuple(_ROWS["amounts"])
_RATE = re.compile(rf"(?:{either(_ROWS['rates'])})$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: the kind of what is told in it, its name (a currency's code, a counter), and how many of that one is."""

    kind: str
    name: str
    scale: Decimal


PERCENT = Unit("percent", "percent", ONE)
POINTS = Unit("points", "points", ONE)


@lru_cache(maxsize=1024)
def unit_of(word: str) -> Unit | None:
    """Return the unit that a word is, as behind a number in a sentence: 百万円, %, 倍, 千台; None for any other word."""
    one = f"1{_SEN.sub('', word.strip())}"
    read = next(numerals(one, 0, len(one)), None) if not one[1:2].isdigit() and len(one) > 1 else None
    if read is None or (read.start, read.end) != (0, len(one)) or read.kind not in KINDS or read.value is None:
        return None
    return Unit(read.kind, read.unit, read.value)


def units_in(words: str) -> Iterator[Unit]:
    """Yield the units in a list of them: 億円、%."""
    return (unit for word in _BETWEEN.split(words) if (unit := unit_of(word)))


def counted_in(label: str, metric: str | None) -> Unit | None:
    """Return the unit of what a label counts without saying in what: 販売台数, 従業員数; None where it counts nothing."""
    found = _COUNTED.search(label)
    if found:
        return unit_of(found["counter"])
    counted = metric is not None and entries("metrics")[metric]["kind"] == "count"
    return Unit("count", _ROWS["counted"].get(metric, ""), ONE) if counted or label.endswith("数") else None


def is_per_share(label: str) -> bool:
    """Say whether a label is of one share, whose amounts are told in the currency itself whatever the table is told in."""
    return _PER_SHARE.search(label) is not None


def is_amount(label: str) -> bool:
    """Say whether a label names an amount of money by the word it ends with: 受取手数料."""
    return label.endswith(_AMOUNT)


def is_rate(label: str) -> bool:
    """Say whether a label names a rate by the word it ends with: 原価率, 自己資本比率."""
    return _RATE.search(label) is not None
