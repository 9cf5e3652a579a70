"""What the rules look at, and what they yield: a passage, what it was held against, and the words of its message."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts.schema import Ask, Quantity
from components.facts.speech import Speech
from components.reading import Transcript

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at."""

    transcript: Transcript
    speech: Speech
    quantities: Sequence[Quantity]
    asks: Sequence[Ask]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that looks wrong: by which rule, what is odd in it and what it was held against, in words and as spans.

    ``suggestion`` is what may be meant, where the rule knows.
    """

    rule: str
    start: int
    end: int
    odd: str
    others: str = ""
    related: Sequence[Span] = ()
    suggestion: str | None = None


# Two values of one thing that differ by less are rounded.
ROUNDED = 0.01


def near(one: float | None, other: float | None) -> bool:
    """Say whether two values are the same but for rounding."""
    return one is not None and other is not None and abs(one - other) <= ROUNDED * max(abs(one), abs(other))


def held(odd: Quantity, others: Iterable[Quantity], rule: str, words: str) -> Hit:
    """Return the hit of a rule on a quantity that is held against others."""
    return Hit(rule, odd.start, odd.end, odd.surface, words, [(q.start, q.end) for q in others])
