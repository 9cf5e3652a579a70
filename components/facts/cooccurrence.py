"""What is spoken of together: pairs of terms or themes within one sentence or one turn, with the passages that hold both."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Literal

from components.facts import Facts
from components.facts.schema import Mention
from components.facts.speech import Speech
from components.facts.tally.rows import Count, Row

Within = Literal["sentence", "turn"]
By = Literal["term", "theme"]
# Pairs that a panel shows.
MOST_PAIRS = 30
# A passage: its id, and the mentions in it by what they name.
Passages = dict[str, dict[str, list[Mention]]]
Pairing = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sought:
    """What is paired, within which passages, and how many pairs at most."""

    by: By = "theme"
    within: Within = "sentence"
    most: int = MOST_PAIRS


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names with the passages that speak of each and of both; the one spoken of in more passages first."""

    one: Count
    other: Count
    together: Count

    @property
    def jaccard(self) -> float:
        """Return of the passages that speak of either how many speak of both: 1 where always, 0 where never."""
        return self.together.number / (self.one.number + self.other.number - self.together.number)


def pairs(facts: Facts, mentions: Iterable[Mention], sought: Sought) -> tuple[Pair, ...]:
    """Return what mentions name together, the most frequent pairs first and of equals the most closely tied.

    A passage counts once for a pair however often it names either; mentions outside any turn are of no turn.
    """
    passages = _passages(mentions, sought)
    single, both = _held(passages)
    order = sorted(both, key=lambda pair: (-len(both[pair]), len(single[pair[0]]) + len(single[pair[1]]), pair))
    rows = _Rows(facts.speech, passages)
    return tuple(rows.pair(pairing, single, both[pairing]) for pairing in order[: sought.most])


_NAMED: Mapping[By, Callable[[Mention], str]] = MappingProxyType({"term": lambda m: m.term, "theme": lambda m: m.theme})
_PLACED: Mapping[Within, Callable[[Mention], str]] = MappingProxyType(
    {"sentence": lambda m: m.sentence_id, "turn": lambda m: f"T{m.turn}" if m.turn else ""}
)


def _passages(mentions: Iterable[Mention], sought: Sought) -> Passages:
    named, placed = _NAMED[sought.by], _PLACED[sought.within]
    passages: Passages = {}
    for mention in mentions:
        if place := placed(mention):
            passages.setdefault(place, {}).setdefault(named(mention), []).append(mention)
    return passages


def _held(passages: Passages) -> tuple[dict[str, list[str]], dict[Pairing, list[str]]]:
    """Return the passages that hold each name, and those that hold each pair of names; the smaller name first."""
    single: dict[str, list[str]] = {}
    both: dict[Pairing, list[str]] = {}
    for place, names in passages.items():
        for name in names:
            single.setdefault(name, []).append(place)
        for pairing in combinations(sorted(names), 2):
            both.setdefault(pairing, []).append(place)
    return single, both


@dataclass(frozen=True, slots=True)
class _Rows:
    """Passages as rows, each with the sentences that name what is counted."""

    speech: Speech
    passages: Passages

    def pair(self, pairing: Pairing, single: Mapping[str, list[str]], both: list[str]) -> Pair:
        one, other = sorted(pairing, key=lambda name: (-len(single[name]), name))
        return Pair(self._count(single[one], one), self._count(single[other], other), self._count(both, one, other))

    def _count(self, places: Iterable[str], *names: str) -> Count:
        key = f"together:{':'.join(names)}"
        return Count(key, "・".join(names), None, tuple(self._row(place, names) for place in places))

    def _row(self, place: str, names: Iterable[str]) -> Row:
        told = sorted((m for name in names for m in self.passages[place][name]), key=lambda m: m.start)
        return Row(place, tuple(dict.fromkeys(m.sentence_id for m in told)), told[0].start, told[-1].end)
