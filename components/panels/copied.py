"""What copies a quotation or the link of a sentence, in the browser alone: nothing is run again for it."""

from pathlib import Path

import streamlit as st

from components.panels.scripts import script
from components.panels.wording import say

_HTML = (
    '<div popover="manual" role="toolbar"><button type="button"></button><button type="button"></button></div><span role="status"></span>'
)
_HERE = Path(__file__).parent
_copied = st.components.v2.component(
    "gijiroku_copied",
    html=_HTML,
    css=(_HERE / "copied.css").read_text(encoding="utf-8"),
    js=script("anew", "typing", "copied"),
)


def copied() -> None:
    """Place what takes up a press on a button that holds a quotation, and on a sentence of the transcript."""
    words = {name: say(f"quote.{name}") for name in ("quote", "link", "bar", "copied")}
    _copied(data={**words, "cited": say("quote.cited", text="{text}", source="{source}")}, key="copied", width="content", height="content")
