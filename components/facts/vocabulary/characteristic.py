"""The terms that tell the two sides of a call apart and that no theme knows yet."""

from bisect import bisect_left
from collections.abc import Iterator, Set
from dataclasses import replace
from functools import lru_cache

from components.facts import Facts
from components.facts.speech import Speech
from components.facts.tally.rows import Row
from components.facts.vocabulary.comparing import Comparison, Distinctive, compared
from components.facts.vocabulary.voices import side_of, whole_of
from components.lexicon import entries
from components.reading.cleaning import plain
from components.reading.terms import Terms
from components.reading.words import Words

# Terms are looked up by their first two characters.
SHORTEST_TERM = 2
Span = tuple[int, int]


def characteristic(facts: Facts, words: Words, known_terms: Set[str]) -> Comparison:
    """Compare what management (own) and the analysts (other) say, without the terms that known ones cover wherever they are said."""
    sides = (side_of(facts, words, side) for side in ("management", "analyst"))
    found = compared(*sides)
    known = list(_known(facts.speech, frozenset(known_terms)))
    return replace(found, terms=tuple(term for term in found.terms if not _is_covered(term, known)))


def against(one: tuple[Facts, Words], other: tuple[Facts, Words]) -> Comparison:
    """Compare what both sides say in a call (own) and in another one (other), known terms and new ones alike."""
    return compared(whole_of(*one), whole_of(*other))


def _known(speech: Speech, terms: frozenset[str]) -> Iterator[Span]:
    """Yield the spans of known terms in the text, in order."""
    for found in _terms(terms).find(speech.unbroken.plain) if terms else ():
        yield speech.unbroken.original(found.start, found.end)


@lru_cache(maxsize=8)
def _terms(known: frozenset[str]) -> Terms[None]:
    hidden = (phrase for theme in entries("themes").values() for phrase in theme.get("not_in", ()))
    return Terms(dict.fromkeys(plain(term) for term in known if len(term) >= SHORTEST_TERM), hidden)


def _is_covered(term: Distinctive, known: list[Span]) -> bool:
    """Say whether a known term stands in or around the term at each of its places: there it is counted already."""
    return all(_touches(row, known) for row in (*term.own.rows, *term.other.rows))


def _touches(row: Row, known: list[Span]) -> bool:
    last = bisect_left(known, (row.end, 0)) - 1
    return last >= 0 and known[last][1] > row.start
