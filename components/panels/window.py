"""How large the browser's window is, in times the smallest that pages and presented views are laid out for."""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

Measure = Literal["screen", "wide"]
# A shared screen by both its sides, a page by its width; keys.js measures both.
SIZES: dict[Measure, tuple[float, ...]] = {"screen": (1, 1.125, 1.25, 1.5), "wide": (1, 1.125, 1.25, 1.5, 2)}


def size(measure: Measure) -> float:
    """Return the size that was told last, that of the smallest window until one is."""
    return float(st.session_state.get(measure, 1))


def take(told: Mapping[str, object], measure: Measure) -> float:
    """Take up what the browser tells, where it does, and return the size."""
    found = told.get(measure)
    if found in SIZES[measure]:
        st.session_state[measure] = found
    return size(measure)
