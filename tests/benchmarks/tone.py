"""Tone: what finding all pairs and forms of a call costs of Janome's time on the same text, and whether that time is linear.

Run: ``python -m tests.benchmarks.tone``. Both sides are measured warm within one process, in turn, the shortest of each; the last line
repeats the longest text and prints the time a character takes, in microseconds.
"""

from janome.tokenizer import Tokenizer

from components.facts.speech import Speech, speech_of
from components.facts.tone import tone_of, usual
from components.reading import read
from tests.benchmarks.shapes import LONG, seconds
from tests.conftest import CALLS

ROUNDS = 7
TIMES = (1, 4, 16)
AT_MOST = 0.02


def shortest(speech: Speech) -> float:
    """Return the seconds that the tone of a call takes at its quickest."""
    return min(seconds(lambda: tone_of(speech)) for _ in range(ROUNDS))


def share(name: str, text: str, tokenizer: Tokenizer) -> None:
    """Print what the tone of a text costs beside Janome."""
    speech = speech_of(read(text))
    tone = tone_of(speech)
    pairs = [(seconds(lambda: tone_of(speech)), seconds(lambda: list(tokenizer.tokenize(text)))) for _ in range(ROUNDS)]
    ours, janome = (min(side) for side in zip(*pairs, strict=True))
    found = f"{len(tone.pairings)} pairs, {len(tone.forms)} forms"
    print(f"{name}: {found}, {ours * 1e3:.1f} ms, Janome {janome * 1e3:.0f} ms, ratio {ours / janome:.4f} (at most {AT_MOST})")


def main() -> None:
    """Print the share of Janome's time for a whole call and the longest of every shape, and the time a character takes."""
    tokenizer = Tokenizer()
    print(f"{len(usual().nouns)} nouns, {len(usual().directions)} directions")
    for path in (CALLS[-1], *LONG):
        share(path.stem, path.read_text(encoding="utf-8"), tokenizer)
    text = CALLS[-1].read_text(encoding="utf-8")
    each = [shortest(speech_of(read(text * times))) / (len(text) * times) * 1e6 for times in TIMES]
    print("microseconds a character:", ", ".join(f"×{times} {cost:.2f}" for times, cost in zip(TIMES, each, strict=True)))


if __name__ == "__main__":
    main()
