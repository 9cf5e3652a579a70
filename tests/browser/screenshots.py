"""Makes the pictures of the README from the samples: ``python -m tests.browser.screenshots``."""

import contextlib

from playwright.sync_api import sync_playwright

from components.facts.speech import call_id_of
from tests.benchmarks.overview import served
from tests.browser.conftest import CHROMIUM, FLAGS, Visit
from tests.conftest import ROOT, SAMPLES

FOLDER = ROOT / ".readme"
DIGEST, *QUARTERS = (call_id_of(path.read_text(encoding="utf-8")) for path in SAMPLES)
PICTURES = {
    "overview.png": (f"/?call={DIGEST}", None),
    "selected.png": (f"/?call={DIGEST}", ".st-key-questions_bars .barlayer .point path"),
    "checks.png": (f"/checks?call={DIGEST}", None),
    "questions.png": (f"/questions?call={DIGEST}&mark=ask:A1.2", None),
    "themes.png": (f"/themes?call={DIGEST}", None),
    "figures.png": (f"/figures?call={DIGEST}", None),
    "library.png": (f"/library?call={DIGEST}", None),
    "compare.png": (f"/compare?call={QUARTERS[1]}", None),
    "review.png": (f"/review?call={QUARTERS[1]}", None),
    "present.png": (f"/?call={QUARTERS[1]}&present=1", None),
    "transcript.png": (f"/transcript?call={DIGEST}&sentence=S52", None),
}
# A panel stands before its chart is drawn.
DRAWN = "() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')].every(chart => chart.querySelector('.point'))"


def main() -> None:
    """Serve the dashboard on its samples and photograph each view."""
    FOLDER.mkdir(exist_ok=True)
    with contextlib.ExitStack() as stack:
        page = stack.enter_context(served("app.py", "", 0, ()))
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, (path, clicked) in PICTURES.items():
            visit = Visit(browser.new_page(viewport={"width": 1440, "height": 900}, locale="ja-JP"), page.address).open(path)
            if clicked:
                visit.click(clicked)
            visit.page.wait_for_function(DRAWN)
            visit.page.screenshot(path=FOLDER / name)


if __name__ == "__main__":
    main()
