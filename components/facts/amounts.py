"""Amounts as they are shown: a display unit for a currency, a sign and an arrow for a change, headline figures in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.headlines import Headline, Tension, headlines, mentions_of_metrics, tension
from components.facts.wording import Words, number
from components.lexicon import entries

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


def display_for(currency: str, amounts: Sequence[float], words: Words) -> Display:
    """Return the unit for amounts: 億 in Japanese, millions in English, or the currency itself; decimals only where spoken."""
    name = currency_name(currency, words)
    if max(map(abs, amounts)) < SMALLEST_LARGE:
        return Display(name, name, 1, 2)
    large = words.say("unit.large", currency=currency_short(currency, words))
    per = 1e8 if words.language == "ja" else 1e6
    return Display(large, name, per, 0 if all(amount % per == 0 for amount in amounts) else 2)


def headline_display(figures: Sequence[Headline], words: Words) -> Display:
    """Return the one unit of headline figures, of which there is at least one."""
    return display_for(figures[0].quantity.unit, [h.quantity.value or 0 for h in figures], words)


def currency_short(currency: str, words: Words) -> str:
    """Return what stands behind an amount: in Japanese the short name of a currency, where it has one."""
    short = entries("currencies")["names"].get(currency, {}).get("short") if words.language == "ja" else None
    return str(short or currency_name(currency, words))


def currency_name(currency: str, words: Words) -> str:
    """Return the name of a currency, its code where the list has none."""
    names = entries("currencies")["names"]
    return str(names[currency][words.language]) if currency in names else currency


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


def headline_name(headline: Headline, words: Words) -> str:
    """Return the name of a headline figure with its span, where it has to say one, and its basis."""
    return words.aside(words.metric(headline.quantity.metric), words.abreast(headline_marks(headline, words)))


def headline_marks(headline: Headline, words: Words) -> list[str]:
    """Return what a headline figure says beside its name: its span and its basis, as far as it has them."""
    return [mark for mark in (words.span(headline.span), words.basis(headline.quantity.basis)) if mark]


def prior_words(headline: Headline, display: Display, words: Words, implied: Callable[[str], str] = str) -> str:
    """Return the value a year before, where it is computed with the word that says so, which ``implied`` writes.

    Without such a value it is said what the change is against, or that none is stated.
    """
    quantity = headline.quantity
    if headline.prior is None and quantity.change_percent is not None:
        return words.say(f"comparison.{quantity.comparison or 'other'}")
    if headline.prior is None:
        return words.say("strip.no_change")
    sign = f" {implied(words.say('strip.implied'))}" if headline.is_implied else ""
    return f"{words.say('strip.prior')} {display.show(headline.prior)}{sign}"


def tension_words(facts: Facts, words: Words, change: Callable[[Headline], str] = arrow, strong: Callable[[str], str] = str) -> str:
    """Say where the headline figures pull apart; ``change`` writes a change, ``strong`` the gap between two."""
    figures = headlines(facts)
    pair = tension(figures)
    if pair is None:
        moved = sum(h.quantity.change_percent is not None for h in figures)
        return words.say("strip.aligned", figures=moved) if moved > 1 else words.say("strip.no_pair")
    gap = number(pair.gap, max(pair.up.decimals, pair.down.decimals))
    return words.say(
        "strip.opposite", up=headline_name(pair.up, words), up_change=change(pair.up),
        down=words.within(headline_name(pair.down, words)), down_change=change(pair.down), gap=strong(gap),
    ) + _unnamed(facts, pair, words)  # fmt: skip


def _unnamed(facts: Facts, pair: Tension, words: Words) -> str:
    """Say that no other sentence names the metrics of a tension, where none does."""
    if next(mentions_of_metrics(facts, pair), None):
        return ""
    metrics = sorted(filter(None, {h.quantity.metric for h in (pair.up, pair.down)} - {"revenue"}))
    names = words.say("strip.either").join(words.within(words.metric(metric)) for metric in metrics)
    return words.say("strip.none_named", names=names)
