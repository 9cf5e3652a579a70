"""What a person does on the page of all open calls, in a real browser: drop, choose, close, undo, search and open a result."""

from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest

from tests.browser.conftest import Visit
from tests.conftest import CALLS

pytestmark = pytest.mark.browser

TABLE = "[data-testid=stDataFrame]"
HEAD, ROW, TICK, COMPANY = 15, 30, 16, 120
CALL = (
    "青空電機 2026年3月期 第{quarter}四半期決算説明会\n\n"
    "石田アナリスト：受注はいかがでしょうか。\n\n高橋社長：売上高は{quarter}20億円です。\n"
)


def look_at(visit: Visit, link: str = "") -> Visit:
    """Open the page and wait for the table, which the browser fetches apart."""
    visit.page.goto(f"{visit.address}/library{link}")
    return settled(visit)


def settled(visit: Visit) -> Visit:
    visit.page.wait_for_timeout(400)
    return visit.settle()


def press(visit: Visit, row: int, across: int) -> None:
    """Press a cell of the table, rows counted from 1, so many pixels from its left edge."""
    box = visit.page.locator(TABLE).first.bounding_box()
    assert box
    visit.page.mouse.click(box["x"] + across, box["y"] + HEAD + ROW * row)
    settled(visit)


def link_of(visit: Visit) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlparse(visit.page.url).query).items()}


def dropped(visit: Visit, tmp_path: Path) -> None:
    """Drop two calls and one of them again under another name."""
    files = {"one.txt": CALL.format(quarter=1), "two.txt": CALL.format(quarter=2), "again.txt": CALL.format(quarter=1)}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    field = visit.page.locator(".st-key-panel_library_entry input[type=file]")
    field.set_input_files([tmp_path / name for name in files])
    visit.page.wait_for_selector(".gj-intake")
    settled(visit)


def reload(visit: Visit, count: int) -> None:
    """Reload the page and wait until so many calls are open again, which the browser hands over once the page is drawn."""
    visit.page.reload()
    visit.page.wait_for_function(f"document.querySelector('.gj-page')?.innerText.includes('開いている説明会 {count}件')", timeout=30_000)
    visit.settle()


def test_files_are_dropped_chosen_closed_and_back(visit: Visit, tmp_path: Path) -> None:
    """Two of three files are calls, which are ticked, closed and opened again; a cell shows its call, and a reload loses nothing."""
    look_at(visit)
    dropped(visit, tmp_path)
    report = visit.page.locator(".gj-intake").inner_text()
    assert "読込 2件" in report and "again.txt は、すでに開いている" in report
    assert f"開いている説明会 {2 + len(CALLS)}件" in visit.page.locator(".gj-page").inner_text()
    press(visit, 1, TICK)
    press(visit, 2, TICK)
    chosen = link_of(visit)["calls"].split(",")
    assert len(set(chosen)) == 2 and visit.page.locator("[class*=st-key-chip_] button").count() == 2
    press(visit, 3, COMPANY)
    assert link_of(visit)["call"] not in chosen and link_of(visit)["calls"].split(",") == chosen
    visit.page.locator(".st-key-close_chosen button").click()
    settled(visit)
    assert "calls" not in link_of(visit) and f"{len(CALLS)}件" in visit.page.locator(".gj-page").inner_text()
    visit.page.locator(".st-key-undo_close button").click()
    settled(visit)
    assert f"{2 + len(CALLS)}件" in visit.page.locator(".gj-page").inner_text()
    reload(visit, 2 + len(CALLS))
    assert "one.txt" in visit.page.evaluate("sessionStorage.getItem('gijiroku.session')")
    visit.page.evaluate(
        "const held = 'gijiroku.session'; sessionStorage[held] = sessionStorage[held].replace(/[^\"]+(?=\",\"one)/, 'gone')"
    )
    reload(visit, 1 + len(CALLS))
    assert "前に開いていた説明会 1件（one.txt）" in visit.page.locator(".gj-notice").first.inner_text()
    assert visit.left == []


def test_a_tick_taken_off_by_a_chip_can_be_set_again(visit: Visit) -> None:
    """The table follows the chips, and the link both."""
    look_at(visit)
    press(visit, 2, TICK)
    first = link_of(visit)["calls"]
    visit.page.locator("[class*=st-key-chip_] button").first.click()
    settled(visit)
    assert "calls" not in link_of(visit)
    press(visit, 2, TICK)
    assert link_of(visit)["calls"] == first


def test_a_search_opens_at_its_sentence(visit: Visit) -> None:
    """A result leads into the transcript of its call with the sentence in view; the link of the search opens the same rows."""
    look_at(visit, "?shelf=search")
    visit.page.locator(".st-key-set_q input").fill("ｻｰﾎﾞﾓｰﾀ")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector(".gj-found-in")
    settled(visit)
    assert set(visit.page.locator(".gj-found-in .hit").all_text_contents()) == {"サーボモータ"}
    rows, url = visit.rows(), visit.page.url
    words = visit.page.locator(".gj-found-in .text").first.inner_text()
    visit.page.locator("[class*=st-key-ev_] a").first.click()
    visit.page.wait_for_url("**/transcript**")
    visit.settle()
    target = visit.page.locator(".sent.target").first
    box = target.bounding_box()
    assert target.inner_text().strip() in words and box and 0 <= box["y"] <= 900
    visit.page.goto(url)
    settled(visit)
    assert visit.rows() == rows


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_header_has_room_for_its_pages(visit: Visit, language: str) -> None:
    """At 1280 pixels every page's name stands in the header, and nothing scrolls sideways."""
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    look_at(visit, f"?lang={language}")
    names = visit.page.locator("[data-testid=stTopNavLink]").all()
    controls = visit.page.locator(".st-key-chrome").bounding_box()
    boxes = [box for name in names if (box := name.bounding_box())]
    assert len(boxes) >= 7 and controls
    assert max(box["x"] + box["width"] for box in boxes) <= controls["x"]
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 1280
