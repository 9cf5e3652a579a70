"""How much of a term a compound is, and how much more often one side says it than another. Raw counts stand beside both."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log, log2

Parts = tuple[str, ...]
# A ratio below this comes about by chance in more than one of twenty: p > .05 at one degree of freedom.
UNEVEN = 3.84


@dataclass(frozen=True, slots=True)
class Share:
    """How often something was said, of how many words in all."""

    count: int
    total: int

    @property
    def rate(self) -> float:
        """Return the share of the words, 0 where there are none."""
        return self.count / self.total if self.total else 0.0


def log_likelihood(own: Share, other: Share) -> float:
    """Return Dunning's log-likelihood ratio of two shares: 0 where both are alike, whichever is the greater where not."""
    total = own.total + other.total
    said = own.count + other.count
    cells = (
        (own.count, said, own.total),
        (other.count, said, other.total),
        (own.total - own.count, total - said, own.total),
        (other.total - other.count, total - said, other.total),
    )
    # What rounding leaves of equal shares may be below 0.
    return max(0.0, 2 * sum(seen * log(seen * total / (row * column)) for seen, row, column in cells if seen))


def c_values(counts: Mapping[Parts, int]) -> dict[Parts, float]:
    """Return the C-value of terms by their parts (Frantzi, Ananiadou and Mima, 2000), nested occurrences being in the counts.

    What is said mostly inside longer terms counts less. The length enters as log2(parts + 1), so that single nouns, which
    the measure was not made for, are no zeros.
    """
    nested: dict[Parts, int] = {}
    longer: dict[Parts, int] = {}
    values: dict[Parts, float] = {}
    for term in sorted(counts, key=lambda parts: (-len(parts), parts)):
        inside, around = nested.get(term, 0), longer.get(term, 0)
        values[term] = log2(len(term) + 1) * (counts[term] - (inside / around if around else 0))
        for part in {part for part in _inside(term) if part in counts}:
            nested[part] = nested.get(part, 0) + counts[term] - inside
            longer[part] = longer.get(part, 0) + 1
    return values


def _inside(term: Parts) -> Iterator[Parts]:
    """Yield every run of the parts of a term but the whole."""
    for length in range(1, len(term)):
        for start in range(len(term) - length + 1):
            yield term[start : start + length]
