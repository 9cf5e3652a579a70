"""The pictures of tone: nouns by the directions that a side says of them, and forms of speech by who uses them."""

import textwrap
from functools import lru_cache

import plotly.graph_objects as go
import streamlit as st

from components.charts.look import Look
from components.charts.tone_grid import tone_dots
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL, MOST_NOUNS, ToneColumn, ToneGrid, tone_forms, tone_pairs
from components.facts.tone import MANNERS, label_of
from components.panels import choice
from components.panels.absent import absent
from components.panels.exhibit import exhibit
from components.panels.further import further, left_out, room
from components.panels.markup import write
from components.panels.names import person_name
from components.panels.scene import KEPT, Scene
from components.panels.told import Told
from components.panels.wording import say

# Letters of a line of a head, and of a name that stands whole.
LINE, WHOLE = 10, 8
# Pixels: a column is no wider, or a few of them would stand far apart; the names at the left.
COLUMN, NAMES = 150, 220
# From so many columns on the picture takes all the room there is.
MANY = 10
# As many nouns can be read on a shared screen.
STAGED_NOUNS = 8


def tone_by_pairs(scene: Scene) -> None:
    """Draw which directions the side chosen says of which nouns."""
    side = choice.switch("tone_side")
    grid = _pairs(scene, side, STAGED_NOUNS if choice.is_presenting() else room(MOST_NOUNS))
    if not grid.rows:
        absent(scene.facts, f"tone.no_pairs_{side}")
        return
    heads = tuple(_head(scene, column) for column in grid.columns)
    _place(grid, _figure(grid, heads, say(f"tone.beside_{side}"), scene.look), "tone_pairs")
    write(f'<span class="m s">{say(f"tone.legend_{side}")}{_press()}{left_out("noun", grid.beyond)}</span>', "gj-key")
    further("tone", "noun", MOST_NOUNS, len(grid.rows) + grid.beyond)


def tone_by_forms(scene: Scene) -> None:
    """Draw who uses which form of speech."""
    grid = _forms(scene)
    if not grid.rows:
        absent(scene.facts, "tone.no_forms")
        return
    heads = tuple(_head(scene, column) for column in grid.columns)
    _place(grid, _figure(grid, heads, say("tone.beside_all"), scene.look), "tone_forms")
    write(f'<span class="m s">{say("tone.legend_forms")}{_press()}</span>', "gj-key")


def _press() -> str:
    """Return what pressing does; on a shared screen nothing is pressed."""
    return "" if choice.is_presenting() else say("tone.press")


@lru_cache(maxsize=KEPT)
def _pairs(scene: Scene, side: str, most: int) -> ToneGrid:
    return tone_pairs(scene.facts, scene.selection, scene.language, side, most)


@lru_cache(maxsize=KEPT)
def _forms(scene: Scene) -> ToneGrid:
    return tone_forms(scene.facts, scene.selection, scene.language)


@lru_cache(maxsize=KEPT)
def _figure(grid: ToneGrid, heads: tuple[str, ...], block: str, look: Look) -> go.Figure:
    """Return the picture, kept by what it shows: a change of the words of themes leaves it as it is."""
    return tone_dots(grid, heads, block, look)


def _place(grid: ToneGrid, figure: go.Figure, key: str) -> None:
    columns = len(grid.columns)
    with st.container(width="stretch" if columns >= MANY else NAMES + COLUMN * columns):
        exhibit(figure, key, Told(say(f"tone.alt_{key.removeprefix('tone_')}"), "mentions"))


def _head(scene: Scene, column: ToneColumn) -> str:
    """Return the head of a column: a direction, a manner, a side or a person."""
    if column.key in (ALL, ANALYSTS):
        return say(f"tone.head_{column.key}") if column.beside else say("themes.analysts")
    if column.key in MANNERS:
        return _wrapped(label_of(column.key, scene.language))
    if column.key in scene.facts.tone_lists.names:
        return _wrapped(label_of(column.key, scene.language, scene.facts.tone_lists))
    return _wrapped(person_name(scene.facts, column.key) if column.key else say("evidence.unnamed"))


def _wrapped(label: str) -> str:
    """Return a head in as many lines as it takes."""
    if "・" in label:
        return label.replace("・", "・\n")
    return label if len(label) <= WHOLE else "\n".join(textwrap.wrap(label, LINE, break_long_words=False))
