"""The words of the screen, in the language of the person: everything shown goes through ``say``."""

import streamlit as st

from components.facts.wording import Words, number
from components.facts.wordlist import BadWordlist
from components.reading.errors import UnreadableTranscript

__all__ = ["LANGUAGES", "explain", "language", "number", "refused", "say", "words"]

LANGUAGES = {"ja": "日本語", "en": "English"}
DEFAULT, OTHER = "ja", "en"


def language() -> str:
    """Return the language of the page: that of the link, which the switch writes, else the browser's."""
    chosen = st.query_params.get("lang") or _browsers()
    return chosen if chosen in LANGUAGES else DEFAULT


def _browsers() -> str:
    """Return the language that a browser asks for as far as there is one of the two: English for whoever reads neither."""
    locale = st.context.locale or DEFAULT
    return DEFAULT if locale.startswith(DEFAULT) else OTHER


def words() -> Words:
    """Return the words of the page's language."""
    return Words(language())


def say(key: str, **blanks: object) -> str:
    """Return the words of ``section.name`` in the page's language, with its blanks filled."""
    return words().say(key, **blanks)


def explain(error: UnreadableTranscript) -> str:
    """Return what stopped a reading, in the page's language."""
    return say(error.rule, **error.found).strip()


def refused(error: BadWordlist) -> str:
    """Return why a word list or a change of it is refused, in the page's language, with the line where it stands in a file."""
    named = {key: value if isinstance(value, str) else words().named(value) for key, value in error.found.items()}
    line = say("words.at_line", line=named["line"]) if named.get("line") else ""
    return say(error.rule, **named | {"line": line})
