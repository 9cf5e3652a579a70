"""How the questions are distributed over the analysts, their firms or the kinds of firms, in one unit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from components.facts import Facts
from components.facts.ledger import EVERYTHING, Narrowing, asks_left, firm_of
from components.facts.schema import Ask, TurnRow
from components.facts.selection import Selection, asker_of
from components.facts.tally.rows import MOST_ROWS, Count, Row, ask_as_row

Unit = Literal["questions", "asks", "turns", "characters"]
UNITS: tuple[Unit, ...] = ("questions", "asks", "turns", "characters")
Group = Literal["analyst", "firm", "firm_type"]
GROUPS: tuple[Group, ...] = ("analyst", "firm", "firm_type")
OTHERS = "others"
# How the keys of the bars begin.
_KINDS: dict[Group, str] = {"analyst": "asked", "firm": "asked_firm", "firm_type": "asked_firm_type"}
ASKED_KINDS = {kind: group for group, kind in _KINDS.items()}
# By the key of who asks: a name and a firm.
_Askers = dict[str, tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Cut:
    """By what the questions are parted, and what the ledger of asks is narrowed to."""

    group: Group = "analyst"
    narrowing: Narrowing = EVERYTHING


BY_ANALYST = Cut()


@dataclass(frozen=True, slots=True)
class Asked:
    """How the questions are distributed, in one unit; ``named`` are the analysts who have a name."""

    unit: Unit
    counts: tuple[Count, ...]
    named: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class _Left:
    """The asks of a call that a selection and a narrowing leave, as in the ledger."""

    facts: Facts
    asks: tuple[Ask, ...]
    is_narrowed: bool

    def has(self, turn: TurnRow) -> bool:
        """Say whether a turn of an analyst is left: with an ask that is, or any where nothing is narrowed."""
        return not self.is_narrowed or any(ask.turn == turn.turn for ask in self.asks)


def asked(facts: Facts, unit: Unit, selection: Selection, cut: Cut = BY_ANALYST) -> Asked:
    """Count what each analyst, firm or kind of firm asked; who asked most in the whole call first, so that a selection moves nobody.

    A choice of what parts the bars leaves the others beside the one chosen; any other choice narrows them all.
    """
    by_analyst = cut.group == "analyst"
    chosen = selection.analyst if by_analyst else getattr(cut.narrowing, cut.group)
    among_all = cut.narrowing if by_analyst else replace(cut.narrowing, **{cut.group: None})
    rows = _rows(facts, unit, cut.group, _left(facts, replace(selection, analyst=None) if by_analyst else selection, among_all))
    every = _rows(facts, unit, cut.group, _left(facts, Selection(), EVERYTHING))
    people = _ranked(_askers(facts, cut.group), every)
    kind = _KINDS[cut.group]
    counts = [
        Count(f"{kind}:{unit}:{key}", label, group, tuple(rows.get(key, ())), key == chosen) for key, (label, group) in people.items()
    ]
    named = len({turn.speaker_id for turn in facts.speech.turns if turn.role == "analyst" and turn.speaker_id})
    return Asked(unit, tuple(_with_others(counts, f"{kind}:{unit}:{OTHERS}")), named, chosen is not None)


def _left(facts: Facts, selection: Selection, narrowing: Narrowing) -> _Left:
    return _Left(facts, tuple(asks_left(facts, narrowing, selection)), bool(narrowing or selection))


def _ranked(askers: _Askers, rows: dict[str, list[Row]]) -> _Askers:
    weights = {key: sum(row.weight for row in rows.get(key, ())) for key in askers}
    return {key: askers[key] for key in sorted(askers, key=lambda key: -weights[key])}


def _askers(facts: Facts, group: Group) -> _Askers:
    """Return who asks, in the order of the call: a name with its firm, the label of one who is not named, a firm, a kind of firm."""
    askers: _Askers = {}
    for turn in facts.speech.turns:
        if turn.role == "analyst" and group == "analyst":
            key = asker_of(facts.speech, turn)
            askers.setdefault(key, (turn.speaker or facts.speech.called[key], turn.firm))
        elif turn.role == "analyst":
            key = _group_of(facts, turn, group)
            askers.setdefault(key, (key, None))
    return askers


def _group_of(facts: Facts, row: TurnRow | Ask, group: Group) -> str:
    return asker_of(facts.speech, row) if group == "analyst" else firm_of(row, group)


def _with_others(ranked: list[Count], key: str) -> list[Count]:
    """Gather what does not fit into one row, labelled with how many it stands for."""
    if len(ranked) <= MOST_ROWS + 1:
        return ranked
    rest = ranked[MOST_ROWS:]
    return [*ranked[:MOST_ROWS], Count(key, str(len(rest)), None, tuple(row for count in rest for row in count.rows))]


def _rows(facts: Facts, unit: Unit, group: Group, left: _Left) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for asking, row in _ASKED[unit](left):
        rows.setdefault(_group_of(facts, asking, group), []).append(row)
    return rows


_Pairs = Iterable[tuple[TurnRow | Ask, Row]]


def _questions(left: _Left) -> _Pairs:
    asking = {sentence: ask for ask in reversed(left.asks) for sentence in ask.question_sentence_ids}
    for question in left.facts.questions:
        if ask := asking.get(question.sentence_id):
            yield ask, Row(question.question_id, (question.sentence_id,), question.start, question.end)


def _asks(left: _Left) -> _Pairs:
    return ((ask, ask_as_row(ask)) for ask in left.asks)


def _turns(left: _Left) -> _Pairs:
    return _speeches(left, lambda turn: 1)


def _characters(left: _Left) -> _Pairs:
    return _speeches(left, lambda turn: turn.characters)


def _speeches(left: _Left, weight: Callable[[TurnRow], int]) -> _Pairs:
    said: dict[int, list[str]] = {}
    for sentence in left.facts.speech.sentences:
        if sentence.turn is not None:
            said.setdefault(sentence.turn, []).append(sentence.sentence_id)
    for turn in left.facts.speech.turns:
        told = said.get(turn.turn, []) if turn.role == "analyst" and left.has(turn) else []
        if told:
            yield turn, Row(f"T{turn.turn}", tuple(told), turn.speech_start, turn.end, weight(turn))


_ASKED: dict[Unit, Callable[[_Left], _Pairs]] = {"questions": _questions, "asks": _asks, "turns": _turns, "characters": _characters}


def asked_rows(facts: Facts, key: str, selection: Selection, narrowing: Narrowing) -> Sequence[Row] | None:
    """Return the rows of a bar by its key; None for a key of no bar."""
    kind, _, rest = key.partition(":")
    unit = next((each for each in UNITS if each == rest.partition(":")[0]), None)
    if unit is None:
        return None
    tally = asked(facts, unit, selection, Cut(ASKED_KINDS[kind], narrowing))
    return next((count.rows for count in tally.counts if count.key == key), None)
