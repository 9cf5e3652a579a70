"""The document that the browser shows: its language, and the sense of up and down."""

from html import escape

import streamlit as st

from components.panels import choice
from components.panels.wording import language


def document(heading: str = "") -> None:
    """Set the language of the document, which Streamlit fixes at English, the sense of up and down, and a heading that is not seen.

    A page whose first line is its call has the heading for whoever goes through it by ear.
    """
    western = '<span class="gj-western"></span>' if choice.switch("colours") == "western" else ""
    script = f"<script>document.documentElement.lang='{language()}'</script>"
    unseen = f'<h1 class="gj-unseen">{escape(heading)}</h1>' if heading else ""
    st.html(western + unseen + script, unsafe_allow_javascript=True, width="content")
