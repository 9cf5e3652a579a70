"""The way of an answer through the asks of a turn: the likeliest one, by what is said of the asks and the words in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from components.facts.marks import Mark

# What it costs an answer to leave one ask for the next, or for one that came before, and to stay where a question is taken up.
ONWARD, BACK, STAY = 1.4, 6.0, 0.6
# It costs so much less for each thing that leads on.
EASIER = 1.5
# Who adds something may come back, as if so many things more led there.
ADDED = 2
NEVER = 1000.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to several asks: what each sentence says of its ask, and how much it speaks of each by its words.

    ``halves`` are the asks that go on within the question of the one before.
    """

    marks: Sequence[Mark]
    likeness: Sequence[Sequence[float]]
    halves: frozenset[int]

    @property
    def asks(self) -> range:
        """The asks by their place."""
        return range(len(self.likeness[0]))


def way(answer: Answer) -> tuple[list[int], set[int]]:
    """Return the ask of each sentence, and which sentences have theirs only by the order of the answer."""
    if not answer.marks:
        return [], set()
    return _in_order(answer, _with_each(answer, _tightened(answer, _likeliest(answer))))


def _likeliest(answer: Answer) -> list[int]:
    """Return the ask of each sentence; one that is called by its number is not begun before that."""
    begun = {ask: at for at, mark in reversed(list(enumerate(answer.marks))) if mark.at is not None for ask in mark.asks}
    best = [-ONWARD * ask for ask in answer.asks]
    steps: list[list[int]] = []
    for at, (mark, likeness) in enumerate(zip(answer.marks, answer.likeness, strict=True)):
        step = [_from(best, to, mark) for to in answer.asks]
        best = [best[one] - _cost(one, to, mark) + likeness[to] for to, one in enumerate(step)]
        barred = [
            (mark.at is not None and ask != mark.at) or ((mark.in_passing or not mark.asks) and at < begun.get(ask, 0))
            for ask in answer.asks
        ]
        best = [score - NEVER * shut for score, shut in zip(best, barred, strict=True)]
        steps.append(step)
    return _back(steps, max(answer.asks, key=lambda ask: best[ask]))


def _from(best: Sequence[float], to: int, mark: Mark) -> int:
    """Return the ask from which the way to another is the likeliest at a sentence."""
    return max(range(len(best)), key=lambda one: best[one] - _cost(one, to, mark))


def _cost(one: int, to: int, mark: Mark) -> float:
    """Return what it costs to go from one ask to another at a sentence, or to stay where it takes up a question anew."""
    if one == to:
        return STAY if mark.takes_up else 0.0
    leads = mark.leads + ADDED * (mark.supplements and to < one)
    return max(0.0, (ONWARD if to == one + 1 else BACK) - EASIER * leads)


def _back(steps: Sequence[Sequence[int]], last: int) -> list[int]:
    """Return the way that ends at an ask, read from its end."""
    path = [last]
    for step in reversed(steps[1:]):
        path.append(step[path[-1]])
    return path[::-1]


def _tightened(answer: Answer, path: Sequence[int]) -> list[int]:
    """Let an ask begin with the sentence before where that speaks of it more than of the one it stood for."""
    found = list(path)
    for at in range(len(found) - 2, -1, -1):
        after = found[at + 1]
        called = answer.marks[at].at is not None or answer.marks[at + 1].at is not None
        if not called and answer.likeness[at][after] > answer.likeness[at][found[at]]:
            found[at] = after
    return found


def _with_each(answer: Answer, path: Sequence[int]) -> list[int]:
    """Give each ask that the way passes by its sentences, and then each that lost all of its own to another."""
    found = list(path)
    for _ in range(2):
        for ask in sorted(set(answer.asks) - set(found)):
            found = _with(answer, found, ask)
    return found


def _with(answer: Answer, path: Sequence[int], ask: int) -> list[int]:
    """Give an ask the sentences that speak of it more than of theirs, and those that only go on behind."""
    found = list(path)
    goes_on = False
    for at, likeness in enumerate(answer.likeness):
        goes_on = answer.marks[at].at is None and (likeness[ask] > likeness[path[at]] or (goes_on and not any(likeness)))
        found[at] = ask if goes_on else found[at]
    return found


def _in_order(answer: Answer, path: Sequence[int]) -> tuple[list[int], set[int]]:
    """Give an ask whose words nobody says what follows the answer to the one before it and has no ask's words; also say where.

    An answer that calls its asks by number gives none by their order; neither does it give the other half of one question
    (時期と金額を), which it would name, nor what begins by going on with what was just said.
    """
    found, places = list(path), set[int]()
    if any(mark.at is not None for mark in answer.marks):
        return found, places
    for ask in sorted(set(answer.asks) - {0, *path} - answer.halves):
        after = _after(answer, found, ask - 1)
        found = [ask if at in after else each for at, each in enumerate(found)]
        places.update(after)
    return found, places


def _after(answer: Answer, path: Sequence[int], ask: int) -> list[int]:
    """Return the sentences without an ask's words behind the last one that speaks of an ask, and behind those that only add to it."""
    spoken = [at for at, each in enumerate(path) if each == ask and any(answer.likeness[at])]
    rest = range(max(spoken) + 1, len(path)) if spoken else range(0)
    return list(dropwhile(lambda at: answer.marks[at].adds, (at for at in rest if path[at] == ask and not any(answer.likeness[at]))))
