"""The lines of a table: the words of its heads by place, and its rows with their label and the number of each cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from components.facts.units import KINDS, ONE, Unit, unit_of
from components.lexicon import entries
from components.reading.numerals import numerals
from components.reading.numerals.amounts import NUMBER, amount, signed
from components.reading.terms import either

_ROWS = entries("meanings")["rows"]
# A bar or a tab stands before each cell, an empty one too; of spaces nobody knows how many cells they pass over.
BARS = ("|", "│", "┃", "¦")
BAR = re.compile(r" *[|│┃¦\t] *")
GAP = re.compile(r" *[|│┃¦\t] *| +(?!銭)")
# (自 2024年4月1日 至 2025年3月31日) is of one head.
_NOTED = re.compile(r"\([^()\n]{1,40}\)")
_EDGE = re.compile(r" *[|│┃¦]? *")
_RULE = re.compile(r"[-=+|:│┃├┼┤┌┬┐└┴┘─━╂╋┝┠┨┯┷ \t]{3,}$")
# What stands between gaps and is no cell, but of figures, is a number that nobody can tell.
_NUMBER = re.compile(r" [△+-]?\d[\d,.]*[%)]?$")
_FIGURE = re.compile(r"[(△+-]{0,2}\d[\d,.]*\D{0,4}$")
_LETTER = re.compile(r"[^\W\d_]")
_HEDGE = "以上|以下|程度|前後|超|未満"
_CELL = re.compile(
    rf"(?P<open>\()?(?P<sign>△ ?|[+±-])?(?P<low>{NUMBER})(?: ?[~] ?(?P<high>[△+-]?{NUMBER})|-(?P<to>{NUMBER}))?(?![\d,.])"
    rf"(?P<unit> ?%|(?!{_HEDGE})[^\s\d()|│┃¦△+~,.、。※*-]{{1,8}}?)?(?P<close>\))?(?P<hedge>{_HEDGE}|[※*]\d?)?(?=[ \t|│┃¦]|$)"
)
_EMPTY = re.compile(rf"\(?(?:[-―—–ー*…]{{1,3}} ?%?|n/?a|N/?A|N\.?M\.?|{either(_ROWS['empty'])})\)?(?=[ \t|│┃¦]|$)")
_END = re.compile(r"[ \t|│┃¦]|$")
# So many gaps may stand inside a label, and so many cells in a row.
MOST_GAPS, MOST_CELLS = 6, 40


@dataclass(frozen=True, slots=True)
class Entry:
    """The number in a cell as written: its span and where the cell ends, its value and upper end, its unit if any, sign and brackets."""

    start: int
    end: int
    after: int
    value: Decimal
    high: Decimal | None
    unit: Unit | None
    sign: str
    in_brackets: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is of, how far it is set in, and its cells by their place from the left; None is an empty one."""

    label: str
    indent: int
    cells: tuple[Entry | None, ...]

    @property
    def width(self) -> int:
        """Return how many cells the row has, the empty ones too."""
        return len(self.cells)


def is_rule(line: str) -> bool:
    """Say whether a line only rules a table off."""
    return _RULE.match(line) is not None


def has_figures(line: str) -> bool:
    """Say whether most of a line behind its label are figures, whether or not they can be read."""
    words = words_of(line)[1:]
    return bool(words) and 2 * sum(_FIGURE.match(word) is not None for word in words) >= len(words)


def words_of(line: str, gap: re.Pattern[str] = GAP) -> list[str]:
    """Return the words of heads by place, with an empty one for an empty corner; ``gap`` is what parts them."""
    bare = _NOTED.sub(lambda found: found[0].replace(" ", ""), line.strip(" \n"))
    bare = bare[1:] if bare[:1] in BARS else bare
    bare = bare[:-1] if bare[-1:] in BARS else bare
    return [word.strip() for word in gap.split(bare.strip(" "))]


def row_at(plain: str, start: int, end: int) -> Row | None:
    """Read the line of a span as a row: a label, and behind it nothing but cells; None where the line is none."""
    edge = _EDGE.match(plain, start, end)
    left = edge.end() if edge else start
    right = _right(plain, left, end)
    for _, gap in zip(range(MOST_GAPS), GAP.finditer(plain, left + 1, right)):
        label = plain[left : gap.start()].strip(" :")
        if _NUMBER.search(label):
            return None
        if not _LETTER.search(label):
            continue
        cells = list(_cells(plain, gap.end(), right))
        if cells and None not in cells and any(isinstance(cell, Entry) for cell in cells):
            found = tuple(cell if isinstance(cell, Entry) else None for cell in cells)
            return Row(label, left - start, found)
    return None


def _right(plain: str, left: int, end: int) -> int:
    """Return where the last cell of a line ends: before a bar that closes it, behind the tabs of empty cells."""
    bare = plain[left:end].rstrip(" ")
    return left + len(bare[:-1].rstrip(" ") if bare.endswith(BARS) else bare)


def _cells(plain: str, at: int, right: int) -> Iterator[Entry | str | None]:
    """Yield the cells from a place on, an empty one as an empty word; None, and no more, where something else stands."""
    for _ in range(MOST_CELLS):
        cell = entry_at(plain, at, right)
        empty = None if cell else _EMPTY.match(plain, at, right)
        end = cell.after if cell else empty.end() if empty else at
        gap = GAP.match(plain, end, right)
        if cell is None and empty is None and at < right and not (gap and gap[0].strip(" ")):
            yield None
            return
        if gap is None and end < right:
            yield None
            return
        yield cell or ""
        if gap is None:
            return
        at = gap.end()


def entry_at(plain: str, at: int, right: int) -> Entry | None:
    """Read the number that a cell holds, with its unit, sign and brackets; None where it holds anything else."""
    found = _CELL.match(plain, at, right)
    unit = unit_of(found["unit"]) if found and found["unit"] else None
    if found is None or (found["unit"] and unit is None):
        return _spoken(plain, at, right)
    if (found["open"] is None) is not (found["close"] is None):
        return None
    high = found["high"] or found["to"]
    sign = (found["sign"] or "").strip()
    value, upper = amount(found["low"]), signed(high) if high else None
    end = found.start("hedge") if found["hedge"] else found.end()
    return Entry(at, end, found.end(), -value if sign in ("△", "-") else value, upper, unit, sign, found["open"] is not None)


def _spoken(plain: str, at: int, right: int) -> Entry | None:
    """Read a number that is written as it is spoken: 12億3,400万円, 3割."""
    read = next(numerals(plain, at, right), None)
    if read is None or read.start != at or read.kind not in KINDS or read.value is None or not _END.match(plain, read.end, right):
        return None
    sign = "△" if read.value < 0 else ""
    return Entry(at, read.end, read.end, read.value, read.high, Unit(read.kind, read.unit, ONE), sign, False)
