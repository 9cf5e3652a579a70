"""How management speaks from call to call: what it says of which noun and in which forms, how far in numbers, how long it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from components.facts import Facts
from components.facts.change.shifts import Course, Shift, courses, shifts
from components.facts.tally import ALL, Count, answers_to
from components.facts.tally.over import CallCount, Kind, asks_of, characters_of, key_over, sentences_said, tone_said


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words are counted (``all`` management or ``analysts``), pairs or forms, and in which language they are labelled."""

    side: str = ALL
    kind: Kind = "pairs"
    language: str = "ja"


PAIRS = Voice()


@dataclass(frozen=True, slots=True)
class Numbers:
    """The sentences of management in one call: all, with a figure (of all), looking ahead (of all), and those with one (of these)."""

    call_id: str
    sentences: CallCount
    figures: CallCount
    ahead: CallCount
    ahead_with: CallCount


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long the answers of one call are: the characters tied to each ask that has any, the asks with and without, both sides' speech.

    The number of each of ``answers`` is characters, the weight of its rows; its key is ``ask:<ask_id>`` in its call.
    """

    call_id: str
    answers: tuple[Count, ...]
    answered: CallCount
    asks: CallCount
    told_characters: int

    @property
    def median(self) -> float | None:
        """Return the median characters of an answer, None where no ask has one."""
        return float(median(count.number for count in self.answers)) if self.answers else None


def tone_courses(calls: Sequence[Facts], voice: Voice = PAIRS) -> tuple[Course, ...]:
    """Return how often each pair or form is said in each call; a share is of all pairs, or forms, of that side in that call."""
    return courses([tone_said(facts, voice.side, voice.kind, voice.language) for facts in calls])


def tone_shifts(before: Facts, now: Facts, voice: Voice = PAIRS) -> tuple[Shift, ...]:
    """Return how the share of each pair or form moved from one call to another, the most unevenly shared first."""
    return shifts(*(tone_said(facts, voice.side, voice.kind, voice.language) for facts in (before, now)))


def numbers_over(calls: Sequence[Facts]) -> tuple[Numbers, ...]:
    """Return how far management speaks in numbers in each call."""
    return tuple(map(_numbers, calls))


def _numbers(facts: Facts) -> Numbers:
    said = sentences_said(facts)
    ahead = said.of("ahead")
    with_figure = said.of("with")
    return Numbers(
        facts.call.call_id, said.of("all"), said.of("figures"), ahead,
        CallCount(facts.call.call_id, with_figure.count, ahead.number, with_figure.characters),
    )  # fmt: skip


def numbers_shift(before: Facts, now: Facts) -> Shift:
    """Return how the share of the sentences with a figure moved from one call to another."""
    one, other = numbers_over((before, now))
    return Shift("figures", "figures", one.figures, other.figures)


def lengths_over(calls: Sequence[Facts]) -> tuple[Lengths, ...]:
    """Return how long the answers of each call are."""
    return tuple(map(_lengths, calls))


def _lengths(facts: Facts) -> Lengths:
    call_id, asks = facts.call.call_id, asks_of(facts)
    tied = answers_to(facts, facts.asks)
    counts = tuple(Count(key_over(call_id, f"ask:{ask_id}"), ask_id, None, rows) for ask_id, rows in tied.items() if rows)
    return Lengths(call_id, counts, asks.of("answered"), asks.of("all"), characters_of(facts, ALL))
