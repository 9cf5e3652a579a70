"""One person under several spellings that no reader would write on purpose: another sound-alike character, another script."""

from collections.abc import Iterator

from components.facts.findings.hit import Evidence, Hit
from components.reading.transcript import Link, Person

# Spellings that a translation or a typist makes; a family name alone, and a gloss in brackets, are meant.
UNMEANT = ("link.sound", "link.homophone", "link.homonym", "link.reading", "link.kana")


def two_spellings(evidence: Evidence) -> Iterator[Hit]:
    """Find the first place of each spelling that differs from a person's name in sound-alike characters or in script."""
    for person in evidence.transcript.people:
        glossed = {link.surface for link in person.links if link.reason == "link.gloss"}
        for link in person.links:
            if link.reason in UNMEANT and link.surface not in glossed and (hit := _spelled(evidence, person, link)):
                yield hit


def _spelled(evidence: Evidence, person: Person, link: Link) -> Hit | None:
    at = evidence.speech.plain.find(link.surface)
    named = evidence.speech.plain.find(person.name)
    if at < 0:
        return None
    related = [(named, named + len(person.name))] if named >= 0 else []
    return Hit("two_spellings", at, at + len(link.surface), link.surface, person.name, related, person.name)
