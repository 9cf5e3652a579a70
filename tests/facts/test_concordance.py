"""The concordance: every place of a word, with what stands around it, once."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.facts import Facts, facts_of
from components.facts.concordance import CONTEXT, Line, concordance, frame, in_order, places
from components.facts.tally.rows import mention_rows
from components.reading import read

TOLD = "在庫は減りました。在庫率も下がりました。"
TEXT = f"翠明社 決算説明会 在庫の資料\n\n東都証券アナリスト、石田真由氏：在庫はどうですか？\n\n社長 王浩：{TOLD}"
FACTS = facts_of(read(TEXT))


def call(told: str) -> Facts:
    return facts_of(read(f"東都証券アナリスト、石田真由氏：どうですか？\n\n社長 王浩：{told}"))


HITS = [
    (("在庫",), "在庫は減りました。在庫率です。", ["在庫", "在庫"]),
    (("在庫", "在庫率"), "在庫は減りました。在庫率です。", ["在庫", "在庫率"]),  # the longest, and it counts once
    (("ああ",), "あああああ。", ["ああ", "ああ"]),  # none overlaps another
    (("ＡＩ",), "AIとａｉとAi。", ["AI", "ａｉ", "Ai"]),  # width and case make no other word
    (("ai",), "ＡＩＤＣ。", ["ＡＩ"]),  # any run of characters, a part of a word too
    (("ﾃﾞｰﾀ",), "ﾃﾞｰﾀです。データです。", ["ﾃﾞｰﾀ", "データ"]),  # a mark of its own makes two characters of one, and no other word
    (("クラウド",), "ｸﾗｳﾄﾞです。クラウドです。", ["ｸﾗｳﾄﾞ", "クラウド"]),
    (("パイプ",), "ﾊﾟｲﾌﾟです。バイプです。", ["ﾊﾟｲﾌﾟ"]),  # the mark tells パ from バ
    (("ハイプ",), "ﾊﾟｲﾌﾟです。", []),
    (("クラウト",), "ｸﾗｳﾄﾞです。クラウトです。", ["クラウト"]),  # ト with a mark behind it is ド
    (("か\u3099",), "がか\u3099。", ["が", "か\u3099"]),
    (("1.5%",), "１．５％です。1x5%です。", ["１．５％"]),  # no pattern, but what is written
    ((" 在庫 ",), "在庫。", ["在庫"]),
    (("減りました。在庫",), "在庫は減りました。在庫率です。", ["減りました。在庫"]),  # over the end of a sentence
    (("東都",), "東都です。", ["東都"]),  # a label is not said
    ((), "在庫。", []),
    (("", "　"), "在庫。", []),
]


@pytest.mark.parametrize(("surfaces", "told", "hits"), HITS)
def test_every_place_is_found_once(surfaces: tuple[str, ...], told: str, hits: list[str]) -> None:
    """Surfaces are found as written, whatever their width and case."""
    assert [line.hit for line in concordance(call(told), surfaces)] == hits


def test_a_line_knows_who_says_it_and_where() -> None:
    """Speaker, side, firm, part, turn and exchange come with the hit; before the first speaker there are none."""
    found = [(line.speaker, line.role, line.firm, line.part, line.turn, line.exchange) for line in concordance(FACTS, ["在庫"])]
    asked = ("石田真由", "analyst", "東都証券", "qa", 1, 1)
    told = ("王浩", "management", None, "qa", 2, 1)
    assert found == [(None, None, None, "preamble", None, None), asked, told, told]


def test_the_context_ends_with_the_turn() -> None:
    """Nobody's words stand in the context of another's, and no label does."""
    asked, told, _ = concordance(FACTS, ["在庫"])[1:]
    assert (asked.left, asked.right) == ("", "はどうですか？")
    assert (told.left, told.right) == ("", "は減りました。在庫率も下がりました。")


@pytest.mark.parametrize("width", [0, 1, 5, CONTEXT])
def test_the_context_is_as_wide_as_asked(width: int) -> None:
    """So many characters stand on either side where the turn has them."""
    [line] = concordance(call("あ" * 50 + "在庫" + "い" * 50 + "。"), ["在庫"], width)
    assert (line.left, line.right) == ("あ" * width, "い" * width)


def test_lines_stand_by_what_is_around_the_hit() -> None:
    """Before the hit the nearest character leads, so that 完成品の stands by 製品の; equals keep the order of the text."""
    lines = concordance(call("製品の在庫は減る。海外で在庫が増える。完成品の在庫が減る。"), ["在庫"])
    assert [line.left[-3:] for line in in_order(lines, "left")] == ["海外で", "成品の", "製品の"]
    assert [line.right[:4] for line in in_order(lines, "right")] == ["が増える", "が減る。", "は減る。"]
    assert in_order(reversed(lines), "text") == lines


def test_a_word_that_a_page_breaks_is_found() -> None:
    """A hit covers the break of a page, and the context is shown without its breaks."""
    said = (
        "当期の業績についてご説明します。半導体の検査装置が国内外で伸び、受注残高は過去最高となりました。設備投資は生産能力の増強に充て、"
        "研究開発費も前年を上回っています。通期の業績見通しは据え置いております。よろしくお願いいたします。"
    )
    lines = [said[at : at + 36] for at in range(0, len(said), 36)]
    facts = facts_of(read("鳴海精工 決算説明会\n\n高橋一郎社長：\n" + "\n".join(lines)))
    for word in ("受注残高", "設備投資", "研究開発費", "業績見通し"):
        [line] = concordance(facts, [word])
        assert line.hit.replace("\n", "") == word
        assert "\n" not in line.left + line.right


def test_the_frame_has_all_columns() -> None:
    """Each field of a line is a column, of the same type with lines and without."""
    full, empty = frame(concordance(FACTS, ["在庫"])), frame(())
    assert list(full.columns) == list(empty.columns) == list(Line.__slots__)
    assert (full.dtypes == empty.dtypes).all()
    assert (len(full), len(empty)) == (4, 0)
    assert isinstance(full, pd.DataFrame)
    assert full["turn"].isna().tolist() == [True, False, False, False]


@settings(max_examples=100)
@given(
    st.lists(st.text(st.sampled_from("在庫aAＡ１ﾃﾞ%。 　\n"), max_size=4), max_size=3),
    st.text(st.sampled_from("在庫率aAＡİß１ﾃﾞ%。？ 　\n"), max_size=80),
)
def test_lines_of_any_text_stand_in_order(surfaces: list[str], told: str) -> None:
    """Hits are where they say and as they say, in order, none over another, inside the turn that says them."""
    facts, end = call("あ。" + told), 0
    for line in concordance(facts, surfaces):
        assert facts.speech.text[line.start : line.end] == line.hit
        assert end <= line.start < line.end
        end = line.end
        turn = facts.speech.turn(line.turn or 1)
        assert turn.speech_start <= line.start and line.end <= turn.end


def test_the_places_of_mentions_are_those_that_themes_count(facts: Facts) -> None:
    """One line a row of a count, at its span, with the context that a search for its surface gives there."""
    mentions = [m for m in facts.mentions if m.turn is not None]
    lines = places(facts, mention_rows(mentions))
    assert [(line.start, line.end, line.hit, line.sentence_id) for line in lines] == [
        (m.start, m.end, m.surface, m.sentence_id) for m in mentions
    ]
    for line in lines[:40]:
        searched = concordance(facts, (line.hit,))
        assert line in searched or any(other.start < line.end and line.start < other.end for other in searched)
