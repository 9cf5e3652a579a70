"""What each sentence of an answer says itself of the ask it answers: by a number, a hand-over, or the words it takes up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.facts.asks import Matter
from components.facts.markers import continues, counts_own, hands_over, leads_on, ordinals, taker, takers, takes_up, touches
from components.facts.schema import SentenceRow
from components.facts.speech import Speech

# A sentence that says who will answer what; the words of the answer follow.
ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class Asked:
    """The asks of one turn in order, and the spellings of the people who may answer with their ids."""

    asks: tuple[Matter, ...]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a sentence says of its ask: the asks by number or hand-over with the reason, and how it goes on.

    ``in_passing`` says that it only touches the ask, ``takes_up`` that it names a question by its words, ``leads`` how many
    things make it likely that it goes on to another ask: such words, a word that leads on, another person who begins to speak;
    ``goes_on`` that it begins by going on with what was just said.
    """

    asks: tuple[int, ...]
    reason: str
    in_passing: bool
    takes_up: bool
    leads: int
    goes_on: bool

    @property
    def at(self) -> int | None:
        """Return the ask that the answer is at from here on, None where the sentence says nothing of it."""
        return self.asks[-1] if self.asks and not self.in_passing else None


def marks_of(speech: Speech, asked: Asked, answers: Sequence[SentenceRow], likeliest: Sequence[int | None]) -> list[Mark]:
    """Return what each sentence says of its ask; who was to answer one answers it with the first words.

    ``likeliest`` is the ask that has the most words of each sentence, None where no ask or several have.
    """
    marks: list[Mark] = []
    given: dict[str, int] = {}
    before: SentenceRow | None = None
    counts = [counts_own(speech.plain[s.start : s.end]) for s in answers]
    for at, sentence in enumerate(answers):
        opened = _opened(given, sentence, before, answers)
        numbers = _numbers(speech, sentence, len(asked.asks), any(counts[: at + 1]))
        handed = None if numbers else _handed(speech, sentence, asked)
        mark = _mark(speech, sentence, numbers, before is not None and before.speaker_id != sentence.speaker_id)
        if mark.reason == ANNOUNCED:
            given |= _given(speech, sentence, asked)
        elif handed and (likely := likeliest[at]) is not None:
            given[handed] = likely
            mark = replace(mark, asks=(likely,), reason=ANNOUNCED)
        marks.append(replace(mark, asks=(opened,), reason="handover") if opened is not None and not mark.asks else mark)
        before = sentence
    return marks


def _handed(speech: Speech, sentence: SentenceRow, asked: Asked) -> str | None:
    """Return the id of the one to whom a sentence hands over by name, if it is somebody else."""
    if not hands_over(speech.plain[sentence.start : sentence.end]):
        return None
    who = taker(speech.plain, sentence.start, sentence.end, asked.names)
    return None if who == sentence.speaker_id else who


def _mark(speech: Speech, sentence: SentenceRow, numbers: tuple[int, ...], is_other: bool) -> Mark:
    plain = speech.plain[sentence.start : sentence.end]
    reason = (ANNOUNCED if hands_over(plain) else "ordinal") if numbers else ""
    takes, goes_on = takes_up(plain), continues(plain)
    return Mark(numbers, reason, touches(plain), takes, takes + leads_on(plain) + (is_other and not goes_on), goes_on)


def _opened(given: dict[str, int], sentence: SentenceRow, before: SentenceRow | None, answers: Sequence[SentenceRow]) -> int | None:
    """Return the ask that was handed to the one who begins to speak, by name, or to whoever would be next."""
    if before is not None and before.turn == sentence.turn:
        return None
    named = given.pop(sentence.speaker_id or "", None)
    another = sentence.speaker_id != answers[0].speaker_id
    return named if named is not None or not another else given.pop("other", None)


def _numbers(speech: Speech, sentence: SentenceRow, count: int, has_own: bool) -> tuple[int, ...]:
    """Return the asks that a sentence names by number, in their order; one beyond the last names none."""
    found = []
    for ordinal in ordinals(speech.plain, sentence.start, sentence.end, has_own):
        if ordinal.number is None:
            return tuple(range(count))
        at = count - 1 if ordinal.number == 0 else ordinal.number - 1
        if at < count and at not in found:
            found.append(at)
    return tuple(found)


def _given(speech: Speech, sentence: SentenceRow, asked: Asked) -> dict[str, int]:
    """Return which ask a sentence hands to whom, by the person's id; ``other`` is whoever speaks next and is not named."""
    given: dict[str, int] = {}
    count = len(asked.asks)
    told = list(takers(speech.plain, sentence.start, sentence.end, asked.names))
    for ordinal, who in told:
        at = count - 1 if ordinal.number == 0 else (ordinal.number or 1) - 1
        if at < count and who not in ("self", sentence.speaker_id):
            given[who] = at
    if not told and (numbers := _numbers(speech, sentence, count, False)):
        given["other"] = numbers[-1]
    return given
