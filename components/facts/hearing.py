"""What has been said so far, for the numbers still to come: metric, scope, basis and comparison, in a sentence and before it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from components.facts import beside, comparisons, meanings, topics
from components.facts.meanings import Named
from components.facts.schema import Quantity, SentenceRow
from components.facts.speech import Speech
from components.reading.numerals import Numeral
from components.reading.terms import Match

# A metric named so many sentences before has been left.
LONGEST_AGO = 2
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

    def words_within(self, start: int, end: int) -> Sequence[Match[str]]:
        """Return the words for metrics inside a span."""
        within = self.words[bisect_left(self.words, start, key=_START) : bisect_left(self.words, end, key=_START)]
        return within[:-1] if within and within[-1].end > end else within


@dataclass(slots=True)
class Running:
    """What has been said so far, for the numbers still to come: in the sentence, and before it in the turn.

    ``named`` is the metric last named in the sentence, ``topic`` the one it is about, ``topic_amount`` the row that told it,
    ``before`` the one of the sentences before, ``ago`` how many, ``asked`` the one that the question before named,
    ``profit`` the last profit of all; ``part`` is the part of the company that the sentence named with its metric,
    ``of_part`` says that the sentence told of one, ``parts`` that the one before did, ``row`` is the metric first told of it, ``parted`` the one that a
    list goes through by part, ``effects`` the profit whose causes it goes through; ``telling`` are the metrics of the amounts of this sentence, ``told`` of the one before,
    ``mapped`` those that a list behind それぞれ goes through;
    ``since`` is where the words not yet heard begin, ``amount`` the row that a change would be of, ``measured``
    its metric, ``prior`` what the last amount only compared with was of.
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
        if "\n" in context.plain[self.end : context.start]:
            self.scope = None
        self.parts = self.of_part if self.ago == 0 else self.parts and self.ago < LONGEST_AGO
        self.told, self.telling, self.mapped = self.telling or self.told, [], []
        if self.told and "\n\n" in context.plain[self.end : context.start]:
            self.parted, self.effects = None, None
        self.basis, self.amount, self.part, self.topic, self.topic_amount = None, None, None, None, None
        self.since, self.end, self.of_part = context.start, context.end, False

    def _enter_turn(self, role: str | None) -> None:
        """Begin a turn: an answer goes on about what was asked, a question about nothing that was answered before."""
        self.before, self.ago = (self.asked or self.before, 0) if self.role == "analyst" else (self.before, self.ago)
        if role == "analyst" and self.role == "management":
            self.before = None
        self.comparison, self.asked, self.parted, self.effects, self.prior = None, None, None, None, None
        self.told, self.telling = [], []


def hear(running: Running, context: Context, numeral: Numeral) -> None:
    """Take up the words between the last number and this one."""
    plain = context.plain
    before = context.words_within(running.since, numeral.start)
    if before:
        word = topics.spoken_of(plain, before, numeral.start, running.topic)
        topic = topics.topic_of(plain, before)
        if topic and topic != running.topic:
            running.topic, running.topic_amount = topic, None
        again = running.topic is not None and word is not None and word.start == running.topic.start
        if not again and word and running.named and running.named.metric == "progress_rate" and plain[word.end : numeral.start] == "で":
            word = Match(word.start, word.end, "progress_rate")
        running.named = _named(plain, word, running) if word else None
        running.amount, running.part = running.topic_amount if again else None, None
        if beside.is_of_one(plain, context.start, numeral.start):
            running.named = None
    elif back := _back_to(running, plain[running.since : numeral.start]):
        running.named, running.amount, running.part = back, running.topic_amount, None
    _hear_parts(running, context, numeral.start)
    _hear_effects(running, context, numeral.start)
    if before:
        running.mapped = []
    if "それぞれ" in plain[running.since : numeral.start]:
        running.mapped = list(running.telling or running.told)
    basis = meanings.basis_in(plain, running.since, numeral.start)
    if basis or before:
        running.basis = basis
    comparison = comparisons.comparison_before(plain[running.since : numeral.start])
    if comparison and comparison != "same":
        running.comparison = comparison
    elif running.comparison == "other":
        running.comparison = None


def hear_out(running: Running, context: Context) -> None:
    """Take up the words of a sentence without a number: the one metric that it speaks of is what the next goes on about."""
    spoken = {word.meaning for word in context.words}
    if running.named is None and len(spoken) == 1:
        running.named = Named(context.words[-1].meaning, context.words[-1].start, context.words[-1].end)
    if not running.telling:
        _hear_parts(running, context, context.end)
        _hear_effects(running, context, context.end)


def note(running: Running, row: Quantity, index: int) -> None:
    """Remember an amount as the one that a change behind it is of, unless it is only the one compared with."""
    if running.topic and row.metric == running.topic.metric and not row.is_prior and (row.kind in ("money", "count") or meanings.is_rate(row.metric)):
        running.topic_amount = index
    if row.kind in ("money", "count") or meanings.is_rate(row.metric):
        running.telling.append(row.metric)
    if row.kind not in ("money", "count"):
        return
    if row.is_prior:
        running.comparison, running.prior = row.comparison or running.comparison, row.comparison
    elif row.sense != "delta" or running.amount is None:
        running.amount, running.measured = index, row.metric
    running.part = row.scope or running.part
    if row.metric is None and row.kind == "money" and not row.is_prior and running.named is None:
        running.before, running.parted = None, None
    if row.metric and (running.named is None or running.named.metric != row.metric):
        running.named = Named(row.metric, row.end, row.end)
    if row.scope and meanings.is_part(row.scope):
        running.scope = row.scope


def _hear_effects(running: Running, context: Context, end: int) -> None:
    """Hear whether a list goes through what moved a profit: 営業利益の増減要因は, マイナス要因としては."""
    if meanings.goes_through_effects(context.plain, context.start, end):
        last = running.named or running.before
        running.effects = last.metric if last and last.metric in meanings.EARNED["profit"] else running.profit or "operating_income"
    elif running.topic and running.topic.start >= running.since:
        running.effects = None


def _back_to(running: Running, clause: str) -> Named | None:
    """Return the topic that the next number is of again, where the clause between them is over; a told one after an object."""
    over = running.topic and running.topic != running.named and topics.is_over(clause)
    return running.topic if over and (running.topic_amount is None or topics.was_object(clause)) else None


def _hear_parts(running: Running, context: Context, end: int) -> None:
    """Hear whether a list goes through the parts of a whole, and of which metric: 部門別売上高は, 地域別では."""
    last = running.named or running.before
    if meanings.goes_through_parts(context.plain, context.start, end):
        running.parted = last.metric if last else "revenue"
    elif running.topic and running.topic.start >= running.since and running.topic.metric != running.parted:
        running.parted = None


def _named(plain: str, word: Match[str], running: Running) -> Named:
    """Return the metric that a word names; a margin of which no more is said is that of the profit named before it."""
    last = running.named or running.before
    alone = plain[word.start : word.end] in meanings.MARGINS["alone"]
    metric = meanings.MARGINS["of"].get(last.metric, word.meaning) if alone and last else word.meaning
    running.profit = metric if metric in meanings.PROFITS else running.profit
    return Named(metric, word.start, word.end)
