"""The overview's scene: the call on the page, its look, and how many rows the panels share."""

import streamlit as st

from components.charts.look import Look, look_for
from components.facts import Facts
from components.facts.selection import Selection
from components.facts.tally import MOST_ROWS, asked, spoken
from components.panels import choice
from components.panels.wording import say
from components.reading.errors import quotation


def page_look() -> Look:
    """Return the colours for the theme of this page and the person's sense of up and down."""
    return look_for(st.context.theme.type, choice.switch("colours") == "western")


def shared_rows(facts: Facts) -> int:
    """Return how many rows the panels of questions and themes both have, so that their rows and axes line up."""
    return max(len(asked(facts, "turns", Selection()).counts), len(spoken(facts, Selection()).themes), 1, MOST_ROWS - 3)


def no_speaker(facts: Facts) -> None:
    """Say what is missing from a text in which nobody is named as speaking."""
    if not facts.speech.turns:
        st.info(say("error.no_speaker", found=quotation(facts.speech.text.strip().splitlines()[0])))
