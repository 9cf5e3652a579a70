"""The words that pages and files share: amounts, names, days, in both languages."""

import pytest

from components.facts import Facts, facts_of
from components.facts.amounts import arrow, display_for, headline_display, headline_name, prior_words, tension_words
from components.facts.headlines import headlines
from components.facts.methods import methods
from components.facts.selection import Selection
from components.facts.wording import Words, number
from components.reading import read

JA, EN = Words("ja"), Words("en")
CALL = "高橋社長：売上高は120億円、前年同期比5％増、営業利益は12億円、前年同期比20.5％減、調整後営業利益は15億円、前年同期比3％増でした。"


@pytest.mark.parametrize(
    ("currency", "amounts", "words", "unit", "shown"),
    [
        ("JPY", [12_000_000_000], JA, "億円", "120"),
        ("JPY", [12_050_000_000], JA, "億円", "120.50"),
        ("JPY", [12_050_000_000], EN, "yen m", "12,050"),
        ("USD", [120_500_000], EN, "USD m", "120.50"),
        ("JPY", [18.25], JA, "円", "18.25"),
        ("XXX", [-2e8], JA, "億XXX", "−2"),
    ],
)
def test_the_unit_suits_the_amounts(currency: str, amounts: list[float], words: Words, unit: str, shown: str) -> None:
    """億 in Japanese, millions in English, the currency itself where amounts are small; decimals only where they are spoken."""
    display = display_for(currency, amounts, words)
    assert (display.unit, display.show(amounts[0])) == (unit, shown)


def test_headline_figures_in_words() -> None:
    """Names with their basis, changes with arrow and sign, and the tension between them, as the strip says it."""
    facts = facts_of(read(CALL))
    figures = headlines(facts)
    assert [headline_name(h, JA) for h in figures] == ["売上高", "営業利益", "営業利益（調整後）"]
    assert [arrow(h) for h in figures] == ["▲ +5%", "▼ −20.5%", "▲ +3%"]
    assert "営業利益（調整後）は▲ +3%、営業利益では▼ −20.5%" in tension_words(facts, JA)
    assert "<b>23.5</b>" in tension_words(facts, JA, strong=lambda gap: f"<b>{gap}</b>")
    assert headline_display(figures, EN).unit == "yen m"


@pytest.mark.parametrize(
    ("said", "words", "shown"),
    [
        ("売上高は105億円、前年同期比5％増でした。", JA, "前年同期 100 <推計>"),
        ("売上高は105億円、前四半期比5％増でした。", JA, "前四半期比"),
        ("売上高は105億円、計画比5％増でした。", EN, "against plan"),
        ("売上高は105億円でした。", JA, "増減率の記載なし"),
    ],
)
def test_what_stands_below_a_figure(said: str, words: Words, shown: str) -> None:
    """The value a year before; of a change against anything else what that is, and that none is stated only where none is."""
    [figure] = headlines(facts_of(read(f"高橋社長：{said}")))
    assert prior_words(figure, headline_display([figure], words), words, lambda word: f"<{word}>") == shown


def test_names_in_a_sentence_are_parted_as_the_language_parts_them() -> None:
    """Two metrics that pull apart and that nothing else names: in English with a word between them, without capitals."""
    call = facts_of(read("高橋社長：営業利益は12億円、前年同期比20％減、純利益は8億円、前年同期比3％増でした。"))
    assert "「純利益・営業利益」" in tension_words(call, JA)
    assert tension_words(call, EN).endswith("No other sentence mentions net income or operating income.")


def test_days_periods_and_numbers() -> None:
    """Days and periods are written as the language writes them, a minus is a true one."""
    assert (JA.day("2026-05-01"), EN.day("2026-05-01")) == ("2026年5月1日", "May 1, 2026")
    assert (JA.period("2026年3月期"), EN.period("2026年3月期"), EN.period(None)) == ("2026年3月期", "FY 3/26", "")
    assert number(-1234.5, 1) == "−1,234.5"


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("2026年3月期 第1四半期", "FY 3/26 1Q"),
        ("2026年3月期 第2四半期（中間期）", "FY 3/26 2Q"),
        ("２０２６年３月期　第３四半期", "FY 3/26 3Q"),
        ("２０２６年３月期通期", "FY 3/26 full year"),
        ("2025年度 第2四半期累計", "FY 2025 2Q cumulative"),
        ("FY2025 Q2", "FY2025 Q2"),
        ("前年同期", "year ago"),
        ("今期の下期", "今期の下期"),
        ("2025年7～9月", "2025年7～9月"),
        ("第97期", "第97期"),  # no year and no part of one
    ],
)
def test_a_period_is_said_in_one_language(written: str, english: str) -> None:
    """In English where every word of it is known, else as it is written: never half of it."""
    assert (EN.period(written), JA.period(written)) == (english, written)


@pytest.mark.parametrize("words", [JA, EN], ids=["ja", "en"])
def test_every_picture_has_a_method(facts: Facts, words: Words) -> None:
    """Each method says something, with all its blanks filled."""
    told = methods(facts, Selection(), words)
    assert len(dict(told)) == 6 and all(method and "{" not in method for _, method in told)


def test_each_language_has_its_own_brackets_and_commas() -> None:
    """What stands aside, and what stands in a row, is written as the language writes it."""
    for language, aside, row in (("ja", "純利益（非GAAP）", "甲、乙"), ("en", "純利益 (非GAAP)", "甲, 乙")):
        said = Words(language)
        assert (said.aside("純利益", "非GAAP"), said.aside("純利益", ""), said.listed(["甲", "乙"])) == (aside, "純利益", row)
