"""The keys: a button and the key ``?`` list them, in the browser alone, so that the list is there at once and moves nothing."""

from html import escape
from pathlib import Path

import streamlit as st

from components.panels.scripts import script
from components.panels.walk import walk_again
from components.panels.window import Measure, size, take
from components.panels.wording import say

# Streamlit takes letters and arrows for its buttons; ``?`` is none of them, so the list brings its own.
HELP = "?"
LISTED = {
    "P": "present",
    "→": "next",
    "←": "previous",
    "Home": "first",
    "End": "last",
    "Esc": "end",
    "A": "add",
    "Ctrl+Enter": "take",
    "L": "link",
    "T": "tables",
    "J K": "sentence_begin",
    "↑ ↓": "sentence",
    "Enter": "sentence_open",
    "Shift+Space": "tick",
    HELP: "keys",
}
# Signs that no key writes.
ARROWS = "←→↑↓"

_HTML = '<button type="button" aria-haspopup="dialog">?</button><dialog aria-labelledby="title"></dialog>'
_HERE = Path(__file__).parent
_keys = st.components.v2.component(
    "gijiroku_keys",
    html=_HTML,
    css=(_HERE / "keys.css").read_text(encoding="utf-8"),
    js=script("anew", "typing", "focus", "keys"),
)


def keys(measures: bool = False) -> float:
    """Place the button that lists the keys, and return how large the window is: a shared screen where it ``measures`` one, else a page.

    On a page the list has a button that calls the first walk again.
    """
    measure: Measure = "screen" if measures else "wide"
    data = {
        "label": say("keys.help"),
        "list": _list(),
        measure: size(measure),
        "walk": None if measures else say("keys.walk"),
    }
    told = _keys(
        data=data,
        key="stage_keys" if measures else "keys",
        width="content",
        height="content",
        on_screen_change=_noted,
        on_wide_change=_noted,
        on_walk_change=_noted,
    )
    if told.get("walk"):
        walk_again()
    return take(told, measure)


def _list() -> str:
    """Return, as markup, the keys with what they do, and the switch of those of one letter, which the browser keeps."""
    rows = "".join(_row(key, say(f"keys.{name}")) for key, name in LISTED.items())
    switch = f"<label><input type='checkbox' role='switch'>{escape(say('keys.letters'))}</label>"
    return f"<h2 id='title'>{escape(say('keys.title'))}</h2><dl>{rows}</dl><p>{escape(say('keys.where'))}</p>{switch}"


def _row(key: str, does: str) -> str:
    """Return what a key does, or each of several; one of a letter or a sign can be switched off."""
    letter = " class='letter'" if all(len(each) == 1 and each not in ARROWS for each in key.split()) else ""
    return f"<dt{letter}>{escape(key)}</dt><dd>{escape(does)}</dd>"


def _noted() -> None:
    """Let what the list tells be taken up by the run that follows."""
