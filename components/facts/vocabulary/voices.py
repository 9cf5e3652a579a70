"""What one side of a call says: its terms with the places of each, and how many words it speaks in all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import SentenceRow
from components.facts.tally.rows import Row
from components.facts.vocabulary.candidates import Occurrence, occurrences
from components.facts.vocabulary.known import names_of
from components.reading.words import Words

SIDES = ("management", "analyst")


@dataclass(frozen=True, slots=True)
class Voice:
    """One side, or a call: its name, the words it speaks (marks apart), and the places where it says each term."""

    name: str
    words: int
    places: Mapping[str, tuple[Occurrence, ...]]
    sentences: list[SentenceRow]

    def rows(self, term: str) -> tuple[Row, ...]:
        """Return the places where the voice says a term, as rows with their sentences."""
        return tuple(
            Row(f"W{place.start}-{place.end}", (self.sentences[place.sentence].sentence_id,), place.start, place.end)
            for place in self.places.get(term, ())
        )


def side_of(facts: Facts, words: Words, side: str) -> Voice:
    """Return what management or the analysts say."""
    return _voice(facts, words, side, (side,))


def whole_of(facts: Facts, words: Words) -> Voice:
    """Return what both sides of a call say, under the id of the call."""
    return _voice(facts, words, facts.call.call_id, SIDES)


def _voice(facts: Facts, words: Words, name: str, roles: tuple[str, ...]) -> Voice:
    sentences = facts.speech.sentences
    spoken = frozenset(place for place, sentence in enumerate(sentences) if sentence.role in roles)
    places: dict[str, list[Occurrence]] = {}
    for found in _occurrences(facts, words, spoken):
        places.setdefault(found.term, []).append(found)
    count = sum(1 for word in words.words if word.kind != "mark" and word.sentence in spoken)
    return Voice(name, count, {term: tuple(found) for term, found in places.items()}, sentences)


def _occurrences(facts: Facts, words: Words, spoken: frozenset[int]) -> Iterator[Occurrence]:
    names = frozenset(name.casefold() for name in names_of(facts))
    for compound in words.compounds:
        if compound.parts[0].sentence in spoken:
            yield from occurrences(compound, names)
