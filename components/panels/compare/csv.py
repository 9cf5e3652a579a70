"""Figures over calls as rows of a file: one for each figure, step of guidance or rate, in full, with the calls it is from."""

from collections.abc import Iterable
from functools import lru_cache

import pandas

from components.facts.change.course import changes_of
from components.facts.change.figures import Source, Thing
from components.facts.change.turned import turn_words
from components.panels.compare.heads import stretch_words
from components.panels.compare.only import Shown
from components.panels.compare.scene import Compared, titles
from components.panels.compare.words import company_words
from components.panels.names import basis_name, metric_name
from components.panels.scene import KEPT
from components.panels.wording import language, say, words

Row = dict[str, str | float | None]


@lru_cache(maxsize=KEPT)
def level_table(scene: Compared, shown: Shown) -> pandas.DataFrame:
    """Return a row for each figure that is left."""
    rows: list[Row] = []
    for line in shown.lines(scene):
        for point, change in zip(line.points, changes_of(line), strict=True):
            said: Row = {
                "change": point.change_percent,
                "against": _against(point.comparison),
                "change_computed": change.computed if change else None,
                "turned": turn_words(change.turn, line.thing.metric, language()) if change and change.turn else None,
            }
            value: Row = {
                "value": point.value,
                "kind": _kind(point.is_estimated),
                "written": point.stated.surface if point.stated else None,
            }
            sources = (*point.sources, *(change.made_of if change else ()))
            rows.append({**_thing(scene, line.thing), "period": stretch_words(point.stretch), **value, **said, **_calls(scene, sources)})
    return _headed(rows)


@lru_cache(maxsize=KEPT)
def guidance_table(scene: Compared, shown: Shown) -> pandas.DataFrame:
    """Return a row for what each call says of each forecast that is left."""
    rows: list[Row] = []
    for each in shown.guidance(scene):
        for step in each.steps:
            said: Row = {"move": say(f"course.move_{step.move}"), "former": step.before.value if step.before else None}
            value: Row = {"value": step.value, "value_high": step.high, "written": step.stated.surface if step.stated else None}
            rows.append({**_thing(scene, each.thing), "period": stretch_words(each.target), **value, **said, **_calls(scene, step.sources)})
    return _headed(rows)


@lru_cache(maxsize=KEPT)
def progress_table(scene: Compared, shown: Shown) -> pandas.DataFrame:
    """Return a row for each rate of progress that is left."""
    rows: list[Row] = []
    for each in shown.progress(scene):
        stated = each.stated.value if each.stated else None
        rates: Row = {"progress_stated": stated, "progress_computed": each.percent, "progress_computed_high": each.percent_of_high}
        value: Row = {"value": each.point.value, "guidance": each.guidance.value}
        rows.append({**_thing(scene, each.thing), "period": stretch_words(each.stretch), **value, **rates, **_calls(scene, each.sources)})
    return _headed(rows)


def _headed(rows: list[Row]) -> pandas.DataFrame:
    table = pandas.DataFrame(rows)
    return table.rename(columns={name: say(f"course.column_{name}") for name in table.columns})


def _thing(scene: Compared, thing: Thing) -> Row:
    return {
        "company": company_words(scene, thing.company), "metric": metric_name(thing.metric), "basis": basis_name(thing.basis),
        "scope": thing.scope or say("ledger.no_scope"), "unit": thing.unit,
    }  # fmt: skip


def _against(comparison: str | None) -> str | None:
    return None if comparison is None else say(f"comparison.{comparison}")


def _kind(is_estimated: bool) -> str:
    return say("course.estimated" if is_estimated else "course.stated")


def _calls(scene: Compared, sources: Iterable[Source]) -> Row:
    names = titles(scene)
    return {"calls": words().listed(dict.fromkeys(names[source.call_id] for source in sources))}
