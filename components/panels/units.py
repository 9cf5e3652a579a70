"""The units in which the page of figures shows amounts: the one chosen, or a smaller one for what is next to nothing in it."""

from collections.abc import Sequence

from components.panels.amounts import Display, currency_name, currency_short, display_for
from components.panels.wording import language, number, say

# As they are written in the source; the others in base units of the currency.
SOURCE = "source"
UNITS = {"oku": 1e8, "million": 1e6, "billion": 1e9, "cho": 1e12}
# Of less than so much of a unit nobody speaks: 96億円 is not 0.0096兆円.
LEAST = 0.1
MOST_DECIMALS = 4
_SMALLER = {"ja": {"cho": "oku", "billion": "million"}, "en": {"cho": "billion", "billion": "million", "oku": "million"}}


def unit_for(amount: float, chosen: str) -> str:
    """Return the unit that an amount is shown in: the one chosen, or the next smaller one in which it is something."""
    unit = chosen
    while amount and unit != SOURCE and abs(amount) / UNITS[unit] < LEAST:
        unit = _SMALLER[language()].get(unit, SOURCE)
    return unit


def in_unit(ends: Sequence[float], code: str, chosen: str) -> str:
    """Return an amount, or the two ends of a range of amounts, in the unit chosen, with the currency's own name."""
    unit = unit_for(max(map(abs, ends)), chosen)
    said = "～".join(_trimmed(end / UNITS.get(unit, 1.0)) for end in ends)
    return f"{said}{_name(unit)}{currency_short(code)}"


def display_in(chosen: str, code: str, stated: Sequence[float]) -> Display:
    """Return the unit of a picture: the one chosen, as exact as the amounts are stated; else the one that suits them."""
    unit = unit_for(max(map(abs, stated)), chosen)
    if unit == SOURCE:
        return display_for(code, stated)
    per = UNITS[unit]
    exact = (places for places in range(MOST_DECIMALS) if all(abs(round(a / per, places) * per - a) < 1 for a in stated))
    name = say("ledger.amounts_in", unit=_name(unit).strip(), currency=currency_short(code))
    return Display(name, currency_name(code), per, next(exact, MOST_DECIMALS))


def _name(unit: str) -> str:
    return say(f"ledger.unit_{unit}") if unit in UNITS else ""


def _trimmed(value: float) -> str:
    """Return a number with as many decimals as it has, and no more than four."""
    return number(value, MOST_DECIMALS).rstrip("0").rstrip(".")
