"""The document that the browser shows: its language, and the sense of up and down."""

import json
from html import escape

import streamlit as st

from components.panels import choice
from components.panels.wording import language, say


def document(heading: str = "") -> None:
    """Set the language of the document, which Streamlit fixes at English, the sense of up and down, and a heading that is not seen.

    A page whose first line is its call has the heading for whoever goes through it by ear.
    """
    western = '<span class="gj-western"></span>' if choice.switch("colours") == "western" else ""
    script = f"<script>document.documentElement.lang='{language()}'</script>"
    unseen = f'<h1 class="gj-unseen">{escape(heading)}</h1>' if heading else ""
    st.html(western + unseen + script + f"<style>{_uploading()}</style>", unsafe_allow_javascript=True, width="content")


def _uploading() -> str:
    """Return the rules that say in the page's language what Streamlit's field for files says in English."""
    size = say("intake.most", size=st.get_option("server.maxUploadSize"))
    button, hint = (f'[data-testid="stFileUploaderDropzone{of}"] {part}' for of, part in (("", "button p"), ("Instructions", "span")))
    words = ((button, say("intake.choose"), ".93rem"), (hint, size, ".86rem"))
    return f"{button},{hint}{{font-size:0}}" + "".join(
        f"{part}::after{{content:{json.dumps(said, ensure_ascii=False)};font-size:{height}}}" for part, said, height in words
    )
