"""Whole transcripts with the reading a careful person gives them, one pair of files each under tests/golden."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from components.facts import facts_of
from components.reading import Transcript, read
from components.reading.transcript import Turn

GOLDEN = Path(__file__).parents[1] / "golden"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.txt"))


def _pair(name: str) -> tuple[Transcript, dict[str, Any]]:
    text = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    return read(text, name), json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def _speaker(transcript: Transcript, person_id: str | None) -> str | None:
    return next((person.name for person in transcript.people if person.person_id == person_id), None)


def _label(transcript: Transcript, turn: Turn) -> str:
    return transcript.text[turn.raw_at :][: len(turn.speaker_raw)]


@pytest.mark.parametrize("name", NAMES)
def test_every_turn_has_its_role_label_firm_part_exchange_and_words(name: str) -> None:
    """A turn begins at its label and nowhere else, and each is on its side and in its exchange."""
    transcript, expected = _pair(name)
    read_as = [(t.role, _label(transcript, t), t.firm, t.part, t.exchange) for t in transcript.turns]
    assert read_as == [(e["role"], e["speaker_raw"], e["firm"], e["part"], e["exchange"]) for e in expected["turns"]]
    for turn, wanted in zip(transcript.turns, expected["turns"]):
        assert transcript.text[turn.speech_start : turn.end].startswith(wanted["says"])


@pytest.mark.parametrize("name", NAMES)
def test_every_turn_is_spoken_by_the_right_person(name: str) -> None:
    """Whatever spelling a label has, the turn goes to the person meant."""
    transcript, expected = _pair(name)
    assert [_speaker(transcript, t.speaker) for t in transcript.turns] == [e["speaker"] for e in expected["turns"]]


@pytest.mark.parametrize("name", NAMES)
def test_those_who_attend_are_listed_once_each(name: str) -> None:
    """Everybody who speaks or is said to attend is one person, and the silent are marked as such."""
    transcript, expected = _pair(name)
    met = [(p.name, p.role, p.speaks) for p in transcript.people]
    assert met == [(a["name"], a["role"], a["speaks"]) for a in expected["attendees"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_spelling_leads_to_its_person(name: str) -> None:
    """A label or a mention in another spelling is kept as an alias of the person it means."""
    transcript, expected = _pair(name)
    known = {p.name: {link.surface for link in p.links} for p in transcript.people}
    missing = {a["name"]: [s for s in a["aliases"] if s not in known.get(a["name"], set())] for a in expected["attendees"]}
    assert not any(missing.values()), missing


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_is_a_speaker(name: str) -> None:
    """A line that looks like a label and is none starts no turn."""
    transcript, expected = _pair(name)
    labels = {e["speaker_raw"] for e in expected["turns"]}
    assert {_label(transcript, t) for t in transcript.turns} <= labels
    starts = {t.start for t in transcript.turns}
    assert not starts & {transcript.text.find(trap) for trap in expected.get("traps", ())}


def _with(key: str) -> list[str]:
    return [name for name in NAMES if key in _pair_of(name)]


def _pair_of(name: str) -> dict[str, Any]:
    pair: dict[str, Any] = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    return pair


@pytest.mark.parametrize("name", _with("header"))
def test_the_header_says_what_the_text_says_and_no_more(name: str) -> None:
    """Company, period and language are those of the text, absent where it names none."""
    transcript, expected = _pair(name)
    header = transcript.header
    found = {key: getattr(header, key) for key in ("company", "fiscal_period", "fiscal_year", "quarter")}
    assert found == expected["header"]
    assert (transcript.language, transcript.format) == (expected["language"], expected["format"])


@pytest.mark.parametrize("name", _with("header"))
def test_a_turn_asks_as_many_things_as_a_reader_tells_apart(name: str) -> None:
    """The distinct asks of each analyst's turn are as many as announced, or as a careful reader counts."""
    transcript, expected = _pair(name)
    asked = Counter(ask.turn for ask in facts_of(transcript).asks)
    wanted = {number: turn["asks"] for number, turn in enumerate(expected["turns"], 1) if turn.get("asks")}
    assert {number: asked[number] for number in wanted} == wanted
