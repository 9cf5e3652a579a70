"""The ledger of what moved between two calls: counts of both, shares, which way, and how small the counts are."""

from collections.abc import Sequence

import pandas
import streamlit as st

from components.facts.change.briefing import small_sentence
from components.facts.change.shifts import Shift, smallness
from components.panels import choice
from components.panels.columns import ROW_HEIGHT, fitted, height_of, signed_cuts, worded
from components.panels.compare.scene import Compared, titles
from components.panels.exhibit import Heading, panel
from components.panels.markup import empty, write
from components.panels.wording import language, say

ROWS_IN_VIEW, ROOM = 17, 500
NUMBERS = ("then", "now", "llr")
YIELDING = {"label": 120}
# The columns whose cells open the sentences of one call; any other opens those of the later one, or of the earlier where that has none.
THEN, NOW = "then", "now"


def shifts_ledger(scene: Compared, what: str, shifts: Sequence[Shift]) -> None:
    """Place the ledger; a click on a count opens its sentences in its own call."""
    names = titles(scene)
    scope = say("over.pair", then=names[scene.ids[scene.then]], now=names[scene.ids[scene.now]])
    with panel(f"shifts_{what}", Heading(say("over.shifts"), scope, say("over.method_shifts")), None, "content"):
        if not shifts:
            empty(say("over.no_shifts"), say("over.no_shifts_why"))
            return
        _table(what, shifts)
        write(f'<span class="m s">{_key(shifts)}</span>', "gj-key")


def _key(shifts: Sequence[Shift]) -> str:
    """Return what the words of the moves that there are mean, and how small the counts are."""
    found = smallness(shifts)
    steady = say("over.key_steady") if any(shift.direction == "steady" for shift in shifts) else ""
    return f"{steady}{say('over.key_small') if found.small else ''}{small_sentence(found, language())}"


def _table(what: str, shifts: Sequence[Shift]) -> None:
    table = pandas.DataFrame([_row(shift) for shift in shifts])
    widths = fitted({key: [say(f"over.column_{key}"), *table[key]] for key in table.columns}, ROOM, YIELDING)
    config = worded("over", widths, NUMBERS) | {"llr": st.column_config.NumberColumn(say("over.column_llr"), format="%.1f")}
    key = f"shifts_{what}_{'_'.join(sorted({count.call_id for shift in shifts[:1] for count in (shift.before, shift.now)}))}"
    st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(shifts), ROWS_IN_VIEW), key=key,
        on_select=lambda: _open(key, shifts), selection_mode="single-cell", column_config=config,
    )  # fmt: skip


def _row(shift: Shift) -> dict[str, str | int | float]:
    small = say("over.small") if shift.is_small else ""
    return {
        "label": shift.label, THEN: shift.before.number, NOW: shift.now.number,
        "shares": f"{shift.before.share:.1%} → {shift.now.share:.1%}",
        "direction": f"{say(f'over.direction_{shift.direction}')}{small}", "llr": round(shift.llr, 1),
    }  # fmt: skip


def _open(key: str, shifts: Sequence[Shift]) -> None:
    """Open the sentences of the count that was clicked."""
    cells: list[tuple[int, str]] = st.session_state[key]["selection"]["cells"]
    if not cells or cells[0][0] >= len(shifts):
        choice.open_over(None)
        return
    row, column = cells[0]
    shift = shifts[row]
    count = shift.before if column == THEN or (column != NOW and not shift.now.number) else shift.now
    choice.open_over(count.key if count.number else None)
