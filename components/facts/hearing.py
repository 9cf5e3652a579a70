"""What has been said so far, for the numbers still to come: metric, scope, basis and comparison, in a sentence and before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.facts import beside, comparisons, meanings
from components.facts.meanings import Named
from components.facts.schema import Quantity, SentenceRow
from components.facts.speech import Speech
from components.reading.numerals import Numeral
from components.reading.terms import Match

# A metric named so many sentences before has been left.
LONGEST_AGO = 2


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


@dataclass(slots=True)
class Running:
    """What has been said so far, for the numbers still to come: in the sentence, and before it in the turn.

    ``named`` is the metric last named in the sentence, ``before`` the one of the sentences before, ``ago`` how many,
    ``asked`` the one that the question before named; ``part`` is
    the part of the company that the sentence named with its metric, ``parts`` says that the sentence before named one;
    ``since`` is where the words not yet heard begin, ``amount`` the row that a change would be of, ``measured``
    its metric.
    """

    turn: int | None = None
    role: str | None = None
    asked: Named | None = None
    end: int = 0
    named: Named | None = None
    before: Named | None = None
    ago: int = 0
    basis: str | None = None
    comparison: str | None = None
    scope: str | None = None
    part: str | None = None
    parts: bool = False
    amount: int | None = None
    measured: str | None = None
    since: int = 0

    def enter(self, context: Context) -> None:
        """Begin a sentence: its words are still to be heard, and what was named before holds only if nothing else is named."""
        self.ago = 0 if self.named else self.ago + 1
        self.asked = self.named or self.asked
        self.before, self.named = self.named or (self.before if self.ago < LONGEST_AGO else None), None
        if context.sentence.turn != self.turn:
            self.before, self.ago = (self.asked or self.before, 0) if self.role == "analyst" else (self.before, self.ago)
            self.comparison, self.asked = None, None
        self.turn, self.role = context.sentence.turn, context.sentence.role
        if "\n" in context.plain[self.end : context.start]:
            self.scope = None
        self.parts = self.part is not None if self.ago == 0 else self.parts and self.ago < LONGEST_AGO
        self.basis, self.amount, self.part, self.since, self.end = None, None, None, context.start, context.end


def hear(running: Running, context: Context, numeral: Numeral) -> None:
    """Take up the words between the last number and this one."""
    plain = context.plain
    before = [w for w in context.words if running.since <= w.start and w.end <= numeral.start]
    if before:
        word = _spoken_of(plain, before, numeral.start)
        if running.named and running.named.metric == "progress_rate" and plain[word.end : numeral.start] == "で":
            word = Match(word.start, word.end, "progress_rate")
        running.named, running.amount, running.part = _named(plain, word, running), None, None
        if beside.is_of_one(plain, context.start, numeral.start):
            running.named = None
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


def note(running: Running, row: Quantity, index: int) -> None:
    """Remember an amount as the one that a change behind it is of, unless it is only the one compared with."""
    if row.kind not in ("money", "count"):
        return
    if row.is_prior:
        running.comparison = row.comparison or running.comparison
    else:
        running.amount, running.measured = index, row.metric
    running.part = row.scope or running.part
    if row.metric and (running.named is None or running.named.metric != row.metric):
        running.named = Named(row.metric, row.end, row.end)
    if row.scope and meanings.is_part(row.scope):
        running.scope = row.scope


def _named(plain: str, word: Match[str], running: Running) -> Named:
    """Return the metric that a word names; a margin of which no more is said is that of the profit named before it."""
    last = running.named or running.before
    alone = plain[word.start : word.end] in meanings.MARGINS["alone"]
    metric = meanings.MARGINS["of"].get(last.metric, word.meaning) if alone and last else word.meaning
    return Named(metric, word.start, word.end)


def _spoken_of(plain: str, words: Sequence[Match[str]], start: int) -> Match[str]:
    """Return the word that a number is of: the last, unless it is the object of a clause that is over (減損を織り込み、810億円)."""
    last = words[-1]
    progress = next((word for word in words if word.meaning == "progress_rate"), None)
    if progress and plain[last.end : start] == "で":
        return progress
    over = len(words) > 1 and plain[last.end : last.end + 1] == "を" and "、" in plain[last.end : start]
    return words[-2] if over else last
