"""Reading and all frames of a call, cold, as a share of the time Janome needs to tokenise the same text.

Run: ``python -m tests.benchmarks.reading [FILE]``. Each figure comes from processes of its own, the two kinds in turn, so
that a machine that slows down slows both; the ratio of the medians is what counts.
"""

import statistics
import subprocess
import sys
from pathlib import Path

from tests.conftest import CALLS, ROOT

ROUNDS = 7
OURS = """
import sys, time
from components.reading import read
from components.facts import facts_of
text = open(sys.argv[1], encoding="utf-8").read()
start = time.perf_counter()
frames = facts_of(read(text)).frames()
print(time.perf_counter() - start)
"""
JANOME = """
import sys, time
from janome.tokenizer import Tokenizer
text, tokenizer = open(sys.argv[1], encoding="utf-8").read(), Tokenizer()
start = time.perf_counter()
count = sum(1 for _ in tokenizer.tokenize(text))
print(time.perf_counter() - start)
"""


def seconds(code: str, path: Path) -> float:
    """Return what one fresh process measures of itself."""
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True, cwd=ROOT)
    return float(done.stdout)


def main(path: Path) -> None:
    """Print the two medians in milliseconds and their ratio."""
    pairs = [(seconds(OURS, path), seconds(JANOME, path)) for _ in range(ROUNDS)]
    ours, janome = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    print(f"{path.name}: reading and frames {ours:.1f} ms, Janome {janome:.1f} ms, ratio {ours / janome:.3f} (at most 0.10)")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CALLS[-1])
