"""Two calls sentence by sentence: word for word, with another number, in other words, new, gone; and where a pair differs."""

from itertools import product
from pathlib import Path

import pytest

from components.facts import Facts, facts_of
from components.facts.change.repeats import KINDS, Repeat, repeats
from components.reading import read
from tests.facts.calls import quarter

HEAD = "青潮電機 決算説明会\n\n"
FILLER = "工場の屋根に太陽光の板を並べました。"


def _call(told: str, asked: str = "") -> Facts:
    question = f"\n\n質疑応答\n\n三宅遥（朝凪証券）：{asked}" if asked else ""
    return facts_of(read(f"{HEAD}高橋社長：{told}{question}"))


def _of(facts: Facts, rows: tuple[Repeat, ...], text: str) -> Repeat:
    """Return the row of the sentence that begins so."""
    texts = {s.sentence_id: s.text for s in facts.speech.sentences}
    return next(row for row in rows if texts[row.sentence_id].strip().startswith(text))


def _marked(facts: Facts, row: Repeat) -> list[str]:
    return [facts.speech.text[start:end] for start, end in row.spans]


PAIRS = [
    ("配当は年間72円を予定しています。", "配当は年間72円を予定しています。", "same", [], []),
    # Width, blanks and the break of a page are no other wording.
    ("配当は年間７２円を予定しています。", "配当は 年間72円を予定しています。", "same", [], []),
    ("配当は年間72円を予定しています。", "配当は年間84円を予定しています。", "number", ["72"], ["84"]),
    ("売上高は1,230百万円、前年比6.1％増でした。", "売上高は1,230百万円、前年比5.8％増でした。", "number", ["6.1"], ["5.8"]),
    ("営業損益は△412百万円でした。", "営業損益は96百万円でした。", "number", ["△412"], ["96"]),
    ("受注は1兆2,300億円に達しました。", "受注は9,800億円に達しました。", "number", ["1兆2,300"], ["9,800"]),
    ("値上げは対象の三割で終わりました。", "値上げは対象の七割で終わりました。", "number", ["三"], ["七"]),
    ("第1四半期は計画どおりに進みました。", "第2四半期は計画どおりに進みました。", "number", ["1"], ["2"]),
    # A direction that turns is another wording, and the number beside it stands in the same mark.
    ("減速機の売上高は4.2％増となりました。", "減速機の売上高は3.1％減となりました。", "wording", ["4.2", "増"], ["3.1", "減"]),
    ("中国の代理店の在庫は高い水準にあります。", "中国の代理店の在庫は適正な水準にあります。", "wording", ["高い"], ["適正な"]),
    ("新棟の稼働は来年の秋を予定しています。", "新棟の稼働は来年の夏を予定しています。", "wording", ["秋"], ["夏"]),
    # What is added is marked where it stands, and nothing on the other side.
    ("通期の業績予想は据え置きます。", "通期の業績予想は、当面、据え置きます。", "wording", [], ["、当面、"]),
    ("政策保有株式は段階的に売却を進めます。", "政策保有株式は売却を進めます。", "wording", ["段階的に"], []),
]


@pytest.mark.parametrize(("before", "now", "kind", "gone", "marked"), PAIRS)
def test_a_sentence_is_held_against_its_partner(before: str, now: str, kind: str, gone: list[str], marked: list[str]) -> None:
    """A pair is of one kind on both sides, each names the other, and the words that differ are marked in each call's own text."""
    one, other = _call(FILLER + before), _call(now + FILLER)
    found = repeats(one, other)
    row, partner = _of(other, found.now, now[:4]), _of(one, found.before, before[:4])
    assert (row.kind, partner.kind) == (kind, kind)
    assert (row.partner, partner.partner) == (partner.sentence_id, row.sentence_id)
    assert "".join(_marked(other, row)).replace("％", "") == "".join(marked)
    assert "".join(_marked(one, partner)).replace("％", "") == "".join(gone)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("米国の関税についてお尋ねします。", "価格の改定についてお尋ねします。"),  # only the frame is common
        ("配当は据え置きます。", "人型の機械の量産は来年度に始めます。"),
        ("そう見ています。", "そうと見ています。"),  # too short to be another's repeat
        ("今期はいかがでしょうか、お聞かせください。", "その後はどうなりましたか、お聞かせください。"),  # no word of their own
    ],
)
def test_what_only_shares_a_frame_is_new_and_gone(before: str, now: str) -> None:
    """Politeness that two sentences share makes no pair of them."""
    one, other = _call(before), _call(now)
    found = repeats(one, other)
    assert _of(other, found.now, now[:4]).kind == "new"
    assert _of(one, found.before, before[:4]).kind == "gone"


