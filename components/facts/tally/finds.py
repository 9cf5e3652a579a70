"""The finds: terms that no theme counts, by which one voice differs from another: management from analysts, or a call from another."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import SentenceRow
from components.facts.selection import Selection
from components.facts.tally.rows import Count, Row
from components.facts.vocabulary.candidates import Occurrence
from components.facts.vocabulary.scores import UNEVEN, Share, c_values, log_likelihood
from components.facts.vocabulary.voices import SIDES, Hearing, Voice, heard, terms_of, voice_of

# What is said once is characteristic of nobody.
LEAST = 2
NOTHING = Selection()


@dataclass(frozen=True, slots=True)
class Find:
    """A term with its places in each of two voices, its C-value, the log-likelihood ratio, and the name of who says it more often.

    ``spellings`` are the ways it is written, the usual one, which is ``term``, first.
    """

    term: str
    spellings: tuple[str, ...]
    own: Count
    other: Count
    c_value: float
    llr: float
    over: str | None

    @property
    def is_uneven(self) -> bool:
        """Say whether the voices differ by more than one time in twenty chance would make them."""
        return self.llr >= UNEVEN


@dataclass(frozen=True, slots=True)
class Finds:
    """The terms of two voices, the most unevenly shared first, and the words that each voice speaks, which the ratio is of."""

    terms: tuple[Find, ...]
    own_words: int
    other_words: int


def finds_by_side(facts: Facts, selection: Selection = NOTHING) -> Finds:
    """Return what parts management (own) from the analysts (other), as far as a selection leaves them."""
    return compared(*(voice_of(facts, Hearing(side, selection)) for side in SIDES))


def finds_against(facts: Facts, other: Facts, selection: Selection = NOTHING) -> Finds:
    """Return what parts a call (own, as far as a selection leaves it) from another one."""
    own = voice_of(facts, Hearing(facts.call.call_id, selection))
    return compared(own, voice_of(other, Hearing(other.call.call_id, NOTHING)))


def compared(own: Voice, other: Voice) -> Finds:
    """Return the terms of two voices; what is said once, or never outside one longer term, is none."""
    places = {term: (*own.places.get(term, ()), *other.places.get(term, ())) for term in dict.fromkeys((*own.places, *other.places))}
    parts = {term: found[0].parts for term, found in places.items()}
    values = c_values({parts[term]: len(found) for term, found in places.items()})
    terms = [
        _find(found, (own, other), values[parts[term]]) for term, found in places.items() if len(found) >= LEAST and values[parts[term]] > 0
    ]
    return Finds(tuple(sorted(terms, key=lambda each: (-each.llr, -each.c_value, each.term))), own.words, other.words)


def _find(places: tuple[Occurrence, ...], voices: tuple[Voice, Voice], c_value: float) -> Find:
    spellings, key = _spellings(places), places[0].term
    own, other = (_count(key, spellings[0], voice) for voice in voices)
    shares = [Share(count.number, voice.words) for count, voice in zip((own, other), voices, strict=True)]
    more = None if shares[0].rate == shares[1].rate else voices[shares[0].rate < shares[1].rate].name
    return Find(spellings[0], spellings, own, other, c_value, log_likelihood(*shares), more)


def _count(term: str, label: str, voice: Voice) -> Count:
    return Count(f"word:{voice.name}:{term}", label, voice.name, _rows(voice.places.get(term, ()), voice.sentences))


def _spellings(places: Iterable[Occurrence]) -> tuple[str, ...]:
    """Return how a term is written, the most frequent way first and of equals the first met."""
    return tuple(spelling for spelling, _ in Counter(place.plain for place in places).most_common())


def _rows(places: Iterable[Occurrence], sentences: Sequence[SentenceRow]) -> tuple[Row, ...]:
    return tuple(Row(f"W{place.start}-{place.end}", (sentences[place.sentence].sentence_id,), place.start, place.end) for place in places)


def word_rows(facts: Facts, rest: str, selection: Selection) -> Sequence[Row] | None:
    """Return the places of a term by what stands behind ``word:`` in the key: who says it, and the term.

    None for a voice of another call, and for what nobody says; of a term that a theme counts by now there is no place left.
    """
    voice, _, term = rest.partition(":")
    hearing = Hearing(voice, selection)
    if not facts.counted or not hearing.roles(facts) or term not in terms_of(facts):
        return None
    return _rows(filter(heard(facts, hearing), terms_of(facts)[term]), facts.speech.sentences)


def word_label(facts: Facts, rest: str) -> str:
    """Return a term as it is written most often, by what stands behind ``word:`` in the key."""
    term = rest.partition(":")[2]
    return next(iter(_spellings(terms_of(facts).get(term, ()))), term)
