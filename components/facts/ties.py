"""Which sentences of the answers belong to which ask, each with its reason: number, hand-over, words, or what goes on."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.facts.marks import Asked, Mark, marks_of
from components.facts.matter import Word, pieces_of, words_of
from components.facts.schema import Mention, SentenceRow
from components.facts.speech import Speech
from components.facts.ways import Answer, way

# More words in common than this say no more.
MOST_WORDS = 3
# What an ask shares with the others says little of which is meant, and so does a word that the whole answer goes on about.
SHARED, COMMONER = 0.2, 0.25


@dataclass(frozen=True, slots=True)
class Tie:
    """A sentence of an answer that belongs to an ask, why, and the words of the ask that it takes up."""

    sentence_id: str
    reason: str
    words: tuple[str, ...]


def ties_of(speech: Speech, asked: Asked, answers: Sequence[SentenceRow], mentions: Mapping[str, Sequence[Mention]]) -> list[list[Tie]]:
    """Return the ties of each ask of a turn, by the mentions of each sentence; one ask alone has the whole answer."""
    if len(asked.asks) == 1:
        return [[Tie(sentence.sentence_id, "only", ()) for sentence in answers]]
    words = [words_of(speech.plain, ask, mentions) for ask in asked.asks]
    taken = [[_taken_up(speech.plain, sentence, own, mentions) for own in words] for sentence in answers]
    marks = marks_of(speech, asked, answers)
    path, in_order = way(Answer(marks, _likeness(words, taken, (speech.plain, answers, marks))))
    ties: list[list[Tie]] = [[] for _ in asked.asks]
    for at, belongs in enumerate(_belonging(marks, taken, path)):
        common = tuple(words[path[at]][key].surface for key in taken[at][path[at]])
        for each in belongs:
            reason = marks[at].reason if each in marks[at].asks else "order" if at in in_order else "echo" if common else "goes_on"
            ties[each].append(Tie(answers[at].sentence_id, reason, common))
    return ties


def _belonging(marks: Sequence[Mark], taken: Sequence[Sequence[Sequence[str]]], path: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the asks that each sentence belongs to; behind one that answers several as one, what only goes on belongs to all of them."""
    together: tuple[int, ...] = ()
    for mark, words, ask in zip(marks, taken, path, strict=True):
        together = mark.together or (() if mark.asks or mark.leads or any(words) else together)
        own = (*mark.asks, ask) if mark.in_passing else mark.asks or together or (ask,)
        yield tuple(dict.fromkeys(own))


def _taken_up(plain: str, sentence: SentenceRow, own: Mapping[str, Word], mentions: Mapping[str, Sequence[Mention]]) -> list[str]:
    """Return which words of an ask a sentence has, by what they are known by."""
    terms = {mention.term for mention in mentions.get(sentence.sentence_id, ())}
    said = plain[sentence.start : sentence.end]
    return [key for key, word in own.items() if key in terms or word.surface in said]


def _likeness(
    words: Sequence[Mapping[str, Word]], taken: Sequence[Sequence[Sequence[str]]], told: tuple[str, Sequence[SentenceRow], Sequence[Mark]]
) -> list[list[float]]:
    """Return how much each sentence speaks of each ask: its words, less where others have them and the oftener the answer does."""
    plain, answers, marks = told
    shared = {key for key, asks in Counter(key for own in words for key in own).items() if asks > 1}
    often = Counter(key for each in taken for key in {key for keys in each for key in keys})
    weights = [{key: (SHARED if key in shared else 1.0) / (1 + COMMONER * often[key]) for key in own} for own in words]
    parts = [{key: pieces for key, word in own.items() if key not in shared and (pieces := pieces_of(word.surface))} for own in words]
    return [
        [
            min(MOST_WORDS, _score(plain[sentence.start : sentence.end], weights[ask], (each[ask], parts[ask]), mark.takes_up))
            for ask in range(len(words))
        ]
        for sentence, mark, each in zip(answers, marks, taken, strict=True)
    ]


def _score(said: str, weights: Mapping[str, float], known: tuple[Sequence[str], Mapping[str, Sequence[str]]], takes_up: bool) -> float:
    """Return what the words of an ask in a sentence weigh; a part of a compound counts half, a question taken up in full."""
    keys, parts = known
    whole = len(keys) if takes_up else sum(weights[key] for key in keys)
    half = sum(weights[key] / 2 for key, pieces in parts.items() if key not in keys and any(piece in said for piece in pieces))
    return whole + half
