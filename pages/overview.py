"""Overview: the figures, who asked what, and what management spoke about, side by side, with their sentences."""

import streamlit as st

from components.panels.chips import chips
from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.evidence import evidence
from components.panels.figures import figures_panel
from components.panels.overview import no_speaker, page_look, shared_rows
from components.panels.questions import questions_panel
from components.panels.strip import headline_strip
from components.panels.themes import themes_panel

facts = chosen_call()
look = page_look()

context_line(facts)
headline_strip(facts)
chips(facts)
no_speaker(facts)

left, middle, right = st.columns([1, 1.04, 1.04], gap="small")
with left:
    figures_panel(facts, look)
with middle:
    questions_panel(facts, look, shared_rows(facts))
with right:
    themes_panel(facts, look, shared_rows(facts))

evidence(facts)
