"""The other pictures of the page of questions, one at a time: themes by exchange, who answers what, lengths, attention, calls before."""

from collections.abc import Callable
from functools import lru_cache

import plotly.graph_objects as go

from components.charts.answering import drawn_as, who_answers
from components.charts.lengths import Length, lengths
from components.charts.matrix import WORDS, theme_matrix
from components.charts.mirrored import mirrored
from components.facts.corrections import VERDICTS
from components.facts.ledger import ask_number
from components.facts.schema import Ask
from components.facts.selection import asker_of
from components.facts.tally import (
    MOST_ANSWERED,
    MOST_ASKERS,
    MOST_EXCHANGES,
    MOST_THEMES,
    Gap,
    Matrix,
    answering,
    answers_to,
    attention,
    matrix,
    speakers_of,
)
from components.panels import choice
from components.panels.absent import absent
from components.panels.before import calls_before
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.further import STAGED_GAPS, further, left_out, room, room_of_dots
from components.panels.markup import write
from components.panels.names import person_markup, person_name, standing_name, theme_name
from components.panels.scene import KEPT, Scene
from components.panels.switches import Switch, link_switch
from components.panels.told import Told
from components.panels.wording import number, say, words

# The themes with the widest gaps on either end; those between them are few words apart.
MOST_GAPS = 8


def ask_views(scene: Scene) -> None:
    """Place the panel with the picture that the switch names."""
    shown = choice.switch("view")
    name = f"{say('page.questions')} {say(f'views.short_{shown}')}"
    heading = Heading("", "", say(f"views.method_{shown}"), "" if shown == "before" else name, name)
    with panel("ask_views", heading, _switch):
        _VIEWS[shown](scene)


def _switch() -> None:
    labels = {key: say(f"views.short_{key}") for key in _VIEWS}
    link_switch(Switch("view", say("pictures.which"), labels, ("mark",), "ask"))


def _matrix(scene: Scene) -> None:
    """Draw what is spoken of in each exchange."""
    space = room_of_dots((MOST_THEMES, MOST_EXCHANGES))
    tally = _matrix_of(scene, space)
    if not tally.cells:
        absent(scene.facts, "views.nothing")
        return
    exhibit(_matrix_figure(scene, space), "ask_matrix", Told(say("views.alt_matrix"), "mentions"))
    beyond = _beyond(exchanges=tally.other_exchanges) + left_out("theme", tally.other_themes)
    write(f'<span class="m s">{say("views.legend_matrix")}{beyond}</span>', "gj-key")
    further("ask_matrix", "theme", MOST_THEMES, len(tally.themes) + tally.other_themes)


def _beyond(**counts: int) -> str:
    """Return in words how much of what a picture has no room for."""
    return "".join(f"　{say(f'views.other_{name}', count=count)}" for name, count in counts.items() if count)


@lru_cache(maxsize=KEPT)
def _matrix_of(scene: Scene, most: tuple[int, int]) -> Matrix:
    return matrix(scene.facts, scene.asks, scene.language, most)


@lru_cache(maxsize=KEPT)
def _matrix_figure(scene: Scene, most: tuple[int, int]) -> go.Figure:
    first = {ask.exchange: ask for ask in reversed(scene.asks)}
    tally = _matrix_of(scene, most)
    names = [_asker(scene, first[exchange], f"{exchange}　") for exchange in tally.exchanges]
    return theme_matrix(tally, names, {word: say(f"views.{word}") for word in WORDS}, scene.look)


def _asker(scene: Scene, ask: Ask, before: str = "") -> tuple[str, str | None]:
    return f"{before}{person_name(scene.facts, asker_of(scene.facts.speech, ask))}", ask.firm


def _answering(scene: Scene) -> None:
    """Draw who answers which theme of whose asks."""
    space = room_of_dots((MOST_ANSWERED, MOST_ASKERS))
    tally = answering(scene.facts, scene.asks, scene.language, space)
    if not tally.cells:
        absent(scene.facts, "views.nothing")
        return
    exhibit(_answering_figure(scene, space), "ask_answering", Told(say("views.alt_answering"), "sentences"))
    beyond = _beyond(askers=tally.other_askers) + left_out("asked_theme", tally.other_themes)
    write(f'<span class="m s">{_legend(scene)}{beyond}</span>', "gj-key")
    further("ask_answering", "asked_theme", MOST_ANSWERED, len(tally.themes) + tally.other_themes)


def _executives(scene: Scene) -> dict[str, str]:
    """Return the names of management by their ids, who speaks most first."""
    return {key: person_name(scene.facts, key) if key else say("evidence.unnamed") for key in speakers_of(scene.facts)}


