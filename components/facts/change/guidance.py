"""Guidance as it moved: what is expected of a stretch, call after call, and what was done to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from components.facts import meanings
from components.facts.change.companies import Company, PlacedCall
from components.facts.change.figures import MOMENT, RATE, Source, Thing, is_figure, source_of, thing_of, weight
from components.facts.change.keeping import says_kept
from components.facts.change.rounding import MOVED, is_same, step
from components.facts.fiscal import Stretch, is_expected
from components.facts.fiscal.stretch import LAST_QUARTER
from components.facts.schema import Quantity, SentenceRow
from components.lexicon import entries

Move = Literal["first", "raised", "lowered", "kept", "narrowed", "widened", "withdrawn"]
_WORDS = entries("fiscal")["guidance"]
_WITHDRAWN, _KEPT, _NOT = (re.compile(_WORDS[key]) for key in ("withdrawn", "kept", "not_told"))


@dataclass(frozen=True, slots=True)
class Step:
    """What one call says of what is expected; ``value`` is None where it is withdrawn, of a range it is the lower end.

    ``before`` is what the call itself says was expected until then. One that is only said to be kept has its last value and
    no ``stated``; ``others`` are numbers of the same call that say another value. ``says_kept`` says that the words beside the
    number say that it is the last one.
    """

    call_id: str
    move: Move
    value: float | None
    high: float | None
    sources: tuple[Source, ...]
    before: Quantity | None = None
    stated: Quantity | None = None
    others: tuple[Source, ...] = ()
    says_kept: bool = False

    @property
    def sense(self) -> str | None:
        """Return what the number is: a plan, or else a forecast, as every amount of a stretch still to come is one."""
        return None if self.stated is None else "plan" if self.stated.sense == "plan" else "guidance"


@dataclass(frozen=True, slots=True)
class Guidance:
    """What is expected of one thing for one stretch, in the order of the calls."""

    thing: Thing
    target: Stretch
    steps: tuple[Step, ...]

    @property
    def key(self) -> str:
        """Return the key by which it is found again."""
        thing, target = self.thing, self.target
        parts = (thing.company, thing.metric, thing.basis or "", thing.scope or "", thing.unit)
        return ":".join(["guidance", *parts, f"{target.year}-{target.first_quarter}-{target.last_quarter}"])


@dataclass(slots=True)
class _Course:
    """What has been expected so far of one thing for one stretch."""

    steps: list[Step] = field(default_factory=list)
    last: Quantity | None = None


def guidance_of(company: Company) -> list[Guidance]:
    """Return what a company's calls expect, for each thing and stretch, and how it moved."""
    courses: dict[Stretch, dict[tuple[Thing, Stretch], _Course]] = {}
    for call in company.calls:
        said = set()
        for thing, target, quantities, before in _told(company.key, call):
            course = courses.setdefault(target, {}).setdefault((thing, target), _Course())
            _step(course, quantities, before, any(says_kept(call.facts, quantity) for quantity in quantities))
            said.add((thing, target))
        if current := _current(call):
            _spoken(courses.get(current, {}), call, said)
    return [Guidance(*key, tuple(course.steps)) for found in courses.values() for key, course in found.items()]


def _current(call: PlacedCall) -> Stretch | None:
    """Return the year of which a call tells its forecast: the next one where the year reported is over."""
    year = call.reported.year
    return year.later(1 if call.reported.quarter == LAST_QUARTER else 0).whole if year else None


def _told(company: str, call: PlacedCall) -> Iterator[tuple[Thing, Stretch, list[Quantity], Quantity | None]]:
    """Yield what a call expects, with what it says was expected until then."""
    expected: dict[tuple[Thing, Stretch], list[Quantity]] = {}
    formerly: dict[tuple[Thing, Stretch], Quantity] = {}
    for quantity in call.facts.quantities:
        stretch = call.stretches.get(quantity.quantity_id)
        if stretch is None or not (is_figure(quantity) or is_assumed(quantity)) or not is_expected(quantity, stretch, call.reported):
            continue
        key = thing_of(company, quantity), stretch
        if quantity.is_prior or quantity.sense == "prior_guidance":
            formerly.setdefault(key, quantity)
        else:
            expected.setdefault(key, []).append(quantity)
    for (thing, stretch), quantities in expected.items():
        if thing.metric not in MOMENT:
            before = formerly.get((thing, stretch))
            beside = before is not None and any(q.sentence_id == before.sentence_id for q in quantities)
            yield thing, stretch, quantities, before if beside else None


