"""Presenting: one view at a time in large type, with its step of the agenda, its finding and what it quotes; the keys walk."""

from html import escape
from pathlib import Path

import streamlit as st

from components.facts import Facts
from components.facts.agenda import Step
from components.panels import choice, parameters
from components.panels.agenda.suggest import suggested_steps
from components.panels.agenda.view import is_open, link_of, steps_of_agenda
from components.panels.compare.stage import compare_calls, compare_told
from components.panels.document import document
from components.panels.evidence import listed_words
from components.panels.keys import keys
from components.panels.markup import sign, style, write
from components.panels.names import call_title
from components.panels.quotable import COMPARE
from components.panels.scene import scene_of
from components.panels.shelf import facts_for
from components.panels.stage_quote import stage_quote
from components.panels.stage_views import stage_title, stage_view
from components.panels.wording import say

SHEET = (Path(__file__).parent / "stage.css").read_text(encoding="utf-8")
# The page that a view belongs to has its file by that name.
FILE = "pages/{page}.py"
# The page and the link of this session at which it began to present.
_BEGAN = "stage_began"


def present_button(page: str) -> None:
    """Place the button that begins; on the page of the agenda it begins with the first step, elsewhere with the view in use."""
    st.button(
        say("present.begin"), key="present", shortcut="P", help=say("present.begin_help"), on_click=_begin, args=(page,),
    )  # fmt: skip


def _begin(page: str) -> None:
    if page == "review" and walked():
        present_from_first()
    else:
        _note_beginning(page)
        choice.keep(present="1", page=page, step=None)


def present_from_first() -> None:
    """Begin with the first step, on the page of the agenda."""
    _note_beginning("review")
    go_to(1)


def _note_beginning(page: str) -> None:
    st.session_state[_BEGAN] = page, st.query_params.to_dict()


def walked() -> tuple[Step, ...]:
    """Return the steps that the arrow keys walk: those of the agenda, or what the call suggests where there is none."""
    steps = steps_of_agenda()
    facts = facts_for(st.query_params.get("call", ""), choice.corrections())
    return steps or (tuple(step for _, step in suggested_steps(scene_of(facts).unselected)) if facts else ())


def step_number() -> int:
    """Return the number of the step that is shown, 0 for a view that is none."""
    words = st.query_params.get("step", "")
    return int(words) if words.isascii() and words.isdigit() and len(words) <= 3 else 0


def go_to(number: int) -> None:
    """Show a step of those walked, counted from 1; one of a call that is not open is shown as far as it can be."""
    step = walked()[number - 1]
    view = {"present": "1", "step": str(number), "page": step.page}
    shown = (link_of(step) if is_open(step) else choice.link()) | view
    st.query_params.from_dict(shown)
    choice.remember(shown)


def stage(page: str, found: list[str]) -> None:
    """Place what is presented in place of the page: the bar, the title with its finding, the view, and the quotation."""
    steps, number = walked(), step_number()
    step = steps[number - 1] if 0 < number <= len(steps) else None
    shown = st.query_params.get("page", page)
    facts = facts_for(st.query_params.get("call", ""), choice.corrections())
    with st.container(gap=None, key="stage"):
        document()
        style()
        st.html(f"<style>{SHEET}</style>")
        screen = _bar(facts, shown, (number, len(steps)))
        if facts is None or (step and not is_open(step)):
            _without_call(step, found)
        else:
            _head(step, compare_told() if shown == COMPARE else (stage_title(facts, shown), listed_words(facts)), found)
            quoted = stage_quote(facts, shown, step)
            with st.container(gap=3, key="stage_view"):
                stage_view(facts, shown, screen, room_below=not quoted)
            if quoted:
                write(quoted, "gj-stage-quote")
        # Keys without a button that is seen.
        with st.container(key="stage_ends"):
            _walk(say("keys.first"), "stage_first", "Home", 1 if steps else None)
            _walk(say("keys.last"), "stage_last", "End", len(steps) or None)


def _bar(facts: Facts | None, page: str, place: tuple[int, int]) -> float:
    """Place the one line of controls: step and call, the way on and back, the keys, and the end; return how large the screen is."""
    number, every = place
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="stage_bar"):
        at = say("present.step", number=number, every=every) if number else say("present.here")
        of = say("present.agenda" if steps_of_agenda() else "present.suggested", every=every)
        calls = compare_calls() if page == COMPARE else call_title(facts) if facts else ""
        write(f'<b>{escape(at)}</b><span class="m">{of}</span><span class="m">{escape(calls)}</span>', "gj-at")
        _walk(sign("←", say("keys.previous")), "stage_previous", "Left", number - 1 if number > 1 else None)
        _walk(sign("→", say("keys.next")), "stage_next", "Right", number + 1 if number < every else None)
        screen = keys(measures=True)
        if st.button(f"✕ {say('present.end')}", key="stage_end", shortcut="Esc"):
            _end(page)
    return screen


def _walk(label: str, key: str, shortcut: str, to: int | None) -> None:
    st.button(label, key=key, shortcut=shortcut, disabled=to is None, on_click=go_to, args=(to,))


def _end(page: str) -> None:
    """Go back to where this session began to present, as it was left; one that was led there by a link goes to the page of the view."""
    shown = {name: value for name, value in st.query_params.items() if name not in parameters.STAGED}
    page, left = st.session_state.pop(_BEGAN, (page, shown))
    choice.remember(left)
    st.switch_page(FILE.format(page=page), query_params=left)


def _head(step: Step | None, usual: tuple[str, str], found: list[str]) -> None:
    """Place the title and the finding, in a room of their own that is as high without them; what a link asked in vain stands there too."""
    said = "".join(f'<span class="finding">{escape(sentence)}</span> ' for sentence in found)
    title, note = ((step and words) or other for words, other in zip((step.title, step.note) if step else ("", ""), usual, strict=True))
    write(f"<h1>{escape(title)}</h1><div class='note'>{said}{escape(note)}</div>", "gj-stage-head")


def _without_call(step: Step | None, found: list[str]) -> None:
    """Say that the call of a step is not open, and what the step is to say nevertheless."""
    _head(step, (say("present.not_open"), ""), [say("present.not_open_why"), *found])
