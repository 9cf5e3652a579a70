"""The numbers of a call as a ledger: filters above, a row for each number; a row opens its sentence."""

from typing import Any

import pandas
import streamlit as st

from components.facts import Facts
from components.facts.figures import FILTERS, NONE, figures, in_view, options
from components.facts.schema import Quantity
from components.lexicon import entries
from components.panels import choice
from components.panels.absent import absent
from components.panels.amounts import currency_name
from components.panels.markup import write
from components.panels.names import basis_name, metric_name
from components.panels.wording import language, number, say

ROWS_IN_VIEW, ROW_HEIGHT = 11, 30
# What an amount is shown in, in base units of the currency.
UNITS = {"oku": 1e8, "million": 1e6, "billion": 1e9, "cho": 1e12}
MOST_DECIMALS = 4
WIDTHS = {"metric": 128, "surface": 138, "shown": 110, "change": 74, "sense": 86, "basis": 74, "scope": 102, "period": 84, "voice": 110}
# Each as wide as its words in the longer of the two languages.
FILTER_WIDTHS = {"metric": 117, "sense": 117, "basis": 117, "scope": 117, "voice": 130}
NUMBERS = ("shown", "change")
# What a change may be measured against, that has a short name.
AGAINST = ("yoy", "qoq", "mom", "plan", "guidance", "consensus")


def figure_ledger(facts: Facts) -> None:
    """Place filters, the unit switch and the ledger."""
    rows = in_view(facts, figures(facts, choice.narrowed()), choice.selection())
    every = len(figures(facts))
    count = say("ledger.count", shown=number(len(rows)), every=number(every))
    write(f'<span class="h">{say("ledger.title")}</span><span class="m">{count}</span>', "gj-head")
    if not every:
        absent(facts, "figures.empty")
        return
    _filters(facts)
    if not rows:
        absent(facts, "ledger.none_left")
        return
    _table(facts, rows)


def _filters(facts: Facts) -> None:
    """Place one choice for each of what numbers are, and the unit in which amounts are shown."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="slim_filters"):
        for name in FILTERS:
            found = options(facts, name)
            if len(found) > 1:
                _filter(name, found)
        units = {key: say(f"ledger.unit_{key}") for key in ("source", *UNITS)}
        st.session_state["amount_unit"] = choice.switch("amount_unit")
        st.segmented_control(
            say("ledger.unit"), list(units), format_func=units.__getitem__, key="amount_unit", required=True, label_visibility="collapsed",
            on_change=lambda: choice.keep(amount_unit=st.session_state["amount_unit"]),
        )  # fmt: skip


def _filter(name: str, found: dict[str, int]) -> None:
    key, column = f"by_{name}", say(f"ledger.column_{name}")
    st.session_state[key] = st.query_params.get(name)
    st.selectbox(
        column, list(found), format_func=lambda value: f"{_called(name, value)} {found[value]}", key=key, index=None,
        placeholder=say("ledger.all", name=column), width=FILTER_WIDTHS[name], label_visibility="collapsed",
        on_change=lambda: choice.keep(**{name: st.session_state[key], "mark": None}),
    )  # fmt: skip


def _called(name: str, value: str) -> str:
    """Return a filter's value in words."""
    if value == NONE:
        return say(f"ledger.no_{name}")
    if name == "metric":
        return metric_name(value)
    if name == "basis":
        return basis_name(value)
    return say(f"ledger.sense_{value}") if name == "sense" else value


def _table(facts: Facts, rows: list[Quantity]) -> None:
    """Place the rows; the one chosen is the mark whose evidence stands below."""
    height = ROW_HEIGHT * (min(len(rows), ROWS_IN_VIEW) + 1) + 3
    key = f"numbers_{facts.call.call_id}_{'_'.join(str(value) for value in vars_of(rows))}"
    table = pandas.DataFrame([_row(facts, quantity) for quantity in rows])
    st.dataframe(
        table.drop(columns=_needless(table)), hide_index=True, row_height=ROW_HEIGHT, height=height, key=key,
        on_select=lambda: _choose(key, rows), selection_mode="single-row", column_config=_columns(),
    )  # fmt: skip


