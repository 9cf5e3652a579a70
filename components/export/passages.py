"""The sentences behind numbers, each with its place in the source."""

from bisect import bisect_right
from dataclasses import dataclass

from components.export.letters import one_line, visible
from components.facts import Facts
from components.facts.quotation import line_starts
from components.facts.schema import SentenceRow
from components.facts.wording import Words
from components.reading.breaks import without_breaks


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with who says it in which turn, and on which line of the source it begins."""

    sentence_id: str
    line: int
    turn: int | None
    speaker: str
    role: str
    text: str


def passages_of(facts: Facts, words: Words) -> dict[str, Passage]:
    """Return the sentences of a call by their ids."""
    starts = line_starts(facts.speech.text)
    return {
        sentence.sentence_id: _passage(facts, sentence, bisect_right(starts, sentence.start), words) for sentence in facts.speech.sentences
    }


def _passage(facts: Facts, sentence: SentenceRow, line: int, words: Words) -> Passage:
    turn = facts.speech.turn(sentence.turn) if sentence.turn is not None else None
    speaker = words.turn(turn) if turn else words.say("figures.preamble")
    return Passage(
        sentence.sentence_id, line, sentence.turn, one_line(speaker), sentence.role or "", visible(without_breaks(sentence.text)).strip()
    )


def placed_at(passage: Passage, words: Words) -> str:
    """Return who says a passage, and on which line."""
    return words.say("export.place", speaker=passage.speaker, line=passage.line)


def placed(passage: Passage, words: Words) -> str:
    """Return a passage on one line with who says it and where: what notes list."""
    return words.say("export.quotation", text=one_line(passage.text), place=placed_at(passage, words))
