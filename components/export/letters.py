"""Text made ready for files: what a format cannot hold is shown by a sign, what is too long is cut and says so."""

import re
import unicodedata

CUT = "…"
# Letters that XML does not know, and halves of pairs that no encoding writes.
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_BREAKS = re.compile("\r\n?")
# Where the signs for control characters begin, and the one for those that have none.
_PICTURES, _DELETED, _NO_SIGN = 0x2400, "\u2421", "\ufffd"
# Of the width of a full-width letter.
HALF = 0.56


def visible(text: str) -> str:
    """Return text that every format can hold: a control character becomes its sign, so that none is lost without a trace."""
    return _CONTROL.sub(lambda found: _sign(found[0]), _UNWRITABLE.sub(_NO_SIGN, _BREAKS.sub("\n", text)))


def _sign(control: str) -> str:
    if control == "\x7f":
        return _DELETED
    return chr(_PICTURES + ord(control)) if ord(control) < 0x20 else _NO_SIGN


def one_line(text: str) -> str:
    """Return text on one line."""
    return " ".join(visible(text).split())


def width_of(text: str) -> float:
    """Return how wide a text is, in full-width letters."""
    if text.isascii():
        return HALF * len(text)
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WFA" else HALF for letter in text)


def cut_to(text: str, width: float) -> str:
    """Return text no wider than so many full-width letters, with a sign where it is cut."""
    if width_of(text) <= width:
        return text
    taken, used = [], 1.0
    for letter in text:
        used += width_of(letter)
        if used > width:
            break
        taken.append(letter)
    return "".join(taken).rstrip() + CUT


def unmarked(method: str) -> str:
    """Return the text of a method card without the signs of its markup."""
    return re.sub(r"\n+", "\n", method.replace("**", ""))
