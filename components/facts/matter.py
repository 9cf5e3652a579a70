"""The words that tell what an ask or an answer is about, with the spellings of one thing as one word."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts.schema import Mention, SentenceRow
from components.lexicon import entries

_MATTER = entries("answers")["matter"]
_WORD = re.compile(r"[ァ-ヴー]{2,}|[A-Za-z][A-Za-z0-9&]+|[一-龥々]{2,}")
_COMMON = tuple(_MATTER["common"])
_SUBJECT = re.compile(_MATTER["subject"])
_KANJI = re.compile(r"[一-龥々]+")
# So many characters of a word in another make them speak of one thing: 返品率 and 返品.
SHARED = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the matter: what it is known by (a term, or the word), as written, its place, and whether its sentence is about it."""

    key: str
    surface: str
    start: int
    end: int
    is_subject: bool


class Matters:
    """The words of the matter of sentences; mentions of themes are known by their term, so that all spellings count as one."""

    def __init__(self, plain: str, mentions: Iterable[Mention]) -> None:
        self._plain = plain
        self._mentions: dict[str, list[Mention]] = {}
        for mention in mentions:
            self._mentions.setdefault(mention.sentence_id, []).append(mention)
        self._words: dict[str, tuple[Word, ...]] = {}

    def of(self, sentence: SentenceRow) -> tuple[Word, ...]:
        """Return the words of a sentence in order; what a term of a theme covers is one word."""
        if sentence.sentence_id not in self._words:
            self._words[sentence.sentence_id] = tuple(self._read(sentence))
        return self._words[sentence.sentence_id]

    def keys_of(self, sentences: Iterable[SentenceRow]) -> set[str]:
        """Return what the words of sentences are known by."""
        return {word.key for sentence in sentences for word in self.of(sentence)}

    def said(self, sentence: SentenceRow) -> str:
        """Return the plain words of a sentence."""
        return self._plain[sentence.start : sentence.end]

    def _read(self, sentence: SentenceRow) -> Iterable[Word]:
        terms = self._mentions.get(sentence.sentence_id, [])
        plain = self._plain
        for term in terms:
            yield Word(term.term, plain[term.start : term.end], term.start, term.end, _SUBJECT.match(plain, term.end) is not None)
        for found in _WORD.finditer(plain, sentence.start, sentence.end):
            covered = any(term.start < found.end() and found.start() < term.end for term in terms)
            if not covered and not _is_common(found[0]):
                yield Word(found[0], found[0], *found.span(), _SUBJECT.match(plain, found.end()) is not None)


def _is_common(word: str) -> bool:
    """Say whether a word only belongs to the asking: nothing is left of it without such words."""
    rest = word
    for common in _COMMON:
        rest = rest.replace(common, "")
    return len(rest) < SHARED


def taken_up(word: Word, keys: set[str], said: str) -> bool:
    """Say whether an answer takes up a word: by its term, by the word itself, or by a good part of a compound."""
    if word.key in keys or word.surface in said:
        return True
    return any(piece in said for piece in _pieces(word.surface))


def _pieces(surface: str) -> Sequence[str]:
    """Return the parts of a compound of kanji by any of which it is known again: 返品率 by 返品, 設備投資額 by 投資額."""
    length = max(SHARED, (len(surface) + 1) // 2)
    if not _KANJI.fullmatch(surface) or length >= len(surface):
        return ()
    return [surface[at : at + length] for at in range(len(surface) - length + 1)]
