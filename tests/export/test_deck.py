"""The slides, read back by python-pptx: native charts with the tallies' numbers, whole texts in the notes, templates."""

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from components.charts.colours import LIGHT
from components.export.deck import pptx_of
from components.export.letters import one_line
from components.export.marks import asker, counted, marks_of
from components.export.passages import placed
from components.export.provenance import footer, provenance
from components.export.view import BadTemplate, Step, View
from components.facts import Facts, facts_of
from components.facts.figures import figures
from components.facts.methods import methods
from components.facts.selection import Selection, asker_of
from components.facts.tally import UNITS, Unit, asked, spoken
from components.facts.wording import Words
from components.reading import read
from tests.export.calls import ENGLISH, LOSS, NO_QUESTIONS, hostile

VIEW = View(exported_on=date(2026, 5, 1))
SMALLEST = Pt(12)


def deck_of(facts: Facts, view: View = VIEW) -> Any:
    return Presentation(BytesIO(pptx_of(facts, view)))


def titled(deck: Any, title: str) -> list[Any]:
    """Return the slides of a title, with or without the number of a page behind it."""
    return [slide for slide in deck.slides if slide.shapes.title.text_frame.text.split("（")[0] == title]


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def texts(slide: Any) -> list[str]:
    """Return all that is written on a slide, cell by cell."""
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    return found + [cell.text for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells]


def notes(slide: Any) -> str:
    return slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""


def test_figures_are_two_native_charts(facts: Facts) -> None:
    """Amounts and what they imply are the headline figures', revenue on an axis of its own, each hatched series says 推計."""
    counts = counted(facts, VIEW)
    drawn = charts(titled(deck_of(facts), "財務数値")[0])
    assert [chart.chart_type for chart in drawn] == [XL_CHART_TYPE.BAR_CLUSTERED] * 2
    values = [list(zip(*(series.values for series in chart.plots[0].series))) for chart in drawn]
    per = counts.display.per if counts.display else 1
    told = [(h.quantity.value / per, h.prior / per if h.prior is not None else None) for h in counts.figures if h.quantity.value]
    assert [value for rows in values for row in rows for value in row if value is not None] == pytest.approx(
        [value for pair in told for value in pair if value is not None]
    )
    names = {series.name for chart in drawn for series in chart.plots[0].series}
    assert names <= {"当期", "前年同期（推計）", "前年同期"} and ("前年同期（推計）" in names) == any(
        h.is_implied and h.prior for h in counts.figures
    )


def test_the_summary_counts_as_the_screen_does(facts: Facts) -> None:
    """The numbers of its ledger and the asks, each as many as their page lists."""
    told = "\n".join(texts(titled(deck_of(facts), "概要")[0]))
    assert f"述べられた数値 {len(figures(facts))}件" in told and f"{len(facts.asks)} / {len(facts.asks)}件の問い" in told


def test_a_change_that_is_against_no_year_is_stated() -> None:
    """Beside a change against the quarter before nobody says that none is stated."""
    call = facts_of(read("高橋社長：売上高は120億円、前四半期比5％増でした。"))
    told = "\n".join(texts(titled(deck_of(call), "概要")[0]))
    assert "▲ +5%" in told and "前四半期比" in told and "増減率の記載なし" not in told


@pytest.mark.parametrize("unit", UNITS)
def test_questions_are_the_tally(facts: Facts, unit: Unit) -> None:
    """One bar an analyst with the number of the screen, in whatever unit."""
    chart = charts(titled(deck_of(facts, View(unit=unit)), "アナリスト質問の分布")[0])[0]
    tally = Words("ja").asked(asked(facts, unit, Selection()))
    assert list(chart.plots[0].categories) == [asker(count, Words("ja")) for count in tally.counts]
    assert list(chart.plots[0].series[0].values) == [count.number for count in tally.counts]


def test_themes_are_the_tally(facts: Facts) -> None:
    """One stacked bar a theme, a piece a manager; the counts and rates of both sides stand beside it."""
    slide, tally = titled(deck_of(facts), "経営陣のテーマ頻度")[0], spoken(facts, Selection())
    chart = charts(slide)[0]
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert list(chart.plots[0].categories) == [theme.label for theme in tally.themes]
    for at, series in enumerate(chart.plots[0].series):
        assert list(series.values) == [theme.parts[at].number for theme in tally.themes]
    for theme in tally.themes:
        assert str(theme.number) in texts(slide) and f"{1000 * theme.number / tally.management_characters:.2f}" in texts(slide)


