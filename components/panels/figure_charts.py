"""The pictures of the page of figures, one at a time: level and change, result against forecast, bases, numbers along the call.

All draw what the filters leave, in the unit that is chosen.
"""

from collections.abc import Callable
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.along import Voice, along
from components.charts.amounts import AmountRow, Axis, amount_row, amounts, room_for
from components.charts.bridge import BARS, Bridge, bridge
from components.charts.expected import ExpectedRow, base_of, expected
from components.charts.look import ROW
from components.facts.figures import COMPARED, Held, held_against
from components.facts.headlines import Headline, parted, results
from components.facts.measures import measures
from components.facts.schema import Quantity
from components.panels import choice
from components.panels.absent import absent
from components.panels.amounts import Display
from components.panels.computed import computed, speaking_in_numbers
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.figures import amount_legend
from components.panels.markup import write
from components.panels.names import basis_name, measured, metric_name, period_name
from components.panels.scene import KEPT, Scene
from components.panels.switches import Switch, link_switch
from components.panels.told import Told
from components.panels.units import display_in
from components.panels.wording import say, words

# Rows that fit beside the ledger.
MOST_ROWS = 8
MOST_PROFITS = 6
# What stands there as a list has no picture to save.
LISTS = ("computed", "numeracy")
# The height of the ledger beside them, which a picture of few rows grows towards, and the tallest row of one.
ROOM, TALLEST_ROW = 372, 64


def figure_charts(scene: Scene) -> None:
    """Place the panel with the picture that the switch names."""
    shown = choice.switch("picture")
    name = f"{say('page.figures')} {say(f'pictures.short_{shown}')}"
    heading = Heading("", "", say(f"pictures.method_{shown}"), "" if shown in LISTS else name, name)
    with panel("pictures", heading, _switch, "content"):
        _PICTURES[shown](scene)


def _switch() -> None:
    labels = {key: say(f"pictures.short_{key}") for key in _PICTURES}
    link_switch(Switch("picture", say("pictures.which"), labels, ("mark",)))


def _levels(scene: Scene) -> None:
    """Draw revenue and profits as two figures: their sizes differ too much for one axis."""
    groups = _groups(scene)
    if not any(groups):
        _nothing(scene, "strip.no_figures")
        return
    amount_legend()
    for key, group in zip(("levels_revenue", "levels_profit"), groups, strict=True):
        if group:
            exhibit(_level(scene, key), key, Told(say("figures.alt")))


def levels_height(scene: Scene) -> int:
    """Return how high both figures are together where they are the picture in view, else 0."""
    groups = zip(("levels_revenue", "levels_profit"), _groups(scene), strict=True) if choice.switch("picture") == "levels" else ()
    return sum(int(_level(scene, key).layout.height) for key, group in groups if group)


def _nothing(scene: Scene, key: str) -> None:
    """Say that what ``key`` names is not there, or not in what the filters leave."""
    absent(scene.facts, "ledger.none_left" if scene.is_narrowed else key)


def _left(scene: Scene) -> set[str]:
    """Return the ids of the numbers that the filters leave."""
    return {quantity.quantity_id for quantity in scene.numbers}


def _grown(figure: go.Figure, rows: int, others: int = 0) -> go.Figure:
    """Let the rows of a picture take the room of the ledger's height, which ``others`` rows and what is around them share."""
    around = figure.layout.height - ROW * rows
    row = (ROOM - around * (1 if not others else 2)) / max(rows + others, 1)
    return figure.update_layout(height=int(around + rows * min(TALLEST_ROW, max(ROW, row))))


def _groups(scene: Scene) -> tuple[list[Headline], list[Headline]]:
    left = _left(scene)
    found = [headline for headline in results(scene.facts) if headline.quantity.quantity_id in left]
    revenues, profits = parted(found)
    return revenues[:1], profits[:MOST_PROFITS]


@lru_cache(maxsize=KEPT)
def _level(scene: Scene, key: str) -> go.Figure:
    groups = _groups(scene)
    group, other = groups if key == "levels_revenue" else groups[::-1]
    display = _display(scene, [h.quantity for h in group])
    rows: list[AmountRow] = [amount_row(h, display, words()) for h in (*group, *other)]
    axis = Axis(say("figures.axis", unit=display.unit, currency=display.currency), display.per, room_for(rows))
    figure = amounts(rows[: len(group)], axis, scene.look, False)
    return _grown(figure, len(group), len(other))


def _display(scene: Scene, quantities: list[Quantity]) -> Display:
    return display_in(scene.amount_unit, quantities[0].unit, [q.value or 0 for q in quantities])


def _expected(scene: Scene) -> None:
    """Draw results against what was and is expected of them."""
    if not _expected_rows(scene):
        _nothing(scene, "pictures.no_expected")
        return
    exhibit(_expected_figure(scene), "expected_bars", Told(say("pictures.alt_expected")))
    write(f'<span class="m s">{say("pictures.legend_expected")}</span>', "gj-key")


