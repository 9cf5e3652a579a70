"""The year before as a call now tells it, held against what the call of that time said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.facts.change.companies import Company, PlacedCall
from components.facts.change.figures import Line, Point, Source, Thing, is_figure, priors_of, source_of, thing_of
from components.facts.change.rounding import grain, implied_grain, is_same
from components.facts.fiscal import Stretch
from components.facts.headlines import Headline
from components.facts.priors import YEARLY, implied_prior
from components.facts.schema import Quantity

# What follows from a rounded change is off by so much more than its rounding says, as amounts are rounded too.
SURE = 2


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure of the year before that is told otherwise now; ``is_implied`` says that it only follows from a stated change (推計)."""

    thing: Thing
    then: Point
    now: float
    is_implied: bool
    sources: tuple[Source, ...]


def restated(company: Company, lines: Sequence[Line]) -> list[Restated]:
    """Return the figures of a company that a later call tells otherwise, the stated ones and those that a change implies."""
    told: dict[tuple[Thing, Stretch], list[Point]] = {}
    for line in lines:
        for point in line.points:
            if point.stated is not None and point.stretch.kind == line.kind:
                told.setdefault((line.thing, point.stretch), []).append(point)
    return [
        found
        for call in company.calls
        for numbers, stated in [(_by_sentence(call), priors_of(company.key, call))]
        for thing, stretch, quantity in _before(company.key, call)
        if quantity.is_prior or (thing, stretch) not in stated
        for then in told.get((thing, stretch), [])
        if then.call_id != quantity.call_id and (found := _differs(thing, then, quantity, numbers))
    ]


def _before(company: str, call: PlacedCall) -> Iterator[tuple[Thing, Stretch, Quantity]]:
    """Yield the numbers that tell the year before, or a change from it, with the stretch of that year."""
    for quantity in call.facts.quantities:
        stretch = call.stretches.get(quantity.quantity_id)
        if stretch is None or not is_figure(quantity) or quantity.sense != "actual" or quantity.comparison != YEARLY:
            continue
        yield thing_of(company, quantity), stretch if quantity.is_prior else stretch.years_on(-1), quantity


def _by_sentence(call: PlacedCall) -> dict[str, list[Quantity]]:
    found: dict[str, list[Quantity]] = {}
    for quantity in call.facts.quantities:
        found.setdefault(quantity.sentence_id, []).append(quantity)
    return found


def _change_of(quantity: Quantity, numbers: Mapping[str, Sequence[Quantity]]) -> Quantity | None:
    """Return the number that states the change of another: in its sentence, or in the one right behind."""
    following = f"S{int(quantity.sentence_id[1:]) + 1}"
    near = (*numbers[quantity.sentence_id], *numbers.get(following, ()))
    return next((each for each in near if each.quantity_id == quantity.change_id), None)


def _differs(thing: Thing, then: Point, quantity: Quantity, numbers: Mapping[str, Sequence[Quantity]]) -> Restated | None:
    """Return what differs between a figure as it was told then and a number that tells or implies it now."""
    if then.stated is None:
        return None
    if quantity.is_prior:
        same = is_same(then.stated, quantity)
        return None if same else Restated(thing, then, quantity.value or 0.0, False, (source_of(quantity),))
    value, percent = implied_prior(quantity), quantity.change_percent
    if value is None or percent is None:
        return None
    change = _change_of(quantity, numbers)
    decimals = Headline(quantity, 0, change).decimals if change else 0
    off = SURE * implied_grain(value, percent, decimals) + max(grain(then.stated), grain(quantity))
    sources = tuple(source_of(q) for q in (quantity, change) if q)
    return Restated(thing, then, value, True, sources) if abs(value - then.value) > off else None
