"""Figures by quarter: one line for each company, metric, basis, part, unit and kind of stretch, its points in order of time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from components.facts.change.companies import Company, PlacedCall
from components.facts.change.rounding import is_same
from components.facts.fiscal import Stretch, is_expected
from components.facts.priors import YEARLY
from components.facts.schema import Quantity
from components.lexicon import entries
from components.reading.cleaning import plain

_METRICS = entries("fiscal")["metrics"]
MOMENT, MANY, ADDITIVE = (frozenset(_METRICS[key]) for key in ("moment", "many", "additive"))
# Of this a call names one for each currency, which is its scope and no part of the company.
RATE = "fx_rate"
# An amount below zero may be written with one of these; plain text has △ for ▲.
SIGNS = ("△", "-", "−")
# Two values of one figure are not farther apart; a part whose name was not read is.
FAR = 1.5
# The kinds of lines: those of stretches, and amounts of a day.
LINES = ("quarter", "cumulative", "half", "year", "moment", "unsaid")


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a call that a number was taken from; ``quantity_id`` is None where a sentence says it without a number.

    ``is_worded_loss`` says that the number is below zero by the words around it, and has no sign of its own.
    """

    call_id: str
    quantity_id: str | None
    sentence_id: str
    start: int
    end: int
    is_worded_loss: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a stretch, with every place that states it, the headline first; ``others`` state another value for the same.

    ``stated`` is the number as spoken, None of one that is computed (推計) from its sources; ``change_percent`` is the change
    stated with it, against what ``comparison`` names, ``change`` the number that states it. ``before`` is the one that the same call
    states for the year before.
    """

    stretch: Stretch
    value: float
    sources: tuple[Source, ...]
    others: tuple[Source, ...] = ()
    stated: Quantity | None = None
    change: Quantity | None = None
    before: Quantity | None = None

    @property
    def key(self) -> str:
        """Return the key by which its mark is found again: the numbers that it is made of."""
        made = self.sources if self.is_estimated else self.sources[:1]
        return ":".join(["point", "-".join(f"{source.call_id}.{source.quantity_id}" for source in made)])

    @property
    def call_id(self) -> str:
        """Return the call that states it, of a computed one the call of the later sum."""
        return self.sources[0].call_id

    @property
    def is_estimated(self) -> bool:
        """Say whether it is computed and not stated."""
        return self.stated is None

    @property
    def change_percent(self) -> float | None:
        """Return the change that is stated with it."""
        return self.stated.change_percent if self.stated else None

    @property
    def comparison(self) -> str | None:
        """Return what the stated change is measured against."""
        return self.stated.comparison if self.stated else None


@dataclass(frozen=True, slots=True)
class Thing:
    """What a line is of; two companies, bases, parts or currencies are never one."""

    company: str
    metric: str
    basis: str | None
    scope: str | None
    unit: str

    @property
    def part(self) -> str | None:
        """Return the part of the company, None for the whole."""
        return None if self.metric == RATE else self.scope


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one thing and one kind of stretch in order of time; two calls on one quarter give two points of it."""

    thing: Thing
    kind: str
    points: tuple[Point, ...]

    @property
    def key(self) -> str:
        """Return the key by which the line is found again."""
        thing = self.thing
        return ":".join(["line", thing.company, thing.metric, thing.basis or "", thing.scope or "", thing.unit, self.kind])


def stated_lines(company: Company) -> list[Line]:
    """Return the lines of a company's stated figures, in the order in which they are first told."""
    found: dict[tuple[Thing, str], list[Point]] = {}
    for call in company.calls:
        for thing, point in points_of(company.key, call):
            for kind in _kinds(thing, point.stretch):
                found.setdefault((thing, kind), []).append(point)
    return [Line(thing, kind, in_order(points)) for (thing, kind), points in found.items()]


