"""What the views over calls share: a switch of the link, and the grid of counts with what they are out of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.over import Layer, over_calls
from components.facts.change.shifts import Course, Shift
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL
from components.panels import choice
from components.panels.compare.scene import Compared, column_heads
from components.panels.compare.told import told_of
from components.panels.exhibit import exhibit
from components.panels.further import left_out
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
# The names of the rows, their counts, and how many rows there is no room for.
Grid = tuple[Names, tuple[Layer, ...], int]


@dataclass(frozen=True, slots=True)
class Room:
    """How many rows a picture has room for, and the keys of those that are among them however few they count."""

    rows: int
    told: frozenset[str] = frozenset()

    def takes(self, keys: Sequence[str]) -> list[int]:
        """Return the places of the rows that are drawn, in their order: those that are told of, and the first of all others."""
        told = [at for at, key in enumerate(keys) if key in self.told][: self.rows]
        others = [at for at in range(len(keys)) if at not in told]
        return sorted([*told, *others[: self.rows - len(told)]])


def room_for(scene: Compared) -> Room:
    """Return the room of a picture; on a shared screen what is told of above it is drawn."""
    return Room(STAGED_ROWS, told_of(scene)) if choice.is_presenting() else Room(MOST_ROWS)


def switch(name: str, labels: dict[str, str]) -> None:
    """Place a switch of the link."""
    link_switch(Switch(name, say(f"over.{name}"), labels, place="over"))


def per_characters() -> bool:
    """Say whether dots go by the rate per 1,000 characters."""
    return choice.switch("scale") == "rate"


def scales() -> dict[str, str]:
    """Return by what dots may go, in words."""
    return {scale: say(f"theme_views.scale_{scale}") for scale in ("rate", "raw")}


def grid_of(found: Sequence[Course], side: str, by_rate: bool, room: Room) -> Grid:
    """Return the grid of what all calls together have most of, said by one side."""
    frequent = sorted(found, key=lambda course: -course.number)
    shown = [frequent[at] for at in room.takes([course.what for course in frequent])]
    layer = Layer(ROLES[side], 0.0, tuple(course.counts for course in shown), by_rate)
    return tuple(course.label for course in shown), (layer,), len(found) - len(shown)


def moved(found: tuple[Course, ...]) -> tuple[Shift, ...]:
    """Return what moved between the two calls that courses are of, the most unevenly shared first."""
    return tuple(sorted((course.between(0, 1) for course in found), key=lambda shift: -shift.llr))


def picture(scene: Compared, key: str, grid: Grid, side: str) -> None:
    """Place the grid, and below it what numbers and dots are, with the characters that each call's counts are out of."""
    names, layers, beyond = grid
    exhibit(_figure(scene, names, layers), key, Told(say("over.alt", title=say(f"over.{key.removeprefix('over_')}")), "mentions"))
    legend = say(f"over.legend_{side}", size=say(f"over.size_{choice.switch('scale')}"))
    write(f'<span class="m s">{legend}{left_out("row", beyond)}　{_denominators(layers)}</span>', "gj-key")


@lru_cache(maxsize=KEPT)
def _figure(scene: Compared, names: Names, layers: tuple[Layer, ...]) -> go.Figure:
    return over_calls([(name, None) for name in names], column_heads(scene), layers, scene.look)


def _denominators(layers: tuple[Layer, ...]) -> str:
    """Return the characters that each call's counts are out of; a shared screen has room for the least and the most."""
    sizes = [[count.characters for count in layer.counts[0] if count] for layer in layers]
    if choice.is_presenting():
        told = [say("over.from_to", least=number(min(each)), most=number(max(each))) for each in sizes]
    else:
        told = [" / ".join(map(number, each)) for each in sizes]
    return f"{say('themes.denominators')} {'　'.join(told)}{say('themes.characters')}"
