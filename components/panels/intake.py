"""The door for new calls: files dropped, text pasted; what cannot be read is said and nothing entered is lost."""

import streamlit as st

from components.panels import choice
from components.panels.markup import notice
from components.panels.shelf import take
from components.panels.wording import explain, say
from components.reading import UnreadableTranscript

# Its state is kept under this key, so that a call that was read closes the door behind it.
DOOR = "door"
# The browser offers these; what a file is its content decides.
KINDS = ("pdf", "docx", "html", "htm", "txt", "md")


def door() -> None:
    """Place the door: a drop zone and a field for text."""
    with st.popover(say("chrome.open"), key=DOOR, on_change=_noted):
        st.caption(say("chrome.open_help"))
        st.file_uploader(say("chrome.drop"), type=list(KINDS), accept_multiple_files=True, key="dropped", on_change=_dropped)
        st.text_area(say("chrome.paste"), key="pasted", placeholder=say("chrome.paste_hint"), height=160)
        st.button(say("chrome.read"), key="read_pasted", type="primary", on_click=_pasted)


def _noted() -> None:
    """Let the state of the door be kept; opening or closing it changes nothing else."""


def refusals() -> None:
    """Say why the files or the text entered last could not be read."""
    for error in st.session_state.pop("refused", []):
        notice(explain(error), "error")


def _dropped() -> None:
    """Open each new file; the first of them is shown."""
    seen: set[str] = st.session_state.setdefault("seen_files", set())
    fresh = [file for file in st.session_state["dropped"] or [] if file.file_id not in seen]
    seen.update(file.file_id for file in fresh)
    _open([(file.getvalue(), file.name) for file in fresh])


def _pasted() -> None:
    """Open the pasted text; it stays in the field where it could not be read."""
    if _open([(st.session_state["pasted"], say("chrome.paste_name"))]):
        st.session_state["pasted"] = ""


def _open(entered: list[tuple[bytes | str, str]]) -> bool:
    opened, refused = [], []
    for content, name in entered:
        try:
            opened.append(take(content, name))
        except UnreadableTranscript as error:
            error.found["name"] = error.found.get("name") or name
            refused.append(error)
    st.session_state["refused"] = refused
    if opened:
        choice.show_call(opened[0])
        st.session_state["arrived"] = opened[0]
        st.session_state[DOOR] = False
    return not refused
