"""The pictures of the page of themes, one at a time: how often, by whom, in which part, along the call, together, by either side."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape

import plotly.graph_objects as go
import streamlit as st

from components.charts.mirrored import mirrored, with_row
from components.charts.stacked import COLOURED, Scale, themes_by_speaker
from components.charts.together import together
from components.facts.selection import ANALYSTS
from components.facts.tally import LEVELS, WITHIN, Depth, Gap, Pair, Sought, Spoken, attention
from components.panels import choice
from components.panels.absent import absent
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.further import STAGED_GAPS, further, left_out, room
from components.panels.markup import write, write_inline
from components.panels.names import person_markup, person_name
from components.panels.scene import KEPT, Scene
from components.panels.switches import Switch, link_switch
from components.panels.theme_before import pairs_of, say_changed_gaps, say_changed_pairs
from components.panels.theme_grids import along, by_exchanges, by_parts, by_speakers
from components.panels.theme_scene import beyond, depth, rest, spoken_at, was
from components.panels.theme_steps import pack_names
from components.panels.told import Told
from components.panels.wording import number, say

# Names in the picture of pairs, and themes with the widest gaps on either end.
MOST_NAMES, MOST_GAPS = 12, 8
# Pictures that have a switch between rates and counts.
SCALED = ("frequency", "speakers", "parts")


def theme_views(scene: Scene) -> None:
    """Place the panel with the picture that the switch names."""
    shown = choice.switch("theme_view")
    name = f"{say('page.themes')} {say(f'theme_views.theme_view_{shown}')}"
    heading = Heading("", "", _method(scene, shown), name, name)
    with panel("theme_views", heading, lambda: _switch("theme_view", _VIEWS), "content"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_theme_switches"):
            for name, values in _switches(shown).items():
                _switch(name, values)
            if used := pack_names(scene.facts.wordlist):
                write_inline(f'<span class="m s">{say("theme_words.packs")} {escape(used)}</span>')
        if any(m.role in ("management", "analyst") for m in scene.facts.mentions):
            _VIEWS[shown](scene)
        else:
            absent(scene.facts, "themes.none")


def _switches(shown: str) -> dict[str, Iterable[str]]:
    """Return the switches that say something of a picture, with their values."""
    found: dict[str, Iterable[str]] = {"level": LEVELS} if shown not in ("attention", "exchanges") else {}
    found |= {"scale": ("rate", "raw")} if shown in SCALED else {}
    return found | ({"within": WITHIN} if shown == "pairs" else {})


def _switch(name: str, values: Iterable[str]) -> None:
    """Place a switch of the link."""
    link_switch(Switch(name, say(f"theme_views.{name}"), {value: say(f"theme_views.{name}_{value}") for value in values}))


def _method(scene: Scene, shown: str) -> str:
    """Return the method card: the rule of the picture, and the list that is in use."""
    themes = scene.facts.wordlist.themes
    terms = [term for theme in themes for term in theme.terms]
    listed = say(
        "theme_views.list", themes=len(themes), terms=number(len(terms)), words=number(sum(len(term.surfaces) for term in terms)),
        version=scene.facts.wordlist.digest,
    )  # fmt: skip
    return f"{say(f'theme_views.method_{shown}')}\n\n{listed}"


def frequency(scene: Scene) -> None:
    """Draw how often management spoke of what, by speaker, with the analysts' attention beside it."""
    tally = spoken_at(scene, depth())
    earlier = tuple((what, count, say("theme_views.was", count=count)) for what, count in was(scene, depth()).items())
    exhibit(
        _bars(scene, depth(), earlier),
        "theme_frequency",
        Told(say("themes.alt", level=say(f"theme_views.level_{depth().level}")), "mentions"),
    )
    sides = f"{number(tally.management_characters)} / {number(tally.analyst_characters)}{say('themes.characters')}"
    write(f'<span class="m s">{_legend(scene, tally)}　{say("themes.denominators")} {sides}{beyond(scene)}</span>', "gj-key")
    rest(scene, "frequency")


