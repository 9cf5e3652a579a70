"""Whether two amounts are the same but for how finely they are told: 4,815百万円 and 48億円."""

import re
from math import floor, log10

from components.facts.schema import Quantity
from components.reading.cleaning import plain

_ONE_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


# However coarsely an amount is told, two that differ by more are two; of forecasts, which are round numbers, by less.
FAR, MOVED = 0.05, 0.01


def is_same(one: Quantity, other: Quantity) -> bool:
    """Say whether two amounts may be one, the coarser of them rounded or cut."""
    if one.value is None or other.value is None:
        return False
    return one.value == other.value or abs(one.value - other.value) < step(one, other, FAR)


def step(one: Quantity, other: Quantity, share: float) -> float:
    """Return by how much two amounts may differ and be one: the coarser's smallest step, and no more than a share of the amount."""
    return min(max(grain(one), grain(other)), share * max(abs(one.value or 0), abs(other.value or 0)))


def grain(quantity: Quantity) -> float:
    """Return the smallest step in which an amount, or the lower end of a range, is told: 4,815百万円 in millions."""
    value = abs(quantity.value or 0)
    if not value:
        return 0.0
    told = _ONE_NUMBER.findall(plain(quantity.surface))
    if not told or (len(told) > 1 and quantity.value_high is None):
        return _power_of_ten(value)
    digits = len(told[0].replace(",", "").replace(".", "").lstrip("0"))
    return float(10 ** (floor(log10(value)) - digits + 1))


def _power_of_ten(value: float) -> float:
    """Return the largest power of ten that an amount is made of."""
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step


def implied_grain(value: float, percent: float, decimals: int) -> float:
    """Return how far an implied value a year before may be off, by the decimals with which its change is told."""
    return abs(value) * 10.0**-decimals / (100 + percent)
