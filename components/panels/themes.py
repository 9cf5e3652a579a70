"""The panel of themes: how often management spoke of which, by speaker, with the analysts' attention beside it."""

import re
from functools import lru_cache

import plotly.graph_objects as go
import streamlit as st

from components.charts.stacked import COLOURED, Scale, themes_by_speaker
from components.facts import Facts
from components.facts.methods import themes_method
from components.facts.selection import ANALYSTS
from components.facts.tally import Spoken
from components.panels import choice
from components.panels.absent import absent
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.markup import empty, literal, write
from components.panels.names import person_name
from components.panels.scene import KEPT, Scene, spoken_in
from components.panels.told import Told
from components.panels.wording import number, say, words

# Under so few characters one mention more moves a rate by two in a thousand.
SMALL_DENOMINATOR = 500
# With more managers their names take the whole row, and the denominators stand under the axis.
ROOM = 2
# So do names that are longer together, in half-width characters.
NAMES_WIDTH = 10
SPEAKER_MARKS = (":orange[■]", ":yellow[■]", ":orange[▨]")


def themes_panel(scene: Scene) -> None:
    """Place the panel."""
    facts, tally = scene.facts, spoken_in(scene)
    heading = Heading(say("themes.title"), _scope(tally), themes_method(facts, tally, words()), say("themes.title"))
    with panel("themes", heading, _scale if tally.themes else None):
        if not tally.speakers:
            empty(say("themes.empty"), say("themes.empty_why"))
        elif not tally.themes:
            absent(facts, "themes.none")
        else:
            _legend(facts, tally)
            exhibit(_figure(scene), "themes_bars", Told(say("themes.alt", level=say("theme_views.level_theme")), "mentions"))


@lru_cache(maxsize=KEPT)
def _figure(scene: Scene) -> go.Figure:
    tally = spoken_in(scene)
    names = {key: person_name(scene.facts, key) for key in (*tally.speakers, ANALYSTS)}
    title = say("themes.axis_rate" if scene.per_characters else "themes.axis_raw")
    if not _has_room(scene.facts, tally):
        title += f"　{say('themes.denominators')} {re.sub('<[^>]+>', '', _denominators(tally))}"
    heads = (say("themes.management"), say("themes.asked"))
    return themes_by_speaker(tally, names, Scale(scene.per_characters, title, scene.rows, heads=heads), scene.look)


def _legend(facts: Facts, tally: Spoken) -> None:
    """Place the legend, whose names select a speaker, and the denominators with the switch of the scale."""
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_legend"):
        _speakers(facts, tally)
        if _has_room(facts, tally):
            write(f"<span class='m'>{say('themes.denominators')} {_denominators(tally)}</span>", "gj-legend")


def _has_room(facts: Facts, tally: Spoken) -> bool:
    """Say whether the denominators fit beside the names of the legend; else they stand at the axis."""
    named = [person_name(facts, speaker) for speaker in tally.speakers if speaker][:COLOURED]
    return len(tally.speakers) <= ROOM and sum(len(name.encode("cp932", "replace")) for name in named) <= NAMES_WIDTH


def _denominators(tally: Spoken) -> str:
    management, analysts = (number(n) + say("themes.characters") for n in (tally.management_characters, tally.analyst_characters))
    return f"<span class='management'>{management}</span> / <span class='analyst'>{analysts}</span>"


def _speakers(facts: Facts, tally: Spoken) -> None:
    named = [speaker for speaker in tally.speakers if speaker][:COLOURED]
    labels = {s: f"{mark} {literal(person_name(facts, s))}" for s, mark in zip(named, SPEAKER_MARKS)}
    labels[ANALYSTS] = f":blue[◆] {say('themes.analysts')}"
    chosen = choice.selection().speaker
    st.session_state["speaker"] = chosen if chosen in labels else None
    st.pills(
        say("chips.speaker"), list(labels), format_func=labels.__getitem__, key="speaker", label_visibility="collapsed",
        on_change=lambda: choice.keep(speaker=st.session_state["speaker"], mark=None),
    )  # fmt: skip


def _scope(tally: Spoken) -> str:
    chosen = choice.selection()
    parts = [say("themes.scope_top", known=tally.known_themes, count=len(tally.themes))]
    if len(tally.themes) == tally.known_themes:
        parts = [say("themes.scope", count=tally.known_themes)]
    if chosen.analyst:
        parts = [say("themes.answers")]
    if chosen and tally.management_characters < SMALL_DENOMINATOR:
        parts.append(say("themes.small"))
    return "　".join(parts) if tally.themes else ""


def _scale() -> None:
    """Place the switch between mentions per 1,000 characters and mentions."""
    labels = {"rate": say("themes.rate"), "raw": say("themes.raw")}
    st.session_state["scale"] = choice.switch("scale")
    with st.container(key="slim_scale", width="content"):
        st.segmented_control(
            say("themes.measure"), list(labels), format_func=labels.__getitem__, key="scale", required=True,
            label_visibility="collapsed", on_change=lambda: choice.keep(scale=st.session_state["scale"]),
        )  # fmt: skip
