"""What a person does on the page of questions, in a real browser: filter, sort, open, judge, and go to the transcript."""

import re
from urllib.parse import parse_qs, urlparse

import pytest

from components.facts import Facts, facts_of
from components.facts.ledger import ask_number
from components.facts.speech import call_id_of
from components.reading import read_file
from tests.browser.conftest import Visit
from tests.conftest import SAMPLES

pytestmark = pytest.mark.browser

# A call whose analysts are of firms, with every kind of answer.
SAMPLE = next(path for path in SAMPLES if path.stem == "mikageno-2026q2")
CALL = call_id_of(SAMPLE.read_text(encoding="utf-8"))
PAGE = f"/questions?call={CALL}"
TABLE = "[data-testid=stDataFrame]"
# The cells that the canvas holds for screen readers: those that are in view.
ROWS = (
    f"[...document.querySelectorAll('{TABLE} canvas tbody tr')]"
    ".map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent.trim()))"
)
HEAD, ROW = 15, 30


@pytest.fixture(scope="module")
def facts() -> Facts:
    return facts_of(read_file(SAMPLE))


def look_at(visit: Visit, link: str = "") -> Visit:
    """Open the page and wait for the ledger, which the browser fetches apart."""
    visit.open(PAGE + link)
    return drawn(visit)


def drawn(visit: Visit) -> Visit:
    visit.page.wait_for_selector(f"{TABLE} canvas tbody td", state="attached")
    return visit.settle()


def rows(visit: Visit) -> list[list[str]]:
    """Return the rows of the ledger that are in view, as they stand; a ledger of its own for each filter is drawn anew."""
    visit.page.wait_for_function(f"{ROWS}.length > 0")
    found: list[list[str]] = visit.page.evaluate(ROWS)
    return found


def press(visit: Visit, across: float, down: float) -> None:
    """Press the ledger so many pixels from its left edge, or from its right one where they are negative."""
    box = visit.page.locator(TABLE).bounding_box()
    assert box
    visit.page.mouse.click(box["x"] + across + (box["width"] if across < 0 else 0), box["y"] + down)
    visit.page.wait_for_timeout(500)
    visit.settle()


def open_row(visit: Visit, at: int) -> str:
    """Press the row of that place, and return the number that stands in it."""
    number = rows(visit)[at][0]
    press(visit, 400, HEAD + ROW * (at + 1))
    return number


def heading(visit: Visit) -> str:
    """Return the number of the ask that stands open."""
    found = re.search(r"問い ([\d-]+)", visit.page.locator(".st-key-slim_ask").inner_text())
    assert found
    return found[1]


def go(visit: Visit, page: str) -> None:
    """Go to another page by the navigation."""
    visit.page.get_by_role("link", name=page, exact=True).first.click()
    visit.page.wait_for_timeout(500)
    visit.settle()


def judge(visit: Visit, ask: str, verdict: str) -> None:
    visit.page.locator(f".st-key-verdict_{ask.replace('.', '-')}").get_by_text(verdict, exact=True).click()
    visit.page.wait_for_timeout(500)
    visit.settle()


def test_a_filter_narrows_the_ledger(visit: Visit, facts: Facts) -> None:
    """The rows are those of the filter, the link keeps it over a reload, and its chip takes it off."""
    page = look_at(visit).page
    page.locator(".st-key-ask_by_standing input").first.click()
    page.locator('[role="option"]').filter(has_text="一部に回答").click()
    visit.settle()
    partly = [ask_number(ask.ask_id) for ask in facts.asks if ask.status == "partly"]
    assert "standing=partly" in page.url
    for _ in range(2):
        assert [row[0] for row in rows(visit)] == partly
        assert f"{len(partly)} / {len(facts.asks)}件" in page.locator("[data-testid=stMain]").inner_text()
        page.reload()
        drawn(visit)
    visit.click(".st-key-chip_standing button")
    assert "standing=" not in page.url and len(rows(visit)) > len(partly)


def test_a_row_opens_its_ask(visit: Visit, facts: Facts) -> None:
    """Whichever row is pressed, its ask stands below with as many tied sentences as it has, and the link names it."""
    look_at(visit)
    for at in (2, 0, 5):
        number = open_row(visit, at)
        ask = next(each for each in facts.asks if ask_number(each.ask_id) == number)
        assert heading(visit) == number == ask_number(facts.asks[at].ask_id)
        assert visit.page.locator(".gj-side .why").count() == len(ask.answer_sentence_ids)
        assert parse_qs(urlparse(visit.page.url).query)["mark"] == [f"ask:{ask.ask_id}"]


