"""How a call was read: its parts, what of it was read and what was not and why, and who may be whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from components.facts import Facts
from components.reading.cleaning import plain
from components.reading.likeness import rank
from components.reading.transcript import Link, Person

# More people than this are no call, and each would be held against each.
MOST_COMPARED = 80


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text: whose words it is (a role, ``preamble``, ``label`` or ``unread``), and the turn it belongs to."""

    start: int
    end: int
    kind: str
    turn: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the call with its turns and the characters spoken in it."""

    name: str
    turns: int
    characters: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two spellings that may be one person: linked and to be confirmed (``second`` is the link), or two persons with names alike."""

    person: Person
    second: Link | Person

    @property
    def other(self) -> str:
        """Return the second spelling."""
        return self.second.surface if isinstance(self.second, Link) else self.second.name

    @property
    def link(self) -> Link | None:
        """Return the link to be confirmed, None between two persons."""
        return self.second if isinstance(self.second, Link) else None


def parts_of(facts: Facts) -> list[Part]:
    """Return what stands before the first speaker, the presentation and the questions and answers, with their sizes."""
    turns = facts.speech.turns
    before = sum(s.end - s.start for s in facts.speech.sentences if s.turn is None)
    spoken = [
        Part(part, len(rows), sum(t.characters for t in rows))
        for part in ("presentation", "qa")
        if (rows := [t for t in turns if t.part == part])
    ]
    return [Part("preamble", 0, before), *spoken]


def read_characters(facts: Facts) -> tuple[int, int]:
    """Return how many characters were read and how many there are."""
    return facts.call.characters - facts.call.unread_characters, facts.call.characters


def read_share(facts: Facts) -> float:
    """Return which part of the text was read."""
    read, whole = read_characters(facts)
    return read / max(whole, 1)


def stretches(facts: Facts) -> list[Stretch]:
    """Return the text from end to end as stretches of one kind each, in order and without a gap."""
    unread = [(n.start, n.end, "unread", None) for n in facts.transcript.unread]
    spoken = [(t.speech_start, t.end, t.role, t.turn) for t in facts.speech.turns]
    labels = [(t.start, t.speech_start, "label", t.turn) for t in facts.speech.turns if t.start < t.speech_start]
    return list(_painted(len(facts.speech.text), sorted([*spoken, *labels]), sorted(unread)))


def _painted(length: int, spoken: list[tuple[int, int, str, int | None]], unread: list[tuple[int, int, str, None]]) -> Iterator[Stretch]:
    """Cut the text where anything begins or ends; what was not read covers what was."""
    cuts = sorted({0, length, *(at for start, end, *_ in [*spoken, *unread] for at in (start, end))})
    over, under = iter([*unread, (length, length, "", None)]), iter([*spoken, (length, length, "", None)])
    cover, ground = next(over), next(under)
    for start, end in pairwise(cuts):
        while cover[1] <= start < length:
            cover = next(over)
        while ground[1] <= start < length:
            ground = next(under)
        if cover[0] <= start:
            yield Stretch(start, end, "unread", None)
        elif ground[0] <= start:
            yield Stretch(start, end, ground[2], ground[3])
        else:
            yield Stretch(start, end, "preamble", None)


def unread_by_reason(facts: Facts) -> list[tuple[str, int, int]]:
    """Return the reasons why passages were not read, each with how many passages and characters; most characters first."""
    counted: dict[str, tuple[int, int]] = {}
    for noted in facts.transcript.unread:
        passages, characters = counted.get(noted.reason, (0, 0))
        counted[noted.reason] = passages + 1, characters + noted.end - noted.start
    return sorted(((reason, *counts) for reason, counts in counted.items()), key=lambda row: -row[2])


def doubts_of(facts: Facts) -> list[Doubt]:
    """Return the spellings that a person should confirm: links that are only likely, and persons with names alike."""
    people = facts.transcript.people
    linked = [Doubt(person, link) for person in people for link in person.links if not link.certain]
    alike = [Doubt(one, other) for one, other in combinations(people[:MOST_COMPARED], 2) if _are_alike(one, other)]
    return [*linked, *alike]


def link_behind(person: Person, label: str) -> Link | None:
    """Return the spelling by which a label is taken for a person, the longest where it holds several; None where it names nobody."""
    written = plain(label)
    return max((link for link in person.links if link.surface in written), key=lambda link: len(link.surface), default=None)


def _are_alike(one: Person, other: Person) -> bool:
    return rank(one.name, other.name) is not None or rank(other.name, one.name) is not None
