"""Questions and asks: the interrogative sentences of analysts, grouped into the distinct things they ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from components.facts.asks import Matter, matters, remark
from components.facts.schema import Question, SentenceRow, TurnRow
from components.facts.speech import Speech


@dataclass(frozen=True, slots=True)
class Asking:
    """An ask with its turn and its number in the exchange."""

    turn: TurnRow
    ask: int
    matter: Matter


def questions_of(speech: Speech) -> tuple[list[Question], list[Asking]]:
    """Return the questions of a call, and the asks they belong to with their turns."""
    questions: list[Question] = []
    asks: list[Asking] = []
    by_turn = _by_turn(sentence for sentence in speech.sentences if not speech.is_signature(sentence))
    numbers: dict[int | None, int] = {}
    for turn, after in zip(speech.turns, [*speech.turns[1:], None]):
        if turn.role != "analyst":
            continue
        seen: set[str] = set()
        for matter in _matters(speech.plain, by_turn.get(turn.turn, []), after):
            number = numbers[turn.exchange] = numbers.get(turn.exchange, 0) + 1
            asks.append(Asking(turn, number, matter))
            new = [s for s in matter.questions if s.sentence_id not in seen]
            questions += [_question(turn, number, s, len(questions) + i) for i, s in enumerate(new, 1)]
            seen.update(s.sentence_id for s in new)
    return questions, asks


def _matters(plain: str, sentences: list[SentenceRow], after: TurnRow | None) -> list[Matter]:
    """Return what a turn asks; a remark that is answered counts, though it has no question's form."""
    found = matters(plain, sentences)
    answered = after is not None and after.role == "management"
    last = remark(plain, sentences) if answered and not found else None
    return [last] if last else found


def _question(turn: TurnRow, ask: int, sentence: SentenceRow, number: int) -> Question:
    return Question(
        turn.call_id, f"Q{number}", turn.exchange, ask, turn.turn, turn.speaker, turn.firm, sentence.sentence_id,
        sentence.start, sentence.end, sentence.text, turn.speaker_id,
    )  # fmt: skip


def _by_turn(sentences: Iterable[SentenceRow]) -> dict[int, list[SentenceRow]]:
    turns: dict[int, list[SentenceRow]] = {}
    for sentence in sentences:
        if sentence.turn is not None:
            turns.setdefault(sentence.turn, []).append(sentence)
    return turns
