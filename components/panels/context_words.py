"""The concordance: every place of a word, or of what a mark counts, with what stands around it, to be sorted and taken away."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape
from zlib import crc32

import pandas
import streamlit as st

from components.export.naming import file_name
from components.facts import Facts
from components.facts.concordance import Line, Order, concordance, frame, in_order, places
from components.facts.selection import view_of
from components.facts.tally import Row, named_rows, rows_of
from components.facts.tally.rows import mention_rows
from components.facts.writing import csv_of
from components.panels import choice, parameters
from components.panels.columns import FIGURE_SPACE, ROW_HEIGHT, height_of, shortened, worded
from components.panels.evidence import evidence
from components.panels.exhibit import Heading, panel
from components.panels.marks import mark_words
from components.panels.markup import empty, write
from components.panels.names import person_name, theme_name
from components.panels.pointing import choose, pointed
from components.panels.scene import Scene
from components.panels.theme_edits import ASKED_FOR
from components.panels.wording import number, say
from components.panels.wordlists import wordlist
from components.reading.breaks import without_breaks

ROWS_IN_VIEW = 10
ORDERS: tuple[Order, ...] = ("text", "left", "right")
WIDTHS = {"speaker": 120, "role": 96, "turn": 60, "left": 408, "hit": 110, "right": 408}
# More characters than a column of context has room for, so that where it cuts them it says so.
CONTEXT = 64
# Words that were looked for, with their lines.
KEPT = 64
# The place of the panel on its page, for a link that leads there.
ANCHOR = "kwic"
# What is listed: a word that was typed, or a theme that is looked at.
TYPED, ABOUT = "typed:", "about:"


def context_words(scene: Scene) -> None:
    """Place the panel: what is looked for, the order, the lines, and below them the sentence of the one that was pressed."""
    what, order = _what(), next(each for each in ORDERS if each == choice.switch("order"))
    lines = in_order(_found(scene, what), order)
    st.html(f'<div id="{ANCHOR}" class="gj-anchor"></div>')
    with panel("kwic", Heading(say("kwic.title"), "", say("kwic.method")), lambda: _controls(scene, lines), "content"):
        if not what:
            empty(say("kwic.nothing"), say("kwic.nothing_why"))
        elif not lines:
            empty(say("kwic.absent", words=_in_words(scene.facts, what)), say("kwic.absent_why"))
        else:
            write(f"<b>{escape(_in_words(scene.facts, what))}</b>　{say('kwic.count', count=number(len(lines)))}", "gj-listed")
            _table(scene, lines)
        if choice.is_place():
            evidence(scene.facts)


def context_link() -> tuple[str, str] | None:
    """Return the way to the panel, for the row of chips, while it lists something."""
    return (say("kwic.title"), f"#{ANCHOR}") if _what() else None


@lru_cache(maxsize=KEPT)
def said_lines(scene: Scene, word: str) -> tuple[Line, ...]:
    """Return where a word stands in what the analyst and the speaker selected leave."""
    view = view_of(scene.facts.speech, scene.facts.mentions, scene.selection)
    shown = {sentence.sentence_id for sentence in scene.facts.speech.sentences if view.shows(sentence)}
    return tuple(line for line in concordance(scene.facts, (word,), CONTEXT) if line.sentence_id in shown)


def _what() -> str:
    """Return what is listed: the mark, else the word that was typed, else the theme selected or looked at; empty where there is none.

    While one of its lines is the mark, it stays what it was.
    """
    if choice.is_place() and "listed" in st.session_state:
        return str(st.session_state["listed"])
    mark, typed = choice.mark() or "", (st.query_params.get(parameters.SOUGHT) or "").strip()
    looked = str(st.session_state.get(ASKED_FOR))
    theme = choice.selection().theme or (looked if looked in wordlist().by_key else "")
    listed = mark if mark.partition(":")[0] in _LISTED else f"{TYPED}{typed}" if typed else f"{ABOUT}{theme}" if theme else ""
    st.session_state["listed"] = listed
    return listed


def _found(scene: Scene, what: str) -> tuple[Line, ...]:
    """Return the lines of what is listed."""
    kind, _, rest = what.partition(":")
    if what.startswith(TYPED):
        return said_lines(scene, rest)
    return places(scene.facts, _LISTED[kind](scene, what), CONTEXT) if what else ()


def _about(scene: Scene, what: str) -> Sequence[Row]:
    """Return the mentions of a theme by both sides in view."""
    view = view_of(scene.facts.speech, scene.facts.mentions, scene.selection)
    theme = what.removeprefix(ABOUT)
    return mention_rows(m for m in scene.facts.mentions if m.theme == theme and m.turn is not None and view.shows(m))


def _counted(scene: Scene, what: str) -> Sequence[Row]:
    return rows_of(scene.facts, what, scene.selection) or ()


def _paired(scene: Scene, what: str) -> Sequence[Row]:
    return named_rows(scene.facts, what.partition(":")[2], scene.selection)


# Marks whose rows are places of words, and what else is listed by its places.
_LISTED: dict[str, Callable[[Scene, str], Sequence[Row]]] = {
    "word": _counted, "theme": _counted, "placed": _counted, "cell": _counted, "together": _paired, ABOUT.rstrip(":"): _about,
}  # fmt: skip


def _in_words(facts: Facts, what: str) -> str:
    """Return what is listed, in words."""
    rest = what.partition(":")[2]
    if what.startswith(TYPED):
        return say("kwic.quoted", words=rest)
    if what.startswith(ABOUT):
        return theme_name(rest) if rest in facts.wordlist.by_key else ""
    return mark_words(facts, what)


def _controls(scene: Scene, lines: Sequence[Line]) -> None:
    st.session_state["set_kwic"] = st.query_params.get(parameters.SOUGHT, "")
    st.text_input(
        say("kwic.word"), key="set_kwic", width=220, label_visibility="collapsed", placeholder=say("kwic.hint"),
        on_change=lambda: choice.keep(**{parameters.SOUGHT: st.session_state["set_kwic"].strip() or None, "mark": None}),
    )  # fmt: skip
    labels = {order: say(f"kwic.order_{order}") for order in ORDERS}
    st.session_state["set_order"] = choice.switch("order")
    st.segmented_control(
        say("kwic.order"), ORDERS, format_func=labels.__getitem__, key="set_order", required=True, label_visibility="collapsed",
        on_change=lambda: choice.keep(order=st.session_state["set_order"]),
    )  # fmt: skip
    name = file_name(scene.facts, f"_{say('kwic.title')}.csv")
    st.download_button(say("kwic.csv"), concordance_file(lines), name, "text/csv", key="kwic_csv", disabled=not lines, on_click="ignore")


def concordance_file(lines: Sequence[Line]) -> bytes:
    """Return all columns of the lines as a file, its heads and its roles in the language of the page."""
    table = frame(lines)
    told = {"role": [say(f"role.{line.role or 'unknown'}") for line in lines], "part": [say(f"part.{line.part}") for line in lines]}
    return csv_of(table.assign(**told).rename(columns={name: say(f"kwic.column_{name}") for name in table.columns}))


def _table(scene: Scene, lines: Sequence[Line]) -> None:
    """Place the lines; a click on one opens its sentence."""
    marks = [f"{parameters.PLACE}{line.start}:{line.end}" for line in lines]
    key = pointed(f"kwic_{scene.call_id}_{crc32('|'.join(marks).encode())}", marks, "hit")
    table = pandas.DataFrame([_row(scene.facts, line) for line in lines])
    config = worded("kwic", WIDTHS, ())
    config["left"] = st.column_config.TextColumn(say("kwic.column_left"), width=WIDTHS["left"], alignment="right")
    st.dataframe(
        table, hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(lines), ROWS_IN_VIEW), key=key,
        on_select=lambda: choose(key, marks), selection_mode="single-cell", column_config=config,
    )  # fmt: skip


def _row(facts: Facts, line: Line) -> dict[str, str]:
    """Return a line as its columns show it; the context before the hit is cut at its beginning."""
    speaker = person_name(facts, line.speaker_id) if line.speaker_id else line.speaker or say("evidence.unnamed")
    found = {
        "speaker": speaker, "role": say(f"role.{line.role or 'unknown'}"), "turn": _turn(line), "left": line.left[::-1],
        "hit": without_breaks(line.hit), "right": line.right,
    }  # fmt: skip
    cells = {key: shortened(words, WIDTHS[key]) for key, words in found.items()}
    return cells | {"left": cells["left"][::-1], "turn": found["turn"]}


def _turn(line: Line) -> str:
    """Return the number of a turn as wide as any other, so that it sorts as a number; before the first there is none."""
    return str(line.turn).rjust(4, FIGURE_SPACE) if line.turn is not None else ""


def kwic_chip() -> dict[str, tuple[str, str]]:
    """Return the word that is looked for, for the row of chips."""
    typed = st.query_params.get(parameters.SOUGHT)
    return {parameters.SOUGHT: (say("kwic.title"), typed)} if typed else {}
