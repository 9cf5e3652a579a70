"""The frames: their names, their columns, and spans that slice back to what they say."""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest

import components.samples
from components.facts import Facts, facts_of
from components.reading import read

SAMPLES = sorted(path.stem for path in Path(components.samples.__path__[0]).glob("*.txt"))
COLUMNS = {
    "calls": "call_id title company fiscal_period fiscal_year quarter period_end currency format language characters unread_characters",
    "people": "call_id person_id name aliases role firm position speaks",
    "turns": "call_id turn part exchange speaker speaker_raw role firm start speech_start end characters",
    "sentences": "call_id sentence_id turn exchange part speaker role start end text",
    "quantities": (
        "call_id quantity_id sentence_id turn speaker role start end surface value value_high unit kind metric scope sense period "
        "basis comparison change_percent"
    ),
    "questions": "call_id question_id exchange ask turn speaker firm sentence_id start end text",
    "asks": ("call_id exchange ask analyst firm start end text declared themes answered_by answer_sentence_ids status missing_terms"),
    "themes": "call_id mention_id sentence_id turn exchange part speaker role theme term surface start end",
    "findings": "call_id finding_id rule severity start end surface message suggestion related",
}
IDS = {
    "people": "person_id", "turns": "turn", "sentences": "sentence_id", "quantities": "quantity_id", "questions": "question_id",
    "themes": "mention_id", "findings": "finding_id",
}  # fmt: skip
QUOTED = {"sentences": "text", "quantities": "surface", "questions": "text", "asks": "text", "themes": "surface", "findings": "surface"}
ALLOWED = {
    ("turns", "part"): {"preamble", "presentation", "qa"},
    ("turns", "role"): {"management", "analyst", "moderator", "unknown"},
    ("people", "role"): {"management", "analyst", "moderator", "unknown"},
    ("sentences", "part"): {"preamble", "presentation", "qa"},
    ("quantities", "kind"): {"money", "percent", "points", "ratio", "count", "duration", "date", "period", "rank", "identifier"},
    ("quantities", "sense"): {"actual", "guidance", "prior_guidance", "plan", "progress", "delta", "other"},
    ("asks", "status"): {"answered", "partly", "no_counterpart"},
    ("findings", "severity"): {"info", "check", "conflict"},
}
OTHERS = {
    "speech only": "鳴海精工 決算説明会\n\n本日は決算をご説明します。売上高は120億円でした。",
    "no Japanese": "Revenue grew by 5% to $120 million.",
    "one word": "決算",
    "marks": "Ｑ１．受注は？\nＡ１．良好です。",
}


@cache
def _facts(name: str) -> Facts:
    if name in OTHERS:
        return facts_of(read(OTHERS[name], name))
    path = Path(components.samples.__path__[0]) / f"{name}.txt"
    return facts_of(read(path.read_text(encoding="utf-8"), name))


every_call = pytest.mark.parametrize("name", [*SAMPLES, *OTHERS])


@every_call
def test_the_frames_have_their_names_and_columns(name: str) -> None:
    """Exactly these frames, with at least these columns in their order, however little a call holds."""
    frames = _facts(name).frames()
    assert list(frames) == list(COLUMNS)
    for frame, columns in COLUMNS.items():
        wanted = columns.split()
        assert [column for column in frames[frame].columns if column in wanted] == wanted


@every_call
def test_columns_have_the_same_types_in_every_call(name: str) -> None:
    """A column has one type whether a call fills it or not, so that calls can be put one under another."""
    frames, others = _facts(name).frames(), _facts(SAMPLES[0]).frames()
    assert {f: dict(frames[f].dtypes) for f in frames} == {f: dict(others[f].dtypes) for f in others}


@every_call
def test_every_span_slices_to_what_it_quotes(name: str) -> None:
    """The text from start to end is the surface or the text of the row."""
    facts = _facts(name)
    text, frames = facts.transcript.text, facts.frames()
    for frame, column in QUOTED.items():
        for row in frames[frame].to_dict("records"):
            assert text[row["start"] : row["end"]] == row[column], (frame, row)


@every_call
def test_ids_are_unique(name: str) -> None:
    """No two rows of a frame have one id, and the id of the call is the same everywhere."""
    frames = _facts(name).frames()
    for frame, column in IDS.items():
        assert frames[frame][column].is_unique, frame
    assert not frames["asks"].duplicated(["exchange", "ask"]).any()
    assert {call for frame in frames.values() for call in frame["call_id"]} == set(frames["calls"]["call_id"])


