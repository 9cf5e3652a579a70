"""What a link asks for of the lines of two calls, as far as it can be judged without reading them."""

import re
from collections.abc import Callable, Mapping

import streamlit as st

from components.facts.change.repeats import KINDS
from components.panels.wording import say

_KEYS = re.compile(r"-?S[1-9]\d{0,6}(,-?S[1-9]\d{0,6})*")
_LEAF = re.compile(r"[1-9]\d{0,5}")


def mend_lines() -> list[str]:
    """Drop kinds, runs and pages of lines that cannot be, and say so."""
    found = {name: value for name in _IS_RIGHT if (value := st.query_params.get(name)) is not None}
    wrong = {name: value for name, value in found.items() if not _IS_RIGHT[name](value)}
    for name in wrong:
        del st.query_params[name]
    return [say("error.unknown_filter", found=f"{name}={value}"[:60]) for name, value in wrong.items()]


def _are_kinds(value: str) -> bool:
    return set(value.split(",")) <= set(KINDS)


_IS_RIGHT: Mapping[str, Callable[[str], bool]] = {
    "kinds": _are_kinds,
    "unfolded": lambda value: bool(_KEYS.fullmatch(value)),
    "leaf": lambda value: bool(_LEAF.fullmatch(value)),
}
