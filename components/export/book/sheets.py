"""The sheets of a book beside its summary: cover, agenda, evidence, frames, methods, and texts too long for a cell."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from components.export.book.paper import LONGEST, Paper
from components.export.letters import unmarked
from components.export.marks import Counted, Mark, marks_of
from components.export.passages import Passage
from components.export.provenance import provenance, title
from components.export.view import View
from components.facts import Facts
from components.facts.methods import methods

# Of the frames: columns that hold days, counts of letters, and values that are written by their unit.
DAYS = ("period_end", "held_on")
COUNTS = ("characters", "unread_characters", "start", "end", "speech_start")
VALUES = ("value", "value_high")
METHOD_WIDTHS = (28, 110)
# From so much on a computed value is shown without decimals; the cell holds them.
EXACT = 1_000
Cells = list[tuple[Any, str]]


def cover_sheet(paper: Paper, facts: Facts, view: View) -> None:
    """Write the first sheet: what this is, and where it is from."""
    sheet = paper.sheet(view.words.say("export.cover"))
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 100)
    sheet.hide_gridlines(2)
    paper.write(sheet, (0, 0), title(facts, view), "title")
    for row, (label, value) in enumerate(provenance(facts, view), 2):
        paper.write(sheet, (row, 0), label, "muted")
        paper.write(sheet, (row, 1), value, "wrapped")


def agenda_sheet(paper: Paper, view: View) -> None:
    """Write the steps of the agenda, where there is one."""
    say = view.words.say
    heads = [say(f"export.column_{name}") for name in ("step", "note", "quotation", "link")]
    told = [(step.named(at, view.words), step.note, step.quotation, step.link) for at, step in enumerate(view.agenda, 1)]
    rows: list[Cells] = [[(text, "wrapped") for text in texts] for texts in told]
    if rows:
        paper.ledger(say("export.agenda"), heads, rows)


def evidence_sheet(paper: Paper, counts: Counted) -> None:
    """Write the sentences behind every mark of the three pictures: a row for each that a count counted, of an amount each sentence once."""
    say = counts.words.say
    names = ("picture", "mark", "kind", "number", "line", "turn", "speaker", "text", "sentence", "key")
    rows = [
        cells
        for picture, marks in marks_of(counts).items()
        for mark in marks
        for cells in _evidence(picture, mark, counts.passages)
    ]  # fmt: skip
    paper.ledger(say("export.evidence"), [say(f"export.column_{name}") for name in names], rows)


def _evidence(picture: str, mark: Mark, passages: dict[str, Passage]) -> Iterator[Cells]:
    told = [
        (picture, "text"),
        (mark.label, "text"),
        (mark.series, "text"),
        (mark.value, "decimal" if mark.value % 1 and abs(mark.value) < EXACT else "count"),
    ]
    for found in (passages[sentence_id] for sentence_id in mark.sentence_ids):
        where = [(found.line, "count"), (found.turn, "whole"), (found.speaker, "text"), (found.text, "wrapped")]
        yield [*told, *where, (found.sentence_id, "text"), (mark.key, "muted")]


def frame_sheet(paper: Paper, name: str, frame: pd.DataFrame) -> None:
    """Write a frame with all its columns, numbers as numbers and days as days."""
    columns = list(frame.columns)
    rows = [_cells(dict(zip(columns, values, strict=True))) for values in frame.itertuples(index=False, name=None)]
    paper.ledger(name, columns, rows)


def _cells(row: dict[str, Any]) -> Cells:
    return [(_value(column, value), _style(column, value, row)) for column, value in row.items()]


def _value(column: str, value: Any) -> Any:
    return date.fromisoformat(value) if column in DAYS and isinstance(value, str) else value


def _style(column: str, value: Any, row: dict[str, Any]) -> str:
    if isinstance(value, str | list):
        return "text"
    if column == "change_percent":
        return "change"
    if column in VALUES and not pd.isna(value):
        return "percent" if row["unit"] == "percent" else "decimal" if value % 1 else "count"
    return "count" if column in COUNTS else "whole"


def methods_sheet(paper: Paper, facts: Facts, view: View) -> None:
    """Write how each picture was made, as the method cards of the screen say it."""
    say = view.words.say
    sheet = paper.sheet(say("export.methods"))
    for column, width in enumerate(METHOD_WIDTHS):
        sheet.set_column(column, column, width)
    told = methods(facts, view.selection, view.words)
    rows: list[Cells] = [[(name, "wrapped"), (unmarked(method), "wrapped")] for name, method in told]
    below = paper.table(sheet, 0, [say("export.column_picture"), say("export.column_method")], rows)
    paper.raise_rows(sheet, 1, rows, METHOD_WIDTHS)
    sheet.freeze_panes(1, 0)
    for row, (label, value) in enumerate(provenance(facts, view), below + 1):
        paper.write(sheet, (row, 0), label, "muted")
        paper.write(sheet, (row, 1), value, "wrapped")


def long_sheet(paper: Paper) -> None:
    """Write in pieces the texts that one cell cannot hold, where there are any; joined they are the whole text."""
    say = paper.words.say
    rows: list[Cells] = [
        [(f"{sheet}!{cell}", "text"), (piece, "whole"), (text[start : start + LONGEST], "wrapped")]
        for sheet, cell, text in paper.long_texts
        for piece, start in enumerate(range(0, len(text), LONGEST), 1)
    ]  # fmt: skip
    if rows:
        heads = [say("export.column_place_of"), say("export.column_piece"), say("export.column_text")]
        paper.ledger(say("export.long_texts"), heads, rows)
