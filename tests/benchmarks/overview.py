"""The overview against a page with three fixed charts: server CPU of a rerun, first drawing, memory over many reruns.

Run: ``python -m tests.benchmarks.overview``. Both pages are served and visited in one run, in turn.
"""

import contextlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS, IDLE, free_port, wait_for
from tests.conftest import REAL_CALLS, ROOT

RERUNS = 30
VISITS = 15
SOAK = 300
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Served:
    """A page on a server of its own, and what a click on it makes run again."""

    address: str
    pid: int
    drawn: str
    charts: int
    buttons: tuple[str, ...]


@contextlib.contextmanager
def served(script: str, drawn: str, charts: int, buttons: tuple[str, ...], calls: Sequence[Path] = REAL_CALLS) -> Iterator[Served]:
    """Serve a script with the options of this repository, so that both pages have the same server."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}", "--", *map(str, calls)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}")
        yield Served(f"http://127.0.0.1:{port}", process.pid, drawn, charts, buttons)
    finally:
        process.terminate()
        process.wait(10)


def cpu(pid: int) -> float:
    """Return the seconds of processor time a process has used."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident(pid: int) -> float:
    """Return the memory of a process in megabytes."""
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def first_drawing(browser: Browser, page: Served) -> float:
    """Return the seconds from address to drawn charts in a new window."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    tab, start = context.new_page(), time.perf_counter()
    tab.goto(page.address)
    tab.wait_for_function(f"document.querySelectorAll('{page.drawn}').length >= {page.charts}", timeout=60_000)
    taken = time.perf_counter() - start
    context.close()
    return taken


def rerun(tab: Page, button: str) -> None:
    """Click and wait until the script has run."""
    tab.locator(button).click()
    tab.wait_for_timeout(60)
    tab.wait_for_selector(IDLE)


def reruns(tab: Page, page: Served, count: int) -> float:
    """Return the processor seconds of a rerun on the server, over many."""
    before = cpu(page.pid)
    for number in range(count):
        rerun(tab, page.buttons[number % len(page.buttons)])
    return (cpu(page.pid) - before) / count


def main() -> None:
    """Print both pages' figures and their ratios."""
    units = tuple(f".st-key-unit button >> nth={n}" for n in (1, 0))
    ours_server = served("app.py", ".js-plotly-plot .barlayer .point", 20, units)
    fixed_server = served("tests/benchmarks/fixed_page.py", ".js-plotly-plot .barlayer .point", 27, (".st-key-again button",))
    with ours_server as ours, fixed_server as fixed, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for page in (ours, fixed):
            first_drawing(browser, page)
        drawn = [(first_drawing(browser, ours), first_drawing(browser, fixed)) for _ in range(VISITS)]
        report("first drawing, s", *(statistics.median(side) for side in zip(*drawn, strict=True)), 1.2)
        tabs = [open_tab(browser, page) for page in (ours, fixed)]
        spent = [(reruns(tabs[0], ours, RERUNS), reruns(tabs[1], fixed, RERUNS)) for _ in range(3)]
        report("server CPU of a rerun, s", *(statistics.median(side) for side in zip(*spent, strict=True)), 1.5)
        soak(tabs[0], ours)
        browser.close()


def open_tab(browser: Browser, page: Served) -> Page:
    """Open a page in a window of its own and wait until it is drawn."""
    tab = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    tab.goto(page.address)
    tab.wait_for_function(f"document.querySelectorAll('{page.drawn}').length >= {page.charts}", timeout=60_000)
    return tab


def report(what: str, ours: float, fixed: float, most: float) -> None:
    """Print one comparison."""
    print(f"{what}: overview {ours:.3f}, three fixed charts {fixed:.3f}, ratio {ours / fixed:.2f} (at most {most})")


def soak(tab: Page, page: Served) -> None:
    """Print the server's memory before and after many reruns: without a collection after each it must stay bounded."""
    readings = [resident(page.pid)]
    for _ in range(3):
        reruns(tab, page, SOAK // 3)
        readings.append(resident(page.pid))
    print(f"memory over {SOAK} reruns, MB: " + ", ".join(f"{reading:.0f}" for reading in readings))


if __name__ == "__main__":
    main()
