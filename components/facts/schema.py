"""The frames: one frozen row type each, its fields being the columns in order.

Offsets are code points into the transcript's text, ids are text, and what is absent is ``<NA>``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar

import pandas as pd


@dataclass(frozen=True, slots=True)
class Call:
    """One call; characters in code points, dates in ISO form."""

    frame: ClassVar[str] = "calls"
    call_id: str
    title: str | None
    company: str | None
    fiscal_period: str | None
    fiscal_year: int | None
    quarter: int | None
    cumulative: bool | None
    period_end: str | None
    currency: str | None
    format: str
    language: str
    characters: int
    unread_characters: int
    held_on: str | None
    source: str
    medium: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person; ``links`` holds ``spelling: reason`` for each alias, ``doubtful`` those that a person should confirm."""

    frame: ClassVar[str] = "people"
    call_id: str
    person_id: str
    name: str
    aliases: list[str]
    role: str
    firm: str | None
    position: str | None
    speaks: bool
    links: list[str]
    doubtful: list[str]


@dataclass(frozen=True, slots=True)
class TurnRow:
    """One turn; ``characters`` counts the speech without its label, ``proof`` names what shows that it has a speaker."""

    frame: ClassVar[str] = "turns"
    call_id: str
    turn: int
    part: str
    exchange: int | None
    speaker: str | None
    speaker_raw: str
    role: str
    firm: str | None
    start: int
    speech_start: int
    end: int
    characters: int
    speaker_id: str | None
    proof: str


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One sentence; speaker and turn are absent in the preamble."""

    frame: ClassVar[str] = "sentences"
    call_id: str
    sentence_id: str
    turn: int | None
    exchange: int | None
    part: str
    speaker: str | None
    role: str | None
    start: int
    end: int
    text: str
    speaker_id: str | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number as spoken; ``value`` in base units of ``unit``, ``change_percent`` signed by the word.

    A result or an old forecast with a ``comparison`` and no change is the one that another is held against. ``hedge`` says
    how exactly a number is meant: about, over, under, at_least, at_most. ``share_of`` is the metric that a rate without one is a share of.
    """

    frame: ClassVar[str] = "quantities"
    call_id: str
    quantity_id: str
    sentence_id: str
    turn: int | None
    speaker: str | None
    role: str | None
    start: int
    end: int
    surface: str
    value: float | None
    value_high: float | None
    unit: str
    kind: str
    metric: str | None
    scope: str | None
    sense: str
    period: str | None
    basis: str | None
    comparison: str | None
    change_percent: float | None
    change_id: str | None
    named: str | None
    hedge: str | None
    share_of: str | None

    @property
    def is_prior(self) -> bool:
        """Whether the amount is only the one compared with: last year's, the old forecast."""
        return self.comparison is not None and self.change_percent is None and self.sense in ("actual", "prior_guidance", "other")


@dataclass(frozen=True, slots=True)
class Question:
    """One interrogative sentence of an analyst."""

    frame: ClassVar[str] = "questions"
    call_id: str
    question_id: str
    exchange: int | None
    ask: int
    turn: int
    speaker: str | None
    firm: str | None
    sentence_id: str
    start: int
    end: int
    text: str
    speaker_id: str | None


@dataclass(frozen=True, slots=True)
class Ask:
    """One distinct question of an exchange; ``declared`` is how many the analyst said there would be.

    ``tie_reasons`` stand beside ``answer_sentence_ids`` and say why each belongs to the ask; ``open_subjects`` are those of
    the ``missing_terms`` that it is about; ``refusals`` are the spans of words that decline;
    ``verdict`` is what a person judged, as ``status``.
    """

    frame: ClassVar[str] = "asks"
    call_id: str
    exchange: int | None
    ask: int
    analyst: str | None
    firm: str | None
    start: int
    end: int
    text: str
    declared: int | None
    themes: list[str]
    answered_by: list[str]
    answer_sentence_ids: list[str]
    status: str
    missing_terms: list[str]
    ask_id: str
    sentence_ids: list[str]
    question_sentence_ids: list[str]
    turn: int
    speaker_id: str | None
    tie_reasons: list[str]
    open_subjects: list[str]
    number_asked: bool
    number_given: bool
    refusals: list[list[int]]
    verdict: str | None

    @property
    def standing(self) -> str:
        """Return how the ask stands: as a person judged it, else as the words show."""
        return self.verdict or self.status


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a theme: the term it stands for and the surface that was written; ``sub_theme`` is its part of the theme."""

    frame: ClassVar[str] = "themes"
    call_id: str
    mention_id: str
    sentence_id: str
    turn: int | None
    exchange: int | None
    part: str
    speaker: str | None
    role: str | None
    theme: str
    term: str
    surface: str
    start: int
    end: int
    speaker_id: str | None
    sub_theme: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that looks wrong in the source; ``related`` lists the ``[start, end]`` it was held against."""

    frame: ClassVar[str] = "findings"
    call_id: str
    finding_id: str
    rule: str
    severity: str
    start: int
    end: int
    surface: str
    message: str
    suggestion: str | None
    related: list[list[int]]
    message_en: str


ROWS: tuple[type[Any], ...] = (Call, PersonRow, TurnRow, SentenceRow, Quantity, Question, Ask, Mention, Finding)
# The python storage, because the first arrow array of a process costs more than reading a call.
# Made once, too: a dtype by its name is looked for among all that pandas knows.
_DTYPES: dict[str, Any] = {
    "str": pd.StringDtype("python"),
    "int": pd.Int64Dtype(),
    "float": pd.Float64Dtype(),
    "bool": pd.api.types.pandas_dtype("bool"),
    "bool | None": pd.BooleanDtype(),
}


# Made once for the frames of every call: an index of text costs more to make than a frame of a call.
_COLUMNS = {row: pd.Index([field.name for field in fields(row)]) for row in ROWS}


def frame_of(row_type: type[Any], rows: Sequence[Any]) -> pd.DataFrame:
    """Return the rows as a frame whose columns have the same types whether or not there are rows."""
    arrays = [_column(str(field.type), [getattr(row, field.name) for row in rows]) for field in fields(row_type)]
    frame = pd.DataFrame(dict(enumerate(arrays)), copy=False)
    frame.columns = _COLUMNS.get(row_type, [field.name for field in fields(row_type)])
    return frame


def _column(annotation: str, values: list[Any]) -> Any:
    plain = annotation.replace(" | None", "").replace("<class '", "").replace("'>", "")
    dtype: Any = _DTYPES.get(annotation) or _DTYPES.get(plain)
    return pd.array(values, dtype=dtype) if dtype else pd.Series(values, dtype=object)
