"""What a shared screen shows of each page: one picture, or one ask with its answer, or a passage with what stands around it."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from components.charts.enlarged import ROOM, TIMES, Stage
from components.facts import Facts
from components.panels import choice
from components.panels.agenda.view import view_title
from components.panels.ask_distribution import ask_distribution
from components.panels.ask_open import ask_open
from components.panels.ask_views import ask_views
from components.panels.compare.stage import compare_stage
from components.panels.exhibit import staged
from components.panels.figure_charts import figure_charts, levels_height
from components.panels.figures import amount_charts, amount_height, amount_legend
from components.panels.markup import empty
from components.panels.questions import questions_panel
from components.panels.scene import scene_of
from components.panels.stage_passage import chosen_passage, transcript_passage
from components.panels.theme_views import frequency, theme_views
from components.panels.tone import tone_panel
from components.panels.wording import say

# A comparison has no heading of its own there, and so more room.
ROOMY = 364
# Bars that are higher than so many times would be blocks.
HIGHEST = 1.8
# What a quotation would take of it.
BELOW = 116


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a page: how many times as high its charts become, those of two at once not at all, and in which room.

    ``named`` is the key of its name where it has no heading of its own; in braces stands the switch that chooses it. Charts of
    which ``height`` tells how high they are together on a page become as high as the room is.
    """

    draw: Callable[[Facts], None]
    growth: float = TIMES
    room: int = ROOM
    named: str = ""
    height: Callable[[Facts], int] | None = None


def _figures(facts: Facts) -> None:
    amount_legend()
    amount_charts(scene_of(facts))


def _nothing(_facts: Facts) -> None:
    empty(say("present.no_picture"), say("present.no_picture_why"))


# By page, and within it by the panel of the link; the first is shown where the link names none.
PICTURES: dict[str, dict[str, Picture]] = {
    "overview": {
        "figures": Picture(_figures, named="figures.title", height=lambda facts: amount_height(scene_of(facts))),
        "questions": Picture(lambda facts: questions_panel(scene_of(facts))),
        "themes": Picture(lambda facts: frequency(scene_of(facts)), named="themes.title"),
    },
    "figures": {
        "figures": Picture(
            lambda facts: figure_charts(scene_of(facts)),
            1.0,
            named="pictures.short_{picture}",
            height=lambda facts: levels_height(scene_of(facts)),
        )
    },
    "questions": {
        "views": Picture(lambda facts: ask_views(scene_of(facts)), named="views.short_{view}"),
        "spread": Picture(lambda facts: ask_distribution(scene_of(facts))),
        "ask": Picture(lambda facts: ask_open(scene_of(facts))),
    },
    "themes": {
        "views": Picture(lambda facts: theme_views(scene_of(facts)), named="theme_views.theme_view_{theme_view}"),
        "tone": Picture(lambda facts: tone_panel(scene_of(facts)), room=296),
    },
    "transcript": {"": Picture(transcript_passage)},
    "checks": {"": Picture(chosen_passage)},
    "compare": {"": Picture(lambda _facts: compare_stage(), room=ROOMY)},
}
# What a mark is of has its panel on a page of several.
_OF_MARK = {
    "overview": {"asked": "questions", "theme": "themes"},
    "questions": {"ask": "ask", "asked": "spread", "asked_firm": "spread", "asked_firm_type": "spread"},
    "themes": {"tone": "tone"},
}


def panels_of(page: str) -> tuple[str, ...]:
    """Return the panels of a page that can be shown."""
    return tuple(PICTURES.get(page, {}))


def panel_shown(page: str) -> str:
    """Return the panel of a page that is shown: that of the link, else of the mark, else of the selection, else the first."""
    found, selected = panels_of(page), choice.selection()
    by_mark = _OF_MARK.get(page, {}).get((choice.mark() or "").partition(":")[0])
    by_selection = "questions" if selected.analyst else "themes" if selected else None
    asked_for = (st.query_params.get("panel"), by_mark, by_selection)
    return next((each for each in asked_for if each in found and each is not None), found[0] if found else "")


def stage_title(facts: Facts, page: str) -> str:
    """Return what a shared screen calls a view: its page with what is selected on it, and the picture."""
    picture = PICTURES.get(page, {}).get(panel_shown(page))
    title, key = view_title(facts, page), picture.named if picture else ""
    if not key:
        return title
    switch = key.partition("{")[2].rstrip("}")
    return say("present.titled", view=title, picture=say(key.format(**{switch: choice.switch(switch)}) if switch else key))


def stage_view(facts: Facts, page: str, screen: float, room_below: bool) -> None:
    """Place what a page shows on a shared screen so many times as large as the smallest, higher where no quotation stands below."""
    picture = PICTURES.get(page, {}).get(panel_shown(page), Picture(_nothing))
    room = picture.room + (BELOW if room_below else 0)
    together = picture.height(facts) if picture.height else 0
    growth = min(HIGHEST, room / together) if together else picture.growth
    with staged(Stage(growth, room, screen)), st.container(gap=3, key=f"stage_{page}"):
        picture.draw(facts)
