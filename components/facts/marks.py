"""What each sentence of an answer says itself of the ask it answers: by a number, a hand-over, or the words it takes up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components.facts.asks import Matter
from components.facts.markers import (
    Ordinal,
    counts_own,
    goes_on,
    hands_over,
    leads_on,
    only_announces,
    ordinals,
    supplements,
    taker,
    takers,
    takes_up,
    touches,
)
from components.facts.matter import is_common
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
    things make it likely that it goes on to another ask: such words, a word that leads on, another person who begins to speak.
    ``at`` is the ask that the answer is at from here on, None where that is not said. ``adds`` says that it only adds to what is
    being answered, ``supplements`` that somebody adds to any of the answers.
    """

    asks: tuple[int, ...]
    reason: str
    in_passing: bool
    takes_up: bool
    leads: int
    at: int | None = None
    adds: bool = False
    supplements: bool = False

    @property
    def together(self) -> tuple[int, ...]:
        """Return the asks that are answered as one from here on: a sentence that only says so names several."""
        return self.asks if self.reason == "ordinal" and len(self.asks) > 1 and self.at is None and not self.in_passing else ()


def marks_of(speech: Speech, asked: Asked, answers: Sequence[SentenceRow], likeliest: Sequence[int | None]) -> list[Mark]:
    """Return what each sentence says of its ask; who was to answer one answers it with the first words.

    ``likeliest`` is the ask that has the most words of each sentence, None where no ask or several have.
    """
    marks: list[Mark] = []
    given: dict[str, int] = {}
    before: SentenceRow | None = None
    has_own = any(counts_own(speech.plain[sentence.start : sentence.end]) for sentence in answers)
    for sentence, likely in zip(answers, likeliest, strict=True):
        opened = _opened(given, sentence, before, answers)
        numbers = _numbers(speech, sentence, asked, has_own)
        mark = _mark(speech, asked, (sentence, numbers), before is not None and before.speaker_id != sentence.speaker_id)
        if mark.reason == ANNOUNCED:
            given |= _given(speech, sentence, asked)
        elif likely is not None and (handed := _handed(speech, sentence, asked)):
            given[handed] = likely
            mark = replace(mark, asks=(likely,), reason=ANNOUNCED)
        marks.append(replace(mark, asks=(opened,), reason="handover", at=opened) if opened is not None and not mark.asks else mark)
        before = sentence
    return marks


def _handed(speech: Speech, sentence: SentenceRow, asked: Asked) -> str | None:
    """Return the id of the one to whom a sentence hands over by name, if it is somebody else."""
    if not hands_over(speech.plain[sentence.start : sentence.end]):
        return None
    who = taker(speech.plain, sentence.start, sentence.end, asked.names)
    return None if who == sentence.speaker_id else who


def _mark(speech: Speech, asked: Asked, said: tuple[SentenceRow, tuple[int, ...]], is_other: bool) -> Mark:
    sentence, numbers = said
    plain = speech.plain[sentence.start : sentence.end]
    reason = (ANNOUNCED if hands_over(plain) else "ordinal") if numbers else ""
    takes, aside = takes_up(plain), touches(plain)
    at = _at(speech, asked, sentence, numbers) if numbers and not aside else None
    adds, more = goes_on(plain), supplements(plain)
    leads = takes + leads_on(plain) + (is_other and not adds and not more)
    return Mark(numbers, reason, aside, takes, leads, at=at, adds=adds, supplements=more)


def _at(speech: Speech, asked: Asked, sentence: SentenceRow, numbers: Sequence[int]) -> int | None:
    """Return the ask that the answer is at behind a sentence that names some: the last, or of those it hands out the speaker's own."""
    plain = speech.plain[sentence.start : sentence.end]
    if hands_over(plain):
        own = [ask for who, ask in _told(speech, sentence, asked) if who in ("self", sentence.speaker_id)]
        return own[0] if own else None
    return numbers[-1] if numbers and not (len(numbers) > 1 and only_announces(plain)) else None


def _opened(given: dict[str, int], sentence: SentenceRow, before: SentenceRow | None, answers: Sequence[SentenceRow]) -> int | None:
    """Return the ask that was handed to the one who begins to speak, by name, or to whoever would be next."""
    if before is not None and before.turn == sentence.turn:
        return None
    named = given.pop(sentence.speaker_id or "", None)
    another = sentence.speaker_id != answers[0].speaker_id
    return named if named is not None or not another else given.pop("other", None)


def _numbers(speech: Speech, sentence: SentenceRow, asked: Asked, has_own: bool = True) -> tuple[int, ...]:
    """Return the asks that a sentence names by number, in their order; one beyond the last names none."""
    count = len(asked.asks)
    found: list[int] = []
    for ordinal in ordinals(speech.plain, sentence.start, sentence.end, has_own):
        if ordinal.number is None:
            return tuple(found) or tuple(range(count))
        at = count - 1 if ordinal.number == 0 else ordinal.number - 1
        if at < count and at not in found and _is_meant(speech.plain, asked.asks[at], ordinal):
            found.append(at)
    return tuple(found)


def _is_meant(plain: str, ask: Matter, ordinal: Ordinal) -> bool:
    """Say whether a number is a question's: where nothing else says so, the ask has the word behind it (3点目の優待は)."""
    said = (plain[s.start : s.end] for s in ask.sentences)
    return not ordinal.of or (not is_common(ordinal.of) and any(ordinal.of in each for each in said))


def _given(speech: Speech, sentence: SentenceRow, asked: Asked) -> dict[str, int]:
    """Return which ask a sentence hands to whom, by the person's id; ``other`` is whoever speaks next and is not named."""
    told = list(_told(speech, sentence, asked))
    given = {who: at for who, at in reversed(told) if who not in ("self", sentence.speaker_id)}
    if not told and (numbers := _numbers(speech, sentence, asked)):
        given["other"] = numbers[-1]
    return given


def _told(speech: Speech, sentence: SentenceRow, asked: Asked) -> Iterator[tuple[str, int]]:
    """Yield who is to answer which ask, in the order of the sentence."""
    count = len(asked.asks)
    for ordinal, who in takers(speech.plain, sentence.start, sentence.end, asked.names):
        at = count - 1 if ordinal.number == 0 else (ordinal.number or 1) - 1
        if at < count:
            yield who, at
