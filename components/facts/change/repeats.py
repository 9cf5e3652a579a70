"""Two calls sentence by sentence: what the later repeats word for word, with another number, in other words, and what is new or gone."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from components.facts import Facts
from components.facts.change.subjects import Subjects, may_be_one, subjects_by_call
from components.facts.change.wording import Span, Wording, likeness, other_numbers, other_words, wording_of

Kind = Literal["same", "number", "wording", "new", "gone"]
KINDS: tuple[Kind, ...] = ("same", "number", "wording", "new", "gone")
# Two sentences say one thing in other words where so much of their runs of characters is common.
LEAST = 0.45
# A shorter sentence is another's repeat only word for word: そうです and そうですね share half of all they have.
SHORTEST = 12
# Of the runs of a sentence these, the rarest in the other call, are looked up; each in so many sentences, and of those so many compared.
RAREST, MOST_HOLDERS, MOST_COMPARED = 10, 16, 4


@dataclass(frozen=True, slots=True)
class Repeat:
    """One sentence of one call: what it is, its partner in the other call, and the spans of its own text that differ there.

    One that is the same and has no partner is said oftener here than there.
    """

    call_id: str
    sentence_id: str
    kind: Kind
    partner: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two calls, all sentences of each in order; a sentence has one partner at most."""

    before_id: str
    now_id: str
    before: tuple[Repeat, ...]
    now: tuple[Repeat, ...]

    def of(self, kind: Kind) -> tuple[Repeat, ...]:
        """Return the sentences of the later call that are of a kind; of ``gone``, those of the earlier."""
        return tuple(each for each in (self.before if kind == "gone" else self.now) if each.kind == kind)


@dataclass(slots=True)
class _Pairing:
    """Which sentences of two calls are paired so far, by their places, and as what."""

    before: Sequence[Wording]
    now: Sequence[Wording]
    kinds: dict[int, Kind] = field(default_factory=dict)
    partners: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def pair(self, now: int, before: int, kind: Kind) -> None:
        """Take two sentences for one thing."""
        self.kinds[now], self.partners[now] = kind, before
        self.taken.add(before)

    def left(self) -> tuple[list[int], list[int]]:
        """Return the sentences that have no partner yet, of the earlier and of the later call."""
        return [at for at in range(len(self.before)) if at not in self.taken], [
            at for at in range(len(self.now)) if at not in self.partners
        ]

    def distance(self, now: int, before: int) -> float:
        """Return how far two sentences stand from the same place in their calls, as a part of them."""
        return abs(now / len(self.now) - before / len(self.before))


def repeats(before: Facts, now: Facts) -> Alignment:
    """Return the sentences of two calls, each with what it is in the other; in time linear in their lengths."""
    subjects = subjects_by_call((before, now))
    pairing = _Pairing(_wordings(before, subjects[before.call.call_id]), _wordings(now, subjects[now.call.call_id]))
    _pair_alike(pairing, "same")
    _pair_alike(pairing, "number")
    _pair_near(pairing)
    return _alignment((before.call.call_id, now.call.call_id), pairing)


def _wordings(facts: Facts, subjects: Mapping[str, Subjects]) -> list[Wording]:
    return [wording_of(facts.speech.plain, row, subjects.get(row.sentence_id, ())) for row in facts.speech.sentences]


def _key(wording: Wording, kind: Kind) -> tuple[bool, str]:
    """Return by what sentences are alike; an analyst repeats no manager."""
    return wording.row.role == "analyst", wording.text if kind == "same" else wording.masked


def _pair_alike(pairing: _Pairing, kind: Kind) -> None:
    """Pair sentences that are equal as they are, or but for their numbers; of several, in the order of the calls."""
    before, now = pairing.left()
    waiting: dict[tuple[bool, str], list[int]] = {}
    for at in reversed(before):
        waiting.setdefault(_key(pairing.before[at], kind), []).append(at)
    for at in now:
        found = waiting.get(_key(pairing.now[at], kind), [])
        fits = (place for place in _from_last(found) if kind == "same" or _is_of_one(pairing, at, found[place]))
        if (place := next(fits, None)) is not None:
            pairing.pair(at, found.pop(place), kind)


