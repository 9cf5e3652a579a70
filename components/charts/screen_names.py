"""The names of rows and columns on a shared screen, which is wide and low: rows on one line, heads of columns in short lines."""

import re
from dataclasses import dataclass
from html import escape, unescape
from textwrap import wrap
from typing import Any

from components.charts.grid import LYING, TURNED, is_wide

# What a figure on a shared screen of 1280 pixels is wide, and its type: full-width characters of names and of heads, Latin letters, lines.
WIDTH, WIDE, WIDE_OF_HEAD, NARROW, LINE = 1200, 17.5, 16, 9.5, 21
# The most that names on one line may take, and the air under heads.
WIDEST, AIR = 440, 12
_PART = re.compile("[^・]+・*|・+")
_BACK = {turned: chr(sign) for sign, turned in TURNED.items()}


@dataclass(frozen=True, slots=True)
class Laid:
    """The lines of a head, and how they are turned."""

    lines: list[str]
    angle: int = 0

    @property
    def height(self) -> float:
        """The pixels that the lines take above their column."""
        return max(map(_width, self.lines), default=0) if self.angle else len(self.lines) * LINE


def on_one_line(layout: dict[str, Any], screen: float) -> None:
    """Put both lines of the rows' names beside each other, and give them the room at the left that they need."""
    names = [each for each in layout.get("annotations", []) if each.get("x") == 0 and each.get("xref") == "paper"]
    for name in names:
        name["text"] = name["text"].replace("<br>", "　")
    needed = max((_width(unescape(re.sub(r"<[^>]+>", "", name["text"]))) for name in names), default=0)
    more = max(0, round((min(needed, WIDEST) + LINE) * screen) - layout["margin"].get("l", 0))
    layout["margin"]["l"] = layout["margin"].get("l", 0) + more
    for name in names:
        name["xshift"] -= more


def _width(words: str) -> float:
    return sum(WIDE if ord(character) > 0xFF else NARROW for character in words)


def has_heads(layout: dict[str, Any]) -> bool:
    """Say whether columns have heads that stand above them."""
    return any(map(_stands, layout.get("annotations", [])))


def laid_heads(layout: dict[str, Any], screen: float) -> None:
    """Lay the heads that run downwards or stand on their side into lines as wide as their columns, where that takes less height."""
    heads = [each for each in layout.get("annotations", []) if _stands(each)]
    low, high = layout.get("xaxis", {}).get("range") or (0, 1)
    room = (WIDTH - sum(layout["margin"].get(side, 0) for side in ("l", "r")) / screen) / max(1, abs(high - low)) - AIR / 2
    laid = _laid([_upright(head["text"]) for head in heads], room)
    top = round((max((each.height for each in laid), default=0) + AIR) * screen)
    if heads and top < layout["margin"]["t"]:
        for head, each in zip(heads, laid, strict=True):
            head.update(text="<br>".join(map(escape, each.lines)), textangle=each.angle, align="left" if each.angle else "center")
        layout["margin"]["t"] = top


def _laid(heads: list[str], room: float) -> list[Laid]:
    """Lay heads into their columns; Latin ones keep their words whole, and all stand on their side where one word is too wide.

    There each has as few lines as the highest of them allows.
    """
    level = [Laid(_lines(head, room) if is_wide(head) else _worded(head, room)) for head in heads]
    if all(_width(line) <= room for head, each in zip(heads, level, strict=True) if not is_wide(head) for line in each.lines):
        return level
    most = max(1, int(room // LINE))
    turned = [head for head in heads if not is_wide(head) and len(head) > LYING]
    high = max(_width(line) for head in turned for line in _within(head, most))
    return [Laid(_worded(head, high), -90) if head in turned else each for head, each in zip(heads, level, strict=True)]


def _stands(annotation: dict[str, Any]) -> bool:
    is_above = annotation.get("yref") == "paper" and annotation.get("y") == 1 and annotation.get("xref") != "paper"
    return is_above and (annotation.get("textangle") in (0, -90))


def _upright(text: str) -> str:
    """Return the words of a head; one that ran downwards has its signs turned back."""
    if "<br>" not in text:
        return unescape(text)
    return "".join(_BACK.get(unescape(each), unescape(each)) for each in text.split("<br>"))


def _lines(words: str, room: float) -> list[str]:
    """Return words in lines no wider than a room, whose middle dots end a line and begin none."""
    lines: list[str] = []
    for part in _PART.findall(words):
        if lines and _width_of_head(lines[-1] + part) <= room:
            lines[-1] += part
        else:
            lines += _parted(part, room)
    return [line.strip() for line in lines]


def _parted(part: str, room: float) -> list[str]:
    """Return a part of a head in lines about as long as each other, of at least two characters; a dot at the end may hang over."""
    whole = part.rstrip("・")
    count = max(1, -(-_width_of_head(whole) // room))
    most = max(2, -(-len(whole) // int(count)))
    lines = [whole[at : at + most] for at in range(0, len(whole), most)] or [""]
    return [*lines[:-1], lines[-1] + part[len(whole) :]]


def _width_of_head(words: str) -> float:
    return _width(words) * WIDE_OF_HEAD / WIDE


def _worded(words: str, room: float) -> list[str]:
    """Return words in lines no wider than a room as far as no word is broken."""
    return wrap(words, max(1, int(room // NARROW)), break_long_words=False, break_on_hyphens=False)


def _within(words: str, most: int) -> list[str]:
    """Return words in at most so many lines, as short as they can be."""
    rooms = (_worded(words, characters * NARROW) for characters in range(1, len(words) + 1))
    return min((lines for lines in rooms if len(lines) <= most), key=lambda lines: max(map(_width, lines)))
