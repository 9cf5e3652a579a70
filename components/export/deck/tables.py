"""Tables on slides: hairlines and no stripes, text cut to what a cell has room for, parted over pages where it needs more than one."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from components.export.deck.slides import EMU_A_POINT, FILLED, SMALL, Box, Deck, Line, Page, styled
from components.export.letters import cut_to, one_line, width_of

# A style without stripes and lines; the lines are drawn below.
PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
# What the file format leaves around the text of a cell.
SIDE, ABOVE = Inches(0.1), Inches(0.05)
# Points from line to line: programs would each take another height from the font.
SPACING = 16
HAIRLINE = "6350"


@dataclass(frozen=True, slots=True)
class Columns:
    """The heads of a table, the shares of its columns in the width, how many lines a cell may have, and which hold numbers."""

    heads: tuple[str, ...]
    shares: tuple[float, ...]
    lines: int = 1
    numbers: tuple[int, ...] = ()

    def widths(self, box: Box) -> list[int]:
        """Return the widths of the columns in a box."""
        return [int(box.width * share / sum(self.shares)) for share in self.shares]


Cells = tuple[str, ...]
LINE = SPACING * EMU_A_POINT


def height_of(lines: int) -> int:
    """Return the height of a row of so many lines."""
    return lines * LINE + 2 * ABOVE


def fitted(box: Box, columns: Columns, rows: Sequence[Cells]) -> list[tuple[list[str], int]]:
    """Return the heads and the rows as far as their cells have room, each with its height."""
    widths = columns.widths(box)
    parted = [[_fitted(text, width, columns.lines) for text, width in zip(row, widths, strict=True)] for row in (columns.heads, *rows)]
    return [([text for text, _ in cells], height_of(max(lines for _, lines in cells))) for cells in parted]


def height_in(box: Box, columns: Columns, rows: Sequence[Cells]) -> int:
    """Return how high a table is."""
    return sum(height for _, height in fitted(box, columns, rows))


def table(page: Page, box: Box, columns: Columns, rows: Sequence[Cells]) -> None:
    """Place a table in a box, each row as high as its text needs."""
    told = fitted(box, columns, rows)
    widths, height = columns.widths(box), sum(height for _, height in told)
    frame = page.slide.shapes.add_table(len(told), len(widths), box.left, box.top, box.width, height)
    grid = frame.table
    grid.horz_banding = False
    frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN_STYLE
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for at, (row, (texts, own)) in enumerate(zip(grid.rows, told, strict=True)):
        row.height = own
        for number, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            _fill(cell, Line(text, SMALL, bold=at == 0), number in columns.numbers)


def _fitted(text: str, width: int, lines: int) -> tuple[str, int]:
    """Return as much of a text as its cell has room for, and how many lines it takes."""
    a_line = max(2.0, (width - 2 * SIDE) / EMU_A_POINT / SMALL * FILLED)
    told = cut_to(one_line(text), a_line * lines - (lines - 1))
    return told, max(1, min(lines, math.ceil((width_of(told) + 0.5) / a_line)))


def _fill(cell: Any, line: Line, is_number: bool) -> None:
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if is_number else PP_ALIGN.LEFT
    paragraph.line_spacing = Pt(SPACING)
    if line.text:
        styled(paragraph, line)
    else:
        # An empty cell would be as high as letters of the usual size.
        paragraph._p.get_or_add_endParaRPr().set("sz", str(line.size * 100))
    _rule(cell)


def _rule(cell: Any) -> None:
    """Draw the hairline below a cell, in the muted tone of the theme."""
    edge = etree.SubElement(cell._tc.get_or_add_tcPr(), qn("a:lnB"), {"w": HAIRLINE})
    colour = etree.SubElement(etree.SubElement(edge, qn("a:solidFill")), qn("a:schemeClr"), {"val": "tx2"})
    etree.SubElement(colour, qn("a:lumMod"), {"val": "40000"})
    etree.SubElement(colour, qn("a:lumOff"), {"val": "60000"})


def paged(deck: Deck, title: str, columns: Columns, rows: Sequence[tuple[Cells, str]]) -> None:
    """Place a table over as many slides as it needs; each row comes with its whole text, which stands in the notes."""
    pages = list(_pages(deck, columns, rows))
    for number, part in enumerate(pages, 1):
        named = deck.words.say("export.paged", title=title, page=number, pages=len(pages)) if len(pages) > 1 else title
        page = deck.page(named, *(note for _, note in part if note))
        table(page, page.area, columns, [cells for cells, _ in part])


def _pages(deck: Deck, columns: Columns, rows: Sequence[tuple[Cells, str]]) -> Iterator[Sequence[tuple[Cells, str]]]:
    """Yield the rows that stand on one slide each."""
    (_, head), *told = fitted(deck.area, columns, [cells for cells, _ in rows])
    part: list[tuple[Cells, str]] = []
    used = head
    for row, (_, height) in zip(rows, told, strict=True):
        if part and used + height > deck.area.height:
            yield part
            part, used = [], head
        part.append(row)
        used += height
    if part:
        yield part
