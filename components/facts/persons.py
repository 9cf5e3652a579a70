"""The people of a transcript as somebody decided who is who: spellings confirmed, spellings parted, two people made one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from components.facts.report import link_behind
from components.reading.transcript import Link, Person, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Persons:
    """Spellings of people by the id of the person: those confirmed and those parted; and who becomes whom, by ids."""

    confirmed: frozenset[tuple[str, Link]] = frozenset()
    parted: frozenset[tuple[str, Link]] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)


def as_decided(transcript: Transcript, decided: Persons) -> Transcript:
    """Return the transcript with its people as decided, the very same where nothing is."""
    for person in transcript.people:
        for at, link in enumerate(person.links):
            if (person.person_id, link) in decided.parted:
                transcript = _parted(transcript, f"{person.person_id}-{at}", link)
            if (person.person_id, link) in decided.confirmed:
                transcript = _confirmed(transcript, person.person_id, link)
    return _joined(transcript, decided.same) if decided.same else transcript


def labelled(transcript: Transcript, person: Person, link: Link) -> list[Turn]:
    """Return the turns of a person whose labels have that spelling."""
    return [turn for turn in transcript.turns if turn.speaker == person.person_id and link_behind(person, turn.speaker_raw) == link]


def _confirmed(transcript: Transcript, person_id: str, link: Link) -> Transcript:
    """Take the doubt from a spelling."""
    sure = replace(link, certain=True)
    people = [
        replace(person, links=tuple(sure if each == link else each for each in person.links)) if person.person_id == person_id else person
        for person in transcript.people
    ]
    return replace(transcript, people=tuple(people))


def _parted(transcript: Transcript, other_id: str, link: Link) -> Transcript:
    """Make a person of its own of a spelling, who speaks the turns that are labelled with it."""
    person_id = other_id.partition("-")[0]
    at, whole = next((at, person) for at, person in enumerate(transcript.people) if person.person_id == person_id)
    own = {turn.turn for turn in labelled(transcript, whole, link)}
    turns = tuple(replace(turn, speaker=other_id) if turn.turn in own else turn for turn in transcript.turns)
    firm = next((turn.firm for turn in turns if turn.speaker == other_id), None)
    other = Person(other_id, link.surface, whole.role, firm, None, bool(own), (replace(link, reason="link.label", certain=True),))
    left = any(turn.speaker == person_id for turn in turns)
    rest = replace(whole, speaks=left, links=tuple(each for each in whole.links if each != link))
    people = (*transcript.people[:at], rest, other, *transcript.people[at + 1 :])
    return replace(transcript, people=people, turns=turns)


def _joined(transcript: Transcript, same: Mapping[str, str]) -> Transcript:
    """Give the turns of one person to another, who keeps the spellings of both."""
    into = {one: _last(one, same) for one in same}
    kept = [
        _with_others(person, [o for o in transcript.people if into.get(o.person_id) == person.person_id]) for person in transcript.people
    ]
    turns = tuple(replace(turn, speaker=into.get(turn.speaker or "", turn.speaker)) for turn in transcript.turns)
    return replace(transcript, people=tuple(person for person in kept if person.person_id not in into), turns=turns)


def _last(one: str, same: Mapping[str, str]) -> str:
    """Return who somebody is in the end, where one becomes another who becomes a third."""
    for _ in same:
        one = same.get(one, one)
    return one


def _with_others(person: Person, others: list[Person]) -> Person:
    links = (*person.links, *(link for other in others for link in other.links))
    return replace(person, links=links, speaks=person.speaks or any(other.speaks for other in others)) if others else person
