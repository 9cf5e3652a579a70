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
    """A sentence of an answer that belongs to an ask, why, and the words of the ask that it takes up."""

    sentence_id: str
    reason: str
    words: tuple[str, ...]


def ties_of(speech: Speech, asked: Asked, answers: Sequence[SentenceRow], known: Known) -> list[list[Tie]]:
    """Return the ties of each ask of a turn; one ask alone has the whole answer."""
    if len(asked.asks) == 1:
        return [[Tie(sentence.sentence_id, ANNOUNCED if hands_to(speech, sentence, asked) else "only", ()) for sentence in answers]]
    echo = echo_of(asked, answers, known)
    marks = marks_of(speech, asked, answers, [echo.likeliest(at) for at in range(len(answers))])
    wants = [wanted(speech.plain, ask) for ask in asked.asks]
    of_kind = [[gives(known, sentence, each) for each in wants] for sentence in answers]
    path = way(Answer(marks, likeness(echo, speech.plain, answers, [mark.takes_up for mark in marks]), of_kind))
    return _tied(answers, Path(path, marks, echo), len(asked.asks))


@dataclass(frozen=True, slots=True)
class Path:
    """The ask of each sentence, with what each says of it and the words that it takes up."""

    asks: Sequence[int]
    marks: Sequence[Mark]
    echo: Echo

    def belonging(self) -> Iterator[tuple[int, ...]]:
        """Yield the asks that each sentence belongs to; behind one that answers several as one, what only goes on belongs to them all."""
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


def _tied(answers: Sequence[SentenceRow], path: Path, count: int) -> list[list[Tie]]:
    """Return the ties of each of ``count`` asks, each sentence with its reason."""
    ties: list[list[Tie]] = [[] for _ in range(count)]
    in_order = path.in_order()
    for at, belongs in enumerate(path.belonging()):
        said, mark = path.echo.said(at, path.asks[at]), path.marks[at]
        for ask in belongs:
            own = ask in mark.asks or mark.reason == ANNOUNCED
            reason = mark.reason if own else "echo" if said else "order" if at in in_order else "goes_on"
            ties[ask].append(Tie(answers[at].sentence_id, reason, said))
    return ties
