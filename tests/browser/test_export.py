"""The one-file page in a real browser without a network: pictures, sentences behind a bar, saved pictures, both kinds of light."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from components.export.page import html_of
from components.export.view import Step, View
from components.facts import facts_of
from components.facts.selection import Selection
from components.facts.tally import asked, spoken
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.export.calls import hostile

pytestmark = pytest.mark.browser

FACTS = facts_of(read_file(SAMPLES[1]))
STEP = Step("<img src=https://example.com/a.png>", "<script>document.title='run'</script>", "", "https://example.com/")


@pytest.fixture
def offline(browser: Browser, tmp_path: Path) -> Iterator[tuple[Page, Path, list[str]]]:
    """Give a window without a network, the place of a page, and what went wrong in it."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True, accept_downloads=True)
    page, wrong = context.new_page(), []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(("file:", "data:", "blob:")) else wrong.append(request.url))
    yield page, tmp_path / "call.html", wrong
    context.close()


def opened(page: Page, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    page.goto(path.as_uri())
    page.wait_for_selector(".barlayer .point path")
    page.wait_for_timeout(500)


def press(page: Page, mark: str) -> None:
    """Click where a person would, in the middle of a mark."""
    page.locator(mark).first.scroll_into_view_if_needed()
    box = page.locator(mark).first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)


def test_a_bar_opens_its_sentences(offline: tuple[Page, Path, list[str]]) -> None:
    """As many rows as the number on the bar, who asked first; a number of the table opens the same, and nothing is fetched."""
    page, path, wrong = offline
    opened(page, path, html_of(FACTS, View()))
    first = asked(FACTS, "questions", Selection()).counts[0]
    press(page, "#questions_bars .barlayer .point")
    assert page.locator("#evidence li").count() == first.number and first.label in page.locator("#evidence").inner_text()
    part = spoken(FACTS, Selection()).themes[0].parts[0]
    press(page, "#themes_bars .barlayer .point")
    assert page.locator("#evidence li").count() == part.number == page.locator("#evidence mark").count()
    surfaces = {FACTS.speech.text[row.start : row.end] for row in part.rows}
    assert set(page.locator("#evidence mark").all_inner_texts()) == surfaces
    page.locator("summary").first.click()
    page.locator("button.number").first.click()
    assert page.locator("#evidence li").count() == 1
    assert wrong == []


@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_picture_is_saved(offline: tuple[Page, Path, list[str]], form: str) -> None:
    """A picture is saved as it is drawn, with where it is from written below it."""
    page, path, wrong = offline
    opened(page, path, html_of(FACTS, View()))
    with page.expect_download() as found:
        page.locator(f"button[data-chart=themes_bars][data-save={form}]").click()
    assert found.value.suggested_filename.endswith(f"_themes_bars.{form}")
    content = Path(found.value.path()).read_bytes()
    assert content.startswith(b"\x89PNG" if form == "png" else b"<svg")
    assert form == "png" or FACTS.call.call_id in content.decode()
    assert wrong == []


def test_it_follows_the_light_of_the_reader(offline: tuple[Page, Path, list[str]]) -> None:
    """In the dark the pictures are drawn anew for it, and printed they are for paper."""
    page, path, wrong = offline
    opened(page, path, html_of(FACTS, View(language="en")))
    drawn = page.locator("#questions_bars .barlayer .point path").first
    light = drawn.evaluate("e => getComputedStyle(e).fill")
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(500)
    assert drawn.evaluate("e => getComputedStyle(e).fill") != light
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(300)
    assert drawn.evaluate("e => getComputedStyle(e).fill") == light
    assert page.evaluate("document.documentElement.lang") == "en" and wrong == []


def test_markup_is_never_run(offline: tuple[Page, Path, list[str]]) -> None:
    """Scripts and pictures in a transcript or a note are shown as they are written: none runs, none is asked for."""
    page, path, wrong = offline
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    opened(page, path, html_of(hostile(), View(agenda=(STEP,))))
    press(page, "#questions_bars .barlayer .point")
    assert "</script>" in page.locator("#evidence").inner_text()
    assert alerts == [] and wrong == [] and page.title() != "run" and page.locator("img").count() == 0
