"""What is spoken of together: pairs of terms or themes within one sentence or one turn, with the passages that hold both."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Literal

from components.facts import Facts
from components.facts.schema import Mention
from components.facts.selection import Selection, view_of
from components.facts.tally.depth import Level, counts_for, label_of, what_of
from components.facts.tally.rows import Count, Row, mention_rows

Within = Literal["sentence", "turn"]
WITHIN: tuple[Within, ...] = ("sentence", "turn")
# What parts the two names of a pair in its key; no term holds it.
BESIDE = "|"
# Pairs that a panel shows.
MOST_PAIRS = 30
# A passage: its id, and the mentions in it by what they name.
Passages = dict[str, dict[str, list[Mention]]]
Pairing = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sought:
    """What is paired, within which passages, and how many pairs at most."""

    level: Level = "theme"
    within: Within = "sentence"
    most: int = MOST_PAIRS
    language: str = "ja"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names with the passages that speak of each and of both; the one spoken of in more passages first."""

    one: Count
    other: Count
    together: Count


def pairs(facts: Facts, mentions: Iterable[Mention], sought: Sought) -> tuple[Pair, ...]:
    """Return what mentions name together, the most frequent pairs first and of equals the most closely tied.

    A passage counts once for a pair however often it names either; mentions outside any turn are of no turn.
    """
    passages = _passages(mentions, sought)
    single, both = _held(passages)
    order = sorted(both, key=lambda pair: (-len(both[pair]), len(single[pair[0]]) + len(single[pair[1]]), pair))
    rows = _Rows(facts, passages, sought)
    return tuple(rows.pair(pairing, single, both[pairing]) for pairing in order[: sought.most])


_PLACED: Mapping[Within, Callable[[Mention], str]] = MappingProxyType(
    {"sentence": lambda m: m.sentence_id, "turn": lambda m: f"T{m.turn}" if m.turn else ""}
)


def _passages(mentions: Iterable[Mention], sought: Sought) -> Passages:
    placed = _PLACED[sought.within]
    passages: Passages = {}
    for mention in mentions:
        if place := placed(mention):
            passages.setdefault(place, {}).setdefault(what_of(mention, sought.level), []).append(mention)
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

    facts: Facts
    passages: Passages
    sought: Sought

    def pair(self, pairing: Pairing, single: Mapping[str, list[str]], both: list[str]) -> Pair:
        one, other = sorted(pairing, key=lambda name: (-len(single[name]), name))
        return Pair(self._count(single[one], one), self._count(single[other], other), self._count(both, one, other))

    def _count(self, places: Iterable[str], *names: str) -> Count:
        key = f"together:{self.sought.within}:{BESIDE.join(names)}"
        label = "・".join(label_of(self.facts.wordlist, name, self.sought.language) for name in names)
        return Count(key, label, None, tuple(_row(place, (self.passages[place][name] for name in names)) for place in places))


def _row(place: str, named: Iterable[list[Mention]]) -> Row:
    told = sorted((mention for mentions in named for mention in mentions), key=lambda mention: mention.start)
    return Row(place, tuple(dict.fromkeys(m.sentence_id for m in told)), told[0].start, told[-1].end)


def named_rows(facts: Facts, rest: str, selection: Selection) -> tuple[Row, ...]:
    """Return the mentions in the passages of a pair, by what stands behind ``together:`` in the key: each place of either name."""
    told = {sentence for row in together_rows(facts, rest, selection) or () for sentence in row.sentence_ids}
    names, view = rest.partition(":")[2].split(BESIDE), view_of(facts.speech, facts.mentions, selection)
    return mention_rows(m for m in facts.mentions if m.sentence_id in told and view.shows(m) and any(counts_for(m, name) for name in names))


def together_rows(facts: Facts, rest: str, selection: Selection) -> Sequence[Row] | None:
    """Return the passages by what stands behind ``together:`` in the key: within what, and the names that they hold all of."""
    written, _, behind = rest.partition(":")
    names = behind.split(BESIDE)
    if written not in WITHIN or not all(any(counts_for(m, name) for m in facts.mentions) for name in names):
        return None
    view, placed = view_of(facts.speech, facts.mentions, selection), _PLACED[next(each for each in WITHIN if each == written)]
    held: dict[str, dict[str, list[Mention]]] = {}
    for mention in filter(view.shows, facts.mentions):
        for name in names:
            if (place := placed(mention)) and counts_for(mention, name):
                held.setdefault(place, {}).setdefault(name, []).append(mention)
    return tuple(_row(place, found.values()) for place, found in held.items() if len(found) == len(set(names)))
