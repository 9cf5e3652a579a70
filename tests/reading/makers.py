"""Files of other kinds, made for the tests: a PDF page by page, a Word document block by block, an archive part by part."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "HeiseiKakuGo-W5"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
SIZE, LEADING = 10, 16
WIDTH, HEIGHT = 595, 842
TOP, LEFT, MIDDLE = 780, 60, 310
# Lines that one column of a page holds, and the characters that one line of it does.
LINES_A_PAGE = 44
CHARACTERS = {1: 44, 2: 22}


def wrapped(text: str, width: int) -> list[str]:
    """Break each line of ``text`` after so many characters, as a page does."""
    return [line[at : at + width] for line in text.split("\n") for at in range(0, max(len(line), 1), width)]


def pdf_of(text: str, columns: int = 1, *, head: str = "", numbered: bool = False, password: str | None = None) -> bytes:
    """Print ``text`` in ``columns`` with a head and a number on each page; without a text, one blank page."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(WIDTH, HEIGHT), encrypt=StandardEncryption(password) if password else None, invariant=True)
    lines = wrapped(text, CHARACTERS[columns])
    for number, at in enumerate(range(0, len(lines), LINES_A_PAGE * columns), 1):
        canvas.setFont(FONT, SIZE)
        if head:
            canvas.drawString(LEFT, TOP + 2 * LEADING, head)
        if numbered:
            canvas.drawCentredString(WIDTH / 2, 2 * LEADING, f"- {number} -")
        for index, line in enumerate(lines[at : at + LINES_A_PAGE * columns]):
            column, row = divmod(index, LINES_A_PAGE)
            canvas.drawString((LEFT, MIDDLE)[column], TOP - row * LEADING, line)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def docx_of(*blocks: str | Sequence[Sequence[str]], merged: Sequence[int] = ()) -> bytes:
    """Write paragraphs and tables; ``merged`` are the rows of each table whose cells are merged into one."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), len(block[0]))
        for row, cells in enumerate(block):
            if row in merged:
                table.cell(row, 0).merge(table.cell(row, len(cells) - 1)).text = cells[0]
            else:
                for column, cell in enumerate(cells):
                    table.cell(row, column).text = cell
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def zip_of(parts: Mapping[str, str]) -> bytes:
    """Pack ``parts`` under their names."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()