def test_a_word_rested_on_is_marked_on_both_sides(visit: Visit) -> None:
    """A word of the question and its places in the answer are marked together, and no other word."""
    look_at(visit)
    open_row(visit, 0)
    word = visit.page.locator(".gj-side").first.locator(".both").first
    pair = next(each for each in (word.get_attribute("class") or "").split() if each.startswith("both") and each != "both")
    word.hover()
    drawn_about = "els => els.filter(e => getComputedStyle(e).outlineStyle === 'solid').length"
    marked = visit.page.locator(".gj-side .both").evaluate_all(drawn_about)
    assert marked == visit.page.locator(f".gj-side .{pair}").count() > 1
    assert visit.page.locator(".gj-side").last.locator(f".{pair}").count() > 0


def test_a_sorted_ledger_opens_the_row_that_was_pressed(visit: Visit) -> None:
    """Sorted by how long the answers are, the lengths stand in order as numbers, and a row opens its own ask."""
    look_at(visit)
    for is_falling in (False, True):
        press(visit, -40, HEAD)
        lengths = [int(row[-1].replace(",", "")) for row in rows(visit)]
        assert lengths == sorted(lengths, reverse=is_falling)
        for at in (1, 4):
            number = open_row(visit, at)
            # The ask is drawn a while behind the press.
            visit.page.locator(".st-key-slim_ask").filter(has_text=f"問い {number}").wait_for(timeout=10_000)
            assert heading(visit) == number
        assert [int(row[-1].replace(",", "")) for row in rows(visit)] == lengths, "opening a row keeps the order"


def test_a_verdict_stays_after_a_visit_elsewhere(visit: Visit) -> None:
    """It stands in the row and in the heading, there and back again, after a reload too, until it is taken back."""
    look_at(visit, "&mark=ask:A1.1")
    judge(visit, "A1.1", "対応なし")
    assert rows(visit)[0][7] == "対応なし（判断）"
    go(visit, "原文")
    go(visit, "質疑")
    drawn(visit)
    assert rows(visit)[0][7] == "対応なし（判断）"
    visit.page.reload()
    drawn(visit)
    assert rows(visit)[0][7] == "対応なし（判断）"
    judge(visit, "A1.1", "対応なし")
    assert rows(visit)[0][7] == "回答あり" and "judged=" not in visit.page.url


def test_an_ask_leads_to_its_sentences_in_the_transcript(visit: Visit, facts: Facts) -> None:
    """The link of the open ask lands on the sentence that asks, marked and in view."""
    look_at(visit)
    number = open_row(visit, 4)
    ask = next(each for each in facts.asks if ask_number(each.ask_id) == number)
    visit.page.locator(".st-key-slim_ask a").click()
    visit.page.wait_for_url("**/transcript**")
    visit.settle()
    target = visit.page.locator(".sent.target")
    box = target.first.bounding_box()
    asked = next(s for s in facts.speech.sentences if s.sentence_id == ask.question_sentence_ids[0])
    assert target.count() == 1 and target.first.inner_text() == asked.text
    assert box and 0 <= box["y"] <= 900


@pytest.mark.parametrize(("view", "mark"), [("answering", ".scatterlayer .point"), ("lengths", ".scatterlayer .point")])
def test_a_mark_of_a_picture_opens_what_it_says(visit: Visit, view: str, mark: str) -> None:
    """A dot of who answers lists as many sentences as it says; one of the lengths opens its ask."""
    look_at(visit, f"&view={view}")
    chart = f".st-key-ask_{view} {mark}"
    visit.page.locator(chart).first.scroll_into_view_if_needed()
    visit.click(chart)
    found = parse_qs(urlparse(visit.page.url).query)["mark"][0]
    if view == "lengths":
        assert found == f"ask:A{heading(visit).replace('-', '.')}"
    else:
        said = re.search(r"(\d+)件", visit.page.locator(".st-key-slim_evidence").inner_text())
        assert said and visit.rows() == int(said[1])


def test_a_bar_of_a_firm_narrows_the_ledger(visit: Visit, facts: Facts) -> None:
    """A press on the bar of a firm leaves its asks above and lists its sentences below; the second press takes it back."""
    look_at(visit, "&group=firm&unit=asks")
    bar = ".st-key-ask_bars .barlayer .point path"
    visit.page.locator(bar).first.scroll_into_view_if_needed()
    visit.click(bar)
    firm = parse_qs(urlparse(visit.page.url).query)["firm"][0]
    of_firm = [ask_number(ask.ask_id) for ask in facts.asks if ask.firm == firm]
    assert [row[0] for row in rows(visit)] == of_firm
    assert visit.rows() == len(of_firm)
    visit.page.locator(bar).first.scroll_into_view_if_needed()
    visit.click(bar)
    assert "firm=" not in visit.page.url


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_ledger_fits_its_window(visit: Visit, language: str) -> None:
    """At 1280 pixels no column has to be scrolled for, and the page stays within its width; not one request leaves the machine."""
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    look_at(visit, f"&lang={language}")
    assert visit.page.evaluate(f"(e => e.scrollWidth - e.clientWidth)(document.querySelector('{TABLE} .dvn-scroller'))") <= 1
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert visit.left == []
