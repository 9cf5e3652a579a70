"""Running heads and feet: what returns at the edges of pages, and their numbers, is no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from components.reading.cleaning import plain
from components.reading.furniture import is_page_number
from components.reading.labels import parse_label

# A head or a foot stands among so many lines from the edge, on two pages at least and on this part of them.
EDGE = 2
FEWEST_PAGES = 2
RUNNING = 0.5
_DIGITS = re.compile(r"\d+")


def without_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """Return the pages without their numbers and the lines that return at their edges; the first page keeps its title."""
    counted = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    enough = max(FEWEST_PAGES, RUNNING * len(pages))
    running = {key for key, count in counted.items() if count >= enough}
    return [
        [line for at, line in enumerate(page) if not (_is_edge(at, page) and _is_head(line, running, number))]
        for number, page in enumerate(pages)
    ]


def _is_head(line: str, running: set[str], page: int) -> bool:
    """Say whether a line at the edge of a page is its number, or returns on other pages; the first page keeps its title."""
    bare = plain(line.strip())
    label = parse_label(bare)
    named = label is not None and label.proof != "form"
    return is_page_number(bare) or (_key(line) in running and page > 0 and not named and "。" not in bare)


def _is_edge(at: int, page: Sequence[str]) -> bool:
    return at < EDGE or at >= len(page) - EDGE


def _edges(page: Sequence[str]) -> list[str]:
    return [*page[:EDGE], *page[-EDGE:]]


def _key(line: str) -> str:
    """Return a line without its numbers, by which the foot of one page is that of the next."""
    return _DIGITS.sub("0", plain(line.strip()))
