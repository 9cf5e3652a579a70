"""Tone as rows and columns: nouns by the directions said of them, forms of speech by who uses them; what is not stated stands beside."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally.rows import Count
from components.facts.tally.spoken import ALL, speakers_of
from components.facts.tally.tone import JOINED, OF_NOUN, STATED, Cut, Hit, hits_in_view, is_by, row_of
from components.facts.tone import MANNERS, Form, Lists, Pairing, label_of

# Nouns that a picture has room for.
MOST_NOUNS = 12
# What a dot counts of a side: management states, analysts state and ask; the other manners stand beside.
SAID = {ALL: (STATED,), ANALYSTS: (STATED, "asked")}
OTHER_SIDE = {ALL: ANALYSTS, ANALYSTS: ALL}
ROLES = {ALL: "management", ANALYSTS: "analyst"}
# This form is a courtesy in Japanese and says little: it stands apart.
POLITE = "polite_think"
# What management denies or only asks in a form is no promise and no outlook.
UNSAID_FORMS = ("negated", "asked")


@dataclass(frozen=True, slots=True)
class ToneColumn:
    """A direction, a speaker, a manner or the other side; the numbers of one ``beside`` have no dots."""

    key: str
    role: str
    beside: bool = False


@dataclass(frozen=True, slots=True)
class ToneMark:
    """A number where a row and a column meet, by the places of both."""

    row: int
    column: int
    count: Count


@dataclass(frozen=True, slots=True)
class ToneGrid:
    """Rows by key and label, columns, the numbers that are not zero, and how many rows there is no room for."""

    rows: tuple[tuple[str, str], ...]
    columns: tuple[ToneColumn, ...]
    marks: tuple[ToneMark, ...]
    beyond: int = 0


@dataclass(frozen=True, slots=True)
class ToneSize:
    """How many pairs and forms a side says, in whatever manner, and in how many sentences it speaks."""

    pairs: int
    forms: int
    sentences: int


# What the number of a row in a column counts.
Cutting = Callable[[str, ToneColumn], Cut]


def tone_pairs(facts: Facts, selection: Selection, language: str, side: str = ALL, most: int = MOST_NOUNS) -> ToneGrid:
    """Return which directions a side says of which nouns, most first; beside them what it says otherwise, and the other side."""
    pairings = [hit for hit in hits_in_view(facts, selection) if isinstance(hit, Pairing)]
    own = [hit for hit in pairings if is_by(hit, side)]
    nouns = _frequent(own, side)
    rows = _labelled(nouns[:most], language, facts.tone_lists)
    columns = (*_directions(own, nouns[:most], (facts.tone_lists, side)), *_beside(side))
    marks = _marks([(hit.noun, hit) for hit in pairings], (rows, columns), lambda noun, column: _pair_cut(noun, column, side))
    return ToneGrid(rows, columns, tuple(marks), max(0, len(nouns) - most))


def _frequent(own: Sequence[Pairing], side: str) -> list[str]:
    """Return the nouns of a side, those first of which most is said."""
    said, spoken = Counter(hit.noun for hit in own if hit.manner in SAID[side]), Counter(hit.noun for hit in own)
    return sorted(spoken, key=lambda noun: (-said[noun], -spoken[noun]))


def _labelled(keys: Sequence[str], language: str, lists: Lists) -> tuple[tuple[str, str], ...]:
    return tuple((key, label_of(key, language, lists)) for key in keys)


def _directions(own: Sequence[Pairing], nouns: Sequence[str], by: tuple[Lists, str]) -> list[ToneColumn]:
    """Return the directions that are said of the nouns, in the order of the list."""
    lists, side = by
    used = {hit.direction for hit in own if hit.noun in nouns and hit.manner in SAID[side]}
    return [ToneColumn(direction.key, ROLES[side]) for direction in lists.directions if direction.key in used]


def _beside(side: str) -> Iterator[ToneColumn]:
    yield from (ToneColumn(manner, ROLES[side], True) for manner in MANNERS if manner not in SAID[side])
    yield ToneColumn(OTHER_SIDE[side], ROLES[OTHER_SIDE[side]], True)


def _pair_cut(noun: str, column: ToneColumn, side: str) -> Cut:
    if column.key in OTHER_SIDE:
        return Cut(f"{noun}{OF_NOUN}", column.key)
    if column.beside:
        return Cut(f"{noun}{OF_NOUN}", side, column.key)
    return Cut(f"{noun}.{column.key}", side, JOINED.join(SAID[side]))


def tone_forms(facts: Facts, selection: Selection, language: str) -> ToneGrid:
    """Return who uses which form of speech, the courtesy last; beside it what management denies or only asks in it."""
    hits = [hit for hit in hits_in_view(facts, selection) if isinstance(hit, Form) and hit.role in ROLES.values()]
    if not hits:
        return ToneGrid((), (), ())
    keys = sorted((form.key for form in facts.tone_lists.forms), key=lambda key: key == POLITE)
    rows = _labelled(keys, language, facts.tone_lists)
    speakers = [ToneColumn(speaker, ROLES[ALL]) for speaker in speakers_of(facts)]
    beside = [ToneColumn(manner, ROLES[ALL], True) for manner in UNSAID_FORMS]
    columns = (*speakers, ToneColumn(ANALYSTS, ROLES[ANALYSTS]), *beside)
    return ToneGrid(rows, columns, tuple(_marks([(hit.form, hit) for hit in hits], (rows, columns), _form_cut)))


def _form_cut(form: str, column: ToneColumn) -> Cut:
    if column.beside:
        return Cut(form, ALL, column.key)
    return Cut(form, column.key, JOINED.join(SAID[ANALYSTS if column.key == ANALYSTS else ALL]))


def _marks(
    hits: Sequence[tuple[str, Hit]], place: tuple[Sequence[tuple[str, str]], Sequence[ToneColumn]], cutting: Cutting
) -> Iterator[ToneMark]:
    """Yield the numbers of a grid; ``hits`` stand with the key of their row."""
    rows, columns = place
    for at, (key, label) in enumerate(rows):
        own = [hit for row, hit in hits if row == key]
        for across, column in enumerate(columns):
            cut = cutting(key, column)
            found = tuple(row_of(hit) for hit in own if cut.takes(hit, ()))
            if found:
                yield ToneMark(at, across, Count(cut.key, label, column.role, found))


def tone_sizes(facts: Facts, selection: Selection) -> dict[str, ToneSize]:
    """Return how much each side says that a selection leaves in view."""
    hits, view = hits_in_view(facts, selection), view_of(facts.speech, facts.mentions, selection)
    said = Counter(s.role for s in facts.speech.sentences if view.shows(s) and view.shows_theme(s.sentence_id))
    counts = Counter((hit.role, isinstance(hit, Pairing)) for hit in hits)
    return {side: ToneSize(counts[role, True], counts[role, False], said[role]) for side, role in ROLES.items()}
