"""Questions over calls: how many asks each analyst or house has in each, who came, one asker's asks, and what was left open."""

from collections.abc import Sequence
from functools import lru_cache

import plotly.graph_objects as go
import streamlit as st

from components.charts.over import SUM, Layer, over_calls
from components.facts.change.asked import AskedOver, Asker, asked_over
from components.facts.tally.over import CallCount
from components.panels import choice, parameters
from components.panels.compare.asker import asker_panel
from components.panels.compare.askers import askers_table
from components.panels.compare.comings import comings_told
from components.panels.compare.left import left_panel
from components.panels.compare.scene import Compared, column_heads
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.further import left_out
from components.panels.markup import empty, write
from components.panels.scene import KEPT
from components.panels.switches import Switch, link_switch
from components.panels.told import Told
from components.panels.wording import say

# Rows that the picture has room for, the two sums at its foot apart.
MOST_ROWS = 18
# As many as can be read on a shared screen.
STAGED_ROWS = 6
GROUPS = ("analyst", "firm")


def compare_asked(scene: Compared) -> None:
    """Place who asks in which call, one asker's asks beside it, and below what the earlier call left open."""
    over = asked_in_all(scene, choice.switch("asked_of"))
    left, right = st.columns([1.25, 1], gap="small")
    with left, panel("over_asked", Heading(say("askers.title"), _scope(over), say("askers.method"), say("askers.title")), _group):
        asked_picture(scene)
        comings_told(scene, over.group)
        if over.askers:
            askers_table(scene, over, MOST_ROWS)
    with right:
        asker_panel(scene, over)
    left_panel(scene)


@lru_cache(maxsize=KEPT)
def asked_in_all(scene: Compared, group: str) -> AskedOver:
    """Return who asks in the calls that are compared."""
    return asked_over(scene.calls, "firm" if group == "firm" else "analyst")


def _scope(over: AskedOver) -> str:
    return say("askers.scope", count=len(over.calls), askers=say(f"askers.count_{over.group}", count=len(over.askers)))


def _group() -> None:
    labels = {group: say(f"askers.by_{group}") for group in GROUPS}
    link_switch(Switch("asked_of", say("askers.group"), labels, (parameters.ASKER, parameters.OVER_CALLS), "over"))


def asked_picture(scene: Compared) -> None:
    """Draw who asks how often in which call; without an ask say so."""
    over = asked_in_all(scene, choice.switch("asked_of"))
    most = STAGED_ROWS if choice.is_presenting() else MOST_ROWS
    if not any(call.asks.number for call in over.calls):
        empty(say("askers.none"), say("askers.none_why"))
        return
    told = Told(say("askers.alt", by=say(f"askers.by_{over.group}")), "asks")
    exhibit(_figure(scene, over.group, most), f"over_asked_{over.group}", told)
    # On a shared screen the columns say it themselves, and the legend has one line.
    told_apart = choice.is_presenting() or all(call.names_anyone for call in over.calls)
    untold = "" if told_apart else say(f"askers.untold_{over.group}")
    beyond = left_out(over.group, len(over.askers) - most)
    write(f'<span class="m s">{say(f"askers.legend_{over.group}")}{untold}{beyond}</span>', "gj-key")


@lru_cache(maxsize=KEPT)
def _figure(scene: Compared, group: str, most: int) -> go.Figure:
    over = asked_in_all(scene, group)
    askers, sums = over.askers[:most], _sums(over)
    instead = tuple(None if call.names_anyone else say(f"askers.untold_head_{group}") for call in over.calls)
    layers = (
        Layer("analyst", 0.0, tuple(asker.counts for asker in askers), False, instead),
        Layer(SUM, 0.0, (*((),) * len(askers), *(counts for _, counts in sums)), False),
    )
    return over_calls([*map(_named, askers), *((name, None) for name, _ in sums)], column_heads(scene), layers, scene.look)


def _named(asker: Asker) -> tuple[str, str | None]:
    """Return the two lines of a row; a house has only one."""
    return asker.name, asker.firm if asker.firm != asker.name else None


def _sums(over: AskedOver) -> Sequence[tuple[str, tuple[CallCount, ...]]]:
    """Return what stands at the foot: the asks of nobody named, where there are any, and all asks."""
    unnamed = tuple(call.unnamed for call in over.calls)
    every = (say("askers.every"), tuple(call.asks for call in over.calls))
    return ((say(f"askers.unnamed_{over.group}"), unnamed), every) if any(count.number for count in unnamed) else (every,)
