"""The pieces of a page in the order in which they are read: columns one after the other, each line from the left."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line with its box; ``top`` grows upwards, as PDF counts."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def middle(self) -> float:
        """Return the height on the page at which the middle of the letters runs."""
        return (self.bottom + self.top) / 2

    @property
    def height(self) -> float:
        """Return the height of the letters, never less than one point."""
        return max(self.top - self.bottom, 1.0)


def in_reading_order(pages: Sequence[tuple[list[Run], float]]) -> list[list[str]]:
    """Return the lines of each page, of which the pieces and the width are given."""
    usual = _usual_gutter(pages)
    return [_lines(runs, _gutter(runs, width) or _same_gutter(runs, usual)) for runs, width in pages]


def _usual_gutter(pages: Sequence[tuple[list[Run], float]]) -> float | None:
    """Return the gutter that most pages of a document in two columns have."""
    counted = Counter(at for runs, width in pages if (at := _gutter(runs, width)) is not None)
    return counted.most_common(1)[0][0] if 2 * counted.total() >= len(pages) else None


def _same_gutter(runs: Sequence[Run], usual: float | None) -> float | None:
    """Return the document's gutter for a page that is too short to show its own, where both sides hold something."""
    if usual is None or not any(run.right <= usual for run in runs) or not any(run.left >= usual for run in runs):
        return None
    return usual


# Columns: so many runs at least, for fewer are a table or a heading; nothing crosses the middle strip but headings, and both
# sides hold this part of the runs at least.
FEWEST_RUNS = 8
LEAST_COLUMN = 0.25
MOST_CROSSING = 0.15


def _gutter(runs: Sequence[Run], width: float) -> float | None:
    """Return where the white strip between two columns runs, None on a page of one column."""
    if len(runs) < FEWEST_RUNS:
        return None
    for part in (0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56):
        at = width * part
        left = sum(run.right <= at for run in runs)
        right = sum(run.left >= at for run in runs)
        crossing = len(runs) - left - right
        if crossing <= MOST_CROSSING * len(runs) and min(left, right) >= LEAST_COLUMN * len(runs) and _are_prose(runs, at):
            return at
    return None


def _are_prose(runs: Sequence[Run], at: float) -> bool:
    """Say whether both sides are running text: the cells of a table are short beside its names."""
    sides = ([r for r in runs if r.right <= at], [r for r in runs if r.left >= at])
    return all(sum(len(run.text) for run in side) >= 10 * len(side) for side in sides)


def _lines(runs: Sequence[Run], middle: float | None) -> list[str]:
    """Return the lines of a page in reading order: whole bands from the top, in each the left column before the right."""
    if middle is None:
        return [_text(line) for line in _grouped(runs)]
    lines: list[str] = []
    for crossing, band in _bands(runs, middle):
        sides = [band] if crossing else [[run for run in band if run.right <= middle], [run for run in band if run.right > middle]]
        lines += [_text(line) for side in sides for line in _grouped(side)]
    return lines


def _bands(runs: Sequence[Run], middle: float) -> Iterator[tuple[bool, list[Run]]]:
    """Yield the runs from the top in bands that cross the middle or do not."""
    band: list[Run] = []
    crossing = False
    for run in sorted(runs, key=lambda run: -run.middle):
        crosses = run.left < middle < run.right
        if band and crosses != crossing:
            yield crossing, band
            band = []
        crossing = crosses
        band.append(run)
    if band:
        yield crossing, band


# Two runs stand on one line where their middles differ by less than this part of their height.
SAME_LINE = 0.5


def _grouped(runs: Iterable[Run]) -> list[list[Run]]:
    """Return the runs by line from the top, each line from the left."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        if lines and abs(lines[-1][0].middle - run.middle) < SAME_LINE * min(lines[-1][0].height, run.height):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda run: run.left) for line in lines]


# A gap of so many heights of the letters parts what a line sets apart; a smaller one parts nothing.
WIDE_GAP = 0.9


def _text(line: Sequence[Run]) -> str:
    """Return a line's text; what stands far apart is parted by a tab where it is a table's, by a blank where it is not."""
    pieces = [line[0].text]
    for before, run in pairwise(line):
        gap = run.left - before.right
        pieces += ["" if gap < WIDE_GAP * run.height / 2 else " " if gap < 2 * run.height else "\t", run.text]
    return "".join(pieces)