# What differs is no word but what the numbers are of, so far as the call says it.
OF_OTHER_THINGS = [
    ("減速機事業は、売上高が310百万円で前年同期比4.3％増となりました。", "全社の売上高は980百万円で前年同期比5.4％増となりました。"),
    ("今期の売上高は1,230百万円で前期比6.1％増を計画しています。", "来期の売上高は1,320百万円で前期比7.3％増を計画しています。"),
    ("今期の売上高は1,230百万円を見込んでいます。", "今期の営業利益は130百万円を見込んでいます。"),
]
OF_ONE_THING = [
    # Each call's own result is one thing, whichever quarter it is of.
    ("売上高は310百万円で前年同期比4.3％増となりました。", "累計の売上高は980百万円で前年同期比5.4％増でした。"),
    ("減速機事業は売上高310百万円で前年同期比4.3％増でした。", "減速機の売上高は980百万円で前年同期比5.4％増でした。"),
    # What a number is held against is not what it is of, nor is an effect of it.
    ("営業利益は前年同期の310百万円から40百万円減りました。", "営業利益は前年同期の290百万円から30百万円増えました。"),
]


@pytest.mark.parametrize(
    ("before", "now", "are_one"), [*((*pair, False) for pair in OF_OTHER_THINGS), *((*pair, True) for pair in OF_ONE_THING)]
)
def test_a_pair_tells_of_one_thing(before: str, now: str, are_one: bool) -> None:
    """The sales of a part are not those of the whole reworded, nor one year's forecast the next year's, nor one metric another."""
    one, other = (quarter("青潮電機", number, said) for number, said in ((2, before), (3, now)))
    row = _of(other, repeats(one, other).now, now[:4])
    assert (row.kind, row.partner is not None) == (("wording", True) if are_one else ("new", False))


def test_of_two_years_each_result_is_its_own_years() -> None:
    """The same quarter a year on repeats the results of its own year and the forecast of its own: neither is another thing."""
    told = "当期の売上高は{}百万円で前年同期比4.3％増となりました。来期の配当は1株当たり{}円を予定しています。"
    one, other = (quarter("青潮電機", 4, told.format(*said), year) for said, year in (((310, 72), 2025), ((330, 84), 2026)))
    assert [row.kind for row in repeats(one, other).now][-2:] == ["number", "number"]


def test_a_sentence_has_one_partner() -> None:
    """Of two that repeat one sentence the first has it; the other is the same, and said oftener now."""
    one, other = _call("配当は据え置きます。"), _call(f"配当は据え置きます。{FILLER}配当は据え置きます。")
    found = repeats(one, other)
    assert [(row.kind, row.partner is None) for row in found.now[1:]] == [("same", False), ("new", True), ("same", True)]
    assert [row.kind for row in found.before[1:]] == ["same"]


def test_repeats_pair_in_the_order_of_the_calls() -> None:
    """The first of two like sentences is the partner of the first, the second of the second."""
    told = f"配当は据え置きます。{FILLER}配当は据え置きます。"
    found = repeats(_call(told), _call(f"受注は増えました。{told}"))
    pairs = [(int(row.partner[1:]), int(row.sentence_id[1:])) for row in found.now if row.partner]
    assert pairs == sorted(pairs) and len(pairs) == 4


