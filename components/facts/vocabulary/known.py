"""The words that are known before a call is looked at: the spellings of themes, and the names of who is in the call."""

from collections.abc import Iterator

from components.facts import Facts
from components.facts.wordlist import usual
from components.lexicon import entries
from components.reading.cleaning import plain
from components.reading.words import Words, has_words, words_of

_FORMS = tuple(entries("words")["terms"]["company_forms"])
SHORTEST_NAME = 2


def names_of(facts: Facts) -> frozenset[str]:
    """Return the names of the people of a call, of their firms and of the company itself, in plain form."""
    people = facts.speech.people
    persons = [name for person in people for name in (person.name, *person.aliases)]
    firms = {facts.call.company, *(person.firm for person in people), *(turn.firm for turn in facts.speech.turns)}
    spoken = (*persons, *(name for firm in firms if firm for name in _spoken(plain(firm))))
    return frozenset(name for each in spoken if len(name := plain(each).strip()) >= SHORTEST_NAME)


def _spoken(firm: str) -> Iterator[str]:
    """Yield the name of a firm as written and as it is said, without its legal form."""
    yield firm
    for form in _FORMS:
        firm = firm.replace(form, "")
    yield firm


def spoken_words(facts: Facts) -> Words:
    """Return the words of a call, in which the terms of the usual list and the names of the call are words.

    A list that a person changed is not asked: the call would be told apart anew with each change, and a term of it is a compound.
    """
    return words_of(facts.transcript, _known(facts))


def knows_words(facts: Facts) -> bool:
    """Say whether the words of a call are kept, so that asking for them takes no time."""
    return has_words(facts.transcript, _known(facts))


def _known(facts: Facts) -> frozenset[str]:
    return names_of(facts).union(usual().meanings)
