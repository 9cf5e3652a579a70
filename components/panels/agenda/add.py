"""「アジェンダに追加」: the view in use becomes a step, with a title, a note and what it quotes."""

import streamlit as st

from components.facts import Facts
from components.facts.agenda import Span, Step
from components.facts.quotation import quotation
from components.panels import choice
from components.panels.agenda.kept import agenda, change, forget_trouble, trouble
from components.panels.agenda.view import view_now, view_title
from components.panels.compare.stage import compare_told
from components.panels.markup import notice, sign
from components.panels.quotable import quotable, quoted_first
from components.panels.quotes import cited
from components.panels.shelf import facts_for
from components.panels.stage_views import panel_shown, panels_of
from components.panels.wording import say

# What a person wrote stays in these fields until the step was taken.
_TITLE, _NOTE, _QUOTED, _PANEL, _ADDED = "agenda_title", "agenda_note", "agenda_quoted", "agenda_panel", "agenda_added"
# More sentences are looked for in the transcript.
MOST_OFFERED = 300


def add_button(page: str) -> None:
    """Place the button that opens the fields, and say that a step was added."""
    if st.session_state.pop(_ADDED, None):
        st.toast(say("agenda.added", count=len(agenda().steps)))
    facts = facts_for(st.query_params.get("call", ""), choice.corrections())
    asked = st.button(
        sign("", say("agenda.add")), icon=":material/playlist_add:", key="agenda_add", shortcut="A", help=say("agenda.add"),
        disabled=facts is None,
    )  # fmt: skip
    if asked and facts:
        forget_trouble()
        st.session_state[_TITLE] = compare_told()[0] if page == "compare" else view_title(facts, page)
        st.dialog(say("agenda.add"))(_fields)(page)


def _fields(page: str) -> None:
    """Place the fields of the step that is added."""
    if st.session_state.get(_ADDED):
        st.rerun()
    facts = facts_for(st.query_params.get("call", ""), choice.corrections())
    if facts is None:
        return
    st.text_input(say("agenda.title"), key=_TITLE)
    st.text_area(say("agenda.note"), key=_NOTE, height=110, placeholder=say("agenda.note_hint"), persist_state="session")
    panel = panel_shown(page)
    if len(panels_of(page)) > 1:
        panel = st.segmented_control(
            say("agenda.panel"), panels_of(page), default=panel, key=_PANEL, required=True,
            format_func=lambda each: say(f"agenda.panel_{each}"),
        )  # fmt: skip
    quoted = _quotation(facts, page, panel)
    if found := trouble():
        notice(found, "error")
    st.button(say("agenda.take"), key="agenda_take", type="primary", shortcut="Ctrl+Enter", on_click=_add, args=(page, quoted))


def _quotation(facts: Facts, page: str, panel: str) -> Span | None:
    """Offer the sentences of the view, and show the one chosen as it is cited, with a button that copies it."""
    spans: list[Span | None] = [*quotable(facts, page, panel)[:MOST_OFFERED], None]
    chosen: Span | None = st.selectbox(
        say("agenda.quoted"), spans, 0 if quoted_first(facts, page, panel) else len(spans) - 1, key=f"{_QUOTED}_{panel}",
        format_func=lambda span: _short(facts, span) if span else say("agenda.no_quote"),
    )  # fmt: skip
    if chosen:
        st.code(cited(facts, chosen), language=None, wrap_lines=True)
    return chosen


def _short(facts: Facts, span: Span) -> str:
    found = quotation(facts, span)
    return say("agenda.offered", speaker=found.speaker or say("quote.no_speaker"), text=found.text[:60]) if found else ""


def _add(page: str, quoted: Span | None) -> None:
    """Take the view as a step; where it is refused, what was written stays in its fields."""
    view = dict(view_now()) | ({"panel": panel} if (panel := st.session_state.get(_PANEL)) else {})
    title, note = st.session_state[_TITLE], st.session_state[_NOTE]
    step = Step(st.query_params["call"], page, tuple(sorted(view.items())), title, note, (quoted,) if quoted else ())
    change(lambda now: now.added(step))
    if trouble() is None:
        st.session_state.update({_NOTE: "", _ADDED: True})
