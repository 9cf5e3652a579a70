"""A meeting: one person prepares, another opens the link in a browser of his own, they add, present, walk and take the result away."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Browser
from pptx import Presentation

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

BAR = ".st-key-panel_questions .barlayer .point path"
CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def two(launch_browser: Callable[..., Browser], server: str) -> Iterator[tuple[Visit, Visit]]:
    """Give two browsers: a wide window, whose clipboard may be read, and one as a video shows it."""
    browsers = [launch_browser(), launch_browser()]
    sizes = ({"width": 1440, "height": 900}, {"width": 1280, "height": 720})
    windows = [each.new_context(viewport=size, locale="ja-JP", accept_downloads=True) for each, size in zip(browsers, sizes, strict=True)]
    windows[0].grant_permissions(["clipboard-read", "clipboard-write"])
    first, second = (Visit(window.new_page(), server) for window in windows)
    yield first, second
    for each in browsers:
        each.close()


def shared_link(visit: Visit) -> str:
    """Return the link of the view as the key L shows it, as a path of the server."""
    visit.page.keyboard.press("l")
    code = visit.page.locator("[role=dialog] [data-testid=stCode] code").first
    code.wait_for()
    link = code.inner_text()
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector("[role=dialog]", state="detached")
    return link.removeprefix(visit.address)


def add(visit: Visit, note: str) -> None:
    """Add the view to the agenda with a note, by keys alone."""
    visit.page.keyboard.press("a")
    visit.page.locator(".st-key-agenda_note textarea").fill(note)
    visit.page.keyboard.press("Control+Enter")
    visit.page.wait_for_selector("[role=dialog]", state="detached")
    visit.settle()


def press(visit: Visit, key: str) -> None:
    visit.page.keyboard.press(key)
    visit.page.wait_for_timeout(300)
    visit.settle()


def go(visit: Visit, name: str, page: str) -> None:
    visit.page.get_by_role("link", name=name).first.click()
    visit.page.wait_for_url(f"**/{page}**")
    visit.settle()


def head(visit: Visit) -> str:
    return visit.page.locator(".gj-stage-head").inner_text()


def slide_texts(content: bytes) -> str:
    """Return all that stands on the slides and in their notes."""
    slides = list(Presentation(BytesIO(content)).slides)
    shapes = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    cells = [c.text for slide in slides for shape in slide.shapes if shape.has_table for row in shape.table.rows for c in row.cells]
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]
    return "\n".join([*shapes, *cells, *notes])


def test_a_meeting(two: tuple[Visit, Visit]) -> None:
    """One selects and sends the link; the other sees the same, adds two views and sends his; they are walked, cited and exported."""
    analyst, colleague = two
    analyst.open("/").click(BAR)
    rows, chip = analyst.rows(), analyst.page.locator("[class*=st-key-slim_chip]").first.inner_text()
    assert rows > 1
    colleague.open(shared_link(analyst))
    assert colleague.rows() == rows
    assert colleague.page.locator("[class*=st-key-slim_chip]").first.inner_text() == chip
    add(colleague, "最多の質問者から")
    go(colleague, "質疑", "questions")
    add(colleague, "答えの残った問い")
    analyst.open(shared_link(colleague))
    go(analyst, "レビュー", "review")
    press(analyst, "p")
    assert "最多の質問者から" in head(analyst) and analyst.page.locator(".gj-stage-quote").inner_text().startswith("「")
    press(analyst, "ArrowRight")
    assert "答えの残った問い" in head(analyst)
    colleague.open(urlparse(analyst.page.url)._replace(scheme="", netloc="").geturl())
    assert head(colleague) == head(analyst)
    press(analyst, "Escape")
    taken(analyst)
    assert analyst.left == colleague.left == []


def taken(visit: Visit) -> None:
    """Cite a sentence and take the slides away: they hold the notes of both steps and the quotation of the first."""
    visit.open(f"/?{urlparse(visit.page.url).query}")
    button = visit.page.locator("button.cite").first
    cited = button.get_attribute("data-cited")
    button.click()
    assert visit.page.evaluate(CLIPBOARD) == cited and cited and cited.startswith("「") and "行目）" in cited
    visit.page.locator(".st-key-slim_leaving button").first.click()
    visit.page.wait_for_selector(".st-key-leave_pptx button", timeout=30_000)
    with visit.page.expect_download() as download:
        visit.page.locator(".st-key-leave_pptx button").click()
    found = slide_texts(Path(download.value.path()).read_bytes())
    assert "最多の質問者から" in found and "答えの残った問い" in found


def test_a_sentence_of_the_transcript_is_cited_and_linked(two: tuple[Visit, Visit]) -> None:
    """A press on a sentence offers both; the link opens the transcript at the sentence in another browser."""
    reader, other = two
    reader.open("/transcript")
    sentence = reader.page.locator(".sent").nth(8)
    words = sentence.inner_text().strip()
    sentence.click()
    reader.page.get_by_role("button", name="引用をコピー").click()
    assert reader.page.evaluate(CLIPBOARD).startswith(f"「{words}」（")
    reader.page.get_by_role("button", name="この文へのリンクをコピー").click()
    link = reader.page.evaluate(CLIPBOARD)
    assert parse_qs(urlparse(link).query)["sentence"] == [sentence.get_attribute("id")]
    reader.page.keyboard.press("Escape")
    assert not reader.page.get_by_role("button", name="引用をコピー").is_visible()
    other.open(link.removeprefix(other.address))
    target = other.page.locator(".sent.target")
    box = target.bounding_box()
    assert target.inner_text().strip() == words and box and 0 <= box["y"] <= 720
