"""Keys on points: each mark carries the key of its count, the number it shows, and in words what it is of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

import plotly.graph_objects as go

# The scale of a mark that has no size, such as a forecast that was withdrawn.
UNSCALED = "-"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its key, its number, and in words what it is of, from its row inwards.

    ``shown`` is the value as it is written where it is no plain count; marks of one ``scale`` can be held against each other.
    """

    key: str
    number: float
    of: tuple[str, ...]
    shown: str = ""
    scale: str = ""


def marked(marks: Sequence[Mark]) -> dict[str, Any]:
    """Return what a trace says of its marks: ``customdata`` with the key and the number of each, and its words."""
    # Numeric arrays are sent to the browser as base64 and come back as nothing: keys and numbers are text.
    return {
        "customdata": [[mark.key, f"{mark.number:.10g}"] for mark in marks],
        "meta": [[mark.shown, mark.scale, *filter(None, map(_bare, mark.of))] for mark in marks],
    }


def per_thousand(rate: float) -> str:
    """Return a rate per 1,000 characters as it is written beside its count."""
    return f"{rate:.1f}/1,000"


def in_unit(shown: str, unit: str) -> str:
    """Return a value with its unit, a word of Latin letters behind a space."""
    return f"{shown} {unit}" if unit[:1].isascii() and unit[:1].isalpha() else f"{shown}{unit}"


def marks_of(figure: go.Figure) -> tuple[Mark, ...]:
    """Return all marks of a figure that have a key, as they stand in it."""
    return tuple(mark for trace in figure.data for mark in _read(trace))


def _read(trace: Any) -> Iterator[Mark]:
    for (key, number), (shown, scale, *of) in zip(_pairs(trace.customdata), _pairs(trace.meta), strict=True):
        yield Mark(key, float(number), tuple(of), shown, scale)


def _pairs(rows: Any) -> Any:
    return () if rows is None else rows


def _bare(words: str) -> str:
    """Return words on one line: heads of columns are broken, and names may hold what stands for signs of markup."""
    return unescape(" ".join(words.replace("・\n", "・").split()))
