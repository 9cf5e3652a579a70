"""What a comparison is narrowed to: a company, a metric, a basis and a part of the company, and which of these there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from components.facts.change.compared import Comparison
from components.facts.change.figures import LINES, Line, Thing
from components.facts.change.guidance import Guidance
from components.facts.change.progress import Progress
from components.lexicon import entries

# The names of the filters.
OF = ("company", "metric", "basis", "scope")
# Stands for what is on no basis that is named; for every part beside the whole company.
NONE, EVERY = "none", "every"
# So many points make a course.
SEVERAL = 2
Told = TypeVar("Told", Guidance, Progress)


@dataclass(frozen=True, slots=True)
class Only:
    """What is left of a comparison; None leaves everything, but of parts the whole company alone."""

    company: str | None = None
    metric: str | None = None
    basis: str | None = None
    scope: str | None = None

    def leaves(self, thing: Thing) -> bool:
        """Say whether a thing is of everything that is asked for."""
        named = all(getattr(self, name) in (None, value_of(thing, name)) for name in OF[:3])
        return named and self.scope in (EVERY, thing.part)


def value_of(thing: Thing, name: str) -> str:
    """Return what a thing is by one of the filters; ``none`` where nothing is named."""
    return (thing.part if name == "scope" else getattr(thing, name)) or NONE


def things_of(comparison: Comparison) -> tuple[Thing, ...]:
    """Return everything that figures and guidance are of, each once, in the order of their rows."""
    things = [*(line.thing for line in comparison.lines), *(course.thing for course in comparison.guidance)]
    return tuple(dict.fromkeys(sorted(things, key=rank)))


def options(comparison: Comparison, name: str, only: Only) -> tuple[str, ...]:
    """Return what there is to choose by one filter under all others."""
    others = replace(only, **{name: EVERY if name == "scope" else None})
    found = dict.fromkeys(value_of(thing, name) for thing in things_of(comparison) if others.leaves(thing))
    return tuple(value for value in found if name != "scope" or value != NONE)


def is_offered(comparison: Comparison, name: str, value: str) -> bool:
    """Say whether a filter may be set to a value: something of the comparison is of it."""
    return (name, value) == ("scope", EVERY) or value in options(comparison, name, Only(scope=EVERY))


def lines_of(comparison: Comparison, only: Only, kind: str) -> tuple[Line, ...]:
    """Return the lines of one kind that are left, in the order of their rows: headline metrics first, then those of several points."""
    found = (line for line in comparison.lines if line.kind == kind and only.leaves(line.thing))
    return tuple(sorted(found, key=lambda line: (not is_headline(line.thing) and len(line.points) < SEVERAL, rank(line.thing))))


def is_headline(thing: Thing) -> bool:
    """Say whether a metric is one that results are summed up by."""
    return "headline" in entries("metrics").get(thing.metric, {})


def kinds_of(comparison: Comparison, only: Only) -> tuple[str, ...]:
    """Return the kinds of the lines that are left, in their order."""
    there = {line.kind for line in comparison.lines if only.leaves(line.thing)}
    return tuple(kind for kind in LINES if kind in there)


def rank(thing: Thing) -> tuple[int, int, bool, str, str, str, str]:
    """Return by what rows are put in order: headline metrics as the list of metrics ranks them, then the others as it names them."""
    order = _order()
    headline, place = order.get(thing.metric, (len(order), len(order)))
    return headline, place, thing.scope is not None, thing.basis or "", thing.scope or "", thing.company, thing.unit


@lru_cache(maxsize=1)
def _order() -> Mapping[str, tuple[int, int]]:
    metrics = entries("metrics")
    return MappingProxyType({name: (metric.get("headline", len(metrics)), at) for at, (name, metric) in enumerate(metrics.items())})


def left(found: Iterable[Told], only: Only) -> tuple[Told, ...]:
    """Return what is left of guidance or of progress, in the order of the rows."""
    return tuple(sorted((each for each in found if only.leaves(each.thing)), key=lambda each: rank(each.thing)))
