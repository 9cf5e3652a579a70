"""Figures: every number spoken with its meaning, what it is held against, and what follows from the stated ones."""

import streamlit as st

from components.panels.chips import chips
from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.evidence import evidence
from components.panels.figure_charts import figure_charts
from components.panels.figure_filters import filters_in_words
from components.panels.figure_ledger import figure_ledger
from components.panels.scene import scene_of

facts = chosen_call()
scene = scene_of(facts)

context_line(facts)
chips(facts, "chips.hint_figures", filters_in_words())

left, right = st.columns([1.62, 1], gap="small")
with left:
    figure_ledger(scene)
with right:
    figure_charts(scene)

evidence(facts, scene.numbers)
