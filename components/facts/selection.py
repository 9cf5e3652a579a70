"""What a person has selected, and which sentences of a call it leaves in view."""

from dataclasses import dataclass

from components.facts.schema import Ask, Mention, Question, SentenceRow, TurnRow
from components.facts.speech import Speech
from components.facts.tone.rows import Form, Pairing

# The analysts as one speaker, beside the people by their ids.
ANALYSTS = "analysts"


@dataclass(frozen=True, slots=True)
class Selection:
    """An analyst (an asker's key), a theme and a speaker (a person's id or ``analysts``); None selects all."""

    analyst: str | None = None
    theme: str | None = None
    speaker: str | None = None

    def __bool__(self) -> bool:
        """Say whether anything is selected."""
        return bool(self.analyst or self.theme or self.speaker)


def asker_of(speech: Speech, row: TurnRow | Question | Ask) -> str:
    """Return the key of who asks: the person's id, or of an unnamed questioner the exchange in which he first asked."""
    return speech.asker(row.speaker_id, row.exchange)


@dataclass(frozen=True, slots=True)
class View:
    """A selection made ready for one call: the exchanges and sentences it leaves."""

    selection: Selection
    asked_in: frozenset[int]
    themed: frozenset[str]

    def shows(self, row: SentenceRow | Mention | Pairing | Form) -> bool:
        """Say whether what was said here is by the speaker selected, in an exchange of the analyst selected."""
        return self._in_exchange(row.exchange) and self._by_speaker(row.speaker_id, row.role)

    def shows_theme(self, sentence_id: str) -> bool:
        """Say whether a sentence speaks of the theme selected."""
        return self.selection.theme is None or sentence_id in self.themed

    def _in_exchange(self, exchange: int | None) -> bool:
        return self.selection.analyst is None or exchange in self.asked_in

    def _by_speaker(self, speaker_id: str | None, role: str | None) -> bool:
        speaker = self.selection.speaker
        return speaker is None or (role == "analyst" if speaker == ANALYSTS else speaker_id == speaker)


def view_of(speech: Speech, mentions: list[Mention], selection: Selection) -> View:
    """Return the view that a selection gives of a call."""
    turns = [turn for turn in speech.turns if turn.exchange is not None]
    asked = {t.exchange for t in turns if t.role == "analyst" and asker_of(speech, t) == selection.analyst}
    themed = frozenset(m.sentence_id for m in mentions if m.theme == selection.theme)
    return View(selection, frozenset(x for x in asked if x), themed)
