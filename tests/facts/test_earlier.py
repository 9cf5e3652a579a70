"""The calls before: which one a call is held against, who asks about the same again, which themes came and went."""

from itertools import permutations, product
from pathlib import Path

import pytest

from components.facts import Facts, facts_of
from components.facts.earlier import asked_again, earlier_calls, turnover
from components.reading import read

COMPANY = "青潮電機"


def _call(period: str, asks: list[str] | None = None, company: str = COMPANY) -> Facts:
    """Return a call; each ask is who asks and what, parted by a colon."""
    said = "".join(f"{ask}\n\n高橋社長：お答えします。\n\n" for ask in asks or ["三宅遥（朝凪証券）：為替の前提は？"])
    return facts_of(read(f"{company} {period}\n\n質疑応答\n\n{said}"))


def _again(now: list[str], before: list[str]) -> list[tuple[str, str, tuple[str, ...], bool]]:
    """Return the numbers of the asks and of those before with their themes and whether the same person asks."""
    one, other = _call("2026年3月期 第2四半期決算説明会", now), _call("2026年3月期 第1四半期決算説明会", before)
    return [(a.ask.ask_id, a.earlier.ask_id, a.themes, a.same_person) for a in asked_again(one, other)]


@pytest.mark.parametrize(
    ("now", "before", "is_before"),
    [
        ("2026年3月期 第2四半期決算説明会", "2026年3月期 第1四半期決算説明会", True),
        ("2026年3月期 第1四半期決算説明会", "2026年3月期 第2四半期決算説明会", False),
        ("2026年3月期 第1四半期決算説明会", "2026年3月期 第1四半期決算説明会", False),
        ("2026年3月期 第1四半期決算説明会", "2025年3月期 決算説明会", True),  # a year ends with its last quarter
        ("2026年3月期 決算説明会", "2026年3月期 第3四半期決算説明会", True),
        ("2025年度 第3四半期決算説明会", "2025年度 第1四半期決算説明会", True),  # years that name no month
        ("2025年度 通期決算説明会", "2025年度 第3四半期決算説明会", True),
        ("2025年度 第1四半期決算説明会", "2025年度 通期決算説明会", False),
        ("2026年度 第1四半期決算説明会", "2025年度 通期決算説明会", True),
        ("2026年3月期 第2四半期決算説明会", "2026年度 第1四半期決算説明会", True),  # one head has the month, the other has none
        ("2026年3月期 第1四半期決算説明会", "2026年度 第2四半期決算説明会", False),
        ("2026年3月期 第2四半期決算説明会", "会社説明会", False),  # on no period
        ("会社説明会", "2026年3月期 第1四半期決算説明会", False),
    ],
)
def test_a_call_is_before_another_by_its_period(now: str, before: str, is_before: bool) -> None:
    """The periods put calls in order, however their heads write them; the same period is not before."""
    asked = ["柏木蓮（凌雲証券）：受注は？"]
    assert bool(earlier_calls(_call(now), [_call(before, asked)])) == is_before


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_latest_call_before_comes_first(order: tuple[int, ...]) -> None:
    """Whatever order the calls are opened in, a call is held against the last one before it."""
    quarters = [f"2026年3月期 第{n}四半期決算説明会" for n in (1, 2, 3)]
    found = earlier_calls(_call("2026年3月期 決算説明会"), [_call(quarters[at]) for at in order])
    assert [call.call.quarter for call in found] == [3, 2, 1]


@pytest.mark.parametrize(
    ("company", "is_same"),
    [(COMPANY, True), (f"株式会社{COMPANY}", True), (f"{COMPANY}株式会社", True), ("青潮電機工業", False), ("白潮電機", False)],
)
def test_only_calls_of_the_same_company_are_before(company: str, is_same: bool) -> None:
    """The form of the company makes no other company, a longer name does."""
    before = _call("2026年3月期 第1四半期決算説明会", company=company)
    assert bool(earlier_calls(_call("2026年3月期 第2四半期決算説明会"), [before])) == is_same


def test_a_call_is_not_before_itself() -> None:
    """The call on the page is among those that are open."""
    call = _call("2026年3月期 第2四半期決算説明会")
    assert earlier_calls(call, [call]) == []