@every_call
def test_rows_point_at_rows_that_are_there(name: str) -> None:
    """Sentences, turns and speakers that a row names are rows themselves."""
    frames = _facts(name).frames()
    sentences, turns, people = (set(frames[f][c]) for f, c in (("sentences", "sentence_id"), ("turns", "turn"), ("people", "name")))
    for frame in ("quantities", "questions", "themes"):
        assert set(frames[frame]["sentence_id"]) <= sentences
    for frame in ("sentences", "quantities", "questions", "themes"):
        assert set(frames[frame]["turn"].dropna()) <= turns
    assert set(frames["turns"]["speaker"].dropna()) <= people
    assert {i for ids in frames["asks"]["answer_sentence_ids"] for i in ids} <= sentences


@every_call
def test_a_row_lies_inside_its_sentence(name: str) -> None:
    """A number or a mention stands in the sentence it names."""
    frames = _facts(name).frames()
    spans = {row["sentence_id"]: (row["start"], row["end"]) for row in frames["sentences"].to_dict("records")}
    for frame in ("quantities", "themes", "questions"):
        for row in frames[frame].to_dict("records"):
            start, end = spans[row["sentence_id"]]
            assert start <= row["start"] < row["end"] <= end


@every_call
def test_what_is_absent_is_na(name: str) -> None:
    """Absent values are NA; no column of text holds an empty text, a word for nothing or a NaN in its place."""
    for frame, rows in _facts(name).frames().items():
        for column in rows.columns:
            if rows[column].dtype == object:
                assert all(isinstance(value, list) for value in rows[column]), (frame, column)
            else:
                assert not rows[column].dropna().isin(["", "None", "nan", "<NA>"]).any(), (frame, column)


def test_what_nothing_says_of_cumulative_figures_is_absent() -> None:
    """False would say that they are of the quarter alone."""
    frame = facts_of(read("鳴海精工 2026年3月期 第2四半期決算説明会\n\n高橋社長：売上高は1億円です。")).frames()["calls"]
    assert frame["cumulative"].isna().all()


@every_call
def test_words_of_the_contract_alone_are_used(name: str) -> None:
    """Parts, roles, kinds, senses, statuses and severities are those that the contract lists."""
    frames = _facts(name).frames()
    for (frame, column), allowed in ALLOWED.items():
        assert set(frames[frame][column].dropna()) <= allowed, (frame, column)


@every_call
def test_lists_are_lists(name: str) -> None:
    """Columns of several values hold lists, and what findings relate to is pairs of offsets inside the text."""
    facts = _facts(name)
    frames = facts.frames()
    for frame, columns in (("people", ["aliases"]), ("asks", ["themes", "answered_by", "answer_sentence_ids", "missing_terms"])):
        assert all(isinstance(value, list) for column in columns for value in frames[frame][column])
    for pair in (pair for pairs in frames["findings"]["related"] for pair in pairs):
        assert 0 <= pair[0] < pair[1] <= len(facts.transcript.text)


@every_call
def test_turns_and_characters_agree_with_the_text(name: str) -> None:
    """A turn starts at its label, and the characters of a call are those of its text."""
    facts = _facts(name)
    frames = facts.frames()
    for row in frames["turns"].to_dict("records"):
        assert facts.transcript.text[row["start"] :].startswith(row["speaker_raw"])
        assert row["characters"] == row["end"] - row["speech_start"]
    assert frames["calls"]["characters"].tolist() == [len(facts.transcript.text)]


def test_the_frames_are_made_once() -> None:
    """Asking twice gives the same frames, so that a page pays for them once."""
    facts = _facts(SAMPLES[0])
    assert all(one is other for one, other in zip(facts.frames().values(), facts.frames().values()))


def test_calls_can_be_put_one_under_another() -> None:
    """Frames of several calls concatenate without changing a type."""
    frames = [_facts(name).frames()["quantities"] for name in (*SAMPLES, *OTHERS)]
    together = pd.concat(frames, ignore_index=True)
    assert dict(together.dtypes) == dict(frames[0].dtypes)
    assert len(together) == sum(map(len, frames))


def test_a_call_without_dialogue_is_read_as_such() -> None:
    """A speech without labels has sentences and numbers, and no turn, question or ask."""
    frames = _facts("speech only").frames()
    assert frames["calls"]["format"].tolist() == ["none"]
    assert [len(frames[f]) for f in ("turns", "questions", "asks")] == [0, 0, 0]
    assert "120億円" in set(frames["quantities"]["surface"])
