"""The words that tell what an ask is about, with the spellings of one thing as one word, and which of them a sentence takes up."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.facts.asks import Matter
from components.facts.schema import Mention, SentenceRow
from components.lexicon import entries
from components.reading.terms import either

# 12月, 3号機: what only a number tells from the others of its kind.
_WORD = re.compile(r"[0-9]{1,3}(?:月(?!期)|号機|号棟|ナノ)|[ァ-ヴー]{2,}|[A-Za-z][A-Za-z0-9&]+|[一-龥々]{2,}")
# What only counts or measures behind a number or a numeral (億円, 点目), and the amounts that a number makes of it.
_UNITS = re.compile(f"{either(entries('answers')['matter']['units'])}*")
_AMOUNT = re.compile(entries("answers")["matter"]["amounts"])
_NUMBER = re.compile("[0-9][0-9.,]+$")
_BEFORE_UNIT = re.compile("[0-9.,%]|数|何")
_SPELLED = re.compile("[一二三四五六七八九十数何][十百千万億兆]*")
# Of a number so many characters are looked at.
_LONGEST_NUMBER = 12
_AKIN: dict[str, list[str]] = entries("answers")["matter"]["akin"]
_COMMON = frozenset(entries("answers")["matter"]["common"])
# A single character of the list is common on its own, not within a word: 点 says nothing, 拠点 does.
_COMMON_PARTS = re.compile(either(sorted(word for word in _COMMON if len(word) > 1)))
_KANJI = re.compile(r"[一-龥々]+")
_RUN = re.compile(r"[一-龥々]{2,}|[ァ-ヴー]{3,}|[A-Za-z][A-Za-z0-9&]+")
# So many characters of a word in another make them speak of one thing: 返品率 and 返品.
SHARED, LEAST_KANA = 2, 5


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an ask: what it is known by (a term, or the word), and as written."""

    key: str
    surface: str


def words_of(plain: str, ask: Matter, mentions: Mapping[str, Sequence[Mention]]) -> dict[str, Word]:
    """Return the words of an ask by what they are known by, in order; what a term of a theme covers is one word."""
    found = (word for sentence in ask.sentences for word in _words(plain, ask, sentence, mentions.get(sentence.sentence_id, ())))
    return {word.key: word for word in found}


def _words(plain: str, ask: Matter, sentence: SentenceRow, mentions: Sequence[Mention]) -> Iterator[Word]:
    """Yield the terms of a sentence and the words beside them, as far as the sentence belongs to the ask."""
    for mention in mentions:
        if ask.holds(mention.start):
            yield Word(mention.term, mention.surface)
    taken = {place for mention in mentions for place in range(mention.start, mention.end)}
    for found in _WORD.finditer(plain, sentence.start, sentence.end):
        free, word = taken.isdisjoint(range(*found.span())), _said(plain, found)
        if free and ask.holds(found.start()) and word and not is_common(word):
            yield Word(word, word)


def words_in(text: str) -> set[str]:
    """Return the words of a text that say something."""
    words = (_said(text, found) for found in _WORD.finditer(text))
    return {word for word in words if word and not is_common(word)}


def _said(plain: str, found: re.Match[str]) -> str:
    """Return what a run of one script says: of a unit the amount that it is of, else what is left behind it; or nothing."""
    word = found[0]
    spelled = _SPELLED.match(word)
    at = spelled.end() if spelled else 0
    if word[0].isdigit() or not (spelled or _BEFORE_UNIT.match(plain, max(0, found.start() - 1))):
        return word
    unit = _UNITS.match(word, at)
    end = unit.end() if unit else at
    if end == at or len(word) - end == 1:
        return word
    number = _NUMBER.search(plain[max(0, found.start() - _LONGEST_NUMBER) : found.start()])
    return number[0] + word if number and _AMOUNT.fullmatch(word) else word[end:]


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Say whether a word only belongs to the asking: nothing is left of it without such words."""
    return word in _COMMON or len(_COMMON_PARTS.sub("", word)) < min(SHARED, len(word))


@lru_cache(maxsize=4096)
def known_by(surface: str) -> tuple[str, ...]:
    """Return by what else a word of an ask is known in an answer: parts of a compound, and what stands for it (感応度: 円高)."""
    return (*pieces_of(surface), *_AKIN.get(surface, ()))


@lru_cache(maxsize=4096)
def pieces_of(surface: str) -> tuple[str, ...]:
    """Return the parts of a compound by any of which it is known again: 返品率 by 返品, 設備投資額 by 投資額, クラウド基盤 by 基盤."""
    runs = _RUN.findall(surface)
    return tuple(
        dict.fromkeys(
            piece for run in runs for piece in (*([run] if len(runs) > 1 else []), *halves(run)) if not (is_common(piece) or _counts(piece))
        )
    )


def _counts(piece: str) -> bool:
    return _UNITS.fullmatch(piece) is not None


def halves(run: str) -> Iterator[str]:
    """Yield every half of a run of one script; of kanji two are enough, of kana so many as may be a word."""
    length = max(SHARED if _KANJI.fullmatch(run) else LEAST_KANA, (len(run) + 1) // 2)
    return (run[at : at + length] for at in range(len(run) - length + 1) if length < len(run))
