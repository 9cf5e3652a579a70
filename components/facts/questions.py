"""Questions and asks: the interrogative sentences of analysts, grouped into the distinct things they ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.facts.asks import Matter, matters, remark
from components.facts.schema import Ask, Mention, Question, SentenceRow, TurnRow
from components.facts.speech import Speech
from components.reading.asking import declared_count


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
    by_turn = _by_turn(speech.sentences)
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


def asks_of(speech: Speech, askings: Sequence[Asking], mentions: Iterable[Mention]) -> list[Ask]:
    """Return the asks as rows, with the themes of their questions and those who answered in the exchange."""
    themes: dict[str, list[str]] = {}
    for mention in mentions:
        known = themes.setdefault(mention.sentence_id, [])
        known.extend([mention.theme] if mention.theme not in known else [])
    answers = _answers(speech)
    return [_ask(speech, asking, themes, answers.get(asking.turn.turn, [])) for asking in askings]


def _ask(speech: Speech, asking: Asking, themes: dict[str, list[str]], answers: list[SentenceRow]) -> Ask:
    turn, matter = asking.turn, asking.matter
    answered_by = list(dict.fromkeys(s.speaker for s in answers if s.speaker))
    about = list(dict.fromkeys(theme for q in matter.questions for theme in themes.get(q.sentence_id, [])))
    return Ask(
        call_id=speech.call_id,
        exchange=turn.exchange,
        ask=asking.ask,
        analyst=turn.speaker,
        firm=turn.firm,
        start=matter.start,
        end=matter.end,
        text=speech.text[matter.start : matter.end],
        declared=declared_count(speech.plain[turn.speech_start : turn.end]),
        themes=about,
        answered_by=answered_by,
        answer_sentence_ids=[s.sentence_id for s in answers],
        status="answered" if answers else "no_counterpart",
        missing_terms=[],
        ask_id=f"A{turn.exchange}.{asking.ask}",
        sentence_ids=[s.sentence_id for s in matter.sentences],
        question_sentence_ids=[s.sentence_id for s in matter.questions],
        turn=turn.turn,
        speaker_id=turn.speaker_id,
    )


def _answers(speech: Speech) -> dict[int, list[SentenceRow]]:
    """Return what management says after each turn of an analyst, up to the next one of the exchange."""
    answers: dict[int, list[SentenceRow]] = {}
    asked_in = 0
    for sentence in speech.sentences:
        if sentence.role == "analyst" and sentence.turn is not None:
            asked_in = sentence.turn
        if sentence.role == "management" and sentence.exchange is not None:
            answers.setdefault(asked_in, []).append(sentence)
    return answers


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
