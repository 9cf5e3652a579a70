"""Where a call says what could be a term: nouns and compounds, and the compounds inside longer ones."""

from collections.abc import Iterator
from dataclasses import dataclass

from components.facts.vocabulary.scores import Parts
from components.lexicon import entries
from components.reading.words import Compound, Word

_TERMS = entries("words")["terms"]
_STOP, _STEMS, _PEOPLE = frozenset(_TERMS["stop"]), tuple(_TERMS["stems"]), tuple(_TERMS["people"])
# More nouns in a row are a heading or a list without commas.
MOST_PARTS = 8
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a term is said, alone or inside a longer one, with its words; capital and small letters make one ``term``."""

    term: str
    parts: Parts
    plain: str
    sentence: int
    start: int
    end: int


def occurrences(compound: Compound, names: frozenset[str]) -> Iterator[Occurrence]:
    """Yield what a compound says that could be a term: itself, and each run of its words that parts no prefix or suffix from its noun."""
    words = compound.parts
    if len(words) > MOST_PARTS:
        return
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if _is_whole(words, start, end) and _names_something(words[start:end], names):
                yield _occurrence(words[start:end])


def _occurrence(words: tuple[Word, ...]) -> Occurrence:
    plain = "".join(word.plain for word in words)
    parts = tuple(word.plain.casefold() for word in words)
    return Occurrence("".join(parts), parts, plain, words[0].sentence, words[0].start, words[-1].end)


def _is_whole(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Say whether a run begins with no suffix, ends with no prefix, and leaves neither of its own outside."""
    begins = words[start].kind != "suffix" and (start == 0 or words[start - 1].kind != "prefix")
    ends = words[end - 1].kind != "prefix" and (end == len(words) or words[end].kind not in ("suffix", "title"))
    return begins and ends


def _names_something(words: tuple[Word, ...], names: frozenset[str]) -> bool:
    """Say whether words could be a term: not somebody, no description, not only words of every call, and no number."""
    plain = "".join(word.plain for word in words)
    return (
        len(plain) >= SHORTEST
        and any(word.kind == "noun" for word in words)
        and not words[-1].part_of_speech.startswith(_STEMS)
        and not any(word.kind == "title" or word.part_of_speech.startswith(_PEOPLE) for word in words)
        and not (plain in _STOP or all(word.plain in _STOP for word in words))
        and not _is_name(plain, names)
    )


def _is_name(plain: str, names: frozenset[str]) -> bool:
    """Say whether a word is a name, holds one or begins one; a letter's case makes no other name."""
    bare = plain.casefold()
    return any(name in bare or name.startswith(bare) for name in names)
