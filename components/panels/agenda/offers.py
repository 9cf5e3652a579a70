"""What the call suggests, on the page of the agenda: each suggestion with its sentences, to be taken one by one or all."""

from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.agenda import Step
from components.facts.suggested import Suggestion
from components.facts.tally import Row
from components.panels.agenda.kept import agenda, change
from components.panels.agenda.suggest import suggested_steps
from components.panels.agenda.view import passage
from components.panels.markup import as_spoken, empty, write, write_scrolled
from components.panels.quotes import cited
from components.panels.scene import scene_of
from components.panels.wording import number, say


def agenda_offers(facts: Facts) -> None:
    """Place the suggestions."""
    offers = suggested_steps(scene_of(facts).unselected)
    steps = [step for _, step in offers if step not in agenda().steps]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_offers_head"):
        write(f'<h2 class="h">{say("suggest.heading")}</h2><span class="m">{say("suggest.scope")}</span>', "gj-head")
        if steps:
            st.button(say("suggest.all", count=len(steps)), key="take_all", on_click=change, args=(lambda now: now.added(*steps),))
    if not offers:
        empty(say("suggest.none"), say("suggest.none_why"))
    for at, (suggestion, step) in enumerate(offers):
        _offer(facts, at, suggestion, step)


def _offer(facts: Facts, at: int, suggestion: Suggestion, step: Step) -> None:
    """Place one suggestion with its first sentence, all of them behind a button that says how many."""
    taken = step in agenda().steps
    first = f'<div class="quote">{as_spoken(facts.call.language, escape(_cited(facts, suggestion.rows[:1])[0]))}</div>'
    with st.container(horizontal=True, wrap=False, vertical_alignment="top", gap="small", key=f"line_offer_{at}"):
        write(f"<div><b>{escape(step.title)}</b></div><div class='note'>{escape(step.note)}</div>{first}", "gj-step")
        with st.container(horizontal=True, wrap=False, gap=3, width="content", key=f"slim_offer_{at}"):
            with st.popover(say("suggest.rows", count=number(len(suggestion.rows))), key=f"rows_{at}"):
                rows = "".join(f"<div>{as_spoken(facts.call.language, escape(words))}</div>" for words in _cited(facts, suggestion.rows))
                write_scrolled(rows, say("evidence.title"), "gj-list")
            label = say("suggest.taken" if taken else "suggest.take")
            st.button(label, key=f"take_{at}", disabled=taken, on_click=change, args=(lambda now: now.added(step),))


def _cited(facts: Facts, rows: tuple[Row, ...]) -> list[str]:
    """Return the sentences of rows as they are cited, one for each row."""
    sentences = {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    return [cited(facts, passage(sentences, row)) for row in rows]