def _expected_rows(scene: Scene) -> list[ExpectedRow]:
    left = _left(scene)
    found = [held for held in held_against(scene.facts) if left & {q.quantity_id for q in held.amounts.values()}]
    drawn = [held for held in found if (base_of(held).value or 0) > 0][:MOST_ROWS]
    return [ExpectedRow(held, metric_name(held.metric), _below(held)) for held in drawn]


def _below(held: Held) -> str:
    """Return what stands under a metric's name: its basis, and which year is expected where that is said."""
    return " ".join(filter(None, (basis_name(held.basis), period_name(base_of(held).period))))


@lru_cache(maxsize=KEPT)
def _expected_figure(scene: Scene) -> go.Figure:
    names = {sense: say(f"ledger.sense_{sense}") for sense in COMPARED}
    rows = _expected_rows(scene)
    return _grown(expected(rows, say("pictures.axis_expected"), names, scene.look), len(rows))


def _bridges(scene: Scene) -> None:
    """Draw the step from each statutory amount to the adjusted one; per share and in total are never on one axis."""
    steps = _steps(scene)
    if not steps:
        _nothing(scene, "pictures.no_bridges")
    for at in range(len(steps)):
        exhibit(_bridge(scene, at), f"bridge_{at}", Told(say("pictures.alt_bridges")))


def _steps(scene: Scene) -> list[Bridge]:
    by_id, left = {q.quantity_id: q for q in scene.facts.quantities}, _left(scene)
    gaps = [each for each in measures(scene.facts) if each.kind == "gap" and left.intersection(each.quantity_ids)][:2]
    return [_step(scene, by_id[gap.quantity_ids[1]], by_id[gap.quantity_ids[0]]) for gap in gaps]


def _step(scene: Scene, statutory: Quantity, adjusted: Quantity) -> Bridge:
    display = _display(scene, [statutory, adjusted])
    difference = (adjusted.value or 0) - (statutory.value or 0)
    name = metric_name(adjusted.metric)
    bases = [basis_name(quantity.basis) or say("ledger.no_basis") for quantity in (statutory, adjusted)]
    step = f"{'+' if difference > 0 else ''}{display.show(difference)} {say('strip.implied')}"
    labels = ((name, bases[0]), (say("pictures.difference"), None), (name, bases[1]))
    return Bridge(statutory, adjusted, labels, (display.show(statutory.value or 0), step, display.show(adjusted.value or 0)), display.unit)


@lru_cache(maxsize=KEPT)
def _bridge(scene: Scene, at: int) -> go.Figure:
    steps = _steps(scene)
    display = _display(scene, [steps[at].statutory, steps[at].adjusted])
    figure = bridge(steps[at], say("figures.axis", unit=display.unit, currency=display.currency), display.per, scene.look)
    return _grown(figure, BARS, BARS * (len(steps) - 1))


def _along(scene: Scene) -> None:
    """Draw every number where it was spoken."""
    if not _voices(scene):
        _nothing(scene, "figures.empty")
        return
    exhibit(_along_figure(scene), "along_marks", Told(say("pictures.alt_along")))
    write(f'<span class="m s">{say("pictures.legend_along")}</span>', "gj-key")


def _voices(scene: Scene) -> list[Voice]:
    """Return the speakers in the order of the text, management before those who ask; who is beyond the rows shares the last."""
    said: dict[tuple[str, str], list[Quantity]] = {}
    for quantity in scene.numbers:
        role = quantity.role or "unknown"
        name = quantity.speaker or say("figures.preamble" if quantity.turn is None else "evidence.unnamed")
        said.setdefault((role, name), []).append(quantity)
    ranked = sorted(said, key=lambda key: ("management", "unknown", "moderator", "analyst").index(key[0]))
    voices = [Voice(name, role, _told(said[role, name])) for role, name in ranked]
    if len(voices) <= MOST_ROWS:
        return voices
    rest = [q for role, name in ranked[MOST_ROWS - 1 :] for q in said[role, name]]
    return [*voices[: MOST_ROWS - 1], Voice(say("pictures.others"), "analyst", _told(rest))]


def _told(quantities: list[Quantity]) -> tuple[tuple[Quantity, str], ...]:
    return tuple((quantity, measured(quantity)) for quantity in quantities)


@lru_cache(maxsize=KEPT)
def _along_figure(scene: Scene) -> go.Figure:
    voices = _voices(scene)
    return _grown(along(voices, say("pictures.axis_along"), scene.look), len(voices))


_PICTURES: dict[str, Callable[[Scene], None]] = {
    "levels": _levels,
    "expected": _expected,
    "bridges": _bridges,
    "along": _along,
    "computed": computed,
    "numeracy": lambda scene: speaking_in_numbers(scene.facts),
}
