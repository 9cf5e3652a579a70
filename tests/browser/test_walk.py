"""The first walk as a newcomer takes it, from its first step to its last, by doing what each says."""

import pytest

from components.facts.speech import call_id_of
from tests.browser.conftest import Visit
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

CARD = ".st-key-slim_walk"
PANELS = [f".st-key-panel_{name}" for name in ("figures", "questions", "themes")]


def boxes(visit: Visit, *selectors: str) -> list[dict[str, float]]:
    found = [visit.page.locator(selector).first.bounding_box() for selector in selectors]
    return [dict(box) for box in found if box]


def at(visit: Visit, step: int, pointed: str) -> None:
    """Wait for a step; what it points at is outlined, whole, and not under the card."""
    visit.page.wait_for_selector(f"{CARD} .gj-walk.at-{step}")
    visit.settle()
    outlined = visit.page.locator(pointed).first
    assert outlined.evaluate("e => getComputedStyle(e).outlineStyle") == "solid", step
    card, place = boxes(visit, CARD, pointed)
    beside = place["x"] >= card["x"] + card["width"] or place["x"] + place["width"] <= card["x"]
    assert beside or place["y"] + place["height"] <= card["y"] <= 900 - card["height"], step


def test_the_walk_is_taken_by_doing_what_it_says(visit: Visit) -> None:
    """Keyboard and pointer take it on; it moves nothing, Esc puts it away where no list is open, and the list of keys calls it again."""
    page = visit.open(f"/?call={call_id_of(SAMPLES[0].read_text(encoding='utf-8'))}&walk=1").page
    assert "walk" not in page.url
    at(visit, 1, ".gj-strip")
    placed = boxes(visit, *PANELS, ".st-key-chrome")
    page.locator(".st-key-picked input").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_selector("[role=listbox]")
    page.keyboard.press("Escape")
    page.wait_for_selector("[role=listbox]", state="detached")
    visit.settle()
    assert page.locator(CARD).is_visible()
    page.keyboard.press("Escape")
    page.wait_for_selector(CARD, state="detached")
    page.evaluate("document.activeElement.blur()")
    assert boxes(visit, *PANELS, ".st-key-chrome") == placed
    page.keyboard.press("?")
    page.locator(".st-key-keys dialog button").click()
    at(visit, 1, ".gj-strip")
    page.locator(".st-key-walk_next button").focus()
    page.keyboard.press("Enter")
    at(visit, 2, PANELS[1])
    visit.click(".st-key-questions_bars .barlayer .point path")
    at(visit, 3, ".st-key-ev_1")
    page.locator(".st-key-ev_1 a").click()
    page.wait_for_url("**/transcript**")
    at(visit, 4, "[data-testid=stHeader] a[href*='/questions']")
    page.locator("[data-testid=stHeader] a[href*='/questions']").click()
    page.wait_for_url("**/questions**")
    at(visit, 4, "[class*=st-key-asks_]")
    [ledger] = boxes(visit, "[data-testid=stDataFrame]")
    page.mouse.click(ledger["x"] + 400, ledger["y"] + 75)
    at(visit, 5, ".st-key-leaving button")
    page.locator(".st-key-leaving button").first.click()
    page.wait_for_selector(CARD, state="detached")
    page.get_by_text("PowerPoint").first.wait_for()
    assert boxes(visit, ".st-key-chrome")[0] == placed[-1]
    assert (visit.errors, visit.left) == ([], [])