def in_order(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return points in order of time."""
    return tuple(sorted(points, key=lambda point: point.stretch.order))


def points_of(company: str, call: PlacedCall) -> Iterator[tuple[Thing, Point]]:
    """Yield the figures that a call states as results: the headline of each, with every other place that states it."""
    answers = {sentence.sentence_id for sentence in call.facts.speech.sentences if sentence.part == "qa"}
    told: dict[tuple[Thing, Stretch], list[Quantity]] = {}
    for quantity in call.facts.quantities:
        stretch = call.stretches.get(quantity.quantity_id)
        result = stretch and is_figure(quantity) and quantity.sense == "actual" and not quantity.is_prior
        if stretch and result and not is_expected(quantity, stretch, call.reported):
            told.setdefault((thing_of(company, quantity), stretch), []).append(quantity)
    before, by_id = priors_of(company, call), {quantity.quantity_id: quantity for quantity in call.facts.quantities}
    for (thing, stretch), quantities in told.items():
        point = _point(stretch, sorted(quantities, key=lambda q: (-weight(q), q.sentence_id in answers)))
        change = by_id.get(point.stated.change_id or "") if point.stated else None
        yield thing, replace(point, change=change, before=before.get((thing, stretch.years_on(-1))))


def priors_of(company: str, call: PlacedCall) -> dict[tuple[Thing, Stretch], Quantity]:
    """Return the amounts that a call states for the year before, those for which it states one value."""
    found: dict[tuple[Thing, Stretch], list[Quantity]] = {}
    for quantity in call.facts.quantities:
        stretch = call.stretches.get(quantity.quantity_id)
        if stretch and is_figure(quantity) and quantity.sense == "actual" and quantity.is_prior and quantity.comparison == YEARLY:
            found.setdefault((thing_of(company, quantity), stretch), []).append(quantity)
    return {key: told[0] for key, told in found.items() if all(is_same(told[0], each) for each in told)}


def _point(stretch: Stretch, quantities: Sequence[Quantity]) -> Point:
    """Return the figure that several numbers state, the surest first; what another one as sure says differently is kept beside it."""
    headline = quantities[0]
    same = [q for q in quantities if q is not headline and is_same(q, headline)]
    others = [q for q in quantities if weight(q) == weight(headline) and _contradicts(q, headline)]
    return Point(stretch, headline.value or 0.0, tuple(map(source_of, (headline, *same))), tuple(map(source_of, others)), headline)


def _contradicts(quantity: Quantity, headline: Quantity) -> bool:
    """Say whether a number says another value of the same figure; one that is far smaller or larger is of something else."""
    one, other = sorted((abs(quantity.value or 0), abs(headline.value or 0)))
    return quantity.kind == "money" and other <= FAR * one and not is_same(quantity, headline)


def weight(quantity: Quantity) -> int:
    """Return how surely a number is the figure of a stretch: one told with its change is, one with words for its span less so."""
    return 2 * (quantity.change_percent is not None and quantity.comparison is not None) + (quantity.period is not None)


def is_figure(quantity: Quantity) -> bool:
    """Say whether a number is one of a metric that may be followed over calls, told by the company in what the metric is told in."""
    metric = quantity.metric
    if metric is None or quantity.value is None or quantity.role == "analyst" or metric in MANY:
        return False
    return quantity.kind == _kind_of(metric)


@lru_cache(maxsize=256)
def _kind_of(metric: str) -> str:
    return str(entries("metrics")[metric]["kind"])


def thing_of(company: str, quantity: Quantity) -> Thing:
    """Return what a number is of."""
    return Thing(company, quantity.metric or "", quantity.basis, quantity.scope, quantity.unit)


def source_of(quantity: Quantity) -> Source:
    """Return where a number stands."""
    worded = quantity.kind == "money" and (quantity.value or 0) < 0 and not plain(quantity.surface).startswith(SIGNS)
    return Source(quantity.call_id, quantity.quantity_id, quantity.sentence_id, quantity.start, quantity.end, worded)


def written(surface: str, source: Source) -> str:
    """Return a number as it is written, one that only words make a loss with its sign."""
    return f"{'△' if source.is_worded_loss else ''}{' '.join(surface.split())}"


def _kinds(thing: Thing, stretch: Stretch) -> tuple[str, ...]:
    """Return the lines that a figure stands in: of what adds up, a first quarter and a whole year are also sums from the beginning."""
    if thing.metric in MOMENT:
        return ("moment",)
    both = stretch.adds_up and thing.metric in ADDITIVE
    return tuple(dict.fromkeys((stretch.kind, "cumulative"))) if both else (stretch.kind,)
