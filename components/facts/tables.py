"""Tables in a text: where one stands, what its cells are told in, the heads of its columns and the cells of its rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from components.facts import meanings
from components.lexicon import entries
from components.reading.sentences import line_end, line_spans
from components.reading.terms import either

_CURRENCIES = entries("currencies")["currency"]
_COLUMNS = {word: key for key, words in entries("meanings")["columns"].items() for word in words}
_COLUMN = re.compile(either(list(_COLUMNS)))
_AMOUNT_UNIT = rf"(?P<scale>[兆億万千百十]{{0,3}})(?P<currency>{either(_CURRENCIES)})"
# (単位:百万円), 単位:億円、%; and over a column of its own: 百万円 % 百万円 %.
_UNIT = re.compile(rf"単位 ?[:は/]? ?{_AMOUNT_UNIT}")
_UNIT_ROW = re.compile(rf"(?:(?:[兆億万千百]{{0,3}}(?:{either(_CURRENCIES)})(?: ?銭)?|[%％倍])[ \t|]*){{2,12}}$")
_UNIT_OF_COLUMN = re.compile(rf"{_AMOUNT_UNIT}(?: ?銭)?|(?P<percent>[%％])|倍")
_GAP = re.compile(r"[ \t|]+")
CELL = re.compile(r"(?P<minus>△ ?|-(?=\d)|\()?(?P<digits>\+?\d[\d,]*(?:\.\d+)?)\)?(?P<unit>%|pt|ポイント|倍|[兆億万千百]{0,4}円)?")
_EMPTY = re.compile(r"[-―—–ー*]|n/?a|N/?A|…")
_ROW = re.compile(r"[ \t|]+(?=[△+-]? ?\(?\d|[-―—–ー*](?:[ \t|]|$))")
PERIOD = re.compile(r"(?:20)?\d\d ?年 ?\d{1,2} ?月期|(?:20)?\d\d年度|FY ?\d{2,4}|[1-4]Q|第[1-4]四半期|上期|下期|通期")
_NO_HEAD = re.compile("項目|科目|区分|指標|勘定")
# A line longer than this, or one that says something, ends a table.
LONGEST_LINE = 160
MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is of, whether it is set in below another, and its cells by their place from the left, without the empty ones."""

    label: str
    is_part: bool
    cells: tuple[tuple[int, re.Match[str]], ...]
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: scale and currency of its amounts, the heads of its columns, what its caption says, and its rows."""

    scale: str
    currency: str
    heads: tuple[str, ...]
    caption: str
    rows: tuple[Row, ...]


def tables_of(plain: str) -> Iterator[Table]:
    """Yield the tables of a plain text that name their columns, in order."""
    if "単位" in plain:
        yield from _below_units(plain)
    yield from _below_unit_rows(plain)


def key_of(head: str) -> str | None:
    """Return what the head of a column says of its cells, ``period`` for one that only names a period, None for other words."""
    found = list(_COLUMN.finditer(head))
    if found:
        return str(_COLUMNS[found[-1][0]])
    return "period" if PERIOD.search(head) else None


def _below_units(plain: str) -> Iterator[Table]:
    seen = 0
    for unit in _UNIT.finditer(plain):
        if unit.start() < seen:
            continue
        end = line_end(plain, unit.end())
        lines, rest = list(_lines(plain, end)), plain[unit.end() : end].rpartition(")")[2]
        while lines:
            heads, rows, read = _parted(plain, rest, lines)
            if heads and rows:
                yield Table(unit["scale"], _CURRENCIES[unit["currency"]], heads, _above(plain, unit.start()), tuple(rows))
                seen = lines[read - 1][1]
            lines, rest = (lines[read:], "") if rows else ([], "")


def _below_unit_rows(plain: str) -> Iterator[Table]:
    """Yield the tables whose second line names a unit for each column, as a 決算短信 has them: the heads stand above it."""
    lines = list(line_spans(plain)) if _SEVERAL_UNITS.search(plain) else []
    for at in range(1, len(lines)):
        if not _UNIT_ROW.fullmatch(plain, *lines[at]):
            continue
        units = list(_UNIT_OF_COLUMN.finditer(plain, *lines[at]))
        names = [word for word in _GAP.split(plain[slice(*lines[at - 1])]) if meanings.metric_words(word)]
        amounts = [unit for unit in units if not unit["percent"]]
        if names and len(names) == len(amounts):
            heads = _doubled(units, names)
            _, rows, _ = _parted(plain, " ".join(heads), list(_lines(plain, lines[at][1])))
            first = amounts[0]
            yield Table(first["scale"] or "", _CURRENCIES[first["currency"] or "円"], heads, "", tuple(rows))


_SEVERAL_UNITS = re.compile(r"[百千億]万?円[ \t|]+(?:[%％]|[百千億]万?円)")


def _doubled(units: Sequence[re.Match[str]], names: Sequence[str]) -> tuple[str, ...]:
    """Return a head for each unit: a percentage behind an amount is the change of it."""
    heads, name = [], iter(names)
    current = ""
    for unit in units:
        current = f"{current}増減率" if unit["percent"] else next(name)
        heads.append(current)
    return tuple(heads)


def _lines(plain: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the lines below a unit, up to one that says something or the next unit."""
    below = (line for _, line in zip(range(MOST_LINES), line_spans(plain, start)))
    return takewhile(lambda line: _is_of_table(plain[slice(*line)]), below)


def _is_of_table(line: str) -> bool:
    return len(line) <= LONGEST_LINE and "。" not in line and not _UNIT.search(line)


def _parted(plain: str, rest: str, lines: Sequence[tuple[int, int]]) -> tuple[tuple[str, ...], list[Row], int]:
    """Part the lines below a unit into the heads of the columns and the rows; return how many lines they take as well."""
    heads, rows = _heads(rest), list[Row]()
    for read, line in enumerate(lines):
        found = _heads(plain[slice(*line)])
        if found and not rows and not heads:
            heads = found
        elif row := None if found else _row(plain, line):
            rows.append(row)
        elif rows:
            return heads, rows, read
    return heads, rows, len(lines)


def _heads(line: str) -> tuple[str, ...]:
    """Return the heads of columns that a line holds, none where it holds other words or figures."""
    words = [word for word in _GAP.split(line.strip(" |\t")) if word and not _NO_HEAD.fullmatch(word)]
    known = sum(key_of(word) is not None or bool(meanings.metric_words(word)) for word in words)
    return tuple(words) if words and 2 * known > len(words) else ()


def _above(plain: str, end: int) -> str:
    """Return the line of the unit before it, or else the line above, which may name what the table shows."""
    above = plain[max(0, end - 60) : end].rstrip(" (（\n").rpartition("\n")[2]
    return "" if "。" in above else above


def _row(plain: str, line: tuple[int, int]) -> Row | None:
    """Read a row: what it is of, and behind a gap nothing but cells; None where the line is none."""
    left, right = line
    first = _ROW.search(plain, left + 1, right)
    if first is None:
        return None
    at, width, cells = first.end(), 0, list[tuple[int, re.Match[str]]]()
    while at < right:
        cell = CELL.match(plain, at, right)
        found = cell or _EMPTY.match(plain, at, right)
        gap = _GAP.match(plain, found.end(), right) if found else None
        if found is None or (gap is None and found.end() < right):
            return None
        if cell:
            cells.append((width, cell))
        width, at = width + 1, gap.end() if gap else right
    label = plain[left : first.start()].strip(" |\t:")
    return Row(label, plain[left - 1 : left] == " " or label.startswith("うち"), tuple(cells), width) if cells else None
