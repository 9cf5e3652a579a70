"""Guidance as it moved: what each call expects of a year, what it did to what was expected until then, and the same as a table."""

from collections.abc import Sequence
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.bands import Band
from components.charts.steps import Former, StepRow, Told, steps
from components.facts.change.figures import source_of
from components.facts.change.guidance import Guidance, Step
from components.facts.schema import Quantity
from components.panels.amounts import Display
from components.panels.compare.heads import call_heads, in_one_line, once, stretch_words
from components.panels.compare.only import Shown
from components.panels.compare.scene import Compared
from components.panels.compare.sheet import LEADING, Cell, Sheet, SheetRow
from components.panels.compare.words import display_of, key_of, leading, thing_words
from components.panels.scene import KEPT
from components.panels.wording import say

SIGNS = {"raised": "▲", "lowered": "▼", "kept": "―", "first": "", "narrowed": "↔", "widened": "↔", "withdrawn": "×"}
DIRECTIONS = {"raised": 1, "lowered": -1}


def move_words(step: Step) -> tuple[str, str]:
    """Return the sign of what a call did to what was expected, and the sign with its word; nothing where it is told first."""
    sign = SIGNS[step.move]
    return sign, f"{sign} {say(f'course.move_{step.move}')}".strip()


@lru_cache(maxsize=KEPT)
def guidance_figure(scene: Compared, shown: Shown, most: int) -> go.Figure:
    """Return the picture of the guidance that is left, as much as there is room for."""
    found = shown.guidance(scene)[:most]
    heads = call_heads(scene, {each.thing.company for each in found})
    rows = [_row(scene, each, list(heads), shown) for each in found]
    return steps(rows, once(list(heads.values())), scene.look)


@lru_cache(maxsize=KEPT)
def guidance_sheet(scene: Compared, shown: Shown) -> Sheet:
    """Return the table of all guidance that is left, a column for each call of the companies that it is of."""
    found = shown.guidance(scene)
    heads = call_heads(scene, {each.thing.company for each in found})
    rows = tuple(_sheet_row(scene, each, list(heads), shown) for each in found)
    return Sheet("guidance", (*LEADING, "target"), tuple(map(in_one_line, heads.values())), rows)


def display_of_guidance(guidance: Guidance, shown: Shown) -> Display:
    """Return the unit of what is expected."""
    return display_of(guidance.thing, [value for step in guidance.steps for value in _values(step)], shown.unit)


def _values(step: Step) -> list[float]:
    before = step.before.value if step.before else None
    return [value for value in (step.value, step.high, before) if value is not None]


def _row(scene: Compared, guidance: Guidance, ids: Sequence[str], shown: Shown) -> StepRow:
    display = display_of_guidance(guidance, shown)
    values = tuple(value / display.per for step in guidance.steps for value in _values(step))
    told = tuple(_told(guidance, at, ids, display) for at in range(len(guidance.steps)))
    name, second = thing_words(scene, guidance.thing)
    return StepRow(Band(name, f"{second} {stretch_words(guidance.target)}".strip(), display.unit, values), told)


def _told(guidance: Guidance, at: int, ids: Sequence[str], display: Display) -> Told:
    step = guidance.steps[at]
    ends = _ends(step)
    words = "～".join(map(display.show, ends))
    written = " ".join(step.stated.surface.split()) if step.stated else ""
    is_spoken = step.stated is not None and not step.says_kept
    hover = " ".join(filter(None, (f"{words}{display.unit}" if words else "", move_words(step)[1], written)))
    return Told(
        ids.index(step.call_id), step.value or 0.0, tuple(end / display.per for end in ends), key_of(step.sources), words,
        *move_words(step), DIRECTIONS.get(step.move, 0), is_spoken, hover, _former(guidance, at, display),
    )  # fmt: skip


def _ends(step: Step) -> list[float]:
    """Return the value, of a range both ends."""
    return [end for end in (step.value, step.high) if end is not None]


def _former(guidance: Guidance, at: int, display: Display) -> Former | None:
    """Return what a call says was expected until then, where no call before it has told the same."""
    before: Quantity | None = guidance.steps[at].before
    last = guidance.steps[at - 1].value if at else None
    if before is None or before.value is None or before.value == last:
        return None
    return Former(
        before.value, before.value / display.per, key_of([source_of(before)]), display.show(before.value), say("course.column_former")
    )


def _sheet_row(scene: Compared, guidance: Guidance, ids: Sequence[str], shown: Shown) -> SheetRow:
    display = display_of_guidance(guidance, shown)
    told = {step.call_id: step for step in guidance.steps}
    cells = tuple(_cell(told[call_id], display) if call_id in told else Cell() for call_id in ids)
    return SheetRow((*leading(scene, guidance.thing, display.unit), stretch_words(guidance.target)), cells)


def _cell(step: Step, display: Display) -> Cell:
    words = f"{'～'.join(map(display.show, _ends(step)))} {move_words(step)[1]}"
    return Cell(words.strip(), key_of(step.sources))