def test_the_nearest_wording_is_the_partner() -> None:
    """Of two sentences that are alike the one that shares more is taken, and the other is gone."""
    before = "中国の代理店の在庫は九月末で高い水準にあります。中国の代理店の在庫は減りました。"
    one, other = _call(before), _call("中国の代理店の在庫は十二月末で高い水準にあります。")
    found = repeats(one, other)
    assert _of(other, found.now, "中国").partner == _of(one, found.before, "中国").sentence_id
    assert found.before[-1].kind == "gone"


def test_an_analyst_repeats_no_manager() -> None:
    """What management said and an analyst now says is new in the mouth of the analyst."""
    said = "中国の代理店の在庫は高い水準にあります。"
    other = _call(FILLER, asked=said)
    assert _of(other, repeats(_call(said), other).now, "中国").kind == "new"


def test_a_call_repeats_itself_word_for_word(facts: Facts) -> None:
    """Held against itself, every sentence of any call is the same."""
    found = repeats(facts, facts)
    assert {row.kind for row in (*found.before, *found.now)} == {"same"}
    assert all(row.partner == row.sentence_id or row.partner for row in found.now)


def test_two_calls_are_parted_without_a_rest(facts_by_path: dict[Path, Facts]) -> None:
    """Between any two calls each sentence has a row, partners name each other, and marks stand inside their sentence."""
    for one, other in product(facts_by_path.values(), repeat=2):
        found = repeats(one, other)
        for facts, rows in ((one, found.before), (other, found.now)):
            assert [row.sentence_id for row in rows] == [s.sentence_id for s in facts.speech.sentences]
            for row, sentence in zip(rows, facts.speech.sentences, strict=True):
                assert all(sentence.start <= start < end <= sentence.end for start, end in row.spans)
                assert bool(row.partner) or not row.spans
        there = {row.sentence_id: row.partner for row in found.now if row.partner}
        back = {row.partner: row.sentence_id for row in found.before if row.partner}
        assert there == back
        assert sum(len(found.of(kind)) for kind in KINDS if kind != "gone") == len(found.now)


GOLDEN = [
    # Of the four quarters, which were written in four manners, little is word for word: checked by eye.
    ((1, 2), "半導体関連事業は売上高31,458百万円", "wording", "半導体関連事業は、売上高が15,730百万円"),
    ((1, 2), "期中平均レートは1ドル＝146円", "wording", "期中の平均為替レートは1ドル＝145円"),
    ((1, 2), "修正後の営業利益予想に対する進捗率", "wording", "通期の営業利益予想22,500百万円に対する進捗率"),
    ((1, 2), "社外取締役からは、新工場", "new", None),
    ((2, 3), "期中平均の為替レートは", "wording", "期中平均レートは1ドル＝146円"),
    ((2, 3), "１２月末の時点で", "wording", "9月末の時点で"),
    ((3, 4), "期中平均の為替レートは1ドル＝149円", "number", "期中平均の為替レートは１ドル＝１４８円"),
    ((3, 4), "減益要因は、三ノ原工場", "wording", "マイナスの要因は、三ノ原工場"),
]


@pytest.mark.parametrize(("pair", "text", "kind", "partner"), GOLDEN)
def test_the_quarters_of_a_year(
    quarters: dict[int | None, Facts], pair: tuple[int, int], text: str, kind: str, partner: str | None
) -> None:
    """What an analyst pairs by eye in the samples is paired, and what is said for the first time is new."""
    one, other = (quarters[at] for at in pair)
    row = _of(other, repeats(one, other).now, text)
    assert row.kind == kind
    texts = {s.sentence_id: s.text.strip() for s in one.speech.sentences}
    assert texts.get(row.partner or "", "").startswith(partner or "")
    assert bool(row.partner) is (partner is not None)


def test_a_sentence_too_long_to_compare_is_marked_whole() -> None:
    """Speech without full stops costs no more than its length: where it differs at all, all of it is marked."""
    long = "受注と在庫と価格と設備と" * 200
    one, other = _call(f"増えた{long}でした。"), _call(f"減った{long}でした。")
    row = repeats(one, other).now[-1]
    assert row.kind == "wording"
    assert [other.speech.text[start:end] for start, end in row.spans] == [other.speech.sentences[-1].text]
