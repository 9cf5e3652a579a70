"""Tables in a text: where one stands, what its cells are told in, the heads of its columns and its rows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from components.facts import meanings
from components.facts.columns import COLUMN_WORDS, Heading, heading
from components.facts.heads import arranged, is_heads
from components.facts.rows import Row, has_figures, is_rule, row_at, words_of
from components.facts.units import Unit, units_in
from components.lexicon import entries
from components.reading.terms import either

_CURRENCIES = either(list(entries("currencies")["currency"]))
_SCALED = rf"[兆億万千百十]{{1,3}}(?:{_CURRENCIES})"
# (単位:百万円); (百万円); and behind a gap, which prose seldom has: 当期 前年同期, 百万円 %, 2024年度 2025年度.
_SIGN = re.compile(
    rf"(?=[単(\[ \t|│])(?:単位|[(\[](?:金額 ?: ?)?{_SCALED}[)\]、,]"
    rf"|[ \t|│]{{1,8}}(?:(?=(?:{COLUMN_WORDS}))|(?<=[円銭%] )(?=[%百千億円])|(?<=[度期末][ \t|])(?=20|FY)))"
)
_UNIT = re.compile(r"[(\[]?(?:金額)?単位 ?[:は/]? ?(?P<units>[^()\[\]\n]{1,24}?)(?: ?未満[^()\[\]\n]{0,8})?(?:[)\]]|$)")
_CORNER = re.compile(rf"[(\[](?:金額 ?: ?)?(?P<units>{_SCALED}(?:[、,][^()\[\]\n]{{1,12}})?)[)\]]")
# A line longer than this, or one that says something, ends a table.
LONGEST_LINE = 160
MOST_LINES, MOST_HEADS, MOST_ABOVE = 60, 3, 3


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the unit of its amounts if it tells one, the heads of its columns, what the lines above it say, and its rows.

    Each row stands with the line without figures that it stands below, which names what it is of; empty where there is none.
    """

    unit: Unit | None
    heads: tuple[Heading, ...]
    caption: str
    rows: tuple[tuple[str, Row], ...]


@dataclass(slots=True)
class Draft:
    """What has been read of a table so far: its caption, the lines of its heads, what the rows are of, and the rows."""

    caption: str = ""
    captions: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    name: str = ""
    rows: list[tuple[str, Row]] = field(default_factory=list)


def tables_of(plain: str) -> Iterator[Table]:
    """Yield the tables of a plain text that name their columns, in order."""
    seen = 0
    for sign in _SIGN.finditer(plain):
        if sign.start() < seen:
            continue
        line = _line(plain, plain.rfind("\n", 0, sign.start()) + 1)
        seen = line[1]
        if _says(plain[slice(*line)]):
            continue
        told = _told_at(plain, line)
        below = list(_below(plain, line[1] + 1))
        seen = below[-1][1] if below else seen
        for draft in _drafts(plain, [*_above(plain, line[0]), line, *below], told):
            if table := _table(draft, told):
                yield table


def _line(plain: str, start: int) -> tuple[int, int]:
    end = plain.find("\n", start)
    return start, len(plain) if end < 0 else end


def _says(line: str) -> bool:
    """Say whether a line says something, and so is of no table."""
    return "。" in line or len(line) > LONGEST_LINE


def _told_at(plain: str, line: tuple[int, int]) -> re.Match[str] | None:
    """Return the words in a line that tell what a table is told in: (単位:百万円), or (百万円) that is of no row and no one head."""
    said = plain[slice(*line)]
    corners = list(_CORNER.finditer(said))
    alone = corners[0] if len(corners) == 1 and row_at(plain, *line) is None else None
    return _UNIT.search(said) or alone


def _below(plain: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the lines below a place, up to one that says something or tells another unit."""
    for _ in range(MOST_LINES):
        line = _line(plain, start)
        if start >= len(plain) or _says(plain[slice(*line)]) or _told_at(plain, line):
            return
        yield line
        start = line[1] + 1


def _above(plain: str, start: int) -> list[tuple[int, int]]:
    """Return the lines right above a place, none beyond one that says something or is empty."""
    lines: list[tuple[int, int]] = []
    while start > 0 and len(lines) < MOST_ABOVE:
        line = plain.rfind("\n", 0, start - 1) + 1, start - 1
        said = plain[slice(*line)]
        if _says(said) or not said.strip() or _told_at(plain, line):
            break
        lines.insert(0, line)
        start = line[0]
    return lines


def _drafts(plain: str, lines: Sequence[tuple[int, int]], told: re.Match[str] | None) -> Iterator[Draft]:
    """Yield what lines hold of tables, one below another: a line that is of none ends one, and so do heads below rows."""
    draft = Draft()
    for line in lines:
        said = plain[slice(*line)]
        row = row_at(plain, *line)
        if told and said == told.string:
            said, row = said[: told.start()] + said[told.end() :], None
        if not said.strip() or is_rule(said):
            continue
        if not _takes(draft, said, row):
            yield draft
            draft = Draft()
            _takes(draft, said, row)
    yield draft


def _takes(draft: Draft, said: str, row: Row | None) -> bool:
    """Take a line into a table: a row below heads, heads above rows, or what the rows below it are of; say whether it is of the table."""
    if row and draft.heads:
        draft.rows.append((draft.name, row))
    if row or (has_figures(said) and not is_heads(said)):
        return True
    name = said.strip(" |│:【】[]<>■●・◆")
    if draft.heads and len(words_of(name)) == 1 and meanings.metric_words(name):
        draft.name = name
        return True
    if draft.rows:
        return False
    if is_heads(said) and (len(words_of(said)) > 1 or heading(name).key or heading(name).period):
        draft.captions += draft.heads[: 1 - MOST_HEADS]
        draft.heads = [*draft.heads[1 - MOST_HEADS :], said]
        draft.name = _corner_of(said)
    else:
        draft.caption, draft.captions, draft.heads = said, [*draft.captions, said], []
    return True


def _corner_of(heads: str) -> str:
    """Return the word in the corner of a table that names the metric of all its rows, empty where it names none."""
    corner, *others = words_of(heads)
    return corner if meanings.metric_words(corner) and not any(map(meanings.metric_words, others)) else ""


def _table(draft: Draft, told: re.Match[str] | None) -> Table | None:
    """Return the table that was read, with the rows of the width that most have; None where its heads do not fit them."""
    said = told["units"] if told else words_of(draft.heads[-1])[0] if draft.heads else ""
    units = list(units_in(said))
    unit = next((unit for unit in units if unit.kind == "money"), units[0] if units else None)
    for width, _ in Counter(row.width for _, row in draft.rows).most_common():
        if heads := arranged(draft.heads, draft.caption, width):
            return Table(
                unit,
                heads,
                " ".join([*draft.captions, *draft.heads[:-1]]),
                tuple((name, row) for name, row in draft.rows if row.width == width),
            )
    return None
