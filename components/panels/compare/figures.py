"""Figures over calls: their course by quarter, guidance as it moved, progress against it; a picture and a table of the same."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product

import pandas
import plotly.graph_objects as go
import streamlit as st

from components.panels import choice
from components.panels.compare.csv import guidance_table, level_table, progress_table
from components.panels.compare.guidance import guidance_figure, guidance_sheet
from components.panels.compare.levels import level_figure, level_sheet
from components.panels.compare.only import Shown, calendar_switch, course_switch, only_row, shown_of, stretch_switches
from components.panels.compare.progress import progress_figure, progress_sheet
from components.panels.compare.scene import Compared
from components.panels.compare.sheet import Sheet, csv_button, sheet_table
from components.panels.compare.told import told_of
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.further import left_out
from components.panels.markup import empty, write
from components.panels.told import Told
from components.panels.wording import say

# Rows that a picture has room for, and a shared screen; the table has them all.
MOST_ROWS, STAGED_ROWS = 6, 3


@dataclass(frozen=True, slots=True)
class Course:
    """One way to look at figures over calls: its picture, its table, the same for a file, and the switches of its own."""

    figure: Callable[[Compared, Shown, int], go.Figure]
    sheet: Callable[[Compared, Shown], Sheet]
    table: Callable[[Compared, Shown], pandas.DataFrame]
    switches: Callable[[Compared, Shown], None] | None


COURSES = {
    "levels": Course(level_figure, level_sheet, level_table, stretch_switches),
    "guidance": Course(guidance_figure, guidance_sheet, guidance_table, None),
    "progress": Course(progress_figure, progress_sheet, progress_table, calendar_switch),
}


def compare_figures(scene: Compared) -> None:
    """Place what is shown, the picture that the switch names and its table."""
    shown, name = shown_of(scene), choice.switch("course")
    only_row(scene, shown)
    sheet = COURSES[name].sheet(scene, shown)
    left, right = st.columns([1, 1.35], gap="small")
    method = say(f"course.method_{name}")
    heading = Heading(say("compare.view_figures"), _scope(scene), method, say(f"course.course_{name}"))
    with left, panel("over_figures", heading, course_switch, "content"):
        if sheet.rows and (switches := COURSES[name].switches):
            switches(scene, shown)
        figures_picture(scene)
    heading = Heading(say("course.table"), say("course.rows", count=len(sheet.rows)), say("course.method_table"))
    with right, panel("over_sheet", heading, None, "content"):
        _table(scene, shown, sheet)


def _scope(scene: Compared) -> str:
    return say("over.all_calls", count=len(scene.ids))


def figures_picture(scene: Compared) -> None:
    """Draw what the switch of the pictures names, and what its marks are; without a row say what is absent."""
    name, most = choice.switch("course"), STAGED_ROWS if choice.is_presenting() else MOST_ROWS
    shown = replace(shown_of(scene), told=_told(scene))
    course = COURSES[name]
    sheet = course.sheet(scene, shown)
    if not sheet.rows:
        empty(say(f"course.no_{name}"), say(f"course.no_{name}_why"))
        return
    exhibit(course.figure(scene, shown, most), f"over_{name}", Told(say(f"course.alt_{name}")))
    more = len(sheet.rows) - most
    beyond = left_out("row", more) or (f"　{say('course.beyond', count=more)}" if more > 0 else "")
    write(f'<span class="m s">{say(f"course.legend_{name}")}{beyond}</span>', "gj-key")


def _told(scene: Compared) -> frozenset[tuple[str, str]]:
    """Return the metrics that a shared screen tells of, each with the company that it is of."""
    held = scene.latest.call.call_id
    companies = (company.key for company in scene.figures.companies if held in {call.call.call_id for call in company.calls})
    return frozenset(product(companies, told_of(scene)))


def _table(scene: Compared, shown: Shown, sheet: Sheet) -> None:
    """Place the table with the way to have it as a file."""
    name = choice.switch("course")
    if not sheet.rows:
        empty(say("course.no_rows"), say(f"course.no_{name}_why"))
        return
    sheet_table(scene, sheet)
    with st.container(key="slim_sheet_file"):
        stretch = f"_{say(f'course.stretch_{shown.kind}')}" if name == "levels" else ""
        csv_button(scene, f"{say(f'course.course_{name}')}{stretch}", COURSES[name].table(scene, shown))
