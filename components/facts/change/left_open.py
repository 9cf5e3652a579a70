"""What the answers of the call before left open, and in which sentences of this call it is named; counted, and never judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from components.facts import Facts
from components.facts.asks import Matter
from components.facts.known import Known
from components.facts.matter import known_by, words_in, words_of
from components.facts.openness import MOST_COMMON
from components.facts.schema import Ask, SentenceRow
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL
from components.facts.tally.over import OPEN, CallCount, Heard, heard
from components.lexicon import entries
from components.reading.cleaning import plain

# Words that an ask about anything may have, and that tell nothing where they are said again.
_VAGUE = frozenset(entries("change")["vague"]["words"])
# What the ask is about and the answer leaves out; another word of it that the answer leaves out; what an answer declined is about.
Why = Literal["subject", "missing", "declined"]


@dataclass(frozen=True, slots=True)
class OpenTerm:
    """A word that was left open: as written, why it is listed, by which forms it is looked for, and the sentences that name it now.

    ``by_part`` says that nobody names the whole of it, and that the forms are parts of it (返品 of 返品率) or near to it.
    """

    term: str
    why: Why
    forms: tuple[str, ...]
    by_part: bool
    told: CallCount
    asked: CallCount


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """An ask of the call before whose answer left something open, with the words that were left.

    There are none where it was declined in words that the whole of that call goes on about.
    """

    ask: Ask
    terms: tuple[OpenTerm, ...]

    @property
    def named(self) -> tuple[OpenTerm, ...]:
        """Return the words that management names in this call, as a whole."""
        return tuple(term for term in self.terms if term.told.number and not term.by_part)


@dataclass(frozen=True, slots=True)
class _Before:
    """The call before, with what is known of its sentences."""

    known: Known
    sentences: Mapping[str, SentenceRow]

    def is_rare(self, term: str) -> bool:
        """Say whether a term is of one ask, and not what the whole call goes on about."""
        return self.known.often.get(term, 0) <= MOST_COMMON

    def terms(self, ask: Ask, surface: str) -> tuple[str, ...]:
        """Return a word of an ask with the terms that it is a spelling of there."""
        written = (surface, *_alone(surface))
        mentions = (m for each in ask.sentence_ids for m in self.known.by_sentence.get(each, ()))
        return tuple(dict.fromkeys((*written, *(m.term for m in mentions if m.surface in written))))


def _alone(surface: str) -> tuple[str, ...]:
    """Return the one word of a name that says something, the others being common: 関税 of 関税の影響額."""
    words = words_in(surface)
    return tuple(words) if len(words) == 1 else ()


def left_open(before: Facts, now: Facts) -> tuple[LeftOpen, ...]:
    """Return the asks of the call before that no answer, or only a part of one, stands against, in the order of that call."""
    listening = heard(now)
    known = Known(before.speech.plain, before.mentions, before.quantities)
    earlier = _Before(known, {s.sentence_id: s for s in before.speech.sentences})
    open_asks = (ask for ask in before.asks if ask.standing in OPEN)
    return tuple(LeftOpen(ask, tuple(_open_terms(earlier, ask, listening))) for ask in open_asks)


def _open_terms(before: _Before, ask: Ask, listening: Heard) -> Iterator[OpenTerm]:
    """Yield the words of an ask that were left; of one that was declined and leaves none, what it is about."""
    left: dict[str, Why] = {surface: "subject" if surface in ask.open_subjects else "missing" for surface in ask.missing_terms}
    about: dict[str, Why] = {} if left else dict.fromkeys(_about(before, ask), "declined")
    for surface, why in (left or about).items():
        terms = before.terms(ask, surface)
        if _tells(surface) and (why == "subject" or all(map(before.is_rare, terms))):
            yield _open_term((surface, why), terms, listening)


def _open_term(named: tuple[str, Why], whole: tuple[str, ...], listening: Heard) -> OpenTerm:
    """Return a word with those who name it: by itself and its terms, or where nobody says these by what else it is known by."""
    by_part = not (listening.rows(ALL, whole) or listening.rows(ANALYSTS, whole))
    forms = tuple(dict.fromkeys((*whole, *known_by(named[0])))) if by_part else whole
    told, asked = (listening.naming(side, forms) for side in (ALL, ANALYSTS))
    return OpenTerm(*named, forms, by_part and bool(told.number or asked.number), told, asked)


def _about(before: _Before, ask: Ask) -> list[str]:
    """Return the words that the questions of an ask say something by, or where they have none those of the sentences that lead in."""
    asking, every = ([before.sentences[each] for each in ids] for ids in (ask.question_sentence_ids, ask.sentence_ids))
    found = (_words(before.known, Matter(tuple(said), tuple(asking), ask.start, ask.end)) for said in (asking, every))
    return next((words for words in found if words), [])


def _words(known: Known, matter: Matter) -> list[str]:
    """Return the words of a matter that are no part of a number and that not every ask has."""
    numbers = [q.surface for s in matter.sentences for q in known.numbers.get(s.sentence_id, ())]
    words = (word.surface for word in words_of(known.plain, matter, known.by_sentence).values())
    return [word for word in words if _tells(word) and not any(_overlaps(word, plain(number)) for number in numbers)]


def _tells(word: str) -> bool:
    """Say whether it tells anything that a word is said again: a single character stands in many words."""
    return len(word) > 1 and word not in _VAGUE


def _overlaps(word: str, number: str) -> bool:
    """Say whether a word is a part of a number, or begins with the end of one: 百万円減 of 1,300百万円."""
    return word in number or any(word.startswith(number[at:]) for at in range(1, len(number) - 1))
