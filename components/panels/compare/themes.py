"""Themes over calls: how often each call speaks of what, and what is new, gone, rising or falling between two of them."""

from functools import lru_cache

import streamlit as st

from components.charts.over import Layer
from components.facts.change.shifts import Shift
from components.facts.change.themes import Aspect, facing, theme_courses
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL, LEVELS
from components.panels import choice
from components.panels.compare.pictures import Grid, Room, grid_of, moved, per_characters, picture, room_for, scales, switch
from components.panels.compare.scene import Compared
from components.panels.compare.shifts import shifts_ledger
from components.panels.exhibit import Heading, panel
from components.panels.markup import empty
from components.panels.scene import KEPT
from components.panels.wording import say

# How far the dots of either side stand from the middle of a cell.
APART = 0.22
FACING = "facing"
SIDES = (ALL, ANALYSTS, FACING)


def compare_themes(scene: Compared) -> None:
    """Place the picture of all calls, and beside it the difference between two."""
    left, right = st.columns([1.3, 1], gap="small")
    heading = Heading(say("over.themes"), say("over.all_calls", count=len(scene.ids)), say("over.method_themes"), say("over.themes"))
    with left, panel("over_themes", heading, _sides, "content"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_over_switches"):
            if choice.switch("said_side") != FACING:
                switch("level", {level: say(f"theme_views.level_{level}") for level in LEVELS})
            switch("scale", scales())
        themes_picture(scene)
    with right:
        shifts_ledger(scene, "theme", _between(scene, _aspect(scene)))


def _sides() -> None:
    switch("said_side", {side: say(f"over.side_{side}") for side in SIDES})


def _aspect(scene: Compared) -> Aspect:
    """Return whose mentions are compared, and how deep; where both sides face each other it is management's themes."""
    side = choice.switch("said_side")
    if side == FACING:
        return Aspect(ALL, "theme", scene.language)
    return Aspect(side, next(level for level in LEVELS if level == choice.switch("level")), scene.language)


def themes_picture(scene: Compared) -> None:
    """Draw how often each call speaks of what; without a theme say so."""
    side = choice.switch("said_side")
    by_rate, room = per_characters(), room_for(scene)
    grid = _facing(scene, by_rate, room) if side == FACING else _said(scene, _aspect(scene), by_rate, room)
    if grid[0]:
        picture(scene, "over_themes", grid, side)
    else:
        empty(say("over.no_themes"), say("over.no_themes_why"))


@lru_cache(maxsize=KEPT)
def _said(scene: Compared, aspect: Aspect, by_rate: bool, room: Room) -> Grid:
    return grid_of(theme_courses(scene.calls, aspect), aspect.side, by_rate, room)


@lru_cache(maxsize=KEPT)
def _facing(scene: Compared, by_rate: bool, room: Room) -> Grid:
    every = facing(scene.calls, scene.language)
    found = [every[at] for at in room.takes([each.theme for each in every])]
    asked = Layer("analyst", -APART, tuple(each.asked for each in found), by_rate, side=say("views.side_asked"))
    told = Layer("management", APART, tuple(each.told for each in found), by_rate, side=say("views.side_told"))
    return tuple(each.label for each in found), (asked, told), len(every) - len(found)


@lru_cache(maxsize=KEPT)
def _between(scene: Compared, aspect: Aspect) -> tuple[Shift, ...]:
    return moved(theme_courses((scene.before, scene.latest), aspect))
