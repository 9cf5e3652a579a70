"""A PDF with a text layer: its lines in reading order, columns one after the other, broken lines joined, running heads out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD

from components.reading.breaks import parts_words
from components.reading.cleaning import plain
from components.reading.errors import UnreadableTranscript
from components.reading.files.damage import damaged
from components.reading.furniture import is_page_number
from components.reading.labels import parse_label
from components.reading.sentences import line_spans
from components.reading.wrapping import continued

# Fewer characters a page than this are the scan of a page with a stamp or a number on it.
FEWEST_CHARACTERS = 8
# Two runs stand on one line where their middles differ by less than this part of their height.
SAME_LINE = 0.5
# A gap of so many heights of the letters parts what a line sets apart; a smaller one parts nothing.
WIDE_GAP = 0.9
# Columns: so many runs at least, for fewer are a table or a heading; nothing crosses the middle strip but headings, and both
# sides hold this part of the runs at least.
FEWEST_RUNS = 8
LEAST_COLUMN = 0.25
MOST_CROSSING = 0.15
# A head or a foot stands among so many lines from the edge, on two pages at least and on this part of them.
EDGE = 2
FEWEST_PAGES = 2
RUNNING = 0.5
# What PDFium gives for a hyphen at the end of a line.
END_HYPHEN = "\x02"
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of a line with its box; ``top`` grows upwards, as PDF counts."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def middle(self) -> float:
        """Return the height on the page at which the middle of the letters runs."""
        return (self.bottom + self.top) / 2

    @property
    def height(self) -> float:
        """Return the height of the letters, never less than one point."""
        return max(self.top - self.bottom, 1.0)


def text_of_pdf(content: bytes, name: str) -> str:
    """Return the text of a PDF; raises ``UnreadableTranscript`` for one that is locked, broken or nothing but pictures."""
    found = list(_pages(content, name))
    usual = _usual_gutter(found)
    pages = [_lines(runs, _gutter(runs, width) or _same_gutter(runs, usual)) for runs, width in found]
    if sum(len(line.strip()) for page in pages for line in page) < FEWEST_CHARACTERS * len(pages):
        message = f"{name} は画像だけの PDF で、文字の情報がありません。文字認識(OCR)をかけて保存し直すか、本文を貼り付けてください。"
        raise UnreadableTranscript("error.scanned", message, name=name)
    return _joined("\n".join(line for page in _without_heads(pages) for line in page)) + "\n"


def _pages(content: bytes, name: str) -> Iterator[tuple[list[_Run], float]]:
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


def _runs(page: pypdfium2.PdfTextPage) -> Iterator[_Run]:
    for index in range(page.count_rects()):
        box = page.get_rect(index)
        text = " ".join(page.get_text_bounded(*box).split("\n")).replace("\r", "").replace(END_HYPHEN, "-").strip("\x00 ")
        if text:
            left, bottom, right, top = box
            yield _Run(left, bottom, right, top, text)


def _usual_gutter(pages: Sequence[tuple[list[_Run], float]]) -> float | None:
    """Return the gutter that most pages of a document in two columns have."""
    counted = Counter(at for runs, width in pages if (at := _gutter(runs, width)) is not None)
    return counted.most_common(1)[0][0] if 2 * counted.total() >= len(pages) else None


def _same_gutter(runs: Sequence[_Run], usual: float | None) -> float | None:
    """Return the document's gutter for a page that is too short to show its own, where both sides hold something."""
    if usual is None or not any(run.right <= usual for run in runs) or not any(run.left >= usual for run in runs):
        return None
    return usual


def _lines(runs: Sequence[_Run], middle: float | None) -> list[str]:
    """Return the lines of a page in reading order: whole bands from the top, in each the left column before the right."""
    if middle is None:
        return [_text(line) for line in _grouped(runs)]
    lines: list[str] = []
    for crossing, band in _bands(runs, middle):
        if crossing:
            lines += [_text(line) for line in _grouped(band)]
        else:
            for side in ([r for r in band if r.right <= middle], [r for r in band if r.right > middle]):
                lines += [_text(line) for line in _grouped(side)]
    return lines


def _gutter(runs: Sequence[_Run], width: float) -> float | None:
    """Return where the white strip between two columns runs, None on a page of one column."""
    if len(runs) < FEWEST_RUNS:
        return None
    for part in (0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56):
        at = width * part
        left = sum(run.right <= at for run in runs)
        right = sum(run.left >= at for run in runs)
        crossing = len(runs) - left - right
        if crossing <= MOST_CROSSING * len(runs) and min(left, right) >= LEAST_COLUMN * len(runs) and _are_prose(runs, at):
            return at
    return None


def _are_prose(runs: Sequence[_Run], at: float) -> bool:
    """Say whether both sides are running text: the cells of a table are short beside its names."""
    sides = ([r for r in runs if r.right <= at], [r for r in runs if r.left >= at])
    return all(sum(len(run.text) for run in side) >= 10 * len(side) for side in sides)


def _bands(runs: Sequence[_Run], middle: float) -> Iterator[tuple[bool, list[_Run]]]:
    """Yield the runs from the top in bands that cross the middle or do not."""
    band: list[_Run] = []
    crossing = False
    for run in sorted(runs, key=lambda run: -run.middle):
        crosses = run.left < middle < run.right
        if band and crosses != crossing:
            yield crossing, band
            band = []
        crossing = crosses
        band.append(run)
    if band:
        yield crossing, band


def _grouped(runs: Iterable[_Run]) -> list[list[_Run]]:
    """Return the runs by line from the top, each line from the left."""
    lines: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        if lines and abs(lines[-1][0].middle - run.middle) < SAME_LINE * min(lines[-1][0].height, run.height):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda run: run.left) for line in lines]


def _text(line: Sequence[_Run]) -> str:
    """Return a line's text; what stands far apart is parted by a tab where it is a table's, by a blank where it is not."""
    pieces = [line[0].text]
    for before, run in pairwise(line):
        gap = run.left - before.right
        pieces += ["" if gap < WIDE_GAP * run.height / 2 else " " if gap < 2 * run.height else "\t", run.text]
    return "".join(pieces)


def _without_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """Return the pages without their numbers and the lines that return at their edges; the first page keeps its title."""
    counted = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    enough = max(FEWEST_PAGES, RUNNING * len(pages))
    running = {key for key, count in counted.items() if count >= enough}
    return [
        [line for at, line in enumerate(page) if not (_is_edge(at, page) and _is_head(line, running, number))]
        for number, page in enumerate(pages)
    ]


def _is_head(line: str, running: set[str], page: int) -> bool:
    """Say whether a line at the edge of a page is its number, or returns on other pages; the first page keeps its title."""
    bare = plain(line.strip())
    label = parse_label(bare)
    named = label is not None and label.proof != "form"
    return is_page_number(bare) or (_key(line) in running and page > 0 and not named and "。" not in bare)


def _is_edge(at: int, page: Sequence[str]) -> bool:
    return at < EDGE or at >= len(page) - EDGE


def _edges(page: Sequence[str]) -> list[str]:
    return [*page[:EDGE], *page[-EDGE:]]


def _key(line: str) -> str:
    """Return a line without its numbers, by which the foot of one page is that of the next."""
    return _DIGITS.sub("0", plain(line.strip()))


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
