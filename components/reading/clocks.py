"""The times of a recording beside a label or a speech, taken out of their lines without moving a character."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.reading.sentences import line_end, lines_with, trimmed
from components.reading.transcript import Noted

_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?"
_CLOSED = rf"\({_TIME}\)|\[{_TIME}\]|<{_TIME}>"
# 00:31:02 高橋: 増収です, [0:31] 高橋; 10:00-11:30 is none.
_BEFORE = re.compile(rf"(?P<clock>{_CLOSED}|{_TIME}(?=[ \t]))(?![ \t]{{0,4}}[~-])")
# 高橋 00:31:02 on a line of its own, 高橋 [0:31]: 増収です.
_BEHIND = re.compile(rf"[^:。\n]{{1,60}}?(?P<clock>[ \t]?(?:{_CLOSED})|[ \t]{_TIME})(?: ?:(?!\d)|$)")
# 00:31:02 on a line of its own above the name; 00:31:02.000 --> 00:31:09.500, above it the number of a subtitle.
_ALONE = re.compile(rf"(?:{_CLOSED}|{_TIME})(?: ?-{{1,2}}> ?{_TIME})?")
_NUMBERED = re.compile(r"(?<![^\n])\d{1,5}[ \t]*\n[ \t]*$")
_ANY = re.compile(r":(?<=\d:)\d\d")
_ANY_TIME = re.compile(_TIME)
_DIGITS = re.compile(r"\d+")
_BRACKETS = frozenset("([<")
_OPENING = _BRACKETS | frozenset("0123456789")
# An agenda or a notice names a time or two.
FEWEST = 3
# An hour that is told beside them is no time of the recording.
LEAST_PART = 0.8
# A name above a speech is short and no sentence; of those who speak some do so more than once, and subtitles hardly repeat.
LONGEST_NAME, MOST_NAMES = 30, 0.75
# In a second, a minute and an hour.
SECONDS = (1, 60, 3600)


@dataclass(frozen=True, slots=True)
class _Clock:
    start: int
    end: int
    seconds: int
    line: int
    alone: bool


def without_clocks(plain: str, lines: Sequence[tuple[int, int]]) -> tuple[str, list[Noted], frozenset[int]]:
    """Return ``plain`` with the times of a recording blanked, where they stood, and the lines that were a label and its time."""
    if len(_ANY.findall(plain)) < FEWEST:
        return plain, [], frozenset()
    timed = [line for line in lines_with(":", plain, lines) if _ANY.search(plain, line[2], line[1])]
    before = _running([clock for line in timed if (clock := _clock_before(plain, line))])
    behind = _running([clock for line in timed if (clock := _clock_behind(plain, line))])
    above = _running(list(_clocks_above(plain, lines)))
    clocks = {clock.start: clock for clock in (*before, *behind, *above)}
    if not clocks:
        return plain, [], frozenset()
    pieces, end = [], 0
    for start in sorted(clocks):
        pieces += [plain[end:start], " " * (clocks[start].end - start)]
        end = clocks[start].end
    noted = [Noted(clock.start, clock.end, "unread.clock") for clock in clocks.values()]
    labels = frozenset(clock.line for clock in (*behind, *_above_names(plain, above)) if clock.alone)
    return "".join([*pieces, plain[end:]]), noted, labels


def _clock_before(plain: str, line: tuple[int, int, int]) -> _Clock | None:
    left, right, _ = line
    found = _BEFORE.match(plain, left, right) if plain[left].isdecimal() or plain[left] in _BRACKETS else None
    return _Clock(left, found.end(), _seconds(found["clock"]), left, alone=False) if found else None


def _clock_behind(plain: str, line: tuple[int, int, int]) -> _Clock | None:
    left, right, _ = line
    found = _BEHIND.match(plain, left, right)
    if found is None:
        return None
    start, end = trimmed(plain, *found.span("clock"))
    return _Clock(start, end, _seconds(found["clock"]), left, alone=end == right)


def _clocks_above(plain: str, lines: Sequence[tuple[int, int]]) -> Iterator[_Clock]:
    """Yield the times that have a line of their own, each with the line beneath it, which may be a name."""
    for (left, right), (beneath, end) in pairwise(lines):
        if plain[left] in _OPENING and _ALONE.fullmatch(plain, left, right):
            number = _NUMBERED.search(plain, max(0, left - LONGEST_NAME), left) if "->" in plain[left:right] else None
            first = _ANY_TIME.search(plain, left, right)
            start = number.start() if number else left
            yield _Clock(start, right, _seconds(first[0]) if first else 0, beneath, alone=_may_be_name(plain[beneath:end]))


def _may_be_name(line: str) -> bool:
    return len(line) <= LONGEST_NAME and ":" not in line and line[-1] not in "。.!?、,」"


def _above_names(plain: str, above: Sequence[_Clock]) -> Sequence[_Clock]:
    """Return the times that names stand beneath, where enough of what stands there is said again."""
    named = [clock for clock in above if clock.alone]
    names = {plain[clock.line : line_end(plain, clock.line)].strip() for clock in named}
    return named if len(names) <= MOST_NAMES * len(above) else ()


def _seconds(clock: str) -> int:
    """Return how far into the recording a time is; of two numbers the first are minutes."""
    parts = map(int, _DIGITS.findall(clock.partition(".")[0]))
    return sum(part * unit for part, unit in zip(reversed(list(parts)), SECONDS))


def _running(clocks: Sequence[_Clock]) -> Sequence[_Clock]:
    """Return the times of a recording, where there are several: none of them goes back, and hardly another time stands beside them."""
    row = clocks if all(one.seconds <= other.seconds for one, other in pairwise(clocks)) else _rising(clocks)
    return row if len(row) >= max(FEWEST, LEAST_PART * len(clocks)) else ()


def _rising(clocks: Sequence[_Clock]) -> list[_Clock]:
    """Return the longest row of times of which none goes back: the hour of the call above it is left out."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, clock in enumerate(clocks):
        place = bisect_right(ends, clock.seconds)
        before.append(last[place - 1] if place else -1)
        ends[place : place + 1], last[place : place + 1] = [clock.seconds], [index]
    row, index = [], last[-1] if last else -1
    while index >= 0:
        row.append(clocks[index])
        index = before[index]
    return row[::-1]
