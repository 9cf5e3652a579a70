"""The words of the screen, in the language of the person: everything shown goes through ``say``."""

import streamlit as st

from components.facts.wordlist import BadWordlist
from components.lexicon import entries
from components.reading.errors import UnreadableTranscript

LANGUAGES = {"ja": "日本語", "en": "English"}
DEFAULT = "ja"


def language() -> str:
    """Return the language of the page, from the link or from the switch."""
    chosen = st.query_params.get("lang", DEFAULT)
    return chosen if chosen in LANGUAGES else DEFAULT


def say(key: str, **blanks: object) -> str:
    """Return the words of ``section.name`` in the page's language, with its blanks filled."""
    section, _, name = key.partition(".")
    words: str = entries("screen")[section][name][language()]
    return words.format(**blanks) if blanks else words


def explain(error: UnreadableTranscript) -> str:
    """Return what stopped a reading, in the page's language."""
    return say(error.rule, **error.found).strip()


def refused(error: BadWordlist) -> str:
    """Return why a word list or a change of it is refused, in the page's language, with the line where it stands in a file."""
    named = {key: value if isinstance(value, str) else value[language() != "ja"] for key, value in error.found.items()}
    line = say("words.at_line", line=named["line"]) if named.get("line") else ""
    return say(error.rule, **named | {"line": line})


def number(value: float, decimals: int = 0) -> str:
    """Return a number with thousands commas and a true minus sign."""
    return f"{value:,.{decimals}f}".replace("-", "−")
