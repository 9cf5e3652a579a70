"""The dashboard by ear and by keyboard: axe-core on every page and what opens on it, in both themes; names, rings and languages."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from components.facts.speech import call_id_of
from components.facts.tally import ALL
from tests.browser.conftest import IDLE, Visit
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
INSTALL = "axe-core is not installed: npm install --no-package-lock --prefix tests/browser"
# What WCAG 2.2 asks for at the levels A and AA, and what axe calls good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LEAST_CONTRAST = 4.5
Scheme = Literal["light", "dark"]

DIGEST, *QUARTERS = (call_id_of(path.read_text(encoding="utf-8")) for path in SAMPLES)
OF_DIGEST = f"call={DIGEST}"
OVER = f"/compare?call={QUARTERS[0]}&calls={','.join(QUARTERS)}&compared="


@dataclass(frozen=True, slots=True)
class Fault:
    """A violation in what Streamlit draws: the rule, its element, and how one can tell that nobody but Streamlit can mend it."""

    rule: str
    selector: str
    proof: str


STREAMLITS = (
    Fault(
        "presentation-role-conflict", "section[data-testid=stFileUploaderDropzone]",
        "streamlit/streamlit#15921 took the field out of the order of Tab and left it without a role but with a name",
    ),
    Fault(
        "landmark-unique", ".stPagination [role=navigation]",
        "st.pagination gives its landmark the fixed name Pagination (static/js/Pagination), so two on a page have one name",
    ),
)  # fmt: skip

# Each page with what stands on it alone when it has been drawn.
PAGES = {
    "overview": (f"/?{OF_DIGEST}", ".gj-strip:not(.gj-report)"),
    "overview, a mark open": (f"/?{OF_DIGEST}&theme=ai&mark=theme:ai:{ALL}", ".st-key-chip_theme"),
    "overview, a call before, tables": (f"/?call={QUARTERS[1]}&tables=here", ".st-key-marks_questions_bars td"),
    "figures": (f"/figures?{OF_DIGEST}", ".st-key-slim_ledger"),
    "questions, an ask open, tables": (f"/questions?{OF_DIGEST}&mark=ask:A1.2&tables=here", ".st-key-marks_ask_matrix td"),
    "themes, tables": (f"/themes?{OF_DIGEST}&tables=here", ".st-key-marks_theme_frequency td"),
    "transcript, at a sentence": (f"/transcript?{OF_DIGEST}&sentence=S52", ".sent.target"),
    "checks": (f"/checks?{OF_DIGEST}", ".gj-coverage"),
    "library": (f"/library?{OF_DIGEST}", ".st-key-panel_library_entry"),
    "search": (f"/library?{OF_DIGEST}&shelf=search", ".st-key-slim_search"),
    "compare, figures": (f"{OVER}figures", ".st-key-panel_over_sheet"),
    "compare, themes": (f"{OVER}themes", ".st-key-panel_shifts_theme"),
    "compare, asked": (f"{OVER}asked", ".st-key-panel_over_asker"),
    "compare, manner": (f"{OVER}manner", ".st-key-panel_shifts_tone"),
    "compare, wording": (f"{OVER}wording", ".st-key-panel_over_wording"),
    "review": (f"/review?{OF_DIGEST}", ".st-key-slim_review"),
    "presenting": (f"/?call={QUARTERS[1]}&present=1&step=1", ".st-key-stage_bar"),
}
POPOVER = "[data-testid=stPopoverBody]"
# What opens on a page, by its button: a key that is pressed on it, and what it opens.
OPENED = {
    "overview": (
        (".st-key-slim_badge button", POPOVER),
        (".st-key-leaving button", POPOVER),
        (".st-key-method_themes button", POPOVER),
        (".st-key-chrome [data-testid=stPopoverButton]", POPOVER),
        (".st-key-door [data-testid=stPopoverButton]", POPOVER),
        (".st-key-keys button", ".st-key-keys"),
        (".st-key-agenda_add button", "[role=dialog]"),
    ),
    "transcript, at a sentence": ((".st-key-slim_reader [data-testid=stPopoverButton]", POPOVER),),
    "themes, tables": ((".st-key-words_packs [data-testid=stPopoverButton]", POPOVER),),
    "review": (("[class*=st-key-rows_] [data-testid=stPopoverButton]", POPOVER),),
}  # fmt: skip

# All violations in a part of the page, each with the faults of the table that it is one of.
RUN = """async ([part, tags, faults]) => {
  const found = await axe.run(part, {runOnly: tags, resultTypes: ['violations'], elementRef: true});
  return found.violations.flatMap(({id, nodes}) => nodes.map(({element, html, failureSummary}) => ({
    id, html: html.slice(0, 200), why: failureSummary,
    known: faults.findIndex(([rule, selector]) => rule === id && element?.matches(selector)) })))
}"""
# Panels without a heading of their own.
UNHEADED = """() => [...document.querySelectorAll('[class*=st-key-panel_]')]
    .filter(panel => panel.querySelectorAll('h2').length !== 1).map(panel => panel.className)"""
DRAWN = "() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')].every(chart => chart.querySelector('.main-svg'))"
# A button in focus shows its tip, which Streamlit draws outside of the main part.
GO = "path => { document.activeElement.blur(); history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')) }"
# What has the focus, within shadows too: its element, its name for a reader, whether a ring is drawn round it, and where it stands.
FOCUSED = """() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const {outlineStyle, outlineWidth} = getComputedStyle(at);
  return {tag: at.tagName, name: at.ariaLabel || at.innerText || '', ringed: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    key: (at.getRootNode().host ?? at).closest("[class*=st-key-]")?.className.match(/st-key-(\\S+)/)[1] ?? "",
    popped: !!at.closest('[data-testid=stPopoverBody]')}
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """Give the script of axe-core; without it the tests skip, unless the browser tests are required."""
    if not AXE.exists():
        (pytest.fail if os.environ.get("GIJIROKU_BROWSER") == "required" else pytest.skip)(INSTALL)
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def window(browser: Browser, server: str) -> Iterator[Any]:
    """Give windows of a theme and a language."""
    contexts = []

    def opened(scheme: Scheme, locale: str = "ja-JP") -> Visit:
        contexts.append(browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale, color_scheme=scheme))
        return Visit(contexts[-1].new_page(), server)

    yield opened
    for context in contexts:
        context.close()


