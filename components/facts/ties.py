"""Which sentences of the answers belong to which ask, each with its reason: number, hand-over, words, or what goes on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from components.facts.asks import Matter
from components.facts.markers import hands_over, leads_on, ordinals, takers, takes_up, touches
from components.facts.matter import Matters, Word, taken_up
from components.facts.schema import SentenceRow
from components.facts.speech import Speech

# What it costs an answer to leave one ask for the next, or for one that came before, and to stay where a question is taken up.
ONWARD, BACK, STAY = 1.4, 6.0, 0.6
NEVER = 1000.0
# A sentence that says who will answer what; the words of the answer follow.
ANNOUNCED = "announced"
# It costs less where a word leads on, where a question is taken up, and where another person begins to speak.
EASIER = 1.5
# More words in common than this say no more.
MOST_WORDS = 3
# What an ask shares with the others says little of which is meant, and so does a word that the whole answer goes on about.
SHARED, COMMONER = 0.2, 0.25


@dataclass(frozen=True, slots=True)
class Tie:
    """A sentence of an answer that belongs to an ask, why, and the words that both have."""

    sentence_id: str
    reason: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The asks of one turn in order, and the spellings of the people who may answer with their ids."""

    asks: tuple[Matter, ...]
    names: tuple[tuple[str, str], ...]


def ties_of(speech: Speech, asked: Asked, answers: Sequence[SentenceRow], matters: Matters) -> list[list[Tie]]:
    """Return the ties of each ask of a turn; one ask alone has the whole answer."""
    if len(asked.asks) == 1:
        return [[Tie(sentence.sentence_id, "only", ()) for sentence in answers]]
    ties: list[list[Tie]] = [[] for _ in asked.asks]
    said = _said(speech, asked, answers)
    own = _own_words(asked, answers, matters)
    path = _with_each(answers, own, _path(answers, own, (said, matters)), (said, matters))
    path, in_order = _in_order(answers, own, path, (said, matters))
    for at, (sentence, ask) in enumerate(zip(answers, path, strict=True)):
        mark = said[sentence.sentence_id]
        common = tuple(dict.fromkeys(word.surface for word in matters.of(sentence) if word.key in own[ask]))
        for each in dict.fromkeys((*mark.asks, ask) if mark.in_passing else mark.asks or (ask,)):
            reason = mark.reason if each in mark.asks else "order" if at in in_order else "echo" if common else "goes_on"
            ties[each].append(Tie(sentence.sentence_id, reason, common))
    return ties


@dataclass(frozen=True, slots=True)
class Own:
    """A word of an ask with what it says of that ask among the others of its turn."""

    weight: float
    word: Word


@dataclass(frozen=True, slots=True)
class Mark:
    """What a sentence says itself of the ask it answers: the asks by number or hand-over with the reason, and how easily it goes on.

    ``in_passing`` says that it only touches the ask, ``takes_up`` that it names a question by its words, ``ease`` how much
    less it costs to go on to another ask.
    """

    asks: tuple[int, ...]
    reason: str
    in_passing: bool
    takes_up: bool
    ease: float

    @property
    def at(self) -> int | None:
        """Return the ask that the answer is at from here on, None where the sentence says nothing of it."""
        return self.asks[-1] if self.asks and not self.in_passing else None


def _said(speech: Speech, asked: Asked, answers: Sequence[SentenceRow]) -> dict[str, Mark]:
    """Return what each sentence says of its ask; who was to answer one answers it with the first words."""
    marks: dict[str, Mark] = {}
    given: dict[str, int] = {}
    before: SentenceRow | None = None
    for sentence in answers:
        opened = _opened(given, sentence, before, answers)
        mark = _mark(speech, asked, sentence, before is not None and before.speaker_id != sentence.speaker_id)
        if mark.reason == ANNOUNCED:
            given |= _given(speech, sentence, asked)
        marks[sentence.sentence_id] = replace(mark, asks=(opened,), reason="handover") if opened is not None and not mark.asks else mark
        before = sentence
    return marks


def _mark(speech: Speech, asked: Asked, sentence: SentenceRow, is_other: bool) -> Mark:
    plain = speech.plain[sentence.start : sentence.end]
    numbers = _numbers(speech, sentence, len(asked.asks))
    reason = (ANNOUNCED if hands_over(plain) else "ordinal") if numbers else ""
    takes = takes_up(plain)
    return Mark(numbers, reason, touches(plain), takes, EASIER * (takes + leads_on(plain) + is_other))


def _opened(given: dict[str, int], sentence: SentenceRow, before: SentenceRow | None, answers: Sequence[SentenceRow]) -> int | None:
    """Return the ask that was handed to the one who begins to speak, by name, or to whoever would be next."""
    if before is not None and before.turn == sentence.turn:
        return None
    named = given.pop(sentence.speaker_id or "", None)
    another = sentence.speaker_id != answers[0].speaker_id
    return named if named is not None or not another else given.pop("other", None)


def _numbers(speech: Speech, sentence: SentenceRow, count: int) -> tuple[int, ...]:
    """Return the asks that a sentence names by number, in their order; one beyond the last names none."""
    found = []
    for ordinal in ordinals(speech.plain, sentence.start, sentence.end):
        if ordinal.number is None:
            return tuple(range(count))
        at = count - 1 if ordinal.number == 0 else ordinal.number - 1
        if at < count and at not in found:
            found.append(at)
    return tuple(found)


