"""What a person does with the dashboard, in a real browser."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.conftest import ROOT, SAMPLES
from tests.reading.makers import pdf_of

pytestmark = pytest.mark.browser

PANELS = ("figures", "questions", "themes")
FIRST_BARS = {
    "figures": ".st-key-figures_revenue .barlayer .point path",
    "questions": ".st-key-questions_bars .barlayer .point path",
    "themes": ".st-key-themes_bars .barlayer .point path",
}


def test_three_panels_stand_side_by_side(visit: Visit) -> None:
    """At 1440 by 900 the three panels stand in one row and end above the fold; nothing scrolls sideways."""
    page = visit.open().page
    boxes = [page.locator(f".st-key-panel_{name}").bounding_box() for name in PANELS]
    assert all(boxes)
    tops, bottoms, lefts = ([box[k] for box in boxes if box] for k in ("y", "y", "x"))
    bottoms = [box["y"] + box["height"] for box in boxes if box]
    assert len({round(top) for top in tops}) == 1 and len({round(bottom) for bottom in bottoms}) == 1
    assert lefts == sorted(lefts) and max(bottoms) <= 900
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_rows_of_questions_and_themes_line_up(visit: Visit) -> None:
    """The axes of the two right panels stand at one height, so that the eye can go across."""
    page = visit.open().page
    charts = [page.locator(f".st-key-{name}_bars").bounding_box() for name in ("questions", "themes")]
    assert charts[0] and charts[1]
    assert abs(charts[0]["y"] - charts[1]["y"]) <= 3
    assert charts[0]["height"] == charts[1]["height"]


@pytest.mark.parametrize("panel", ["questions", "themes"])
def test_first_bar_lists_as_many_rows_as_it_says(visit: Visit, panel: str) -> None:
    """A click on the first bar lists as many rows as the bar says when the pointer rests on it, and as the heading says."""
    said = visit.open().hover(FIRST_BARS[panel])
    visit.click(FIRST_BARS[panel])
    headed = re.search(r"(\d+)件", visit.page.locator(".st-key-slim_evidence").inner_text())
    assert headed
    assert visit.rows() == int(headed[1]) == said


def test_figure_opens_its_sentence(visit: Visit) -> None:
    """A click on an amount lists the sentence that states it, the number marked."""
    visit.open().click(FIRST_BARS["figures"])
    assert visit.rows() == 1
    marked = visit.page.locator(".st-key-ev_1 .focus").first.inner_text()
    assert marked.startswith("2,365億")


def test_second_click_clears(visit: Visit) -> None:
    """The same mark again clears its filter, and so does one click on the reset."""
    visit.open().click(FIRST_BARS["questions"])
    assert "analyst=" in visit.page.url
    visit.click(FIRST_BARS["questions"])
    assert "analyst=" not in visit.page.url
    visit.click(FIRST_BARS["themes"])
    assert "theme=" in visit.page.url
    visit.page.get_by_role("button", name="すべて解除").click()
    visit.settle()
    assert "theme=" not in visit.page.url


def test_selecting_never_moves_the_panels(visit: Visit) -> None:
    """The panels stand where they stood when something is selected."""
    visit.open()
    before = visit.page.locator(".st-key-panel_questions").bounding_box()
    visit.click(FIRST_BARS["questions"])
    after = visit.page.locator(".st-key-panel_questions").bounding_box()
    assert before and after
    assert abs(before["y"] - after["y"]) <= 1


def test_pasted_link_restores_the_view(visit: Visit) -> None:
    """A link opened in a new window shows the same selection, unit and language."""
    visit.open("/?unit=asks&lang=en").click(FIRST_BARS["questions"])
    url, rows = visit.page.url, visit.rows()
    other = Visit(visit.page.context.browser.new_context(viewport={"width": 1440, "height": 900}).new_page(), visit.address)
    other.page.goto(url)
    other.settle()
    assert other.page.url == url
    assert other.rows() == rows
    assert other.page.get_by_text("Clear all").count() == 1
    other.page.context.close()


def test_evidence_leads_into_the_transcript(visit: Visit) -> None:
    """A row's link opens the transcript with the sentence in view."""
    visit.open().click(FIRST_BARS["questions"])
    visit.page.locator(".st-key-ev_1 a").first.click()
    visit.page.wait_for_url("**/transcript**")
    visit.settle()
    target = visit.page.locator(".sent.target")
    box = target.first.bounding_box()
    assert target.count() == 1 and box and 0 <= box["y"] <= 900


def test_link_to_a_sentence_opens_there(visit: Visit) -> None:
    """A pasted link to a sentence of the transcript opens at it."""
    visit.open("/transcript?sentence=S60")
    box = visit.page.locator(".sent.target").first.bounding_box()
    assert box and 100 <= box["y"] <= 800


