"""Two files from drop to a colleague's screen: compared, narrowed, a figure followed to its sentences, and the link in another window."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import IDLE, Visit

pytestmark = pytest.mark.browser

CALL = """碧海食品 2025年12月期 {part}決算説明会
日本基準

小田切社長：{part}の売上高は{revenue}億円、営業利益は{profit}億円でした。{more}

東都証券アナリスト、田中一郎氏：物流費の見通しはいかがですか。

小田切社長：計画どおりです。
"""
CALLS = {
    "first.txt": CALL.format(part="第1四半期", revenue=98, profit=6, more=""),
    "second.txt": CALL.format(part="第2四半期累計", revenue=201, profit=14, more="前年同期の売上高は193億円でした。"),
}
FIGURES = ".st-key-panel_over_figures"
HOLLOW = f"{FIGURES} .scatterlayer .point[style*='fill: rgb(251']"


def rest(page: Page) -> None:
    page.wait_for_selector(".gj-page", timeout=30_000)
    page.wait_for_timeout(400)
    page.wait_for_selector(IDLE, timeout=30_000)
    page.wait_for_function("!document.querySelector('[data-stale=true]')", timeout=30_000)
    page.wait_for_timeout(500)


def seen(page: Page) -> tuple[str, list[str], list[str]]:
    """Return which calls are compared, which rows the picture has, and the sentences that stand open."""
    chosen = page.locator(".gj-page").inner_text()
    rows = page.locator(f"{FIGURES} .infolayer .annotation").all_text_contents()
    return chosen, rows, page.locator("[class*=st-key-ev_over_]").all_inner_texts()


def test_two_dropped_files_are_compared_and_the_link_shows_a_colleague_the_same(visit: Visit, browser: Browser, tmp_path: Path) -> None:
    """A computed quarter opens both sums, each in its own file; another window shows the same calls, rows and sentences."""
    page = visit.page
    for name, text in CALLS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    page.goto(f"{visit.address}/library")
    rest(page)
    page.locator(".st-key-panel_library_entry input[type=file]").set_input_files([tmp_path / name for name in CALLS])
    page.wait_for_selector(".gj-intake")
    rest(page)
    page.locator("[data-testid=stTopNavLink]").get_by_text("比較").click()
    page.wait_for_url("**/compare**")
    rest(page)
    page.locator(".st-key-only_metric input").click()
    page.get_by_role("option", name="売上高").click()
    rest(page)
    box = page.locator(HOLLOW).first.bounding_box()
    assert box and page.locator(HOLLOW).count() == 1
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    rest(page)
    chosen, rows, sentences = seen(page)
    assert "2件" in chosen and any("売上高" in row for row in rows) and not any("営業利益" in row for row in rows)
    assert len(sentences) == 2 and "201億円" in sentences[0] and "98億円" in sentences[1]
    other = browser.new_context(viewport={"width": 1440, "height": 900}, locale="ja-JP")
    colleague = other.new_page()
    colleague.goto(page.url)
    colleague.wait_for_selector(f"{FIGURES} .js-plotly-plot", timeout=30_000)
    rest(colleague)
    assert seen(colleague) == (chosen, rows, sentences)
    colleague.locator("[class*=st-key-ev_over_] a").first.click()
    colleague.wait_for_url("**/transcript**")
    colleague.wait_for_selector(".sent.target", timeout=30_000)
    assert "201億円" in colleague.locator(".sent.target").inner_text()
    other.close()
    assert not visit.left
