"""What a person does with calls side by side, in a real browser: open a dot, follow an ask, read what is new, turn a page."""

import pytest
from playwright.sync_api import expect

from components.facts.speech import call_id_of
from tests.browser.conftest import IDLE, Visit
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

CALLS = ",".join(call_id_of(path.read_text(encoding="utf-8")) for path in SAMPLES if path.stem.startswith("mikageno"))
PAGE = f"/compare?call={CALLS.split(',', maxsplit=1)[0]}&calls={CALLS}&compared="
DOTS = ".st-key-over_asked_analyst .scatterlayer .trace:nth-child(1)"
EVIDENCE = "[class*=st-key-ev_over_]"


def settle(visit: Visit) -> Visit:
    visit.page.wait_for_timeout(400)
    visit.page.wait_for_selector(IDLE, timeout=30_000)
    visit.page.wait_for_function("!document.querySelector('[data-stale=true]')", timeout=30_000)
    visit.page.wait_for_timeout(400)
    return visit


def look_at(visit: Visit, view: str) -> Visit:
    visit.page.goto(visit.address + PAGE + view)
    visit.page.wait_for_selector(".gj-head", timeout=30_000)
    return settle(visit)


def press(visit: Visit, selector: str) -> Visit:
    """Click the middle of what stands on the page or in a picture."""
    mark = visit.page.locator(selector).first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box, selector
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return settle(visit)


def test_a_dot_opens_its_asks_and_they_come_into_view(visit: Visit) -> None:
    """As many rows as its number; whose dot it is stands beside; a second click closes it."""
    look_at(visit, "asked")
    number = int(visit.page.locator(f"{DOTS} text").first.text_content() or 0)
    press(visit, f"{DOTS} .points path")
    assert visit.page.locator(EVIDENCE).count() == number
    expect(visit.page.locator(EVIDENCE).first).to_be_in_viewport()
    press(visit, f"{DOTS} .points path")
    assert visit.page.locator(EVIDENCE).count() == 0 and not visit.left


def test_an_ask_leads_to_its_place_in_the_ledger_of_its_call(visit: Visit) -> None:
    """The page of questions opens with that ask of that call."""
    look_at(visit, "asked")
    visit.page.locator(".st-key-panel_over_asker").get_by_text("台帳").first.click()
    visit.page.wait_for_url("**/questions?**")
    visit.settle()
    assert "mark=ask" in visit.page.url and CALLS.split(",")[1] in visit.page.url
    assert visit.page.locator(".st-key-slim_ask .h").inner_text().startswith("問い 1-1")


def test_a_word_left_open_opens_the_sentences_that_name_it(visit: Visit) -> None:
    look_at(visit, "asked")
    button = visit.page.locator("[class*=st-key-left_][class*=_told] button").first
    number = int("".join(filter(str.isdigit, button.inner_text())))
    press(visit, "[class*=st-key-left_][class*=_told] button")
    assert visit.page.locator(EVIDENCE).count() == number


def test_two_calls_are_read_line_by_line(visit: Visit) -> None:
    """A kind alone shows as many rows as it says, a page follows a page, and a line leads to its sentence."""
    look_at(visit, "wording")
    lines = visit.page.locator("[class*=st-key-ev_line_]")
    assert lines.count() == 40
    visit.page.locator(".st-key-slim_leaves_above").get_by_text("2", exact=True).click()
    settle(visit)
    assert "leaf=2" in visit.page.url and lines.count() == 40
    for kind in ("同じ文", "新しい文", "なくなった文", "数字だけ違う"):
        visit.page.locator(".st-key-set_kinds button").filter(has_text=kind).click()
        settle(visit)
    words = visit.page.locator(".st-key-set_kinds button").filter(has_text="言い回し").inner_text()
    assert lines.count() == int(words.rpartition(" ")[2]) and "leaf=" not in visit.page.url
    assert visit.page.locator(".gj-pair .dw").count() > 0
    lines.first.get_by_text("前回 ↗").click()
    visit.page.wait_for_url("**/transcript?**")
    visit.settle()
    assert visit.page.locator(".sent.target").count() == 1 and not visit.left


@pytest.mark.parametrize("view", ["asked", "wording"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_views_fit_their_window(visit: Visit, view: str, language: str) -> None:
    """Nothing runs beyond a window of 1280, and every page of the lines can be seen."""
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    look_at(visit, f"{view}&lang={language}")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for head in visit.page.locator("[class*=st-key-panel_over] .gj-head .m").all():
        assert head.evaluate("e => e.scrollWidth <= e.clientWidth + 1")
