"""Questions and answers that do not fit together: counts announced, answers to what nobody asked, one side's words in the other's mouth."""

import re
from collections.abc import Iterator

from components.facts.findings.hit import Evidence, Hit
from components.facts.schema import Ask, TurnRow
from components.lexicon import entries
from components.reading.numerals.amounts import amount

_WORDS = entries("findings")["words"]
_NTH, _ANSWERING, _ASKING = (re.compile(_WORDS[key]) for key in ("nth", "answering", "asking"))
# A speech says in its first sentences which side it is on.
OPENING = 60


def declared_count(evidence: Evidence) -> Iterator[Hit]:
    """Find an analyst who says how many questions there are, and asks another number of them."""
    for number, asks in _by_turn(evidence).items():
        declared = asks[0].declared
        if declared is not None and declared != len(asks):
            turn = evidence.speech.turn(number)
            yield Hit("declared_count", turn.start, turn.speech_start, f"{declared} / {len(asks)}", "", [(a.start, a.end) for a in asks])


def undeclared_answer(evidence: Evidence) -> Iterator[Hit]:
    """Find an answer to a question beyond those that the analyst announced."""
    declared = {asks[0].exchange: asks[0] for asks in _by_turn(evidence).values() if asks[0].declared is not None}
    for turn in evidence.speech.turns:
        ask = declared.get(turn.exchange)
        if turn.role == "management" and ask and ask.declared:
            for found in _NTH.finditer(evidence.speech.plain, turn.speech_start, turn.end):
                if amount(found["nth"]) > ask.declared:
                    yield Hit("undeclared_answer", *found.span(), found[0], str(ask.declared), [(ask.start, ask.end)])


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
