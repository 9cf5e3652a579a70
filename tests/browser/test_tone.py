"""What a person does with the tone of a call, in a real browser: click a dot and a number, a row of the list, change the words."""

import pytest

from components.facts.speech import call_id_of
from tests.browser.conftest import Visit
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

SAMPLE = next(path for path in SAMPLES if path.stem == "mikageno-2026q3")
PAGE = f"/themes?call={call_id_of(SAMPLE.read_text(encoding='utf-8'))}"
PANEL, MARKS = ".st-key-panel_tone", ".st-key-tone_pairs .scatterlayer .trace"


def look_at(visit: Visit, link: str = "") -> Visit:
    visit.open(PAGE + link)
    visit.page.wait_for_selector(PANEL, timeout=30_000)
    return visit.settle()


def press(visit: Visit, selector: str) -> str:
    """Click the middle of a mark, which lies under the surface that takes the clicks, and return the link."""
    mark = visit.page.locator(selector).first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.wait_for_timeout(600)
    visit.settle()
    return visit.page.url


@pytest.mark.parametrize(("trace", "mark"), [(1, "text"), (2, ".points path")], ids=["a dot's number", "a number beside"])
def test_a_click_opens_as_many_sentences_as_the_number_says(visit: Visit, trace: int, mark: str) -> None:
    """The chip closes them; dots themselves are clicked below."""
    look_at(visit)
    number = int(visit.page.locator(f"{MARKS}:nth-child({trace}) text").first.text_content() or 0)
    assert "mark=tone" in press(visit, f"{MARKS}:nth-child({trace}) {mark}")
    assert visit.page.locator(".gj-ev").count() == number
    assert visit.page.locator(".gj-ev .focus").count() >= number
    assert "mark=tone" not in press(visit, ".st-key-chip_mark button")


def test_a_second_click_on_a_dot_closes_it(visit: Visit) -> None:
    """A third opens it again, and so does one after the chip closed it while the dot was still selected."""
    look_at(visit)
    dot = f"{MARKS}:nth-child(1) .points path"
    assert ["mark=tone" in press(visit, dot) for _ in range(3)] == [True, False, True]
    assert "mark=tone" not in press(visit, ".st-key-chip_mark button")
    assert "mark=tone" in press(visit, dot)


def test_a_form_of_speech_is_changed_on_the_page(visit: Visit) -> None:
    """The word goes with its forms, what that did stands above the picture, and it comes back."""
    look_at(visit, "&tone_view=forms")
    before = visit.page.locator(f"{PANEL} .js-plotly-plot").inner_text()
    visit.page.locator(".st-key-tone_words_open button").first.click()
    visit.page.locator(".st-key-tone_kind").get_by_text("外す", exact=True).click()
    visit.settle()
    visit.page.locator(".st-key-tone_of_ja input").fill("見通し・計画")
    visit.page.keyboard.press("Enter")
    visit.settle()
    visit.page.locator("[class*='st-key-tone_remove_'] input").fill("今後")
    visit.page.keyboard.press("Enter")
    visit.settle()
    visit.page.locator(".st-key-tone_apply button").click()
    visit.page.wait_for_timeout(400)
    visit.settle()
    assert "「今後」を外した" in visit.page.locator(f"{PANEL} .gj-reasons").inner_text()
    visit.page.locator(".st-key-tone_undo button").click()
    visit.page.wait_for_timeout(400)
    visit.settle()
    assert visit.page.locator(f"{PANEL} .js-plotly-plot").inner_text() == before and not visit.left


def test_a_row_of_the_list_opens_its_sentence(visit: Visit) -> None:
    look_at(visit, "&tone_view=list")
    table = f"{PANEL} [data-testid=stDataFrame]"
    visit.page.wait_for_selector(f"{table} canvas tbody td", state="attached")
    visit.page.locator(table).scroll_into_view_if_needed()
    visit.page.locator(table).click(position={"x": 300, "y": 15 + 30 * 3})
    visit.page.wait_for_timeout(600)
    visit.settle()
    assert "mark=tone" in visit.page.url and visit.page.locator(".gj-ev").count() == 1


def test_a_noun_that_is_made_is_counted_and_taken_back(visit: Visit) -> None:
    look_at(visit)
    before = visit.page.locator(f"{PANEL} .js-plotly-plot").inner_text()
    visit.page.locator(".st-key-tone_words_open button").first.click()
    visit.page.locator(".st-key-tone_word input").fill("増え")
    visit.page.locator(".st-key-tone_apply button").click()
    visit.page.wait_for_timeout(400)
    visit.settle()
    assert "もう「増加・上昇」" in visit.page.locator(f"{PANEL} .gj-notice").inner_text()
    visit.page.locator(".st-key-tone_kind").get_by_text("名詞を作る", exact=True).click()
    visit.settle()
    visit.page.locator(".st-key-tone_name input").fill("全社の需要")
    visit.page.locator(".st-key-tone_first input").fill("全社の需要、全社")
    visit.page.locator(".st-key-tone_apply button").click()
    visit.page.wait_for_timeout(400)
    visit.settle()
    assert "tone_words=" in visit.page.url and "名詞「全社の需要」を作った" in visit.page.locator(f"{PANEL} .gj-reasons").inner_text()
    visit.page.locator(".st-key-tone_undo button").click()
    visit.page.wait_for_timeout(400)
    visit.settle()
    assert "tone_words=" not in visit.page.url
    assert visit.page.locator(f"{PANEL} .js-plotly-plot").inner_text() == before
    assert not visit.left


@pytest.mark.parametrize("view", ["pairs", "forms", "list"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_panel_fits_its_window(visit: Visit, view: str, language: str) -> None:
    """Neither the page nor the heading of the panel is cut at 1280."""
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    look_at(visit, f"&lang={language}&tone_view={view}")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.page.locator(f"{PANEL} .gj-head .m").first.evaluate("e => e.scrollWidth <= e.clientWidth + 1")
