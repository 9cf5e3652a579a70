"""What the page of figures is narrowed to: one choice for each of what numbers are, and the unit in which amounts are shown."""

import streamlit as st

from components.facts.figures import FILTERS, NONE, options
from components.panels import choice
from components.panels.names import basis_name, metric_name, period_name
from components.panels.scene import Scene
from components.panels.switches import Switch, link_switch
from components.panels.units import SOURCE, UNITS
from components.panels.wording import say

# All of them share one row beside the pictures at 1280 pixels; the chips have the whole words of what is chosen.
ROOM, GAP, WIDEST = 764, 7, 130


def figure_filters(scene: Scene) -> None:
    """Place a choice for each filter that parts the numbers of the call; each counts what the others leave."""
    names = [name for name in FILTERS if len(options(scene.facts, name)) > 1]
    width = min(WIDEST, (ROOM + GAP) // max(1, len(names)) - GAP)
    with st.container(horizontal=True, gap=GAP, vertical_alignment="center", key="slim_filters"):
        for name in names:
            _filter(scene, name, width)


def unit_switch() -> None:
    """Place the switch of the unit; ledger, pictures and implied values follow."""
    units = {key: say(f"ledger.unit_{key}") for key in (SOURCE, *UNITS)}
    link_switch(Switch("amount_unit", say("ledger.unit"), units))


def filters_in_words() -> dict[str, tuple[str, str]]:
    """Return the filters in use by name, each with what it is of and what it is set to in words."""
    narrowed = choice.narrowed()
    used = {name: value for name in FILTERS if (value := getattr(narrowed, name)) is not None}
    return {name: (say(f"ledger.column_{name}"), filter_value(name, value)) for name, value in used.items()}


def filter_value(name: str, value: str) -> str:
    """Return a filter's value in words."""
    if value == NONE:
        return say(f"ledger.no_{name}")
    named = {"metric": metric_name, "basis": basis_name, "period": period_name}
    if name in named:
        return named[name](value)
    return say(f"ledger.change_{value}") if name == "change" else say(f"ledger.{value}") if name == "sense" else value


def _filter(scene: Scene, name: str, width: int) -> None:
    key, chosen = f"by_{name}", st.query_params.get(name)
    found = options(scene.facts, name, scene.narrowed, scene.selection)
    found |= {chosen: 0} if chosen and chosen not in found else {}
    st.session_state[key] = chosen
    st.selectbox(
        say(f"ledger.column_{name}"), list(found), format_func=lambda value: f"{filter_value(name, value)} {found[value]}", key=key,
        index=None, placeholder=say(f"ledger.column_{name}"), width=width, label_visibility="collapsed",
        on_change=lambda: choice.keep(**{name: st.session_state[key], "mark": None}),
    )  # fmt: skip
