"""The document that the browser shows: its language, and the sense of up and down."""

import streamlit as st

from components.panels import choice
from components.panels.wording import language


def document() -> None:
    """Set the language of the document, which Streamlit fixes at English, and the sense of up and down."""
    western = '<span class="gj-western"></span>' if choice.switch("colours") == "western" else ""
    script = f"<script>document.documentElement.lang='{language()}'</script>"
    st.html(western + script, unsafe_allow_javascript=True, width="content")
