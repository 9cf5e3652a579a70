"""The page of all open calls, twelve of them, against a page with three fixed charts: first drawing, and what a filter costs the server.

Run: ``python -m tests.benchmarks.library``. Calls beside the samples are dropped once; every new window opens all by a link.
"""

import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from components.facts.speech import call_id_of
from tests.benchmarks.overview import Served, cpu, first_drawing, open_tab, reruns, served
from tests.browser.conftest import CHROMIUM, FLAGS, IDLE
from tests.conftest import SAMPLES

CALLS, VISITS, RERUNS = 12, 11, 20
FIRST_AT_MOST, FILTER_AT_MOST = 3.0, 1.5
TABLE, WORDS = "[data-testid=stDataFrame] canvas", ".st-key-set_listed input"


def texts() -> list[str]:
    """Return the texts of so many calls, the samples first, the others varied by a line of their own."""
    samples = [path.read_text(encoding="utf-8") for path in SAMPLES]
    return [*samples, *(f"{samples[-1]}\n以上、第{number}号の記録です。\n" for number in range(CALLS - len(samples)))]


def with_calls(browser: Browser, page: Served) -> Served:
    """Drop the calls that are no samples, and return the page at the link that opens all."""
    calls = texts()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.txt" for number in range(len(SAMPLES), len(calls))]
        for path, text in zip(files, calls[len(SAMPLES) :], strict=True):
            path.write_text(text, encoding="utf-8")
        tab = browser.new_page()
        tab.goto(f"{page.address}/library")
        tab.locator(".st-key-panel_library_entry input[type=file]").set_input_files(files)
        tab.wait_for_selector(".gj-intake", timeout=60_000)
        tab.close()
    ids = ",".join(map(call_id_of, calls))
    return replace(page, address=f"{page.address}/library?calls={ids}")


def filtered(tab: Page, page: Served, count: int) -> float:
    """Return the processor seconds of a rerun by words that narrow the list, and are taken back."""
    before = cpu(page.pid)
    for number in range(count):
        tab.locator(WORDS).fill("" if number % 2 else "2026")
        tab.locator(WORDS).press("Enter")
        tab.wait_for_timeout(60)
        tab.wait_for_selector(IDLE)
    return (cpu(page.pid) - before) / count


def report(what: str, pairs: list[tuple[float, float]], most: float) -> None:
    """Print the medians of both pages and their ratio."""
    ours, fixed = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{what}: library {ours:.3f}, three fixed charts {fixed:.3f}, ratio {ours / fixed:.2f} (at most {most})")


def main() -> None:
    """Print both comparisons."""
    ours_server = served("app.py", TABLE, 1, ())
    fixed_server = served("tests/benchmarks/fixed_page.py", ".js-plotly-plot .barlayer .point", 27, (".st-key-again button",))
    with ours_server as bare, fixed_server as fixed, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = with_calls(browser, bare)
        for each in (page, fixed):
            first_drawing(browser, each)
        report("first drawing, s", [(first_drawing(browser, page), first_drawing(browser, fixed)) for _ in range(VISITS)], FIRST_AT_MOST)
        tabs = open_tab(browser, page), open_tab(browser, fixed)
        tabs[0].wait_for_selector(WORDS)
        time.sleep(3)
        spent = [(filtered(tabs[0], page, RERUNS), reruns(tabs[1], fixed, RERUNS)) for _ in range(3)]
        report("server CPU of a filter, s", spent, FILTER_AT_MOST)
        browser.close()


if __name__ == "__main__":
    main()
