"""Tables in a text: what each cell means by its column, its row and the unit of the table."""

import pytest

from components.facts.cells import cells_of

WIDE = "(単位:百万円)\n　　　　前年同期　当期　増減率　通期予想\n売上高　100　120　20.0%　250\n営業利益　10　△8　-　20\n".replace("　", " ")
PERIODS = "(単位:億円)\n 2024年度中間期 2025年度中間期 増減\n売上高 80 100 20\n"
PARTS = "セグメント別の売上高(単位:億円)\n 当期 前年同期\n自動車 60 50\n 国内 40 30\n合計 100 90\n"
PAIRS = "(単位:億円)\nセグメント 売上高 前年同期 営業利益 前年同期\n自動車 60 50 6 5\n"
OWN_UNITS = "(単位:百万円)\n 当期 前年同期\n営業利益率(%) 8.5 8.0\n1株当たり配当金 30 25\n店舗数(店) 120 110\n"
FILING = " 売上高 営業利益\n 百万円 % 百万円 %\n2025年10月期 9,812 4.1 4,906 △5.7\n2025年4月期 9,426 △0.8 4,641 △2.0\n"


def _cells(text: str) -> list[tuple[str, float, str, str, str | None, str | None]]:
    return [(text[c.start : c.end], float(c.value), c.unit, c.sense, c.metric, c.scope) for c in cells_of(text)]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        (WIDE, ("100", 100e6, "JPY", "actual", "revenue", None)),
        (WIDE, ("120", 120e6, "JPY", "actual", "revenue", None)),
        (WIDE, ("20.0%", 20.0, "percent", "delta", "revenue", None)),
        (WIDE, ("250", 250e6, "JPY", "guidance", "revenue", None)),
        (WIDE, ("△8", -8e6, "JPY", "actual", "operating_income", None)),  # an empty cell moves no other
        (WIDE, ("20", 20e6, "JPY", "guidance", "operating_income", None)),
        (PERIODS, ("100", 100e8, "JPY", "actual", "revenue", None)),
        (PERIODS, ("20", 20e8, "JPY", "delta", "revenue", None)),
        (PARTS, ("60", 60e8, "JPY", "actual", "revenue", "自動車")),
        (PARTS, ("100", 100e8, "JPY", "actual", "revenue", None)),  # 合計 is the whole
        (PAIRS, ("50", 50e8, "JPY", "actual", "revenue", "自動車")),  # the metric of the head to its left
        (PAIRS, ("5", 5e8, "JPY", "actual", "operating_income", "自動車")),
        (OWN_UNITS, ("8.5", 8.5, "percent", "actual", "operating_margin", None)),
        (OWN_UNITS, ("30", 30.0, "JPY", "actual", "dividend", None)),  # per share, whatever the table is told in
        (OWN_UNITS, ("120", 120.0, "店", "actual", "stores", None)),
        (FILING, ("9,812", 9812e6, "JPY", "actual", "revenue", None)),
        (FILING, ("△5.7", -5.7, "percent", "delta", "operating_income", None)),
    ],
)
def test_a_cell_means_what_its_column_and_row_say(text: str, cell: tuple[object, ...]) -> None:
    """Value in base units, kind by the column, metric and part of the company by the row."""
    assert cell in _cells(text)


@pytest.mark.parametrize(("text", "priors"), [(WIDE, ["100", "10"]), (PERIODS, ["80"]), (PAIRS, ["50", "5"])])
def test_the_year_before_is_the_one_compared_with(text: str, priors: list[str]) -> None:
    """A column of the year before is no result of this one."""
    assert [text[c.start : c.end] for c in cells_of(text) if c.comparison == "yoy" and c.sense == "actual"] == priors


@pytest.mark.parametrize(
    "text",
    [
        "金額の単位は百万円です。売上高 120\n",
        "(単位:百万円)\n売上高は伸びました。\n120 130\n",
        "(単位:億円)\n第1章 はじめに\n2025 年の予定 3\n",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    """A unit without heads of columns makes no table of what follows."""
    assert _cells(text) == []
