"""What one side of a call says that no theme counts: its terms with the places of each, and how many words it speaks in all.

A place counts where a theme would count the term, were it added, and where no mention of a theme stands yet: none is the place, lies in
it or around it. So a term that is added to a theme has no such place any more.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from components.facts import Facts
from components.facts.own_names import own_names
from components.facts.schema import SentenceRow
from components.facts.selection import Selection, view_of
from components.facts.vocabulary.candidates import Occurrence, occurrences
from components.facts.vocabulary.known import names_of, spoken_words
from components.reading.breaks import Unbroken
from components.reading.terms import Terms, stands_alone
from components.reading.words import MOST_CALLS, Words

SIDES = ("management", "analyst")
Span = tuple[int, int]
Places = Mapping[str, tuple[Occurrence, ...]]
# Says of a place whether a voice says it where no theme counts yet.
Heard = Callable[[Occurrence], bool]


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who is listened to: a side, or under the id of the call both, as far as a selection leaves them."""

    voice: str
    selection: Selection

    def roles(self, facts: Facts) -> tuple[str, ...]:
        """Return the roles that the voice has in a call, none where it is none of its voices."""
        return SIDES if self.voice == facts.call.call_id else tuple(side for side in SIDES if side == self.voice)


@dataclass(frozen=True, slots=True)
class Voice:
    """One side, or a call: its name, the words it speaks (marks apart), and the places where it says each term."""

    name: str
    words: int
    places: Places
    sentences: list[SentenceRow]


def voice_of(facts: Facts, hearing: Hearing) -> Voice:
    """Return what a voice says that no theme counts."""
    is_heard, spoken = heard(facts, hearing), _sentences(facts, hearing)
    places = {term: tuple(filter(is_heard, found)) for term, found in terms_of(facts).items()}
    count = sum(1 for word in spoken_words(facts).words if word.kind != "mark" and word.sentence in spoken)
    return Voice(hearing.voice, count, {term: found for term, found in places.items() if found}, facts.speech.sentences)


def heard(facts: Facts, hearing: Hearing) -> Heard:
    """Return what says of a place whether it counts."""
    spoken, known, hidden = _sentences(facts, hearing), [(m.start, m.end) for m in facts.mentions], _hidden(facts)
    return lambda place: place.sentence in spoken and not _touches(place, known) and not _is_hidden(place, hidden)


def terms_of(facts: Facts) -> Places:
    """Return every place of a call that could be a term, by its term, whoever says it and whatever themes count."""
    return _terms(spoken_words(facts), names_of(facts), facts.speech.unbroken)


@lru_cache(maxsize=MOST_CALLS)
def _terms(words: Words, names: frozenset[str], whole: Unbroken) -> Places:
    folded = frozenset(name.casefold() for name in names)
    places: dict[str, list[Occurrence]] = {}
    for compound in words.compounds:
        for found in occurrences(compound, folded):
            if stands_alone(whole.plain, *whole.within(found.start, found.end)):
                places.setdefault(found.term, []).append(found)
    return MappingProxyType({term: tuple(found) for term, found in places.items()})


def _sentences(facts: Facts, hearing: Hearing) -> frozenset[int]:
    """Return the places of the sentences that a voice says in view."""
    view, roles = view_of(facts.speech, facts.mentions, hearing.selection), hearing.roles(facts)
    return frozenset(at for at, sentence in enumerate(facts.speech.sentences) if sentence.role in roles and view.shows(sentence))


def _hidden(facts: Facts) -> list[Span]:
    """Return where the phrases and the names stand in which no theme counts a word, in order."""
    whole, phrases = facts.speech.unbroken, dict.fromkeys(facts.wordlist.not_in, True)
    found = Terms(phrases).find(whole.plain) if phrases else ()
    spans = [*((match.start, match.end) for match in found), *own_names(whole.plain, facts.wordlist.meanings)]
    return [whole.original(*span) for span in sorted(spans)]


def _touches(place: Occurrence, known: list[Span]) -> bool:
    last = bisect_left(known, (place.end, 0)) - 1
    return last >= 0 and known[last][1] > place.start


def _is_hidden(place: Occurrence, phrases: list[Span]) -> bool:
    """Say whether a phrase takes a place away from a term: it begins before, or there and goes on; the phrase itself may be a term."""
    last = bisect_left(phrases, (place.start + 1, 0)) - 1
    start, end = phrases[last] if last >= 0 else (place.start, place.end)
    return place.start < end and (start < place.start or end > place.end)
