"""How the questions are distributed over the analysts, their firms or the kinds of firms, as far as the ledger is narrowed."""

from dataclasses import replace
from functools import lru_cache

import plotly.graph_objects as go
import streamlit as st

from components.charts.ranked import ranked_bars
from components.facts.ledger import NONE
from components.facts.tally import GROUPS, OTHERS, UNITS, Asked, Count, asked
from components.panels.absent import absent
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.names import firm_type_name
from components.panels.scene import KEPT, Scene
from components.panels.switches import Switch, link_switch
from components.panels.told import Told
from components.panels.wording import say


def ask_distribution(scene: Scene) -> None:
    """Place the panel."""
    with panel("ask_distribution", Heading(say("spread.title"), "", say("spread.method"), say("spread.title")), _groups):
        _units()
        tally = _tally(scene)
        if not tally.counts:
            absent(scene.facts, "asks.empty")
            return
        by = say(f"spread.by_{scene.cut.group}")
        told = Told(say("questions.alt", by=by, unit=say(f"questions.axis_{tally.unit}")), tally.unit)
        exhibit(_figure(scene), "ask_bars", told)


def _groups() -> None:
    _switch("group", {group: say(f"spread.by_{group}") for group in GROUPS})


def _units() -> None:
    with st.container(horizontal=True, key="slim_unit"):
        _switch("unit", {unit: say(f"questions.unit_{unit}") for unit in UNITS})


def _switch(name: str, labels: dict[str, str]) -> None:
    """Place a switch of the link; the bar that was chosen is none of what it switches to."""
    link_switch(Switch(name, say(f"spread.{name}"), labels, ("mark",), "ask"))


@lru_cache(maxsize=KEPT)
def _tally(scene: Scene) -> Asked:
    tally = asked(scene.facts, scene.unit, scene.selection, scene.cut)
    return replace(tally, counts=tuple(_named(count, scene) for count in tally.counts))


def _named(count: Count, scene: Scene) -> Count:
    """Return a bar with its name on the screen: the rest together, those without a firm, a kind of firm."""
    if count.key.endswith(f":{OTHERS}") and scene.cut.group == "analyst":
        return replace(count, label=say("unit.others", count=count.label))
    if count.key.endswith(f":{OTHERS}"):
        return replace(count, label=say("spread.others", count=count.label))
    if scene.cut.group == "analyst":
        return count
    if count.label == NONE:
        return replace(count, label=say("asks.no_firm"))
    return replace(count, label=firm_type_name(count.label)) if scene.cut.group == "firm_type" else count


@lru_cache(maxsize=KEPT)
def _figure(scene: Scene) -> go.Figure:
    tally = _tally(scene)
    return ranked_bars(tally, say(f"questions.axis_{tally.unit}"), len(tally.counts), scene.look)
