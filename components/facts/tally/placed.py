"""Where themes are spoken of: by whom, in which part of the call, turn by turn; as rows and columns with counts where they meet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import Mention, TurnRow
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally.depth import Depth, counts_for, level_of, what_of
from components.facts.tally.rows import Count, Row, mention_rows
from components.facts.tally.spoken import speakers_of, spoken

SIDES = ("management", "analyst")
PARTS = ("presentation", "qa")
PER = 1000
LONGEST_OFFSET = 9


@dataclass(frozen=True, slots=True)
class Column:
    """A speaker, a side in a part of the call, or a turn; ``characters`` is how many were spoken in it in view."""

    key: str
    role: str
    characters: int


@dataclass(frozen=True, slots=True)
class Dot:
    """The mentions of a row's theme in a column, by the places of both."""

    row: int
    column: int
    count: Count
    rate: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows by name and label, columns, and the counts that are not zero; the rate is per 1,000 characters of the column."""

    rows: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    dots: tuple[Dot, ...]


def by_speaker(facts: Facts, selection: Selection, language: str, depth: Depth) -> Grid:
    """Return who speaks of what: each manager, and the analysts together."""
    keys = [f"speaker:{speaker}" for speaker in (*speakers_of(facts), ANALYSTS)]
    return _grid(facts, selection, _rows(facts, selection, language, depth), (keys, _speaker_key))


def by_part(facts: Facts, selection: Selection, language: str, depth: Depth) -> Grid:
    """Return what is spoken of in the presentation and in the questions and answers, by either side."""
    turns = {(t.part, t.role) for t in facts.speech.turns}
    keys = [f"part:{part}:{side}" for part in PARTS for side in SIDES if (part, side) in turns]
    return _grid(facts, selection, _rows(facts, selection, language, depth), (keys, lambda row: f"part:{row.part}:{row.role}"))


def by_turn(facts: Facts, selection: Selection, language: str, depth: Depth) -> Grid:
    """Return what is spoken of along the call, a column a turn."""
    keys = [f"turn:{turn.turn}" for turn in facts.speech.turns if turn.role in SIDES]
    return _grid(facts, selection, _rows(facts, selection, language, depth), (keys, lambda row: f"turn:{row.turn}"))


def _speaker_key(row: Mention | TurnRow) -> str:
    return f"speaker:{ANALYSTS if row.role == 'analyst' else row.speaker_id or ''}"


def placed_rows(facts: Facts, rest: str, selection: Selection) -> Sequence[Row] | None:
    """Return the mentions by what stands behind ``placed:`` in the key: the column, then what is counted; None where there is none."""
    by, _, behind = rest.partition(":")
    place, _, what = behind.partition(":")
    side = ""
    if by == "part":
        side, _, what = what.partition(":")
    holds = _holding(by, place, side)
    view = view_of(facts.speech, facts.mentions, selection)
    said = [m for m in facts.mentions if counts_for(m, what) and holds and holds(m)]
    return mention_rows(m for m in said if view.shows(m)) if said else None


def place_rows(facts: Facts, rest: str, _selection: Selection) -> Sequence[Row] | None:
    """Return the sentence at a place of the text by what stands behind ``place:`` in the key: where a word begins and ends."""
    start, end = map(_offset, rest.partition(":")[::2])
    sentence = facts.speech.sentence_at(start, end) if 0 <= start < end <= len(facts.speech.text) else None
    return (Row(f"K{start}", (sentence.sentence_id,), start, end),) if sentence else None


def _offset(written: str) -> int:
    """Return a number of a key; less than nothing where it is none, or so long that no text has it."""
    return int(written) if written.isascii() and written.isdecimal() and len(written) <= LONGEST_OFFSET else -1


def _holding(by: str, place: str, side: str) -> "Holds | None":
    if by == "speaker":
        return _of_speaker(place)
    if by == "part":
        return _of_part(place, side) if place in PARTS and side in SIDES else None
    return _of_turn(_offset(place)) if by == "turn" else None


# Says of a mention or a turn whether it stands in a column.
Holds = Callable[[Mention | TurnRow], bool]
# Says in which column a mention or a turn stands.
Keyed = Callable[[Mention | TurnRow], str]


def _of_speaker(speaker: str) -> Holds:
    if speaker == ANALYSTS:
        return lambda row: row.role == "analyst"
    return lambda row: row.role == "management" and (row.speaker_id or "") == speaker


def _of_part(part: str, side: str) -> Holds:
    return lambda row: row.part == part and row.role == side


def _of_turn(turn: int) -> Holds:
    return lambda row: row.turn == turn


def _rows(facts: Facts, selection: Selection, language: str, depth: Depth) -> tuple[tuple[str, str], ...]:
    return tuple((row.theme, row.label) for row in spoken(facts, selection, language, depth).themes)


def _grid(facts: Facts, selection: Selection, rows: tuple[tuple[str, str], ...], places: tuple[list[str], Keyed]) -> Grid:
    """Return the grid in one pass over the turns and one over the mentions; ``places`` are the columns and which one a row stands in."""
    view, (keys, key_of) = view_of(facts.speech, facts.mentions, selection), places
    turns: dict[str, list[TurnRow]] = {}
    for turn in facts.speech.turns:
        if turn.role in SIDES and (view.selection.analyst is None or turn.exchange in view.asked_in):
            turns.setdefault(key_of(turn), []).append(turn)
    columns = [_column(key, turns.get(key, [])) for key in keys]
    said = [m for m in facts.mentions if m.role in SIDES and view.shows(m)]
    return Grid(rows, tuple(columns), tuple(_dots(rows, columns, said, key_of)))


def _column(key: str, turns: Sequence[TurnRow]) -> Column:
    role = turns[0].role if turns else ""
    return Column(key, role, sum(turn.characters for turn in turns))


def _dots(rows: tuple[tuple[str, str], ...], columns: Sequence[Column], said: Iterable[Mention], key_of: Keyed) -> Iterator[Dot]:
    """Yield the counts that are not zero, column by column."""
    level = level_of(rows[0][0]) if rows else "theme"
    cells: dict[tuple[str, str], list[Mention]] = {}
    for mention in said:
        cells.setdefault((key_of(mention), what_of(mention, level)), []).append(mention)
    for at, column in enumerate(columns):
        for row, (what, label) in enumerate(rows):
            if found := cells.get((column.key, what)):
                count = Count(f"placed:{column.key}:{what}", label, column.role, mention_rows(found))
                yield Dot(row, at, count, PER * count.number / column.characters if column.characters else 0.0)
