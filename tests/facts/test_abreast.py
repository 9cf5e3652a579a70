"""Things that an ask names side by side, and which of them the answer leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts import facts_of
from components.facts.abreast import Named, heads, left_out, others, side_by_side
from components.reading import read

# Two things each, by the word that sets each apart.
PAIRS = [
    ("値上げ幅と、販売数量への影響について教えてください。", ("値上げ幅", "販売数量")),
    ("小麦と食用油の調達価格について教えてください。", ("小麦", "食用油")),
    ("新工場の稼働時期と人員の確保の状況を教えてください。", ("新工場", "人員")),
    ("値上げ後の販売数量と粗利率を教えてください。", ("販売数量", "粗利率")),  # when it is, is no thing
    ("燃料費と人件費はどうですか。", ("燃料費", "人件費")),
    ("燃料費および人件費はどうですか。", ("燃料費", "人件費")),
    ("船舶と港湾の両方に投資しますか。", ("船舶", "港湾")),
]
# One thing each, or none that an answer could leave out.
SINGLE = [
    "受注について教えてください。",
    "国内と海外の違いについて教えてください。",  # what is compared is one thing
    "営業と生産のバランスを教えてください。",
    "広告と販促の連携について教えてください。",
    "受注と在庫の関係を教えてください。",
    "来期の見通しと方針を教えてください。",  # words that only say what of a thing is asked
    "値上げ後と販売数量を教えてください。",
    "減ると思うが、何が要因ですか。",
    "お客さまと話しました。",
]
WHEAT = side_by_side("小麦と食用油の調達価格について", 0, 15)[0]
RISE = side_by_side("値上げ幅と、販売数量への影響について", 0, 18)[0]


@pytest.mark.parametrize(("said", "labels"), PAIRS)
def test_two_things_are_asked_side_by_side(said: str, labels: tuple[str, str]) -> None:
    """Each is named by the word that tells it from the other."""
    assert [tuple(each.label for each in pair) for pair in side_by_side(said, 0, len(said))] == [labels]


@pytest.mark.parametrize("said", SINGLE)
def test_one_thing_is_no_pair(said: str) -> None:
    """Two words of one comparison, and words that name no thing, are not held against the answer one by one."""
    assert side_by_side(said, 0, len(said)) == []


def test_a_pair_stands_within_its_passage() -> None:
    """An ask is held against what it names itself, not against what the next one does."""
    said = "受注はどうですか。燃料費と人件費はどうですか。"
    assert side_by_side(said, 0, said.index("燃料費")) == []
    assert side_by_side(said, said.index("燃料費"), len(said)) != []


@pytest.mark.parametrize(
    ("pair", "answers", "label"),
    [
        (WHEAT, ["小麦は下がりました。"], "食用油"),
        (WHEAT, ["食用油は上がりました。"], "小麦"),
        (WHEAT, ["小麦は下がり、食用油は上がりました。"], None),
        (WHEAT, ["小麦は下がりました。", "食用油は上がりました。"], None),
        (WHEAT, ["調達価格は上がりました。"], "小麦"),  # a word of both is of the one beside it
        (WHEAT, ["小麦は下がりました。", "調達価格はいずれも上期並みです。"], None),
        (WHEAT, ["どちらも上期並みです。"], None),  # in other words
        (WHEAT, [], None),
        (RISE, ["値上げは平均5%です。"], "販売数量"),
        (RISE, ["値上げは平均5%で、販売は1割減りました。"], None),  # a part of a compound names it
        (RISE, ["数量は1割減りました。"], "値上げ幅"),
    ],
)
def test_an_answer_leaves_one_of_two_out(pair: tuple[Named, Named], answers: list[str], label: str | None) -> None:
    """Only where the answer names one of the two in its words is the other left out."""
    left = left_out(pair, answers)
    assert (left and left.label) == label


@given(st.lists(st.text(alphabet="小麦食用油調達価格はもで。", max_size=12), max_size=4))
def test_what_is_left_out_stands_in_no_answer(answers: list[str]) -> None:
    """Whatever is answered, nothing that an answer names is said to be left out, and the order of the sentences is all one."""
    left = left_out(WHEAT, answers)
    assert left is None or not any(left.label in said for said in answers)
    assert left == left_out(WHEAT, answers[::-1])


def test_an_ask_says_which_of_two_things_was_not_answered() -> None:
    """The ledger's column of what the answer does not name holds the one left out."""
    asked = "三宅遥（朝凪証券）：小麦と食用油の調達価格は下がりますか。"
    [ask] = facts_of(read(f"決算説明会\n\n質疑応答\n\n{asked}\n\n高橋社長：小麦は下がりました。")).asks
    assert ask.open_subjects == ["食用油"] and ask.status == "partly"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("受注について教えてください。", ["受注"]),
        ("燃料費はいくらで、人件費はいくらですか。", ["燃料費", "人件費"]),
        ("減ると思うが、何が要因ですか。", []),
        ("2点は何ですか。", []),
        ("来期の見通しはいかがですか。", []),
        # The noun nearest what is asked, with what it is of; where it is comes behind.
        ("欧州の運賃の影響額はいくらですか。", ["運賃の影響額"]),
        ("旧倉庫の売却益を教えてください。", ["旧倉庫の売却益"]),
        ("来年の出店の計画を教えてください。", ["出店"]),
        ("値引きを除いた本業の採算をどう見ますか。", ["本業の採算"]),
        # What a clause only starts from is asked where nothing else is.
        ("円安が進んでいますが、輸入価格はどうなりますか。", ["輸入価格"]),
        ("解約率が上がりましたが、どうしてですか。", ["解約率"]),
        # The end of a count, and a list that goes on.
        ("二つ目は第二工場の稼働時期、", ["第二工場の稼働時期"]),
        ("春の賃金の改定率と、", ["賃金の改定率"]),
    ],
)
def test_what_an_ask_is_about(said: str, named: list[str]) -> None:
    """The words before the marks of a sentence; question words and numbers of points name nothing."""
    assert [each.label for each in heads(said, 0, len(said))] == named
    assert all(each.label in said for each in heads(said, 0, len(said))), "as it is written, so that it can be underlined"


@pytest.mark.parametrize(
    ("said", "beside"),
    [
        ("欧州の運賃の影響額はいくらですか。", ["欧州"]),
        ("値引きを除いた本業の採算をどう見ますか。", ["値引き"]),
        ("円安が進んでいますが、輸入価格はどうなりますか。", ["円安"]),
        ("受注について教えてください。", []),
    ],
)
def test_what_stands_around_it_comes_behind(said: str, beside: list[str]) -> None:
    """Where and from what an ask starts is no subject of it."""
    assert list(others(said, 0, len(said))) == beside


def test_the_ledger_singles_out_what_is_asked() -> None:
    """Of an ask that nothing answers the subject leads, and the place stands among the other words."""
    asked = "三宅遥（朝凪証券）：在庫は減りましたか。また、米国の関税の影響額はいくらですか。"
    first, second = facts_of(read(f"決算説明会\n\n質疑応答\n\n{asked}\n\n高橋社長：在庫は減りました。")).asks
    assert (first.open_subjects, second.open_subjects, second.missing_terms) == ([], ["関税の影響額"], ["関税の影響額", "米国"])
