"""What an answer leaves open of an ask: terms that it does not take up, a number asked for and not given, words that decline."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts.abreast import heads, left_out, others, side_by_side
from components.facts.asks import Matter
from components.facts.kinds import gives_number, wanted
from components.facts.known import Known
from components.facts.markers import refusals
from components.facts.matter import known_by
from components.facts.schema import Mention, SentenceRow
from components.lexicon import entries
from components.reading.asking import declared_count

_ANSWERS = entries("answers")
_SUBJECT = re.compile(_ANSWERS["matter"]["subject"])
_COMMON = frozenset(_ANSWERS["matter"]["common"])
_ADDED = re.compile(_ANSWERS["matter"]["added"])
_GIVEN = re.compile(_ANSWERS["matter"]["given"])
# A term that the whole call goes on about says little of one ask.
MOST_COMMON = 4


@dataclass(frozen=True, slots=True)
class Openness:
    """What is open of an ask: the terms that no tied sentence takes up, those of them that it is about, numbers and refusals.

    An answer that takes up none of the terms speaks of them without naming them (受注は？堅調です): ``subjects`` is empty then.
    Where no sentence answers, they are what the ask is about.
    """

    missing: tuple[str, ...]
    subjects: tuple[str, ...]
    number_asked: bool
    number_given: bool
    refusals: tuple[tuple[int, int], ...]


def openness(known: Known, ask: Matter, tied: Sequence[SentenceRow]) -> Openness:
    """Return what the tied sentences leave open of an ask."""
    open_terms = list(_open_terms(known, ask, tied))
    numbers = wanted(known.plain, ask).numbers
    about = [*_about(known, ask, open_terms, tied), *_beside(known, ask, tied)] if tied else _heads(known, ask)
    beside = _around(known, ask) if not tied else ()
    more = [word for word in (*beside, *(term.surface for term in open_terms)) if not any(word in each for each in about)]
    return Openness(
        tuple(dict.fromkeys((*about, *more))),
        tuple(dict.fromkeys(about)),
        bool(numbers),
        any(gives_number(known, sentence, numbers) for sentence in tied),
        tuple(span for sentence in tied for span in refusals(known.plain, sentence.start, sentence.end)),
    )


def _about(known: Known, ask: Matter, open_terms: Sequence[Mention], tied: Sequence[SentenceRow]) -> list[str]:
    """Return the open terms that the ask is about; where none of its terms is taken up, the answer says them in other words."""
    taken = {term.sentence_id for term in _terms(known, ask) if term not in open_terms}
    rare = [term for term in open_terms if known.often[term.term] <= MOST_COMMON and term.surface not in _COMMON]
    asked = [term.surface for term in rare if taken and _is_about(known.plain, term, ask, taken)]
    said = "\n".join(known.plain[sentence.start : sentence.end] for sentence in tied)
    return [surface for surface in asked if not any(piece in said for piece in known_by(surface))]


def _beside(known: Known, ask: Matter, tied: Sequence[SentenceRow]) -> list[str]:
    """Return what the answer leaves out of the things that the ask names side by side."""
    pairs = [pair for span in ask.spans for pair in side_by_side(known.plain, *span)]
    said = [_said(known, ask, sentence) for sentence in tied] if pairs else []
    return [left.label for pair in pairs if (left := left_out(pair, said))]


def _said(known: Known, ask: Matter, sentence: SentenceRow) -> str:
    """Return the words of a sentence with those of the ask that it says in another spelling."""
    terms = {mention.term for mention in known.by_sentence.get(sentence.sentence_id, ())}
    others = (mention.surface for mention in _terms(known, ask) if mention.term in terms)
    return "\n".join((known.plain[sentence.start : sentence.end], *others))


def _heads(known: Known, ask: Matter) -> list[str]:
    """Return what an ask that nothing answers is about."""
    return [head.label for span in ask.spans for head in heads(known.plain, *span)]


def _around(known: Known, ask: Matter) -> list[str]:
    """Return the words around what an ask is about that nothing answers."""
    return [word for span in ask.spans for word in others(known.plain, *span) if word not in _COMMON]


def _terms(known: Known, ask: Matter) -> list[Mention]:
    """Return the mentions of an ask in order."""
    return [m for sentence in ask.sentences for m in known.by_sentence.get(sentence.sentence_id, ()) if ask.holds(m.start)]


def _open_terms(known: Known, ask: Matter, tied: Iterable[SentenceRow]) -> Iterable[Mention]:
    """Yield the mentions of an ask of which the tied sentences have neither the term nor another of its theme.

    A sentence that says how many questions there are speaks of them all.
    """
    said = [mention for sentence in tied for mention in known.by_sentence.get(sentence.sentence_id, ())]
    terms, themes = {mention.term for mention in said}, {mention.theme for mention in said}
    questions = {question.sentence_id for question in ask.questions}
    led = [s for s in ask.sentences if s.sentence_id not in questions]
    counting = {s.sentence_id for s in led if declared_count(known.plain[s.start : s.end]) is not None}
    own = (mention for mention in _terms(known, ask) if mention.sentence_id not in counting)
    return (mention for mention in own if mention.term not in terms and mention.theme not in themes)


def _is_about(plain: str, mention: Mention, ask: Matter, taken: set[str]) -> bool:
    """Say whether a sentence is about a term: as the subject of a question, or as what a sentence that leads in adds (返品率も).

    Where another term of the sentence is taken up, so is its matter (米国の関税は); what a clause only starts from
    (補助金が縮小されますが、) is not asked.
    """
    if _ADDED.match(plain, mention.end):
        return True
    asking = any(question.sentence_id == mention.sentence_id for question in ask.questions) and mention.sentence_id not in taken
    return asking and _SUBJECT.match(plain, mention.end) is not None and not _GIVEN.match(plain, mention.end)
