"""Words with their places in a call, and runs of nouns joined into compounds: 収益, 化 and 率 are 収益化率."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from components.lexicon import entries

_LEXICON = entries("words")
_KINDS = {part_of_speech: kind for kind, parts in _LEXICON["kinds"].items() for part_of_speech in parts}
_APART = {(kind, word) for kind, words in _LEXICON["apart"].items() for word in words}
# A part of speech is told in four fields; the kinds are told by the first two or three.
MOST_FIELDS = 3
JOINED = frozenset(("noun", "prefix", "suffix", "title"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its span in the text as given, what is written there and in plain form, and its dictionary form as ``base``.

    ``sentence`` is the place of its sentence among those of the call, ``kind`` one of noun, prefix, suffix, title, number, mark, other.
    """

    sentence: int
    start: int
    end: int
    surface: str
    plain: str
    base: str
    part_of_speech: str
    kind: str


@dataclass(frozen=True, slots=True)
class Compound:
    """Nouns that stand together with their prefixes and suffixes, or one noun alone; ``parts`` are its words."""

    start: int
    end: int
    plain: str
    parts: tuple[Word, ...]


@lru_cache(maxsize=4096)
def kind_of(plain: str, part_of_speech: str) -> str:
    """Return the kind of a word; Janome takes ASCII marks for nouns, and so what has neither letter nor digit is a mark first."""
    if plain.isnumeric():
        return "number"
    if not any(character.isalnum() for character in plain):
        return "mark"
    kind = _kind(part_of_speech)
    return "other" if (kind, plain) in _APART else kind


@lru_cache(maxsize=256)
def _kind(part_of_speech: str) -> str:
    fields = part_of_speech.split(",")
    longest_first = (",".join(fields[:count]) for count in range(MOST_FIELDS, 0, -1))
    return next((_KINDS[named] for named in longest_first if named in _KINDS), "other")


def compounds_of(words: Iterable[Word]) -> Iterator[Compound]:
    """Yield the compounds of words in order; numbers, marks and all that is no noun end one, and so does a sentence."""
    for (_, joined), run in groupby(words, lambda word: (word.sentence, word.kind in JOINED)):
        if joined and (parts := _trimmed(list(run))):
            yield Compound(parts[0].start, parts[-1].end, "".join(part.plain for part in parts), tuple(parts))


def _trimmed(run: list[Word]) -> list[Word]:
    """Return a run from its first prefix or noun on, without prefixes at its end; nothing where it holds no noun."""
    if all(word.kind != "noun" for word in run):
        return []
    first = next(place for place, word in enumerate(run) if word.kind in ("noun", "prefix"))
    last = next(place for place in range(len(run), 0, -1) if run[place - 1].kind != "prefix")
    return run[first:last]
