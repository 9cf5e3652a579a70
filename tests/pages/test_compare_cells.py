"""Every cell of the tables over calls: a click on a number opens exactly the sentences it counts, and any other cell what its row is of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas
import pytest
import streamlit as st
from pandas.io.formats.style import Styler

from components.facts import Facts, facts_of
from components.facts.tally.over import rows_behind
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.pages.test_pages import identifier, opened

QUARTERS = [path for path in SAMPLES if path.stem.startswith("mikageno")]
IDS = ",".join(identifier(path) for path in QUARTERS)
OVER = "over"


@dataclass(frozen=True)
class Clicked:
    """A cell with the row and the column it stands in, what stands there, and the mark that a click on it opens."""

    table: str
    row: int
    column: str
    words: str
    key: str | None


def clicked(monkeypatch: pytest.MonkeyPatch, **link: str) -> list[Clicked]:
    """Return every cell of the tables of a view as a click leaves the link."""
    found: list[Clicked] = []

    def dataframe(table: pandas.DataFrame | Styler, *, key: str, on_select: Any, **_: object) -> None:
        held = table.data if isinstance(table, Styler) else table
        for row, cells in enumerate(held.to_dict("records")):
            for column, words in cells.items():
                st.session_state[key] = {"selection": {"cells": [(row, column)]}}
                on_select()
                found.append(Clicked(key, row, str(column), str(words), st.query_params.get(OVER)))
        st.session_state[key] = {"selection": {"cells": []}}
        on_select()

    monkeypatch.setattr(st, "dataframe", dataframe)
    app = opened("compare", call=identifier(QUARTERS[0]), calls=IDS, **link)
    assert not app.exception and found
    return found


@pytest.fixture(scope="module")
def calls() -> list[Facts]:
    return [facts_of(read_file(path)) for path in QUARTERS]


def rows_of(calls: list[Facts], key: str | None) -> int:
    return sum(len(rows) for _, rows in rows_behind(calls, key)) if key else 0


def in_rows(cells: list[Clicked]) -> Iterator[dict[str, Clicked]]:
    """Yield the cells of each row by their columns."""
    by_row: dict[tuple[str, int], dict[str, Clicked]] = {}
    for cell in cells:
        by_row.setdefault((cell.table, cell.row), {})[cell.column] = cell
    yield from by_row.values()


@pytest.mark.parametrize("link", [{"compared": "themes"}, {"compared": "manner"}], ids=lambda link: link["compared"])
def test_a_count_of_what_moved_opens_its_own_call_and_the_rest_the_later_one(
    monkeypatch: pytest.MonkeyPatch, calls: list[Facts], link: dict[str, str]
) -> None:
    """An empty count opens nothing."""
    shifts = [row for row in in_rows(clicked(monkeypatch, **link)) if "llr" in row]
    assert shifts
    for row in shifts:
        then, now = (int(row[name].words) for name in ("then", "now"))
        assert (rows_of(calls, row["then"].key), rows_of(calls, row["now"].key)) == (then, now)
        assert {rows_of(calls, row[name].key) for name in ("label", "shares", "direction", "llr")} == {now or then}


def test_how_far_in_numbers_and_how_long_opens_what_is_counted(monkeypatch: pytest.MonkeyPatch, calls: list[Facts]) -> None:
    """Of 12 / 118 the twelve open, of a length of answers those asks that have one, in the call of the row."""
    table = [row for row in in_rows(clicked(monkeypatch, compared="manner")) if "figures" in row]
    assert len(table) == len(QUARTERS)
    for facts, row in zip(calls, table, strict=True):
        for name in ("figures", "ahead", "answered"):
            assert rows_of([facts], row[name].key) == int(row[name].words.split(" / ")[0].replace(",", ""))
        assert row["median"].key == row["answered"].key and row["call"].key is None


@pytest.mark.parametrize("group", ["analyst", "firm"])
def test_a_number_of_asks_opens_them_and_absence_nothing(monkeypatch: pytest.MonkeyPatch, calls: list[Facts], group: str) -> None:
    by_id = {facts.call.call_id: facts for facts in calls}
    cells = [cell for cell in clicked(monkeypatch, compared="asked", asked_of=group) if cell.table.startswith("askers_")]
    counted = [cell for cell in cells if cell.column in by_id]
    assert any(not cell.words.isdigit() for cell in counted)
    for cell in counted:
        number = int(cell.words) if cell.words.isdigit() else 0
        assert rows_of([by_id[cell.column]], cell.key) == number and (cell.key is None) is (number == 0)
    assert all(cell.key is None for cell in cells if cell.column not in by_id)


SHEETS = [
    *({"stretch": kind, "of_scope": "every", "amount_unit": "oku"} for kind in ("quarter", "cumulative", "year", "moment")),
    *({"course": course, "of_scope": "every"} for course in ("guidance", "progress")),
]


@pytest.mark.parametrize("link", SHEETS, ids=lambda link: "-".join(link.values()))
def test_a_figure_opens_the_numbers_it_is_of(monkeypatch: pytest.MonkeyPatch, calls: list[Facts], link: dict[str, str]) -> None:
    """All places of a cell are numbers of the row's metric; what names a row, and an empty cell, open nothing."""
    metrics = {(facts.call.call_id, q.start, q.end): q.metric for facts in calls for q in facts.quantities}
    for row in in_rows(clicked(monkeypatch, **link)):
        opened_there = set()
        for column, cell in row.items():
            assert (cell.key is None) is (not re.fullmatch(r"c\d+", column) or not cell.words), cell
            for facts, rows in rows_behind(calls, cell.key) if cell.key else ():
                opened_there |= {metrics.get((facts.call.call_id, each.start, each.end)) for each in rows}
        assert len(opened_there - {None, "progress_rate"}) == 1
