"""The way of an answer through the asks of a turn: the likeliest one, by what is said of the asks, the words and the kind of answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from components.facts.marks import Mark

# What it costs an answer to leave one ask for the next, or for one that came before, and to stay where a question is taken up.
ONWARD, BACK, STAY = 1.2, 2.5, 0.6
# It costs so much less for each thing that leads on, and more where a sentence goes on with what was just said.
EASIER, HARDER = 1.5, 1.0
# What it costs to leave an ask out: most are answered, often in no word of theirs.
LEFT_OUT = 1.8
# What it is worth that a sentence gives what the ask wants: a number, a time, a reason.
OF_KIND = 0.5
# And what a word of the ask is worth, and what it costs that all words are another's.
WORDS, FOREIGN = 1.0, 0.8
# Who adds something may come back, as if so many things more led there.
ADDED = 2
NEVER = 1000.0


@dataclass(frozen=True)
class Answer:
    """An answer to several asks: what each sentence says of its ask, how much it speaks of each, and whether it is what each wants."""

    marks: Sequence[Mark]
    likeness: Sequence[Sequence[float]]
    of_kind: Sequence[Sequence[bool]]

    @cached_property
    def asks(self) -> range:
        """The asks by their place."""
        return range(len(self.likeness[0]))

    @cached_property
    def worth(self) -> list[list[float]]:
        """How well each sentence stands for an answer to each ask."""
        return [[self._worth(at, ask) for ask in self.asks] for at in range(len(self.marks))]

    def _worth(self, at: int, ask: int) -> float:
        own = self.likeness[at][ask]
        return WORDS * own + OF_KIND * self.of_kind[at][ask] - FOREIGN * (not own and any(self.likeness[at]))


def way(answer: Answer) -> list[int]:
    """Return the ask of each sentence: of the way by words alone and that which leaves out none without need, the better one."""
    if not answer.marks:
        return []
    # An answer that calls some asks by number leaves the others out.
    left_out = 0.0 if any(mark.at is not None for mark in answer.marks) else LEFT_OUT
    ways = (_with_each(answer, _tightened(answer, _likeliest(answer, price))) for price in dict.fromkeys((left_out, 0.0)))
    return max(ways, key=lambda path: _worth(answer, path, left_out))


def _worth(answer: Answer, path: Sequence[int], left_out: float) -> float:
    """Return what a way is worth: how well its sentences answer, less what its turns cost, and the asks that it leaves out."""
    turns = sum(_cost(one, to, mark) for (one, to), mark in zip(pairwise(path), answer.marks[1:], strict=True))
    return sum(answer.worth[at][ask] for at, ask in enumerate(path)) - turns - left_out * len(set(answer.asks) - set(path))


def _likeliest(answer: Answer, left_out: float) -> list[int]:
    """Return the ask of each sentence; one that is called by its number is not begun before that."""
    asks = answer.asks
    begun = {ask: at for at, mark in reversed(list(enumerate(answer.marks))) if mark.at is not None for ask in mark.asks}
    best = [-left_out * ask for ask in asks]
    steps: list[list[int]] = []
    for at, mark in enumerate(answer.marks):
        costs = [[_cost(one, to, mark) + left_out * max(0, to - one - 1) for one in asks] for to in asks]
        step = [max(asks, key=lambda one: best[one] - own[one]) if at else to for to, own in enumerate(costs)]
        moved = [best[one] - (costs[to][one] if at else 0.0) for to, one in enumerate(step)]
        best = [moved[ask] + answer.worth[at][ask] - NEVER * _is_barred(mark, ask, at, begun) for ask in asks]
        steps.append(step)
    return _back(steps, max(asks, key=lambda ask: best[ask] - left_out * (asks[-1] - ask)))


def _is_barred(mark: Mark, ask: int, at: int, begun: Mapping[int, int]) -> bool:
    """Say whether a sentence cannot be of an ask: it names another by number, or the ask is called later."""
    return (mark.at is not None and ask != mark.at) or ((mark.in_passing or not mark.asks) and at < begun.get(ask, 0))


def _cost(one: int, to: int, mark: Mark) -> float:
    """Return what it costs to go from one ask to another at a sentence, or to stay where it takes up a question anew."""
    if one == to:
        return STAY if mark.takes_up else 0.0
    leads = mark.leads + ADDED * (mark.supplements and to < one)
    return max(0.0, (ONWARD if to > one else BACK) - EASIER * leads + HARDER * mark.adds)


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
