"""The dashboard by somebody who has no mouse: keys that can be switched off, sentences that are reached, and a focus that is never lost."""

from typing import Any

import pytest
from playwright.sync_api import Page

from components.facts.speech import call_id_of
from tests.browser.conftest import Visit
from tests.browser.test_access import FOCUSED
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

DIGEST = call_id_of(SAMPLES[0].read_text(encoding="utf-8"))
LIST = ".st-key-keys dialog"
BAR = ".st-key-copied [popover]"
AT = "() => document.activeElement.id"
COPIED = "() => { navigator.clipboard.writeText = words => { window.copied = words; return Promise.resolve(); } }"


def press(visit: Visit, *keys: str) -> None:
    for key in keys:
        visit.page.keyboard.press(key)
    visit.settle()


def tab_to(page: Page, key: str, within: int = 60) -> dict[str, Any]:
    """Press Tab until the focus is in the element of a key."""
    for _ in range(within):
        page.keyboard.press("Tab")
        found: dict[str, Any] = page.evaluate(FOCUSED)
        if found["key"].startswith(key):
            return found
    pytest.fail(f"Tab does not lead to {key}")


def test_keys_of_one_letter_are_switched_off_and_on(visit: Visit) -> None:
    """The switch in the list works at once and is kept in the browser; a change of the language leaves each key its one effect."""
    page = visit.open(f"/?call={DIGEST}").page
    page.wait_for_selector(f"{LIST}", state="attached")
    page.locator(".st-key-lang [aria-checked=true]").focus()
    press(visit, "ArrowRight", "Enter")
    page.wait_for_function("document.documentElement.lang === 'en'")
    press(visit, "?")
    assert page.locator(f"{LIST}[open] h2").inner_text() == "Keys"
    press(visit, "Space", "Escape", "t", "?", "p")
    assert page.locator(f"{LIST}[open]").count() == 0 and "tables" not in page.url and "present" not in page.url
    page.reload()
    visit.settle()
    page.wait_for_selector(f"{LIST} .off", state="attached")
    press(visit, "t")
    assert "tables" not in page.url
    tab_to(page, "keys")
    press(visit, "Enter", "Space", "Escape", "t")
    page.wait_for_url("**tables=here**")
    assert page.evaluate(FOCUSED)["key"] == "keys" and visit.errors == []


def test_a_sentence_is_reached_quoted_and_linked_by_keyboard(visit: Visit) -> None:
    """A link of the evidence leads to its sentence; arrows go on from it, Enter opens the bar, Tab leads into it, Escape back."""
    page = visit.open(f"/?call={DIGEST}").page
    page.locator(".st-key-ev_4 a").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('.sent.target')")
    visit.settle()
    page.evaluate(COPIED)
    first = page.evaluate(AT)
    press(visit, "ArrowDown", "j", "ArrowUp")
    second, ringed = page.evaluate(AT), page.evaluate(FOCUSED)["ringed"]
    assert second not in ("", first) and ringed
    press(visit, "Enter")
    assert page.locator(BAR).is_visible()
    press(visit, "Tab")
    assert page.evaluate(FOCUSED)["name"] == "引用をコピー" and page.evaluate(FOCUSED)["ringed"]
    press(visit, "Enter")
    assert page.evaluate("window.copied").startswith(f"「{page.locator(f'#{second}').inner_text()}」（")
    press(visit, "Tab", "Enter")
    assert f"sentence={second}" in page.evaluate("window.copied")
    press(visit, "Tab")
    assert page.evaluate(AT) == second
    press(visit, "Tab", "Escape")
    assert page.evaluate(AT) == second and not page.locator(BAR).is_visible()
    # One stop of Tab, to which Tab comes back.
    press(visit, "Shift+Tab")
    assert page.evaluate(FOCUSED)["key"] == "slim_reader"
    press(visit, "Tab", "Tab")
    assert page.evaluate(FOCUSED)["tag"] == "BODY" and page.locator(".sent[tabindex]").get_attribute("id") == second
    assert visit.errors == []
    # From a page that is only looked at: J begins at the first sentence in view, an arrow scrolls, and in a field it is a letter.
    page = visit.open(f"/transcript?call={DIGEST}").page
    page.locator(".gj-read .sent").nth(40).scroll_into_view_if_needed()
    press(visit, "ArrowDown", "k")
    seen = page.locator(".sent:focus").bounding_box()
    assert seen and 50 < seen["y"] + seen["height"] < 400 and page.evaluate(AT) != page.locator(".sent").first.get_attribute("id")
    page.locator(".st-key-find input").press("j")
    assert page.locator(".st-key-find input").input_value() == "j" and page.locator(".sent:focus").count() == 0


def test_the_focus_goes_on_where_what_had_it_is_gone(visit: Visit) -> None:
    """It goes to what takes a decision back, to what follows a filter taken off, with a step that is moved, and to what is presented."""
    page = visit.open(f"/checks?call={DIGEST}").page
    page.locator("[class*=st-key-accept_] button").first.focus()
    decided = page.evaluate(FOCUSED)["key"].removeprefix("accept_")
    page.keyboard.press("Enter")
    page.wait_for_url("**accepted=**")
    visit.settle()
    page.wait_for_function("document.activeElement !== document.body")
    assert page.evaluate(FOCUSED)["key"] == f"undo_{decided}"
    visit.open(f"/?call={DIGEST}&theme=ai")
    tab_to(page, "chip_theme")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "theme=" not in url)
    page.wait_for_function("document.activeElement !== document.body")
    tab_to(page, "present", 80)
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('[data-testid=stMain]')")
    visit.open(f"/review?call={DIGEST}").page.locator(".st-key-take_0 button").first.focus()
    press(visit, "Enter")
    page.wait_for_function("document.activeElement.closest('.st-key-rows_0')")
    page.locator(".st-key-take_1 button").first.focus()
    press(visit, "Enter")
    page.locator(".st-key-move_later_0 button").first.focus()
    press(visit, "Enter")
    page.wait_for_function("document.activeElement.closest('.st-key-move_earlier_1')")
