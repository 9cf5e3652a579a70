"""The one place that counts: every count carries the ids of the rows it counted, and its key leads back to them."""

from collections.abc import Callable, Sequence

from components.facts import Facts
from components.facts.ledger import EVERYTHING, Narrowing, asks_left
from components.facts.selection import Selection
from components.facts.tally.answering import (
    MOST_ANSWERED,
    MOST_ASKERS,
    Answered,
    Answering,
    answering,
    answering_rows,
    answers_to,
    ask_rows,
)
from components.facts.tally.askers import ASKED_KINDS, GROUPS, OTHERS, UNITS, Asked, Cut, Group, Unit, asked, asked_rows
from components.facts.tally.attention import Attention, Gap, attention
from components.facts.tally.depth import LEVELS, Depth, Level, label_of, theme_of
from components.facts.tally.exchanges import MOST_EXCHANGES, MOST_THEMES, Cell, Matrix, cell_rows, matrix
from components.facts.tally.finds import Find, Finds, finds_against, finds_by_side, word_label, word_rows
from components.facts.tally.numbers import SPOKEN, spoken_numbers
from components.facts.tally.placed import Column, Dot, Grid, by_part, by_speaker, by_turn, place_rows, placed_rows
from components.facts.tally.rows import MOST_ROWS, Count, Row
from components.facts.tally.spoken import ALL, Spoken, ThemeCount, speakers_of, spoken, theme_rows
from components.facts.tally.together import WITHIN, Pair, Sought, Within, named_rows, pairs, together_rows
from components.facts.tally.tone import ToneCount, ToneTally, hit_key, hits_in_view, tone, tone_label, tone_rows
from components.facts.tally.tone_grids import MOST_NOUNS, ToneColumn, ToneGrid, ToneMark, tone_forms, tone_pairs, tone_sizes

__all__ = [
    "ALL", "ASKED_KINDS", "GROUPS", "LEVELS", "MOST_ANSWERED", "MOST_ASKERS", "MOST_EXCHANGES", "MOST_NOUNS", "MOST_ROWS", "MOST_THEMES",
    "OTHERS", "SPOKEN", "SPOKEN_KINDS", "UNITS", "WITHIN", "Answered",
    "Answering", "Asked", "Attention", "Cell", "Column", "Count", "Cut", "Depth", "Dot", "Find", "Finds", "Gap", "Grid", "Group",
    "Level", "Matrix", "Pair", "Row", "Sought", "Spoken", "ThemeCount", "ToneColumn", "ToneCount", "ToneGrid", "ToneMark",
    "ToneTally", "Unit", "Within", "answering", "answers_to", "asked", "attention", "by_part", "by_speaker", "by_turn",
    "finds_against", "finds_by_side", "hit_key", "hits_in_view", "label_of", "matrix", "named_rows", "pairs", "rows_of",
    "speakers_of", "spoken", "spoken_numbers", "theme_of", "tone", "tone_forms", "tone_label", "tone_pairs", "tone_sizes",
    "word_label",
]  # fmt: skip


# Marks of what was said, narrowed by the selection alone.
SPOKEN_KINDS: dict[str, Callable[[Facts, str, Selection], Sequence[Row] | None]] = {
    "theme": theme_rows, "placed": placed_rows, "place": place_rows, "together": together_rows, "tone": tone_rows,
    "word": word_rows,
}  # fmt: skip


def rows_of(facts: Facts, key: str, selection: Selection, narrowing: Narrowing = EVERYTHING) -> Sequence[Row] | None:
    """Return the rows that the count of ``key`` counted under a selection and a narrowing, or None for a key of no count."""
    kind, _, rest = key.partition(":")
    if kind in ASKED_KINDS:
        return asked_rows(facts, key, selection, narrowing)
    if kind in SPOKEN_KINDS:
        return SPOKEN_KINDS[kind](facts, rest, selection)
    if kind == "answering":
        return answering_rows(facts, rest, asks_left(facts, narrowing, selection))
    if kind == "ask":
        return ask_rows(facts, rest)
    return cell_rows(facts, rest) if kind == "cell" else None
