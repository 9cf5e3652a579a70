"""The numbers of a call as a ledger: a row for each number; a click anywhere in a row opens its sentence."""

import math
import re
from typing import Any

import pandas
import streamlit as st

from components.facts import Facts
from components.facts.figures import figures, kind_of
from components.facts.schema import Quantity
from components.panels import choice
from components.panels.absent import absent
from components.panels.amounts import currency_short
from components.panels.columns import ROW_HEIGHT, fitted, height_of, signed_cuts
from components.panels.figure_filters import figure_filters, unit_switch
from components.panels.markup import write
from components.panels.names import basis_name, period_name
from components.panels.pointing import choose, pointed
from components.panels.scene import Scene
from components.panels.units import SOURCE, in_unit
from components.panels.wording import number, say, words
from components.reading.cleaning import plain

ROWS_IN_VIEW = 11
# The pixels beside the pictures in a window of 1280; the columns that may be cut where they are short, and how narrow.
ROOM, YIELDING = 764, {"metric": 108, "surface": 72, "scope": 60, "voice": 50}
NUMBERS = ("shown", "change")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
# A number of a table stands without its unit, which the table says once.
_BARE = re.compile(rf"[△▲+\-(]? ?(?P<digits>{_DIGITS.pattern})\)?")


def figure_ledger(scene: Scene) -> None:
    """Place the unit switch, the filters and the ledger."""
    facts, rows = scene.facts, scene.numbers
    every = len(figures(facts))
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", key="slim_ledger"):
        count = say("ledger.count", shown=number(len(rows)), every=number(every))
        write(f'<h2 class="h">{say("ledger.title")}</h2><span class="m">{count}</span>', "gj-head")
        if every:
            unit_switch()
    if not every:
        absent(facts, "figures.empty")
        return
    figure_filters(scene)
    if not rows:
        absent(facts, "ledger.none_left")
        return
    _table(facts, rows)


def _table(facts: Facts, rows: tuple[Quantity, ...]) -> None:
    """Place the rows; the one chosen is the mark whose evidence stands below."""
    marks = [f"number:{quantity.quantity_id}" for quantity in rows]
    key = pointed(f"numbers_{facts.call.call_id}_{rows[0].quantity_id}_{rows[-1].quantity_id}_{len(rows)}", marks, "surface")
    table = pandas.DataFrame([_row(facts, quantity) for quantity in rows])
    table = table.drop(columns=_needless(table))
    widths = fitted({key: [say(f"ledger.column_{key}"), *table[key]] for key in table.columns}, ROOM, YIELDING)
    st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(rows), ROWS_IN_VIEW), key=key,
        on_select=lambda: choose(key, marks), selection_mode="single-cell", column_config=_columns(widths),
    )  # fmt: skip


def _needless(table: pandas.DataFrame) -> list[str]:
    """Return the columns that say nothing here: empty ones, one speaker's name in each row, a value that stands as written."""
    empty = [key for key in ("basis", "scope", "period", "change") if not table[key].any()]
    alone = ["voice"] if table["voice"].nunique() == 1 else []
    return [*empty, *alone, *(["shown"] if choice.switch("amount_unit") == SOURCE or not table["shown"].any() else [])]


def _row(facts: Facts, quantity: Quantity) -> dict[str, Any]:
    flagged = any(finding.start == quantity.start for finding in facts.findings)
    return {
        "metric": words().matter(quantity) or say("ledger.no_metric"),
        "surface": f"{_surface(quantity)}{' ⚑' if flagged else ''}",
        "shown": _shown(quantity),
        "change": _change(quantity),
        "sense": say(f"ledger.{kind_of(quantity)}"),
        "basis": basis_name(quantity.basis),
        "scope": quantity.scope or "",
        "period": period_name(quantity.period),
        "voice": quantity.speaker or say("ledger.no_voice"),
    }


def _surface(quantity: Quantity) -> str:
    """Return a number as written, with the unit that its table tells it in and how exactly it is meant."""
    hedge = say(f"ledger.hedge_{quantity.hedge}") if quantity.hedge else ""
    return words().aside(words().aside(" ".join(quantity.surface.split()), _told_in(quantity)), hedge)


def _told_in(quantity: Quantity) -> str:
    """Return the unit of a number that stands bare in a table, empty for one with a unit of its own."""
    bare = _BARE.fullmatch(plain(quantity.surface))
    digits = float(bare["digits"].replace(",", "")) if bare else 0.0
    if not digits or not quantity.value:
        return ""
    if quantity.kind == "money":
        power = round(math.log10(abs(quantity.value) / digits))
        return f"{say(f'scale.ten_{power}') if power in SCALES else ''}{currency_short(quantity.unit)}"
    return "%" if quantity.unit == "percent" else ""


# The powers of ten that tables are told in.
SCALES = (3, 4, 6, 8, 9, 12)


def _shown(quantity: Quantity) -> str:
    """Return an amount in the unit chosen; of another number its value where another is written, of a size class that it has none."""
    if quantity.value is None:
        return say("ledger.no_value")
    ends = [quantity.value] if quantity.value_high is None else [quantity.value, quantity.value_high]
    if quantity.kind == "money":
        return in_unit(ends, quantity.unit, choice.switch("amount_unit"))
    written = _DIGITS.search(plain(quantity.surface))
    if written and float(written[0].replace(",", "")) == abs(quantity.value):
        return ""
    unit = {"percent": "%", "points": say("ledger.points"), "times": say("ledger.times")}.get(quantity.unit, quantity.unit)
    return "～".join(f"{end:,.10g}".replace("-", "−") for end in ends) + unit


def _change(quantity: Quantity) -> str:
    percent = quantity.change_percent
    if percent is None:
        return ""
    return f"{'▲' if percent > 0 else '▼' if percent < 0 else '―'} {'+' if percent > 0 else ''}{percent:,.10g}%".replace("-", "−")


def _columns(widths: dict[str, int]) -> dict[str, Any]:
    return {
        key: st.column_config.TextColumn(say(f"ledger.column_{key}"), width=width, alignment="right" if key in NUMBERS else "left")
        for key, width in widths.items()
    }
