"""Who asks from call to call: the same person and the same house in any spelling, 0 told from absence, who came and who stayed away."""

import pytest

from components.facts import Facts, facts_of
from components.facts.change.asked import AskedOver, asked_over, comings
from components.facts.same_person import Analyst, same_analyst, same_house
from components.reading import read


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (("三宅遥", "朝凪証券"), ("三宅遥", "朝凪証券"), True),
        (("三宅 遥", "朝凪証券"), ("三宅遥", "朝凪証券株式会社"), True),
        (("三宅遥", "朝凪証券"), ("三宅遥", "凌雲証券"), True),  # went to another house
        (("三宅遥", "朝凪証券"), ("三宅遥", None), True),
        (("三宅", "朝凪証券"), ("三宅遥", "朝凪証券"), True),  # of one house a family name is one's
        (("三宅遥", "朝凪証券"), ("三宅", "朝凪証券"), True),
        (("三宅", "朝凪証券"), ("三宅", "朝凪証券"), True),
        (("三宅", "朝凪証券"), ("三宅遥", "凌雲証券"), False),
        (("三宅", "朝凪証券"), ("三宅", "凌雲証券"), False),
        (("三宅", None), ("三宅", None), False),
        (("林田", "朝凪証券"), ("林田", "凌雲証券"), False),  # 林田 is a family name, and no 林 called 田
        (("林田", "朝凪証券"), ("林", "朝凪証券"), False),
        (("三宅遥", "朝凪証券"), ("三宅健", "朝凪証券"), False),
        (("髙橋遥", "朝凪証券"), ("高橋遥", "凌雲証券"), True),  # another character for the same name
        (("アリシア・ヤップ", "シティグループ"), ("ヤップ", "シティグループ"), True),
        (("", "朝凪証券"), ("", "朝凪証券"), False),
    ],
)
def test_who_is_who_over_calls(one: tuple[str, str | None], other: tuple[str, str | None], is_same: bool) -> None:
    """A whole name is one person's anywhere, a family name only within one house."""
    assert same_analyst(Analyst(*one), Analyst(*other)) is is_same
    assert same_analyst(Analyst(*other), Analyst(*one)) is is_same


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [("朝凪証券", "朝凪証券株式会社", True), ("ゴールドマン・サックス", "ゴールドマンサックス", True), ("朝凪証券", "凌雲証券", False),
     (None, None, False), ("", "", False)],
)  # fmt: skip
def test_a_house_is_one_in_any_spelling(one: str | None, other: str | None, is_same: bool) -> None:
    """The form and the width of a name make no other house, and no firm is no house."""
    assert same_house(one, other) is is_same


def _call(asks: list[str], attending: str = "") -> Facts:
    said = "".join(f"{ask}\n\n高橋社長：お答えします。\n\n" for ask in asks)
    return facts_of(read(f"青潮電機 決算説明会{'' if not attending else f'{chr(10)}{chr(10)}{attending}'}\n\n質疑応答\n\n{said}"))


MIYAKE, KASHIWAGI, MORIYAMA = "三宅遥（朝凪証券）", "柏木蓮（凌雲証券）", "森山彩（港南証券）"


def _numbers(over: AskedOver) -> dict[str, list[int | None]]:
    return {asker.name: [count.number if count else None for count in asker.counts] for asker in over.askers}


def test_asks_of_one_analyst_stand_under_each_other() -> None:
    """A person has one row over the calls, with every ask in the order of the calls."""
    calls = [
        _call([f"{MIYAKE}：為替の前提は？", f"{KASHIWAGI}：受注は？"]), _call([f"{KASHIWAGI}：在庫は？"]),
        _call(["三宅 遥（朝凪証券株式会社）：為替の影響は？", f"{KASHIWAGI}：配当は？"]),
    ]  # fmt: skip
    over = asked_over(calls)
    assert _numbers(over) == {"柏木蓮": [1, 1, 1], "三宅 遥": [1, None, 1]} or _numbers(over) == {
        "柏木蓮": [1, 1, 1],
        "三宅遥": [1, None, 1],
    }
    asks = over.askers[1].asks
    assert [(ask.call_id, ask.themes) for ask in asks] == [(calls[0].call.call_id, ["currency"]), (calls[2].call.call_id, ["currency"])]


