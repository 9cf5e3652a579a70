"""Slides, book and page of a call as shares of the time Janome needs for the same text, with their sizes.

Run: ``python -m tests.benchmarks.exports [FILE]``. All are warm and take turns, so that a machine that slows down slows all; the
ratio of the best of each is what counts.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from janome.tokenizer import Tokenizer

from components.export.book import xlsx_of
from components.export.deck import pptx_of
from components.export.page import html_of
from components.export.tables import csv_zip_of
from components.export.view import View
from components.facts import Facts, facts_of
from components.reading import read_file
from tests.benchmarks.shapes import seconds
from tests.conftest import CALLS

ROUNDS = 7
MOST_BYTES = 7_000_000
KINDS: dict[str, Callable[[Facts, View], bytes]] = {"pptx": pptx_of, "xlsx": xlsx_of, "html": html_of, "csv": csv_zip_of}
AT_MOST = {"pptx": 1.0, "xlsx": 1.0}


def main(path: Path) -> None:
    """Print the seconds of each kind, its share of Janome's, and its size."""
    facts, view, tokenizer = facts_of(read_file(path)), View(), Tokenizer()
    sizes = {kind: len(export(facts, view)) for kind, export in KINDS.items()}
    runs: dict[str, Callable[[], object]] = {kind: lambda export=export: export(facts, view) for kind, export in KINDS.items()}
    runs["Janome"] = lambda: list(tokenizer.tokenize(facts.speech.text))
    rounds = [{name: seconds(run) for name, run in runs.items()} for _ in range(ROUNDS)]
    best = {name: min(each[name] for each in rounds) for name in runs}
    print(f"{path.name}: Janome {best['Janome'] * 1e3:.0f} ms")
    for kind, size in sizes.items():
        limit = f" (at most {AT_MOST[kind]:.2f})" if kind in AT_MOST else f" (at most {MOST_BYTES:,} bytes)" if kind == "html" else ""
        print(f"{kind}  {best[kind] * 1e3:5.0f} ms, ratio {best[kind] / best['Janome']:.2f}, {size:,} bytes{limit}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CALLS[-1])
