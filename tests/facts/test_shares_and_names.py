"""What a number is called: a share says of what, an ordinal and a word for a time name nothing, and words of exactness stay beside it."""

import pytest

from components.facts import facts_of
from components.facts.schema import Quantity
from components.facts.senses import spoken_span
from components.facts.wording import Words
from components.reading import read

JA, EN = Words("ja"), Words("en")
HEAD = "青葉計器 2026年3月期 第2四半期 決算説明会\n\n東都証券アナリスト、石田真由氏：業績はどうですか？\n\n社長 王浩："
# What is said, the number meant, and what it measures in both languages.
CALLED = [
    ("新製品向けは受注高の4割弱まで高まりました。", "4割", "受注高構成比", "Share of orders"),
    ("新製品向けは受注高のおよそ3割強を占めています。", "3割", "受注高構成比", "Share of orders"),
    ("海外は売上高のうち約25%です。", "25%", "売上高構成比", "Share of revenue"),
    ("新製品の比率が前回の3割強からどう変わりましたか。", "3割", "比率", "比率"),
    ("前回は3割でした。", "3割", "", ""),
    ("1点目は3割です。", "3割", "", ""),
    ("受注高は前年同期比3割増えました。", "3割", "受注高", "Orders"),
    ("受注高の伸びは3割です。", "3割", "受注高", "Orders"),
    ("減価償却費の増加を3億円見込んでいます。", "3億円", "減価償却費 増減", "Depreciation change"),
    ("減価償却費は3億円を見込んでいます。", "3億円", "減価償却費 予想", "Depreciation forecast"),
    ("配当性向は純利益の40%です。", "40%", "配当性向", "Payout ratio"),
    ("1点目は、受注高152億円の内訳です。", "152億円", "受注高", "Orders"),
    ("2つ目の受注高152億円の内訳です。", "152億円", "受注高", "Orders"),
    ("最後に、国内事業の受注高は52億円です。", "52億円", "国内事業 受注高", "国内事業 Orders"),
    ("1点目は国内事業の受注高52億円の内訳です。", "52億円", "国内事業 受注高", "国内事業 Orders"),
]
# What is said, the number meant, and how it stands in lists.
SPOKEN = [
    ("受注高の4割弱です。", "4割", "4割弱"),
    ("受注高の3割強です。", "3割", "3割強"),
    ("売上高は120億円超です。", "120億円", "120億円超"),
    ("費用は約5億円です。", "5億円", "約5億円"),
    ("費用は5億円程度です。", "5億円", "5億円程度"),
    ("上限10億円の自己株式の取得を決議しました。", "10億円", "上限10億円"),
    ("営業利益は過去最大の12億円です。", "12億円", "12億円"),
    ("営業利益は12億円です。", "12億円", "12億円"),
]


def _number(said: str, surface: str) -> Quantity:
    return next(quantity for quantity in facts_of(read(HEAD + said)).quantities if quantity.surface == surface)


@pytest.mark.parametrize(("said", "surface", "japanese", "english"), CALLED)
def test_what_a_number_measures(said: str, surface: str, japanese: str, english: str) -> None:
    """In Japanese and in English."""
    found = _number(said, surface)
    assert (JA.measured(found), EN.measured(found)) == (japanese, english)


@pytest.mark.parametrize(("said", "surface", "shown"), SPOKEN)
def test_how_exactly_a_number_is_meant_stays_beside_it(said: str, surface: str, shown: str) -> None:
    """3割強 is not 3割."""
    found, plain = _number(said, surface), facts_of(read(HEAD + said)).speech.plain
    start, end = spoken_span(plain, found.start, found.end)
    assert plain[start:end] == shown