def test_a_selection_is_followed(facts: Facts) -> None:
    """Pictures and ledger are those of the selection, and the filters stand on every slide."""
    ask = next(ask for ask in facts.asks)
    chosen = Selection(analyst=asker_of(facts.speech, ask))
    view = View(selection=chosen, filters=("アナリスト 某",))
    deck, tally = deck_of(facts, view), spoken(facts, chosen)
    if tally.themes:
        chart = charts(titled(deck, "経営陣のテーマ頻度")[0])[0]
        assert [series.values[0] for series in chart.plots[0].series] == [part.number for part in tally.themes[0].parts]
    rows = sum(len(shape.table.rows) - 1 for slide in titled(deck, "質疑の台帳") for shape in slide.shapes if shape.has_table)
    assert rows == len(counted(facts, view).asks)
    assert all(any("アナリスト 某" in text for text in texts(slide)) for slide in list(deck.slides)[1:])


def test_notes_hold_what_is_behind(facts: Facts) -> None:
    """Below each picture stand the sentences of every mark, below the ledger every whole ask and its answer."""
    deck, counts = deck_of(facts), counted(facts, VIEW)
    for title, marks in marks_of(counts).items():
        below = notes(titled(deck, title)[0])
        for mark in marks:
            assert f"{mark.label}　{mark.series}　{mark.shown}" in below
            assert all(placed(counts.passages[each], counts.words) in below for row in mark.rows for each in row.sentence_ids)
    below = "\n".join(map(notes, titled(deck, "質疑の台帳")))
    for ask in facts.asks:
        assert all(placed(counts.passages[each], counts.words) in below for each in (*ask.sentence_ids, *ask.answer_sentence_ids))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_says_where_it_is_from(facts: Facts, language: str) -> None:
    """The last slide holds all of it, every slide but the cover a line of it, and the methods are the screen's."""
    view = View(language=language, exported_on=date(2026, 5, 1))
    slides = list(deck_of(facts, view).slides)
    told = dict(provenance(facts, view))
    cells = texts(slides[-1])
    assert all(label in cells and one_line(value) in cells for label, value in told.items())
    assert all(footer(facts, view)[:40] in "\n".join(texts(slide)) for slide in slides[1:])
    every = "\n".join(text for slide in slides for text in texts(slide))
    assert all(name in every for name, _ in methods(facts, Selection(), view.words))


def test_nothing_is_small_and_nothing_overlaps(facts: Facts) -> None:
    """Letters have 12 points or more; what stands on a slide stands inside it, one thing beside the other."""
    deck = deck_of(facts)
    assert (deck.slide_width, deck.slide_height) == (Inches(13.333), Inches(7.5))
    for slide in list(deck.slides)[1:]:
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        assert all(left >= 0 and top >= 0 and right <= deck.slide_width and below <= deck.slide_height for left, top, right, below in boxes)
        for at, one in enumerate(boxes):
            assert not [other for other in boxes[at + 1 :] if overlap(one, other)], slide.shapes.title.text_frame.text
        for size in sizes(slide):
            assert size >= SMALLEST


def test_an_empty_cell_is_no_higher_than_a_full_one(facts: Facts) -> None:
    """Without a size of its own it would push the rows below it over the edge."""
    for slide in deck_of(facts).slides:
        for cell in (cell for s in slide.shapes if s.has_table for row in s.table.rows for cell in row.cells if not cell.text):
            (end,) = cell.text_frame.paragraphs[0]._p.xpath("a:endParaRPr")
            assert end.get("sz") == "1200"


def overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def sizes(slide: Any) -> list[int]:
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    frames += [cell.text_frame for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    found = [run.font.size for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs if run.font.size]
    return found + [chart.font.size for chart in charts(slide)]


def test_the_house_has_its_fonts_and_colours() -> None:
    """Without a template the theme is the house's, with a font that Office has for whom the first is missing."""
    with zipfile.ZipFile(BytesIO(pptx_of(hostile(), VIEW))) as file:
        assert len(file.namelist()) == len(set(file.namelist()))
        theme = file.read("ppt/theme/theme1.xml").decode()
    assert theme.count('typeface="Noto Sans JP"') == 4 and theme.count('script="Jpan" typeface="Yu Gothic"') == 2
    assert f'<a:accent1><a:srgbClr val="{LIGHT.analyst[1:]}"/></a:accent1>' in theme


def team_template() -> bytes:
    """Return a template of four by three with a slide of its own and a background of its own."""
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "見本"
    fill = deck.slide_master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0xEE, 0xF6, 0xEE)
    content = BytesIO()
    deck.save(content)
    return content.getvalue()


def test_a_template_gives_its_layouts_and_colours(facts: Facts) -> None:
    """Size, master and theme are the template's; its own slides are gone, and colours are named by their slots."""
    deck = deck_of(facts, View(template=team_template(), exported_on=date(2026, 5, 1)))
    assert deck.slide_width == Inches(10) and "見本" not in [text for slide in deck.slides for text in texts(slide)]
    assert deck.slide_master.background.fill.fore_color.rgb == RGBColor(0xEE, 0xF6, 0xEE)
    series = charts(titled(deck, "アナリスト質問の分布")[0])[0].plots[0].series[0]
    assert series.format.fill.fore_color.theme_color is not None
    for slide in deck.slides:
        assert all(shape.left + shape.width <= deck.slide_width + Inches(0.01) for shape in slide.shapes)


def emptied() -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("a.txt", "a")
    return content.getvalue()


@pytest.mark.parametrize(
    ("template", "reason"), [(b"no pptx", "pptx ファイルではありません"), (b"", "pptx ファイルではありません"), (emptied(), "壊れています")]
)
def test_a_bad_template_is_refused(template: bytes, reason: str) -> None:
    """What is no PowerPoint file is said to be none, with its name and what to do."""
    with pytest.raises(BadTemplate, match=rf"team.pptx は .*{reason}.*保存し直した"):
        pptx_of(hostile(), View(template=template, template_name="team.pptx"))


def test_an_agenda_is_a_slide_a_step() -> None:
    """A note of 100,000 letters is cut on the slide and whole in its notes; text that looks like a formula is text."""
    note = "".join(f"{number:05d}" for number in range(20_000))
    steps = (Step("長いメモ", note, "「引用」", "https://example.com/"), Step("", "=1+1\n\x0b<script>"))
    deck = deck_of(hostile(), View(agenda=steps))
    slide = titled(deck, "長いメモ")[0]
    shown = next(text for text in texts(slide) if text.startswith(note[:50]))
    assert "…" in shown and len(shown) < 2_000 and note in notes(slide) and "https://example.com/" in shown
    assert any("=1+1\n␋<script>" in text for text in texts(titled(deck, "項目 2")[0]))


def test_hostile_text_is_shown_as_it_is() -> None:
    """Markup and control characters of a transcript stay text in slides, charts and notes."""
    deck = deck_of(hostile())
    every = "\n".join(text for slide in deck.slides for text in (*texts(slide), notes(slide)))
    assert "</script>" in every and "␛" in every and "\x1b" not in every and "😀" in every


@pytest.mark.parametrize("text", [NO_QUESTIONS, ENGLISH, LOSS], ids=["no questions", "English", "loss"])
def test_what_is_absent_is_said(text: str) -> None:
    """A call without figures, questions or themes has its slides all the same, and they say what is not there."""
    facts = facts_of(read(text))
    deck, counts = deck_of(facts), counted(facts, VIEW)
    assert ("業績の数値が見つかりません" in "\n".join(texts(titled(deck, "財務数値")[0]))) == (counts.display is None)
    assert bool(charts(titled(deck, "アナリスト質問の分布")[0])) == bool(counts.asked.counts)


def test_a_loss_goes_the_other_way() -> None:
    """An axis of losses ends at zero."""
    chart = charts(titled(deck_of(facts_of(read(LOSS))), "財務数値")[0])[0]
    assert chart.value_axis.maximum_scale == 0 and chart.value_axis.minimum_scale is None
    assert min(chart.plots[0].series[0].values) < 0
