"""What a person does on the page of themes, in a real browser: add a find, see every picture change, merge, undo, export, import."""

import re
from collections import Counter
from pathlib import Path

import pytest

from components.facts import facts_of
from components.facts.speech import call_id_of
from components.facts.wordlist.loading import wordlist_of
from components.reading import read_file
from tests.browser.conftest import Visit
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

SAMPLE = next(path for path in SAMPLES if path.stem == "mikageno-2026q2")
PAGE = f"/themes?call={call_id_of(SAMPLE.read_text(encoding='utf-8'))}"
VIEWS = ("頻度", "話者", "場面", "流れ", "質疑", "共起", "関心の差")


def look_at(visit: Visit, link: str = "") -> Visit:
    """Open the page and wait for its last part, the words that no theme knows."""
    visit.open(PAGE + link)
    visit.page.wait_for_selector(".st-key-take_0", timeout=30_000)
    return visit.settle()


def switch(visit: Visit, view: str) -> str:
    """Turn to a picture, and return what it draws."""
    visit.page.locator(".st-key-set_theme_view").get_by_text(view, exact=True).click()
    visit.page.wait_for_timeout(300)
    visit.settle()
    return drawn(visit)


def drawn(visit: Visit) -> str:
    """Return all that the picture shows, its words and its marks."""
    found: str = visit.page.locator(".st-key-panel_theme_views .js-plotly-plot").evaluate("e => e.outerHTML.replace(/clip[0-9a-f]+/g, '')")
    return found


def press(visit: Visit, selector: str) -> Visit:
    visit.page.locator(f"{selector} button").first.click()
    visit.page.wait_for_timeout(400)
    return visit.settle()


def test_a_find_is_added_and_every_picture_changes(visit: Visit) -> None:
    """One click; each picture of the page is another, and undo gives each back."""
    look_at(visit, "&theme=guidance&scale=raw&level=sub_theme")
    before = {view: switch(visit, view) for view in VIEWS}
    term = visit.page.locator(".st-key-line_found_0 b").inner_text()
    press(visit, ".st-key-take_0")
    assert f"「{term}」を" in visit.page.locator(".gj-reasons").inner_text()
    after = {view: switch(visit, view) for view in VIEWS}
    assert [view for view in VIEWS if before[view] == after[view]] == []
    press(visit, ".st-key-words_undo")
    assert "words=" not in visit.page.url
    assert not visit.left


def lines(visit: Visit) -> int:
    """Return how many lines the concordance says it lists."""
    return int(re.findall(r"(\d+)か所", visit.page.locator(".gj-listed").inner_text())[0])


def test_a_find_is_counted_shown_added_and_gone(visit: Visit) -> None:
    """From a count to its lines, to the sentence of one, into a theme: then the term is no find any more."""
    look_at(visit, "&theme=demand")
    term = visit.page.locator(".st-key-line_found_0 b").inner_text()
    number = int(visit.page.locator(".st-key-count_own_0 button").first.inner_text().split()[-1])
    press(visit, ".st-key-count_own_0")
    assert lines(visit) == visit.rows() == number
    # The list stands right below the panel that was pressed, and a link at the top leads to it.
    panels = [visit.page.locator(f".st-key-panel_{name}").bounding_box() for name in ("discovered", "kwic")]
    assert panels[0] and panels[1] and 0 <= panels[1]["y"] - panels[0]["y"] - panels[0]["height"] < 60
    visit.page.locator(".st-key-slim_chips a").click()
    visit.page.wait_for_timeout(600)
    box = visit.page.locator(".st-key-panel_kwic").bounding_box()
    assert box and 0 < box["y"] < 300
    table = visit.page.locator(".st-key-panel_kwic [data-testid=stDataFrame]").bounding_box()
    assert table
    visit.page.mouse.move(table["x"] + 440, table["y"] + 60)
    visit.page.mouse.move(table["x"] + 450, table["y"] + 62)
    visit.page.mouse.click(table["x"] + 450, table["y"] + 62)
    visit.page.wait_for_timeout(400)
    visit.settle()
    assert visit.page.locator(".st-key-panel_kwic [class*=st-key-ev_]").count() == 1 and lines(visit) == number
    # What a table shows above itself when it is pointed at covers no button of the panel.
    assert reachable(visit, ".st-key-kwic_csv button") and reachable(visit, ".st-key-method_kwic button")
    press(visit, ".st-key-take_0")
    assert term not in visit.page.locator(".st-key-panel_discovered b").all_inner_texts()
    assert not visit.left


def reachable(visit: Visit, selector: str) -> bool:
    """Say whether a button is what stands in its middle."""
    script = (
        "e => { const b = e.getBoundingClientRect(); return e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)) }"
    )
    found: bool = visit.page.locator(selector).first.evaluate(script)
    return found


def test_two_terms_are_merged_and_parted_again(visit: Visit) -> None:
    """The merge is said with its counts; undo takes it back."""
    look_at(visit, "&theme=guidance&level=term&scale=raw")
    before = drawn(visit)
    visit.page.locator(".st-key-edit_kind").get_by_text("まとめる", exact=True).click()
    visit.settle()
    said = Counter(m.term for m in facts_of(read_file(SAMPLE)).mentions if m.theme == "guidance" and m.role == "management")
    into, merged = (term for term, _ in said.most_common(2))
    for key, word in (("merge_word", merged), ("merge_into", into)):
        field = visit.page.locator(f".st-key-{key} input")
        field.fill(word)
        field.press("Enter")
        visit.settle()
    press(visit, ".st-key-apply_edit")
    assert "にまとめた" in visit.page.locator(".gj-reasons").inner_text()
    assert drawn(visit) != before
    press(visit, ".st-key-words_undo")
    assert visit.page.locator(".gj-reasons").count() == 0


def test_a_list_is_exported_and_imported(visit: Visit, tmp_path: Path) -> None:
    """The file that was taken away reads as the list in use, and brings it back in another window."""
    look_at(visit)
    press(visit, ".st-key-take_0")
    words = visit.page.url.partition("words=")[2].partition("&")[0]
    press(visit, ".st-key-words_file")
    with visit.page.expect_download() as download:
        visit.page.locator(".st-key-words_export button").click()
    file = tmp_path / "words.toml"
    download.value.save_as(file)
    assert wordlist_of(file.read_text(encoding="utf-8")).digest == words
    look_at(visit)
    press(visit, ".st-key-words_file")
    visit.page.locator(".st-key-words_import input[type=file]").set_input_files(file)
    visit.page.wait_for_timeout(800)
    visit.settle()
    assert f"words={words}" in visit.page.url


def test_a_file_that_is_no_list_is_refused(visit: Visit, tmp_path: Path) -> None:
    """The sentence names the line, and the list stays."""
    look_at(visit)
    file = tmp_path / "bad.toml"
    file.write_text("[price]\nja = 価格\n", encoding="utf-8")
    press(visit, ".st-key-words_file")
    visit.page.locator(".st-key-words_import input[type=file]").set_input_files(file)
    visit.page.wait_for_timeout(800)
    visit.settle()
    assert "2行目" in visit.page.locator(".gj-notice").inner_text() and "words=" not in visit.page.url


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [1280, 1920])
def test_the_page_fits_its_window(visit: Visit, language: str, width: int) -> None:
    """Nothing is scrolled for sideways, whatever the language; not one request leaves the machine."""
    visit.page.set_viewport_size({"width": width, "height": 800})
    look_at(visit, f"&lang={language}")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not visit.left
