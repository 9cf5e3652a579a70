"""Asks as rows: each with the sentences that answer it and why, who answers, and what is left open."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from components.facts.asks import Matter
from components.facts.courtesies import is_courtesy
from components.facts.known import Known
from components.facts.marks import ANNOUNCED, Asked
from components.facts.openness import Openness, openness
from components.facts.questions import Asking
from components.facts.schema import Ask, Mention, Quantity, SentenceRow
from components.facts.speech import Speech
from components.facts.ties import Tie, ties_of
from components.lexicon import entries
from components.reading.asking import declared_count
from components.reading.closings import reads_question
from components.reading.names import family_name

_HANDOVER = entries("answers")["handover"]


def asks_of(speech: Speech, askings: Sequence[Asking], mentions: Sequence[Mention], quantities: Sequence[Quantity]) -> list[Ask]:
    """Return the asks of a call in order; those of one turn share out the answers to it."""
    known = Known(speech.plain, mentions, quantities)
    answers, names = _answers(speech), tuple(_names(speech))
    rows: list[Ask] = []
    for turn, together in groupby(askings, key=lambda asking: asking.turn.turn):
        group = list(together)
        said = answers.get(turn, [])
        ties = ties_of(speech, Asked(tuple(asking.matter for asking in group), names), said, known)
        rows += [_ask(speech, asking, own, (said, known)) for asking, own in zip(group, ties, strict=True)]
    return rows


def _answers(speech: Speech) -> dict[int, list[SentenceRow]]:
    """Return what management says after each turn of an analyst, up to the next one, or to a question that the chair reads out."""
    answers: dict[int, list[SentenceRow]] = {}
    reading = {t.turn for t in speech.turns if t.role == "moderator" and reads_question(speech.plain[t.speech_start : t.end])}
    asked_in = 0
    for sentence in speech.sentences:
        if sentence.role == "analyst" and sentence.turn is not None:
            asked_in = sentence.turn
        elif sentence.turn in reading:
            asked_in = 0
        if sentence.role == "management" and sentence.exchange is not None and not is_courtesy(speech, sentence):
            answers.setdefault(asked_in, []).append(sentence)
    return answers


def _names(speech: Speech) -> Iterator[tuple[str, str]]:
    """Yield what each member of management may be called, with the id: every spelling, the family name, a title that one alone bears."""
    management = [person for person in speech.people if person.role == "management"]
    for person in management:
        given = person.name.partition("・")[0]
        for name in dict.fromkeys((person.name, *person.aliases, family_name(person.name), given)):
            yield name.removesuffix("さん").removesuffix("氏"), person.person_id
    for title in _HANDOVER["titles"]:
        bearers = [person.person_id for person in management if title in (person.position or "")]
        if len(bearers) == 1:
            yield title, bearers[0]


def _ask(speech: Speech, asking: Asking, ties: Sequence[Tie], said_and_known: tuple[Sequence[SentenceRow], Known]) -> Ask:
    turn, matter = asking.turn, asking.matter
    said, known = said_and_known
    reasons = {tie.sentence_id: tie.reason for tie in ties}
    tied = [sentence for sentence in said if sentence.sentence_id in reasons]
    told = [sentence for sentence in tied if reasons[sentence.sentence_id] != ANNOUNCED]
    left = openness(known, matter, told)
    speakers = [s.speaker for s in told or tied]
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
        themes=_themes(known, matter),
        answered_by=list(dict.fromkeys(speaker for speaker in speakers if speaker)),
        answer_sentence_ids=[sentence.sentence_id for sentence in tied],
        status=_status(told, left),
        missing_terms=list(left.missing),
        ask_id=f"A{turn.exchange}.{asking.ask}",
        sentence_ids=[s.sentence_id for s in matter.sentences],
        question_sentence_ids=[s.sentence_id for s in matter.questions],
        turn=turn.turn,
        speaker_id=turn.speaker_id,
        tie_reasons=[reasons[sentence.sentence_id] for sentence in tied],
        open_subjects=list(left.subjects),
        number_asked=left.number_asked,
        number_given=left.number_given,
        refusals=[list(span) for span in left.refusals],
        verdict=None,
    )


def _themes(known: Known, matter: Matter) -> list[str]:
    """Return the themes of the sentences that ask, each once; where they name none, of those that lead in (1点目は為替です)."""
    asked, led = (
        [m.theme for s in sentences for m in known.by_sentence.get(s.sentence_id, ()) if matter.holds(m.start)]
        for sentences in (matter.questions, matter.sentences)
    )
    return list(dict.fromkeys(asked or led))


def _status(tied: Sequence[SentenceRow], left: Openness) -> str:
    """Return ``no_counterpart`` where nothing answers, ``partly`` where what the ask is about is not taken up or words decline it."""
    if not tied:
        return "no_counterpart"
    return "partly" if left.subjects or left.refusals else "answered"