def _legend(scene: Scene, tally: Spoken) -> str:
    """Return whose piece of a bar has which colour; those beyond share one."""
    colours = (*scene.look.management[: COLOURED - 1], scene.look.estimate)
    named = zip((person_markup(scene.facts, speaker) for speaker in tally.speakers), colours)
    pieces = [f'<span style="color:{colour}">■</span> {name}' for name, colour in named]
    return "　".join((*pieces, f'<span class="analyst">◆</span> {say("themes.analysts")}'))


@lru_cache(maxsize=KEPT)
def _bars(scene: Scene, at: Depth, earlier: tuple[tuple[str, int, str], ...]) -> go.Figure:
    tally = spoken_at(scene, at)
    names = {key: person_name(scene.facts, key) for key in (*tally.speakers, ANALYSTS)}
    title = say("themes.axis_rate" if scene.per_characters else "themes.axis_raw")
    heads = (say("themes.management"), say("themes.asked"))
    return themes_by_speaker(tally, names, Scale(scene.per_characters, title, 0, earlier, heads), scene.look)


def _pairs(scene: Scene) -> None:
    """Draw what is spoken of in one sentence, or in one turn."""
    within = choice.switch("within")
    names, found = _together(scene, depth(), within)
    if not found:
        absent(scene.facts, "theme_views.no_pairs")
        return
    exhibit(together(list(found), dict(names), scene.look), "theme_pairs", Told(say("theme_views.alt_pairs"), f"{within}s"))
    write(f'<span class="m s">{say(f"theme_views.legend_{within}")}</span>', "gj-key")
    say_changed_pairs(scene, found, dict(names), _sought(scene, depth(), within))


@lru_cache(maxsize=KEPT)
def _together(scene: Scene, at: Depth, within: str) -> tuple[tuple[tuple[str, str], ...], tuple[Pair, ...]]:
    """Return the names that are spoken of most, and their pairs, in what both sides say in view."""
    names = tuple((row.theme, row.label) for row in spoken_at(scene, at).themes[:MOST_NAMES])
    return names, pairs_of(scene, scene.facts, frozenset(dict(names)), _sought(scene, at, within))


def _sought(scene: Scene, at: Depth, within: str) -> Sought:
    return Sought(at.level, next(each for each in WITHIN if each == within), MOST_NAMES * MOST_NAMES, scene.language)


def _attention(scene: Scene) -> None:
    """Draw what is asked about against what is told."""
    gaps = list(attention(scene.facts, scene.selection, scene.language).gaps)
    shown = _widest(gaps, STAGED_GAPS if choice.is_presenting() else room(MOST_GAPS), _marked())
    exhibit(_mirrored(scene, tuple(shown), _marked()), "theme_attention", Told(say("views.alt_attention"), "mentions"))
    if more := left_out("theme", len(gaps) - len(shown)):
        write(f'<span class="m s">{more.strip()}</span>', "gj-key")
    further("attention", "theme", 2 * MOST_GAPS, len(gaps))
    say_changed_gaps(scene, shown)


def _marked() -> str:
    """Return the theme that the mark is of, empty for any other mark."""
    kind, _, rest = (choice.mark() or "").partition(":")
    return rest.rpartition(":")[0] if kind == "theme" else ""


def _widest(gaps: list[Gap], most: int, marked: str) -> list[Gap]:
    """Return the widest gaps on either end, and the one that is marked between them."""
    if len(gaps) <= 2 * most:
        return gaps
    return [*gaps[:most], *(gap for gap in gaps[most:-most] if gap.theme == marked), *gaps[-most:]]


@lru_cache(maxsize=KEPT)
def _mirrored(scene: Scene, gaps: tuple[Gap, ...], marked: str) -> go.Figure:
    tally = attention(scene.facts, scene.selection)
    sizes = {"asked": tally.asked_characters, "told": tally.told_characters}
    asked, told = (f"{say(f'views.side_{side}')} {number(size)}{say('themes.characters')}" for side, size in sizes.items())
    figure = mirrored(list(gaps), (asked, told), say("views.axis_attention"), scene.look)
    row = next((row for row, gap in enumerate(gaps) if gap.theme == marked), None)
    return figure if row is None else with_row(figure, row)


_VIEWS: dict[str, Callable[[Scene], None]] = {
    "frequency": frequency, "speakers": by_speakers, "parts": by_parts, "along": along, "exchanges": by_exchanges, "pairs": _pairs,
    "attention": _attention,
}  # fmt: skip