def _needless(table: pandas.DataFrame) -> list[str]:
    """Return the columns that say nothing here: empty ones, one speaker's name in each row, a value that stands as written."""
    empty = [key for key in ("basis", "scope", "period", "change") if not table[key].any()]
    alone = ["voice"] if table["voice"].nunique() == 1 else []
    return [*empty, *alone, *(["shown"] if choice.switch("amount_unit") == "source" else [])]


def vars_of(rows: list[Quantity]) -> tuple[str, str, int]:
    """Return what tells one list of rows from another, so that a row chosen in one is not chosen in the next."""
    return rows[0].quantity_id, rows[-1].quantity_id, len(rows)


def _choose(key: str, rows: list[Quantity]) -> None:
    state: Any = st.session_state[key]
    chosen: list[int] = state["selection"]["rows"]
    choice.keep(mark=f"number:{rows[chosen[0]].quantity_id}" if chosen and chosen[0] < len(rows) else None)


def _row(facts: Facts, quantity: Quantity) -> dict[str, Any]:
    flagged = any(finding.start == quantity.start for finding in facts.findings)
    hedge = say(f"ledger.hedge_{quantity.hedge}") if quantity.hedge else ""
    return {
        "metric": metric_name(quantity.metric) or quantity.named or say("ledger.no_metric"),
        "surface": f"{' '.join(quantity.surface.split())}{f'（{hedge}）' if hedge else ''}{' ⚑' if flagged else ''}",
        "shown": _shown(quantity),
        "change": _change(quantity),
        "sense": _sense(quantity),
        "basis": basis_name(quantity.basis),
        "scope": quantity.scope or "",
        "period": quantity.period or "",
        "voice": quantity.speaker or say("ledger.no_voice"),
    }


def _sense(quantity: Quantity) -> str:
    """Return what a number is; of a change, what it is measured against."""
    against = quantity.comparison if quantity.sense == "delta" else None
    return say(f"ledger.against_{against}" if against in AGAINST else f"ledger.sense_{quantity.sense}")


def _shown(quantity: Quantity) -> str:
    """Return the value in the unit chosen, with the currency's own name; of a size class there is none."""
    if quantity.value is None:
        return say("ledger.no_value")
    ends = [quantity.value] if quantity.value_high is None else [quantity.value, quantity.value_high]
    if quantity.kind != "money":
        unit = {"percent": "%", "points": say("ledger.points"), "times": say("ledger.times")}.get(quantity.unit, quantity.unit)
        return "～".join(f"{end:,.10g}".replace("-", "−") for end in ends) + unit
    unit = _unit_for(max(map(abs, ends)))
    said = "～".join(_trimmed(end / UNITS.get(unit, 1.0)) for end in ends)
    return said + (say(f"ledger.unit_{unit}") if unit in UNITS else "") + _currency(quantity.unit)


def _unit_for(amount: float) -> str:
    """Return the unit chosen, or none for an amount that would be nought in it: 1,600円 is not 0億円."""
    chosen = choice.switch("amount_unit")
    return chosen if amount == 0 or amount / UNITS.get(chosen, 1.0) >= 10**-MOST_DECIMALS else "source"


def _trimmed(value: float) -> str:
    """Return a number with as many decimals as it has, and no more than four."""
    return number(value, MOST_DECIMALS).rstrip("0").rstrip(".")


def _currency(code: str) -> str:
    short = entries("currencies")["names"].get(code, {}).get("short") if language() == "ja" else None
    return str(short or currency_name(code))


def _change(quantity: Quantity) -> str:
    percent = quantity.change_percent
    if percent is None:
        return ""
    return f"{'▲' if percent > 0 else '▼' if percent < 0 else '―'} {'+' if percent > 0 else ''}{percent:,.10g}%".replace("-", "−")


def _columns() -> dict[str, Any]:
    return {
        key: st.column_config.TextColumn(say(f"ledger.column_{key}"), width=width, alignment="right" if key in NUMBERS else "left")
        for key, width in WIDTHS.items()
    }
