"""A title, a house or a part in the call on one line, ``氏名`` on the next, the speech beneath, as columns of a page leave them."""

import re
from collections.abc import Iterator
from itertools import islice

from components.reading.formats.alone import FEWEST, LONGEST_LINE, is_speech
from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.labels import parse_label
from components.reading.titles import position_in

_SAID = re.compile("[。:?!「」、]")
# What stands above a name tells a title, a house that asks, or a part in the call.
_PROOFS = ("position", "firm", "analyst", "moderator", "management", "title")


def find(page: Page) -> Found:
    """Find pairs of lines that are a label only together, and are followed by speech."""
    heads = tuple(_heads(page))
    return Found(heads) if len(heads) >= FEWEST else Found()


def _heads(page: Page) -> Iterator[Head]:
    for first, second, third in zip(page.lines, islice(page.lines, 1, None), islice(page.lines, 2, None)):
        if (
            second[1] - first[0] <= 2 * LONGEST_LINE
            and page.plain[second[1] - 1] != "。"
            and _are_one(page.plain, first, second)
            and is_speech(page.plain[slice(*third)])
        ):
            head = _head(page.plain, first, second, third[0])
            if head:
                yield head


def _are_one(plain: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Say whether two lines stand right upon each other and neither is a sentence or holds a colon."""
    return plain.count("\n", first[1], second[0]) == 1 and _SAID.search(plain, first[0], second[1]) is None


def _head(plain: str, first: tuple[int, int], second: tuple[int, int], speech: int) -> Head | None:
    """Return the head that the lines are: the upper names nobody, and with the lower it is a label that proves its bearer."""
    above = plain[slice(*first)]
    alone = parse_label(above)
    if alone.name if alone else not position_in(above):
        return None
    label = parse_label(f"{above} {plain[slice(*second)]}")
    proven = label is not None and label.name is not None and label.proof in _PROOFS
    return Head(first[0], speech, plain[first[0] : second[1]], label) if label and proven else None


SHAPE = Shape("stacked", find)
