"""Tags and entities that a web page left in a text, taken out without moving a character."""

import html
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from components.lexicon import entries
from components.reading.transcript import Noted

_TAGS = entries("furniture")["tags"]
_BLOCK = frozenset(_TAGS["block"])
_KNOWN = _BLOCK | frozenset(_TAGS["inline"])
# A tag that is known by its name; <Q> and <A> in capitals are marks of a dialogue. What a tag holds is bounded, so that time is linear.
_MARKUP = re.compile(
    r"<!(?:--)?[^<>]{0,1000}>|</?(?P<tag>[A-Za-z][A-Za-z0-9]{0,10})(?P<rest>[ ./\n][^<>]{0,1000})?>"
    r"|&(?P<entity>[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});"
)
# Where a tag or an entity stands, and what is written for it.
_Markup = tuple[int, int, str]
# <v 高橋 一郎> in a file of cues: who speaks stands in the tag.
_VOICE = re.compile(r"<v(?:\.[^ <>]{1,40})? {1,4}(?P<name>[^ <>][^<>\n]{0,80})>")
_MARKS = {"A", "Q", "B", "S", "I", "U", "P"}


def without_markup(plain: str) -> tuple[str, list[Noted]]:
    """Return ``plain`` with its tags and entities blanked, of the same length, and where the tags stood."""
    if "<" not in plain and "&" not in plain:
        return plain, []
    found = [(*at.span(), written) for at in _MARKUP.finditer(plain) if (written := _written(at[0])) is not None]
    noted = [Noted(start, end, "unread.markup") for tag in found if plain[tag[0]] == "<" for start, end in _around(tag)]
    pieces, end = [], 0
    for start, after, written in _in_rows(plain, found) if "\n|" in plain or plain[0] == "|" else found:
        pieces += [plain[end:start], written]
        end = after
    return "".join([*pieces, plain[end:]]), noted


def without_stress(plain: str) -> tuple[str, list[Noted]]:
    """Return ``plain`` with the stars blanked that set words bold in Markdown, and where they stood: **Q:** is a mark."""
    found = list(_STRESS.finditer(plain)) if "**" in plain else []
    noted = [Noted(at, at + 2, "unread.markup") for each in found for at in (each.start(), each.end() - 2)]
    return (_STRESS.sub(r"  \1  ", plain) if found else plain), noted


def without_words_of_cues(plain: str) -> tuple[str, list[Noted]]:
    """Return the plain form of a file of cues with what it says of itself blanked: its name, the mark of a note, its language."""
    if not plain.startswith("WEBVTT"):
        return plain, []
    noted = [Noted(*found.span(), "unread.markup") for found in _OF_CUES.finditer(plain)]
    return _OF_CUES.sub(lambda found: " " * len(found[0]), plain), noted


_OF_CUES = re.compile(r"\AWEBVTT(?:[ \t]{1,4}-(?=[ \t]))?|^NOTE(?=\s)|^(?:Kind|Language):[^\n]{0,40}$", re.MULTILINE)
_STRESS = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,200})(?<!\s)\*\*")


def _in_rows(plain: str, found: Iterable[_Markup]) -> Iterator[_Markup]:
    """Yield what is ``found`` with the tags blank that stand in a row drawn with bars: there they part no line."""
    line = seen = 0
    for start, end, written in found:
        # A page may be one line, so none is looked through twice.
        line, seen = max(line, plain.rfind("\n", seen, start) + 1), start
        in_row = plain[start] == "<" and written[0] == "\n" and plain.startswith("|", line)
        yield start, end, " " * len(written) if in_row else written


def _around(tag: _Markup) -> Iterator[tuple[int, int]]:
    """Yield what of a tag nobody reads: of a voice's all but the name."""
    start, end, written = tag
    name = written.strip()
    if not name:
        yield start, end
    else:
        yield start, start + written.index(name)
        yield end - 1, end


@lru_cache(maxsize=512)
def _written(markup: str) -> str | None:
    """Return what a tag or an entity stands for, filled up with blanks to its own length; None where it is neither."""
    found = _MARKUP.fullmatch(markup)
    if found is None or found["tag"] is None:
        return _meant(markup) if markup[0] == "&" else " " * len(markup)
    if voice := _VOICE.fullmatch(markup):
        return f"{voice['name']}:".rjust(len(markup))
    name = found["tag"].lower()
    if name not in _KNOWN or (found["tag"] in _MARKS and not found["rest"] and markup[1] != "/"):
        return None
    return ("\n" if name in _BLOCK else " ").ljust(len(markup))


def _meant(entity: str) -> str | None:
    meant = html.unescape(entity).replace("\xa0", " ")
    return meant.ljust(len(entity)) if len(meant) == 1 else None
