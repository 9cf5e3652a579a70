"""Slides and books opened by LibreOffice: every slide is a page, every sheet is printed, nothing is left out."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from components.export.book import xlsx_of
from components.export.deck import pptx_of
from components.export.marks import counted
from components.export.view import Step, View
from components.facts import Facts, facts_of
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.export.calls import hostile

OFFICE = shutil.which("soffice")
VIEW = View(agenda=(Step("議題", "メモ" * 2_000, "「引用」"),), exported_on=date(2026, 5, 1))
SECONDS = 180


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Give a folder where LibreOffice can work; without it these tests skip."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed; on Debian: apt-get install libreoffice-impress libreoffice-calc")
    return tmp_path


def printed(folder: Path, name: str, content: bytes) -> list[str]:
    """Return the text of each page that LibreOffice prints of a file."""
    (folder / name).write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    with pypdfium2.PdfDocument((folder / name).with_suffix(".pdf")) as document:
        return [re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document]


@pytest.mark.parametrize("which", ["sample", "hostile"])
def test_slides_are_pages(pages: Path, which: str) -> None:
    """Each slide is a page with its title on it, and the charts show the numbers of the tallies."""
    facts: Facts = facts_of(read_file(SAMPLES[0])) if which == "sample" else hostile()
    content = pptx_of(facts, VIEW)
    told = printed(pages, "deck.pptx", content)
    titles = [re.sub(r"\s", "", slide.shapes.title.text_frame.text) for slide in Presentation(pages / "deck.pptx").slides]
    assert len(told) == len(titles) and all(title in page for title, page in zip(titles[1:], told[1:], strict=True))
    counts = counted(facts, VIEW)
    shown = next(page for title, page in zip(titles, told, strict=True) if title == "財務数値")
    assert counts.display is not None
    assert all(counts.display.show(h.quantity.value or 0) in shown and "推計" in shown for h in counts.figures)


def test_sheets_are_printed(pages: Path) -> None:
    """The book opens, and cover, evidence and methods are among its pages with the line of provenance below each."""
    told = printed(pages, "book.xlsx", xlsx_of(facts_of(read_file(SAMPLES[0])), VIEW))
    assert "出所" not in told[0] and "原文のSHA-256" in told[0]
    assert all("規則" in page for page in told)
