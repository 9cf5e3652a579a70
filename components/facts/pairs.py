"""The words that an answer takes up of its ask, each with the places where it stands on either side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.asks import Matter
from components.facts.known import Known
from components.facts.matter import Word, known_by, words_of
from components.facts.schema import Ask, SentenceRow

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of an ask that its answer takes up: what it is known by, and its spans in the ask and in the answer."""

    key: str
    asked: tuple[Span, ...]
    answered: tuple[Span, ...]


def pairs_of(facts: Facts, ask: Ask) -> list[Pair]:
    """Return the words that the sentences tied to an ask take up of it, in the order of the ask."""
    known = Known(facts.speech.plain, facts.mentions, facts.quantities)
    sentences = {s.sentence_id: s for s in facts.speech.sentences}
    asking, tied = ([sentences[each] for each in ids] for ids in (ask.sentence_ids, ask.answer_sentence_ids))
    questions = tuple(sentences[each] for each in ask.question_sentence_ids)
    words = words_of(known.plain, Matter(tuple(asking), questions, ask.start, ask.end), known.by_sentence)
    written = [word.surface for word in words.values()]
    found = (Pair(key, _places(known, asking, word), _taken(known, tied, word, written)) for key, word in words.items())
    return [pair for pair in found if pair.asked and pair.answered]


def _taken(known: Known, tied: Sequence[SentenceRow], word: Word, others: Sequence[str]) -> tuple[Span, ...]:
    """Return where an answer says a word, or else the first part by which it is known again and that is in no other word."""
    own = (part for part in known_by(word.surface) if not any(part in each or each in part for each in others if each != word.surface))
    parts = (_written(known.plain, tied, part) for part in own)
    return _places(known, tied, word) or next((spans for spans in parts if spans), ())


def _places(known: Known, sentences: Sequence[SentenceRow], word: Word) -> tuple[Span, ...]:
    """Return where sentences have the term of a word in any spelling, or the word as written."""
    mentions = (m for s in sentences for m in known.by_sentence.get(s.sentence_id, ()))
    return tuple((m.start, m.end) for m in mentions if m.term == word.key) or _written(known.plain, sentences, word.surface)


def _written(plain: str, sentences: Sequence[SentenceRow], surface: str) -> tuple[Span, ...]:
    pattern = re.compile(re.escape(surface))
    return tuple(found.span() for s in sentences for found in pattern.finditer(plain, s.start, s.end))


def left_open(facts: Facts, ask: Ask) -> list[Span]:
    """Return where the ask says what its answer leaves open."""
    asking = [s for s in facts.speech.sentences if s.sentence_id in set(ask.sentence_ids)]
    return [span for surface in ask.open_subjects for span in _written(facts.speech.plain, asking, surface)]
