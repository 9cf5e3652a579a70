"""What a person does on the page that compares calls, in a real browser: follow a figure to its calls, guidance, progress, the briefing."""

import pytest

from components.facts.speech import call_id_of
from tests.browser.conftest import Visit
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

THIRD = call_id_of(next(path for path in SAMPLES if path.stem == "mikageno-2026q3").read_text(encoding="utf-8"))
DOTS = ".st-key-panel_over_figures .scatterlayer .point"


def look_at(visit: Visit, link: str = "") -> Visit:
    """Open the page and wait for its picture; it has no line of one call, which other pages wait for."""
    visit.page.goto(f"{visit.address}/compare?call={THIRD}{link}")
    visit.page.wait_for_selector(".st-key-panel_over_figures .js-plotly-plot", timeout=30_000)
    return rest(visit)


def rest(visit: Visit) -> Visit:
    visit.page.wait_for_timeout(400)
    visit.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=30_000)
    visit.page.wait_for_timeout(500)
    return visit


def press(visit: Visit, selector: str, nth: int = 0) -> Visit:
    """Click where a person would, in the middle."""
    box = visit.page.locator(selector).nth(nth).bounding_box()
    assert box is not None, selector
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return rest(visit)


def switch(visit: Visit, key: str, words: str) -> Visit:
    visit.page.locator(f".st-key-{key}").get_by_text(words, exact=True).click()
    return rest(visit)


def test_a_figure_leads_to_its_calls_and_back(visit: Visit) -> None:
    """A dot opens one row, a computed one two in two calls; each picture's marks open; the same mark again closes."""
    look_at(visit)
    press(visit, DOTS)
    assert visit.rows() == 1 and "over=places" in visit.page.url
    press(visit, DOTS)
    assert visit.rows() == 0 and "over=" not in visit.page.url
    hollow = visit.page.locator(f"{DOTS}[style*='fill: rgb(251']")
    assert hollow.count() >= 3
    press(visit, f"{DOTS}[style*='fill: rgb(251']")
    assert visit.rows() == 2
    switch(visit, "set_course", "予想の動き")
    press(visit, DOTS, 1)
    assert visit.rows() >= 1
    switch(visit, "set_course", "進捗")
    press(visit, ".st-key-panel_over_figures .barlayer .point path")
    assert visit.rows() >= 2 and not visit.left


def test_a_sentence_of_the_briefing_opens_both_calls(visit: Visit) -> None:
    """The strip keeps the panels above the fold, and its sentence leads to rows of both calls."""
    visit.open(f"/?call={THIRD}")
    panels = visit.page.locator("[class*=st-key-panel_]").first.bounding_box()
    assert panels and panels["y"] < 300 and panels["y"] + panels["height"] < 800
    visit.page.locator(".st-key-brief_1 button").click()
    visit.page.wait_for_timeout(400)
    visit.settle()
    assert visit.rows() == 5 + 16 and not visit.left


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [1280, 1920])
def test_the_page_fits_its_window(visit: Visit, language: str, width: int) -> None:
    """Nothing is scrolled for sideways, whatever the language and the picture."""
    visit.page.set_viewport_size({"width": width, "height": 800})
    for course in ("levels", "guidance", "progress"):
        look_at(visit, f"&lang={language}&course={course}")
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