def settle(page: Page) -> None:
    page.wait_for_timeout(150)
    page.wait_for_selector(IDLE, timeout=30_000)
    page.wait_for_function("!document.querySelector('[data-stale=true]')", timeout=30_000)
    page.wait_for_function(DRAWN, timeout=30_000)


def go(visit: Visit, name: str) -> None:
    """Go to a page without loading the dashboard anew."""
    path, alone = PAGES[name]
    visit.page.evaluate(GO, path)
    visit.page.wait_for_selector(alone, timeout=30_000)
    settle(visit.page)


def violations(page: Page, part: str = "html") -> list[dict[str, Any]]:
    faults = [[fault.rule, fault.selector] for fault in STREAMLITS]
    found: list[dict[str, Any]] = page.evaluate(RUN, [part, TAGS, faults])
    return found


def opened_parts(page: Page, name: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Open what opens on a page, one after the other and by the keyboard, and yield what axe finds in it."""
    for button, part in OPENED.get(name, ()):
        page.locator(button).first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(part)
        settle(page)
        yield f"{name}: {button}", violations(page, part)
        page.keyboard.press("Escape")
        page.wait_for_timeout(250)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_of_ours(window: Any, axe: str, scheme: Scheme) -> None:
    """No violation on any page nor in what opens on it, but Streamlit's own; one that is mended leaves the table. Charts are legible."""
    visit = window(scheme).open()
    visit.page.evaluate(axe)
    contrast = (HERE / "contrast.js").read_text(encoding="utf-8")
    found, legible = [], 0
    for name in PAGES:
        go(visit, name)
        found += [(name, each) for each in violations(visit.page)]
        assert visit.page.evaluate(UNHEADED) == [], name
        found += [(place, each) for place, part in opened_parts(visit.page, name) for each in part]
        charts = visit.page.evaluate(contrast, LEAST_CONTRAST)
        assert charts["weak"] == [], name
        legible += charts["count"]
    ours = [f"{place}: {each['id']} {each['html']}\n{each['why']}" for place, each in found if each["known"] < 0]
    assert not ours, "\n".join(ours)
    assert {each["known"] for _, each in found} == set(range(len(STREAMLITS))), "a fault of the table is gone"
    assert legible > 500


def test_languages_are_said(window: Any, axe: str) -> None:
    """In English the page says so and each sentence of a Japanese call is Japanese; every page is named by its title and its heading."""
    visit = window("light", "en-US").open()
    visit.page.evaluate(axe)
    for name, words in (
        ("overview", ".gj-ev .text"),
        ("questions, an ask open, tables", ".gj-side p"),
        ("transcript, at a sentence", ".sent,.rail h2:not(.unknown)"),
        ("checks", ".gj-verdict > div:nth-child(2)"),
    ):
        go(visit, name)
        assert visit.page.evaluate("document.documentElement.lang") == "en"
        unsaid = visit.page.evaluate(
            "at => [...document.querySelectorAll(at)].filter(e => !e.querySelector('[lang=ja]') && !e.closest('[lang=ja]')).length", words
        )
        assert visit.page.locator(words).count() and unsaid == 0, name
        assert visit.page.locator("h1").count() == 1
        assert visit.page.title().partition(" · ")[0] in visit.page.locator("h1").inner_text()
        assert [each["html"] for each in violations(visit.page) if each["known"] < 0] == []
    visit.page.locator(".st-key-lang").get_by_text("日本語").click()
    visit.page.wait_for_function("document.documentElement.lang === 'ja'")
    visit.page.locator(".st-key-lang").get_by_text("English").click()
    visit.page.wait_for_function("document.documentElement.lang === 'en'")


def test_everything_is_reached_and_done_by_keyboard(window: Any) -> None:
    """Tab stops where something is done, each stop with words and a ring; it leads into what is open; the focus stays after a rerun."""
    visit = window("light").open(PAGES["overview, a mark open"][0])
    page: Page = visit.page
    stops = []
    while not stops or stops[-1]["tag"] != "BODY":
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
        assert len(stops) < 150
    # The fields draw their ring round what they stand in, and the main part is one that scrolls.
    bare = [stop for stop in stops if stop["tag"] not in ("INPUT", "MAIN", "BODY") and not stop["ringed"]]
    wordless = [stop for stop in stops if not re.search(r"\w", stop["name"].removesuffix("expand_more"))]
    assert not bare and not wordless
    assert {"picked", "lang", "door", "chip_theme", "unit", "method_themes", "ev_1"} <= {stop["key"] for stop in stops}
    for button in (".st-key-slim_badge button", ".st-key-method_themes button", ".st-key-door [data-testid=stPopoverButton]"):
        into_and_out(page, button)
    page.locator(".st-key-unit button").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    settle(page)
    assert "unit=asks" in page.url and page.evaluate(FOCUSED)["key"] == "unit"
    ledger_by_arrows(visit)


def into_and_out(page: Page, button: str) -> None:
    """Tab leads from a button into what it opened and back; Escape closes it and gives the focus back."""
    page.locator(button).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(POPOVER)
    # What opens calls for a run of its own, and a busy machine is still drawing it.
    page.wait_for_timeout(400)
    page.wait_for_selector(IDLE, timeout=30_000)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["popped"], button
    page.keyboard.press("Shift+Tab")
    assert not page.evaluate(FOCUSED)["popped"]
    page.keyboard.press("Escape")
    page.wait_for_selector(POPOVER, state="detached")
    assert page.locator(button).first.evaluate("each => each === document.activeElement")


def ledger_by_arrows(visit: Visit) -> None:
    """Walk the rows of a ledger by arrows, each of which opens its ask, and the places of a search by one button."""
    go(visit, "questions, an ask open, tables")
    page = visit.page
    page.locator("canvas[data-testid=data-grid-canvas]").first.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url(lambda url: "A1.2" not in url)
    settle(page)
    before = page.url
    page.keyboard.press("ArrowDown")
    page.wait_for_url(lambda url: url != before)
    # The cell takes the focus once the table has drawn its rows anew.
    page.wait_for_function("document.activeElement.tagName === 'TD'")
    go(visit, "transcript, at a sentence")
    page.locator(".st-key-find input").focus()
    page.keyboard.type("広告")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hit.now")
    page.locator(".st-key-hit_next button").first.focus()
    page.keyboard.press("Enter")
    page.get_by_text("2 /").first.wait_for()
    assert page.evaluate(FOCUSED)["key"] == "hit_next"
