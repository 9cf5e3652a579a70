"""What changed in the talk between calls as frames, for a file: each row with the ids of its calls and of what it counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, product
from typing import Any

import pandas as pd

from components.facts import Facts
from components.facts.change.asked import Asker, Asking, Group, asked_over
from components.facts.change.left_open import LeftOpen, OpenTerm, left_open
from components.facts.change.manner import Voice, lengths_over, numbers_over, tone_courses
from components.facts.change.repeats import Repeat, repeats
from components.facts.change.shifts import Shift
from components.facts.change.themes import Aspect, theme_shifts
from components.facts.schema import frame_of
from components.facts.tally import ALL, LEVELS, theme_of
from components.facts.tally.over import SIDES, CallCount, Kind

GROUPS: tuple[Group, ...] = ("analyst", "firm")
KINDS: tuple[Kind, ...] = ("pairs", "forms")


@dataclass(frozen=True, slots=True)
class ThemeChangeRow:
    """A theme, a part or a term by one side in two calls; totals are all its mentions at that depth, rates per 1,000 characters."""

    before_call_id: str
    call_id: str
    side: str
    level: str
    theme: str
    what: str
    label: str
    direction: str
    before: int
    before_total: int
    before_rate: float
    now: int
    now_total: int
    now_rate: float
    log_likelihood: float
    small: bool
    before_mention_ids: list[str]
    mention_ids: list[str]


@dataclass(frozen=True, slots=True)
class AsksRow:
    """The asks of one analyst or one house in one call; absent where the call does not have them, 0 where they ask nothing.

    Of a call that names nobody who asks (``names_anyone``) nothing follows from an absence.
    """

    call_id: str
    group: str
    asker: str
    name: str
    firm: str | None
    names_anyone: bool
    in_call: bool
    asks: int | None
    ask_ids: list[str]


@dataclass(frozen=True, slots=True)
class LeftOpenRow:
    """A word that an answer of the call before left open, with the sentences of this call that name it; none where no word is left."""

    before_call_id: str
    call_id: str
    ask_id: str
    standing: str
    analyst: str | None
    firm: str | None
    term: str | None
    why: str | None
    forms: list[str]
    by_part: bool
    told: int | None
    told_sentence_ids: list[str]
    asked: int | None
    asked_sentence_ids: list[str]


@dataclass(frozen=True, slots=True)
class MannerRow:
    """One count of manner in one call: ``pairs`` and ``forms`` of tone, ``numbers`` of management, the characters of an ``answer``."""

    call_id: str
    kind: str
    side: str
    what: str
    label: str
    number: int
    total: int | None
    row_ids: list[str]
    sentence_ids: list[str]


@dataclass(frozen=True, slots=True)
class RepeatRow:
    """One sentence of one of two calls, what it is in the other, and the spans of its text that differ there."""

    before_call_id: str
    now_call_id: str
    call_id: str
    sentence_id: str
    kind: str
    partner_sentence_id: str | None
    spans: list[list[int]]
    text: str


def frames(calls: Sequence[Facts]) -> dict[str, pd.DataFrame]:
    """Return the frames by name, over the calls in the order given; changes are between neighbours."""
    pairs = list(pairwise(calls))
    rows: dict[str, tuple[type[Any], Iterator[Any]]] = {
        "theme_change": (ThemeChangeRow, _each(_theme_changes, pairs)),
        "asks_over_calls": (AsksRow, chain.from_iterable(_asks(calls, group) for group in GROUPS)),
        "left_open": (LeftOpenRow, _each(_left_open, pairs)),
        "manner": (MannerRow, chain(_tone(calls), _numbers(calls), _answers(calls))),
        "repeats": (RepeatRow, _each(_repeats, pairs)),
    }
    return {name: frame_of(row_type, list(found)) for name, (row_type, found) in rows.items()}


def _each(made: Any, pairs: Sequence[tuple[Facts, Facts]]) -> Iterator[Any]:
    return chain.from_iterable(made(before, now) for before, now in pairs)


def _theme_changes(before: Facts, now: Facts) -> Iterator[ThemeChangeRow]:
    for side, level in product(SIDES, LEVELS):
        for shift in theme_shifts(before, now, Aspect(side, level)):
            yield _theme_change(shift, side, level)


def _theme_change(shift: Shift, side: str, level: str) -> ThemeChangeRow:
    one, other = shift.before, shift.now
    return ThemeChangeRow(
        one.call_id, other.call_id, side, level, theme_of(shift.what), shift.what, shift.label, shift.direction,
        one.number, one.total, one.rate, other.number, other.total, other.rate, shift.llr, shift.is_small, _ids(one), _ids(other),
    )  # fmt: skip


def _asks(calls: Sequence[Facts], group: Group) -> Iterator[AsksRow]:
    over = asked_over(calls, group)
    return (_asked(group, call, asker.counts[at], asker) for asker in over.askers for at, call in enumerate(over.calls))


def _asked(group: str, call: Asking, count: CallCount | None, asker: Asker) -> AsksRow:
    number, ids = (count.number, _ids(count)) if count else (None, [])
    return AsksRow(call.call_id, group, asker.key, asker.name, asker.firm, call.names_anyone, count is not None, number, ids)


def _left_open(before: Facts, now: Facts) -> Iterator[LeftOpenRow]:
    for left in left_open(before, now):
        yield from (_left(now.call.call_id, left, term) for term in (left.terms or (None,)))


def _left(call_id: str, left: LeftOpen, term: OpenTerm | None) -> LeftOpenRow:
    ask = left.ask
    head = (ask.call_id, call_id, ask.ask_id, ask.standing, ask.analyst, ask.firm)
    if term is None:
        return LeftOpenRow(*head, None, None, [], False, None, [], None, [])
    told, asked = term.told, term.asked
    return LeftOpenRow(*head, term.term, term.why, list(term.forms), term.by_part, told.number, _ids(told), asked.number, _ids(asked))


def _tone(calls: Sequence[Facts]) -> Iterator[MannerRow]:
    for side, kind in product(SIDES, KINDS):
        for course in tone_courses(calls, Voice(side, kind)):
            yield from (_manner((kind, side, course.what, course.label), count) for count in course.counts)


def _numbers(calls: Sequence[Facts]) -> Iterator[MannerRow]:
    for each in numbers_over(calls):
        parts = {"sentences": each.sentences, "figures": each.figures, "ahead": each.ahead, "ahead_with": each.ahead_with}
        yield from (_manner(("numbers", ALL, part, part), count) for part, count in parts.items())


def _manner(named: tuple[str, str, str, str], count: CallCount) -> MannerRow:
    return MannerRow(count.call_id, *named, count.number, count.total, _ids(count), _sentences(count))


def _answers(calls: Sequence[Facts]) -> Iterator[MannerRow]:
    for each in lengths_over(calls):
        for count in each.answers:
            ids = [row.row_id for row in count.rows]
            yield MannerRow(each.call_id, "answer", ALL, count.label, count.label, count.number, None, ids, ids)


def _repeats(before: Facts, now: Facts) -> Iterator[RepeatRow]:
    alignment = repeats(before, now)
    for facts, found in ((before, alignment.before), (now, alignment.now)):
        for sentence, each in zip(facts.speech.sentences, found, strict=True):
            yield _repeat((before.call.call_id, now.call.call_id), each, sentence.text)


def _repeat(calls: tuple[str, str], each: Repeat, text: str) -> RepeatRow:
    return RepeatRow(*calls, each.call_id, each.sentence_id, each.kind, each.partner, [list(span) for span in each.spans], text)


def _ids(count: CallCount) -> list[str]:
    return [row.row_id for row in count.rows]


def _sentences(count: CallCount) -> list[str]:
    return list(dict.fromkeys(sentence for row in count.rows for sentence in row.sentence_ids))
