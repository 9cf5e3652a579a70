"""Keys on points: each mark carries the key of its count and the number it shows, as text."""

from collections.abc import Sequence

# Numeric arrays are sent to the browser as base64 and come back as nothing: keys and numbers are text.
Keyed = list[list[str]]


def keyed(marks: Sequence[tuple[str, float]]) -> Keyed:
    """Return the ``customdata`` of a trace: for each mark its key and the number on it."""
    return [[key, f"{number:.10g}"] for key, number in marks]
