"""What stands around every page: wordmark, picker, language, the door for new calls, and what a link asked for in vain."""

from collections import Counter
from pathlib import Path

import streamlit as st

from components.panels import choice, intake
from components.panels.arrival import arrival
from components.panels.markup import notice, style
from components.panels.names import call_title
from components.panels.shelf import facts_for, open_ids, source_of, started_with
from components.panels.wording import LANGUAGES, explain, say

WORDMARK = Path(__file__).parent / "wordmark.svg"


def chrome() -> None:
    """Place the header's controls and the style of the page; the first thing of every run."""
    st.logo(str(WORDMARK), size="small")
    style()
    with st.container(horizontal=True, wrap=False, gap="small", key="chrome"):
        _document()
        _picker()
        _languages()
        _settings()
        intake.door()


def _document() -> None:
    """Set the language of the document, which Streamlit fixes at English, and the sense of up and down."""
    western = '<span class="gj-western"></span>' if choice.switch("colours") == "western" else ""
    script = f"<script>document.documentElement.lang='{choice.switch('lang')}'</script>"
    st.html(western + script, unsafe_allow_javascript=True, width="content")


def troubles(found: list[str]) -> None:
    """Say what the link asked for in vain, which files could not be opened, and what is wrong with the last one entered."""
    for sentence in found:
        notice(sentence, "warning")
    refused = started_with()[1]
    if refused and not st.session_state.get("heard"):
        with st.container(horizontal=True, vertical_alignment="center", key="slim_refused"):
            notice("\n".join(explain(error) for error in refused), "warning")
            st.button(say("chrome.close"), key="close_refused", type="tertiary", on_click=_hear)
    intake.refusals()
    arrival()


def _hear() -> None:
    st.session_state["heard"] = True


def _picker() -> None:
    titles = _titles(open_ids())
    if titles:
        st.session_state["picked"] = st.query_params.get("call")
        st.selectbox(
            say("chrome.call"), list(titles), format_func=titles.__getitem__, key="picked", label_visibility="collapsed", width=232,
            on_change=lambda: choice.show_call(st.session_state["picked"]),
        )  # fmt: skip


def _titles(ids: list[str]) -> dict[str, str]:
    """Return the titles of the calls in the picker; those that would read alike show their file as well, or else their place."""
    open_calls = {call_id: facts for call_id in ids if (facts := facts_for(call_id))}
    titles = {call_id: call_title(facts) for call_id, facts in open_calls.items()}
    files = {call_id: name for call_id, facts in open_calls.items() if (name := source_of(facts)) != titles[call_id]}
    return _told_apart(_told_apart(titles, files), {call_id: str(place) for place, call_id in enumerate(ids, 1)})


def _told_apart(titles: dict[str, str], by: dict[str, str]) -> dict[str, str]:
    """Return the titles, those that are alike with what tells them apart, where there is such."""
    alike = Counter(titles.values())
    return {i: f"{title}・{by[i]}" if alike[title] > 1 and by.get(i) else title for i, title in titles.items()}


def _languages() -> None:
    st.session_state["lang"] = choice.switch("lang")
    st.segmented_control(
        say("chrome.language"), list(LANGUAGES), format_func=LANGUAGES.__getitem__, key="lang", required=True,
        label_visibility="collapsed", on_change=lambda: choice.keep(lang=st.session_state["lang"]),
    )  # fmt: skip


def _settings() -> None:
    labels = {"japanese": say("chrome.japanese"), "western": say("chrome.western")}
    with st.popover("▲▼", help=say("chrome.direction")):
        st.session_state["colours"] = choice.switch("colours")
        st.radio(
            say("chrome.direction"), list(labels), format_func=labels.__getitem__, key="colours",
            on_change=lambda: choice.keep(colours=st.session_state["colours"]),
        )  # fmt: skip
