"""What a person decided about a call: findings accepted and dismissed, people who are one; and the facts that follow from it."""

from dataclasses import dataclass, replace

from components.facts import Facts, facts_of
from components.facts.report import doubts_of
from components.facts.schema import Finding
from components.reading.transcript import Person, Transcript

# Accepting one of these makes two names of a thing one; the others are only confirmed.
MERGING = ("two_names", "two_scripts", "homophones")


@dataclass(frozen=True, slots=True)
class Corrections:
    """The keys of what was accepted and of what was dismissed."""

    accepted: frozenset[str] = frozenset()
    dismissed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Effect:
    """What accepting changes: how often the usual name counted before, and counts after."""

    name: str
    before: int
    after: int


def key_of(finding: Finding) -> str:
    """Return the key by which a finding is known again in a link: its rule and its place."""
    return f"{finding.rule}.{finding.start}"


def keys_of(facts: Facts) -> set[str]:
    """Return the keys of everything about a call that can be accepted or dismissed."""
    people = {pair_key(doubt.person, other) for doubt in doubts_of(facts) if (other := _other(facts, doubt.other)) and doubt.link is None}
    return {key_of(finding) for finding in facts.findings} | people


def pair_key(one: Person, other: Person) -> str:
    """Return the key of two people who may be one."""
    return f"people.{one.person_id}.{other.person_id}"


def corrected(facts: Facts, corrections: Corrections) -> Facts:
    """Return the facts of a call as they are once people are one and names are one, with the source's findings not dismissed."""
    kept = [finding for finding in facts.findings if key_of(finding) not in corrections.dismissed]
    people = dict(_people(corrections))
    names = {f.surface: f.suggestion for f in facts.findings if f.rule in MERGING and f.suggestion and key_of(f) in corrections.accepted}
    if not people and not names:
        return replace(facts, findings=kept, _frames={})
    transcript = _with_one_person(facts.transcript, people) if people else facts.transcript
    return replace(facts_of(transcript, names), findings=kept)


def effect_of(facts: Facts, finding: Finding) -> Effect | None:
    """Return what accepting a finding changes in the counts of the name that stays, None where it only confirms."""
    if finding.rule not in MERGING or finding.suggestion is None:
        return None
    merged = corrected(facts, Corrections(frozenset({key_of(finding)})))
    spelled = (finding.surface, finding.suggestion)
    before, after = (_counted(each, spelled) for each in (facts, merged))
    return Effect(finding.suggestion, before, after)


def _counted(facts: Facts, spelled: tuple[str, str]) -> int:
    """Return how often either name is counted for the term that the usual one is counted for."""
    term = next((mention.term for mention in facts.mentions if mention.surface == spelled[1]), None)
    return sum(mention.surface in spelled and mention.term == term for mention in facts.mentions)


def _people(corrections: Corrections) -> list[tuple[str, str]]:
    """Return who becomes whom, by ids."""
    pairs = [key.split(".") for key in corrections.accepted if key.startswith("people.")]
    return [(pair[2], pair[1]) for pair in pairs if len(pair) == 3]


def _other(facts: Facts, name: str) -> Person | None:
    return next((person for person in facts.transcript.people if person.name == name), None)


def _with_one_person(transcript: Transcript, same: dict[str, str]) -> Transcript:
    """Give the turns of one person to another, who keeps the spellings of both."""
    by_id = {person.person_id: person for person in transcript.people}
    kept = [
        _joined(person, [by_id[one] for one, into in same.items() if into == person.person_id and one in by_id])
        for person in transcript.people
    ]
    turns = tuple(replace(turn, speaker=same.get(turn.speaker or "", turn.speaker)) for turn in transcript.turns)
    return replace(transcript, people=tuple(person for person in kept if person.person_id not in same), turns=turns)


def _joined(person: Person, others: list[Person]) -> Person:
    links = (*person.links, *(link for other in others for link in other.links))
    return replace(person, links=links, speaks=person.speaks or any(other.speaks for other in others)) if others else person
