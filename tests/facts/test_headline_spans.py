"""A headline figure says its span where that is not simply the period of its call: the sum of a half in the call of a quarter."""

import pytest

from components.charts.amounts import amount_row
from components.facts.amounts import headline_display, headline_name, tension_words
from components.facts.headlines import headlines
from components.facts.measures import measured_spans, measures
from components.facts.wording import Words
from tests.facts.calls import call

JA, EN = Words("ja"), Words("en")
SUM, ALONE = (
    "売上高は前年同期比10.0%増の240億円、営業利益は同5.0%減の24億円",
    "売上高は前年同期比12.0%増の125億円、営業利益は同8.0%増の13億円",
)
# The head, what is said, and the spans of the figures in both languages, one a figure.
SPANS = [
    # a sum in the call of a quarter, with the quarter told behind it and without
    ("2026年3月期 第2四半期", f"上期累計の{SUM}です。第2四半期の3か月間では、{ALONE}です。", ["上期", "上期"], ["1H", "1H"]),
    ("2026年3月期 第2四半期", f"上期の{SUM}です。", ["上期", "上期"], ["1H", "1H"]),
    ("2026年3月期 第3四半期", f"第3四半期累計の{SUM}です。", ["累計", "累計"], ["YTD", "YTD"]),
    ("2026年3月期 第3四半期", f"9か月累計では、{SUM}です。", ["累計", "累計"], ["YTD", "YTD"]),
    # the quarter first: it is the period of the call, and still says so where a sum stands beside it
    ("2026年3月期 第2四半期", f"第2四半期単独の{ALONE}です。上期累計の{SUM}です。", ["3か月", "3か月"], ["3M", "3M"]),
    # one figure of the quarter, the other of the half
    (
        "2026年3月期 第2四半期",
        "第2四半期の3か月間の売上高は前年同期比12.0%増の125億円です。上期累計の営業利益は前年同期比5.0%減の24億円です。",
        ["3か月", "上期"],
        ["3M", "1H"],
    ),
    # the period of the call, and nothing beside it
    ("2026年3月期 第1四半期", f"第1四半期の{ALONE}です。", ["", ""], ["", ""]),
    ("2026年3月期 第1四半期", f"第1四半期累計の{ALONE}です。", ["", ""], ["", ""]),
    ("2026年3月期 第2四半期", f"第2四半期単独の{ALONE}です。", ["", ""], ["", ""]),
    ("2026年3月期 通期", f"{SUM}です。", ["", ""], ["", ""]),
    ("2026年3月期 通期", f"通期の{SUM}です。第4四半期の3か月では、{ALONE}です。", ["通期", "通期"], ["FY", "FY"]),
    # nothing says of what it is, and nothing is guessed
    ("2026年3月期 第2四半期", f"{SUM}です。", ["", ""], ["", ""]),
    # by Japanese rules a call adds up from the beginning of the year, whatever it leaves unsaid
    ("2026年3月期 第2四半期", f"{SUM}、経常利益は同2.0%増の25億円です。", ["上期"] * 3, ["1H"] * 3),
    # another quarter, another year
    ("2026年3月期 第3四半期", f"第2四半期単独の{ALONE}です。", ["2Q", "2Q"], ["2Q", "2Q"]),
    (
        "2026年3月期 第1四半期",
        f"2025年3月期の{SUM}です。",
        ["2025年3月期 通期", "2025年3月期 通期"],
        ["FY 3/25 full year", "FY 3/25 full year"],
    ),
]


@pytest.mark.parametrize(("head", "said", "japanese", "english"), SPANS)
def test_a_figure_says_its_span(head: str, said: str, japanese: list[str], english: list[str]) -> None:
    """In a few letters, in the language of the words, in the strip, on the picture and wherever the figure is named."""
    figures = headlines(call(f"青葉計器 {head} 決算説明会", said))
    for words, spans in ((JA, japanese), (EN, english)):
        assert [words.span(figure.span) for figure in figures] == spans
        assert [headline_name(figure, words) for figure in figures] == [
            words.aside(words.metric(figure.quantity.metric), span) for figure, span in zip(figures, spans, strict=True)
        ]
        rows = [amount_row(figure, headline_display(figures, words), words).second.split(" ▲")[0].split(" ▼")[0] for figure in figures]
        assert [row if not row.startswith(("▲", "▼")) else "" for row in rows] == spans


def test_two_figures_that_pull_apart_say_their_spans() -> None:
    """A rise of the quarter against a fall of the half is no contradiction, and reads as none."""
    facts = call("青葉計器 2026年3月期 第2四半期 決算説明会", SPANS[5][1])
    assert "売上高（3か月）は▲ +12.0%、営業利益（上期）では▼ −5.0%" in tension_words(facts, JA)


def test_a_span_and_a_basis_stand_beside_each_other() -> None:
    """Both are said of one figure, the span first, and the picture has the room for them."""
    said = "上期累計の売上高は前年同期比10%増の240億円、調整後の営業利益は同5.0%減の24億円です。"
    figures = headlines(call("青葉計器 2026年3月期 第2四半期 決算説明会", said))
    assert [headline_name(figure, JA) for figure in figures] == ["売上高（上期）", "営業利益（上期・調整後）"]
    assert headline_name(figures[1], EN) == "Operating income (1H, adjusted)"


def test_computed_values_of_two_spans_say_which() -> None:
    """The year before of a half and that of a quarter are two values of one metric."""
    facts = call("青葉計器 2026年3月期 第2四半期 決算説明会", SPANS[0][1])
    priors = [measure for measure in measures(facts) if (measure.kind, measure.metric) == ("prior", "revenue")]
    assert {JA.span(measured_spans(facts).get(measure.quantity_ids[0])) for measure in priors} == {"上期", "3か月"}
