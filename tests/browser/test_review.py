"""The agenda and presenting as a person uses them: keys, fields, a reload, a file, a link, and type that can be read from afar."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

STAGE = ".st-key-stage_view"
# What stands on the stage: where each of its four parts begins and how high it is.
PLACES = """() => ['.st-key-stage_bar', '.gj-stage-head', '.st-key-stage_view', '.gj-stage-quote'].map(name => {
  const box = document.querySelector(name).getBoundingClientRect(); return [Math.round(box.top), Math.round(box.height)] })"""
# The sizes of all text that is seen, within a chart and outside of charts.
SIZES = """inside => [...document.querySelectorAll('.st-key-stage *')].filter(each => {
  const box = each.getBoundingClientRect(), own = [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
  const isSeen = box.width > 1 && box.height > 1 && !['STYLE', 'SCRIPT'].includes(each.tagName);
  return own && isSeen && !!each.closest('.js-plotly-plot') === inside
}).map(each => parseFloat(getComputedStyle(each).fontSize))"""


def open_at(visit: Visit, path: str) -> None:
    visit.page.goto(visit.address + path)
    settled(visit)


def settled(visit: Visit) -> None:
    visit.page.wait_for_timeout(300)
    visit.settle()


def press(visit: Visit, key: str) -> None:
    visit.page.keyboard.press(key)
    settled(visit)


def link_of(visit: Visit) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlparse(visit.page.url).query).items()}


def added(visit: Visit, path: str, note: str) -> None:
    """Add a view by its key, with a note, and without a pointer."""
    open_at(visit, path)
    visit.page.keyboard.press("a")
    visit.page.locator(".st-key-agenda_note textarea").fill(note)
    visit.page.keyboard.press("Control+Enter")
    visit.page.wait_for_selector("[role=dialog]", state="detached")
    settled(visit)


def test_views_are_added_walked_and_found_again(visit: Visit) -> None:
    """Two views become two steps; a reload keeps them; the arrows walk them, Esc leads back to where they began."""
    added(visit, "/?theme=ai", "一つ目のメモ <b>&</b>")
    visit.page.get_by_role("link", name="質疑").first.click()
    visit.page.wait_for_url("**/questions**")
    settled(visit)
    visit.page.keyboard.press("a")
    visit.page.locator(".st-key-agenda_note textarea").fill("二つ目のメモ")
    visit.page.locator(".st-key-agenda_take button").click()
    visit.page.wait_for_selector("[role=dialog]", state="detached")
    settled(visit)
    visit.page.reload()
    settled(visit)
    visit.page.get_by_role("link", name="レビュー").first.click()
    visit.page.wait_for_url("**/review**")
    settled(visit)
    steps = visit.page.locator("[class*=st-key-line_step]")
    assert steps.count() == 2 and "一つ目のメモ <b>&</b>" in steps.first.inner_text()
    press(visit, "p")
    assert link_of(visit)["step"] == "1" and "一つ目のメモ" in visit.page.locator(".gj-stage-head").inner_text()
    press(visit, "ArrowRight")
    assert link_of(visit)["page"] == "questions" and "二つ目のメモ" in visit.page.locator(".gj-stage-head").inner_text()
    press(visit, "ArrowLeft")
    assert link_of(visit)["step"] == "1"
    press(visit, "Escape")
    assert urlparse(visit.page.url).path == "/review" and not {"present", "step", "page"} & set(link_of(visit)) and link_of(visit)["agenda"]
    assert visit.left == []


def test_a_note_of_any_length_is_not_lost(visit: Visit) -> None:
    """The field says how long a note may be and holds what was written."""
    open_at(visit, "/")
    visit.page.keyboard.press("a")
    field = visit.page.locator(".st-key-agenda_note textarea")
    field.fill("長" * 100_000)
    visit.page.locator(".st-key-agenda_take button").click()
    visit.page.wait_for_selector("[role=dialog] .gj-notice", timeout=30_000)
    assert "100000字" in visit.page.locator("[role=dialog] .gj-notice").inner_text()
    assert len(field.input_value()) == 100_000 and "agenda" not in link_of(visit)


def test_keys_are_listed_and_rest_while_somebody_writes(visit: Visit) -> None:
    """? lists the keys; while the list is open no other key does anything; in a field they are letters."""
    open_at(visit, "/transcript")
    visit.page.keyboard.press("?")
    dialog = visit.page.locator(".st-key-keys dialog")
    assert dialog.is_visible() and all(key in dialog.inner_text() for key in ("P", "→", "Esc", "A", "L"))
    visit.page.keyboard.press("p")
    visit.page.keyboard.press("Escape")
    settled(visit)
    assert not dialog.is_visible() and "present" not in link_of(visit)
    visit.page.locator(".st-key-find input").fill("")
    visit.page.keyboard.type("pal?")
    settled(visit)
    assert visit.page.locator(".st-key-find input").input_value() == "pal?" and "present" not in link_of(visit)


@pytest.mark.parametrize(("width", "height", "times"), [(1280, 720, 1.0), (1440, 900, 1.125), (1920, 1080, 1.5)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_step_is_legible_and_nothing_moves(visit: Visit, width: int, height: int, times: float, scheme: Any) -> None:
    """Type of 20 pixels and more, in charts of 16 and more; the parts of the stage stand where they stood, none beyond the window."""
    visit.page.set_viewport_size({"width": width, "height": height})
    visit.page.emulate_media(color_scheme=scheme)
    open_at(visit, "/?present=1")
    places, steps, charts = visit.page.evaluate(PLACES), 0, 0
    assert places[-1][0] + places[-1][1] <= height and not visit.page.locator("[data-testid=stHeader]").is_visible()
    while visit.page.locator(".st-key-stage_next button").is_enabled():
        press(visit, "ArrowRight")
        steps += 1
        assert visit.page.evaluate(PLACES) == places, steps
        assert min(visit.page.evaluate(SIZES, False)) >= 20 * times, steps
        assert min(visit.page.evaluate(SIZES, True), default=99) >= 16 * times - 0.1, steps
        room = visit.page.evaluate(f"(() => {{ const e = document.querySelector('{STAGE}'); return [e.scrollWidth - e.clientWidth] }})()")
        assert room == [0], steps
        charts += visit.page.locator(f"{STAGE} .js-plotly-plot text").count()
    assert steps > 5 and charts
    assert visit.errors == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_link_opens_presenting(visit: Visit, language: str) -> None:
    """The link of a step opens the step, though it names nothing else."""
    open_at(visit, f"/themes?lang={language}&present=1&step=2")
    assert visit.page.locator(".st-key-stage_bar").is_visible() and link_of(visit)["panel"] == "questions"
    visit.page.locator(f"{STAGE} .js-plotly-plot .barlayer .point").first.wait_for()
    assert visit.page.locator(f"{STAGE} .js-plotly-plot").count() == 1


def test_a_link_is_shown_to_be_copied(visit: Visit) -> None:
    """Both links lead to the view with its filter in the language of this page; a button in sight copies each."""
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_at(visit, "/?theme=ai")
    visit.page.keyboard.press("l")
    links = visit.page.locator("[role=dialog] [data-testid=stCode] code")
    links.nth(1).wait_for()
    plain, large = (links.nth(at).inner_text() for at in (0, 1))
    assert "theme=ai" in plain and "present=1" not in plain and "present=1" in large and "lang=ja" in plain
    visit.page.locator("[role=dialog] button.cite").nth(1).click()
    visit.page.wait_for_timeout(200)
    assert visit.page.evaluate("navigator.clipboard.readText()") == large
    open_at(visit, large.removeprefix(visit.address))
    assert visit.page.locator(".st-key-stage_bar").is_visible()


def test_an_agenda_is_saved_and_loaded(visit: Visit, tmp_path: Path) -> None:
    """What was saved opens in another window as the same steps; broken, it says so and changes nothing."""
    open_at(visit, "/review")
    visit.page.locator(".st-key-take_all button").click()
    settled(visit)
    with visit.page.expect_download() as download:
        visit.page.locator(".st-key-agenda_save button").click()
    saved = tmp_path / "agenda.json"
    download.value.save_as(saved)
    steps = len(json.loads(saved.read_text(encoding="utf-8"))["steps"])
    assert steps > 5
    open_at(visit, "/review")
    for file, words in ((saved, f"{steps}件を読み込み"), (broken(tmp_path), "JSON として読めません（2行目")):
        visit.page.locator(".st-key-agenda_load button").first.click()
        visit.page.locator("[data-testid=stFileUploader] input").set_input_files(file)
        visit.page.wait_for_selector(f".gj-notice:has-text('{words}')", timeout=30_000)
        settled(visit)
        assert visit.page.locator("[class*=st-key-line_step]").count() == steps
        visit.page.keyboard.press("Escape")


def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.json"
    path.write_text('{"gijiroku_agenda": 1,\n"steps": [oops', encoding="utf-8")
    return path


def test_a_span_of_a_link_is_in_view(visit: Visit) -> None:
    """A link to a span opens the transcript with the span marked and on the screen."""
    open_at(visit, "/transcript?span=1691-1697")
    visit.page.wait_for_timeout(500)
    box = visit.page.locator(".gj-read .hit.now").first.bounding_box()
    assert box and 0 <= box["y"] <= 900
