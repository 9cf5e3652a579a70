"""A search over 200 open calls against a bare loop of ``str.find`` over the same texts.

Run: ``python -m tests.benchmarks.search``. The calls are the samples, each varied by a line of its own; both sides run in turn.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

from components.facts import facts_of
from components.facts.search import Searchable, search, searchable
from components.reading import read
from tests.conftest import SAMPLES

CALLS = 200
ROUNDS = 15
# At most so many times as long as the loop.
MOST = 3.0
# Frequent and rare, one character and many, Latin and Japanese, and words that stand nowhere.
WORDS = ("の", "。", "ai", "売上高", "営業利益", "インバウンド", "在庫調整が一巡", "x" * 300, "どこにもない語")


def texts() -> list[str]:
    """Return so many texts as there are calls, no two of them alike."""
    samples = [path.read_text(encoding="utf-8") for path in SAMPLES]
    return [f"{samples[number % len(samples)]}\n以上、第{number}号の記録です。\n" for number in range(CALLS)]


def bare(plain: Sequence[str], words: str) -> int:
    """Return how often words stand in the texts."""
    found = 0
    for text in plain:
        at = text.find(words)
        while at >= 0:
            found += 1
            at = text.find(words, at + len(words))
    return found


def seconds(run: Callable[[Any, str], object], over: object, words: str) -> float:
    """Return how long something takes."""
    start = time.perf_counter()
    run(over, words)
    return time.perf_counter() - start


def ours(pages: Sequence[Searchable], words: str) -> int:
    """Return in how many sentences words stand."""
    return sum(len(each.places) for each in search(pages, [words]))


def main() -> None:
    """Print both sides for every word, with their ratio."""
    pages = [searchable(facts_of(read(text))) for text in texts()]
    plain = [page.text for page in pages]
    print(f"{CALLS} calls, {sum(map(len, plain)):,} characters")
    for words in WORDS:
        pairs = [(seconds(ours, pages, words), seconds(bare, plain, words)) for _ in range(ROUNDS)]
        found, loop = (min(side) * 1000 for side in zip(*pairs, strict=True))
        counted = f"{ours(pages, words):7,} sentences"
        print(f"{words[:12]:14} {counted}  {found:6.2f} ms, bare {loop:6.2f} ms, ratio {found / loop:.2f} (at most {MOST})")


if __name__ == "__main__":
    main()
