"""The words of tone as a file: saved to be used for another call, and read back over the present ones or instead of them."""

import streamlit as st

from components.facts.tone import Lists
from components.facts.tone.loading import lists_in
from components.facts.tone.writing import toml_of
from components.panels import choice
from components.panels.keyed import keyed
from components.panels.tone_lists import TONE_LISTS
from components.panels.versions import Imported, text_of
from components.panels.wording import say


def use(name: str | None) -> None:
    """Count by the list of that name; a mark of tone that stood open may not be counted by it."""
    mark = choice.mark() or ""
    choice.keep(**{TONE_LISTS.parameter: name, "mark": None if mark.startswith("tone:") else choice.mark()})


def tone_file() -> None:
    """Offer the list as a file, and take one."""
    st.caption(say("tone_words.file_help"))
    now = TONE_LISTS.now()
    st.download_button(say("tone_words.export"), toml_of(now), f"gijiroku-tone-{now.digest}.toml", "application/toml", key="tone_export")
    labels = {how: say(f"tone_words.import_{how}") for how in ("over", "instead")}
    st.radio(say("tone_words.import_how"), list(labels), format_func=labels.__getitem__, key=keyed("tone_how"), horizontal=True)
    st.file_uploader(say("tone_words.import"), type=["toml"], key="tone_import", on_change=_imported)


def _imported() -> None:
    """Count by the words of the file entered."""
    file = st.session_state["tone_import"]
    if file is None:
        return
    new = TONE_LISTS.tried(lambda: _read(text_of(file.getvalue(), file.name)))
    if new is not None:
        use(TONE_LISTS.changed_to(new, Imported(file.name)))


def _read(text: str) -> Lists:
    return lists_in(text, TONE_LISTS.now(), st.session_state[keyed("tone_how")] == "instead")
