"""Who spoke and what was said: calls, people, turns and sentences as rows, and the place of any span among them."""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from components.facts.ahead import Calendar
from components.facts.schema import Call, PersonRow, Quantity, SentenceRow, TurnRow
from components.reading import Transcript
from components.reading.breaks import Unbroken, unbroken
from components.reading.numbered import questioner_number
from components.reading.transcript import Sentence

# As long as no collision is to be met among the calls of a lifetime, and short enough for a link.
ID_LENGTH = 12


def source_hash_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, by which it is known to be the one that was read."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def call_id_of(text: str) -> str:
    """Return the id of a call: the same text has the same id everywhere, so that a link finds it."""
    return source_hash_of(text)[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Speech:
    """The rows of what was said, with the starts of the sentences for finding the one around an offset.

    ``unnamed`` are the keys of questioners without a name by exchange, ``called`` what each is shown as.
    ``unbroken`` is the plain text without the line breaks that reading joined, in which numbers and terms are looked for.
    """

    call_id: str
    text: str
    plain: str
    people: list[PersonRow]
    turns: list[TurnRow]
    sentences: list[SentenceRow]
    starts: list[int]
    unbroken: Unbroken
    unnamed: dict[int | None, str]
    called: dict[str, str]
    calendar: Calendar

    def asker(self, speaker_id: str | None, exchange: int | None) -> str:
        """Return the key of who asks: the person's id, or of an unnamed questioner the exchange in which he first asked."""
        return speaker_id or self.unnamed.get(exchange, f"X{exchange}")

    def sentence_at(self, start: int, end: int) -> SentenceRow | None:
        """Return the sentence that holds the whole span, or None."""
        index = bisect_right(self.starts, start) - 1
        held = index >= 0 and end <= self.sentences[index].end
        return self.sentences[index] if held else None

    def is_signature(self, sentence: SentenceRow) -> bool:
        """Say whether a sentence is only the name of the one who spoke, behind the speech."""
        return sentence.turn is not None and sentence.text.strip("()（） ") == self.turn(sentence.turn).speaker_raw

    def turn(self, number: int) -> TurnRow:
        """Return the turn of that number; turns count from 1."""
        return self.turns[number - 1]


def speech_of(transcript: Transcript) -> Speech:
    """Return the rows of people, turns and sentences of a transcript."""
    call_id = call_id_of(transcript.text)
    names = {person.person_id: person.name for person in transcript.people}
    turns = [
        TurnRow(
            call_id, t.turn, t.part, t.exchange, names.get(t.speaker or ""), transcript.text[t.raw_at : t.raw_at + len(t.speaker_raw)],
            t.role, t.firm, t.start, t.speech_start, t.end, t.end - t.speech_start, t.speaker, t.proof,
        )
        for t in transcript.turns
    ]  # fmt: skip
    sentences = _sentences(transcript, call_id, turns)
    people = _people(transcript, call_id)
    whole, unnamed = unbroken(transcript.plain, transcript.text), _unnamed(turns)
    return Speech(
        call_id,
        transcript.text,
        transcript.plain,
        people,
        turns,
        sentences,
        [s.start for s in sentences],
        whole,
        unnamed,
        _called(turns, unnamed),
        Calendar(transcript.header.fiscal_year, transcript.header.quarter),
    )


def _unnamed(turns: Iterable[TurnRow]) -> dict[int | None, str]:
    """Return the keys of unnamed questioners by exchange; 質問者1 who comes back is the same."""
    keys: dict[int | None, str] = {}
    numbered: dict[str, str] = {}
    for turn in turns:
        if turn.role == "analyst" and turn.speaker_id is None and turn.exchange not in keys:
            number = questioner_number(turn.speaker_raw)
            own = f"X{turn.exchange}"
            keys[turn.exchange] = numbered.setdefault(f"{number}|{turn.firm}", own) if number else own
    return keys


def label_of(turn: TurnRow) -> str:
    """Return the label of a turn as written, empty where it is a mark without a word: a dash, a bar, a quotation."""
    label = " ".join(turn.speaker_raw.split())
    return label if any(character.isalnum() for character in label) else ""


def _called(turns: Iterable[TurnRow], unnamed: dict[int | None, str]) -> dict[str, str]:
    """Return what each unnamed questioner is called: the label, or the number of the exchange where others bear the same."""
    first: dict[str, TurnRow] = {}
    for turn in turns:
        if turn.role == "analyst" and turn.speaker_id is None:
            first.setdefault(unnamed[turn.exchange], turn)
    labels = {key: label_of(turn) for key, turn in first.items()}
    bearers = Counter(labels.values())
    return {key: label if label and bearers[label] == 1 else f"Q{first[key].exchange}" for key, label in labels.items()}


def _sentences(transcript: Transcript, call_id: str, turns: list[TurnRow]) -> list[SentenceRow]:
    return [
        _sentence(transcript.text, f"S{number}", sentence, (call_id, turns[sentence.turn - 1] if sentence.turn else None))
        for number, sentence in enumerate(transcript.sentences, 1)
    ]


def _sentence(text: str, row_id: str, sentence: Sentence, place: tuple[str, TurnRow | None]) -> SentenceRow:
    call_id, turn = place
    return SentenceRow(
        call_id=call_id,
        sentence_id=row_id,
        turn=turn.turn if turn else None,
        exchange=turn.exchange if turn else None,
        part=turn.part if turn else "preamble",
        speaker=turn.speaker if turn else None,
        role=turn.role if turn else None,
        start=sentence.start,
        end=sentence.end,
        text=text[sentence.start : sentence.end],
        speaker_id=turn.speaker_id if turn else None,
    )


def _people(transcript: Transcript, call_id: str) -> list[PersonRow]:
    return [
        PersonRow(
            call_id, p.person_id, p.name, [link.surface for link in p.links if link.surface != p.name], p.role, p.firm, p.position,
            p.speaks, [f"{link.surface}: {link.reason}" for link in p.links], [link.surface for link in p.links if not link.certain],
        )
        for p in transcript.people
    ]  # fmt: skip


def call_of(transcript: Transcript, quantities: Iterable[Quantity]) -> Call:
    """Return the row of the call itself; its currency is the one most amounts of a metric are in."""
    header = transcript.header
    currencies = Counter(q.unit for q in quantities if q.kind == "money" and q.metric)
    return Call(
        call_id_of(transcript.text), header.title, header.company, header.fiscal_period, header.fiscal_year, header.quarter,
        header.cumulative, header.period_end, currencies.most_common(1)[0][0] if currencies else None, transcript.format,
        transcript.language, len(transcript.text), sum(n.end - n.start for n in transcript.unread), header.held_on, transcript.name,
        transcript.medium,
    )  # fmt: skip
