"""The page of the agenda: the steps at the left, what the call suggests at the right."""

import streamlit as st

from components.facts import Facts
from components.panels.agenda.list import agenda_list
from components.panels.agenda.offers import agenda_offers


def review(facts: Facts) -> None:
    """Place both sides."""
    left, right = st.columns([1.2, 1], gap="medium")
    with left:
        agenda_list()
    with right:
        agenda_offers(facts)