def _given(speech: Speech, sentence: SentenceRow, asked: Asked) -> dict[str, int]:
    """Return which ask a sentence hands to whom, by the person's id; ``other`` is whoever speaks next and is not named."""
    given: dict[str, int] = {}
    count = len(asked.asks)
    told = list(takers(speech.plain, sentence.start, sentence.end, asked.names))
    for ordinal, who in told:
        at = count - 1 if ordinal.number == 0 else (ordinal.number or 1) - 1
        if at < count and who not in ("self", sentence.speaker_id):
            given[who] = at
    if not told and (numbers := _numbers(speech, sentence, count)):
        given["other"] = numbers[-1]
    return given


def _own_words(asked: Asked, answers: Sequence[SentenceRow], matters: Matters) -> list[dict[str, Own]]:
    """Return the words of each ask with what they say of it: less where another ask has them, and the oftener the answers do."""
    words = [{word.key: word for s in ask.sentences for word in matters.of(s) if ask.holds(word.start)} for ask in asked.asks]
    often = Counter(key for sentence in answers for key in {word.key for word in matters.of(sentence)})
    return [
        {
            key: Own((SHARED if any(key in others for others in words if others is not own) else 1.0) / (1 + COMMONER * often[key]), word)
            for key, word in own.items()
        }
        for own in words
    ]


def _path(answers: Sequence[SentenceRow], own: Sequence[Mapping[str, Own]], known: tuple[Mapping[str, Mark], Matters]) -> list[int]:
    """Return the ask of each sentence: the likeliest way through the answer, by the words in common and the cost of changing.

    An ask that is called by its number is not begun before that.
    """
    said, matters = known
    if not answers:
        return []
    marks = [said[sentence.sentence_id] for sentence in answers]
    begun = {ask: at for at, mark in reversed(list(enumerate(marks))) if mark.at is not None for ask in mark.asks}
    best = [-ONWARD * ask for ask in range(len(own))]
    ways: list[list[int]] = []
    for at, (sentence, mark) in enumerate(zip(answers, marks, strict=True)):
        step = [_from(best, to, mark) for to in range(len(own))]
        likeness = [_likeness(sentence, own[ask], matters, mark) for ask in range(len(own))]
        best = [best[one] - _cost(one, to, mark) + likeness[to] for to, one in enumerate(step)]
        barred = [(mark.at is not None and ask != mark.at) or at < begun.get(ask, 0) for ask in range(len(own))]
        best = [score - NEVER * shut for score, shut in zip(best, barred, strict=True)]
        ways.append(step)
    return _back(ways, max(range(len(own)), key=lambda ask: best[ask]))


def _with_each(
    answers: Sequence[SentenceRow], own: Sequence[Mapping[str, Own]], path: Sequence[int], known: tuple[Mapping[str, Mark], Matters]
) -> list[int]:
    """Give an ask that the way passes by the sentences that speak of it, and of the ask that they stood for no more."""
    said, matters = known
    found = list(path)
    for ask in set(range(len(own))) - set(path):
        for at, sentence in enumerate(answers):
            mark = said[sentence.sentence_id]
            likeness = _likeness(sentence, own[ask], matters, mark)
            if mark.at is None and likeness > 0 and likeness >= _likeness(sentence, own[path[at]], matters, mark):
                found[at] = ask
    return found


def _in_order(
    answers: Sequence[SentenceRow], own: Sequence[Mapping[str, Own]], path: Sequence[int], known: tuple[Mapping[str, Mark], Matters]
) -> tuple[list[int], set[int]]:
    """Give an ask whose words nobody says what follows the answer to the one before it and has no ask's words; also say where."""
    said, matters = known
    found, places = list(path), set[int]()
    spoken = [
        said[s.sentence_id].at is not None or any(_likeness(s, each, matters, said[s.sentence_id]) > 0 for each in own) for s in answers
    ]
    for ask in sorted(set(range(1, len(own))) - set(path)):
        last = max((at for at, each in enumerate(found) if each == ask - 1 and spoken[at]), default=None)
        after = [] if last is None else [at for at in range(last + 1, len(found)) if found[at] == ask - 1 and not spoken[at]]
        for at in after:
            found[at] = ask
        places.update(after)
    return found, places


def _from(best: Sequence[float], to: int, mark: Mark) -> int:
    """Return the ask from which the way to another is the likeliest at a sentence."""
    return max(range(len(best)), key=lambda one: best[one] - _cost(one, to, mark))


def _back(ways: Sequence[Sequence[int]], last: int) -> list[int]:
    """Return the way that ends at an ask, read from its end."""
    path = [last]
    for step in reversed(ways[1:]):
        path.append(step[path[-1]])
    return path[::-1]


def _cost(one: int, to: int, mark: Mark) -> float:
    """Return what it costs to go from one ask to another at a sentence, or to stay where it takes up a question anew."""
    if one == to:
        return STAY if mark.takes_up else 0.0
    return max(0.0, (ONWARD if to == one + 1 else BACK) - mark.ease)


def _likeness(sentence: SentenceRow, own: Mapping[str, Own], matters: Matters, mark: Mark) -> float:
    """Return how many of an ask's words a sentence has, at most so many.

    A part of a compound counts half; where the sentence takes up a question each word counts in full.
    """
    keys = matters.keys_of([sentence])
    said = matters.said(sentence)
    score = 0.0
    for key, each in own.items():
        if key in keys:
            score += 1.0 if mark.takes_up else each.weight
        elif taken_up(each.word, keys, said):
            score += each.weight / 2
    return min(MOST_WORDS, score)
