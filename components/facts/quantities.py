"""Every number of a call with its meaning: those of tables by column, all others by the words of their sentence."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from components.facts import meanings, senses
from components.facts.cells import Cell, cells_of
from components.facts.changes import changed, changed_across
from components.facts.columns import CURRENT
from components.facts.prose import in_sentence
from components.facts.running import Context, Running
from components.facts.schema import Quantity, SentenceRow
from components.facts.speech import Speech
from components.reading.numerals import Numeral, numerals

_GLOSS = re.compile(r" ?\((?:約|およそ|日本円で|円換算で|=|相当|[^\d()。、]{0,6})?")
# In the same currency only these words make it the same amount again; 前期は does not.
_SAME_AGAIN = re.compile(r" ?\((?:約|およそ|=|すなわち)*")


def quantities_of(speech: Speech) -> list[Quantity]:
    """Return the numbers of a call in the order of the text."""
    whole = speech.unbroken
    words = meanings.metric_words(whole.plain)
    starts, tabled, running = [word.start for word in words], _by_sentence(speech), Running()
    rows: list[Quantity] = []
    for sentence in speech.sentences:
        if cells := tabled.get(sentence.sentence_id):
            rows += _in_row(speech, sentence, cells, len(rows))
            continue
        start, end = whole.within(sentence.start, sentence.end)
        inside = words[bisect_left(starts, start) : bisect_left(starts, end)]
        found = _without_glosses(whole.plain, list(numerals(whole.plain, start, end)))
        rows += in_sentence(Context(speech, sentence, start, end, inside), found, running, len(rows))
    return _with_currency(changed_across(rows))


def _without_glosses(plain: str, found: list[Numeral]) -> list[Numeral]:
    """Leave out an amount in brackets that only says another amount again: 1億ドル(約150億円)."""
    glosses = {
        second.start
        for first, second in pairwise(found)
        if first.kind == second.kind == "money"
        and (_SAME_AGAIN if first.unit == second.unit else _GLOSS).fullmatch(plain, first.end, second.start)
        and plain[second.end : second.end + 1] == ")"
    }
    return [numeral for numeral in found if numeral.start not in glosses]


def _by_sentence(speech: Speech) -> dict[str, list[Cell]]:
    """Return the cells of tables by the sentence that a row is; what nobody says is no evidence and has no row."""
    cells: dict[str, list[Cell]] = {}
    for cell in cells_of(speech.plain):
        if sentence := speech.sentence_at(cell.start, cell.end):
            cells.setdefault(sentence.sentence_id, []).append(cell)
    return cells


def _in_row(speech: Speech, sentence: SentenceRow, cells: Sequence[Cell], count: int) -> list[Quantity]:
    """Return the numbers of a row of a table; an amount takes the change that stands beside it."""
    rows = [_of_cell(speech, sentence, cell, f"N{count + at + 1}") for at, cell in enumerate(cells)]
    for at, cell in enumerate(cells):
        amount = _changed_by(cells, at) if cell.change is not None else None
        if amount is not None:
            rows[amount] = changed(rows[amount], rows[at])
    return rows


def _changed_by(cells: Sequence[Cell], at: int) -> int | None:
    """Return which amount of its row a change is of: the result if a plan or forecast is compared with, else the nearest before it."""
    change = cells[at]
    before = [
        i
        for i, cell in enumerate(cells[:at])
        if (cell.row, cell.metric) == (change.row, change.metric) and cell.column in CURRENT and cell.kind in ("money", "count")
    ]
    results = [i for i in before if cells[i].column == "actual"]
    if change.comparison in ("plan", "guidance") and results:
        return results[-1]
    return next(iter([i for i in before if cells[i].column != "plan"][-1:] or before[-1:]), None)


def _of_cell(speech: Speech, sentence: SentenceRow, cell: Cell, row_id: str) -> Quantity:
    return Quantity(
        call_id=speech.call_id,
        quantity_id=row_id,
        sentence_id=sentence.sentence_id,
        turn=sentence.turn,
        speaker=sentence.speaker,
        role=sentence.role,
        start=cell.start,
        end=cell.end,
        surface=speech.text[cell.start : cell.end],
        value=float(cell.value),
        value_high=None if cell.high is None else float(cell.high),
        unit=cell.unit,
        kind=cell.kind,
        metric=cell.metric,
        scope=cell.scope,
        sense=cell.sense,
        period=cell.period,
        basis=cell.basis,
        comparison=cell.comparison,
        change_percent=None if cell.change is None else float(cell.change),
        change_id=None,
        named=None,
        hedge=senses.hedge_of(speech.plain, cell.start, cell.end),
        share_of=None,
    )


def _with_currency(rows: list[Quantity]) -> list[Quantity]:
    """Give amounts whose currency is not said the one that most others of the call are in, or yen."""
    said = Counter(row.unit for row in rows if row.kind == "money" and row.unit)
    usual = said.most_common(1)[0][0] if said else "JPY"
    return [replace(row, unit=usual) if row.kind == "money" and not row.unit else row for row in rows]
