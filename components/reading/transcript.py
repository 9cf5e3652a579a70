"""The types that reading gives to every floor above: a transcript and its parts, all frozen.

Every ``start`` and ``end`` is an offset in code points into ``Transcript.text``, end exclusive.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["management", "analyst", "moderator", "unknown"]
Part = Literal["preamble", "presentation", "qa"]


@dataclass(frozen=True, slots=True)
class Noted:
    """A passage that was set aside, with the rule that did it (a key of the screen's catalogue)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """Why one spelling is taken for a person; ``certain`` is False where a person should confirm it."""

    surface: str
    reason: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who attends or speaks; ``links`` holds every spelling met, the first being ``name``."""

    person_id: str
    name: str
    role: Role
    firm: str | None
    position: str | None
    speaks: bool
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``turn`` is None before the first speaker."""

    start: int
    end: int
    turn: int | None


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's uninterrupted speech, from its label (``start``) over ``speech_start`` to ``end``.

    ``proof`` is what shows that it has a speaker. The label ``speaker_raw``, empty where there is none, stands at ``raw_at``:
    before the speech or, as a signature, behind it.
    """

    turn: int
    part: Part
    exchange: int | None
    speaker: str | None
    speaker_raw: str
    raw_at: int
    role: Role
    firm: str | None
    start: int
    speech_start: int
    end: int
    proof: str


@dataclass(frozen=True, slots=True)
class Header:
    """What the text says of itself; None where it says nothing. ``period_end`` and ``held_on`` are ISO dates."""

    title: str | None = None
    company: str | None = None
    fiscal_period: str | None = None
    fiscal_year: int | None = None
    quarter: int | None = None
    cumulative: bool | None = None
    period_end: str | None = None
    held_on: str | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A call as read: the text as given, its plain form of the same length, and what was found in it.

    ``medium`` is what the text was taken from: ``pdf``, ``docx``, ``html``, the encoding of a text file, or ``text`` where it was
    handed over.
    """

    name: str
    text: str
    plain: str
    format: str
    language: str
    header: Header
    people: tuple[Person, ...]
    turns: tuple[Turn, ...]
    sentences: tuple[Sentence, ...]
    unread: tuple[Noted, ...]
    not_speakers: tuple[Noted, ...]
    medium: str = "text"
