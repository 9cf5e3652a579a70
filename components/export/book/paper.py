"""What all sheets share: the formats of cells, how a value is written, and the texts that one cell cannot hold."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from components.export.letters import visible, width_of
from components.facts.wording import Words
from components.facts.writing import listed

FONT = "Yu Gothic"
INK, MUTED, RULE, HEAD = "#12161B", "#59616B", "#DADDDF", "#F1F2F1"
# A cell holds 32,767 units of UTF-16; a letter may take two.
LONGEST = 16_000
# Widths in the letters of a spreadsheet, of which a full-width one takes two; so many letters of so many rows are measured.
NARROWEST, WIDEST, MEASURED, ROWS = 8, 60, 40, 60
MARGIN = 4
# Points of a line of text and of the highest row; no row shows more letters.
LINE, HIGHEST, LONGEST_SHOWN = 18, 400, 2_000
A4 = 9
FOOTER_MOST = 250
# How numbers are written, by what they are.
NUMBERS = {
    "whole": "0", "count": "#,##0", "decimal": "#,##0.0###", "percent": '0.0###"%"', "change": '+0.0###"%";-0.0###"%";0.0"%"',
    "date": "yyyy-mm-dd", "hundredths": "#,##0.00",
}  # fmt: skip


def formats_of(workbook: Workbook) -> dict[str, Format]:
    """Return the formats of a book by what they are for."""
    base = {"font_name": FONT, "font_size": 11, "font_color": INK, "valign": "top"}
    made = {name: workbook.add_format({**base, "num_format": pattern}) for name, pattern in NUMBERS.items()}
    head = {**base, "bold": True, "bg_color": HEAD, "bottom": 1, "border_color": RULE}
    # A step from the edge, so that text does not touch the number at its left.
    text = {**base, "indent": 1}
    return made | {
        "text": workbook.add_format(text),
        "wrapped": workbook.add_format({**text, "text_wrap": True}),
        "muted": workbook.add_format({**text, "font_color": MUTED}),
        "head": workbook.add_format({**head, "indent": 1}),
        "head_of_numbers": workbook.add_format({**head, "align": "right"}),
        "title": workbook.add_format({**base, "bold": True, "font_size": 16}),
        "section": workbook.add_format({**base, "bold": True, "font_size": 13}),
    }


# Values of a row, each with its style.
Cells = Sequence[tuple[Any, str]]


@dataclass(frozen=True, slots=True)
class Paper:
    """A book being written: its formats, its language, the line below every printed page, and texts that go on elsewhere."""

    workbook: Workbook
    formats: dict[str, Format]
    words: Words
    footer: str
    long_texts: list[tuple[str, str, str]]

    def sheet(self, name: str) -> Worksheet:
        """Return a new sheet that prints on pages as wide as they are."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L{self.footer.replace('&', '&&')[:FOOTER_MOST]}&R&P/&N")
        return sheet

    def write(self, sheet: Worksheet, place: tuple[int, int], value: Any, style: str) -> None:
        """Write one value at a row and a column; text is only ever text, what is absent leaves the cell empty."""
        told = listed(value) if isinstance(value, list) else value
        if isinstance(told, str):
            self._text(sheet, place, visible(told), style)
        elif isinstance(told, date):
            sheet.write_datetime(*place, told, self.formats["date"])
        elif isinstance(told, bool):
            sheet.write_boolean(*place, told, self.formats["text"])
        elif not pd.isna(told):
            sheet.write_number(*place, told, self.formats[style])

    def _text(self, sheet: Worksheet, place: tuple[int, int], text: str, style: str) -> None:
        """Write text; of one that a cell cannot hold the beginning, and the whole on the sheet of long texts."""
        if len(text) > LONGEST:
            self.long_texts.append((sheet.get_name(), xl_rowcol_to_cell(*place), text))
            text = text[:LONGEST] + self.words.say("export.continued", sheet=self.words.say("export.long_texts"))
        if text:
            sheet.write_string(*place, text, self.formats[style])

    def table(self, sheet: Worksheet, row: int, heads: Sequence[str], rows: Sequence[Cells]) -> int:
        """Write heads and rows of values with their styles from a row on; return the first row below them."""
        for column, head in enumerate(heads):
            is_number = bool(rows) and rows[0][column][1] in NUMBERS
            self.write(sheet, (row, column), head, "head_of_numbers" if is_number else "head")
        for below, cells in enumerate(rows, row + 1):
            for column, (value, style) in enumerate(cells):
                self.write(sheet, (below, column), value, style)
        return row + 1 + len(rows)

    def ledger(self, name: str, heads: Sequence[str], rows: Sequence[Cells]) -> None:
        """Write a sheet that is one table: its head frozen, filtered and repeated on every page, its columns as wide as they need."""
        sheet = self.sheet(name)
        below = self.table(sheet, 0, heads, rows)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, max(below - 1, 1), len(heads) - 1)
        widths = [column_width([head, *(cells[column][0] for cells in rows[:ROWS])]) for column, head in enumerate(heads)]
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        self.raise_rows(sheet, 1, rows, widths)

    def raise_rows(self, sheet: Worksheet, first: int, rows: Sequence[Cells], widths: Sequence[float]) -> None:
        """Make rows as high as their wrapped texts need: not every program does so itself."""
        for at, cells in enumerate(rows, first):
            lines = max(
                (_lines(value, width) for (value, style), width in zip(cells, widths, strict=True) if style == "wrapped"), default=1
            )
            if lines > 1:
                sheet.set_row(at, min(HIGHEST, lines * LINE))


def column_width(cells: Sequence[Any]) -> float:
    """Return how wide a column is that holds such cells."""
    widest = max(width_of(line[:MEASURED]) for cell in cells for line in _shown(cell).split("\n"))
    return min(WIDEST, max(NARROWEST, 2 * widest + MARGIN))


def _lines(value: Any, width: float) -> int:
    """Return how many lines a text takes in a column of a width."""
    room = (width - MARGIN / 2) / 2
    return sum(max(1, math.ceil(width_of(line) / room)) for line in _shown(value)[:LONGEST_SHOWN].split("\n"))


def _shown(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    return "" if isinstance(cell, list) or cell is None or cell is pd.NA else f"{cell:,}" if isinstance(cell, int | float) else str(cell)
