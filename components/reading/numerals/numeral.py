"""A number with its kind and value, and what the notations share: amounts, their ranges, and how one is read."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from components.reading.numerals.amounts import IN_KANJI, KANJI_DIGIT, SCALE, SIGN, TO, WRITTEN, bounds, ends, neighbours, shared, signed

Kind = Literal["money", "percent", "points", "ratio", "count", "duration", "date", "period", "rank", "identifier"]

# 数十, 十数, 何百: only the class of the size is said.
# 少数, 多数 and 複数 are words of their own.
VAGUE = rf"(?:\d{{1,4}}|{KANJI_DIGIT}?[十百千]|)(?:(?<![少多複端半奇偶])数{SCALE}{{0,4}}|何{SCALE}{{1,4}})"
# 2、3 and 二、三: digits that follow one another are the ends of a range; 五・六 is a decimal.
PAIR = "|".join(f"{row[at]}、{row[at + 1]}" for row in ("123456789", "一二三四五六七八九") for at in range(8))
AMOUNT = rf"{SIGN}?(?:{VAGUE}|{WRITTEN}|{IN_KANJI})"
# Two ends joined by から are a range where such a word follows; without it something went from one to the other.
_VAGUELY = (
    "程度|くらい|ぐらい|前後(?!まで)|ほど|の範囲|の間|のレンジ|の水準|の枠|規模|とみて|と見て|を見込|を想定|を予想|を計画|を予定|を据え置"
)
_UNSURE = re.compile("[数何]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number with its span, kind, value in base units of ``unit`` (None where only its size class is said), and upper end.

    ``unit`` is empty for an amount of money whose currency is not said.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal | None
    high: Decimal | None
    unit: str

    def is_signed(self, plain: str) -> bool:
        """Say whether the number is written with its sign: △3%, +5.0%."""
        return plain.startswith(("△", "-", "+", "マイナス", "プラス"), self.start)


@dataclass(frozen=True, slots=True)
class Notation:
    """One way of writing numbers: the name of its group, its pattern, and how a match is read; None where it is no number."""

    name: str
    pattern: str
    read: Callable[[re.Match[str]], Numeral | None]


def at_end(unit: str) -> re.Pattern[str]:
    """Return the pattern that finds ``unit`` behind an amount."""
    return re.compile(f"(?:{unit})$")


def ranged(amount: str, unit: str) -> str:
    """Return the pattern of an amount or a range before ``unit``; the lower end may bear the unit too."""
    return rf"(?:{PAIR}|{amount}(?:(?: ?(?:{unit}))?{TO}{amount}|(?: ?(?:{unit}))?から(?![数何]){amount}(?= ?(?:{unit})(?:{_VAGUELY})))?)"


def valued(written: str, unit: re.Pattern[str] | None = None) -> tuple[Decimal | None, Decimal | None]:
    """Return both ends of what ``ranged`` found, the upper None where there is one alone; twice None for what only tells a size class.

    ``unit`` matches what the lower end bears besides its amount: one that bears it shares no scale with the upper.
    """
    if _UNSURE.search(written):
        return None, None
    low, *rest = ends(written)
    if not rest:
        return neighbours(written) if "、" in written else (signed(written), None)
    own = unit.search(low) if unit else None
    return bounds(low[: own.start()], rest[0]) if own else shared(low, rest[0])
