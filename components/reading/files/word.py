"""A Word document: its paragraphs and tables in their order."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from lxml.etree import XMLSyntaxError

from components.reading.files.damage import damaged

# What a damaged archive, a part that is missing or of another kind, and broken XML raise.
_DAMAGE = (
    PackageNotFoundError, zipfile.BadZipFile, zlib.error, KeyError, ValueError,
    AttributeError, NotImplementedError, XMLSyntaxError, EOFError,
)  # fmt: skip


def text_of_docx(content: bytes, name: str) -> str:
    """Return a document's text, a line a paragraph and a tab between the cells of a row; raises ``UnreadableTranscript``."""
    try:
        return "\n".join(_lines(docx.Document(io.BytesIO(content)))) + "\n"
    except _DAMAGE as error:
        raise damaged(name, "Word") from error


def _lines(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(cells) for cells in _rows(block))
        else:
            yield block.text


def _rows(table: Table) -> Iterator[list[str]]:
    """Yield the texts of the cells of each row; a cell that spans several columns stands once, known by its one element."""
    for row in table.rows:
        cells = dict.fromkeys(cell._tc for cell in row.cells)
        texts = {cell._tc: " ".join(cell.text.split()) for cell in row.cells}
        yield [texts[cell] for cell in cells]
