"""What an amount is where its words mislead: an increase is no level, a half to come is no result, a limit no amount that was spent."""

import pytest

from components.facts import facts_of
from components.facts.schema import Quantity
from components.reading import read

HEAD = "青葉計器 2026年3月期 第2四半期 決算説明会\n\n東都証券アナリスト、石田真由氏：{asked}\n\n社長 王浩：{told}"
REVISED = "売上高は500億円から520億円に上方修正いたします。"


def _number(said: str, surface: str, asked: str = "業績はどうですか？") -> Quantity:
    found = facts_of(read(HEAD.format(asked=asked, told=said))).quantities
    return [quantity for quantity in found if quantity.surface == surface][-1]


# What is said, the number meant, and its metric and sense.
MOVED = [
    ("下期は減価償却費の増加を3億円見込んでいます。", "3億円", "depreciation", "delta"),
    ("減価償却費の増加額3億円を見込んでいます。", "3億円", "depreciation", "delta"),
    ("研究開発費の減少を2億円想定しています。", "2億円", "research", "delta"),
    ("減価償却費の増加分として4億円を織り込んでいます。", "4億円", "depreciation", "delta"),
    ("減価償却費は年間で6億円程度増える見通しです。", "6億円", "depreciation", "delta"),
    ("営業利益の押し上げを5億円見込んでいます。", "5億円", "operating_income", "delta"),
    ("販管費の増加は7億円を予定しています。", "7億円", "sga", "delta"),
    ("減価償却費は30億円を見込んでいます。", "30億円", "depreciation", "guidance"),
    ("減価償却費は増加し、30億円を見込んでいます。", "30億円", "depreciation", "guidance"),
    ("需要の増加で、売上高は300億円を見込んでいます。", "300億円", "revenue", "guidance"),
    ("設備投資の増額を決め、総額120億円を投じます。", "120億円", "investment", "guidance"),
    ("減価償却費は3億円増の30億円を見込んでいます。", "30億円", "depreciation", "guidance"),
]
# What an analyst says before it asks, or management, of a span that is over or still to come.
AHEAD = [
    ("通期の営業利益を66億円に引き上げましたが、下期は35億円となり、伸びが緩やかに見えます。", "35億円", "guidance"),
    ("下期の営業利益は35億円となり、上期を上回る計算です。", "35億円", "guidance"),
    ("営業利益は来期に80億円となり、過去最高が見えます。", "80億円", "guidance"),
    ("上期の営業利益は31億円となり、計画を上回っています。", "31億円", "actual"),
    ("営業利益は31億円となり、計画を上回っています。", "31億円", "actual"),
    ("下期の営業利益は35億円となりました。", "35億円", "actual"),  # told as over: of whichever half it was
    ("第2四半期の営業利益は16億円となり、通期では66億円を見込みます。", "16億円", "actual"),
]
# What is said, the change meant, and what it is against.
AGAINST = [
    (REVISED + "在庫は96億円で、3月末から7億円減少しました。", "7億円", "other"),
    ("売上高は前年同期比5%増の120億円です。受注残高は12月末比で9億円増加しました。", "9億円", "other"),
    ("売上高は前年同期比5%増の120億円です。在庫は6月末に比べて8億円減少しました。", "8億円", "other"),
    (REVISED + "在庫は7億円減少しました。", "7億円", None),  # what was revised is another thing
    ("売上高は前年同期比5%増の120億円です。営業利益は2億円増加しました。", "2億円", "yoy"),
    ("在庫は前四半期末から7億円減少しました。", "7億円", "qoq"),
    # what a rate of exchange would move is no change on the year
    ("売上高は前年同期比5%増の120億円です。1円の円高は年間の営業利益を約8,000万円押し下げます。", "8,000万円", None),
    ("売上高は前年同期比5%増の120億円です。ドルに対し1円動くと、営業利益に3,000万円の影響があります。", "3,000万円", None),
    ("売上高は前年同期比5%増の120億円です。感応度は、1円の円安で営業利益が5,000万円増加します。", "5,000万円", None),
    ("売上高は前年同期比5%増の120億円です。1円の円高は年間の営業利益を約8,000万円押し下げます。", "1円", None),
    ("為替は前年同期に比べ5円の円安となり、1ドル150円でした。", "5円", "yoy"),
    ("売上高は前年同期比5%増の120億円です。10円の円安により、営業利益は3億円増加しました。", "3億円", "yoy"),
]
# What is said, the amount meant, its metric, its sense, and how exactly it is meant.
LIMITS = [
    ("本日、上限10億円の自己株式の取得を決議しました。", "10億円", "buyback", "plan", "at_most"),
    ("10億円を上限とする自己株式の取得を決議しました。", "10億円", "buyback", "plan", "at_most"),
    ("30億円、100万株を上限とする自己株式の取得を決めました。", "30億円", "buyback", "plan", "at_most"),
    ("最大で20億円の自己株式の取得を決議しました。", "20億円", "buyback", "plan", "at_most"),
    ("設備投資は少なくとも40億円です。", "40億円", "capex", "actual", "at_least"),
    ("自己株式の取得は10億円でした。", "10億円", "buyback", "actual", None),
    ("売上高は過去最大の120億円でした。", "120億円", "revenue", "actual", None),
    ("営業利益の予想は上限12億円です。", "12億円", "operating_income", "guidance", "at_most"),
    ("自己株式の取得は上限の10億円に達しました。", "10億円", "buyback", "actual", None),
]


@pytest.mark.parametrize(("said", "surface", "metric", "sense"), MOVED)
def test_what_something_moved_by_is_no_level(said: str, surface: str, metric: str, sense: str) -> None:
    """An increase or a decrease, stated or expected, is a change of its metric."""
    found = _number(said, surface)
    assert (found.metric, found.sense) == (metric, sense)


@pytest.mark.parametrize(("said", "surface", "sense"), AHEAD)
@pytest.mark.parametrize("asked", [True, False])
def test_a_span_still_to_come_has_no_result(said: str, surface: str, sense: str, asked: bool) -> None:
    """Whoever says it, and however it is told as reached; only what is told as over is over."""
    found = _number("はい。", surface, f"{said}いかがでしょうか？") if asked else _number(said, surface)
    assert (found.metric, found.sense) == ("operating_income", sense)


@pytest.mark.parametrize(("said", "surface", "against"), AGAINST)
def test_a_change_is_against_what_its_words_say(said: str, surface: str, against: str | None) -> None:
    """The end of a month is another day, what was revised ends with its sentence, a sensitivity is against nothing."""
    found = _number(said, surface)
    assert (found.sense, found.comparison) == ("delta", against)


def test_a_move_of_a_rate_is_no_rate() -> None:
    """1円の円高 is by how much it moves, 1ドル145円 where it stands."""
    said = "為替の前提は1ドル145円です。1円の円高は営業利益を約8,000万円押し下げます。"
    assert [(found.metric, found.sense) for found in (_number(said, "145円"), _number(said, "1円"))] == [
        ("fx_rate", "guidance"),
        ("fx_rate", "delta"),
    ]


@pytest.mark.parametrize(("said", "surface", "metric", "sense", "hedge"), LIMITS)
def test_a_limit_is_kept(said: str, surface: str, metric: str, sense: str, hedge: str | None) -> None:
    """What may be spent at most is planned, and says that it is a limit."""
    found = _number(said, surface)
    assert (found.metric, found.sense, found.hedge) == (metric, sense, hedge)
