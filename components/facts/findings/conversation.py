"""Questions and answers that do not fit together: counts announced, answers to what nobody asked, one side's words in the other's mouth."""

import re
from collections.abc import Iterator
from itertools import pairwise

from components.facts.findings.hit import Evidence, Hit
from components.facts.schema import Ask, TurnRow
from components.lexicon import entries
from components.reading.asking import kind_of
from components.reading.numerals.amounts import amount

_WORDS = entries("findings")["words"]
_NTH, _ANSWERING, _ASKING, _CLAUSE, _IN_ALL, _ASKED_AMID = (
    re.compile(_WORDS[key]) for key in ("nth", "answering", "asking", "asking_clause", "asked_in_all", "asked_amid")
)
_DECLARED = re.compile(entries("asking")["declared"])
# A speech says in its first sentences which side it is on.
OPENING = 60


def declared_count(evidence: Evidence) -> Iterator[Hit]:
    """Find an analyst who says how many questions there are, and asks another number of them; and a head that counts them wrong."""
    for number, asks in _by_turn(evidence).items():
        declared, turn = asks[0].declared, evidence.speech.turn(number)
        if declared is not None and declared != len(asks) and not _may_ask(evidence, turn, range(len(asks) + 1, declared + 1)):
            said = _DECLARED.search(evidence.speech.plain, turn.speech_start, turn.end)
            span = said.span() if said else (turn.start, turn.speech_start)
            yield Hit(
                "declared_count", *span, f"{declared}\N{NO-BREAK SPACE}/\N{NO-BREAK SPACE}{len(asks)}", "", [(a.start, a.end) for a in asks]
            )
    yield from _counted_in_all(evidence)


def _may_ask(evidence: Evidence, turn: TurnRow, numbers: range) -> bool:
    """Say whether a turn has as many clauses that ask as were announced, though fewer questions were told apart in it."""
    return len(numbers) > 0 and len(_CLAUSE.findall(evidence.speech.plain, turn.speech_start, turn.end)) >= numbers[-1]


def _counted_in_all(evidence: Evidence) -> Iterator[Hit]:
    """Find what stands before the first speaker and says how many questions follow, where another number does."""
    turns = [turn for turn in evidence.speech.turns if turn.role == "analyst"]
    said = _IN_ALL.search(evidence.speech.plain, 0, turns[0].start) if turns else None
    asked = list({turn.exchange: (turn.start, turn.end) for turn in turns}.values())
    if said and int(said["count"]) != len(asked):
        yield Hit(
            "declared_count",
            *said.span(),
            f"{said['count']}\N{NO-BREAK SPACE}/\N{NO-BREAK SPACE}{len(asked)}",
            "",
            asked[int(said["count"]) :],
        )


def run_together(evidence: Evidence) -> Iterator[Hit]:
    """Find questions in the midst of an answer, one that takes up another matter and one after it: a speaker's label is missing."""
    plain = evidence.speech.plain
    for one, other in pairwise(evidence.speech.sentences):
        asked = one.part == "qa" and one.role == "management" and one.turn == other.turn and _ASKED_AMID.match(plain, one.start, one.end)
        begins = asked and one.turn is not None and one.start <= evidence.speech.turn(one.turn).speech_start
        if asked and not begins and kind_of(plain[other.start : other.end]) == "question":
            yield Hit("run_together", one.start, other.end, asked[0])


def undeclared_answer(evidence: Evidence) -> Iterator[Hit]:
    """Find an answer to a question beyond those that the analyst who spoke last announced."""
    by_turn, asked = _by_turn(evidence), None
    for turn in evidence.speech.turns:
        if turn.role == "analyst":
            asked = by_turn.get(turn.turn, [None])[0]
        if turn.role == "management" and asked and asked.declared and asked.exchange == turn.exchange:
            for found in _NTH.finditer(evidence.speech.plain, turn.speech_start, turn.end):
                if amount(found["nth"]) > asked.declared:
                    yield Hit("undeclared_answer", *found.span(), found[0], str(asked.declared), [(asked.start, asked.end)])


def role_phrase(evidence: Evidence) -> Iterator[Hit]:
    """Find an analyst who says that he answers, or a manager who says that he asks, as the first thing said."""
    for turn in evidence.speech.turns:
        pattern = _ANSWERING if turn.role == "analyst" else _ASKING if turn.role == "management" else None
        found = pattern.search(evidence.speech.plain, turn.speech_start, _opening(evidence, turn)) if pattern else None
        if found:
            yield Hit("role_phrase", *found.span(), found[0])


def _opening(evidence: Evidence, turn: TurnRow) -> int:
    """Return the end of the first sentence of a turn."""
    end = evidence.speech.plain.find("。", turn.speech_start, turn.speech_start + OPENING)
    return end if end > 0 else turn.speech_start


def _by_turn(evidence: Evidence) -> dict[int, list[Ask]]:
    turns: dict[int, list[Ask]] = {}
    for ask in evidence.asks:
        turns.setdefault(ask.turn, []).append(ask)
    return turns
