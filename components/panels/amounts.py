"""Amounts as the screen writes them, in the language of the page."""

from collections.abc import Sequence

from components.facts import amounts
from components.facts.amounts import Display, arrow, signed
from components.facts.headlines import Headline
from components.panels.wording import words

__all__ = ["Display", "arrow", "change", "currency_name", "currency_short", "display_for", "signed"]


def display_for(currency: str, stated: Sequence[float]) -> Display:
    """Return the unit for amounts of a currency."""
    return amounts.display_for(currency, stated, words())


def currency_short(currency: str) -> str:
    """Return what stands behind an amount."""
    return amounts.currency_short(currency, words())


def currency_name(currency: str) -> str:
    """Return the name of a currency, its code where the list has none."""
    return amounts.currency_name(currency, words())


def change(headline: Headline) -> str:
    """Return the change of a figure with its arrow and sign, as markup in the colour of its direction."""
    percent = headline.quantity.change_percent or 0
    css = "up" if percent > 0 else "down" if percent < 0 else "flat"
    return f'<span class="{css} nw">{arrow(headline)}</span>'
