"""What has been said so far, for the numbers still to come: metric, scope, basis and comparison, in a sentence and before it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from components.facts.meanings import Named
from components.facts.schema import SentenceRow
from components.facts.speech import Speech
from components.reading.numerals import Numeral
from components.reading.terms import Match

# A metric named so many sentences before has been left.
LONGEST_AGO = 2
# Speech without full stops is one sentence; what stands farther off says nothing of a number.
LONGEST = 400
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence with the call it is of, its span in the unbroken text, and the words for metrics in it."""

    speech: Speech
    sentence: SentenceRow
    start: int
    end: int
    words: Sequence[Match[str]]

    @property
    def plain(self) -> str:
        """The plain text of the call without the line breaks inside its sentences."""
        return self.speech.unbroken.plain

    def around(self, numeral: Numeral) -> "Context":
        """Return as much of a very long sentence as can say anything of a number, so that the time stays linear; else the whole."""
        if self.end - self.start <= LONGEST:
            return self
        return replace(self, start=max(self.start, numeral.start - LONGEST), end=min(self.end, numeral.end + LONGEST))

    def words_within(self, start: int, end: int) -> Sequence[Match[str]]:
        """Return the words for metrics inside a span."""
        within = self.words[bisect_left(self.words, start, key=_START) : bisect_left(self.words, end, key=_START)]
        return within[:-1] if within and within[-1].end > end else within


@dataclass(slots=True)
class Running:
    """What has been said so far, for the numbers still to come: in the sentence, and before it in the turn.

    ``named`` is the metric last named in the sentence, ``topic`` the one it is about, ``topic_amount`` the row that told it,
    ``before`` the one of the sentences before, ``ago`` how many, ``asked`` the one that the question before named,
    ``profit`` the last profit of all. ``part`` is the part of the company that the sentence named with its metric,
    ``of_part`` says that the sentence told of one, ``parts`` that the one before did, ``row`` is the metric first told of
    the part ``row_of``, ``parted`` the one that a list goes through by part, ``effects`` the profit whose causes it goes through.
    ``telling`` are the metrics of the amounts of this sentence, ``told`` of the one before, ``mapped`` those that a list behind
    それぞれ goes through. ``since`` is where the words not yet heard begin, ``amount`` the row that a change would be of,
    ``measured`` its metric, ``prior`` what the last amount only compared with was of. ``scope`` is the part that the
    paragraph is about, ``whole`` says that it told an amount of the whole company.
    """

    turn: int | None = None
    role: str | None = None
    asked: Named | None = None
    end: int = 0
    named: Named | None = None
    topic: Named | None = None
    topic_amount: int | None = None
    before: Named | None = None
    ago: int = 0
    profit: str | None = None
    basis: str | None = None
    comparison: str | None = None
    prior: str | None = None
    scope: str | None = None
    whole: bool = False
    part: str | None = None
    parts: bool = False
    of_part: bool = False
    row: str | None = None
    row_of: str | None = None
    parted: str | None = None
    effects: str | None = None
    telling: list[str | None] = field(default_factory=list)
    told: list[str | None] = field(default_factory=list)
    mapped: list[str | None] = field(default_factory=list)
    amount: int | None = None
    measured: str | None = None
    since: int = 0

    def enter(self, context: Context) -> None:
        """Begin a sentence: its words are still to be heard, and what was named before holds only if nothing else is named."""
        self.ago = 0 if self.named else self.ago + 1
        self.asked = self.named or self.asked
        self.before, self.named = self.named or (self.before if self.ago < LONGEST_AGO else None), None
        if context.sentence.turn != self.turn:
            self._enter_turn(context.sentence.role)
        self.turn, self.role = context.sentence.turn, context.sentence.role
        gap = context.plain[self.end : context.start]
        if "\n" in gap:
            self.scope, self.whole = None, False
        self.parts = self.of_part if self.ago == 0 else self.parts and self.ago < LONGEST_AGO
        self.told, self.telling, self.mapped = self.telling or self.told, [], []
        if self.told and "\n\n" in gap:
            self.parted, self.effects = None, None
        self.basis, self.amount, self.part, self.topic, self.topic_amount = None, None, None, None, None
        # What was revised is compared with itself alone.
        if self.prior == self.comparison == "guidance":
            self.comparison = None
        self.since, self.end, self.of_part = context.start, context.end, False

    def _enter_turn(self, role: str | None) -> None:
        """Begin a turn: an answer goes on about what was asked, a question about nothing that was answered before."""
        self.before, self.ago = (self.asked or self.before, 0) if self.role == "analyst" else (self.before, self.ago)
        if role == "analyst" and self.role == "management":
            self.before = None
        self.comparison, self.asked, self.parted, self.effects, self.prior = None, None, None, None, None
        self.told, self.telling = [], []