def test_find_and_jump(visit: Visit) -> None:
    """Words are found in the text whatever their width, and an exchange can be jumped to."""
    visit.open("/transcript")
    visit.page.get_by_label("本文から探す").fill("ＡＩ")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector(".hit.now")
    assert visit.page.locator(".hit").count() > 3
    visit.page.get_by_label("本文から探す").fill("ありえない語句")
    visit.page.keyboard.press("Enter")
    visit.page.get_by_text("は本文にありません").wait_for()


def test_dropped_file_opens_and_a_bad_one_is_explained(visit: Visit) -> None:
    """A dropped file is the call on the page; a binary named .txt is refused in a sentence, what is open stays."""
    visit.open()
    visit.page.get_by_role("button", name="開く").first.click()
    visit.page.locator("input[type=file]").set_input_files(
        [{"name": "b.txt", "mimeType": "text/plain", "buffer": b"PK\x03\x04" + bytes(200)}]
    )
    visit.page.get_by_text("ファイルです").wait_for(timeout=10_000)
    visit.settle()
    assert visit.page.locator(".st-key-panel_figures").count() == 1
    content = SAMPLES[-1].read_bytes()
    # The door closes behind a file, so that the sentence is not covered.
    visit.page.get_by_role("button", name="開く").first.click()
    visit.page.locator("input[type=file]").set_input_files([{"name": "夜.txt", "mimeType": "text/plain", "buffer": content}])
    visit.page.get_by_text("御影野").first.wait_for(timeout=10_000)


def test_a_reload_keeps_what_was_dropped(visit: Visit) -> None:
    """A call that was dropped is still there after the page is loaded anew."""
    visit.open()
    visit.page.get_by_role("button", name="開く").first.click()
    asked = "東都証券アナリスト、森一郎氏：受注はいかがでしょうか。"
    text = f"山彦工業 2026年3月期 第2四半期決算説明会\n\n{asked}\n\n高橋社長：受注高は30億円です。\n"
    visit.page.locator("input[type=file]").set_input_files([{"name": "y.txt", "mimeType": "text/plain", "buffer": text.encode()}])
    visit.page.get_by_text("山彦工業").first.wait_for(timeout=10_000)
    visit.settle()
    visit.page.reload()
    visit.settle()
    assert visit.page.get_by_text("山彦工業").count() >= 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1440, 900), (1920, 1080), (1280, 720)], ids=str)
def test_nothing_is_cut(visit: Visit, scheme: str, language: str, size: tuple[int, int]) -> None:
    """At every window of the design the headings are whole, the panels fit the width, and no text is under 12 pixels."""
    page = visit.page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": size[0], "height": size[1]})
    visit.open(f"/?lang={language}")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    cut = page.evaluate(
        "[...document.querySelectorAll('.gj .h')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth).map(e => e.textContent)"
    )
    assert not cut
    small = page.evaluate(
        "[...document.querySelectorAll('.gj *, .js-plotly-plot text')].filter(e => e.childElementCount === 0 && e.textContent.trim()"
        " && parseFloat(getComputedStyle(e).fontSize) < 11.9).map(e => e.textContent)"
    )
    assert not small


def test_nothing_leaves_the_machine_and_no_error_on_the_console(visit: Visit) -> None:
    """Not one request leaves the machine, and the console stays free of errors, over a whole visit."""
    visit.open()
    for bar in FIRST_BARS.values():
        visit.click(bar)
    visit.page.get_by_role("link", name="原文").first.click()
    visit.settle()
    assert visit.left == []
    assert visit.errors == []


@pytest.mark.parametrize(
    "link", ["/?theme=![x](https://example.com/a.png)", "/?call=[x](https://example.com/)", "/?analyst=https://example.com/a.png"]
)
def test_a_hostile_link_fetches_nothing(visit: Visit, link: str) -> None:
    """What a link holds is shown as text: it becomes neither a picture nor a link."""
    visit.open(link)
    assert visit.left == []
    assert visit.page.locator(".gj-notice a, .gj-notice img").count() == 0
    assert visit.page.get_by_text("example.com").count() == 1


def test_a_dropped_pdf_says_how_it_was_read(visit: Visit, tmp_path: Path) -> None:
    """A PDF that is dropped opens with its summary, which leads to the report: as many turns there as it says."""
    path = tmp_path / "call.pdf"
    path.write_bytes(pdf_of((ROOT / "tests" / "golden" / "log1.txt").read_text(encoding="utf-8"), head="説明会", numbered=True))
    page = visit.open().page
    visit.click("[data-testid=stPopover] button >> text=開く")
    page.locator("input[type=file]").set_input_files(path)
    page.wait_for_selector(".st-key-slim_arrival")
    visit.settle()
    said = re.search(r"(\d+)発言", page.locator(".st-key-slim_arrival").inner_text())
    assert said
    visit.click(".st-key-slim_arrival a")
    assert "/checks" in page.url
    assert f"全 {said[1]} 発言" in page.locator("[data-testid=stMain]").inner_text()


