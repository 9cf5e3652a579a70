"""What kind of firm asks: by the name of a house that is known, and by how any other name ends."""

from collections import Counter
from string import punctuation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts import facts_of
from components.facts.firm_types import OTHER, firm_type, usual_house
from components.lexicon import entries
from components.reading import read

KINDS = entries("firm_types")
FIRMS = entries("firms")["firm"]


@pytest.mark.parametrize(
    ("firm", "kind"),
    [
        ("朝凪証券", "securities"),
        ("朝凪證券", "securities"),
        ("朝凪証券株式会社", "securities"),  # its form says nothing of a firm
        ("株式会社朝凪証券", "securities"),
        ("朝凪証券(株)", "securities"),
        ("朝凪フィナンシャルグループ証券", "securities"),
        ("朝凪フィナンシャルグループ", "bank"),
        ("朝凪キャピタル・マーケッツ", "securities"),  # the longest ending counts
        ("朝凪キャピタル", "asset_manager"),
        ("朝凪信託銀行", "asset_manager"),
        ("朝凪銀行", "bank"),
        ("朝凪投資銀行", "securities"),
        ("日本政策投資銀行", "bank"),  # a name of the list stands over how it ends
        ("いちよし経済研究所", "securities"),
        ("朝凪経済研究所", "research"),
        ("海路経済", "press"),
        ("海路経済新聞", "press"),
        ("バーンスタイン", "securities"),
        ("アライアンス・バーンスタイン", "asset_manager"),
        ("朝凪アセットマネジメント", "asset_manager"),
        ("朝凪生命保険", "asset_owner"),
        ("朝凪町年金基金", "asset_owner"),
        ("ロイター", "press"),
        ("個人投資家", "individual"),
        ("Lantern Securities", "securities"),
        ("LANTERN SECURITIES", "securities"),
        ("Lantern Capital Markets", "securities"),
        ("Lantern Capital", "asset_manager"),
        ("みずほ", "securities"),  # a house in its short form
        ("SMBC日興", "securities"),
        ("朝凪電機", OTHER),
        ("証券", "securities"),
        ("証券の朝凪", OTHER),  # an ending stands at the end
    ],
)
def test_a_firm_is_of_a_kind(firm: str, kind: str) -> None:
    """An analyst who parts the questions by kind of firm finds each house where desks would put it."""
    assert firm_type(firm) == kind


@pytest.mark.parametrize("firm", [None, ""])
def test_without_a_firm_there_is_no_kind(firm: str | None) -> None:
    """Who asks for nobody is counted for no kind, not for the other companies."""
    assert firm_type(firm) is None


@pytest.mark.parametrize("firm", FIRMS, ids=lambda firm: str(firm["name"]))
def test_every_spelling_of_a_known_firm_is_of_one_kind(firm: dict[str, str]) -> None:
    """A house that is known is of a kind, and of the same one whatever a transcript calls it."""
    spelled = {spelling: firm_type(spelling) for spelling in (firm["name"], firm["en"], *firm["spellings"])}
    assert len(set(spelled.values())) == 1 and OTHER not in spelled.values(), spelled


def test_no_name_and_no_ending_is_of_two_kinds() -> None:
    """The lexicon says of each name and of each ending one thing."""
    for word in ("endings", "firms"):
        often = Counter(each for kind in KINDS.values() for each in kind[word])
        assert not [each for each, count in often.items() if count > 1]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != OTHER])
def test_every_name_and_ending_of_the_lexicon_counts(kind: str) -> None:
    """No entry is hidden behind another one."""
    assert {firm_type(name) for name in KINDS[kind]["firms"]} <= {kind}
    assert {firm_type(f"朝凪{ending}") for ending in KINDS[kind]["endings"]} == {kind}


@given(st.text(min_size=1, max_size=40))
def test_any_firm_is_of_a_kind_of_the_lexicon(firm: str) -> None:
    """Whatever stands in a label, it is of one kind that has a name on the screen."""
    assert firm_type(firm) in KINDS


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"], exclude_characters=punctuation), max_size=20))
def test_the_form_of_a_company_changes_no_house(name: str) -> None:
    """朝凪証券 and 朝凪証券株式会社 are one house."""
    assert usual_house(f"{name}証券株式会社") == usual_house(f"株式会社{name}証券") == usual_house(f"{name}証券")


def test_an_ask_bears_the_firm_that_its_kind_is_told_of() -> None:
    """Full-width letters in a label are those of the house."""
    asked = "三宅遥（ＪＰモルガン）：受注はどうですか。"
    [ask] = facts_of(read(f"決算説明会\n\n質疑応答\n\n{asked}\n\n高橋社長：堅調です。")).asks
    assert firm_type(ask.firm) == "securities"
