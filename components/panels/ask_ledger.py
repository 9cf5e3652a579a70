"""The asks of a call as a ledger: a row for each, narrowed by what it is; a click anywhere in a row opens it below."""

from collections import Counter
from collections.abc import Sequence

import pandas
import streamlit as st

from components.facts import Facts
from components.facts.ledger import LEFT, NARROWING, NONE, Narrowing, ask_number, ask_options, left_of, number_told, refusals_of
from components.facts.schema import Ask
from components.facts.selection import asker_of
from components.facts.tally import Row, answers_to
from components.panels import choice
from components.panels.absent import absent
from components.panels.columns import FIGURE_SPACE, ROW_HEIGHT, fitted, height_of, signed_cuts, worded
from components.panels.markup import quoted, write_inline
from components.panels.names import firm_type_name, person_name, standing_name, theme_name
from components.panels.pointing import choose, pointed
from components.panels.scene import Scene
from components.panels.wording import number, say, words

ROWS_IN_VIEW = 9
# The pixels of the page in a window of 1280; the columns that may be cut where they are short, and how narrow.
ROOM = 1236
YIELDING = {"text": 156, "answer": 138, "themes": 84, "firm": 96, "missing": 92, "declined": 80, "answerer": 70, "analyst": 108}
LONGEST = 110
# Columns that sort by their number.
LENGTHS = ("asked_length", "answer_length")
FILTER_WIDTH = 144


def ask_ledger(scene: Scene) -> None:
    """Place the filters and the ledger."""
    facts, rows = scene.facts, scene.asks
    _head(facts, rows)
    if not facts.asks:
        absent(facts, "asks.empty")
        return
    _filters(facts)
    if rows:
        _table(facts, rows)
    else:
        absent(facts, "asks.none_left")


def _head(facts: Facts, rows: Sequence[Ask]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_ask_ledger"):
        write_inline(f'<h2 class="h">{say("asks.title")}</h2><span class="m">{_counts(facts, rows)}</span>', "gj-head")
        with st.popover(say("exhibit.method"), type="tertiary", key="method_ask_ledger"):
            st.markdown(say("asks.method"))


def _counts(facts: Facts, rows: Sequence[Ask]) -> str:
    """Return how many asks there are, and how many of them leave what; none is said to be none."""
    shown = say("asks.count", shown=number(len(rows)), every=number(len(facts.asks)))
    left = Counter(each for ask in rows for each in left_of(ask))
    partly = sum(1 for ask in rows if ask.standing != "answered")
    return "　".join((shown, say("asks.not_whole", count=partly), *(say(f"asks.count_{name}", count=left[name]) for name in LEFT)))


def narrowed_in_words() -> dict[str, tuple[str, str]]:
    """Return the filters in use by name, each with what it is of and what it is set to in words."""
    chosen = choice.narrowing()
    used = {name: value for name in NARROWING if (value := getattr(chosen, name)) is not None}
    return {name: (say(f"asks.column_{name}"), value_name(name, value)) for name, value in used.items()}


def value_name(name: str, value: str) -> str:
    """Return a filter's value in words."""
    if name in ("standing", "asked_number", "left"):
        return say(f"asks.{name}_{value}")
    if value == NONE:
        return say(f"asks.no_{name}")
    return firm_type_name(value) if name == "firm_type" else value


def _filters(facts: Facts) -> None:
    """Place a choice for each filter that parts the asks; each counts what the others leave."""
    with st.container(horizontal=True, gap=7, vertical_alignment="center", key="slim_ask_filters"):
        for name in ("analyst", "theme", *NARROWING):
            if len(ask_options(facts, name, Narrowing(), choice.selection())) > 1:
                _filter(facts, name)


def _filter(facts: Facts, name: str) -> None:
    key, chosen = f"ask_by_{name}", st.query_params.get(name)
    found = ask_options(facts, name, choice.narrowing(), choice.selection())
    found |= {chosen: 0} if chosen and chosen not in found else {}
    st.session_state[key] = chosen
    st.selectbox(
        say(f"asks.column_{name}"), list(found), format_func=lambda value: f"{_called(facts, name, value)} {found[value]}", key=key,
        index=None, placeholder=say(f"asks.column_{name}"), width=FILTER_WIDTH, label_visibility="collapsed",
        on_change=lambda: choice.keep(**{name: st.session_state[key], "mark": None}),
    )  # fmt: skip


def _called(facts: Facts, name: str, value: str) -> str:
    if name == "analyst":
        return person_name(facts, value)
    return theme_name(value) if name == "theme" else value_name(name, value)


def _table(facts: Facts, rows: Sequence[Ask]) -> None:
    marks = [f"ask:{ask.ask_id}" for ask in rows]
    key = pointed(f"asks_{facts.call.call_id}_{rows[0].ask_id}_{rows[-1].ask_id}_{len(rows)}", marks, "text")
    answers = answers_to(facts, rows)
    table = pandas.DataFrame([_row(facts, ask, answers[ask.ask_id]) for ask in rows])
    if not any(ask.refusals for ask in facts.asks):
        table = table.drop(columns="declined")
    table["number"] = table["number"].str.rjust(table["number"].str.len().max(), FIGURE_SPACE)
    heads = {name: [say(f"asks.column_{name}"), *table[name]] for name in table.columns}
    widths = fitted(heads, ROOM, YIELDING)
    st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(rows), ROWS_IN_VIEW), key=key,
        on_select=lambda: choose(key, marks), selection_mode="single-cell",
        column_config=worded("asks", widths, LENGTHS),
    )  # fmt: skip


def _row(facts: Facts, ask: Ask, answer: Sequence[Row]) -> dict[str, str | int]:
    return {
        "number": ask_number(ask.ask_id),
        "analyst": person_name(facts, asker_of(facts.speech, ask)),
        "firm": ask.firm or "",
        "text": quoted(facts.speech.text, (ask.start, ask.end), LONGEST),
        "themes": words().abreast(map(theme_name, ask.themes)),
        "answerer": words().answerers(ask),
        "answer": " ".join(quoted(facts.speech.text, (row.start, row.end), LONGEST) for row in answer)[:LONGEST],
        "standing": standing_name(ask),
        "missing": "・".join(ask.open_subjects),
        "declined": "・".join(refusals_of(facts, ask)),
        "asked_number": say(f"asks.asked_number_{number_told(ask)}") if ask.number_asked else "",
        "asked_length": ask.end - ask.start,
        "answer_length": sum(row.weight for row in answer),
    }
