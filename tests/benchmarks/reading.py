"""Reading and all frames of a call, and its numbers and findings alone, as shares of the time Janome needs for the same text.

Run: ``python -m tests.benchmarks.reading [FILE]``. Each figure comes from processes of its own that measure a cold run, the kinds
in turn, so that a machine that slows down slows all; the ratio of the medians is what counts. Below it the time of numbers and
findings a character, on the text once, four and sixteen times over and on speech without a full stop, against the shortest of each.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from components.facts.answers import asks_of
from components.facts.findings import Evidence, findings_of
from components.facts.quantities import quantities_of
from components.facts.questions import questions_of
from components.facts.speech import speech_of
from components.reading import read
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
NUMBERS = """
import sys, time
from components.reading import read
from components.facts.findings import Evidence, findings_of
from components.facts.quantities import quantities_of
from components.facts.answers import asks_of
from components.facts.questions import questions_of
from components.facts.speech import speech_of
transcript = read(open(sys.argv[1], encoding="utf-8").read())
speech = speech_of(transcript)
asks = asks_of(speech, questions_of(speech)[1], [], [])
start = time.perf_counter()
quantities = quantities_of(speech)
findings = findings_of(Evidence(transcript, speech, quantities, asks))
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


UNBROKEN = "社長 王浩：" + "売上高は120億円で前年同期比5%増、営業利益は12億円で、" * 4000
COPIES = (1, 4, 16)
UNBROKEN_LENGTHS = (10_000, 40_000, 160_000)


def microseconds(text: str) -> float:
    """Return the time of numbers and findings a character, the best of three."""
    transcript = read(text)
    speech = speech_of(transcript)
    asks = asks_of(speech, questions_of(speech)[1], [], [])
    took = []
    for _ in range(3):
        start = time.perf_counter()
        findings_of(Evidence(transcript, speech, quantities_of(speech), asks))
        took.append(time.perf_counter() - start)
    return min(took) / len(text) * 1e6


def growth(name: str, texts: list[str]) -> None:
    """Print how the time a character grows with the length of texts."""
    each = [microseconds(text) for text in texts]
    print(f"{name:<22} " + ", ".join(f"{len(text):,} {took / each[0]:.2f}" for text, took in zip(texts, each, strict=True)))


def main(path: Path) -> None:
    """Print the medians in milliseconds and their ratios to Janome's."""
    rounds = [[seconds(code, path) for code in (OURS, NUMBERS, JANOME)] for _ in range(ROUNDS)]
    ours, numbers, janome = (statistics.median(side) * 1000 for side in zip(*rounds, strict=True))
    print(f"{path.name}: Janome {janome:.1f} ms")
    print(f"reading and frames     {ours:5.1f} ms, ratio {ours / janome:.3f} (at most 0.10)")
    print(f"numbers and findings   {numbers:5.1f} ms, ratio {numbers / janome:.3f} (at most 0.03)")
    text = path.read_text(encoding="utf-8")
    growth("time a character", [text * copies for copies in COPIES])
    growth("without full stops", [UNBROKEN[:length] for length in UNBROKEN_LENGTHS])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CALLS[-1])
