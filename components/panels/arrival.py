"""What is said first of a call that was just opened: how it was read, and the way to the whole report."""

import streamlit as st

from components.facts import Facts
from components.facts.report import read_characters, read_share
from components.panels import choice
from components.panels.doubts import open_doubts
from components.panels.markup import sign, write
from components.panels.report import medium_name, shape_name
from components.panels.shelf import facts_for
from components.panels.wording import number, say

# The call that came in last, in the session.
ARRIVED = "arrived"


def arrival() -> None:
    """Place the line while the call that came in last is the one shown, until it is closed."""
    facts = facts_for(st.session_state.get(ARRIVED) or "")
    if facts is None or st.query_params.get("call") != facts.call.call_id:
        return
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_arrival"):
        write(_told(facts), "gj-notice info")
        st.page_link("pages/checks.py", label=f"{say('arrival.report')} ↗", query_params=choice.link())
        st.button(sign("✕", say("chrome.close")), key="close_arrival", type="tertiary", help=say("chrome.close"), on_click=_close)


def _told(facts: Facts) -> str:
    read, whole = read_characters(facts)
    turns = len(facts.speech.turns)
    return say(
        "arrival.read",
        medium=medium_name(facts),
        shape=shape_name(facts),
        language=say(f"language.{facts.call.language}"),
        turns=number(turns),
        share=f"{read_share(facts):.1%}",
        unread=number(whole - read),
        doubts=len(open_doubts(facts)),
    )


def _close() -> None:
    st.session_state.pop(ARRIVED, None)
