"""Questions: who asked what, who answered it and with which words, and what was left open."""

import streamlit as st

from components.panels.ask_distribution import ask_distribution
from components.panels.ask_ledger import ask_ledger, narrowed_in_words
from components.panels.ask_open import ask_open
from components.panels.ask_views import ask_views
from components.panels.chips import chips
from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.evidence import asked_evidence
from components.panels.scene import scene_of

facts = chosen_call()
scene = scene_of(facts)

context_line(facts)
chips(facts, "chips.hint_questions", narrowed_in_words())

ask_ledger(scene)
ask_open(scene)

left, right = st.columns([1, 1.3], gap="small")
with left:
    ask_distribution(scene)
with right:
    ask_views(scene)

asked_evidence(facts)
