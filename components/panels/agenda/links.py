"""What a link asks for of the agenda and of the text, held against what is there."""

import streamlit as st

from components.panels import choice, parameters
from components.panels.agenda.kept import PARAMETER, knows
from components.panels.agenda.view import span_in_words
from components.panels.present import go_to, step_number, walked
from components.panels.shelf import facts_for
from components.panels.wording import say


def mend_agenda() -> list[str]:
    """Leave out an agenda, a step and a span that are not here, and say so."""
    return [*_mend_name(), *_mend_step(), *_mend_span()]


def _mend_name() -> list[str]:
    name = st.query_params.get(PARAMETER)
    if name is None or knows(name):
        return []
    del st.query_params[PARAMETER]
    return [say("present.no_agenda", found=name[:20])]


def _mend_step() -> list[str]:
    """Show the view of the link where there is no such step, and the step where the link names no view of its own."""
    if not choice.is_presenting():
        for name in parameters.STAGED:
            st.query_params.pop(name, None)
    step = st.query_params.get("step")
    if step is None:
        return []
    if 0 < step_number() <= len(walked()):
        if "page" not in st.query_params:
            go_to(step_number())
        return []
    del st.query_params["step"]
    return [say("present.no_step", found=step[:20], every=len(walked()))]


def _mend_span() -> list[str]:
    words = st.query_params.get("span")
    facts = facts_for(st.query_params.get("call", ""))
    span = span_in_words(words) if words else None
    if words is None or (span and facts and span[1] <= len(facts.speech.text)):
        return []
    del st.query_params["span"]
    return [say("present.no_span", found=words[:20])]
