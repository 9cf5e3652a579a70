"""A step of the agenda, from key to painted, against a plain rerun of a page with three fixed charts, from click to painted.

Run: ``python -m tests.benchmarks.review``. Both are measured in the same browser in turn, in the page; the processor time of the server is
measured beside it.
"""

import statistics

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.overview import Served, cpu, open_tab, served
from tests.browser.conftest import CHROMIUM, FLAGS, IDLE

STEPS, ROUNDS = 12, 3
AT_MOST = 1.3
# From the next key or click: the milliseconds until the script has run, nothing is stale, and a frame was painted after that.
ARMED = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  window.painted = new Promise(done => {
    const begin = () => {
      removeEventListener('keydown', begin, true); removeEventListener('click', begin, true);
      const start = performance.now();
      let ran = false;
      const look = () => {
        const runs = app.dataset.testScriptState !== 'notRunning';
        ran ||= runs;
        if (ran && !runs && !document.querySelector('[data-stale=true]'))
          return requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
        setTimeout(look, 2);
      };
      look();
    };
    addEventListener('keydown', begin, true); addEventListener('click', begin, true);
  });
}"""


def milliseconds(tab: Page, events: list[str]) -> list[float]:
    """Return the milliseconds of each event until it is painted: of a key, or of a click on a button."""
    taken = []
    for event in events:
        tab.evaluate(ARMED)
        if event.startswith("Arrow"):
            tab.keyboard.press(event)
        else:
            tab.locator(event).click()
        taken.append(float(tab.evaluate("window.painted")))
        tab.wait_for_selector(IDLE)
        tab.wait_for_timeout(150)
    return taken


def measured(tab: Page, page: Served, events: list[str]) -> tuple[float, float]:
    """Return the median milliseconds to painted, and the server's processor milliseconds of each."""
    # A tab behind another draws no frame.
    tab.bring_to_front()
    before = cpu(page.pid)
    taken = milliseconds(tab, events)
    return statistics.median(taken), (cpu(page.pid) - before) / len(events) * 1e3


def main() -> None:
    """Print both figures and their ratios."""
    walk = ["ArrowRight"] * (STEPS // 2) + ["ArrowLeft"] * (STEPS // 2)
    ours_server = served("app.py", ".js-plotly-plot .barlayer .point", 3, ())
    fixed_server = served("tests/benchmarks/fixed_page.py", ".js-plotly-plot .barlayer .point", 27, ())
    with ours_server as ours, fixed_server as fixed, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tabs = open_tab(browser, ours), open_tab(browser, fixed)
        tabs[0].goto(f"{ours.address}/?present=1&step=1")
        tabs[0].wait_for_selector(".st-key-stage_view .js-plotly-plot")
        tabs[0].wait_for_timeout(3000)
        milliseconds(tabs[0], walk)
        pairs = [(measured(tabs[0], ours, walk), measured(tabs[1], fixed, [".st-key-again button"] * STEPS)) for _ in range(ROUNDS)]
        for at, what in enumerate(("key to painted, ms", "server CPU, ms")):
            mine, theirs = (statistics.median(pair[side][at] for pair in pairs) for side in (0, 1))
            print(f"{what}: step {mine:.0f}, three fixed charts {theirs:.0f}, ratio {mine / theirs:.2f} (at most {AT_MOST})")
        browser.close()


if __name__ == "__main__":
    main()
