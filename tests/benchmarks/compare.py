"""Comparing twelve calls against a page with three fixed charts: server CPU of the page's first run, and of a filter.

Run: ``python -m tests.benchmarks.compare``. The twelve are the samples of one year moved back by one year and by two; both pages are served
and visited in one run, in turn. The calls are read before anything is measured: reading has its own benchmark.
"""

import contextlib
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.overview import Served, cpu, open_tab, rerun
from tests.browser.conftest import CHROMIUM, FLAGS, free_port, wait_for
from tests.conftest import ROOT, SAMPLES

YEARS, ROUNDS, RERUNS = (0, 1, 2), 7, 12
FIRST_AT_MOST, FILTER_AT_MOST = 3.0, 1.5
MARKS = ".js-plotly-plot .scatterlayer .point"
FIXED = ".js-plotly-plot .barlayer .point"
# 2026 and ２０２６.
_YEAR = re.compile(r"[2２][0０][2２]\d(?=年)")


def moved_back(text: str, years: int) -> str:
    """Return a call as it would have been held so many years before."""
    return _YEAR.sub(lambda year: str(int(year[0]) - years), text)


def twelve(folder: Path) -> list[Path]:
    """Write the twelve calls, and return their files."""
    files = []
    for years in YEARS:
        for path in (path for path in SAMPLES if path.stem.startswith("mikageno")):
            file = folder / f"{years}-{path.name}"
            file.write_text(moved_back(path.read_text(encoding="utf-8"), years), encoding="utf-8")
            files.append(file)
    return files


@contextlib.contextmanager
def served(script: str, files: list[Path], page: Served) -> Iterator[Served]:
    """Serve a script with some calls open, with the options of this repository."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}", "--", *map(str, files)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}")
        yield Served(f"http://127.0.0.1:{port}{page.address}", process.pid, page.drawn, page.charts, page.buttons)
    finally:
        process.terminate()
        process.wait(10)


def first_run(browser: Browser, page: Served) -> float:
    """Return the processor seconds that a server spends on a new window."""
    before = cpu(page.pid)
    tab = open_tab(browser, page)
    tab.wait_for_timeout(1500)
    spent = cpu(page.pid) - before
    tab.context.close()
    return spent


def filters(tab: Page, page: Served) -> float:
    """Return the processor seconds of a rerun by its buttons in turn."""
    before = cpu(page.pid)
    for number in range(RERUNS):
        rerun(tab, page.buttons[number % len(page.buttons)])
    return (cpu(page.pid) - before) / RERUNS


def report(what: str, ours: float, fixed: float, most: float) -> None:
    """Print one comparison."""
    print(f"{what}: twelve calls {ours:.3f}, three fixed charts {fixed:.3f}, ratio {ours / fixed:.2f} (at most {most})")


def main() -> None:
    """Print both pages' figures and their ratios."""
    kinds = tuple(f".st-key-set_stretch button >> nth={n}" for n in (1, 2, 0))
    ours_page = Served("/compare?samples=away&compared=figures", 0, MARKS, 12, kinds)
    fixed_page = Served("", 0, FIXED, 27, (".st-key-again button",))
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        ours = stack.enter_context(served("app.py", twelve(Path(folder)), ours_page))
        fixed = stack.enter_context(served("tests/benchmarks/fixed_page.py", [], fixed_page))
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for page in (ours, fixed):
            first_run(browser, page)
        runs = [(first_run(browser, ours), first_run(browser, fixed)) for _ in range(ROUNDS)]
        report("server CPU of the first run, s", *(statistics.median(side) for side in zip(*runs, strict=True)), FIRST_AT_MOST)
        tabs = [open_tab(browser, page) for page in (ours, fixed)]
        spent = [(filters(tabs[0], ours), filters(tabs[1], fixed)) for _ in range(ROUNDS)]
        report("server CPU of a filter, s", *(statistics.median(side) for side in zip(*spent, strict=True)), FILTER_AT_MOST)
        browser.close()


if __name__ == "__main__":
    main()
