"""Overview: the figures, who asked what, and what management spoke about, side by side, with their sentences."""

import streamlit as st

from components.panels.briefing import briefing_strip, overview_evidence
from components.panels.chips import chips
from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.figures import figures_panel
from components.panels.overview import no_speaker
from components.panels.questions import questions_panel
from components.panels.scene import scene_of
from components.panels.strip import headline_strip
from components.panels.themes import themes_panel

facts = chosen_call()
scene = scene_of(facts)

context_line(facts)
headline_strip(facts)
briefing_strip(facts)
chips(facts)
no_speaker(facts)

left, middle, right = st.columns([1, 1.04, 1.04], gap="small")
with left:
    figures_panel(scene)
with middle:
    questions_panel(scene)
with right:
    themes_panel(scene)

overview_evidence(facts)
