"""Where a sentence ends, and where it does not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.reading.cleaning import plain
from components.reading.sentences import sentence_spans, trimmed

# the sentences parted by |; every bar is an end and nothing else is
PARTED = [
    "一つです。",
    "一つです。|二つです。",
    "伸びますか？|はい、伸びます。",
    "伸びますか?|はい!|伸びます。",
    "句点のない終わり",
    "改行で終わる\n|次の行です。",
    "本当ですか！？|はい。",
    "売上は1.5倍です。|利益は2.0%増です。",
    "売上は1,234.5億円です。",
    "（補足です。）|次です。",
    "「はい。」|次です。",
    "「始めます。次に進みます。」と述べた。|終わりです。",
    "「同益」モデルの価格です。|以上です。",
    "『前倒し』を続けます。|以上です。",
    "「早いのでは？」と聞かれました。|いいえ。",
    "「一つ目です。二つ目です。」を参照してください。",
    "Wuさんが答えます。|Yes. と言いました。",
    "…沈黙の後です。|はい。",
    "数字です：12。|次。",
    "A社（旧B社）です。|次。",
    "売上高です（前年同期は120億円）。|次。",
    "はい（笑）。|次。",
    "注意点です。|（注：単位は億円。）|次。",
]


@pytest.mark.parametrize("text", PARTED)
def test_a_sentence_ends_at_its_mark_or_at_the_line(text: str) -> None:
    """A full stop, a question mark or a line break ends a sentence; a point in a number or a quotation gone on from does not."""
    whole = plain(text.replace("|", ""))
    found = [whole[start:end] for start, end in sentence_spans(whole, 0, len(whole))]
    assert found == [plain(part).strip() for part in text.split("|")]


@given(st.text(alphabet="あ。「」?!\n 1.(）", max_size=60))
def test_sentences_cover_all_that_is_no_white_space(text: str) -> None:
    """No character but white space is left out, and no two sentences overlap."""
    spans = list(sentence_spans(text, 0, len(text)))
    outside = text
    for start, end in reversed(spans):
        outside = outside[:start] + outside[end:]
    assert outside.strip() == ""
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_a_trimmed_span_has_no_white_space_at_its_ends(text: str, start: int, length: int) -> None:
    """Only white space is taken away, and a span of nothing else becomes empty."""
    start, end = min(start, len(text)), min(start + length, len(text))
    left, right = trimmed(text, start, end)
    assert text[left:right] == text[start:end].strip() or left == right
    assert start <= left <= right <= end or left == right
