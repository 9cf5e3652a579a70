"""The names of rows and columns on a shared screen, which is wide and low: rows on one line, heads of columns in short lines."""

import re
from html import escape, unescape
from typing import Any

from components.charts.grid import TURNED

# What a figure on a shared screen of 1280 pixels is wide, and its type: full-width characters, Latin letters, lines.
WIDTH, WIDE, NARROW, LINE = 1200, 17.5, 9.5, 21
# The most that names on one line may take, and the air under heads.
WIDEST, AIR = 440, 12
_BACK = {turned: chr(sign) for sign, turned in TURNED.items()}


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
    lines = [_lines(_upright(head["text"]), room) for head in heads]
    top = round((max(map(len, lines), default=0) * LINE + AIR) * screen)
    if heads and top < layout["margin"]["t"]:
        for head, words in zip(heads, lines, strict=True):
            head.update(text="<br>".join(map(escape, words)), textangle=0)
        layout["margin"]["t"] = top


def _stands(annotation: dict[str, Any]) -> bool:
    is_above = annotation.get("yref") == "paper" and annotation.get("y") == 1 and annotation.get("xref") != "paper"
    return is_above and (annotation.get("textangle") in (0, -90))


def _upright(text: str) -> str:
    """Return the words of a head; one that ran downwards has its signs turned back."""
    if "<br>" not in text:
        return unescape(text)
    return "".join(_BACK.get(unescape(each), unescape(each)) for each in text.split("<br>"))


def _lines(words: str, room: float) -> list[str]:
    """Return words in lines no wider than a room, at least two characters each."""
    lines = [""]
    for character in words:
        if len(lines[-1]) >= 2 and _width(lines[-1] + character) > room:
            lines.append("")
        lines[-1] += character
    return [line.strip() for line in lines]
