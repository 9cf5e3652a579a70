"""What the overview says of a text that nobody is named in."""

import streamlit as st

from components.facts import Facts
from components.panels.markup import literal
from components.panels.wording import say
from components.reading.errors import quotation


def no_speaker(facts: Facts) -> None:
    """Say what is missing from a text in which nobody is named as speaking."""
    if not facts.speech.turns:
        st.info(say("error.no_speaker", found=literal(quotation(facts.speech.text.strip().splitlines()[0]))))
