"""A switch of the link: one of several values, which stands in the link unless it is the usual one."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from components.panels import choice


@dataclass(frozen=True, slots=True)
class Switch:
    """A switch: its name in the link, what it is called, and its values with their words.

    ``clears`` names what else of the link belonged to what was shown before. ``place`` tells it from the same switch on another page.
    """

    name: str
    title: str
    labels: Mapping[str, str]
    clears: tuple[str, ...] = ()
    place: str = "set"

    @property
    def key(self) -> str:
        """Return the key of the widget."""
        return f"{self.place}_{self.name}"


def link_switch(switch: Switch, now: str | None = None) -> None:
    """Place a switch; it stands at the value of the link, or at ``now`` where the link asks for one that there is not."""
    st.session_state[switch.key] = now or choice.switch(switch.name)
    st.segmented_control(
        switch.title, list(switch.labels), format_func=switch.labels.__getitem__, key=switch.key, required=True,
        label_visibility="collapsed",
        on_change=lambda: choice.keep(**{**dict.fromkeys(switch.clears), switch.name: st.session_state[switch.key]}),
    )  # fmt: skip
