"""All who ask, as a table: a column for each call, in which 0, absence and a call that names nobody are told apart."""

from typing import Any

import pandas
import streamlit as st

from components.facts.change.asked import AskedOver, Asker
from components.panels import choice, parameters
from components.panels.columns import PADDING, ROW_HEIGHT, height_of, width_of
from components.panels.compare.scene import Compared, heads
from components.panels.wording import say

ROWS_IN_VIEW = 12
NAME, FIRM, EVERY = "name", "firm", "every"


def askers_table(scene: Compared, over: AskedOver, shown: int) -> None:
    """Place the table behind its heading, which says how many more than those ``shown`` it holds; a number opens its asks."""
    count = say(f"askers.count_{over.group}", count=len(over.askers))
    beyond = len(over.askers) - shown
    more = say(f"askers.table_beyond_{over.group}", count=count, shown=shown, beyond=beyond) if beyond > 0 else ""
    label = more or say("askers.table", count=count)
    with st.expander(label, key=f"askers_open_{over.group}"):
        _table(scene, over)


def _table(scene: Compared, over: AskedOver) -> None:
    key = f"askers_{over.group}_{'_'.join(scene.ids)}"
    table = pandas.DataFrame([_row(over, asker) for asker in over.askers])
    if over.group == "firm":
        table = table.drop(columns=FIRM)
    st.dataframe(
        table, hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(table), ROWS_IN_VIEW), key=key,
        on_select=lambda: _open(key, over), selection_mode="single-cell", column_config=_columns(scene, over),
    )  # fmt: skip


def _columns(scene: Compared, over: AskedOver) -> dict[str, Any]:
    """Return the columns, each as wide as its words; the name stays where the calls run beyond the panel."""
    column = st.column_config.TextColumn
    named = dict(zip(scene.ids, (" ".join(filter(None, head)) for head in heads(scene)), strict=True))
    calls = {call_id: column(name, width=_width(name), alignment="right") for call_id, name in named.items()}
    name, firm = say(f"askers.by_{over.group}"), say("askers.by_firm")
    ends = {
        NAME: column(name, width=_width(name, *(asker.name for asker in over.askers)), pinned=True),
        FIRM: column(firm, width=_width(firm, *(asker.firm or "" for asker in over.askers))),
    }
    return {**ends, **calls, EVERY: st.column_config.NumberColumn(say("askers.every"), width=_width(say("askers.every")))}


def _width(*words: str) -> int:
    return int(PADDING + max(map(width_of, words)))


def _row(over: AskedOver, asker: Asker) -> dict[str, str | int]:
    calls = {call.call_id: _cell(over, asker, at) for at, call in enumerate(over.calls)}
    return {NAME: asker.name, FIRM: asker.firm or "", **calls, EVERY: asker.number}


def _cell(over: AskedOver, asker: Asker, at: int) -> str:
    if count := asker.counts[at]:
        return str(count.number)
    return say("askers.absent") if over.calls[at].names_anyone else say(f"askers.untold_cell_{over.group}")


def _open(key: str, over: AskedOver) -> None:
    """Open the asks that were clicked; any other cell of a row shows its asker's asks under each other."""
    cells: list[tuple[int, str]] = st.session_state[key]["selection"]["cells"]
    if not cells or cells[0][0] >= len(over.askers):
        choice.open_over(None)
        return
    row, column = cells[0]
    asker = over.askers[row]
    places = {call.call_id: at for at, call in enumerate(over.calls)}
    count = asker.counts[places[column]] if column in places else None
    choice.keep(**{parameters.ASKER: asker.key, parameters.OVER_CALLS: count.key if count and count.number else None})
