"""Mentions of themes: each spelling counts for its term, each term for its theme, and longer words for none of their parts."""

import pytest

from components.facts import facts_of
from components.facts.wordlist import usual
from components.reading import read

FRAME = "東都証券アナリスト、石田真由氏：どうですか？\n\n社長 王浩："

# sentence, theme/term of each mention in order
MENTIONED = [
    ("収益化率は安定しました。", ["take_rate/収益化率"]),
    ("商業化率と持ち帰り率です。", ["take_rate/収益化率"] * 2),  # three translations of one word
    ("テイクレートの話です。", ["take_rate/収益化率"]),
    ("AIに投資します。", ["ai/AI", "investment/投資"]),
    ("ＡＩです。", ["ai/AI"]),
    ("生成AIです。", ["ai/生成AI"]),
    ("人工知能（AI）です。", ["ai/AI"]),
    ("AIDCの話です。", []),
    ("NeoAIの話です。", []),
    ("クラウドです。", ["cloud/クラウド"]),
    ("クラウド事業です。", ["cloud/クラウド"]),
    ("クラウドファンディングです。", []),
    ("設備投資です。", ["investment/設備投資"]),
    ("投資家との面談です。", []),
    ("投資有価証券です。", []),
    ("自社株買いです。", ["shareholder_returns/自社株買い"]),
    ("受取配当です。", []),
    ("配当性向です。", ["shareholder_returns/配当性向"]),
    ("下取り補助金です。", ["policy/下取り", "policy/補助金"]),
    ("米国関税です。", ["policy/関税"]),
    ("資本政策です。", ["capital_efficiency/資本政策"]),
    ("競争法の話です。", ["policy/独占禁止法"]),
    ("競争環境です。", ["competition/競争"]),
    ("画面シェアします。", []),
    ("GMV（流通総額）です。", ["ecommerce/GMV"]),
    ("「双十一」です。", ["promotion/双十一"]),
    ("ダブルイレブンです。", ["promotion/双十一"]),
    ("CMR（顧客管理収入）です。", ["advertising/CMR"]),
    ("物流費です。", ["logistics/物流費"]),
    ("営業利益率です。", ["margins/利益率"]),
    ("ライブストリーミングECです。", ["ecommerce/ライブコマース"]),
    ("地震の影響です。", ["geopolitics/地震"]),
    ("減損損失です。", ["restructuring/減損"]),
    ("SPECの話です。", []),
    ("株価です。", ["capital_efficiency/株価"]),
    ("利益は出ています。", []),
]


@pytest.mark.parametrize(
    ("sentence", "mentions"),
    [pytest.param(*case, id=case[0]) for case in MENTIONED],
)
def test_a_mention_stands_for_its_term_and_theme(sentence: str, mentions: list[str]) -> None:
    """Spellings are merged into terms, the longest wins, and a guarded word is no mention."""
    found = facts_of(read(FRAME + sentence)).mentions
    assert [f"{m.theme}/{m.term}" for m in found] == mentions


def test_a_mention_quotes_what_was_written() -> None:
    """The surface is the text itself, full-width where it was written so."""
    text = FRAME + "ＡＩと人工知能です。"
    assert [(m.surface, text[m.start : m.end]) for m in facts_of(read(text)).mentions] == [("ＡＩ", "ＡＩ"), ("人工知能", "人工知能")]


def test_a_mention_knows_who_spoke_and_where() -> None:
    """Side, speaker, exchange and part come from the sentence."""
    text = "東都証券アナリスト、石田真由氏：関税は？\n\n社長 王浩：関税は小さいです。"
    rows = [(m.role, m.speaker, m.exchange, m.part) for m in facts_of(read(text)).mentions]
    assert rows == [("analyst", "石田真由", 1, "qa"), ("management", "王浩", 1, "qa")]


@pytest.mark.parametrize("theme", usual().by_key)
def test_every_term_of_a_theme_is_found(theme: str) -> None:
    """Every spelling, alone in a sentence, counts for its own theme and term, and for nothing else."""
    spellings = {surface: term.name for term in usual().by_key[theme].terms for surface in term.surfaces}
    found = facts_of(read(FRAME + "".join(f"{surface}です。" for surface in spellings))).mentions
    assert [(m.theme, m.term, m.surface) for m in found] == [(theme, term, surface) for surface, term in spellings.items()]
