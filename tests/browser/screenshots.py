"""Makes the pictures of the README from the samples: ``python -m tests.browser.screenshots``."""

import contextlib

from playwright.sync_api import sync_playwright

from tests.benchmarks.overview import served
from tests.browser.conftest import CHROMIUM, FLAGS, Visit
from tests.conftest import ROOT

FOLDER = ROOT / ".readme"
DIGEST = "/?call=50bd4ee4cecb"
PICTURES = {
    "overview.png": (DIGEST, None),
    "selected.png": (DIGEST, ".st-key-questions_bars .barlayer .point path"),
    "transcript.png": ("/transcript?call=50bd4ee4cecb&sentence=S52", None),
}


def main() -> None:
    """Serve the dashboard on its samples and photograph each view."""
    FOLDER.mkdir(exist_ok=True)
    with contextlib.ExitStack() as stack:
        page = stack.enter_context(served("app.py", "", 0, ()))
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, (path, clicked) in PICTURES.items():
            visit = Visit(browser.new_page(viewport={"width": 1440, "height": 900}), page.address).open(path)
            if clicked:
                visit.click(clicked)
            visit.page.screenshot(path=FOLDER / name)


if __name__ == "__main__":
    main()
