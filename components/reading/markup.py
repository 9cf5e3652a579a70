"""Tags and entities that a web page left in a text, taken out without moving a character."""

import html
import re

from components.lexicon import entries
from components.reading.transcript import Noted

_TAGS = entries("furniture")["tags"]
_BLOCK = frozenset(_TAGS["block"])
_KNOWN = _BLOCK | frozenset(_TAGS["inline"])
# A tag that is known by its name; <Q> and <A> in capitals are marks of a dialogue. What a tag holds is bounded, so that time is linear.
_MARKUP = re.compile(
    r"<!(?:--)?[^<>]{0,1000}>|</?(?P<tag>[A-Za-z][A-Za-z0-9]{0,10})(?P<rest>[ /\n][^<>]{0,1000})?>"
    r"|&(?P<entity>[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});"
)
_MARKS = {"A", "Q", "B", "S", "I", "U", "P"}


def without_markup(plain: str) -> tuple[str, list[Noted]]:
    """Return ``plain`` with its tags and entities blanked, of the same length, and where the tags stood."""
    if "<" not in plain and "&" not in plain:
        return plain, []
    noted: list[Noted] = []
    pieces: list[str] = []
    end = 0
    for found in _MARKUP.finditer(plain):
        written = _written(found, plain)
        if written is not None:
            pieces += [plain[end : found.start()], written]
            end = found.end()
            if not found["entity"]:
                noted.append(Noted(*found.span(), "unread.markup"))
    return "".join([*pieces, plain[end:]]), noted


def _written(found: re.Match[str], plain: str) -> str | None:
    """Return what a tag or an entity stands for, filled up with blanks to its own length; None where it is neither."""
    length = len(found[0])
    if found["entity"]:
        meant = html.unescape(found[0]).replace("\xa0", " ")
        return meant.ljust(length) if len(meant) == 1 else None
    if found["tag"] is None:
        return " " * length
    name = found["tag"].lower()
    if name not in _KNOWN or (found["tag"] in _MARKS and not found["rest"] and found[0][1] != "/"):
        return None
    return (" " if name not in _BLOCK or _in_row(plain, found.start()) else "\n").ljust(length)


def _in_row(plain: str, start: int) -> bool:
    """Say whether the tag stands in a row of a table drawn with bars, which a line break would part."""
    return plain.startswith("|", plain.rfind("\n", 0, start) + 1)
