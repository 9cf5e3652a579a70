"""Many words at once: as a group of a pattern, or found in one pass, leftmost and longest, by their first two characters."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from components.lexicon import entries

Meaning = TypeVar("Meaning")
NOTHING: Mapping[str, Any] = MappingProxyType({})


def either(words: Collection[str]) -> str:
    """Return a group that matches any of ``words``, the longest first; a look at the next letters passes most places over."""
    branches = _branches(words)
    if 0 < len(branches) <= FEW_FIRST:
        return f"(?:{'|'.join(branches)})"
    ahead = "".join(_letters(words, place) for place in range(min(MOST_AHEAD, min(map(len, words), default=0))))
    return f"(?={ahead})(?:{'|'.join(branches)})"


def any_of(patterns: Collection[str]) -> str:
    """Return a group that finds one of ``patterns``, of which most are words: they are looked for at once."""
    words = [pattern for pattern in patterns if _IS_WORD.fullmatch(pattern)]
    branches = _branches(words)
    at_once = branches if len(branches) <= FEW_FIRST else [either(words)]
    return f"(?:{'|'.join([*at_once, *(pattern for pattern in patterns if pattern not in words)])})"


def _branches(words: Collection[str]) -> list[str]:
    """Return a pattern for the words of each first letter, the longest first."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return [f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items()]


_IS_WORD = re.compile(r"[^\\()\[\]{}|?*+.^$]+")
# Words that begin with so few letters a search passes over by itself, and quicker than any look ahead.
FEW_FIRST = 24
# A look at more letters than these costs more than it passes over.
MOST_AHEAD = 3


def _letters(words: Collection[str], place: int) -> str:
    return f"[{''.join(sorted({re.escape(word[place]) for word in words}))}]"


@dataclass(frozen=True, slots=True)
class Match(Generic[Meaning]):
    """A term found in a text, with what it stands for."""

    start: int
    end: int
    meaning: Meaning


# Where a phrase ends, and what does not count before.
_Hidden = tuple[int, frozenset[Meaning]]


class Terms(Generic[Meaning]):
    """Spellings of two characters or more with their meanings; ``excluded`` says of a phrase which meanings do not count inside it."""

    def __init__(self, meanings: Mapping[str, Meaning], excluded: Mapping[str, Collection[Meaning]] = NOTHING) -> None:
        self._meanings = dict(meanings)
        self._excluded = {phrase: frozenset(hidden) for phrase, hidden in excluded.items()}
        self._index: dict[str, list[str]] = {}
        for spelling in sorted({*meanings, *excluded}, key=len, reverse=True):
            self._index.setdefault(spelling[:2], []).append(spelling)
        # Most places are passed over by one look at two characters.
        self._beginning = re.compile(f"(?={_letters(self._index, 0)}{_letters(self._index, 1)})")

    def find(self, plain: str, names: Collection[tuple[int, int]] = ()) -> Iterator[Match[Meaning]]:
        """Yield the terms of a plain text in order; two of them never overlap, and none begins inside a name but what holds all of it."""
        index, end = self._index, 0
        named = {place: name for name in names for place in range(*name)}
        hidden: list[_Hidden[Meaning]] = []
        for beginning in self._beginning.finditer(plain):
            start = beginning.start()
            spellings = index.get(plain[start : start + 2])
            if spellings and start in named:
                spellings = [each for each in spellings if _holds(start, start + len(each), named[start])]
            if spellings and start >= end and (found := self._longest(plain, start, spellings, hidden)):
                end = found.end
                yield found

    def _longest(self, plain: str, start: int, spellings: list[str], hidden: list[_Hidden[Meaning]]) -> Match[Meaning] | None:
        """Return the longest term at a place that no phrase over it hides; the phrases that begin there are hidden from there on."""
        for spelling in spellings:
            end = start + len(spelling)
            if not plain.startswith(spelling, start) or not stands_alone(plain, start, end):
                continue
            if spelling in self._excluded:
                hidden[:] = [each for each in hidden if start < each[0]]
                hidden.append((end, self._excluded[spelling]))
            if spelling in self._meanings and not _is_hidden(self._meanings[spelling], start, hidden):
                return Match(start, end, self._meanings[spelling])
        return None


def _holds(start: int, end: int, name: tuple[int, int]) -> bool:
    return start <= name[0] and name[1] <= end


def _is_hidden(meaning: Meaning, start: int, hidden: list[_Hidden[Meaning]]) -> bool:
    return any(start < end and meaning in meanings for end, meanings in hidden)


def stands_alone(plain: str, start: int, end: int) -> bool:
    """Say whether the word does not go on: AI is not in AIDC, クラウド not in クラウドファンディング; kanji may go on, and ROE10%.

    Nor does it end a company's name: 銀行 stands for banks, and not in 横浜銀行.
    """
    before, behind = plain[start - 1 : start], plain[end : end + 1]
    if goes_on(before, plain[start]) or (goes_on(plain[end - 1], behind) and not _FIGURE.match(plain, end)):
        return False
    return plain[start:end] not in _ENDS or not _ends_a_name(plain[max(0, start - LONGEST_NAME) : start])


_COMPANIES = entries("companies")
_ENDS, _KINDS = frozenset(_COMPANIES["ends"]), tuple(_COMPANIES["kinds"])
# Of a company's name so many characters are looked at before the word that ends it.
LONGEST_NAME = 12
_NAME = re.compile(r"[一-龯々ァ-ヺーA-Za-z0-9&]$")


def _ends_a_name(before: str) -> bool:
    """Say whether a name stands right before a word that ends names: something is written there and it is no kind of company."""
    return bool(_NAME.search(before)) and not before.endswith(_KINDS)


# ROE10%: a figure of what the word names.
_FIGURE = re.compile(r"\d[\d,.]{0,12}(?:%|[兆億百]|円|ポイント|倍)")


def goes_on(left: str, right: str) -> bool:
    """Say whether two neighbouring characters are of one word of katakana or of Latin letters and digits."""
    return (_is_katakana(left) and _is_katakana(right)) or (_is_latin(left) and _is_latin(right))


def _is_katakana(character: str) -> bool:
    return "ァ" <= character <= "ヺ" or character == "ー"


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
