"""Figures over calls: their course by quarter, guidance as it moved, progress against it; a picture and a table of the same."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas
import plotly.graph_objects as go
import streamlit as st

from components.panels import choice
from components.panels.compare_csv import guidance_table, level_table, progress_table
from components.panels.compare_guidance import guidance_figure, guidance_sheet
from components.panels.compare_levels import MOST_ROWS, level_figure, level_sheet
from components.panels.compare_only import Shown, calendar_switch, course_switch, only_row, shown_of, stretch_switches
from components.panels.compare_progress import progress_figure, progress_sheet
from components.panels.compare_remarks import compare_remarks
from components.panels.compare_scene import Compared
from components.panels.compare_sheet import Sheet, csv_button, sheet_table
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.markup import empty, write
from components.panels.told import Told
from components.panels.wording import say


@dataclass(frozen=True, slots=True)
class Course:
    """One way to look at figures over calls: its picture, its table, the same for a file, and the switches of its own."""

    figure: Callable[[Compared, Shown], go.Figure]
    sheet: Callable[[Compared, Shown], Sheet]
    table: Callable[[Compared, Shown], pandas.DataFrame]
    switches: Callable[[Compared, Shown], None] | None


COURSES = {
    "levels": Course(level_figure, level_sheet, level_table, stretch_switches),
    "guidance": Course(guidance_figure, guidance_sheet, guidance_table, None),
    "progress": Course(progress_figure, progress_sheet, progress_table, calendar_switch),
}


def compare_figures(scene: Compared) -> None:
    """Place what to know, what is shown, the picture that the switch names and its table."""
    compare_remarks(scene)
    shown, name = shown_of(scene), choice.switch("course")
    only_row(scene, shown)
    sheet = COURSES[name].sheet(scene, shown)
    left, right = st.columns([1, 1], gap="small")
    method = say(f"course.method_{name}")
    with (
        left,
        panel(
            "over_figures",
            Heading(say("compare.view_figures"), _scope(scene), method, say(f"course.course_{name}")),
            course_switch,
            "content",
        ),
    ):
        _picture(scene, shown, sheet)
    heading = Heading(say("course.table"), say("course.rows", count=len(sheet.rows)), say("course.method_table"))
    with right, panel("over_sheet", heading, None, "content"):
        _table(scene, shown, sheet)


def _scope(scene: Compared) -> str:
    return say("over.all_calls", count=len(scene.ids))


def _picture(scene: Compared, shown: Shown, sheet: Sheet) -> None:
    """Place the picture under its switches, and what its marks are."""
    name = choice.switch("course")
    course = COURSES[name]
    if not sheet.rows:
        empty(say(f"course.no_{name}"), say(f"course.no_{name}_why"))
        return
    if course.switches:
        course.switches(scene, shown)
    exhibit(
        course.figure(scene, shown),
        f"over_{name}",
        Told(say(f"course.alt_{name}")),
    )
    more = len(sheet.rows) - MOST_ROWS
    beyond = f"　{say('course.beyond', count=more)}" if more > 0 else ""
    write(f'<span class="m s">{say(f"course.legend_{name}")}{beyond}</span>', "gj-key")


def _table(scene: Compared, shown: Shown, sheet: Sheet) -> None:
    """Place the table with the way to have it as a file."""
    name = choice.switch("course")
    if not sheet.rows:
        empty(say("course.no_rows"), say(f"course.no_{name}_why"))
        return
    sheet_table(scene, sheet)
    with st.container(key="slim_sheet_file"):
        csv_button(scene, f"{say(f'course.course_{name}')}_{say(f'course.stretch_{shown.kind}')}", COURSES[name].table(scene, shown))
