"""A comparison as tables: figures by quarter, guidance over calls, progress, remarks; each row with the calls and numbers it is made of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

import pandas as pd

from components.facts import Facts
from components.facts.change import talk_frames
from components.facts.change.companies import companies_of
from components.facts.change.compared import Comparison, compared
from components.facts.change.course import changes_of
from components.facts.change.figures import Line, Source, Thing
from components.facts.fiscal import Stretch, label_of
from components.facts.fiscal.stretch import MONTHS
from components.facts.schema import frame_of


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of one stretch, called ``period`` in Japanese; ids are ``call:number``, ``change_computed_percent`` is 推計.

    ``turned`` says what became of a loss, of which no change in percent is told: to_loss, to_profit, wider, narrower.
    """

    frame: ClassVar[str] = "figures_by_quarter"
    company: str | None
    metric: str
    basis: str | None
    scope: str | None
    unit: str
    kind: str
    period: str
    fiscal_year: int | None
    first_quarter: int | None
    last_quarter: int | None
    first_month: str | None
    last_month: str | None
    calendar_quarter: str | None
    value: float
    estimated: bool
    surface: str | None
    change_percent: float | None
    comparison: str | None
    change_computed_percent: float | None
    turned: str | None
    call_ids: list[str]
    quantity_ids: list[str]
    sentence_ids: list[str]
    other_quantity_ids: list[str]


@dataclass(frozen=True, slots=True)
class GuidanceRow:
    """What one call says of what is expected of one stretch."""

    frame: ClassVar[str] = "guidance_over_calls"
    company: str | None
    metric: str
    basis: str | None
    scope: str | None
    unit: str
    period: str
    fiscal_year: int | None
    first_quarter: int | None
    last_quarter: int | None
    call_id: str
    sense: str | None
    move: str
    value: float | None
    value_high: float | None
    surface: str | None
    before: float | None
    before_id: str | None
    call_ids: list[str]
    quantity_ids: list[str]
    sentence_ids: list[str]
    other_quantity_ids: list[str]


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """How far a result has come towards the year's guidance: computed (推計), and as stated."""

    frame: ClassVar[str] = "progress"
    company: str | None
    metric: str
    basis: str | None
    scope: str | None
    unit: str
    fiscal_year: int | None
    last_quarter: int | None
    value: float
    guidance: float | None
    percent: float
    percent_of_high: float | None
    stated_percent: float | None
    agrees: bool | None
    call_ids: list[str]
    quantity_ids: list[str]
    sentence_ids: list[str]


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """One thing to know, in both languages."""

    frame: ClassVar[str] = "remarks"
    remark: str
    company: str | None
    metric: str | None
    fiscal_year: int | None
    last_quarter: int | None
    message: str
    message_en: str
    call_ids: list[str]
    quantity_ids: list[str]
    sentence_ids: list[str]


def frames_of_figures(calls: Sequence[Facts]) -> dict[str, pd.DataFrame]:
    """Return the tables of what calls tell of figures."""
    comparison = compared(calls)
    names = {company.key: company.name for company in comparison.companies}
    return {
        FigureRow.frame: frame_of(FigureRow, [row for line in comparison.lines for row in _figures(line, names)]),
        GuidanceRow.frame: frame_of(GuidanceRow, list(_guidance(comparison, names))),
        ProgressRow.frame: frame_of(ProgressRow, list(_progress(comparison, names))),
        RemarkRow.frame: frame_of(RemarkRow, list(_remarks(comparison))),
    }


def frames_of_talk(calls: Sequence[Facts]) -> dict[str, pd.DataFrame]:
    """Return the tables of what changed in the talk: each company's calls in order of time, none against another company's."""
    found = [talk_frames.frames([call.facts for call in company.calls]) for company in companies_of(calls)]
    return {name: pd.concat([frames[name] for frames in found], ignore_index=True) for name in found[0]} if found else {}


# What a comparison is made of; whatever else is told of several calls adds its tables here.
OF_CALLS: tuple[Callable[[Sequence[Facts]], dict[str, pd.DataFrame]], ...] = (frames_of_figures, frames_of_talk)


def frames_of(calls: Sequence[Facts]) -> dict[str, pd.DataFrame]:
    """Return every table of a comparison by its name."""
    return {name: frame for tables in OF_CALLS for name, frame in tables(calls).items()}


def _figures(line: Line, names: dict[str, str | None]) -> Iterator[FigureRow]:
    for point, change in zip(line.points, changes_of(line), strict=True):
        yield FigureRow(
            *_thing(line.thing, names), line.kind, label_of(point.stretch, "ja"), *_quarters(point.stretch), *_months(point.stretch),
            point.value, point.is_estimated,
            point.stated.surface if point.stated else None, point.change_percent, point.comparison,
            change.computed if change else None, change.turn if change else None, *_evidence(point.sources), _numbers(point.others),
        )  # fmt: skip


def _guidance(comparison: Comparison, names: dict[str, str | None]) -> Iterator[GuidanceRow]:
    for course in comparison.guidance:
        for step in course.steps:
            before = step.before
            yield GuidanceRow(
                *_thing(course.thing, names), label_of(course.target, "ja"), *_quarters(course.target), step.call_id, step.sense,
                step.move, step.value, step.high, step.stated.surface if step.stated else None, before.value if before else None,
                f"{before.call_id}:{before.quantity_id}" if before else None, *_evidence(step.sources), _numbers(step.others),
            )  # fmt: skip


def _progress(comparison: Comparison, names: dict[str, str | None]) -> Iterator[ProgressRow]:
    for each in comparison.progress:
        yield ProgressRow(
            *_thing(each.thing, names), each.stretch.year, each.stretch.last_quarter, each.point.value, each.guidance.value, each.percent,
            each.percent_of_high, each.stated.value if each.stated else None, each.agrees, *_evidence(each.sources),
        )  # fmt: skip


def _remarks(comparison: Comparison) -> Iterator[RemarkRow]:
    for each in comparison.remarks:
        year, _, last = _quarters(each.stretch) if each.stretch else (None, None, None)
        _, numbers, sentences = _evidence(each.sources)
        words = each.said("ja"), each.said("en")
        yield RemarkRow(each.key, each.company, each.metric, year, last, *words, list(each.call_ids), numbers, sentences)


def _thing(thing: Thing, names: dict[str, str | None]) -> tuple[str | None, str, str | None, str | None, str]:
    return names[thing.company], thing.metric, thing.basis, thing.scope, thing.unit


def _quarters(stretch: Stretch) -> tuple[int | None, int | None, int | None]:
    return stretch.year, stretch.first_quarter, stretch.last_quarter


def _months(stretch: Stretch) -> tuple[str | None, str | None, str | None]:
    """Return the first and the last month, and the quarter of the calendar."""
    quarter = stretch.calendar_quarter
    return _month(stretch.first), _month(stretch.last), f"{quarter[0]}Q{quarter[1]}" if quarter else None


def _month(number: int | None) -> str | None:
    return None if number is None else f"{number // MONTHS:04d}-{number % MONTHS + 1:02d}"


def _evidence(sources: Sequence[Source]) -> tuple[list[str], list[str], list[str]]:
    """Return the calls, the numbers and the sentences that a row is made of."""
    sentences = list(dict.fromkeys(f"{source.call_id}:{source.sentence_id}" for source in sources))
    return list(dict.fromkeys(source.call_id for source in sources)), _numbers(sources), sentences


def _numbers(sources: Iterable[Source]) -> list[str]:
    return [f"{source.call_id}:{source.quantity_id}" for source in sources if source.quantity_id]
