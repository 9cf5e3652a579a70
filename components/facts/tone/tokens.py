"""The nouns and directions of a text in one pass, leftmost and longest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from components.facts.tone.inflection import forms_of
from components.facts.tone.lists import Direction, Lists, Takes, Whole
from components.reading.terms import either


@dataclass(frozen=True, slots=True)
class Word:
    """What a spelling stands for; a noun takes nothing, ``whole`` is a word that holds a noun and a direction."""

    key: str
    takes: Takes | None = None
    reverses: bool = False
    of_moves: bool = False
    whole: Whole | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A noun or a direction found in a text."""

    start: int
    end: int
    word: Word


@dataclass(frozen=True, slots=True)
class Matcher:
    """The spellings of a list in one pattern, with what each stands for; what is hidden stands for nothing."""

    pattern: re.Pattern[str]
    words: dict[str, Word]

    def find(self, plain: str) -> Iterator[Token]:
        """Yield the nouns and directions of a plain text in order."""
        words = self.words
        for found in self.pattern.finditer(plain):
            if word := words.get(found[0]):
                yield Token(*found.span(), word)


@lru_cache(maxsize=16)
def matcher_of(lists: Lists) -> Matcher:
    """Return the matcher of a list; a noun goes before a direction that is spelled alike."""
    words: dict[str, Word] = {}
    singles: dict[str, Word] = {}
    for direction in lists.directions:
        words |= _of_direction(direction)
        singles |= {sign: Word(direction.key, "either") for sign in direction.behind}
    words |= {whole.word: Word(whole.noun, whole=whole) for whole in lists.wholes}
    words |= {spelling: Word(noun.key) for noun in lists.nouns for spelling in noun.words}
    # A sign of one character is a word of its own only before no other kanji: not in 増資.
    signs = f"|[{''.join(map(re.escape, singles))}](?![一-龥])" if singles else ""
    return Matcher(re.compile(either({*words, *lists.hidden}) + signs), words | singles)


def _of_direction(direction: Direction) -> dict[str, Word]:
    words = {
        form: Word(direction.key, takes, of_moves=direction.of_moves)
        for takes, spellings in direction.words
        for spelling in spellings
        for form in forms_of(spelling)
    }
    return words | {form: Word(direction.key, "either", True) for spelling in direction.reversed for form in forms_of(spelling)}
