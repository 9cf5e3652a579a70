"""The concordance: every place of a word, or of the words of a theme, with what stands around it, to be sorted and taken away."""

from collections.abc import Sequence

import pandas
import streamlit as st

from components.facts import Facts
from components.facts.concordance import Line, Order, concordance, frame, in_order, places
from components.facts.selection import view_of
from components.facts.tally.depth import counts_for
from components.facts.writing import csv_of
from components.panels import choice
from components.panels.columns import worded
from components.panels.exhibit import Heading, panel
from components.panels.markup import empty, literal
from components.panels.names import person_name, theme_name
from components.panels.pointing import choose, pointed
from components.panels.scene import Scene
from components.panels.wording import number, say

ROW_HEIGHT, ROWS_IN_VIEW = 30, 10
ORDERS: tuple[Order, ...] = ("text", "left", "right")
WIDTHS = {"speaker": 120, "role": 96, "turn": 60, "left": 408, "hit": 110, "right": 408}
FIGURE_SPACE = "\u2007"


def context_words(scene: Scene) -> None:
    """Place the panel: what is looked for, the order, the lines."""
    order = next(each for each in ORDERS if each == choice.switch("order"))
    is_wanted = bool(_typed() or _what())
    lines = in_order(_in_view(scene, _found(scene.facts)), order)
    scope = say("kwic.count", count=number(len(lines))) if is_wanted else ""
    with panel("kwic", Heading(say("kwic.title"), scope, say("kwic.method")), lambda: _controls(scene, lines), "content"):
        if not is_wanted:
            empty(say("kwic.nothing"), say("kwic.nothing_why"))
        elif not lines:
            empty(say("kwic.absent", words=_typed() or theme_name(choice.selection().theme or "")), say("kwic.absent_why"))
        else:
            _table(scene, lines)


def _typed() -> str:
    return (st.query_params.get("kwic") or "").strip()


def _found(facts: Facts) -> tuple[Line, ...]:
    """Return where the word stands that was typed, or else the mentions of the term, the part or the theme that is selected."""
    if typed := _typed():
        return concordance(facts, (typed,))
    what = _what()
    return places(facts, (m for m in facts.mentions if what and counts_for(m, what) and m.turn is not None))


def _what() -> str | None:
    """Return the theme, the part or the term whose mentions are listed: that of the mark, else the theme selected.

    While one of its lines is the mark, it stays what it was.
    """
    kind, _, rest = (choice.mark() or "").partition(":")
    if kind == "theme":
        st.session_state["listed"] = rest.rpartition(":")[0]
    elif kind != "place":
        st.session_state["listed"] = choice.selection().theme
    listed: str | None = st.session_state.get("listed") or choice.selection().theme
    return listed


def _in_view(scene: Scene, lines: Sequence[Line]) -> list[Line]:
    """Return the lines that the analyst and the speaker selected leave."""
    view = view_of(scene.facts.speech, scene.facts.mentions, scene.selection)
    shown = {sentence.sentence_id for sentence in scene.facts.speech.sentences if view.shows(sentence)}
    return [line for line in lines if line.sentence_id in shown]


def _controls(scene: Scene, lines: Sequence[Line]) -> None:
    st.session_state["set_kwic"] = st.query_params.get("kwic", "")
    st.text_input(
        say("kwic.word"), key="set_kwic", width=220, label_visibility="collapsed", placeholder=say("kwic.hint"),
        on_change=lambda: choice.keep(kwic=st.session_state["set_kwic"].strip() or None, mark=None),
    )  # fmt: skip
    labels = {order: say(f"kwic.order_{order}") for order in ORDERS}
    st.session_state["set_order"] = choice.switch("order")
    st.segmented_control(
        say("kwic.order"), ORDERS, format_func=labels.__getitem__, key="set_order", required=True, label_visibility="collapsed",
        on_change=lambda: choice.keep(order=st.session_state["set_order"]),
    )  # fmt: skip
    name = f"{scene.call_id}-kwic.csv"
    st.download_button(say("kwic.csv"), csv_of(frame(lines)), name, "text/csv", key="kwic_csv", disabled=not lines, on_click="ignore")


def _table(scene: Scene, lines: Sequence[Line]) -> None:
    """Place the lines; a click on one opens its sentence."""
    marks = [f"place:{line.start}:{line.end}" for line in lines]
    key = pointed(f"kwic_{scene.call_id}_{choice.switch('order')}_{lines[0].start}_{len(lines)}", marks, "hit")
    table = pandas.DataFrame([_row(scene.facts, line) for line in lines])
    config = worded("kwic", WIDTHS, ())
    config["left"] = st.column_config.TextColumn(say("kwic.column_left"), width=WIDTHS["left"], alignment="right")
    st.dataframe(
        table, hide_index=True, row_height=ROW_HEIGHT, height=ROW_HEIGHT * (min(len(lines), ROWS_IN_VIEW) + 1) + 3, key=key,
        on_select=lambda: choose(key, marks), selection_mode="single-cell", column_config=config,
    )  # fmt: skip


def _row(facts: Facts, line: Line) -> dict[str, str]:
    speaker = person_name(facts, line.speaker_id) if line.speaker_id else line.speaker or say("evidence.unnamed")
    return {
        "speaker": speaker, "role": say(f"role.{line.role or 'unknown'}"), "turn": _turn(line), "left": line.left, "hit": line.hit,
        "right": line.right,
    }  # fmt: skip


def _turn(line: Line) -> str:
    """Return the number of a turn as wide as any other, so that it sorts as a number; before the first there is none."""
    return str(line.turn).rjust(4, FIGURE_SPACE) if line.turn is not None else ""


def kwic_chip() -> dict[str, tuple[str, str]]:
    """Return the word that is looked for, for the row of chips."""
    typed = st.query_params.get("kwic")
    return {"kwic": (say("kwic.title"), literal(typed))} if typed else {}
