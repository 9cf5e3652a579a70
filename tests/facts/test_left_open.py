"""What answers left open in one call, and which sentences of the next name it."""

import pytest

from components.facts import Facts, facts_of
from components.facts.change.left_open import LeftOpen, left_open
from components.reading import read

# The answer takes up the first thing asked and leaves the other.
OPEN = "三宅遥（朝凪証券）：国内の受注の動向と、{}を教えてください。\n\n高橋社長：国内の受注は増えています。"


def _call(talk: str) -> Facts:
    return facts_of(read(f"青潮電機 決算説明会\n\n質疑応答\n\n{talk}"))


def _next(told: str, asked: str = "今期はどうですか。") -> Facts:
    return _call(f"柏木蓮（凌雲証券）：{asked}\n\n高橋社長：{told}")


def _terms(left: tuple[LeftOpen, ...]) -> dict[str, tuple[str, int, int, bool]]:
    return {term.term: (term.why, term.told.number, term.asked.number, term.by_part) for each in left for term in each.terms}


@pytest.mark.parametrize(
    ("told", "asked", "found"),
    [
        ("塗装工程は動いています。塗装工程は増やしません。", "今期は？", (2, 0, False)),
        ("晴れです。", "塗装工程はその後どうですか。", (0, 1, False)),  # asked again, and not told
        ("晴れです。", "今期は？", (0, 0, False)),  # nobody names it
        ("塗装の件数は減りました。", "今期は？", (1, 0, True)),  # a part of the compound
        ("塗 装 工 程は2％でした。", "今期は？", (1, 0, False)),  # blanks are no other word
    ],
)
def test_a_word_that_was_left_is_looked_for(told: str, asked: str, found: tuple[int, int, bool]) -> None:
    """Each word lists the sentences of management, and those of analysts, that name it; parts count where nobody says the whole."""
    left = left_open(_call(OPEN.format("塗装工程")), _next(told, asked))
    assert _terms(left)["塗装工程"] == ("subject", *found)
    assert len(left[0].named) == (1 if found[0] and not found[2] else 0)


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("自己株式の取得を決議しました。", 1),
        ("自社株買いを行います。", 1),
        ("自己株取得です。自己株式取得です。", 2),
        ("株式を売りました。", 0),
    ],
)
def test_spellings_of_a_term_are_one(told: str, number: int) -> None:
    """What the list of themes takes for one term is named in any of its spellings."""
    before = _call("三宅遥（朝凪証券）：自社株買いの規模を教えてください。\n\n高橋社長：回答を差し控えます。")
    found = _terms(left_open(before, _next(told)))
    assert found["自社株買い"][1] == number


@pytest.mark.parametrize(
    ("told", "number"), [("関税の影響額は3億円です。", 1), ("関税は重荷です。", 1), ("影響額は3億円です。", 0), ("金利は上がりました。", 0)]
)
def test_a_name_of_two_words_is_known_by_the_one_that_says_something(told: str, number: int) -> None:
    """関税の影響額 is named where 関税 is, and not where any other amount is."""
    before = _call("三宅遥（朝凪証券）：在庫は減りましたか。また、関税の影響額はいくらですか。\n\n高橋社長：在庫は減りました。")
    found = left_open(before, _next(told))
    assert [(term.term, term.told.number if not term.by_part else 0) for each in found for term in each.terms] == [("関税の影響額", number)]


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        ("後継者の育成についてお聞かせください。", {"後継者"}),
        ("設備投資を1,300百万円減らした理由は何ですか。", {"設備投資"}),  # a number is no word to look for
        ("可能な範囲でお願いします。", set()),  # nothing tells what it is about
    ],
)
def test_what_is_declined_is_known_by_the_words_of_the_ask(ask: str, words: set[str]) -> None:
    """An answer that declines leaves no word out of those it says: the ask tells what it was about."""
    left = left_open(_call(f"三宅遥（朝凪証券）：{ask}\n\n高橋社長：回答を差し控えます。"), _next("晴れです。"))
    assert len(left) == 1 and left[0].ask.standing == "partly"
    assert {term.term for term in left[0].terms} == words


def test_what_the_whole_call_goes_on_about_is_no_word_of_one_ask() -> None:
    """A term that the call before mentions again and again would be found again whatever is said."""
    before = _call("三宅遥（朝凪証券）：受注はどうですか。\n\n高橋社長：受注と受注と受注と受注は強いですが、回答を差し控えます。")
    assert [each.terms for each in left_open(before, _next("受注は強いです。"))] == [()]


def test_an_answered_ask_is_not_left_open() -> None:
    """Only asks that stand as partly answered, or without a counterpart, are listed; a person's verdict counts first."""
    assert left_open(_call("三宅遥（朝凪証券）：受注は増えましたか。\n\n高橋社長：受注は増えました。"), _next("晴れです。")) == ()


GOLDEN = [
    (1, 2, {"構成比": 0, "人型ロボット": 1, "引き合い": 1, "売上規模": 0, "取締役会": 3}, ["A3.2", "A6.1", "A6.2", "A7.2", "A8.3"]),
    (2, 3, {"設備投資": 1, "自社株買い": 1, "見積": 0, "目標": 1, "修正": 1}, ["A3.2", "A5.1", "A8.1"]),
    (3, 4, {"後工程": 0, "ロジック": 0, "競合": 0, "優位性": 0, "採用": 1}, ["A7.2", "A9.2", "A11.2"]),
]


@pytest.mark.parametrize(("before", "now", "told", "asks"), GOLDEN)
def test_what_a_year_left_open(quarters: dict[int | None, Facts], before: int, now: int, told: dict[str, int], asks: list[str]) -> None:
    """The asks left open in each quarter and the sentences of the next that name their words, read by eye in the samples."""
    left = left_open(quarters[before], quarters[now])
    assert [each.ask.ask_id for each in left] == asks
    assert {term.term: term.told.number for each in left for term in each.terms} == told