def test_a_row_of_the_ledger_opens_its_turn(visit: Visit) -> None:
    """A click on any cell shows the words of that turn, with the way to the transcript."""
    page = visit.open("/checks").page
    box = page.locator("[data-testid=stDataFrame]").bounding_box()
    assert box
    page.mouse.click(box["x"] + 400, box["y"] + 45)
    page.wait_for_selector(".st-key-ev_turn")
    assert "発言1" in page.locator(".st-key-ev_turn").inner_text()


def test_a_filter_and_a_mark_of_the_page_of_figures(visit: Visit) -> None:
    """The ledger is narrowed by a filter that the link keeps; a click on a mark opens the sentence of its number."""
    page = visit.open("/figures").page
    visit.click(".st-key-set_picture button:nth-of-type(4)")
    visit.click(".st-key-along_marks .scatterlayer .point")
    assert "number" in page.url
    assert visit.rows() == 1
    assert page.locator(".st-key-ev_1 .focus").count() == 1
    page.locator(".st-key-by_sense input").first.click()
    page.locator('[role="option"]').first.click()
    visit.settle()
    assert "sense=" in page.url
    visit.page.reload()
    visit.settle()
    assert page.locator(".st-key-by_sense input").first.input_value() != ""


@pytest.mark.parametrize("across", [30, 200, 500])
def test_any_cell_of_the_ledger_opens_its_sentence(visit: Visit, across: int) -> None:
    """Wherever a row is clicked, its number stands framed in its sentence, and a chip names it with its value."""
    page = visit.open("/figures").page
    box = page.locator("[data-testid=stDataFrame]").bounding_box()
    assert box
    page.mouse.click(box["x"] + across, box["y"] + 45)
    page.wait_for_selector(".st-key-chip_mark")
    visit.settle()
    assert visit.rows() == 1
    framed = page.locator(".st-key-ev_1 .focus").first.inner_text()
    assert framed in page.locator(".st-key-chip_mark").inner_text()
    visit.click(".st-key-chip_mark button")
    assert page.locator(".st-key-chip_mark").count() == 0
    page.mouse.click(box["x"] + across, box["y"] + 45)
    page.wait_for_selector(".st-key-chip_mark")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_unit_pushes_nothing_out_of_view(visit: Visit, language: str) -> None:
    """At 1280 pixels the ledger with a unit needs no scrolling sideways, and the heading of the pictures is whole."""
    page = visit.page
    page.set_viewport_size({"width": 1280, "height": 720})
    visit.open(f"/figures?amount_unit=million&lang={language}")
    scroller = "[data-testid=stDataFrame] .dvn-scroller"
    page.wait_for_selector(scroller, state="attached")
    assert page.evaluate(f"(e => e.scrollWidth - e.clientWidth)(document.querySelector('{scroller}'))") <= 1
    method, panel = (page.locator(f".st-key-{key}").bounding_box() for key in ("method_pictures", "panel_pictures"))
    assert method and panel
    assert method["x"] + method["width"] <= panel["x"] + panel["width"]


def test_a_computed_value_opens_what_it_came_from(visit: Visit) -> None:
    """A computed value lists the numbers it was computed from, as many as it says."""
    page = visit.open("/figures?picture=computed").page
    said = re.search(r"(\d+)", page.locator('[class*="st-key-measure_"] button').first.inner_text())
    visit.click('[class*="st-key-measure_"] button')
    assert said
    assert visit.rows() == int(said[1])


def test_a_finding_is_accepted_and_taken_back(visit: Visit) -> None:
    """The link keeps what was decided; the badge tells what is left to decide; a decision can be undone."""
    page = visit.open("/checks").page
    before = page.locator('[class*="st-key-accept_"] button').count()
    visit.click('[class*="st-key-dismiss_"] button')
    assert "dismissed=" in page.url
    page.reload()
    visit.settle()
    assert page.locator('[class*="st-key-undo_"] button').count() == 1 or before > 1
    visit.open("/checks")
    visit.click('[class*="st-key-accept_"] button')
    assert "accepted=" in page.url
    assert "判断済み 1件" in page.locator(".st-key-slim_badge").inner_text()
    page.locator('[class*="st-key-undo_"] button').first.scroll_into_view_if_needed()
    visit.click('[class*="st-key-undo_"] button')


@pytest.mark.parametrize(("locale", "first", "lang"), [("en-US", "Overview", "en"), ("ja-JP", "概要", "ja"), ("fr-FR", "Overview", "en")])
def test_a_page_opens_in_the_browsers_language(visit: Visit, locale: str, first: str, lang: str) -> None:
    """Who reads neither language gets English; the switch stands over the browser, and in the link."""
    browser = visit.page.context.browser
    assert browser
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale)
    other = Visit(context.new_page(), visit.address).open()
    assert other.page.get_by_role("link", name=first).count() == 1
    assert other.page.locator("html").get_attribute("lang") == lang
    other.page.locator(".st-key-lang").get_by_text("日本語").click()
    other.settle()
    assert "lang=ja" in other.page.url or lang == "ja"
    assert other.page.get_by_role("link", name="概要").count() == 1
    context.close()
