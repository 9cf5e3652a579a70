"""A table over calls: a row for each thing, a column for each quarter or call; a click on a cell opens its places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas
import streamlit as st

from components.export.naming import file_name_of_two
from components.facts.writing import csv_of
from components.panels import choice
from components.panels.columns import ROW_HEIGHT, fitted, height_of, signed_cuts
from components.panels.compare.scene import Compared
from components.panels.wording import say

ROWS_IN_VIEW, ROOM = 18, 680
# Of what a row is: the metric with its unit, the company and the part of it.
LEADING = ("metric", "of")
YIELDING = {"metric": 176, "of": 118}


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the key of the mark that it opens; None where there is nothing."""

    words: str = ""
    key: str | None = None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: of what it is, and its cells."""

    leading: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: what it is called, the columns that say of what a row is, the heads of the others, and its rows."""

    name: str
    leading: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def sheet_table(scene: Compared, sheet: Sheet) -> None:
    """Place the table; the cell whose places stand open is chosen."""
    table = pandas.DataFrame([dict(_cells(sheet, row)) for row in sheet.rows])
    table = table.drop(columns=[name for name in sheet.leading if not table[name].any()])
    heads = {**{name: say(f"course.column_{name}") for name in sheet.leading}, **{f"c{at}": head for at, head in enumerate(sheet.heads)}}
    widths = fitted({key: [heads[key], *table[key]] for key in table.columns}, ROOM, YIELDING)
    key = _pointed(sheet, f"sheet_{sheet.name}_{'_'.join(scene.ids)}_{len(sheet.rows)}_{len(sheet.heads)}")
    st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(sheet.rows), ROWS_IN_VIEW), key=key,
        on_select=lambda: _open(key, sheet), selection_mode="single-cell", column_config=_config(heads, widths),
    )  # fmt: skip


def csv_button(scene: Compared, name: str, table: pandas.DataFrame) -> None:
    """Offer the rows behind a table as a file."""
    st.download_button(
        say("course.csv", count=len(table)), csv_of(table), file_name_of_two(scene.calls[-1], scene.calls[0], f"_{name}.csv"), "text/csv",
        key="csv_sheet", on_click="ignore",
    )  # fmt: skip


def _cells(sheet: Sheet, row: SheetRow) -> Iterator[tuple[str, str]]:
    yield from zip(sheet.leading, row.leading, strict=True)
    yield from ((f"c{at}", cell.words) for at, cell in enumerate(row.cells))


def _config(heads: dict[str, str], widths: dict[str, int]) -> dict[str, Any]:
    """Return the columns; the one of metrics stays in view."""
    return {
        key: st.column_config.TextColumn(
            heads[key], width=width, pinned=key == LEADING[0], alignment="right" if _at(key) is not None else "left"
        )
        for key, width in widths.items()
    }


def _at(column: str) -> int | None:
    """Return the place of a column among those that have cells to open."""
    return int(column[1:]) if column.startswith("c") and column[1:].isdigit() else None


def _pointed(sheet: Sheet, name: str) -> str:
    """Return the key of the table; a new one where its chosen cell stands open no longer, so that it can be clicked again."""
    cleared: int = st.session_state.get("sheet_cleared", 0)
    key = f"{name}_{cleared}"
    cells = st.session_state[key]["selection"]["cells"] if key in st.session_state else []
    if cells and (choice.over() is None or _key_at(sheet, cells) != choice.over()):
        st.session_state["sheet_cleared"] = cleared + 1
        return f"{name}_{cleared + 1}"
    return key


def _open(key: str, sheet: Sheet) -> None:
    """Open the places of the cell that was clicked."""
    choice.open_over(_key_at(sheet, st.session_state[key]["selection"]["cells"]))


def _key_at(sheet: Sheet, cells: Sequence[tuple[int, str]]) -> str | None:
    """Return the key of a cell, None for one that only names its row and for an empty one."""
    if not cells or cells[0][0] >= len(sheet.rows):
        return None
    row, column = sheet.rows[cells[0][0]], _at(cells[0][1])
    return row.cells[column].key if column is not None and column < len(row.cells) else None
