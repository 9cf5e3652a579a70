"""Which cell of a ledger is chosen: that of the row which stands open below, whoever opened it."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components.panels import choice


def pointed(name: str, marks: Sequence[str], column: str) -> str:
    """Return the key of a ledger in which the row of the mark in the link is chosen; ``marks`` are those of its rows, if any.

    Where a chip took the choice off it is a new key, for a cell whose choice was only taken off could not be clicked again.
    """
    place = {mark: at for at, mark in enumerate(marks) if mark}.get(choice.mark() or "")
    cleared: int = st.session_state.get("ledger_cleared", 0)
    key = f"{name}_{cleared}"
    cells: list[tuple[int, str]] = st.session_state[key]["selection"]["cells"] if key in st.session_state else []
    if cells and place is None:
        st.session_state["ledger_cleared"] = cleared + 1
        return f"{name}_{cleared + 1}"
    if place is not None and (not cells or cells[0][0] != place):
        st.session_state[key] = {"selection": {"cells": [(place, column)]}}
    return key


def choose(key: str, marks: Sequence[str]) -> None:
    """Open the row whose cell was clicked."""
    state: Any = st.session_state[key]
    chosen: list[tuple[int, str]] = state["selection"]["cells"]
    choice.point((marks[chosen[0][0]] or None) if chosen and chosen[0][0] < len(marks) else None)
