"""The words that are known before a call is looked at: the spellings of themes, and the names of who is in the call."""

from functools import cache

from components.facts import Facts
from components.lexicon import entries
from components.reading.cleaning import plain
from components.reading.words import Words, words_of


@cache
def known_terms() -> frozenset[str]:
    """Return every spelling of every theme."""
    return frozenset(spelling for entry in entries("themes").values() for term in entry["terms"] for spelling in term)


def names_of(facts: Facts) -> frozenset[str]:
    """Return the names of the people of a call, of their firms and of the company itself, in plain form."""
    people = facts.speech.people
    persons = [name for person in people for name in (person.name, *person.aliases)]
    firms = [facts.call.company, *(person.firm for person in people), *(turn.firm for turn in facts.speech.turns)]
    return frozenset(plain(name).strip() for name in (*persons, *firms) if name and name.strip())


def spoken_words(facts: Facts) -> Words:
    """Return the words of a call, in which the terms of themes and the names of the call are words."""
    return words_of(facts.transcript, known_terms() | names_of(facts))
