"""What stands around every page: wordmark, picker, language, the door for new calls, and what a link asked for in vain."""

from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from components.panels import choice, intake
from components.panels.agenda.add import add_button
from components.panels.arrival import arrival
from components.panels.copied import copied
from components.panels.document import document
from components.panels.keyed import keyed
from components.panels.keys import keys
from components.panels.mark_table import tables_button
from components.panels.markup import notice, sign, style
from components.panels.picture import pictures
from components.panels.present import present_button, stage
from components.panels.reload import lost_said, reload
from components.panels.share import link_button
from components.panels.shelf import open_ids, started_with
from components.panels.titles import titles_of
from components.panels.walk import first_walk
from components.panels.walk_steps import take_on
from components.panels.wording import LANGUAGES, explain, language, say

# Pixels; the names of the pages are longer in English and leave the picker less room.
PICKER = {"ja": 232, "en": 162}
PRODUCT = "議事録 Gijiroku"
# Pages that begin with the line of their call, and show no heading.
UNHEADED = ("overview", "figures", "questions", "themes")
WORDMARK = Path(__file__).parent / "wordmark.svg"


def navigation() -> Literal["top", "hidden"]:
    """Return where the names of the pages stand."""
    return "hidden" if choice.is_presenting() else "top"


def shown(page: StreamlitPage, found: list[str]) -> None:
    """Run a page with what stands around it, or present its view; ``found`` is what the link asked for in vain."""
    name = page.url_path or "overview"
    st.set_page_config(page_title=f"{page.title} · {PRODUCT}")
    take_on(name)
    reload()
    if choice.is_presenting():
        stage(name, found)
        return
    chrome(name)
    with st.container(gap=7):
        troubles(found)
        page.run()
        pictures(name)


def chrome(page: str) -> None:
    """Place the header's controls and the style of the page; the first thing of every run."""
    st.logo(str(WORDMARK), size="small")
    style()
    with st.container(horizontal=True, wrap=False, gap=4, key="chrome"):
        document(say(f"page.{page}") if page in UNHEADED else "")
        _picker()
        _languages()
        _settings()
        tables_button()
        add_button(page)
        link_button(page)
        present_button(page)
        keys()
        copied()
        intake.door()
        first_walk(page)


def troubles(found: list[str]) -> None:
    """Say what the link asked for in vain, which files could not be opened, and what is wrong with the last one entered."""
    for sentence in found:
        notice(sentence, "warning")
    refused = started_with().refused
    if refused and not st.session_state.get("heard"):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_refused"):
            notice("\n".join(explain(error) for error in refused), "warning")
            st.button(sign("✕", say("chrome.close")), key="close_refused", type="tertiary", help=say("chrome.close"), on_click=_hear)
    lost_said()
    intake.outcomes_said()
    arrival()


def _hear() -> None:
    st.session_state["heard"] = True


def _picker() -> None:
    titles = titles_of(open_ids())
    if titles:
        st.session_state["picked"] = st.query_params.get("call")
        st.selectbox(
            say("chrome.call"), list(titles), format_func=titles.__getitem__, key="picked", label_visibility="collapsed",
            width=PICKER[language()],
            on_change=lambda: choice.show_call(st.session_state["picked"]),
        )  # fmt: skip


def _languages() -> None:
    st.session_state["lang"] = language()
    st.segmented_control(
        say("chrome.language"), list(LANGUAGES), format_func=LANGUAGES.__getitem__, key="lang", required=True,
        label_visibility="collapsed", on_change=lambda: choice.keep(lang=st.session_state["lang"]),
    )  # fmt: skip


def _settings() -> None:
    labels = {"japanese": say("chrome.japanese"), "western": say("chrome.western")}
    with st.popover(sign("▲▼", say("chrome.direction")), help=say("chrome.direction")):
        key = keyed("colours")
        st.session_state[key] = choice.switch("colours")
        st.radio(
            say("chrome.direction"), list(labels), format_func=labels.__getitem__, key=key,
            on_change=lambda: choice.keep(colours=st.session_state[key]),
        )  # fmt: skip
