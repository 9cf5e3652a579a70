"""The words and compounds of a call against bare Janome on the same sentences, the dictionary of terms, and asking a second time.

Run: ``python -m tests.benchmarks.words [FILE]``. Both sides are measured warm within one process, in turn; the ratio of the
shortest of each is what counts. Each run of ours reads a call with one more sentence, so that none is kept from the run before.
"""

import sys
from pathlib import Path

from janome.tokenizer import Tokenizer

from components.lexicon import theme_spellings
from components.reading import read
from components.reading.dictionary import TermDictionary
from components.reading.words import words_of
from tests.benchmarks.shapes import seconds
from tests.conftest import CALLS

ROUNDS = 15
AT_MOST = 1.15
TERMS = theme_spellings()


def pair(text: str, tokenizer: Tokenizer) -> tuple[float, float]:
    """Return the seconds of ours and of Janome for the sentences of a text."""
    transcript = read(text)
    sentences = [text[sentence.start : sentence.end] for sentence in transcript.sentences]
    ours = seconds(lambda: words_of(transcript, TERMS))
    return ours, seconds(lambda: [list(tokenizer.tokenize(sentence)) for sentence in sentences])


def main(path: Path) -> None:
    """Print the ratio, the time of a dictionary and that of asking again."""
    text, tokenizer = path.read_text(encoding="utf-8"), Tokenizer()
    pairs = [pair(f"{text}\n{number}点目です。", tokenizer) for number in range(ROUNDS + 1)]
    ours, janome = (min(side) for side in zip(*pairs[1:], strict=True))
    print(f"{path.name}: words {ours * 1e3:.1f} ms, Janome {janome * 1e3:.1f} ms, ratio {ours / janome:.3f} (at most {AT_MOST})")
    print(f"first asking, with what Janome imports: {pairs[0][0] * 1e3:.0f} ms")
    built = min(seconds(lambda: TermDictionary(TERMS)) for _ in range(ROUNDS))
    print(f"dictionary of {len(TERMS):,} terms: {built * 1e3:.1f} ms")
    kept = read(text)
    words_of(kept, TERMS)
    print(f"asked again: {seconds(lambda: words_of(kept, TERMS)) * 1e3:.3f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CALLS[-1])
