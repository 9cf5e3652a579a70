"""The way out of every page: the files hold the filters in use, and a template that is none is refused in a sentence."""

import io

import openpyxl
import pytest
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from components.export.files import exporter
from components.facts import Facts, facts_of
from components.panels import downloads
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.pages.test_pages import identifier, opened

SAMPLE = next(path for path in SAMPLES if path.stem == "mikageno-2026q2")


@pytest.fixture(scope="module")
def facts() -> Facts:
    return facts_of(read_file(SAMPLE))


def leaving(**link: str) -> AppTest:
    app = opened(call=identifier(SAMPLE), **link)
    app.session_state[downloads.KEY] = True
    app.run()
    assert not app.exception
    return app


def test_every_kind_is_offered_while_the_door_is_open() -> None:
    app = leaving()
    assert [button.proto.id.rpartition("-")[2] for button in app.get("download_button")] == [f"leave_{kind}" for kind in downloads.KINDS]
    assert not opened(call=identifier(SAMPLE)).get("download_button")


@pytest.mark.parametrize("page", ["figures", "questions", "themes", "transcript", "checks"])
def test_the_door_stands_on_every_page_of_a_call(page: str) -> None:
    app = opened(page, call=identifier(SAMPLE))
    app.session_state[downloads.KEY] = True
    app.run()
    assert not app.exception and len(app.get("download_button")) >= len(downloads.KINDS)


def test_files_say_the_filters(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    """The view of the page goes into the file: a theme selected stands on the cover of the book and on the slides."""
    views = []
    monkeypatch.setattr(downloads, "_maker", lambda kind, facts, view: views.append(view) or b"")
    leaving(theme="price")
    view = views[0]
    label = facts.wordlist.label("price", "ja")
    assert any(label in words for words in view.filters)
    book = openpyxl.load_workbook(io.BytesIO(exporter("xlsx")(facts, view)))
    assert any(label in str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    deck = Presentation(io.BytesIO(exporter("pptx")(facts, view)))
    assert any(label in shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame)


def test_the_agenda_goes_into_every_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that was taken stands in the view of the exporters with its title, its quotation and its link."""
    views = []
    monkeypatch.setattr(downloads, "_maker", lambda kind, facts, view: views.append(view) or b"")
    app = opened("review", call=identifier(SAMPLE))
    app.button(key="take_0").click().run()
    app.session_state[downloads.KEY] = True
    app.run()
    assert not app.exception and len(views) >= len(downloads.KINDS)
    [step] = views[-1].agenda
    assert step.title and step.quotation.startswith("「") and "call=" in step.link