def is_assumed(quantity: Quantity) -> bool:
    """Say whether a number is a rate of exchange that the company assumes."""
    return quantity.metric == RATE and quantity.kind == "money" and quantity.value is not None and quantity.role != "analyst"


def _step(course: _Course, quantities: Sequence[Quantity], before: Quantity | None, is_kept: bool) -> None:
    """Add what a call expects: the surest number is its headline; the first that is told is kept where the words say so."""
    headline = max(quantities, key=weight)
    same = [q for q in quantities if q is not headline and is_same(q, headline)]
    others = tuple(source_of(q) for q in quantities if q is not headline and not is_same(q, headline))
    sources = tuple(map(source_of, (headline, *same)))
    move = moved(course.last or before, headline)
    kept = is_kept and move in ("first", "kept")
    told = Step(headline.call_id, "kept" if kept else move, headline.value, headline.value_high, sources, before, headline, others, kept)
    course.steps.append(told)
    course.last = headline


def moved(before: Quantity | None, now: Quantity) -> Move:
    """Return what was done to what was expected: both ends of a range say it; a step smaller than its rounding is none."""
    if before is None:
        return "first"
    rounded = step(before, now, MOVED)
    low, high = _direction(before.value or 0, now.value or 0, rounded), _direction(_high(before), _high(now), rounded)
    if low == high == 0:
        return "kept"
    if low >= 0 and high >= 0:
        return "raised"
    if low <= 0 and high <= 0:
        return "lowered"
    return "narrowed" if low > 0 else "widened"


def _high(quantity: Quantity) -> float:
    return (quantity.value or 0) if quantity.value_high is None else quantity.value_high


def _direction(before: float, now: float, rounded: float) -> int:
    return 0 if before == now or abs(now - before) < rounded else 1 if now > before else -1


def _spoken(courses: Mapping[tuple[Thing, Stretch], _Course], call: PlacedCall, said: set[tuple[Thing, Stretch]]) -> None:
    """Add what a call says of its forecast without a number: that it is kept, or withdrawn."""
    for sentence, move in _sentences(call):
        metrics = {word.meaning for word in meanings.metric_words(sentence.text)}
        for key, course in courses.items():
            if key not in said and _is_meant(key[0], metrics) and course.steps and course.steps[-1].value is not None:
                said.add(key)
                course.steps.append(_without_number(course.steps[-1], sentence, move))


def _without_number(last: Step, sentence: SentenceRow, move: Move) -> Step:
    """Return the step that a sentence tells: what is kept has its last value, what is withdrawn none."""
    source = Source(sentence.call_id, None, sentence.sentence_id, sentence.start, sentence.end)
    value, high = (last.value, last.high) if move == "kept" else (None, None)
    return Step(sentence.call_id, move, value, high, (source,))


def _sentences(call: PlacedCall) -> Iterator[tuple[SentenceRow, Move]]:
    """Yield the sentences of the company that say of its forecast that it is withdrawn or kept."""
    for sentence in call.facts.speech.sentences:
        if sentence.role == "analyst" or not any(word in sentence.text for word in _WORDS["of"]) or _NOT.search(sentence.text):
            continue
        if _WITHDRAWN.search(sentence.text):
            yield sentence, "withdrawn"
        elif _KEPT.search(sentence.text):
            yield sentence, "kept"


def _is_meant(thing: Thing, metrics: set[str]) -> bool:
    """Say whether a sentence about the forecast is about one: a result of the whole company, or the metric that it names."""
    if thing.scope is not None:
        return False
    return thing.metric in metrics if metrics else "headline" in entries("metrics")[thing.metric]
