"""The marks of a chart as a table beside it: a row a mark, whose button does what a click on the mark does."""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from components.charts.points import Mark
from components.panels import choice, parameters
from components.panels.evidence import follow
from components.panels.markup import sign
from components.panels.told import Told, rest_words, value_words
from components.panels.wording import say

_HERE = Path(__file__).parent
# Its look is that of the page's own tables, in the page's sheet.
_table = st.components.v2.component(
    "gijiroku_marks",
    html='<div class="gj gj-marks"><table></table></div>',
    js=(_HERE / "mark_table.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def tables_button() -> None:
    """Place the switch that shows the tables of all charts of a page, or puts them away."""
    shown = are_shown()
    does = say(f"exhibit.{'hide' if shown else 'show'}_tables")
    st.button(
        sign("", does), icon=":material/table_rows:", key="tables", shortcut="T", help=does,
        type="primary" if shown else "secondary", on_click=choice.keep, kwargs={parameters.TABLES: "away" if shown else "here"},
    )  # fmt: skip


def are_shown() -> bool:
    """Say whether tables stand beside the charts."""
    return choice.switch(parameters.TABLES) == "here"


def mark_table(chart: str, marks: Sequence[Mark], told: Told, press: Callable[[str], None] = follow) -> None:
    """Place the table of the marks of a chart; ``press`` takes up the key of a row."""
    key = f"marks_{chart}"
    heads = [say(f"exhibit.column_{name}") for name in ("first", "rest", "value", "open")]
    rows = [[mark.key, mark.of[0] if mark.of else "", rest_words(mark), value_words(mark, told)] for mark in _by_row(marks)]
    words = {"caption": told.what, "open": say("exhibit.open"), "heads": heads}
    _table(
        data={**words, "rows": rows, "chosen": [choice.mark(), choice.over()]}, key=key, height="content",
        on_pressed_change=lambda: _press(key, press),
    )  # fmt: skip


def _by_row(marks: Sequence[Mark]) -> list[Mark]:
    """Return marks with those of one row beside each other, the rows in the order of the chart."""
    order = {first: at for at, first in enumerate(dict.fromkeys(mark.of[:1] for mark in marks))}
    return sorted(marks, key=lambda mark: order[mark.of[:1]])


def _press(key: str, press: Callable[[str], None]) -> None:
    pressed: str | None = st.session_state[key]["pressed"]
    if pressed:
        press(pressed)
