"""What the page of all open calls is narrowed to and what is looked for, all of it in the link."""

import streamlit as st

from components.facts.library import NARROWED, Wanted
from components.facts.search import Narrow

# The words a call of the list must have, the words looked for in all calls, whose they are, and the calls listed further.
LISTED, ASKED, SAID_BY, FURTHER = "listed", "q", ("role", "said_by"), "more"


def wanted() -> Wanted:
    """Return what the list of calls is narrowed to."""
    return Wanted(*(st.query_params.get(name) for name in (LISTED, *NARROWED)))


def wanted_voices() -> Narrow:
    """Return whose sentences the search over all calls is for."""
    return Narrow(*(st.query_params.get(name) for name in SAID_BY))
