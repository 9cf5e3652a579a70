"""How far results have come towards the year's guidance: as it is computed (推計), and as the company states it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.facts import meanings
from components.facts.change.companies import Company, PlacedCall
from components.facts.change.figures import Line, Point, Source, Thing, source_of
from components.facts.change.guidance import Guidance, Step
from components.facts.change.rounding import grain
from components.facts.fiscal import Stretch
from components.facts.fiscal.stretch import LAST_QUARTER
from components.facts.schema import Quantity
from components.lexicon import entries

TOLD = frozenset(entries("fiscal")["metrics"]["progress"])


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a result has come: ``percent`` of the year's guidance (of a range its lower end, ``percent_of_high`` its upper one).

    ``stated`` is the rate that the company itself names, ``agrees`` whether it is the computed one; None where it names none.
    """

    thing: Thing
    stretch: Stretch
    point: Point
    guidance: Step
    percent: float
    percent_of_high: float | None
    stated: Quantity | None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where the result, the guidance and the stated rate stand."""
        stated = (source_of(self.stated),) if self.stated else ()
        return (self.point.sources[0], self.guidance.sources[0], *stated)

    @property
    def agrees(self) -> bool | None:
        """Say whether the stated rate is the computed one but for rounding."""
        if self.stated is None or self.stated.value is None:
            return None
        rates = (self.percent, self.percent if self.percent_of_high is None else self.percent_of_high)
        return min(rates) - grain(self.stated) <= self.stated.value <= max(rates) + grain(self.stated)


def progress_of(company: Company, lines: Sequence[Line], guidance: Sequence[Guidance]) -> list[Progress]:
    """Return how far each sum from the year's beginning has come towards the latest guidance told by then; of a year that is over, none."""
    order = {call.call.call_id: at for at, call in enumerate(company.calls)}
    stated = {call.call.call_id: _stated(call) for call in company.calls}
    year = {(each.thing, each.target.year): each for each in guidance if each.target.kind == "year"}
    return [
        found
        for line in lines
        if line.kind == "cumulative" and line.thing.metric in TOLD
        for point in line.points
        if (known := year.get((line.thing, point.stretch.year)))
        and (found := _progress(line.thing, point, _known_by(known, order, point), stated[point.call_id]))
    ]


def _known_by(guidance: Guidance, order: Mapping[str, int], point: Point) -> Step | None:
    """Return the latest step told in the call of a figure or before it."""
    steps = [step for step in guidance.steps if order[step.call_id] <= order[point.call_id]]
    return steps[-1] if steps else None


def _progress(thing: Thing, point: Point, step: Step | None, stated: Mapping[str, Quantity]) -> Progress | None:
    if step is None or not step.value or step.value <= 0 or point.stretch.last_quarter == LAST_QUARTER or point.value < 0:
        return None
    high = 100 * point.value / step.high if step.high else None
    said = stated.get(thing.metric) if thing.scope is None else None
    return Progress(thing, point.stretch, point, step, 100 * point.value / step.value, high, said)


def _stated(call: PlacedCall) -> dict[str, Quantity]:
    """Return the rates of progress that a call states by the metric they are of, the first of each."""
    found: dict[str, Quantity] = {}
    for quantity, metric in _rates(call):
        found.setdefault(metric, quantity)
    return found


def _rates(call: PlacedCall) -> Iterator[tuple[Quantity, str]]:
    """Yield the stated rates of progress, each with the metric last named before it in its sentence."""
    starts = {sentence.sentence_id: sentence.start for sentence in call.facts.speech.sentences}
    for quantity in call.facts.quantities:
        if quantity.sense == "progress" and quantity.role != "analyst" and quantity.value is not None:
            said = call.facts.speech.plain[starts[quantity.sentence_id] : quantity.start]
            named = [word.meaning for word in meanings.metric_words(said) if word.meaning in TOLD]
            if named:
                yield quantity, named[-1]
