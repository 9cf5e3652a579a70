"""The Excel book, read back by openpyxl: every frame's every cell, charts, formats, and text that is only text."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pandas as pd
import pytest

from components.export.book import xlsx_of
from components.export.letters import visible
from components.export.marks import counted, marks_of
from components.export.provenance import provenance
from components.export.view import Step, View
from components.facts import Facts, facts_of
from components.facts.measures import measures
from components.facts.methods import methods
from components.facts.schema import ROWS
from components.facts.selection import Selection
from components.facts.tally import asked, spoken
from components.facts.writing import listed
from components.reading import read
from tests.export.calls import ENGLISH, LOSS, NO_QUESTIONS, hostile

VIEW = View(exported_on=date(2026, 5, 1))


def book_of(facts: Facts, view: View = VIEW) -> Any:
    return openpyxl.load_workbook(BytesIO(xlsx_of(facts, view)))


def near(value: float) -> Any:
    """Return a number that is equal to others in the digits that Excel knows."""
    return pytest.approx(value, rel=1e-15)


def told(value: Any) -> Any:
    """Return what a cell is to hold of a value."""
    if isinstance(value, list):
        return listed(value) or None
    if pd.isna(value):
        return None
    if isinstance(value, float):
        return near(value)
    return (visible(value) or None) if isinstance(value, str) else value


def found(value: Any) -> Any:
    """Return what a cell holds, days as in the frames."""
    return value.date().isoformat() if isinstance(value, datetime) else value


def test_every_frame_is_there_cell_by_cell(facts: Facts) -> None:
    """What the book holds is what the frames hold, numbers to the fifteen digits that Excel knows."""
    book = book_of(facts)
    for row in ROWS:
        rows = [[found(cell) for cell in cells] for cells in book[row.frame].iter_rows(values_only=True)]
        frame = facts.frames()[row.frame]
        assert rows[0] == list(frame.columns)
        assert rows[1:] == [[told(value) for value in values] for values in frame.itertuples(index=False, name=None)], row.frame


def test_a_sheet_is_read_with_ease(facts: Facts) -> None:
    """Heads are frozen and filtered, columns are as wide as they need, letters are counted with commas and days are days."""
    book = book_of(facts)
    sheet = book["quantities"]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:")
    widths = [sheet.column_dimensions[letter].width for letter in ("A", "I")]
    assert all(8 <= width <= 60 for width in widths)
    calls = {cell.value: book["calls"].cell(2, cell.column) for cell in book["calls"][1]}
    assert calls["characters"].number_format == "#,##0" and calls["fiscal_year"].number_format in ("0", "General")
    assert calls["period_end"].value is None or calls["period_end"].number_format == "yyyy-mm-dd"


def test_a_rate_says_percent() -> None:
    """A rate and a change are written with their sign of percent, an amount with commas."""
    sheet = book_of(facts_of(read("高橋社長：売上高は120億円、前年同期比5.5％増、営業利益率は10％です。")))["quantities"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    formats = {sheet.cell(r, heads["unit"]).value: sheet.cell(r, heads["value"]).number_format for r in range(2, sheet.max_row + 1)}
    assert "%" in formats["percent"] and formats["JPY"] == "#,##0"


def test_the_summary_is_the_screen(facts: Facts) -> None:
    """The numbers of the three tables are those of the tallies, and each has native charts of its own cells."""
    book = book_of(facts)
    sheet = book["概要"]
    values = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    counts = counted(facts, VIEW)
    if counts.display:
        for headline in counts.figures:
            for value in filter(None, (headline.quantity.value, headline.prior)):
                assert [cell for cell in values if cell == near(value / counts.display.per)]
    for count in asked(facts, "questions", Selection()).counts:
        assert [count.label, count.group, count.number] in [
            list(row[:3]) for row in sheet.iter_rows(values_only=True)
        ] or count.group is None
    for theme in spoken(facts, Selection()).themes:
        row = next(list(row) for row in sheet.iter_rows(values_only=True) if row[0] == theme.label)
        assert row[1 : len(theme.parts) + 3] == [*(part.number for part in theme.parts), theme.number, theme.analysts.number]
    assert len(sheet._charts) == 4


def test_a_chart_begins_at_zero(facts: Facts) -> None:
    """An axis that began elsewhere would make small differences large."""
    for chart in book_of(facts)["概要"]._charts:
        assert chart.y_axis.scaling.min == 0


def test_every_mark_lists_its_sentences(facts: Facts) -> None:
    """The sheet of evidence has, for each mark, a row for each sentence of what it counted; an amount and its change share one."""
    rows = list(book_of(facts)["根拠"].iter_rows(min_row=2, values_only=True))
    for picture, marks in marks_of(counted(facts, VIEW)).items():
        for mark in marks:
            listed_ids = [row[8] for row in rows if row[0] == picture and row[9] == mark.key]
            counted_ids = [sentence_id for row in mark.rows for sentence_id in row.sentence_ids]
            assert listed_ids == (list(dict.fromkeys(counted_ids)) if mark.key.startswith(("figure:", "implied:")) else counted_ids)
            assert all(row[3] == near(mark.value) for row in rows if row[9] == mark.key)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_says_where_it_is_from(facts: Facts, language: str) -> None:
    """Cover and methods hold the call, its source, the rules, filters and date; each computed value is marked."""
    view = View(language=language, filters=("アナリスト 田中",), decisions="認めた 2件", exported_on=date(2026, 5, 1))
    book = book_of(facts, view)
    cover = [(row[0], row[1]) for row in book.worksheets[0].iter_rows(values_only=True)]
    assert set(provenance(facts, view)) <= set(cover)
    told_methods = [row[0] for row in book[view.words.say("export.methods")].iter_rows(values_only=True)]
    assert {name for name, _ in methods(facts, Selection(), view.words)} <= set(told_methods)
    implied = list(book[view.words.say("export.computed")].iter_rows(min_row=2, values_only=True))
    assert len(implied) == len(measures(facts)) and {row[-1] for row in implied} <= {view.words.say("strip.implied")}


def test_hostile_text_is_only_text() -> None:
    """Whatever a text begins with it is no formula, no link and no markup, and no control character is lost without a sign."""
    facts = hostile()
    steps = ("=cmd|' /C calc'!A0", "+1", "-1", "@x", "https://example.com", "😀")
    book = book_of(facts, View(agenda=tuple(Step(text, text, text, text) for text in steps)))
    for sheet in book.worksheets:
        assert not [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]
    agenda = list(book["議題"].iter_rows(min_row=2, values_only=True))
    assert agenda == [(text,) * 4 for text in steps]
    texts = [row[9] for row in book["sentences"].iter_rows(min_row=2, values_only=True)]
    assert any("␛" in text and "😀" in text for text in texts) and any("_x0041_" in text for text in texts)
    assert any("</script>" in text for text in texts) and '=HYPERLINK("https://example.com")は？' in texts


def test_a_long_note_is_whole() -> None:
    """A note that no cell can hold goes on over a sheet of its own, and the cell says so."""
    note = "".join(f"{number:05d}" for number in range(20_000))
    book = book_of(hostile(), View(agenda=(Step("長いメモ", note),)))
    cell = book["議題"]["B2"].value
    assert cell.startswith(note[:16_000]) and cell.endswith("…（続きは「長文」シート）")
    pieces = list(book["長文"].iter_rows(min_row=2, values_only=True))
    assert "".join(str(row[2]) for row in pieces) == note and {row[0] for row in pieces} == {"議題!B2"}


@pytest.mark.parametrize("text", [NO_QUESTIONS, ENGLISH, LOSS], ids=["no questions", "English", "loss"])
def test_what_is_absent_is_said(text: str) -> None:
    """A call without figures, questions or themes has a book all the same, and it says what is not there."""
    facts = facts_of(read(text))
    values = [cell for row in book_of(facts)["概要"].iter_rows(values_only=True) for cell in row]
    assert ("業績の数値が見つかりません" in values) == (counted(facts, VIEW).display is None)
    assert ("この原文に質疑はありません" in values) == (not asked(facts, "questions", Selection()).counts)


def test_the_same_view_gives_the_same_file() -> None:
    """Nothing but the view decides what is in the file."""
    assert xlsx_of(hostile(), VIEW) == xlsx_of(hostile(), VIEW)
