"""Reading alone, for every shape: its share of the time Janome needs for the same text, and whether its time is linear.

Run: ``python -m tests.benchmarks.shapes``. Both sides are measured warm within one process, in turn, as medians; the second
table repeats a text to 10k, 100k, 1M and 5M characters and prints the time a character takes, in microseconds.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from janome.tokenizer import Tokenizer

from components.reading import read
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"
LONG = sorted(GOLDEN.glob("*_long.txt"))
ROUNDS = 7
LENGTHS = (10_000, 100_000, 1_000_000, 5_000_000)
AT_MOST = 0.02
WITHIN = 1.5


def seconds(action: Callable[[], object]) -> float:
    """Return how long one run of ``action`` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def share(path: Path, tokenizer: Tokenizer) -> tuple[float, float]:
    """Return the median seconds of reading and of tokenising a text."""
    text = path.read_text(encoding="utf-8")
    pairs = [(seconds(lambda: read(text)), seconds(lambda: list(tokenizer.tokenize(text)))) for _ in range(ROUNDS)]
    ours, janome = (statistics.median(side) for side in zip(*pairs, strict=True))
    return ours, janome


def per_character(text: str, length: int) -> float:
    """Return the microseconds a character takes in a text of that length, the best of a few runs."""
    long = (text * (length // len(text) + 1))[:length]
    rounds = max(1, min(ROUNDS, 2_000_000 // length))
    return min(seconds(lambda: read(long)) for _ in range(rounds)) * 1e6 / length


def main() -> None:
    """Print both tables."""
    tokenizer = Tokenizer()
    for path in LONG:
        ours, janome = share(path, tokenizer)
        print(f"{path.stem:18s} reading {ours * 1e3:6.1f} ms  Janome {janome * 1e3:7.1f} ms  share {ours / janome:.4f} (at most {AT_MOST})")
    for path in LONG:
        times = [per_character(path.read_text(encoding="utf-8"), length) for length in LENGTHS]
        ratio = max(times) / min(times)
        print(f"{path.stem:18s} {'  '.join(f'{each:.2f}' for each in times)} us a character, ratio {ratio:.2f} (within {WITHIN})")


if __name__ == "__main__":
    main()
