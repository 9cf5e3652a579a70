"""What the views over calls share: a switch of the link, and the grid of counts with what they are out of."""

from dataclasses import replace
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.over import Layer, over_calls
from components.facts.change.shifts import Course, Shift
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL
from components.panels import choice
from components.panels.compare.scene import Compared, column_heads
from components.panels.exhibit import exhibit
from components.panels.further import first
from components.panels.markup import write
from components.panels.scene import KEPT
from components.panels.switches import Switch, link_switch
from components.panels.told import Told
from components.panels.wording import number, say

# Rows that a picture has room for beside its ledger.
MOST_ROWS = 18
# As many as can be read on a shared screen.
STAGED_ROWS = 7
ROLES = {ALL: "management", ANALYSTS: "analyst"}
Names = tuple[str, ...]
Grid = tuple[Names, tuple[Layer, ...]]


def switch(name: str, labels: dict[str, str]) -> None:
    """Place a switch of the link."""
    link_switch(Switch(name, say(f"over.{name}"), labels, place="over"))


def per_characters() -> bool:
    """Say whether dots go by the rate per 1,000 characters."""
    return choice.switch("scale") == "rate"


def scales() -> dict[str, str]:
    """Return by what dots may go, in words."""
    return {scale: say(f"theme_views.scale_{scale}") for scale in ("rate", "raw")}


def frequent(found: tuple[Course, ...]) -> list[Course]:
    """Return the things that all calls together have most of, as many as a picture has room for."""
    return sorted(found, key=lambda course: -course.number)[:MOST_ROWS]


def grid_of(found: tuple[Course, ...], side: str, by_rate: bool) -> Grid:
    """Return the grid of what all calls together have most of, said by one side."""
    shown = frequent(found)
    return tuple(course.label for course in shown), (Layer(ROLES[side], 0.0, tuple(course.counts for course in shown), by_rate),)


def moved(found: tuple[Course, ...]) -> tuple[Shift, ...]:
    """Return what moved between the two calls that courses are of, the most unevenly shared first."""
    return tuple(sorted((course.between(0, 1) for course in found), key=lambda shift: -shift.llr))


def picture(scene: Compared, key: str, grid: Grid, legend: str) -> None:
    """Place the grid, and below it the legend with the characters that each call's counts are out of."""
    names, layers = _with_room(grid) if choice.is_presenting() else grid
    exhibit(_figure(scene, names, layers), key, Told(say("over.alt", title=say(f"over.{key.removeprefix('over_')}")), "mentions"))
    write(f'<span class="m s">{legend}{first(STAGED_ROWS, len(grid[0]))}　{_denominators(layers)}</span>', "gj-key")


def _with_room(grid: Grid) -> Grid:
    """Return the first rows of a grid, as many as a shared screen has room for."""
    names, layers = grid
    return names[:STAGED_ROWS], tuple(replace(layer, counts=tuple(layer.counts)[:STAGED_ROWS]) for layer in layers)


@lru_cache(maxsize=KEPT)
def _figure(scene: Compared, names: Names, layers: tuple[Layer, ...]) -> go.Figure:
    return over_calls([(name, None) for name in names], column_heads(scene), layers, scene.look)


def _denominators(layers: tuple[Layer, ...]) -> str:
    sizes = (" / ".join(number(count.characters) for count in layer.counts[0] if count) for layer in layers)
    return f"{say('themes.denominators')} {'　'.join(sizes)}{say('themes.characters')}"
