"""The terms that tell the two sides of a call apart and that no theme knows yet."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from components.facts import Facts
from components.facts.schema import Mention
from components.facts.tally.rows import Row
from components.facts.vocabulary.comparing import Comparison, Distinctive, compared
from components.facts.vocabulary.voices import side_of, whole_of
from components.reading.words import Words

Span = tuple[int, int]


def characteristic(facts: Facts, words: Words) -> Comparison:
    """Compare what management (own) and the analysts (other) say, without the terms that themes count wherever they are said."""
    return unknown(sides(facts, words), facts.mentions, facts.mentions)


def sides(facts: Facts, words: Words) -> Comparison:
    """Compare what management (own) and the analysts (other) say, terms of themes and others alike."""
    return compared(*(side_of(facts, words, side) for side in ("management", "analyst")))


def unknown(found: Comparison, own: Iterable[Mention], other: Iterable[Mention]) -> Comparison:
    """Return a comparison without the terms that mentions of themes cover wherever they are said, in either voice's call."""
    known = [(m.start, m.end) for m in own], [(m.start, m.end) for m in other]
    return replace(found, terms=tuple(term for term in found.terms if not _is_covered(term, known)))


def against(one: tuple[Facts, Words], other: tuple[Facts, Words]) -> Comparison:
    """Compare what both sides say in a call (own) and in another one (other), known terms and new ones alike."""
    return compared(whole_of(*one), whole_of(*other))


def _is_covered(term: Distinctive, known: tuple[list[Span], list[Span]]) -> bool:
    """Say whether a known term stands in or around the term at each of its places: there it is counted already."""
    pairs = zip((term.own.rows, term.other.rows), known, strict=True)
    return all(_touches(row, spans) for rows, spans in pairs for row in rows)


def _touches(row: Row, known: list[Span]) -> bool:
    last = bisect_left(known, (row.end, 0)) - 1
    return last >= 0 and known[last][1] > row.start
