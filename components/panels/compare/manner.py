"""How it is said over calls: pairs of noun and direction, forms of speech, how far in numbers, and how long the answers are."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import pandas
import streamlit as st

from components.facts.change.manner import Lengths, Numbers, Voice, lengths_over, numbers_over, tone_courses
from components.facts.change.shifts import Shift
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL
from components.facts.tally.over import CallCount
from components.panels import choice
from components.panels.columns import ROW_HEIGHT, fitted, signed_cuts, worded
from components.panels.compare.pictures import Grid, Room, grid_of, moved, per_characters, picture, room_for, scales, switch
from components.panels.compare.scene import Compared, periods_first
from components.panels.compare.shifts import shifts_ledger
from components.panels.exhibit import Heading, panel
from components.panels.markup import empty
from components.panels.scene import KEPT
from components.panels.wording import number, say

# The pixels of the panel in a window of 1280; the names of calls may be cut, in their companies.
ROOM, YIELDING = 510, {"call": 112}
KINDS = ("pairs", "forms")


def compare_manner(scene: Compared) -> None:
    """Place the counts of tone of all calls with what moved beside them, and below how far in numbers and how long."""
    voice = _voice(scene)
    left, right = st.columns([1.3, 1], gap="small")
    heading = Heading(say("over.tone"), say("over.all_calls", count=len(scene.ids)), say("over.method_tone"), say("over.tone"))
    with left, panel("over_tone", heading, _sides, "content"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_tone_switches"):
            switch("over_kind", {kind: say(f"over.kind_{kind}") for kind in KINDS})
            switch("scale", scales())
        manner_picture(scene)
    with right:
        shifts_ledger(scene, "tone", _between(scene, voice))
        _numeracy(scene)


def manner_picture(scene: Compared) -> None:
    """Draw how often each call says what in which way; without any say so."""
    voice = _voice(scene)
    grid = _said(scene, voice, per_characters(), room_for(scene))
    if grid[0]:
        picture(scene, "over_tone", grid, voice.side)
    else:
        empty(say("over.no_tone"), say("over.no_tone_why"))


def _sides() -> None:
    switch("tone_side", {side: say(f"over.side_{side}") for side in (ALL, ANALYSTS)})


def _voice(scene: Compared) -> Voice:
    side = ALL if choice.switch("tone_side") == "all" else ANALYSTS
    return Voice(side, "forms" if choice.switch("over_kind") == "forms" else "pairs", scene.language)


@lru_cache(maxsize=KEPT)
def _said(scene: Compared, voice: Voice, by_rate: bool, room: Room) -> Grid:
    return grid_of(tone_courses(scene.calls, voice), voice.side, by_rate, room)


@lru_cache(maxsize=KEPT)
def _between(scene: Compared, voice: Voice) -> tuple[Shift, ...]:
    return moved(tone_courses((scene.before, scene.latest), voice))


@lru_cache(maxsize=KEPT)
def _told(scene: Compared) -> tuple[tuple[Numbers, ...], tuple[Lengths, ...]]:
    return numbers_over(scene.calls), lengths_over(scene.calls)


def _numeracy(scene: Compared) -> None:
    """Place the table of sentences with figures and of lengths of answers, a row a call; a click on a cell opens what it counts."""
    rows = [_row(each, lengths) for each, lengths in zip(*_told(scene), strict=True)]
    names = periods_first(scene).values()
    with panel("over_numbers", Heading(say("over.numbers"), "", say("over.method_numbers")), None, "content"):
        table = pandas.DataFrame([{"call": name} | {column: words for column, (words, _) in row.items()} for name, row in zip(names, rows)])
        widths = fitted({column: [say(f"over.column_{column}"), *table[column]] for column in table.columns}, ROOM, YIELDING)
        config = worded("over", widths, (), table.columns[1:])
        st.dataframe(
            signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT,
            key="over_numbers_table", selection_mode="single-cell", column_config=config,
            on_select=lambda: _open([{column: count for column, (_, count) in row.items()} for row in rows]),
        )  # fmt: skip


def _row(numbers: Numbers, lengths: Lengths) -> dict[str, tuple[str, CallCount]]:
    """Return, by column, how a count of a call reads and the count itself."""
    median = say("over.characters", count=number(lengths.median)) if lengths.median is not None else "–"
    return {
        "figures": (_of(numbers.figures), numbers.figures),
        "ahead": (_of(numbers.ahead_with), numbers.ahead_with),
        "answered": (_of(lengths.answered), lengths.answered),
        "median": (median, lengths.answered),
    }


def _of(count: CallCount) -> str:
    return f"{number(count.number)} / {number(count.total)} ({count.share:.0%})" if count.total else "–"


def _open(rows: Sequence[Mapping[str, CallCount]]) -> None:
    """Open what the cell that was clicked counts."""
    cells: list[tuple[int, str]] = st.session_state["over_numbers_table"]["selection"]["cells"]
    found = rows[cells[0][0]].get(cells[0][1]) if cells and cells[0][0] < len(rows) else None
    choice.open_over(found.key if found and found.number else None)
