"""Which sentences of the answers belong to which ask, each with its reason: number, hand-over, words, or what goes on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.facts.echoes import Echo, echo_of, likeness
from components.facts.kinds import gives, wanted
from components.facts.known import Known
from components.facts.marks import ANNOUNCED, Asked, Mark, hands_to, marks_of
from components.facts.schema import SentenceRow
from components.facts.speech import Speech
from components.facts.ways import Answer, way


@dataclass(frozen=True, slots=True)
class Tie:
    """A sentence of an answer that belongs to an ask, and why."""

    sentence_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Course:
    """The ask of each sentence, with what each says of it and the words that it takes up."""

    asks: Sequence[int]
    marks: Sequence[Mark]
    echo: Echo

    def belonging(self) -> list[tuple[int, ...]]:
        """Return the asks that each sentence belongs to; one that nothing else reaches has those that take up a word of its alone."""
        own = list(self._belonging())
        missed = set(range(len(self.echo.words))) - {ask for each in own for ask in each}
        return [(*each, *(ask for ask in sorted(missed) if self.echo.only_of(at, ask))) for at, each in enumerate(own)]

    def _belonging(self) -> Iterator[tuple[int, ...]]:
        """Yield the asks that each sentence is at; behind one that answers several as one, what only goes on belongs to them all."""
        together: tuple[int, ...] = ()
        for mark, words, ask in zip(self.marks, self.echo.taken, self.asks, strict=True):
            together = mark.together or (() if mark.asks or mark.leads or any(words) else together)
            own = (*mark.asks, ask) if mark.in_passing else mark.asks or together or (ask,)
            yield tuple(dict.fromkeys(own))

    def in_order(self) -> set[int]:
        """Return the places that have their ask only by the order of the answer: no word and no number of it is said up to there."""
        known, found = set(self.asks[:1]), set[int]()
        for at, ask in enumerate(self.asks):
            known |= {ask} if self.echo.taken[at][ask] or self.marks[at].asks else set()
            found |= set() if ask in known else {at}
        return found


def ties_of(speech: Speech, asked: Asked, answers: Sequence[SentenceRow], known: Known) -> list[list[Tie]]:
    """Return the ties of each ask of a turn; one ask alone has the whole answer."""
    if len(asked.asks) == 1:
        return [[Tie(sentence.sentence_id, ANNOUNCED if hands_to(speech, sentence, asked) else "only") for sentence in answers]]
    echo = echo_of(asked, answers, known)
    marks = marks_of(speech, asked, answers, [echo.likeliest(at) for at in range(len(answers))])
    wants = [wanted(speech.plain, ask) for ask in asked.asks]
    of_kind = [[gives(known, sentence, each) for each in wants] for sentence in answers]
    path = way(Answer(marks, likeness(echo, speech.plain, answers, [mark.takes_up for mark in marks]), of_kind))
    return _tied(answers, Course(path, marks, echo), len(asked.asks))


def _tied(answers: Sequence[SentenceRow], course: Course, count: int) -> list[list[Tie]]:
    """Return the ties of each of ``count`` asks, each sentence with its reason."""
    ties: list[list[Tie]] = [[] for _ in range(count)]
    in_order = course.in_order()
    for at, belongs in enumerate(course.belonging()):
        for ask in belongs:
            ties[ask].append(Tie(answers[at].sentence_id, _reason(course, at, ask, in_order)))
    return ties


def _reason(course: Course, at: int, ask: int, in_order: set[int]) -> str:
    mark = course.marks[at]
    if ask in mark.asks or mark.reason == ANNOUNCED:
        return mark.reason
    return "echo" if course.echo.taken[at][ask] else "order" if at in in_order or not at else "goes_on"
