"""The one-file page as a document: what it holds, what it may fetch, what markup of a transcript becomes."""

import base64
import hashlib
import json
import re
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup

from components.export.marks import counted, marks_of
from components.export.page import html_of
from components.export.passages import passages_of
from components.export.provenance import provenance
from components.export.view import Step, View
from components.facts import Facts, facts_of
from components.facts.selection import Selection
from components.facts.tally import rows_of
from components.facts.wording import Words
from components.reading import read
from tests.export.calls import ENGLISH, LOSS, NO_QUESTIONS, hostile

VIEW = View(exported_on=date(2026, 5, 1))
MOST_BYTES = 7_000_000


def page_of(facts: Facts, view: View = VIEW) -> tuple[BeautifulSoup, dict[str, Any]]:
    """Return the page without its scripts' code, and the data that they are given."""
    content = html_of(facts, view).decode()
    page = BeautifulSoup(re.sub(r"<script>.*?</script>", "<script></script>", content, flags=re.DOTALL), "lxml")
    found = page.find(id="data")
    assert found is not None
    data: dict[str, Any] = json.loads(found.get_text())
    return page, data


def test_every_mark_has_its_sentences(facts: Facts) -> None:
    """The number of a mark is the number of rows that it opens, and they are those of the screen."""
    _, data = page_of(facts)
    for marks in marks_of(counted(facts, VIEW)).values():
        for mark in marks:
            told = data["marks"][mark.key]
            assert [row["sentences"] for row in told["rows"]] == [list(row.sentence_ids) for row in mark.rows]
            if mark.key.startswith(("theme:", "asked:")):
                assert len(told["rows"]) == mark.value == len(rows_of(facts, mark.key, Selection()) or ())
    assert set(data["sentences"]) == {sentence.sentence_id for sentence in facts.speech.sentences}


def test_every_point_leads_to_a_mark(facts: Facts) -> None:
    """No point of a chart has a key that opens nothing, in light and in dark."""
    _, data = page_of(facts)
    assert {chart["id"] for chart in data["charts"]} == {"figures_revenue", "figures_profit", "questions_bars", "themes_bars"}
    for chart in data["charts"]:
        for theme in ("light", "dark"):
            assert all(key in data["marks"] for trace in chart[theme]["data"] for key, _ in trace["customdata"])


def test_what_was_counted_is_framed_where_it_stands(facts: Facts) -> None:
    """A span of the data cuts the surface of a mention out of its sentence as shown."""
    _, data = page_of(facts)
    surfaces = {(m.sentence_id, "".join(m.surface.split())) for m in facts.mentions}
    for key, mark in data["marks"].items():
        for row in mark["rows"] if key.startswith("theme:") else ():
            start, length = row["span"]
            shown = data["sentences"][row["sentences"][0]]["text"][start : start + length]
            assert (row["sentences"][0], "".join(shown.split())) in surfaces


def test_all_sentences_and_ledgers_stand_on_it(facts: Facts) -> None:
    """Whoever runs no scripts reads every sentence, ask and finding, and the numbers of the marks."""
    page, _ = page_of(facts)
    for sentence_id, passage in passages_of(facts, Words("ja")).items():
        cells = [cell.get_text() for cell in page.find(id=sentence_id).find_all("td")]
        assert cells == [str(passage.line), "" if passage.turn is None else str(passage.turn), passage.speaker, passage.text]
    text = page.get_text()
    assert all(ask.ask_id.removeprefix("A").replace(".", "-") in text for ask in facts.asks)
    assert all(finding.message in text for finding in facts.findings)
    buttons = {button["data-key"] for button in page.find_all("button") if button.get("data-key")}
    assert buttons == {mark.key for marks in marks_of(counted(facts, VIEW)).values() for mark in marks}


def test_nothing_may_be_fetched(facts: Facts) -> None:
    """The policy forbids every request and every script but the two that are named by their digests; no element asks for anything."""
    content = html_of(facts, VIEW).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', content)
    assert policy is not None and policy[1].startswith("default-src 'none'; script-src 'sha256-")
    scripts = re.findall(r"<script>(.*?)</script>", content, re.DOTALL)
    digests = [f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts]
    assert len(scripts) == 2 and all(digest in policy[1] for digest in digests) and "unsafe-eval" not in policy[1]
    page, _ = page_of(facts)
    assert not page.find_all(["link", "img", "iframe", "object", "embed", "base", "form", "audio", "video"])
    assert not [element for element in page.find_all(True) if element.get("src") or element.get("srcset")]
    assert len(content.encode()) <= MOST_BYTES


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_says_where_it_is_from(facts: Facts, language: str) -> None:
    """Language, provenance and the sign of computed values are there."""
    view = View(language=language, western=True, filters=("テーマ 需要",), exported_on=date(2026, 5, 1))
    page, _ = page_of(facts, view)
    assert page.html["lang"] == language and page.html["class"] == ["western"]
    told = dict(zip((dt.get_text() for dt in page.find_all("dt")), (dd.get_text() for dd in page.find_all("dd")), strict=True))
    assert told == dict(provenance(facts, view))
    assert view.words.say("strip.implied") in page.find(class_="strip").get_text()


def test_hostile_text_stays_text() -> None:
    """Markup in a transcript, a note or a link becomes no element, and a link that is none becomes no link."""
    steps = (
        Step("<b>題</b>", "<script>alert(3)</script>\x0b", "<img src=x>", "javascript:alert(4)"),
        Step("=1", "あ" * 100_000, "", "https://example.com/?a=<b>"),
    )
    facts, view = hostile(), View(agenda=steps)
    page, data = page_of(facts, view)
    assert len(page.find_all("script")) == 3 and not page.find_all("img") and "<b>題</b>" in page.get_text()
    assert [link["href"] for link in page.find_all("a")] == ["https://example.com/?a=<b>"]
    assert "<script>alert(3)</script>␋" in page.get_text() and "あ" * 100_000 in page.get_text()
    content = html_of(facts, view).decode()
    embedded = content.partition('id="data">')[2].partition("</script>")[0]
    assert "<" not in embedded and json.loads(embedded) == data


@pytest.mark.parametrize("text", [NO_QUESTIONS, ENGLISH, LOSS], ids=["no questions", "English", "loss"])
def test_what_is_absent_is_said(text: str) -> None:
    """A call without figures, questions or themes has its page all the same."""
    facts = facts_of(read(text))
    page, data = page_of(facts)
    assert len(data["charts"]) == len(page.find_all(class_="chart"))
    assert ("業績の数値が見つかりません" in page.get_text()) == (counted(facts, VIEW).display is None)
