"""What tone is counted from: a noun with the direction said of it, and a form of speech, each with its spans."""

from dataclasses import dataclass
from typing import Literal

Manner = Literal["stated", "negated", "reversed", "asked", "conditional"]
MANNERS: tuple[Manner, ...] = ("stated", "negated", "reversed", "asked", "conditional")


@dataclass(frozen=True, slots=True)
class Pairing:
    """One noun with one direction said of it; the span reaches over both, and each has its own."""

    call_id: str
    row_id: str
    sentence_id: str
    turn: int | None
    exchange: int | None
    part: str
    speaker: str | None
    speaker_id: str | None
    role: str | None
    noun: str
    direction: str
    manner: Manner
    start: int
    end: int
    surface: str
    noun_start: int
    noun_end: int
    noun_surface: str
    direction_start: int
    direction_end: int
    direction_surface: str

    @property
    def what(self) -> str:
        """Return the key of the pair: its noun and its direction."""
        return f"{self.noun}.{self.direction}"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of speech; what is negated is no promise, and what is asked is said by nobody."""

    call_id: str
    row_id: str
    sentence_id: str
    turn: int | None
    exchange: int | None
    part: str
    speaker: str | None
    speaker_id: str | None
    role: str | None
    form: str
    manner: Manner
    start: int
    end: int
    surface: str

    @property
    def what(self) -> str:
        """Return the key of the form."""
        return self.form


@dataclass(frozen=True, slots=True)
class Tone:
    """All that a call says of directions, and how it says things, in the order of the text."""

    pairings: tuple[Pairing, ...]
    forms: tuple[Form, ...]

    @property
    def hits(self) -> tuple[Pairing | Form, ...]:
        """Return the pairs and behind them the forms."""
        return (*self.pairings, *self.forms)
