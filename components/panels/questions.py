"""The panel of questions: how they are distributed over the analysts, in a unit that can be switched."""

from functools import lru_cache

import plotly.graph_objects as go
import streamlit as st

from components.charts.ranked import ranked_bars
from components.facts import Facts
from components.facts.methods import questions_method
from components.facts.tally import UNITS, Asked
from components.panels import choice
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.markup import empty
from components.panels.scene import KEPT, Scene, asked_in
from components.panels.told import Told
from components.panels.wording import say, words


def questions_panel(scene: Scene) -> None:
    """Place the panel."""
    facts, tally = scene.facts, asked_in(scene)
    with panel(
        "questions", Heading(say("questions.title"), _scope(facts, tally), questions_method(facts, words()), say("questions.title"))
    ):
        if not tally.counts:
            empty(say("questions.empty"), say("questions.empty_why"))
            st.page_link("pages/transcript.py", label=say("context.open_transcript"), query_params=choice.link())
            return
        _units()
        told = Told(say("questions.alt", by=say("spread.by_analyst"), unit=say(f"questions.axis_{tally.unit}")), tally.unit)
        exhibit(_figure(scene), "questions_bars", told)


@lru_cache(maxsize=KEPT)
def _figure(scene: Scene) -> go.Figure:
    tally = words().asked(asked_in(scene))
    return ranked_bars(tally, say(f"questions.axis_{tally.unit}"), max(scene.rows, len(tally.counts)), scene.look)


def _units() -> None:
    st.session_state["unit"] = choice.unit()
    with st.container(horizontal=True, key="slim_unit"):
        st.segmented_control(
            say("questions.unit"), UNITS, format_func=lambda unit: say(f"questions.unit_{unit}"), key="unit", required=True,
            label_visibility="collapsed", on_change=lambda: choice.keep(unit=st.session_state["unit"], mark=None),
        )  # fmt: skip


def _scope(facts: Facts, tally: Asked) -> str:
    if not tally.counts:
        return ""
    unnamed = len({t.exchange for t in facts.speech.turns if t.role == "analyst" and t.speaker_id is None})
    people = [say("questions.people", count=tally.named)] if tally.named else []
    people += [say("questions.unnamed", count=unnamed)] if unnamed else []
    return say("questions.scope", people=say("exhibit.join").join(people), questions=len(facts.questions), asks=len(facts.asks))
