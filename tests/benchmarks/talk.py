"""What changed in the talk: what a call costs among 4 quarters and among 40, and two long calls sentence by sentence.

Run: ``python -m tests.benchmarks.talk``. The quarters are those of the samples again and again, each with a sentence of its own;
the long calls are made of their paragraphs with words changed here and there. Ratios are within one run, of the best of a few rounds.
"""

import gc
import random
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice, pairwise

from components.facts import Facts, facts_of
from components.facts.change.asked import asked_over, comings
from components.facts.change.briefing import briefing
from components.facts.change.left_open import left_open
from components.facts.change.manner import lengths_over, numbers_over, tone_courses
from components.facts.change.repeats import repeats
from components.facts.change.talk_frames import frames
from components.facts.change.themes import Aspect, facing, theme_courses, theme_shifts
from components.facts.tally import LEVELS
from components.reading import read
from tests.conftest import SAMPLES

FEW, MANY, ROUNDS = 4, 40, 5
AT_MOST = 1.5
LENGTHS = (50_000, 100_000, 200_000)
# Of the words of a paragraph so many are changed in a long call.
CHANGED, WORDS = 3, "増減需要在庫価格の数量拡大国内海外"
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLES if path.stem.startswith("mikageno")]

Counting = Callable[[Sequence[Facts]], object]
COUNTED: dict[str, Counting] = {
    "themes": lambda calls: [theme_courses(calls, Aspect(level=level)) for level in LEVELS],
    "asked and told": facing,
    "who asks": lambda calls: [comings(asked_over(calls, group)) for group in ("analyst", "firm")],
    "manner": lambda calls: (tone_courses(calls), numbers_over(calls), lengths_over(calls)),
}
# What is counted between neighbours, of which there is one fewer.
BETWEEN: dict[str, Counting] = {
    "shifts": lambda calls: [theme_shifts(*pair) for pair in pairwise(calls)],
    "left open": lambda calls: [left_open(*pair) for pair in pairwise(calls)],
    "repeats": lambda calls: [repeats(*pair) for pair in pairwise(calls)],
    "frames": frames,
}


def quarters(count: int) -> list[Facts]:
    """Return so many calls, each with a text of its own, their tone counted."""
    calls = [facts_of(read(f"{text}\n{at}回目の説明会です。")) for at, text in enumerate(islice(cycle(TEXTS), count))]
    for call in calls:
        call.tone()
    return calls


def long_call(seed: int, length: int) -> Facts:
    """Return a call of so many characters, with paragraphs of the samples in which words are changed."""
    drawn, parts = random.Random(seed), [TEXTS[seed]]
    body = [line for text in TEXTS for line in text.splitlines() if len(line) > CHANGED]
    while sum(map(len, parts)) < length:
        line = list(drawn.choice(body))
        for _ in range(CHANGED):
            line[drawn.randrange(len(line))] = drawn.choice(WORDS)
        parts.append("".join(line))
    return facts_of(read("\n".join(parts)))


def spent(action: Callable[[], object]) -> float:
    """Return the processor milliseconds of an action, the best of a few rounds; what earlier ones left is collected before."""
    gc.collect()
    return min(_once(action) for _ in range(ROUNDS)) * 1e3


def _once(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def growth(name: str, counting: Counting, calls: Sequence[Facts]) -> None:
    """Print what a call, or a pair of neighbours, costs among a few and among many."""
    fewer = 1 if name in BETWEEN else 0
    few, many = (spent(lambda own=own: counting(own)) / (len(own) - fewer) for own in (calls[:FEW], calls))
    print(f"{name:14s} ms a step: {few:5.2f} of {FEW}, {many:5.2f} of {MANY}, ratio {many / few:.2f} (at most {AT_MOST})")


def main() -> None:
    """Print both tables."""
    many = quarters(MANY)
    for name, counting in (*COUNTED.items(), *BETWEEN.items()):
        growth(name, counting, many)
    print(f"briefing of two calls: {spent(lambda: briefing(*many[-2:])):.1f} ms")
    for length in LENGTHS:
        pair = long_call(0, length), long_call(1, length)
        took = spent(lambda pair=pair: repeats(*pair)) / 1e3
        print(f"repeats of two calls of {length:,} characters: {took:.2f} s, {took * 1e6 / length:.2f} us a character")


if __name__ == "__main__":
    main()
