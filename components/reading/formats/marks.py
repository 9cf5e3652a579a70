"""``Ｑ１．`` and ``Ａ１．``: questions and answers by their marks, as minutes have them."""

import re

from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.labels import Label

_MARK = re.compile(
    r"(?P<raw>(?P<side>[QA])(?P<number> ?\d{1,2})?)(?:[.:、)]| (?=\S)) ?"
    r"|(?P<bracketed>[【(\[](?P<word>問|質問|Q|答|回答|A)(?:者)?(?P<count>\d{0,2})[】)\]]) ?:? ?"
)
_ASKING = {"Q", "問", "質問"}


def find(page: Page) -> Found:
    """Find the lines that a mark opens; marks on one side only are no dialogue."""
    heads = tuple(head for left, right in page.lines if (head := _head(page.plain, left, right)))
    sides = {head.label.role for head in heads}
    return Found(heads) if sides == {"analyst", "management"} else Found()


def _head(plain: str, left: int, right: int) -> Head | None:
    found = _MARK.match(plain, left, right)
    if not found:
        return None
    asks = (found["side"] or found["word"]) in _ASKING
    raw = (found["raw"] or found["bracketed"]).strip()
    label = Label(None, "questioner", "analyst") if asks else Label(None, "management", "management")
    return Head(left, found.end(), raw, label)


SHAPE = Shape("marks", find)
