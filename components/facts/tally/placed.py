"""Where themes are spoken of: by whom, in which part of the call, turn by turn; as rows and columns with counts where they meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.schema import Mention, TurnRow
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally.depth import Depth, counts_for
from components.facts.tally.rows import Count, Row, mention_rows
from components.facts.tally.spoken import speakers_of, spoken

SIDES = ("management", "analyst")
PARTS = ("presentation", "qa")
PER = 1000


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
    said = {speaker: _of_speaker(speaker) for speaker in (*speakers_of(facts), ANALYSTS)}
    return _grid(facts, selection, _rows(facts, selection, language, depth), {f"speaker:{key}": holds for key, holds in said.items()})


def by_part(facts: Facts, selection: Selection, language: str, depth: Depth) -> Grid:
    """Return what is spoken of in the presentation and in the questions and answers, by either side."""
    turns = {(t.part, t.role) for t in facts.speech.turns}
    held = [(part, side) for part in PARTS for side in SIDES if (part, side) in turns]
    return _grid(facts, selection, _rows(facts, selection, language, depth), {f"part:{p}:{s}": _of_part(p, s) for p, s in held})


def by_turn(facts: Facts, selection: Selection, language: str, depth: Depth) -> Grid:
    """Return what is spoken of along the call, a column a turn."""
    turns = [t.turn for t in facts.speech.turns if t.role in SIDES]
    return _grid(facts, selection, _rows(facts, selection, language, depth), {f"turn:{turn}": _of_turn(turn) for turn in turns})


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
    """Return the sentence at a place of the text by what stands behind ``place:`` in the key: where it begins and ends."""
    start, _, end = rest.partition(":")
    if not (start.isdigit() and end.isdigit()):
        return None
    sentence = facts.speech.sentence_at(int(start), int(start) + 1)
    return (Row(f"K{start}", (sentence.sentence_id,), int(start), int(end)),) if sentence else None


def _holding(by: str, place: str, side: str) -> "Holds | None":
    if by == "speaker":
        return _of_speaker(place)
    if by == "part":
        return _of_part(place, side)
    return _of_turn(int(place)) if by == "turn" and place.isdigit() else None


# Says of a mention or a turn whether it stands in a column.
Holds = Callable[[Mention | TurnRow], bool]


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


def _grid(facts: Facts, selection: Selection, rows: tuple[tuple[str, str], ...], places: dict[str, Holds]) -> Grid:
    view = view_of(facts.speech, facts.mentions, selection)
    in_view = [m for m in facts.mentions if view.shows(m) and m.role in SIDES]
    turns = [t for t in facts.speech.turns if view.selection.analyst is None or t.exchange in view.asked_in]
    columns, dots = [], []
    for at, (key, holds) in enumerate(places.items()):
        own = [turn for turn in turns if holds(turn)]
        column = Column(key, own[0].role if own else "", sum(turn.characters for turn in own))
        columns.append(column)
        dots += _dots([m for m in in_view if holds(m)], rows, at, column)
    return Grid(rows, tuple(columns), tuple(dots))


def _dots(said: Sequence[Mention], rows: tuple[tuple[str, str], ...], at: int, column: Column) -> list[Dot]:
    counts = [
        (row, Count(f"placed:{column.key}:{what}", label, column.role, mention_rows(m for m in said if counts_for(m, what))))
        for row, (what, label) in enumerate(rows)
    ]
    size = column.characters
    return [Dot(row, at, count, PER * count.number / size if size else 0.0) for row, count in counts if count.number]
