"""What a comparison costs a call, from 4 quarters to 40: placing figures, guidance, progress and remarks, beyond reading and counting.

Run: ``python -m tests.benchmarks.change``. The ratio is of the processor seconds a call with 40 quarters to those with 4, the best of a few
runs each; it is printed for one company and for as many companies as calls.
"""

import time
from collections.abc import Callable, Sequence

from components.facts import Facts, facts_of
from components.facts.change.compared import compared
from components.facts.change.tables import frames_of
from components.reading import read
from tests.conftest import SAMPLES

ROUNDS = 9
QUARTERS = (4, 10, 20, 40)
AT_MOST = 1.5
SHIPPED = [path.read_text(encoding="utf-8") for path in SAMPLES if path.stem.startswith("mikageno")]
COMPANY = "御影野製作所"


def calls(count: int, company: str = COMPANY) -> list[Facts]:
    """Return so many calls: the four samples, and the same moved back by whole years."""
    return [facts_of(read(_moved(SHIPPED[at % 4], at // 4).replace(COMPANY, company))) for at in range(count)]


def _moved(text: str, years: int) -> str:
    """Return a text with every year that it may name earlier by so many, full-width digits too."""
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    for year in range(2024, 2029):
        text = text.replace(str(year), str(year - years)).replace(str(year).translate(wide), str(year - years).translate(wide))
    return text


def a_call(action: Callable[[Sequence[Facts]], object], made: Sequence[Facts]) -> dict[int, float]:
    """Return the processor seconds a call by how many are compared, the best of a few runs in turn."""
    best = dict.fromkeys(QUARTERS, float("inf"))
    for _ in range(ROUNDS):
        for count in QUARTERS:
            start = time.process_time()
            action(made[:count])
            best[count] = min(best[count], (time.process_time() - start) / count)
    return best


def main() -> None:
    """Print the milliseconds a call, and how they grow."""
    others = [call for at in range(QUARTERS[-1]) for call in calls(1, f"御影野{chr(0x4E00 + at)}製作所")]
    for what, made in (("one company", calls(QUARTERS[-1])), ("a company a call", others)):
        for name, action in (("compared", compared), ("tables", frames_of)):
            each = a_call(action, made)
            figures = ", ".join(f"{count} {took * 1e3:.2f} ms" for count, took in each.items())
            print(f"{what}, {name}, a call: {figures}; ratio {each[QUARTERS[-1]] / each[QUARTERS[0]]:.2f} (at most {AT_MOST})")


if __name__ == "__main__":
    main()
