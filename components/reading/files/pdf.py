"""A PDF with a text layer: its pages opened, its lines in reading order, broken lines joined, running heads out."""

from collections.abc import Iterator

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD

from components.reading.breaks import parts_words
from components.reading.cleaning import plain
from components.reading.errors import UnreadableTranscript
from components.reading.files.damage import damaged
from components.reading.files.reading_order import Run, in_reading_order
from components.reading.files.running_heads import without_heads
from components.reading.sentences import line_spans
from components.reading.wrapping import continued

# Fewer characters a page than this are the scan of a page with a stamp or a number on it.
FEWEST_CHARACTERS = 8
# What PDFium gives for a hyphen at the end of a line.
END_HYPHEN = "\x02"


def text_of_pdf(content: bytes, name: str) -> str:
    """Return the text of a PDF; raises ``UnreadableTranscript`` for one that is locked, broken or nothing but pictures."""
    pages = in_reading_order(list(_pages(content, name)))
    if sum(len(line.strip()) for page in pages for line in page) < FEWEST_CHARACTERS * len(pages):
        message = f"{name} は画像だけの PDF で、文字の情報がありません。文字認識(OCR)をかけて保存し直すか、本文を貼り付けてください。"
        raise UnreadableTranscript("error.scanned", message, name=name)
    return _joined("\n".join(line for page in without_heads(pages) for line in page)) + "\n"


def _pages(content: bytes, name: str) -> Iterator[tuple[list[Run], float]]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _unopened(error, name) from error
    with document:
        try:
            for page in document:
                yield list(_runs(page.get_textpage())), page.get_width()
        except pypdfium2.PdfiumError as error:
            raise _unopened(error, name) from error


def _unopened(error: pypdfium2.PdfiumError, name: str) -> UnreadableTranscript:
    if error.err_code == FPDF_ERR_PASSWORD:
        message = f"{name} はパスワードで保護されています。保護を解除して保存し直すか、本文を貼り付けてください。"
        return UnreadableTranscript("error.locked", message, name=name)
    return damaged(name, "PDF")


def _runs(page: pypdfium2.PdfTextPage) -> Iterator[Run]:
    for index in range(page.count_rects()):
        box = page.get_rect(index)
        text = " ".join(page.get_text_bounded(*box).split("\n")).replace("\r", "").replace(END_HYPHEN, "-").strip("\x00 ")
        if text:
            left, bottom, right, top = box
            yield Run(left, bottom, right, top, text)


def _joined(text: str) -> str:
    """Join the lines that a page broke in mid-sentence: nothing between Japanese characters, a blank between Latin words."""
    page = plain(text)
    pieces, at = [], 0
    for end in continued(page, list(line_spans(page)), text):
        stop = end
        while stop < len(text) and text[stop].isspace():
            stop += 1
        blank = stop < len(page) and parts_words(page[end - 1], page[stop])
        pieces += [text[at:end], " " if blank else ""]
        at = stop
    return "".join([*pieces, text[at:]])