def test_asks_of_a_house_are_those_of_its_analysts() -> None:
    """Two analysts of one house are one row of houses and two of people; the name is as last written."""
    calls = [_call([f"{MIYAKE}：為替の前提は？"]), _call(["二宮学（朝凪証券株式会社）：在庫は？", f"{KASHIWAGI}：受注は？"])]
    assert _numbers(asked_over(calls, "firm")) == {"朝凪証券株式会社": [1, 1], "凌雲証券": [None, 1]}
    assert len(asked_over(calls).askers) == 3


def test_a_call_that_names_nobody_says_nothing_of_absence() -> None:
    """質問者1 is nobody: the call has asks, all of them unnamed, and does not count as one that somebody stayed away from."""
    calls = [_call([f"{MIYAKE}：為替は？"]), _call(["質問者1：在庫は？"]), _call([f"{MIYAKE}：為替は？", f"{KASHIWAGI}：受注は？"])]
    over = asked_over(calls)
    assert [(call.asks.number, call.unnamed.number, call.names_anyone) for call in over.calls] == [
        (1, 0, True),
        (1, 1, False),
        (2, 0, True),
    ]
    came = comings(over)
    assert came and came.against == calls[0].call.call_id
    assert [asker.name for asker in came.new] == ["柏木蓮"] and not came.back and not came.away


def test_who_came_back_and_who_stayed_away() -> None:
    """New is in no call before, back in an earlier one but not the last, away in the last and not here."""
    calls = [_call([f"{MIYAKE}：為替は？"]), _call([f"{KASHIWAGI}：受注は？"]), _call([f"{MIYAKE}：為替は？", f"{MORIYAMA}：在庫は？"])]
    came = comings(asked_over(calls))
    assert came is not None
    assert [[asker.name for asker in who] for who in (came.new, came.back, came.away)] == [["森山彩"], ["三宅遥"], ["柏木蓮"]]


@pytest.mark.parametrize("asks", [[], [["質問者1：在庫は？"]], [[f"{MIYAKE}：為替は？"]], [[f"{MIYAKE}：為替は？"], ["質問者1：在庫は？"]]])
def test_one_call_that_names_who_asks_is_compared_with_none(asks: list[list[str]]) -> None:
    """Nobody is new where there is nothing before, or where the last call names nobody."""
    assert comings(asked_over([_call(each) for each in asks])) is None


def test_who_is_listed_and_asks_nothing_is_there() -> None:
    """A list of those who take part makes a 0 of an absence."""
    listed = "参加者：三宅遥（朝凪証券）、柏木蓮（凌雲証券）"
    call = _call([f"{MIYAKE}：為替は？"], listed)
    people = {person.name for person in call.speech.people if person.role == "analyst"}
    found = _numbers(asked_over([call]))
    assert {name: [0 if name == "柏木蓮" else 1] for name in people} == found


def test_askers_of_a_year(quarters: dict[int | None, Facts]) -> None:
    """Two of the four quarters name who asks: eight come to both, the ninth is new in the last; checked by eye."""
    over = asked_over([quarters[at] for at in (1, 2, 3, 4)])
    assert [call.names_anyone for call in over.calls] == [False, True, False, True]
    assert _numbers(over)["榊原亮太"] == [None, 5, None, 3]
    assert _numbers(over)["柴垣啓介"] == [None, None, None, 1]
    came = comings(over)
    assert came and (len(came.new), len(came.back), len(came.away)) == (1, 0, 0)
    assert came.against == quarters[2].call.call_id


def test_no_ask_is_lost(facts: Facts) -> None:
    """In any call the asks of all askers and those of nobody named are all asks, each once; so by house."""
    for group, unnamed in (("analyst", "analyst"), ("firm", "firm")):
        over = asked_over([facts], group)
        held = [ask.ask_id for asker in over.askers for ask in asker.asks]
        nobody = [ask.ask_id for ask in facts.asks if not getattr(ask, unnamed)]
        assert sorted(held + nobody) == sorted(ask.ask_id for ask in facts.asks)
        assert over.calls[0].unnamed.number == len(nobody)
        assert len({asker.key for asker in over.askers}) == len(over.askers)
