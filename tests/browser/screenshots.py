"""Makes the pictures of both READMEs from the samples, each in its language: ``python -m tests.browser.screenshots``."""

import contextlib
import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from components.facts.speech import call_id_of
from tests.benchmarks.overview import served
from tests.browser.conftest import CHROMIUM, FLAGS, Visit
from tests.conftest import ROOT, SAMPLES

FOLDER = ROOT / ".readme"
# Milliseconds: a table draws its rows after its frame.
STILL = 1500
LOCALES = {"ja": "ja-JP", "en": "en-US"}
DIGEST, *QUARTERS = (call_id_of(path.read_text(encoding="utf-8")) for path in SAMPLES)
# Each view by its address, and what is clicked there.
PICTURES = {
    "overview.png": (f"/?call={DIGEST}", ()),
    "walk.png": (f"/?call={DIGEST}&walk=2", (".st-key-questions_bars .barlayer .point path",)),
    "transcript.png": (f"/transcript?call={DIGEST}&sentence=S52", ()),
    "checks.png": (f"/checks?call={DIGEST}", ()),
    "figures.png": (f"/figures?call={DIGEST}", ()),
    "questions.png": (f"/questions?call={DIGEST}&mark=ask:A1.2", ()),
    "themes.png": (f"/themes?call={DIGEST}", ()),
    "library.png": (f"/library?call={DIGEST}", ()),
    "compare.png": (f"/compare?call={QUARTERS[1]}", ()),
    "review.png": (f"/review?call={QUARTERS[1]}", (".st-key-take_0 button", ".st-key-take_3 button")),
    "present.png": (f"/?call={QUARTERS[1]}&present=1&step=1", ()),
}
# A panel stands before its chart is drawn, and what takes long to load has a grey shape in its place.
DRAWN = """() => !document.querySelector('[data-testid=stSkeleton]') && [['stPlotlyChart', '.point'], ['stDataFrame', 'canvas']].every(
  ([name, part]) => [...document.querySelectorAll(`[data-testid=${name}]`)].every(each => each.querySelector(part)))"""
# A page has few hues, and a repository keeps every picture it ever had; of the ways to choose them this one keeps those that are rare.
HUES, CHOSEN = 256, Image.Quantize.FASTOCTREE


def main() -> None:
    """Serve the dashboard on its samples and photograph each view in each language."""
    with contextlib.ExitStack() as stack:
        address = stack.enter_context(served("app.py", "", 0, (), calls=())).address
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for language, locale in LOCALES.items():
            (FOLDER / language).mkdir(parents=True, exist_ok=True)
            for name in PICTURES:
                taken(browser, address, locale, FOLDER / language / name)


def taken(browser: Browser, address: str, locale: str, to: Path) -> None:
    """Photograph one view in a window of its own, the pointer away from every mark."""
    path, clicked = PICTURES[to.name]
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale=locale)
    visit = Visit(page, address).open(path)
    for selector in clicked:
        visit.click(selector)
    page.mouse.move(0, 0)
    page.wait_for_function(DRAWN)
    page.wait_for_timeout(STILL)
    page.wait_for_function(DRAWN)
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").quantize(HUES, CHOSEN, dither=Image.Dither.NONE).save(to, optimize=True)
    page.close()


if __name__ == "__main__":
    main()
