"""The pictures of themes that are dots: by speaker, by part of the call, by exchange, along the call."""

from functools import lru_cache

import plotly.graph_objects as go

from components.charts.look import plain
from components.charts.matrix import WORDS, theme_matrix
from components.charts.theme_grid import theme_along, theme_dots
from components.facts.selection import asker_of
from components.facts.tally import MOST_EXCHANGES, MOST_THEMES, Grid, Matrix
from components.panels.absent import absent
from components.panels.exhibit import exhibit
from components.panels.further import further, left_out, room_of_dots
from components.panels.markup import write
from components.panels.names import person_name
from components.panels.scene import KEPT, Scene
from components.panels.theme_before import matrix_of, say_changed_cells
from components.panels.theme_scene import Names, beyond, depth, grid_of, rest, row_names
from components.panels.told import Told
from components.panels.wording import number, say


def by_speakers(scene: Scene) -> None:
    """Draw who speaks of what."""
    grid = grid_of(scene, "speakers", depth())
    heads = tuple(person_name(scene.facts, column.key.partition(":")[2]) for column in grid.columns)
    _dotted(scene, grid, heads, "theme_speakers")


def by_parts(scene: Scene) -> None:
    """Draw what is spoken of in the presentation and in the questions and answers."""
    grid = grid_of(scene, "parts", depth())
    heads = tuple(say(f"theme_views.{column.key.replace(':', '_')}") for column in grid.columns)
    _dotted(scene, grid, heads, "theme_parts")


def _dotted(scene: Scene, grid: Grid, heads: tuple[str, ...], key: str) -> None:
    names = row_names(scene, grid, depth())
    exhibit(_dots(scene, grid, names, heads), key, _told(key))
    sizes = "　".join(f"{head} {number(column.characters)}" for head, column in zip(heads, grid.columns, strict=True))
    rates = f"{say('theme_views.sizes')} {plain(sizes)}{say('themes.characters')}"
    legend = rates if scene.per_characters else say("theme_views.sizes_raw")
    write(f'<span class="m s">{legend}{beyond(scene)}</span>', "gj-key")
    rest(scene, key)


def _told(key: str) -> Told:
    return Told(say(f"theme_views.alt_{key.removeprefix('theme_')}", level=say(f"theme_views.level_{depth().level}")), "mentions")


@lru_cache(maxsize=KEPT)
def _dots(scene: Scene, grid: Grid, names: Names, heads: tuple[str, ...]) -> go.Figure:
    return theme_dots(grid, list(names), heads, (scene.look, scene.per_characters))


def along(scene: Scene) -> None:
    """Draw where along the call each theme is spoken of."""
    grid = grid_of(scene, "along", depth())
    names = row_names(scene, grid, depth())
    exhibit(_along(scene, grid, names), "theme_along", _told("theme_timeline"))
    write(f'<span class="m s">{say("theme_views.legend_along")}{beyond(scene)}</span>', "gj-key")
    rest(scene, "theme_along")


@lru_cache(maxsize=KEPT)
def _along(scene: Scene, grid: Grid, names: Names) -> go.Figure:
    return theme_along(grid, list(names), say("theme_views.axis_turn"), scene.look)


def by_exchanges(scene: Scene) -> None:
    """Draw what is spoken of in each exchange, in the question and in the answer."""
    space = room_of_dots((MOST_THEMES, MOST_EXCHANGES))
    tally = _matrix(scene, space)
    if not tally.cells:
        absent(scene.facts, "views.nothing")
        return
    exhibit(_matrix_figure(scene, space), "theme_exchanges", Told(say("views.alt_matrix"), "mentions"))
    more = f"　{say('views.other_exchanges', count=tally.other_exchanges)}" if tally.other_exchanges else ""
    write(f'<span class="m s">{say("views.legend_matrix")}{more}{left_out("theme", tally.other_themes)}</span>', "gj-key")
    further("theme_exchanges", "theme", MOST_THEMES, len(tally.themes) + tally.other_themes)
    say_changed_cells(scene, tally)


@lru_cache(maxsize=KEPT)
def _matrix(scene: Scene, most: tuple[int, int]) -> Matrix:
    return matrix_of(scene, scene.facts, most)


@lru_cache(maxsize=KEPT)
def _matrix_figure(scene: Scene, most: tuple[int, int]) -> go.Figure:
    first = {ask.exchange: ask for ask in reversed(scene.facts.asks)}
    asked = [(exchange, first[exchange]) for exchange in _matrix(scene, most).exchanges]
    names = [(f"{exchange}　{person_name(scene.facts, asker_of(scene.facts.speech, ask))}", ask.firm) for exchange, ask in asked]
    return theme_matrix(_matrix(scene, most), names, {word: say(f"views.{word}") for word in WORDS}, scene.look)