@lru_cache(maxsize=KEPT)
def _answering_figure(scene: Scene, most: tuple[int, int]) -> go.Figure:
    tally = answering(scene.facts, scene.asks, scene.language, most)
    first = {asker_of(scene.facts.speech, ask): ask for ask in reversed(scene.asks)}
    return who_answers(tally, [_asker(scene, first[asker]) for asker in tally.askers], _executives(scene), scene.look)


def _legend(scene: Scene) -> str:
    """Return the names of the executives who answer, each with its dot as it is drawn."""
    answer = {cell.executive for cell in answering(scene.facts, scene.asks).cells}
    named = [(person_markup(scene.facts, key), drawn_as(at, scene.look)) for at, key in enumerate(_executives(scene)) if key in answer]
    return "　".join(f'<span style="color:{colour}">{sign}</span> {name}' for name, (colour, _, sign) in named)


def _lengths(scene: Scene) -> None:
    """Draw how long each ask and its answer are."""
    if not scene.asks:
        absent(scene.facts, "asks.none_left" if scene.facts.asks else "asks.empty")
        return
    exhibit(_lengths_figure(scene), "ask_lengths", Told(say("views.alt_lengths"), "characters"))
    write(f'<span class="m s">{say("views.legend_lengths")}</span>', "gj-key")


@lru_cache(maxsize=KEPT)
def _lengths_figure(scene: Scene) -> go.Figure:
    names = {verdict: say(f"asks.standing_{verdict}") for verdict in VERDICTS}
    titles = say("views.axis_asked"), say("views.axis_answered")
    answers = answers_to(scene.facts, scene.asks)
    marks = [_length(scene, ask, sum(row.weight for row in answers[ask.ask_id])) for ask in scene.asks]
    return lengths(marks, titles, names, scene.look)


def _length(scene: Scene, ask: Ask, answered: int) -> Length:
    key, number_ = f"ask:{ask.ask_id}", ask_number(ask.ask_id)
    asked = ask.end - ask.start
    words = say("views.length", number=number_, name=_asker(scene, ask)[0], asked=number(asked), answered=number(answered))
    return Length(key, number_, asked, answered, ask.standing, f"{words} {standing_name(ask)}")


def _attention(scene: Scene) -> None:
    """Draw what is asked about against what is told, and say what only one side speaks of."""
    space = STAGED_GAPS if choice.is_presenting() else room(MOST_GAPS)
    if not _gaps(scene, space):
        absent(scene.facts, "views.nothing")
        return
    exhibit(_attention_figure(scene, space), "ask_attention", Told(say("views.alt_attention"), "mentions"))
    every = len(attention(scene.facts, scene.selection).gaps)
    if beyond := left_out("theme", every - 2 * space):
        write(f'<span class="m s">{beyond.strip()}</span>', "gj-key")
    further("ask_attention", "theme", 2 * MOST_GAPS, every)
    for side, themes in _one_sided(scene).items():
        if themes and not choice.is_presenting():
            write(f'<span class="m s">{say(f"views.only_{side}")} {words().abreast(themes)}</span>', "gj-key")


def _gaps(scene: Scene, most: int) -> list[Gap]:
    gaps = list(attention(scene.facts, scene.selection, scene.language).gaps)
    return gaps if len(gaps) <= 2 * most else [*gaps[:most], *gaps[-most:]]


def _one_sided(scene: Scene) -> dict[str, list[str]]:
    """Return the themes that only analysts and that only management speak of, each with its count."""
    gaps = attention(scene.facts, scene.selection).gaps
    return {
        "asked": [f"{theme_name(gap.theme)} {gap.asked.number}" for gap in gaps if not gap.told.number],
        "told": [f"{theme_name(gap.theme)} {gap.told.number}" for gap in gaps if not gap.asked.number],
    }


@lru_cache(maxsize=KEPT)
def _attention_figure(scene: Scene, most: int) -> go.Figure:
    tally = attention(scene.facts, scene.selection)
    sizes = (tally.asked_characters, tally.told_characters)
    names = tuple(f"{say(f'views.side_{side}')} {number(size)}{say('themes.characters')}" for side, size in zip(("asked", "told"), sizes))
    return mirrored(_gaps(scene, most), (names[0], names[1]), say("views.axis_attention"), scene.look)


_VIEWS: dict[str, Callable[[Scene], None]] = {
    "matrix": _matrix,
    "answering": _answering,
    "lengths": _lengths,
    "attention": _attention,
    "before": lambda scene: calls_before(scene.facts),
}
