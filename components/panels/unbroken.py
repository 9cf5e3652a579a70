"""Where a number stands with its unit, which no line may part."""

import re
from collections.abc import Iterator

from components.lexicon import entries
from components.reading.terms import either

# What is longer has no room in a narrow column.
LONGEST = 18
_KNOWN = entries("counters")
_HELD = _KNOWN["unbroken"]
_UNITS = either([*entries("currencies")["currency"], *_KNOWN["counter"], *_HELD["units"]])
_SCALES, _BEHIND = either(_HELD["scales"]), either(_HELD["behind"])
_DIGITS = "[0-9０-９]"
# A page may have put a break into it, which is not shown.
_BREAK = r"(?:[ \t]{0,9}[\n\f][ \t\u3000]{0,9})?"
_NUMBER = rf"{_DIGITS}(?:{_BREAK}[,，.．]?{_DIGITS}){{0,12}}"
_SCALED = rf"(?:{_BREAK}{_SCALES}{{1,2}}(?:{_BREAK}{_NUMBER})?){{0,3}}"
_SPAN = re.compile(rf"[△▲▼+＋−±]?{_NUMBER}{_SCALED}(?:{_BREAK}{_UNITS})?{_BEHIND}?")


def unbroken(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where in ``text[start:end]`` a number of several characters stands with its unit."""
    return (found.span() for found in _SPAN.finditer(text, start, end) if 1 < found.end() - found.start() <= LONGEST)
