"""Tables with a question and its answer in each row, parted by tabs or bars."""

import re
from collections.abc import Iterator

from components.reading.asking import kind_of
from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.labels import Label
from components.reading.sentences import trimmed

_CELL = re.compile(r"[^|\t\n]+")
_ASKED = re.compile(r"(?:主な|ご)?(?:質問|質疑|問|Q|Question)(?:内容|事項|要旨|の要旨|概要)?")
_ANSWERED = re.compile(r"(?:当社|会社|主な|ご)?(?:回答|応答|答|A|Answer)(?:内容|要旨|の要旨|概要)?")
# Two rows of questions are no chance.
FEWEST = 2

Cells = list[tuple[int, int]]


def find(page: Page) -> Found:
    """Find the rows beneath a heading 質問 | 回答, or rows of two cells whose first ones ask."""
    rows = [(line, cells) for line in page.lines if len(cells := _cells(page.plain, line)) > 1]
    columns = next((found for _, cells in rows if (found := _columns(page.plain, cells))), None)
    asked = [row for row in rows if _is_asked(page.plain, row[1], columns)]
    if len(asked) < FEWEST or (columns is None and 2 * len(asked) < len(rows)):
        return Found()
    return Found(
        tuple(head for line, cells in asked for head in _heads(page.plain, line, cells, columns or (len(cells) - 2, len(cells) - 1)))
    )


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


def _is_asked(plain: str, cells: Cells, columns: tuple[int, int] | None) -> bool:
    if columns is None:
        return len(cells) in (2, 3) and kind_of(plain[slice(*cells[-2])]) != "statement"
    return len(cells) > max(columns) and _columns(plain, cells) is None and not set(plain[slice(*cells[columns[1]])]) <= set("-: =")


def _heads(plain: str, line: tuple[int, int], cells: Cells, columns: tuple[int, int]) -> Iterator[Head]:
    asked, answered = cells[columns[0]], cells[columns[1]]
    raw = plain[line[0] : asked[0]].strip(" |\t")
    yield Head(line[0], asked[0], raw, Label(None, "questioner", "analyst"))
    yield Head(answered[0], answered[0], "", Label(None, "management", "management"))


SHAPE = Shape("rows", find)
