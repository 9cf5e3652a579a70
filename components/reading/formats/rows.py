"""Tables with a question and its answer in each row, parted by tabs or bars."""

import re
from collections.abc import Iterator, Sequence

from components.reading.asking import kind_of
from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.label import Label
from components.reading.sentences import trimmed

_CELL = re.compile(r"[^|\t\n]+")
_ASKED = re.compile(r"[^|]{0,6}(?:質問|質疑|問|Q|Question)(?:内容|事項|要旨|の要旨|概要)?")
_ANSWERED = re.compile(r"[^|]{0,8}(?:回答|応答|答|A|Answer)(?:内容|要旨|の要旨|概要)?")
# The mark of an answer in the answer's own cell: A: 上げる。
_ANSWERS = re.compile(r"(?:A|ご?回答|答え?) ?\d{0,3} ?[:.]|[【\[(<](?:A|ご?回答|答え?)\d{0,3}[】\])>]")
# Two rows of questions are no chance.
FEWEST = 2
_RULER = frozenset("-: =")

Cells = list[tuple[int, int]]
_Row = tuple[tuple[int, int], Cells]


def find(page: Page) -> Found:
    """Find the rows beneath a heading 質問 | 回答, or rows of two cells whose first ones ask."""
    if "\t" not in page.plain and "|" not in page.plain:
        return Found()
    rows = [(line, cells) for line in page.lines if len(cells := _cells(page.plain, line)) > 1]
    asked = list(_beneath_headings(page.plain, rows)) or list(_asking(page.plain, rows))
    if len(asked) < FEWEST:
        return Found()
    return Found(tuple(head for row, columns in asked for head in _heads(page.plain, row, columns)))


def _beneath_headings(plain: str, rows: Sequence[_Row]) -> Iterator[tuple[_Row, tuple[int, int]]]:
    """Yield the rows beneath a heading of questions and answers, with its columns; the ruler below it is no row."""
    columns: tuple[int, int] | None = None
    for row in rows:
        if heading := _columns(plain, row[1]):
            columns = heading
        elif columns and len(row[1]) > max(columns) and not set(plain[slice(*row[1][columns[1]])]) <= _RULER:
            yield row, columns


def _asking(plain: str, rows: Sequence[_Row]) -> Iterator[tuple[_Row, tuple[int, int]]]:
    """Yield the rows of two or three cells that ask before they answer, where most rows do; cells with marks of their own are none."""
    found = [row for row in rows if len(row[1]) in (2, 3) and _asks_unmarked(plain, row[1])]
    if 2 * len(found) >= len(rows):
        yield from ((row, (len(row[1]) - 2, len(row[1]) - 1)) for row in found)


def _asks_unmarked(plain: str, cells: Cells) -> bool:
    """Say whether the last cell but one asks, and no mark says that the last one answers."""
    return kind_of(plain[slice(*cells[-2])]) != "statement" and _ANSWERS.match(plain, *cells[-1]) is None


def _cells(plain: str, line: tuple[int, int]) -> Cells:
    if "\t" not in plain[slice(*line)] and "|" not in plain[slice(*line)]:
        return []
    spans = (trimmed(plain, *found.span()) for found in _CELL.finditer(plain, *line))
    return [span for span in spans if span[0] < span[1]]


def _columns(plain: str, cells: Cells) -> tuple[int, int] | None:
    """Return the columns of questions and answers where the row is the table's heading."""
    texts = [plain[slice(*cell)] for cell in cells]
    asked = next((i for i, text in enumerate(texts) if _ASKED.fullmatch(text)), None)
    answered = next((i for i, text in enumerate(texts) if _ANSWERED.fullmatch(text)), None)
    return None if asked is None or answered is None else (asked, answered)


def _heads(plain: str, row: _Row, columns: tuple[int, int]) -> Iterator[Head]:
    line, cells = row
    asked, answered = cells[columns[0]], cells[columns[1]]
    before = plain[line[0] : asked[0]]
    raw = before.strip(" |\t")
    yield Head(line[0], asked[0], raw, Label(None, "questioner", "analyst"), raw_at=line[0] + before.find(raw))
    yield Head(answered[0], answered[0], "", Label(None, "management", "management"))


SHAPE = Shape("rows", find)
