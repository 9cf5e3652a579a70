"""The keys of fields whose choices are words of the page's language."""

import streamlit as st

from components.panels.wording import LANGUAGES, language


def keyed(name: str) -> str:
    """Return the key of a field of choices in the page's language, with what was chosen there in another one.

    Streamlit holds what a radio or a box has chosen by its words, and a field in a popover that is closed hears of no new ones:
    one key for both languages would hand back the words of the other in place of what was chosen.
    """
    key = f"{name}_{language()}"
    for other in LANGUAGES:
        if other != language() and f"{name}_{other}" in st.session_state:
            st.session_state[key] = st.session_state.pop(f"{name}_{other}")
    return key
