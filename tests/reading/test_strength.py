"""However a golden text was spoilt on its way, it is read whole or refused with a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.reading import Transcript
from tests.reading.whole import GOLDEN, read_whole

# Half-width marks, digits and letters, and the full-width forms that stand for them.
HALF = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
FULL = {full: half for half, full in HALF.items()}
SPOILT = settings(max_examples=100)
GOLDEN_TEXTS = st.sampled_from(sorted(GOLDEN.values(), key=len))


@st.composite
def _lines_in_disorder(draw: st.DrawFn) -> str:
    """Draw a text with some lines deleted, doubled or swapped."""
    lines = draw(GOLDEN_TEXTS).split("\n")
    for _ in range(draw(st.integers(1, 8))):
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        change = draw(st.sampled_from(("delete", "double", "swap")))
        if change == "swap":
            lines[one], lines[other] = lines[other], lines[one]
        elif change == "double":
            lines.insert(one, lines[one])
        elif len(lines) > 1:
            del lines[one]
    return "\n".join(lines)


@st.composite
def _in_other_widths(draw: st.DrawFn) -> str:
    """Draw a text of which a piece is half-width and another full-width."""
    text = draw(GOLDEN_TEXTS)
    for table in (HALF, FULL):
        left, right = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        text = text[:left] + text[left:right].translate(table) + text[right:]
    return text


def _cut(text: str, at: tuple[float, float]) -> str:
    left, right = sorted(int(part * len(text)) for part in at)
    return text[left:right]


def _cut_in_bytes(text: str, at: tuple[float, float]) -> str:
    content = text.encode()
    left, right = sorted(int(part * len(content)) for part in at)
    return content[left:right].decode(errors="replace")


PARTS = st.tuples(st.floats(0, 1), st.floats(0, 1))


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in GOLDEN.items()])
def test_a_golden_text_is_read_whole(text: str) -> None:
    """Every character of a golden text is in a sentence, a label or an unread span."""
    assert isinstance(read_whole(text), Transcript)


@given(_lines_in_disorder())
@SPOILT
def test_lines_in_disorder_are_read_whole(text: str) -> None:
    """Lines deleted, doubled and swapped lose no character and no order."""
    read_whole(text)


@given(GOLDEN_TEXTS, PARTS)
@SPOILT
def test_a_piece_cut_out_at_any_character_is_read_whole(text: str, at: tuple[float, float]) -> None:
    """A piece that begins and ends in mid-word is read like any text."""
    read_whole(_cut(text, at))


@given(GOLDEN_TEXTS, PARTS)
@SPOILT
def test_a_piece_cut_out_at_any_byte_is_read_whole(text: str, at: tuple[float, float]) -> None:
    """A download that broke off inside a character leaves marks for it, which are read as part of the text."""
    read_whole(_cut_in_bytes(text, at))


@given(_in_other_widths())
@SPOILT
def test_other_widths_are_read_whole(text: str) -> None:
    """Half-width characters turned full-width and the other way round lose nothing, not even tags of a page."""
    read_whole(text)


def test_a_question_behind_the_links_of_a_page_is_read_whole() -> None:
    """What stands behind the last 。 and a link is a note or a turn, and the facts are told either way."""
    read_whole("業績は好調でした。\nシェアする\n質問：米国はどうですか\n")
