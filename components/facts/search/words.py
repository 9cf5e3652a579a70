"""What is looked for: the words typed, wherever they stand, and their other spellings where they are words of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from components.facts.search.text import folded
from components.reading.terms import stands_alone


@dataclass(frozen=True, slots=True)
class Word:
    """A spelling as it is searched; one that nobody typed does not stand inside another word: EC is not in WeChat."""

    spelling: str
    is_typed: bool

    def places(self, text: str, start: int, end: int) -> Iterator[int]:
        """Yield where the word begins in a part of a text as it is searched; it may reach over the end."""
        at = text.find(self.spelling, start)
        while 0 <= at < end:
            behind = at + len(self.spelling)
            is_here = self.is_typed or stands_alone(text, at, behind)
            if is_here:
                yield at
            at = text.find(self.spelling, behind if is_here else at + 1)

    def first(self, text: str, start: int) -> int:
        """Return where the word begins first from a place on, or -1."""
        return text.find(self.spelling, start) if self.is_typed else next(self.places(text, start, len(text)), -1)


def words_of(spellings: Iterable[str]) -> tuple[Word, ...]:
    """Return what is looked for, of which the first was typed; a spelling in which another is found adds nothing and is left out."""
    written = [folded(spelling).strip() for spelling in spellings]
    typed = set(written[:1])
    words = [Word(spelling, spelling in typed) for spelling in dict.fromkeys(filter(None, written))]
    return tuple(word for word in words if word.is_typed or not _is_covered(word, words))


def _is_covered(word: Word, words: Iterable[Word]) -> bool:
    return any(other.first(word.spelling, 0) >= 0 for other in words if other is not word)
