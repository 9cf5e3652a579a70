"""The nouns and directions of a text in one pass, leftmost and longest."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.facts.tone.inflection import forms_of
from components.facts.tone.lists import Direction, Lists, Takes, Whole
from components.lexicon import entries

_SIGN_END = re.compile(entries("tone")["structure"]["sign_end"])


@dataclass(frozen=True, slots=True)
class Word:
    """What a spelling stands for; a noun takes nothing, ``whole`` is a word that holds a noun and a direction."""

    key: str
    takes: Takes | None = None
    reverses: bool = False
    of_moves: bool = False
    whole: Whole | None = None

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun and nothing else."""
        return self.takes is None and self.whole is None


@dataclass(frozen=True, slots=True)
class Token:
    """A noun or a direction found in a text."""

    start: int
    end: int
    word: Word


@dataclass(frozen=True, slots=True)
class Matcher:
    """The spellings of a list by their beginnings, the longest first; what is hidden stands for nothing.

    ``beginning`` passes most places over: by two characters, or by one that is a word of its own.
    """

    words: Mapping[str, Word]
    index: Mapping[str, Sequence[str]]
    beginning: re.Pattern[str]

    def find(self, plain: str) -> list[Token]:
        """Return the nouns and directions of a plain text in order; two of them never overlap."""
        found: list[Token] = []
        words, index, end = self.words, self.index, 0
        for beginning in self.beginning.finditer(plain):
            start = beginning.start()
            if start < end:
                continue
            spellings = index.get(plain[start : start + 2])
            if (spellings or plain[start] in words) and (spelling := self._longest(plain, start, spellings or ())):
                end = start + len(spelling)
                if word := words.get(spelling):
                    found.append(Token(start, end, word))
        return found

    def _longest(self, plain: str, start: int, spellings: Sequence[str]) -> str:
        """Return the longest spelling at a place; a sign of one character begins no other word: 増 is none in 増資 or 増える."""
        for spelling in spellings:
            if plain.startswith(spelling, start):
                return spelling
        return plain[start] if plain[start] in self.words and _SIGN_END.match(plain, start + 1) else ""


@lru_cache(maxsize=16)
def matcher_of(lists: Lists) -> Matcher:
    """Return the matcher of a list; a noun goes before a direction that is spelled alike."""
    words: dict[str, Word] = {}
    for direction in lists.directions:
        words |= _of_direction(direction) | {sign: Word(direction.key, "either") for sign in direction.behind}
    words |= {whole.word: Word(whole.noun, whole=whole) for whole in lists.wholes}
    words |= {spelling: Word(noun.key) for noun in lists.nouns for spelling in noun.words}
    index: dict[str, list[str]] = {}
    hidden = {form for word in lists.hidden for form in forms_of(word)}
    for spelling in sorted({*words, *hidden}, key=len, reverse=True):
        index.setdefault(spelling[:2], []).append(spelling)
    signs = [index.pop(sign)[0] for sign in list(index) if len(sign) == 1]
    return Matcher(words, index, _beginning(index, signs))


def _beginning(pairs: Collection[str], signs: Collection[str]) -> re.Pattern[str]:
    """Return a pattern of where a spelling may begin; what begins with a particle's letter has its own second characters."""
    groups: dict[tuple[bool, ...], list[str]] = {}
    for pair in pairs:
        groups.setdefault(tuple("ぁ" <= character <= "ん" for character in pair), []).append(pair)
    alone = [_any_of(signs)] if signs else []
    return re.compile("|".join([*(f"{_any_of(p[0] for p in held)}(?={_any_of(p[1] for p in held)})" for held in groups.values()), *alone]))


def _any_of(characters: Iterable[str]) -> str:
    return f"[{''.join(sorted({re.escape(character) for character in characters}))}]"


def _of_direction(direction: Direction) -> dict[str, Word]:
    words = {
        form: Word(direction.key, takes, of_moves=direction.of_moves)
        for takes, spellings in direction.words
        for spelling in spellings
        for form in forms_of(spelling)
    }
    reversing = (_reversing(direction, spelling) for spelling in direction.reversed)
    return {form: word for words_of_one in (words, *reversing) for form, word in words_of_one.items()}


def _reversing(direction: Direction, spelling: str) -> dict[str, Word]:
    """Return the forms of a word that ends a movement; one that inflects goes by itself."""
    forms = forms_of(spelling)
    return {form: Word(direction.key, "alone" if len(forms) > 1 else "either", True) for form in forms}
