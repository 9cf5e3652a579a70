"""A Word document: its paragraphs and tables in their order."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from lxml.etree import XMLSyntaxError

from components.reading.errors import UnreadableTranscript


def text_of_docx(content: bytes, name: str) -> str:
    """Return a document's text, a line a paragraph and a tab between the cells of a row; raises ``UnreadableTranscript``."""
    try:
        document = docx.Document(io.BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, XMLSyntaxError) as error:
        message = f"{name} は Word 文書として開けません(壊れているようです)。Word で開いて保存し直すか、本文を貼り付けてください。"
        raise UnreadableTranscript("error.broken", message, name=name, kind="Word") from error
    return "\n".join(_lines(document)) + "\n"


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
