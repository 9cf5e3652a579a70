"""Exports as files in a folder, a call after the other, each by the name of its call."""

from collections.abc import Callable
from pathlib import Path

from components.export.naming import file_name
from components.export.tables import csv_files
from components.export.view import View
from components.facts import Facts

FORMATS = ("pptx", "xlsx", "html", "csv")


class Folder:
    """A folder that exports are written to; no two calls of one run get the same name."""

    def __init__(self, path: Path, kind: str) -> None:
        """Take the folder, which is made where it is not there, and one of ``FORMATS``."""
        self.path, self.kind = path, kind
        self._taken: set[str] = set()

    def take(self, facts: Facts, view: View) -> Path:
        """Write a call and return its file, of CSV the folder of its tables; raises ``OSError`` and ``BadTemplate``."""
        path = self.path / file_name(facts, "" if self.kind == "csv" else f".{self.kind}", self._taken)
        if self.kind == "csv":
            path.mkdir(parents=True, exist_ok=True)
            for name, content in csv_files(facts, view):
                (path / name).write_bytes(content)
        else:
            content = exporter(self.kind)(facts, view)
            self.path.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self._taken.add(path.name)
        return path


def exporter(kind: str) -> Callable[[Facts, View], bytes]:
    """Return the function that makes one kind of file: its library is imported for this kind alone."""
    if kind == "pptx":
        from components.export.deck import pptx_of  # noqa: PLC0415 - a heavy library, for this kind alone

        return pptx_of
    if kind == "xlsx":
        from components.export.book import xlsx_of  # noqa: PLC0415 - as above

        return xlsx_of
    from components.export.page import html_of  # noqa: PLC0415 - as above

    return html_of


def check(view: View) -> None:
    """Try the template of a view, so that a bad one is refused before anything is read; raises ``BadTemplate``."""
    from components.export.deck.template import opened  # noqa: PLC0415 - as above

    opened(view)
