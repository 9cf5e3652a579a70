"""The agenda on its page: each step with its note, its quotation and where it leads; order, words, and away with it."""

import hashlib
from html import escape

import streamlit as st

from components.facts.agenda import Step
from components.panels.agenda.kept import agenda, can_undo, change, trouble, undo
from components.panels.agenda.view import is_open, link_of
from components.panels.markup import as_spoken, empty, notice, sign, write
from components.panels.names import call_title
from components.panels.present import FILE, go_to
from components.panels.quotes import cited_of
from components.panels.shelf import facts_for
from components.panels.wording import say, words

ARROWS = {"earlier": "↑", "later": "↓"}
# Which way a step was moved in the run before, and to which place.
_MOVED = "agenda_moved"


def agenda_list() -> None:
    """Place the steps of the agenda; why the last change was refused stands above them."""
    steps = agenda().steps
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_agenda_head"):
        write(f'<h2 class="h">{say("agenda.heading")}</h2><span class="m">{say("agenda.count", count=len(steps))}</span>', "gj-head")
        if can_undo():
            st.button(say("agenda.undo"), key="agenda_undo", type="tertiary", on_click=undo)
    if found := trouble():
        notice(found, "error")
    _elsewhere(steps)
    if not steps:
        empty(say("agenda.none"), say("agenda.none_why"))
    for at, step in enumerate(steps):
        _row(at, step, len(steps))
    _follow()


def _elsewhere(steps: tuple[Step, ...]) -> None:
    """Say how many steps are of calls that are not open."""
    if missing := [step for step in steps if not is_open(step)]:
        notice(
            say("agenda.elsewhere", count=len(missing), calls=words().listed(dict.fromkeys(step.call_id for step in missing))), "warning"
        )


def _row(at: int, step: Step, every: int) -> None:
    with st.container(horizontal=True, wrap=False, vertical_alignment="top", gap="small", key=f"line_step_{at}"):
        write(_in_words(at, step), "gj-step")
        with st.container(horizontal=True, wrap=False, gap=3, width="content", vertical_alignment="center", key=f"slim_step_{at}"):
            _move("earlier", at, at - 1 if at else None)
            _move("later", at, at + 1 if at + 1 < every else None)
            _edit(at, step)
            st.button(
                sign("✕", say("agenda.away")),
                key=f"away_{at}",
                help=say("agenda.away"),
                on_click=change,
                args=(lambda now: now.without(at),),
            )
            st.button(sign("▶", say("agenda.show")), key=f"show_{at}", help=say("agenda.show"), on_click=go_to, args=(at + 1,))
            if is_open(step):
                st.page_link(FILE.format(page=step.page), label=f"{say('agenda.open')} ↗", query_params=link_of(step))


def _in_words(at: int, step: Step) -> str:
    """Return a step as markup: its title with its call and page, its note, and what it quotes."""
    facts = facts_for(step.call_id)
    where = words().abreast((call_title(facts) if facts else step.call_id, say(f"page.{step.page}")))
    spoken = facts.call.language if facts else ""
    quoted = "".join(f'<div class="quote">{as_spoken(spoken, escape(each))}</div>' for each in cited_of(step))
    note = f'<div class="note">{escape(step.note)}</div>' if step.note else ""
    head = f'<b>{at + 1}　{escape(step.title or say("agenda.untitled"))}</b> <span class="m s">{escape(where)}</span>'
    return f"<div>{head}</div>{note}{quoted}"


def _move(way: str, at: int, to: int | None) -> None:
    word = say("agenda.earlier" if way == "earlier" else "agenda.later")
    st.button(
        sign(ARROWS[way], word), key=f"move_{way}_{at}", help=word, disabled=to is None, on_click=_moved, args=(way, at, to or 0),
    )  # fmt: skip


def _moved(way: str, at: int, to: int) -> None:
    change(lambda now: now.moved(at, to))
    st.session_state[_MOVED] = way, to


def _follow() -> None:
    """Let the focus of the keyboard go with a step that was moved, so that the same key moves it on; a pointer stays where it is."""
    if moved := st.session_state.pop(_MOVED, None):
        way, to = moved
        row = f"document.querySelector('.st-key-slim_step_{to}')"
        stop = f"({row}?.querySelector('.st-key-move_{way}_{to} button:enabled') ?? {row}?.querySelector('button:enabled'))"
        script = f"if (document.activeElement.matches(':focus-visible')) setTimeout(() => {stop}?.focus(), 60) /* {agenda().digest} */"
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def _edit(at: int, step: Step) -> None:
    """Place the fields for the words of a step; they are its own, so that what was refused stays in them."""
    own = hashlib.sha256(f"{at}{step}".encode("utf-8", "replace")).hexdigest()[:12]
    with st.popover(say("agenda.edit"), key=f"edit_{own}"):
        st.text_input(say("agenda.title"), value=step.title, key=f"title_{own}")
        st.text_area(say("agenda.note"), value=step.note, key=f"note_{own}", height=110)
        st.button(say("agenda.keep"), key=f"keep_{own}", type="primary", on_click=_reword, args=(at, own))
        for each in cited_of(step):
            st.code(each, language=None, wrap_lines=True)


def _reword(at: int, own: str) -> None:
    title, note = st.session_state[f"title_{own}"], st.session_state[f"note_{own}"]
    change(lambda now: now.worded(at, title, note))
