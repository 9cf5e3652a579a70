"""Whatever text is given, reading it loses no character and raises nothing but its own error."""

import math

# ruff: noqa: E501  # one line a case: full-width characters count twice
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import components.samples
from components.facts import facts_of
from components.reading import Transcript, UnreadableTranscript, read

SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(components.samples.__path__[0]).glob("*.txt"))}
# Pieces that transcripts are made of: any order of them is a text that somebody may paste.
PIECES = (
    "東都証券アナリスト、石田真由氏：", "王浩：", "王浩氏（以下、王）:", "Wang Hao: ", "司会者：", "質問者1：", "Q1.", "Ｑ１．", "A1.", "【質問】", "【回答】", "Q", "A",
    "高橋 一郎（代表取締役社長）", "田中（東都証券）", "質疑応答", "■ 主な質疑応答", "今後の見通し：", "HK: 7012", "19:30", "（単位：百万円）", "2つ質問があります。",
    "受注はどうですか？", "在庫について伺います。", "売上高は2,365億円で、前年同期比5%増でした。", "△4,512百万円", "「", "」", "（", "）", "。", "、", "：", ":", "？", " ", "　",
    "\n", "\n\n", "\r\n", "\t", "出席者", "CEOの王浩氏が出席した。", "2026年3月期 第2四半期 決算説明会", "2025年13月45日開催", "①", "㈱", "\u2028", "\ufeff", "𠮷", "e\u0301", "\x00",
)  # fmt: skip


def _whole(transcript: Transcript) -> None:
    """Check that the parts of a transcript lie in its text, in order, and leave nothing out."""
    _inside_and_apart([(t.start, t.end) for t in transcript.turns], transcript.text)
    _inside_and_apart([(s.start, s.end) for s in transcript.sentences], transcript.text)
    for turn in transcript.turns:
        assert turn.start <= turn.speech_start <= turn.end
    for noted in (*transcript.unread, *transcript.not_speakers):
        assert 0 <= noted.start < noted.end <= len(transcript.text)
    assert _left_out(transcript) == ""


def _inside_and_apart(spans: list[tuple[int, int]], text: str) -> None:
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def _left_out(transcript: Transcript) -> str:
    covered = [(s.start, s.end) for s in transcript.sentences] + [(n.start, n.end) for n in transcript.unread]
    covered += [(t.start, t.speech_start) for t in transcript.turns]
    rest = list(transcript.plain)
    for start, end in covered:
        rest[start:end] = " " * (end - start)
    return "".join(rest).strip().replace("\n", "").replace(" ", "")


def _read(text: str) -> None:
    try:
        transcript = read(text)
    except UnreadableTranscript as error:
        assert str(error)
        return
    assert transcript.text == text
    assert len(transcript.plain) == len(text)
    _whole(transcript)
    facts = facts_of(transcript)
    assert all(math.isfinite(q.value) for q in facts.quantities if q.value is not None)
    assert len(facts.frames()["calls"]) == 1


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_characters_are_read_or_refused(text: str) -> None:
    """Nothing but a transcript or its own error comes out, whatever the characters."""
    _read(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_order_of_the_pieces_of_a_transcript_is_read(text: str) -> None:
    """Labels, marks, headings and sentences in any order lose no character and no order."""
    _read(text)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_is_read_whole(sample: str) -> None:
    """Every character of a sample that is no white space is in a sentence, a label or an unread span."""
    _read(SAMPLES[sample])


@st.composite
def _mangled(draw: st.DrawFn, sample: str) -> str:
    """Draw a sample with some lines deleted, doubled or swapped."""
    lines = SAMPLES[sample].split("\n")
    for _ in range(draw(st.integers(1, 6))):
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        change = draw(st.sampled_from(("delete", "double", "swap")))
        if change == "swap":
            lines[one], lines[other] = lines[other], lines[one]
        else:
            lines[one : one + 1] = [] if change == "delete" and len(lines) > 1 else [lines[one]] * 2
    return "\n".join(lines)


@pytest.mark.parametrize("sample", SAMPLES)
@given(data=st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_sample_with_its_lines_in_disorder_is_read(sample: str, data: st.DataObject) -> None:
    """Lines deleted, doubled and swapped still give a whole transcript."""
    _read(data.draw(_mangled(sample)))


@pytest.mark.parametrize("sample", SAMPLES)
@given(start=st.floats(0, 1), end=st.floats(0, 1))
@settings(max_examples=15, deadline=None)
def test_a_sample_cut_anywhere_is_read(sample: str, start: float, end: float) -> None:
    """A piece of a transcript, however it was cut out, is read like a whole one."""
    text = SAMPLES[sample]
    left, right = sorted((int(start * len(text)), int(end * len(text))))
    _read(text[left:right])


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_mark_that_ends_a_line_changes_no_turn(sample: str, line_end: str) -> None:
    """The same call has the same turns whatever system saved it."""
    turns = [(t.role, t.part, t.exchange, t.speaker_raw) for t in read(SAMPLES[sample]).turns]
    other = read(SAMPLES[sample].replace("\n", line_end))
    assert [(t.role, t.part, t.exchange, t.speaker_raw) for t in other.turns] == turns
