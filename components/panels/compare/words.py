"""Words for figures over calls: of what a row is, in which unit it is shown, and how a change is written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from components.facts.change.figures import Source, Thing
from components.facts.tally.over import places_key
from components.lexicon import entries
from components.panels.amounts import Display
from components.panels.compare.scene import Compared, titles
from components.panels.names import LONGEST_COMPANY, basis_name, metric_name
from components.panels.units import MOST_DECIMALS, display_in
from components.panels.wording import number, say, words

CODE = 4


def key_of(sources: Iterable[Source]) -> str:
    """Return the key of a mark that opens places."""
    return places_key((source.call_id, source.start, source.end) for source in sources)


def thing_words(scene: Compared, thing: Thing) -> tuple[str, str]:
    """Return what a row is of in two lines: metric and basis, then the company of several and the part of it."""
    several = len(scene.figures.companies) > 1
    second = (company_words(scene, thing.company) if several else "", thing.scope or "")
    return words().aside(metric_name(thing.metric), basis_name(thing.basis)), " ".join(filter(None, second))


def leading(scene: Compared, thing: Thing, unit: str) -> tuple[str, str]:
    """Return what a row of a table is of, in two cells: the metric with its unit, the company and the part of it."""
    name, second = thing_words(scene, thing)
    return f"{name}{say('course.in_unit', unit=unit)}" if unit else name, second


def company_words(scene: Compared, key: str) -> str:
    """Return the name of a company; of several with one name what tells them apart, its code or the month its year ends in."""
    company = next(each for each in scene.figures.companies if each.key == key)
    first = company.calls[0].call.call_id
    name = (company.name or titles(scene).get(first, "")).replace("株式会社", "").strip()
    name = name if len(name) <= LONGEST_COMPANY + CODE else name[: LONGEST_COMPANY + CODE] + "…"
    marks = [mark if len(mark) == CODE else say("course.year_end", month=mark) for mark in key.split("/")[1:]]
    return words().aside(name, words().abreast(marks)) if company.name else name


def display_of(thing: Thing, values: Sequence[float], chosen: str) -> Display:
    """Return the unit in which the values of one thing are shown, as exact as they are told."""
    if entries("metrics")[thing.metric]["kind"] != "money":
        unit = {"percent": "%", "points": say("ledger.points"), "times": say("ledger.times")}.get(thing.unit, thing.unit)
        return Display(unit, unit, 1.0, _places(values))
    display = display_in(chosen, thing.unit, values or [0.0])
    return replace(display, decimals=_places(values)) if display.per == 1 else display


def _places(values: Sequence[float]) -> int:
    """Return as many decimals as the values have."""
    return next((places for places in range(MOST_DECIMALS) if all(abs(round(v, places) - v) < 1e-9 for v in values)), MOST_DECIMALS)


def percent_words(percent: float, decimals: int) -> str:
    """Return a change in percent with its arrow and sign."""
    size = number(abs(percent), decimals)
    return f"▲+{size}%" if percent > 0 else f"▼−{size}%" if percent < 0 else f"―{size}%"
