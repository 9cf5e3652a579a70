"""A count of one call among several: the call it is in, its rows, and the number that it is a share of."""

from collections.abc import Mapping
from dataclasses import dataclass

from components.facts.tally.attention import PER
from components.facts.tally.rows import Count, Row

# How the key of a count over calls begins; behind it stand the call's id and the key in that call.
OVER = "over"
# A count below this is small: one mention more or less is a fifth of it.
SMALL = 5


@dataclass(frozen=True, slots=True)
class CallCount:
    """A count with the call it is in; its key leads back to both.

    ``total`` is what it is a share of, ``characters`` are those that the side speaks: 0 where it is no share or no rate.
    """

    call_id: str
    count: Count
    total: int
    characters: int = 0

    @property
    def number(self) -> int:
        """Return the number that a mark shows."""
        return self.count.number

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows that were counted, each with its place in the call."""
        return self.count.rows

    @property
    def key(self) -> str:
        """Return ``over:<call_id>:<key in that call>``."""
        return self.count.key

    @property
    def share(self) -> float:
        """Return the part of the total, 0 where there is none."""
        return self.number / self.total if self.total else 0.0

    @property
    def rate(self) -> float:
        """Return how many there are per 1,000 characters, 0 where the side says nothing."""
        return PER * self.number / self.characters if self.characters else 0.0

    @property
    def is_small(self) -> bool:
        """Say whether the number is so small that little can be said by it."""
        return self.number < SMALL


@dataclass(frozen=True, slots=True)
class Tallied:
    """All counts of one kind in one call, by what they are of; what the call does not have counts nothing.

    ``form`` is the key in the call with a blank for what is counted.
    """

    call_id: str
    form: str
    rows: Mapping[str, tuple[Row, ...]]
    labels: Mapping[str, str]
    total: int
    characters: int = 0

    def of(self, what: str, label: str | None = None) -> CallCount:
        """Return the count of one thing; ``label`` names what this call does not have."""
        count = Count(key_over(self.call_id, self.form.format(what)), self.labels.get(what, label or what), None, self.rows.get(what, ()))
        return CallCount(self.call_id, count, self.total, self.characters)


def key_over(call_id: str, key: str) -> str:
    """Return the key over calls of a count of one call."""
    return f"{OVER}:{call_id}:{key}"


def parted_key(key: str) -> tuple[str, str] | None:
    """Return the call's id and the key in that call, None for a key of no count over calls."""
    kind, _, rest = key.partition(":")
    call_id, _, own = rest.partition(":")
    return (call_id, own) if kind == OVER and call_id and own else None
