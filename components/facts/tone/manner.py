"""How a direction or a form is said: stated, negated, reversed, asked, or only supposed."""

import re
from collections.abc import Mapping
from typing import Any

from components.facts.tone.rows import Manner
from components.lexicon import entries

_MANNERS: Mapping[str, Any] = entries("tone")["manners"]
_NEGATED, _TWICE, _REVERSED, _ASKED, _CONDITIONAL = (
    re.compile(_MANNERS[name]) for name in ("negated", "twice", "reversed", "asked", "conditional")
)
_PER_STEP, _DONE = (re.compile(_MANNERS[name]) for name in ("per_step", "done"))
_SUPPOSING = re.compile(_MANNERS["supposing"])
# So far before a direction もし is looked for.
FAR = 64


def manner_of(plain: str, start: int, span: tuple[int, int], end: int) -> Manner:
    """Return how the words of a span in the sentence from ``start`` to ``end`` are said, by what stands behind them and before."""
    at = span[1]
    if _ASKED.match(plain, at, end):
        return "asked"
    if _CONDITIONAL.match(plain, at, end) or _SUPPOSING.search(plain[max(start, span[0] - FAR) : span[0]]):
        return "conditional"
    if is_negated(plain, at, end):
        return "negated"
    if _is_rule(plain, start, span, end):
        return "conditional"
    return "reversed" if _REVERSED.match(plain, at, end) else "stated"


def _is_rule(plain: str, start: int, span: tuple[int, int], end: int) -> bool:
    """Say whether words tell what a step of a rate would do, and of nothing that was done: 1円の円高は利益を押し下げます."""
    found = _PER_STEP.search(plain, start, end)
    return found is not None and span[1] > found.start() and not _DONE.search(plain, found.end(), end)


def is_negated(plain: str, at: int, end: int) -> bool:
    """Say whether what ends at a place is denied by the words behind it; what is denied twice is not."""
    return _NEGATED.match(plain, at, end) is not None and _TWICE.match(plain, at, end) is None
