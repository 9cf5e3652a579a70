"""What a chart says to whoever does not see it: its kind, how many marks it has, and the largest and smallest with their values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.charts.points import UNSCALED, Mark
from components.panels.wording import number, say

# More scales than these, as in a picture of all numbers, are read in the table.
MOST_SCALES = 6


@dataclass(frozen=True, slots=True)
class Told:
    """What a chart is and what it shows of what, in words; and the entry that words a count of it (``mentions``, ``asks`` …)."""

    what: str
    unit: str = ""


def alternative(marks: Sequence[Mark], told: Told) -> str:
    """Return the text that stands for a chart."""
    return say("exhibit.alt", what=told.what, count=len(marks), extremes="".join(_extremes(marks, told)))


def value_words(mark: Mark, told: Told) -> str:
    """Return the value of a mark with its unit."""
    return mark.shown or say(f"exhibit.of_{told.unit}", count=number(mark.number))


def rest_words(mark: Mark) -> str:
    """Return what a mark is of behind its row."""
    return say("exhibit.join").join(mark.of[1:])


def _extremes(marks: Sequence[Mark], told: Told) -> Iterator[str]:
    """Yield the largest and the smallest of the marks that can be held against each other."""
    scales: dict[str, list[Mark]] = {}
    for mark in marks:
        scales.setdefault(mark.scale, []).append(mark)
    scales.pop(UNSCALED, None)
    for found in sorted(scales.values(), key=lambda each: -len(each))[:MOST_SCALES]:
        most, least = max(found, key=_number), min(found, key=_number)
        key = "exhibit.extremes" if most.number != least.number else "exhibit.extreme"
        yield say(key, most=_words(most, told), least=_words(least, told))


def _number(mark: Mark) -> float:
    return mark.number


def _words(mark: Mark, told: Told) -> str:
    """Return a mark with its value: its row, what more it is of in brackets."""
    first, rest = mark.of[0] if mark.of else "", rest_words(mark)
    return f"{say('exhibit.named', first=first, rest=rest) if rest else first} {value_words(mark, told)}".strip()
