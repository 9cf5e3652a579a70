"""The list of open calls: what it is narrowed to and sorted by, and the table; a tick chooses a call, a cell shows it below."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import pandas
import streamlit as st

from components.facts.library import NARROWED, NONE, ORDERS, Listed, options
from components.panels import choice
from components.panels.columns import ROW_HEIGHT, fitted, height_of, signed_cuts, worded
from components.panels.decided import given_of
from components.panels.library.wanted import LISTED, wanted
from components.panels.markup import sign
from components.panels.names import period_name
from components.panels.wording import say

ROWS_IN_VIEW = 9
# The pixels of the page in a window of 1280 without the column of ticks; the columns that may be cut, and how narrow.
ROOM = 1200
YIELDING = {"company": 150, "period": 120, "shape": 100, "source": 120}
COUNTS = ("turns", "asks", "numbers", "mentions", "findings")
FILTER_WIDTH, WORDS_WIDTH = 168, 210


def library_filters(calls: Sequence[Listed]) -> None:
    """Place the words that a call must have, a choice for each of what calls are of, and the order."""
    with st.container(horizontal=True, gap=7, vertical_alignment="center", key="slim_library_filters"):
        st.session_state["set_listed"] = st.query_params.get(LISTED, "")
        st.text_input(
            say("library.words"), key="set_listed", width=WORDS_WIDTH, label_visibility="collapsed", placeholder=say("library.words"),
            on_change=lambda: choice.keep(listed=st.session_state["set_listed"].strip() or None),
        )  # fmt: skip
        for name in NARROWED:
            call_filter(calls, name)
        _order()


def call_filter(calls: Sequence[Listed], name: str) -> None:
    """Place a choice of what calls are of; each counts what the others leave."""
    key, chosen = f"calls_by_{name}", st.query_params.get(name)
    found = options(calls, name, wanted())
    found |= {chosen: (chosen, 0)} if chosen and chosen not in found else {}
    st.session_state[key] = chosen
    st.selectbox(
        say(f"library.by_{name}"), list(found), format_func=lambda value: f"{_called(name, found[value][0])} {found[value][1]}", key=key,
        index=None, placeholder=say(f"library.by_{name}"), width=FILTER_WIDTH, label_visibility="collapsed",
        on_change=lambda: choice.keep(**{name: st.session_state[key]}),
    )  # fmt: skip


def _called(name: str, value: str) -> str:
    if value == NONE and name != "shape":
        return say(f"library.no_{name}")
    if name == "call_period":
        return period_name(value)
    return say(f"shape.{value}") if name == "shape" else value


def _order() -> None:
    st.session_state["set_sort"] = choice.switch("sort")
    st.selectbox(
        say("library.order"), ORDERS, format_func=lambda order: say(f"library.order_{order}"), key="set_sort", width=FILTER_WIDTH,
        label_visibility="collapsed", on_change=lambda: choice.keep(sort=st.session_state["set_sort"]),
    )  # fmt: skip
    other = "usual" if choice.switch("way") == "reversed" else "reversed"
    st.button(sign("⇅", say("library.reverse")), key="set_way", help=say("library.reverse"), on_click=choice.keep, kwargs={"way": other})


def library_table(calls: Sequence[Listed]) -> None:
    """Place the table of the calls that the filters leave."""
    ids = [each.call.call_id for each in calls]
    table = pandas.DataFrame([_row(each) for each in calls])
    widths = fitted({name: [say(f"library.column_{name}"), *table[name]] for name in table.columns}, ROOM, YIELDING)
    key = _key(ids)
    st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(ids), ROWS_IN_VIEW), key=key,
        on_select=lambda: _picked(key, ids), selection_mode=["multi-row", "single-cell"], column_config=_columns(widths),
    )  # fmt: skip


def _columns(widths: dict[str, int]) -> dict[str, Any]:
    columns = worded("library", widths, COUNTS)
    columns["share"] = st.column_config.NumberColumn(say("library.column_share"), width=72, format="%.1f%%")
    return columns


def _row(listed: Listed) -> dict[str, str | int | float]:
    call, given = listed.call, given_of(listed.call.call_id)
    return {
        "company": (call.company or say("library.unsaid")) + (say("library.by_hand") if given.company else ""),
        "period": (period_name(call.fiscal_period) or say("library.unsaid")) + (say("library.by_hand") if given.period else ""),
        "shape": say(f"shape.{call.format}"),
        **{name: listed.counts[name] for name in COUNTS[:-1]},
        "share": listed.read_share * 100,
        "findings": listed.counts["findings"],
        "source": listed.source,
    }


def _key(ids: Sequence[str]) -> str:
    """Return the key of a table of these calls in which those chosen are ticked.

    Where a chip took a tick off it is a new key, for the browser keeps the ticks of a table that it has drawn.
    """
    name = f"library_{sha256(','.join(ids).encode()).hexdigest()[:12]}"
    turned: int = st.session_state.get("library_turned", 0)
    ticked = [at for at, call_id in enumerate(ids) if call_id in choice.chosen_ids()]
    key = f"{name}_{turned}"
    if key in st.session_state and sorted(st.session_state[key]["selection"]["rows"]) != ticked:
        st.session_state["library_turned"] = turned + 1
        key = f"{name}_{turned + 1}"
    if key not in st.session_state:
        st.session_state[key] = {"selection": {"rows": ticked, "columns": [], "cells": []}}
    return key


def _picked(key: str, ids: Sequence[str]) -> None:
    """Take up the ticks, and show the call whose cell was pressed."""
    selection: Any = st.session_state[key]["selection"]
    ticked = [ids[at] for at in selection["rows"] if at < len(ids)]
    before = choice.chosen_ids()
    stay = [call_id for call_id in before if call_id in ticked or call_id not in ids]
    choice.choose_calls([*stay, *(call_id for call_id in ticked if call_id not in stay)])
    cell = selection["cells"][0][0] if selection["cells"] else None
    if cell is not None and cell != st.session_state.get(f"{key}_cell") and cell < len(ids):
        choice.show_call(ids[cell])
    st.session_state[f"{key}_cell"] = cell
