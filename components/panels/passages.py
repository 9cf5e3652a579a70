"""A passage and the one it is held against, quoted with the words around them; two of one line are quoted once."""

from collections.abc import Sequence

from components.panels.markup import CUT, Tint, tinted

# So much of the text stands round a passage.
AROUND = 26
# Two passages of a line no farther apart than this are quoted in one piece.
NEAR = 120

Span = tuple[int, int]


def passages(text: str, odd: Span, against: Sequence[Span]) -> tuple[str, str]:
    """Return both quotations as markup, the second empty where there is none or where it stands in the first."""
    line = _line(text, odd[0])
    held = [span for span in against if line[0] <= span[0] and span[1] <= line[1] and _are_near(odd, span)]
    others = [span for span in against if span not in held]
    return _quoted(text, (odd, "fi"), [(span, "ns") for span in held]), _quoted(text, (others[0], "ns"), []) if others else ""


def _are_near(one: Span, other: Span) -> bool:
    return max(one[1], other[1]) - min(one[0], other[0]) <= NEAR


def _quoted(text: str, marked: tuple[Span, str], others: Sequence[tuple[Span, str]]) -> str:
    """Quote spans of one line, each marked, as far as the line goes; what is cut says so."""
    spans = [marked, *others]
    line = _line(text, marked[0][0])
    start, end = min(span[0] for span, _ in spans), max(span[1] for span, _ in spans)
    left, right = max(line[0], start - AROUND), min(line[1], max(end, start) + AROUND)
    tints = [Tint(span[0], min(span[1], right), mark) for span, mark in spans]
    return f"{CUT if left > line[0] else ''}{tinted(text, left, right, tints)}{CUT if right < line[1] else ''}"


def _line(text: str, at: int) -> Span:
    """Return where the line of an offset begins and ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)
