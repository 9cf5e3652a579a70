"""The way to every mark without a mouse, and a chart as a file, in a real browser."""

import re
import struct
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest

from components.panels.picture import LIGHTER
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

BARS = ".st-key-questions_bars .barlayer .point path"
TABLE = ".st-key-marks_questions_bars table"
DENSE = 2


def test_the_keyboard_opens_what_a_click_opens(visit: Visit) -> None:
    """T shows a row for each bar; Enter on one does what a click on its bar does, keeps its place, and clears on the second press."""
    visit.open().click(BARS)
    clicked, rows = visit.page.url, visit.rows()
    visit.click(BARS)
    page = visit.page
    page.keyboard.press("t")
    page.locator(TABLE).wait_for()
    visit.settle()
    buttons = page.locator(f"{TABLE} tbody button")
    assert buttons.count() == page.locator(BARS).count()
    page.locator(".st-key-method_questions button").focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.st-key-marks_questions_bars') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**analyst=**")
    visit.settle()
    assert parameters(page.url) == parameters(clicked) | {"tables=here"} and visit.rows() == rows
    assert page.evaluate("document.activeElement.ariaPressed") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("^((?!analyst=).)*$"))
    page.keyboard.press("t")
    page.locator(TABLE).wait_for(state="detached")
    assert visit.errors == [] and visit.left == []


def parameters(url: str) -> set[str]:
    return set(url.partition("?")[2].split("&"))


def test_a_row_leads_into_other_calls_and_into_the_text(visit: Visit) -> None:
    """A row of a table over calls opens its places, a row of the map of the source that piece of the transcript."""
    visit.open("/compare?tables=here&compared=themes")
    visit.page.locator(".st-key-marks_over_themes tbody tr").first.click()
    visit.page.wait_for_url("**over=**")
    visit.settle()
    assert visit.rows() >= 1
    visit.open("/checks?tables=here")
    visit.page.locator(".st-key-marks_coverage tbody tr:has-text('発言2')").first.click()
    visit.page.wait_for_url("**/transcript**")
    visit.settle()
    box = visit.page.locator(".sent.target").bounding_box()
    assert box and 0 <= box["y"] <= 900
    assert "発言2" in visit.page.locator(".gj-turn:has(.sent.target) .rail").inner_text()


def test_a_chart_is_saved_as_it_stands(visit: Visit, tmp_path: Path) -> None:
    """The file has title, names, numbers and source, one a press; it is light from a dark page too, in pixels twice as dense."""
    visit.page.emulate_media(color_scheme="dark")
    page = visit.open().click(BARS).page
    handed: list[str] = []
    page.on("download", lambda download: handed.append(download.suggested_filename))
    names = page.locator(".st-key-questions_bars .infolayer text").all_text_contents()
    page.locator(".st-key-method_questions button").focus()
    page.keyboard.press("Enter")
    files: dict[str, str] = {}
    for kind in ("svg", "png"):
        button = page.locator(f".gj-save button[data-save={kind}]")
        button.focus()
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        download.value.save_as(tmp_path / f"chart.{kind}")
        files[kind] = download.value.suggested_filename
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    root = Xml.fromstring(drawn)
    dark = [colour for colour in LIGHTER if colour in drawn.lower() or f"({', '.join(map(str, bytes.fromhex(colour[1:])))}" in drawn]
    assert not dark and 'fill="rgb(251, 251, 250)"' in drawn
    said = "".join(root.itertext())
    source = re.search(r"_([0-9a-f]{12})\.svg$", files["svg"])
    assert source and source[1] in said and files["png"].startswith(files["svg"].removesuffix("svg"))
    assert "アナリスト質問の分布" in said and "質問文の数（文）" in said and names and all(name in said for name in names)
    wide, high = struct.unpack(">II", (tmp_path / "chart.png").read_bytes()[16:24])
    assert len(handed) == len(files)
    assert (wide, high) == (DENSE * int(root.attrib["width"]), DENSE * int(root.attrib["height"])) and wide > 400
    assert visit.errors == [] and visit.left == []