@pytest.mark.parametrize(
    ("now", "before", "same_person"),
    [
        ("三宅遥（朝凪証券）", "三宅遥（朝凪証券）", True),
        ("三宅 遥（朝凪証券）", "三宅遥（朝凪証券）", True),
        ("三宅遥（凌雲証券）", "三宅遥（朝凪証券）", True),  # the analyst went to another house
        ("柏木蓮（朝凪証券）", "三宅遥（朝凪証券）", False),
        ("柏木蓮（朝凪証券株式会社）", "三宅遥（朝凪証券）", False),
        ("柏木蓮（JPモルガン）", "三宅遥（ＪＰモルガン）", False),
        ("柏木蓮（ゴールドマンサックス）", "三宅遥（ゴールドマン・サックス）", False),
    ],
)
def test_the_same_analyst_or_the_same_house_asks_again(now: str, before: str, same_person: bool) -> None:
    """The theme of the currency comes again from the same person, or from the same house in whatever spelling."""
    assert _again([f"{now}：為替の前提は？"], [f"{before}：為替の影響は？"]) == [("A1.1", "A1.1", ("currency",), same_person)]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("三宅遥（朝凪証券）：為替の前提は？", "柏木蓮（凌雲証券）：為替の影響は？"),  # neither person nor house
        ("三宅遥（朝凪証券）：為替の前提は？", "三宅遥（朝凪証券）：配当の方針は？"),  # no common theme
        ("質問者1：為替の前提は？", "質問者1：為替の影響は？"),  # a number is nobody
    ],
)
def test_another_asker_or_another_theme_is_no_coming_back(now: str, before: str) -> None:
    """What somebody else asks, or what is about something else, was not asked again."""
    assert _again([now], [before]) == []


def test_of_several_earlier_asks_the_nearest_counts() -> None:
    """More themes in common go before fewer, and among as many the same person's before the house's."""
    now = ["三宅遥（朝凪証券）：為替と配当はどうですか。"]
    asks = ["三宅遥（朝凪証券）：為替の影響は？", "柏木蓮（朝凪証券）：為替と配当はどうですか。"]
    assert [(earlier, person) for _, earlier, _, person in _again(now, asks)] == [("A2.1", False)]
    as_many = ["柏木蓮（朝凪証券）：為替の影響は？", "三宅遥（朝凪証券）：為替の影響は？"]
    assert [(earlier, person) for _, earlier, _, person in _again(["三宅遥（朝凪証券）：為替の前提は？"], as_many)] == [("A2.1", True)]


def test_what_is_asked_again_stands_in_the_order_of_the_call() -> None:
    """An analyst reads along the call, and finds each ask once."""
    people = ["三宅遥（朝凪証券）：為替の前提は？", "柏木蓮（凌雲証券）：配当の方針は？", "森山彩（港南証券）：在庫は？"]
    assert [ask for ask, *_ in _again(people, people[::-1])] == ["A1.1", "A2.1", "A3.1"]


def test_themes_come_and_go() -> None:
    """A theme that is asked about now alone is new, one that was asked about before alone is gone; each with its asks."""
    now = _call("2026年3月期 第2四半期決算説明会", ["三宅遥（朝凪証券）：為替の前提は？", "柏木蓮（凌雲証券）：配当の方針は？"])
    before = _call("2026年3月期 第1四半期決算説明会", ["三宅遥（朝凪証券）：為替の影響は？", "森山彩（港南証券）：関税は？"])
    changed = turnover(now, before)
    assert {theme: [ask.ask_id for ask in asks] for theme, asks in changed.new.items()} == {"shareholder_returns": ["A2.1"]}
    assert "currency" not in {*changed.new, *changed.gone}
    assert [ask.ask_id for asks in changed.gone.values() for ask in asks] == ["A2.1"]


def test_what_is_new_from_one_side_is_gone_from_the_other(facts_by_path: dict[Path, Facts]) -> None:
    """Between any two calls the themes part without a rest, and each stands with all its asks."""
    for one, other in product(facts_by_path.values(), repeat=2):
        there, back = turnover(one, other), turnover(other, one)
        assert list(there.new) == list(back.gone) and not set(there.new) & set(there.gone)
        assert all(theme in ask.themes for theme, asks in there.new.items() for ask in asks)
        assert [len(asks) for asks in there.new.values()] == sorted((len(asks) for asks in there.new.values()), reverse=True)
