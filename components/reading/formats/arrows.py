"""``→回答``: an answer behind an arrow, beneath the line that asks, as notes of a meeting have it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from components.reading.asking import kind_of
from components.reading.descriptions import Label
from components.reading.formats.shape import SILENT, Found, Head, Page, Shape
from components.reading.sentences import sentence_spans

_ARROW = re.compile(r"(?:[→⇒➡➔➜▶►]|[-=]>)\ufe0f? *(?=[^\s→⇒])")
_FIRST = frozenset("→⇒➡➔➜▶►-=")
# A bullet opens a question that no mark does.
_BULLET = re.compile(r"(?:[・●■◆◇○▼▽•▪◎]|[-*](?= )) *(?=\S)")
# One arrow may lead from a heading to its point.
FEWEST = 2

_Line = tuple[int, int]


def find(page: Page) -> Found:
    """Find the answers that an arrow opens behind a line that asks, and the questions that a bullet opens before one."""
    behind = list(_behind(page))
    asking = {line for line, _ in behind if _asks(page.plain, line)}
    if len(asking) < FEWEST:
        return Found()
    # Behind the bullet of those that ask a remark is answered too.
    bullets = {page.plain[left] for left, right in asking if _BULLET.match(page.plain, left, right)}
    answers = (each for each in behind if each[0] in asking or page.plain[each[0][0]] in bullets)
    return Found(tuple(head for asked, arrow in answers for head in _heads(page.plain, asked, arrow)))


def _behind(page: Page) -> Iterator[tuple[_Line, re.Match[str]]]:
    """Yield the arrows that open a line, each with the line before."""
    for before, (left, right) in pairwise(page.lines):
        if page.plain[left] in _FIRST and (arrow := _ARROW.match(page.plain, left, right)):
            yield before, arrow


def _asks(plain: str, line: _Line) -> bool:
    """Say whether the last sentence of a line asks."""
    *_, last = sentence_spans(plain, *line)
    return kind_of(plain[slice(*last)]) != "statement"


def _heads(plain: str, asked: _Line, arrow: re.Match[str]) -> Iterator[Head]:
    if bullet := _BULLET.match(plain, *asked):
        yield Head(asked[0], bullet.end(), "", Label(None, "questioner", "analyst"))
    yield Head(arrow.start(), arrow.end(), arrow[0].strip(), SILENT)


SHAPE = Shape("arrows", find)
