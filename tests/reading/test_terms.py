"""Many terms in one pass: the longest wins, a word that goes on is another word, an excluded phrase hides its parts."""

# ruff: noqa: E501  # one line a case: full-width characters count twice

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.reading.terms import Terms

MEANINGS = {
    "AI": "ai", "生成AI": "gen", "AIエージェント": "agent", "クラウド": "cloud", "クラウド基盤": "base", "収益化率": "rate", "収益": "income",
    "広告": "ad", "EC": "ec", "投資": "invest", "設備投資": "capex", "価格": "price", "ブランド": "brand", "CMR": "cmr", "関税": "tariff", "5G": "5g",
}  # fmt: skip
TERMS = Terms(MEANINGS, dict.fromkeys(("投資家", "価格帯", "個人投資家"), MEANINGS.values()))

FOUND = [
    ("AIです", ["ai"]),
    ("AIDC", []),  # a longer Latin word
    ("NeoAI", []),
    ("AI2", []),
    ("AI API", ["ai"]),
    ("AIの", ["ai"]),
    ("(AI)", ["ai"]),
    ("AI、AI", ["ai", "ai"]),
    ("生成AI", ["gen"]),
    ("AIエージェント", ["agent"]),
    ("AIエージェントの", ["agent"]),
    ("AIエージェンシー", ["ai"]),  # another word in another script begins
    ("生成AIエージェント", ["gen"]),  # the leftmost wins, then the rest of a katakana word stands alone
    ("クラウド", ["cloud"]),
    ("クラウドは", ["cloud"]),
    ("クラウドファンディング", []),
    ("パブリッククラウド", []),
    ("クラウドー", []),
    ("クラウド・サービス", ["cloud"]),
    ("クラウド基盤", ["base"]),
    ("クラウド製品", ["cloud"]),  # kanji may go on
    ("収益化率", ["rate"]),
    ("総収益化率", ["rate"]),
    ("収益化", ["income"]),
    ("ネット広告費", ["ad"]),
    ("ECの", ["ec"]),
    ("ECB", []),
    ("EC化", ["ec"]),
    ("SPEC", []),
    ("投資家", []),
    ("個人投資家の投資", ["invest"]),
    ("設備投資家", ["capex"]),  # the leftmost begins before the excluded phrase
    ("価格帯と価格", ["price"]),
    ("ブランドブランド", []),  # katakana goes on
    ("ブランド、ブランド", ["brand", "brand"]),
    ("CMRとECとAI", ["cmr", "ec", "ai"]),
    ("5Gと15G", ["5g"]),
    ("", []),
    ("税", []),
]


@pytest.mark.parametrize(("text", "meanings"), FOUND)
def test_the_longest_term_that_stands_alone_is_found(text: str, meanings: list[str]) -> None:
    """A term inside a longer term, a longer word or an excluded phrase is not found."""
    assert [match.meaning for match in TERMS.find(text)] == meanings


@pytest.mark.parametrize(("text", "meanings"), [case for case in FOUND if case[1]])
def test_a_match_is_where_its_spelling_stands(text: str, meanings: list[str]) -> None:
    """The span of a match is the spelling itself."""
    spellings = {"ai": "AI", "gen": "生成AI", "agent": "AIエージェント", "cloud": "クラウド", "rate": "収益化率"}
    for match in TERMS.find(text):
        assert text[match.start : match.end] == spellings.get(match.meaning, text[match.start : match.end])


@given(st.text(alphabet="AIクラウド基盤投資家個人EC化収益率 、生成"))
def test_matches_never_overlap(text: str) -> None:
    """No character belongs to two terms, and terms come in the order of the text."""
    found = list(TERMS.find(text))
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(alphabet="AIクラウドEC 、"))
def test_the_same_words_after_a_space_are_found_again(text: str) -> None:
    """What is found does not depend on what stands beyond a mark."""
    assert len(list(TERMS.find(text + "。" + text))) == 2 * len(list(TERMS.find(text)))
