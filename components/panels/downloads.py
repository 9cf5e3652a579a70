"""What leaves the room: the call in view as slides, as a book, as one page or as tables, with the filters in use."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.export.files import check, exporter
from components.export.naming import file_name
from components.export.tables import csv_zip_of
from components.export.view import BadTemplate, Step, View
from components.facts import Facts
from components.panels import choice
from components.panels.agenda.handed import handed
from components.panels.ask_ledger import narrowed_in_words
from components.panels.chips import selected_in_words
from components.panels.markup import notice
from components.panels.wording import language, say

# Its state is kept under this key, so that what it holds is placed only while it is open.
KEY = "leaving"
WIDTH = 340
OFFICE = "application/vnd.openxmlformats-officedocument"
# The ending and the medium type of each kind of file; those that take a template are slides.
KINDS = {
    "pptx": (".pptx", f"{OFFICE}.presentationml.presentation"),
    "xlsx": (".xlsx", f"{OFFICE}.spreadsheetml.sheet"),
    "html": (".html", "text/html"),
    "csv": (".zip", "application/zip"),
}
SLIDES = "pptx"


def downloads(facts: Facts) -> None:
    """Place the way out: a button that opens the kinds of files, each with the steps of the agenda."""
    with st.container(key="slim_leaving", width="content"), st.popover(say("leaving.title"), key=KEY, on_change=_noted, type="tertiary"):
        if st.session_state.get(KEY):
            with st.container(width=WIDTH, gap="small"):
                _kinds(facts, _view(facts))


def _noted() -> None:
    """Let the state be kept; opening or closing changes nothing else."""


def _kinds(facts: Facts, view: View) -> None:
    """Offer each kind of file; it is made when it is asked for."""
    st.caption(say("leaving.help"))
    for kind, (ending, mime) in KINDS.items():
        st.download_button(
            say(f"leaving.{kind}"), _maker(kind, facts, _templated(view) if kind == SLIDES else view), file_name(facts, ending), mime,
            key=f"leave_{kind}", on_click="ignore", width="stretch",
        )  # fmt: skip
    st.file_uploader(say("leaving.template"), type=["pptx"], key="leaving_template")


def _maker(kind: str, facts: Facts, view: View) -> Callable[[], bytes]:
    return lambda: csv_zip_of(facts, view) if kind == "csv" else exporter(kind)(facts, view)


def _templated(view: View) -> View:
    """Return the view with the template entered; one that is none is refused in a sentence, and the slides keep their own look."""
    file = st.session_state.get("leaving_template")
    if file is None:
        return view
    found = replace(view, template=file.getvalue(), template_name=file.name)
    try:
        check(found)
    except BadTemplate as error:
        notice(str(error), "error")
        return view
    return found


def _view(facts: Facts) -> View:
    """Return what the screen shows, for an exporter."""
    steps = tuple(Step(*each) for each in handed())
    words = (*selected_in_words(facts).values(), *narrowed_in_words().values())
    return View(
        language(), choice.selection(), choice.narrowing(), tuple(f"{called} {label}" for called, label in words), choice.unit(),
        choice.switch("scale") == "rate", choice.switch("colours") == "western", decisions=_decisions(), agenda=steps,
    )  # fmt: skip


def _decisions() -> str:
    """Return how many things of the call a person decided, empty where none."""
    decided = choice.corrections()
    counts = {name: len(getattr(decided, name)) for name in ("accepted", "dismissed", "judged")}
    return say("leaving.decisions", **counts) if any(counts.values()) else ""
