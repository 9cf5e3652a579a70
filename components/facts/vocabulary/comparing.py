"""Which terms one voice says more than another beyond chance: management against analysts, or a call against another."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from components.facts.tally.rows import Count, Row
from components.facts.vocabulary.candidates import Occurrence
from components.facts.vocabulary.scores import Share, c_values, log_likelihood
from components.facts.vocabulary.voices import Voice

# What is said once is characteristic of nobody.
LEAST = 2


@dataclass(frozen=True, slots=True)
class Distinctive:
    """A term with its places in each of two voices, its C-value, the log-likelihood ratio, and the name of who says it more often."""

    term: str
    own: Count
    other: Count
    c_value: float
    llr: float
    over: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The terms of two voices, the most unevenly shared first, and the words that each voice speaks, which the ratio is of."""

    terms: tuple[Distinctive, ...]
    own_words: int
    other_words: int

    def rows(self, key: str) -> tuple[Row, ...] | None:
        """Return the places that the count of a key counted, None for a key of no count."""
        counts = chain.from_iterable((each.own, each.other) for each in self.terms)
        return next((count.rows for count in counts if count.key == key), None)


def compared(own: Voice, other: Voice) -> Comparison:
    """Return the terms of two voices; what is said once, or never outside one longer term, is none."""
    places = {term: (*own.places.get(term, ()), *other.places.get(term, ())) for term in dict.fromkeys((*own.places, *other.places))}
    parts = {term: found[0].parts for term, found in places.items()}
    values = c_values({parts[term]: len(found) for term, found in places.items()})
    terms = [
        _distinctive(found, (own, other), values[parts[term]])
        for term, found in places.items()
        if len(found) >= LEAST and values[parts[term]] > 0
    ]
    return Comparison(tuple(sorted(terms, key=lambda each: (-each.llr, -each.c_value, each.term))), own.words, other.words)


def _distinctive(places: tuple[Occurrence, ...], voices: tuple[Voice, Voice], c_value: float) -> Distinctive:
    label, key = _spelling(places), places[0].term
    own, other = (Count(f"word:{key}:{voice.name}", label, voice.name, voice.rows(key)) for voice in voices)
    shares = [Share(count.number, voice.words) for count, voice in zip((own, other), voices, strict=True)]
    more = None if shares[0].rate == shares[1].rate else voices[shares[0].rate < shares[1].rate].name
    return Distinctive(label, own, other, c_value, log_likelihood(*shares), more)


def _spelling(places: tuple[Occurrence, ...]) -> str:
    """Return how a term is written most often, of equals the first met."""
    return Counter(place.plain for place in places).most_common(1)[0][0]
