"""Many words at once: as a group of a pattern, or found in one pass, leftmost and longest, by their first two characters."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


def either(words: Collection[str]) -> str:
    """Return a group that matches any of ``words``, the longest first; a look at the next letters passes most places over."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    ahead = "".join(_letters(words, place) for place in range(min(MOST_AHEAD, min(map(len, words), default=0))))
    branches = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return f"(?={ahead})(?:{'|'.join(branches)})"


def any_of(patterns: Collection[str]) -> str:
    """Return a group that finds one of ``patterns``, of which most are words: they are looked for at once."""
    words = [pattern for pattern in patterns if _IS_WORD.fullmatch(pattern)]
    return f"(?:{'|'.join([*([either(words)] if words else []), *(pattern for pattern in patterns if pattern not in words)])})"


_IS_WORD = re.compile(r"[^\\()\[\]{}|?*+.^$]+")
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


class Terms(Generic[Meaning]):
    """Spellings of two characters or more with their meanings; ``excluded`` phrases hide the terms inside them."""

    def __init__(self, meanings: Mapping[str, Meaning], excluded: Iterable[str] = ()) -> None:
        self._meanings = dict(meanings)
        self._index: dict[str, list[str]] = {}
        for spelling in sorted({*meanings, *excluded}, key=len, reverse=True):
            self._index.setdefault(spelling[:2], []).append(spelling)
        # Most places are passed over by one look at two characters.
        self._beginning = re.compile(f"(?={_letters(self._index, 0)}{_letters(self._index, 1)})")

    def find(self, plain: str) -> Iterator[Match[Meaning]]:
        """Yield the terms of a plain text in order; two of them never overlap."""
        index, end = self._index, 0
        for beginning in self._beginning.finditer(plain):
            start = beginning.start()
            spellings = index.get(plain[start : start + 2])
            if spellings and start >= end and (spelling := self._longest(plain, start, spellings)):
                end = start + len(spelling)
                if spelling in self._meanings:
                    yield Match(start, end, self._meanings[spelling])

    @staticmethod
    def _longest(plain: str, start: int, spellings: list[str]) -> str | None:
        for spelling in spellings:
            if plain.startswith(spelling, start) and _stands_alone(plain, start, start + len(spelling)):
                return spelling
        return None


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """Say whether the word does not go on: AI is not in AIDC, クラウド not in クラウドファンディング; kanji may go on, and ROE10%."""
    before, behind = plain[start - 1 : start], plain[end : end + 1]
    return not (goes_on(before, plain[start]) or (goes_on(plain[end - 1], behind) and not _FIGURE.match(plain, end)))


# ROE10%: a figure of what the word names.
_FIGURE = re.compile(r"\d[\d,.]{0,12}(?:%|[兆億百]|円|ポイント|倍)")


def goes_on(left: str, right: str) -> bool:
    """Say whether two neighbouring characters are of one word of katakana or of Latin letters and digits."""
    return (_is_katakana(left) and _is_katakana(right)) or (_is_latin(left) and _is_latin(right))


def _is_katakana(character: str) -> bool:
    return "ァ" <= character <= "ヺ" or character == "ー"


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
