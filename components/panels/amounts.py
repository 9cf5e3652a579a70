"""Amounts as the screen writes them: a display unit for a currency, a sign and an arrow for a change."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.facts.headlines import Headline
from components.lexicon import entries
from components.panels.wording import language, number, say

# Below this an amount reads better in the currency itself than in 億 or millions.
SMALLEST_LARGE = 10_000_000


@dataclass(frozen=True, slots=True)
class Display:
    """A display unit: its name, the currency's name, its size in base units, and the decimals shown."""

    unit: str
    currency: str
    per: float
    decimals: int

    def show(self, value: float) -> str:
        """Return an amount in this unit."""
        return number(value / self.per, self.decimals)


def display_for(currency: str, amounts: Sequence[float]) -> Display:
    """Return the unit for amounts: 億 in Japanese, millions in English, or the currency itself; decimals only where spoken."""
    name = currency_name(currency)
    if max(map(abs, amounts)) < SMALLEST_LARGE:
        return Display(name, name, 1, 2)
    large = say("unit.large", currency=currency_short(currency))
    if language() == "ja":
        return Display(large, name, 1e8, 0 if all(amount % 1e8 == 0 for amount in amounts) else 2)
    return Display(large, name, 1e6, 0)


def currency_short(currency: str) -> str:
    """Return what stands behind an amount: in Japanese the short name of a currency, where it has one."""
    short = entries("currencies")["names"].get(currency, {}).get("short") if language() == "ja" else None
    return str(short or currency_name(currency))


def currency_name(currency: str) -> str:
    """Return the name of a currency in the page's language, its code where the list has none."""
    names = entries("currencies")["names"]
    return str(names[currency][language()]) if currency in names else currency


def change(headline: Headline) -> str:
    """Return the change of a figure with its arrow and sign, as markup in the colour of its direction."""
    percent = headline.quantity.change_percent or 0
    css = "up" if percent > 0 else "down" if percent < 0 else "flat"
    return f'<span class="{css} nw">{arrow(headline)}</span>'


def signed(headline: Headline) -> str:
    """Return the stated change in percent with its sign and the decimals that were spoken: +5%, −10.0%."""
    percent = headline.quantity.change_percent or 0
    sign = "+" if percent > 0 else "−" if percent < 0 else "±"
    return f"{sign}{number(abs(percent), headline.decimals)}%"


def arrow(headline: Headline) -> str:
    """Return the stated change as plain text with its arrow, empty where none is stated."""
    percent = headline.quantity.change_percent
    if percent is None:
        return ""
    return f"{'▲' if percent > 0 else '▼' if percent < 0 else '―'} {signed(headline)}"
