"""A sentence as it is held against others: its characters without blanks and with numbers masked, and where two of them differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from components.facts.change.subjects import Subjects
from components.facts.matter import words_in
from components.facts.schema import SentenceRow

Span = tuple[int, int]
# A number with its sign, its scales and its points: △1,234.5, 1兆2,300億, 三割; a month and a quarter are numbers too.
_NUMBER = re.compile(
    r"[△+\-−]?\d[\d,.]*(?:[兆億万千]\d[\d,.]*)*|[一二三四五六七八九十百千万億兆]+(?=割|倍|年|月|日|人|社|名|件|点|つ目|回|期)"
)
_TOKEN = re.compile(rf"{_NUMBER.pattern}|[A-Za-z]+|[ァ-ヴー]+|[一-龥々]+|[ぁ-ん]|.", re.DOTALL)
_BLANK = re.compile(r"\s+")
MASK = "0"
# A number with its unit says nothing of what a sentence is about.
_AMOUNT = re.compile(r"0[兆億万千百]*(?:円|ドル|ユーロ|元|株|人|名|社|件|台|%|か月|月期|年度|年|月|日)*")
# Of so many characters in a row two sentences share some.
RUN = 3
# And of the words that they say something by so large a part; without any, so much of the runs.
LEAST_WORDS = 0.4
LEAST_WORDLESS = 0.7
# Speech without full stops is one sentence; of so many words no two are held against each other word by word.
MOST_TOKENS = 600


@dataclass(frozen=True)
class Wording:
    """A sentence ready to be compared: ``text`` without blanks, half-width; ``places`` are the offsets of its characters in the call.

    ``subjects`` are what its numbers are of.
    """

    row: SentenceRow
    text: str
    places: Sequence[int]
    subjects: Subjects = ()

    @cached_property
    def tokens(self) -> Sequence[Span]:
        """The words of the text, by their places in it: runs of one script, numbers whole."""
        return [found.span() for found in _TOKEN.finditer(self.text)]

    @cached_property
    def masked(self) -> str:
        """The text with every number as one mark."""
        return _NUMBER.sub(MASK, self.text)

    @cached_property
    def runs(self) -> frozenset[str]:
        """Every run of ``RUN`` characters of the masked text."""
        return frozenset(self.masked[at : at + RUN] for at in range(len(self.masked) - RUN + 1))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that the sentence says something by."""
        return frozenset(words_in(_AMOUNT.sub(" ", self.masked)))

    def numbers(self) -> Iterator[Span]:
        """Yield where the numbers of the text stand in it."""
        return (found.span() for found in _NUMBER.finditer(self.text))

    def original(self, start: int, end: int) -> Span:
        """Return the span in the call of a span of the text that is not empty."""
        return self.places[start], self.places[end - 1] + 1


def wording_of(plain: str, row: SentenceRow, subjects: Subjects = ()) -> Wording:
    """Return a sentence of a call ready to be compared."""
    places = [at for at in range(row.start, row.end) if not plain[at].isspace()]
    return Wording(row, _BLANK.sub("", plain[row.start : row.end]), places, subjects)


def other_numbers(one: Wording, other: Wording) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where the numbers of two sentences differ that are alike but for their numbers."""
    pairs = [
        (one.original(*ours), other.original(*theirs))
        for ours, theirs in zip(one.numbers(), other.numbers(), strict=True)
        if one.text[slice(*ours)] != other.text[slice(*theirs)]
    ]
    return tuple(ours for ours, _ in pairs), tuple(theirs for _, theirs in pairs)


def other_words(one: Wording, other: Wording) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return which words of two sentences the other does not have in that place."""
    ours, theirs = ([each.text[slice(*token)] for token in each.tokens] for each in (one, other))
    if max(len(ours), len(theirs)) > MOST_TOKENS:
        return ((one.row.start, one.row.end),), ((other.row.start, other.row.end),)
    changes = [change for change in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes() if change[0] != "equal"]
    return tuple(_spans(one, ((a, b) for _, a, b, _, _ in changes))), tuple(_spans(other, ((a, b) for _, _, _, a, b in changes)))


def _spans(wording: Wording, runs: Iterator[Span]) -> Iterator[Span]:
    """Yield runs of words as spans of the call."""
    return (wording.original(wording.tokens[start][0], wording.tokens[end - 1][1]) for start, end in runs if start < end)


def numbers_apart(plain: str, spans: Sequence[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the numbers within spans of a call, and what else stands in these."""
    numbers: list[Span] = []
    words: list[Span] = []
    for start, end in spans:
        at = start
        for found in _NUMBER.finditer(plain, start, end):
            words.append((at, found.start()))
            numbers.append(found.span())
            at = found.end()
        words.append((at, end))
    return tuple(numbers), tuple((start, end) for start, end in words if plain[start:end].strip())


def likeness(one: Wording, other: Wording) -> float:
    """Return the part of the runs of two sentences that both have (Dice): 1 where they have the same, 0 where none.

    Two that share no more than a frame (…について伺います) are not alike: of the words of the one that has fewer, the other has
    ``LEAST_WORDS``, or where it has none at all, the runs are alike by ``LEAST_WORDLESS``.
    """
    both = len(one.runs) + len(other.runs)
    alike = 2 * len(one.runs & other.runs) / both if both else 0.0
    if fewer := min(len(one.words), len(other.words)):
        return alike if len(one.words & other.words) >= fewer * LEAST_WORDS else 0.0
    return alike if alike >= LEAST_WORDLESS else 0.0
