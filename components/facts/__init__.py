"""Transcript to frames: ``facts_of`` is the door, ``Facts.frames()`` the contract."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import pandas as pd

from components.facts.answers import asks_of
from components.facts.findings import Evidence, findings_of
from components.facts.quantities import quantities_of
from components.facts.questions import questions_of
from components.facts.schema import ROWS, Ask, Call, Finding, Mention, Quantity, Question, frame_of
from components.facts.speech import Speech, call_of, speech_of
from components.facts.themes import NOTHING_SAME, mentions_of
from components.facts.tone import Lists, Tone, tone_of
from components.facts.tone import usual as usual_lists
from components.facts.wordlist import Wordlist, usual
from components.reading import Transcript
from components.reading.collector import held_off

__all__ = ["Facts", "facts_of", "recounted"]

Told = TypeVar("Told")
# So many lists of words a call keeps its tone by; with one more it counts anew.
MOST_TONES = 16

# Of a text in another language the rules for numbers and themes would find the odd word, and count it as if it were all.
COUNTED_LANGUAGES = ("ja", "mixed")


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything counted from one call, as rows; each row knows its span or its sentence."""

    transcript: Transcript
    speech: Speech
    call: Call
    quantities: list[Quantity]
    questions: list[Question]
    asks: list[Ask]
    mentions: list[Mention]
    findings: list[Finding]
    wordlist: Wordlist
    tone_lists: Lists = field(default_factory=usual_lists)
    _frames: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False)
    _tones: dict[Lists, Tone] = field(default_factory=dict, repr=False, compare=False)
    _once: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def counted(self) -> bool:
        """Whether numbers and themes were looked for: the rules know no language but Japanese."""
        return _is_counted(self.transcript)

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return the frames by name, made once; treat them as read-only."""
        if not self._frames:
            rows: dict[str, list[Any]] = {
                "calls": [self.call], "people": self.speech.people, "turns": self.speech.turns, "sentences": self.speech.sentences,
                "quantities": self.quantities, "questions": self.questions, "asks": self.asks, "themes": self.mentions,
                "findings": self.findings,
            }  # fmt: skip
            self._frames.update({row.frame: frame_of(row, rows[row.frame]) for row in ROWS})
        return self._frames

    def once(self, count: Callable[["Facts"], Told]) -> Told:
        """Return what a function counts from the call, counted when it is first asked for; treat it as read-only."""
        if count not in self._once:
            self._once[count] = count(self)
        found: Told = self._once[count]
        return found

    def tone(self, lists: Lists | None = None) -> Tone:
        """Return the tone of the call by a list, or by the one it is to be counted by, counted when it is first asked for."""
        words = lists or self.tone_lists
        found = self._tones.get(words)
        if found is None:
            found = tone_of(self.speech, words) if self.counted else Tone((), ())
            if len(self._tones) >= MOST_TONES:
                self._tones.clear()
            self._tones[words] = found
        return found


def _is_counted(transcript: Transcript) -> bool:
    return transcript.language in COUNTED_LANGUAGES


@held_off()
def facts_of(transcript: Transcript, same: Mapping[str, str] = NOTHING_SAME, wordlist: Wordlist | None = None) -> Facts:
    """Count everything the frames hold from a transcript; of a language the rules do not know, no numbers and no themes.

    ``same`` are names that a person takes for other names of the same thing, with those they count for; ``wordlist`` is
    what themes are counted by, the usual list where none is given.
    """
    speech = speech_of(transcript)
    quantities = quantities_of(speech) if _is_counted(transcript) else []
    words = wordlist or usual()
    questions, askings = questions_of(speech)
    mentions = mentions_of(speech, words, same) if _is_counted(transcript) else []
    asks = asks_of(speech, askings, mentions, quantities)
    findings = findings_of(Evidence(transcript, speech, quantities, asks))
    return Facts(transcript, speech, call_of(transcript, quantities), quantities, questions, asks, mentions, findings, words)


def recounted(facts: Facts, wordlist: Wordlist, same: Mapping[str, str] = NOTHING_SAME) -> Facts:
    """Return the facts with their themes, and what asks and answers say of them, counted anew by another list."""
    mentions = mentions_of(facts.speech, wordlist, same) if facts.counted else []
    asks = asks_of(facts.speech, questions_of(facts.speech)[1], mentions, facts.quantities)
    return replace(facts, mentions=mentions, asks=asks, wordlist=wordlist, _frames={}, _tones=facts._tones, _once={})
