"""Themes: what management spoke about and how often, the words they are counted by, and where each stands."""

import streamlit as st

from components.panels.chips import chips
from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.context_words import context_link, context_words, kwic_chip
from components.panels.discovered import discovered
from components.panels.evidence import themes_evidence
from components.panels.scene import scene_of
from components.panels.theme_changes import theme_changes
from components.panels.theme_views import theme_views
from components.panels.theme_words import theme_words
from components.panels.tone import tone_panel

facts = chosen_call()
scene = scene_of(facts)

context_line(facts)
chips(facts, "chips.hint_themes", kwic_chip(), context_link())
theme_changes(scene)

left, right = st.columns([1.45, 1], gap="small")
with left:
    theme_views(scene)
with right:
    theme_words(scene)
    last = st.container()

context_words(scene)
tone_panel(scene)
themes_evidence(facts)
with last:
    discovered(scene)
