"""How much each sentence of an answer speaks of each ask, by the words that it takes up."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.facts.known import Known
from components.facts.marks import Asked
from components.facts.matter import Word, known_by, words_of
from components.facts.schema import SentenceRow

# More words in common than this say no more.
MOST_WORDS = 3
# What an ask shares with the others says little of which is meant, and so does a word that the whole answer goes on about.
SHARED, COMMONER = 0.2, 0.25


@dataclass(frozen=True, slots=True)
class Echo:
    """The words of each ask by what they are known by, and which of them each sentence takes up."""

    words: Sequence[Mapping[str, Word]]
    taken: Sequence[Sequence[Sequence[str]]]

    def only_of(self, at: int, ask: int) -> bool:
        """Say whether a sentence takes up a word that no other ask has."""
        return any(sum(key in own for own in self.words) == 1 for key in self.taken[at][ask])

    def likeliest(self, at: int) -> int | None:
        """Return the ask of which a sentence has the most words, None where it has none or as many of another."""
        most = max(map(len, self.taken[at]))
        having = [ask for ask, keys in enumerate(self.taken[at]) if keys and len(keys) == most]
        return having[0] if len(having) == 1 else None


def echo_of(asked: Asked, answers: Sequence[SentenceRow], known: Known) -> Echo:
    """Return what the sentences of an answer take up of the asks."""
    words = [words_of(known.plain, ask, known.by_sentence) for ask in asked.asks]
    return Echo(words, [_taken_up(known, sentence, words) for sentence in answers])


def _taken_up(known: Known, sentence: SentenceRow, words: Sequence[Mapping[str, Word]]) -> list[list[str]]:
    """Return which words of each ask a sentence has, by what they are known by."""
    terms = {mention.term for mention in known.by_sentence.get(sentence.sentence_id, ())}
    said = known.plain[sentence.start : sentence.end]
    return [[key for key, word in own.items() if key in terms or word.surface in said] for own in words]


def likeness(echo: Echo, plain: str, answers: Sequence[SentenceRow], takes_up: Sequence[bool]) -> list[list[float]]:
    """Return how much each sentence speaks of each ask: its words, less where others have them and the oftener the answer does.

    ``takes_up`` says of each sentence whether it names a question by its words, which count in full then.
    """
    words, taken = echo.words, echo.taken
    shared = {key for key, asks in Counter(key for own in words for key in own).items() if asks > 1}
    often = Counter(key for each in taken for key in {key for keys in each for key in keys})
    weights = [{key: (SHARED if key in shared else 1.0) / (1 + COMMONER * often[key]) for key in own} for own in words]
    parts = [{key: pieces for key, word in own.items() if key not in shared and (pieces := known_by(word.surface))} for own in words]
    return [
        [
            min(MOST_WORDS, _score(plain[sentence.start : sentence.end], weights[ask], (each[ask], parts[ask]), takes))
            for ask in range(len(words))
        ]
        for sentence, takes, each in zip(answers, takes_up, taken, strict=True)
    ]


def _score(said: str, weights: Mapping[str, float], known: tuple[Sequence[str], Mapping[str, Sequence[str]]], takes_up: bool) -> float:
    """Return what the words of an ask in a sentence weigh; a part of a compound counts half, a question taken up in full."""
    keys, parts = known
    score = len(keys) if takes_up else sum(weights[key] for key in keys)
    for key, pieces in parts.items():
        for piece in pieces:
            if piece in said and key not in keys:
                score += weights[key] / 2
                break
    return score
