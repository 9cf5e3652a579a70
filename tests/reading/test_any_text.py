"""Whatever text is given, reading it loses no character and raises nothing but its own error."""

# ruff: noqa: E501  # one line a case: full-width characters count twice
import contextlib
import gc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import components.samples
from components.reading import UnreadableTranscript, read
from tests.reading.whole import read_whole

SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(components.samples.__path__[0]).glob("*.txt"))}
# Pieces that transcripts are made of: any order of them is a text that somebody may paste.
PIECES = (
    "東都証券アナリスト、石田真由氏：", "王浩：", "王浩氏（以下、王）:", "Wang Hao: ", "司会者：", "質問者1：", "Q1.", "Ｑ１．", "A1.", "【質問】", "【回答】", "Q", "A",
    "高橋 一郎（代表取締役社長）", "田中（東都証券）", "質疑応答", "■ 主な質疑応答", "今後の見通し：", "HK: 7012", "19:30", "（単位：百万円）", "2つ質問があります。",
    "受注はどうですか？", "在庫について伺います。", "売上高は2,365億円で、前年同期比5%増でした。", "△4,512百万円", "「", "」", "（", "）", "。", "、", "：", ":", "？", " ", "　",
    "\n", "\n\n", "\r\n", "\t", "出席者", "CEOの王浩氏が出席した。", "2026年3月期 第2四半期 決算説明会", "2025年13月45日開催", "①", "㈱", "\u2028", "\ufeff", "𠮷", "e\u0301", "\x00",
)  # fmt: skip


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_characters_are_read_or_refused(text: str) -> None:
    """Nothing but a transcript or its own error comes out, whatever the characters."""
    read_whole(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_order_of_the_pieces_of_a_transcript_is_read(text: str) -> None:
    """Labels, marks, headings and sentences in any order lose no character and no order."""
    read_whole(text)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_is_read_whole(sample: str) -> None:
    """Every character of a sample that is no white space is in a sentence, a label or an unread span."""
    read_whole(SAMPLES[sample])


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
@settings(max_examples=15)
def test_a_sample_with_its_lines_in_disorder_is_read(sample: str, data: st.DataObject) -> None:
    """Lines deleted, doubled and swapped still give a whole transcript."""
    read_whole(data.draw(_mangled(sample)))


@pytest.mark.parametrize("sample", SAMPLES)
@given(start=st.floats(0, 1), end=st.floats(0, 1))
@settings(max_examples=15)
def test_a_sample_cut_anywhere_is_read(sample: str, start: float, end: float) -> None:
    """A piece of a transcript, however it was cut out, is read like a whole one."""
    text = SAMPLES[sample]
    left, right = sorted((int(start * len(text)), int(end * len(text))))
    read_whole(text[left:right])


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_mark_that_ends_a_line_changes_no_turn(sample: str, line_end: str) -> None:
    """The same call has the same turns whatever system saved it."""
    turns = [(t.role, t.part, t.exchange, t.speaker_raw) for t in read(SAMPLES[sample]).turns]
    other = read(SAMPLES[sample].replace("\n", line_end))
    assert [(t.role, t.part, t.exchange, t.speaker_raw) for t in other.turns] == turns


@pytest.mark.parametrize("text", ["司会：始めます。", ""])
@pytest.mark.parametrize("on", [True, False])
def test_a_reading_leaves_the_collector_as_it_was(text: str, on: bool) -> None:
    """Whether the text can be read or not, and whether cycles were collected before or not."""
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        with contextlib.suppress(UnreadableTranscript):
            read(text)
        assert gc.isenabled() is on
    finally:
        (gc.enable if was_on else gc.disable)()