def _from_last(found: Sequence[int]) -> range:
    """Return the places of the last few of a list, the last first."""
    return range(len(found) - 1, max(-1, len(found) - 1 - MOST_HOLDERS), -1)


def _is_of_one(pairing: _Pairing, now: int, before: int) -> bool:
    return may_be_one(pairing.now[now].subjects, pairing.before[before].subjects)


def _pair_near(pairing: _Pairing) -> None:
    """Pair what is left by how much of it is alike, the most alike first, and of equals those that stand at the same place."""
    found = sorted((-alike, pairing.distance(now, before), now, before) for alike, now, before in _candidates(pairing))
    for _, _, now, before in found:
        if now not in pairing.partners and before not in pairing.taken:
            pairing.pair(now, before, "wording")


def _candidates(pairing: _Pairing) -> Iterator[tuple[float, int, int]]:
    before, now = pairing.left()
    holders: dict[str, list[int]] = {}
    for at in before:
        for run in pairing.before[at].runs:
            holders.setdefault(run, []).append(at)
    for at in now:
        wording, place = pairing.now[at], at * len(pairing.before) // len(pairing.now)
        for other in _likeliest(wording, holders, place):
            alike = likeness(wording, pairing.before[other])
            if alike >= LEAST and _may_pair(wording, pairing.before[other]) and _is_of_one(pairing, at, other):
                yield alike, at, other


def _likeliest(wording: Wording, holders: dict[str, list[int]], place: int) -> list[int]:
    """Return the sentences that hold the most of the rarest runs of one; of many holders those around its place in the call."""
    known = sorted((run for run in wording.runs if run in holders), key=lambda run: (len(holders[run]), run))
    votes = Counter(at for run in known[:RAREST] for at in _around(holders[run], place))
    return [at for at, _ in votes.most_common(MOST_COMPARED)]


def _around(holders: list[int], place: int) -> list[int]:
    first = max(0, bisect_left(holders, place) - MOST_HOLDERS // 2)
    return holders[first : first + MOST_HOLDERS]


def _may_pair(one: Wording, other: Wording) -> bool:
    sides = {one.row.role == "analyst", other.row.role == "analyst"}
    return len(sides) == 1 and min(len(one.text), len(other.text)) >= SHORTEST


@dataclass(frozen=True, slots=True)
class _Found:
    """What a sentence was found to be: its kind, its partner in the other call, and where it differs from that."""

    kind: Kind
    partner: Wording
    spans: tuple[Span, ...]


def _alignment(ids: tuple[str, str], pairing: _Pairing) -> Alignment:
    there: dict[int, _Found] = {}
    here: dict[int, _Found] = {}
    for now, before in pairing.partners.items():
        kind, (gone, added) = pairing.kinds[now], _spans(pairing, now)
        there[before] = _Found(kind, pairing.now[now], gone)
        here[now] = _Found(kind, pairing.before[before], added)
    return Alignment(
        *ids, tuple(_rows(ids[0], (pairing.before, pairing.now), there, "gone")),
        tuple(_rows(ids[1], (pairing.now, pairing.before), here, "new")),
    )  # fmt: skip


def _rows(call_id: str, sides: tuple[Sequence[Wording], Sequence[Wording]], found: Mapping[int, _Found], alone: Kind) -> Iterator[Repeat]:
    """Yield the sentences of the first of two sides, each with what it was found to be; without a partner it is ``alone``."""
    own, others = sides
    said = {_key(other, "same") for other in others}
    for at, wording in enumerate(own):
        if each := found.get(at):
            yield Repeat(call_id, wording.row.sentence_id, each.kind, each.partner.row.sentence_id, each.spans)
        else:
            yield Repeat(call_id, wording.row.sentence_id, "same" if _key(wording, "same") in said else alone)


def _spans(pairing: _Pairing, now: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where a pair differs, in the earlier and in the later call."""
    pair = pairing.before[pairing.partners[now]], pairing.now[now]
    kind = pairing.kinds[now]
    return other_words(*pair) if kind == "wording" else other_numbers(*pair) if kind == "number" else ((), ())
