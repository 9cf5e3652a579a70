"""Checks: how the call was read, what of it was not, who was taken for whom, and what looks odd in the source."""

import streamlit as st

from components.panels.choice import chosen_call
from components.panels.context import context_line
from components.panels.coverage import coverage
from components.panels.ledger import turns_ledger
from components.panels.report import report
from components.panels.suspects import suspects
from components.panels.verdicts import verdicts

facts = chosen_call()

context_line(facts)
report(facts)
coverage(facts)
verdicts(facts)

left, right = st.columns([1.75, 1], gap="medium")
with left:
    turns_ledger(facts)
with right:
    suspects(facts)
