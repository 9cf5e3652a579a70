"""The agenda as a file: saved, and loaded behind the steps that are there, so that nothing is lost."""

import streamlit as st

from components.facts.agenda import Agenda
from components.facts.agenda_file import agenda_of, json_of
from components.panels.agenda.kept import agenda, change, trouble
from components.panels.markup import write
from components.panels.present import present_from_first, walked
from components.panels.wording import say

_FIELD, _TOLD = "agenda_file", "agenda_loaded"


def review_head() -> None:
    """Place the heading of the page with what is done with the whole agenda."""
    steps = agenda().steps
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_review"):
        write(f'<h1>{say("page.review")}</h1> <span class="m">{say("agenda.scope")}</span>', "gj-page")
        every = len(walked())
        st.button(say("agenda.present", count=every), key="present_all", type="primary", disabled=not every, on_click=present_from_first)
        st.download_button(
            say("agenda.save"), json_of(agenda()), say("agenda.file"), "application/json", key="agenda_save", disabled=not steps,
            on_click="ignore",
        )  # fmt: skip
        with st.popover(say("agenda.load"), key="agenda_load"):
            st.file_uploader(say("agenda.load_help"), type=["json"], key=_FIELD, on_change=_load)
    if told := st.session_state.pop(_TOLD, None):
        write(told, "gj-notice info")


def _load() -> None:
    """Put the steps of a file behind those that are there."""
    file = st.session_state[_FIELD]
    if file is None:
        return
    before = len(agenda().steps)

    def read(now: Agenda) -> Agenda:
        return now.added(*agenda_of(file.getvalue(), file.name).steps)

    change(read)
    if trouble() is None:
        st.session_state[_TOLD] = say("agenda.loaded", count=len(agenda().steps) - before, before=before)
