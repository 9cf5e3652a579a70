"""Themes: what matching a list costs of Janome's time, and what a change of the list costs the server against a plain rerun.

Run: ``python -m tests.benchmarks.themes``. Finds are added on the page of themes in turn with reruns that change nothing.
"""

import statistics
from itertools import islice

from janome.tokenizer import Tokenizer
from playwright.sync_api import Page, sync_playwright

from components.facts.speech import speech_of
from components.facts.themes import mentions_of
from components.facts.wordlist import SubTheme, Term, Theme, Wordlist, usual
from components.reading import read
from tests.benchmarks.overview import Served, cpu, open_tab, rerun, served
from tests.benchmarks.shapes import seconds
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.conftest import CALLS

ROUNDS, CHANGES = 5, 6
TERMS = 1000
AT_MOST, EDIT_AT_MOST = 0.01, 2.0
ADD, PLAIN = ".st-key-take_0 button >> nth=0", [f".st-key-edit_kind button >> nth={n}" for n in (1, 0)]


def of_terms(count: int) -> Wordlist:
    """Return a list of so many terms, each with one spelling of the usual list."""
    terms = tuple(Term((surface,)) for surface in islice(usual().meanings, count))
    return Wordlist((Theme("own1", "語", "Words", (SubTheme("", "語", "Words", terms),)),))


def spent(tab: Page, page: Served, selectors: list[str]) -> float:
    """Return the processor seconds of a rerun by buttons pressed in turn."""
    before = cpu(page.pid)
    for selector in selectors:
        rerun(tab, selector)
    return (cpu(page.pid) - before) / len(selectors)


def share(wordlist: Wordlist, text: str, tokenizer: Tokenizer) -> None:
    """Print what matching a list costs beside Janome on the same text."""
    speech = speech_of(read(text))
    pairs = [(seconds(lambda: mentions_of(speech, wordlist)), seconds(lambda: list(tokenizer.tokenize(text)))) for _ in range(ROUNDS)]
    ours, janome = (min(side) for side in zip(*pairs, strict=True))
    words = f"{len(wordlist.meanings):,} spellings: {ours * 1e3:.2f} ms, Janome {janome * 1e3:.0f} ms"
    print(f"{words}, ratio {ours / janome:.4f} (at most {AT_MOST} for {TERMS:,})")


def main() -> None:
    """Print the share of Janome's time and the cost of a change, each of which adds another word."""
    text, tokenizer = CALLS[-1].read_text(encoding="utf-8"), Tokenizer()
    for wordlist in (of_terms(TERMS), usual()):
        share(wordlist, text, tokenizer)
    with served("app.py", ".js-plotly-plot .barlayer .point", 9, ()) as page, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tab = open_tab(browser, page)
        tab.goto(f"{page.address}/themes")
        tab.wait_for_selector(ADD, timeout=60_000)
        tab.wait_for_timeout(2000)
        rounds = [(spent(tab, page, [ADD] * CHANGES), spent(tab, page, PLAIN * (CHANGES // 2))) for _ in range(3)]
        edit, plain = (statistics.median(side) for side in zip(*rounds, strict=True))
        print(f"server CPU of a change, s: {edit:.3f}, of a plain rerun {plain:.3f}, ratio {edit / plain:.2f} (at most {EDIT_AT_MOST})")
        browser.close()


if __name__ == "__main__":
    main()
