"""Tags and entities that a web page left in a text, taken out without moving a character."""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from components.lexicon import entries
from components.reading.transcript import Noted

_TAGS = entries("furniture")["tags"]
_BLOCK = frozenset(_TAGS["block"])
_KNOWN = _BLOCK | frozenset(_TAGS["inline"])
# A tag that is known by its name; <Q> and <A> in capitals are marks of a dialogue. What a tag holds is bounded, so that time is linear.
_COMMENT = r"<!(?:--)?[^<>]{0,1000}>"
_ENTITY = r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});"
_MARKUP = re.compile(rf"{_COMMENT}|</?(?P<tag>[A-Za-z][A-Za-z0-9]{{0,10}})(?P<rest>[ /\n][^<>]{{0,1000}})?>|{_ENTITY}")
# Tags with nothing but a blank or a break between: a page closes and opens several at once, and the same ones over and over.
_TAG = rf"(?:{_COMMENT}|</?[A-Za-z][A-Za-z0-9]{{0,10}}(?:[ /\n][^<>]{{0,1000}})?>)"
_MARKUPS = re.compile(rf"{_TAG}(?:[ \n]{{0,2}}{_TAG}){{0,20}}|{_ENTITY}")
# Where tags or an entity stand, and what is written for them.
_Markup = tuple[int, int, str]
_MARKS = {"A", "Q", "B", "S", "I", "U", "P"}


def without_markup(plain: str) -> tuple[str, list[Noted]]:
    """Return ``plain`` with its tags and entities blanked, of the same length, and where the tags stood."""
    if "<" not in plain and "&" not in plain:
        return plain, []
    found = list(_in_rows(plain) if "\n|" in plain or plain[0] == "|" else _in_text(plain))
    noted = [Noted(start, end, "unread.markup") for start, end, _ in found if plain[start] == "<"]
    pieces, end = [], 0
    for start, after, written in found:
        pieces += [plain[end:start], written]
        end = after
    return "".join([*pieces, plain[end:]]), noted


def without_stress(plain: str) -> tuple[str, list[Noted]]:
    """Return ``plain`` with the stars blanked that set words bold in Markdown, and where they stood: **Q:** is a mark."""
    found = list(_STRESS.finditer(plain)) if "**" in plain else []
    noted = [Noted(at, at + 2, "unread.markup") for each in found for at in (each.start(), each.end() - 2)]
    return (_STRESS.sub(r"  \1  ", plain) if found else plain), noted


def without_tags_of_cues(plain: str) -> tuple[str, list[Noted]]:
    """Return the plain form of a file of cues with a colon behind each name that a tag holds, and all other marks of it blanked."""
    if not plain.startswith("WEBVTT"):
        return plain, []
    spans = [span for found in _VOICE.finditer(plain) for span in (found.span("opens"), found.span("closes"))]
    spans += [found.span() for found in _OF_CUES.finditer(plain)]
    named = _VOICE.sub(lambda found: f"{' ' * len(found['opens'])}{found['name']}:", plain)
    return _OF_CUES.sub(lambda found: " " * len(found[0]), named), [Noted(*span, "unread.markup") for span in spans]


# <v 高橋 一郎>: who speaks stands in the tag.
_VOICE = re.compile(r"(?P<opens><v(?:\.[^ <>\n]{1,40})? {1,4})(?P<name>[^ <>\n][^<>\n]{0,80})(?P<closes>>)")
# What such a file says of itself is its name, the mark of a note and its language.
_OF_CUES = re.compile(r"</v>|\AWEBVTT(?:[ \t]{1,4}-(?=[ \t]))?|^NOTE(?=\s)|^(?:Kind|Language):[^\n]{0,40}$", re.MULTILINE)
_STRESS = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,200})(?<!\s)\*\*")


def _in_text(plain: str) -> Iterator[_Markup]:
    """Yield the tags, those together that stand together, and the entities."""
    for at in _MARKUPS.finditer(plain):
        start = at.start()
        for left, right, written in _together(at[0]):
            yield start + left, start + right, written


@lru_cache(maxsize=512)
def _together(markup: str) -> tuple[_Markup, ...]:
    """Return what is written for tags that stand together; in pieces where one of them is no tag."""
    known = list(_each(markup))
    if len(known) != len(_MARKUP.findall(markup)):
        return tuple(known)
    pieces = (markup[before:start] + written for (_, before, _), (start, _, written) in pairwise([(0, 0, ""), *known]))
    return ((0, len(markup), "".join(pieces)),)


def _each(plain: str) -> Iterator[_Markup]:
    return ((*at.span(), written) for at in _MARKUP.finditer(plain) if (written := _written(at[0])) is not None)


def _in_rows(plain: str) -> Iterator[_Markup]:
    """Yield every tag and entity, with the tags blank that stand in a row drawn with bars: there they part no line."""
    line = seen = 0
    for start, end, written in _each(plain):
        # A page may be one line, so none is looked through twice.
        line, seen = max(line, plain.rfind("\n", seen, start) + 1), start
        in_row = plain[start] == "<" and written[0] == "\n" and plain.startswith("|", line)
        yield start, end, " " * len(written) if in_row else written


@lru_cache(maxsize=512)
def _written(markup: str) -> str | None:
    """Return what a tag or an entity stands for, filled up with blanks to its own length; None where it is neither."""
    found = _MARKUP.fullmatch(markup)
    if found is None or found["tag"] is None:
        return _meant(markup) if markup[0] == "&" else " " * len(markup)
    name = found["tag"].lower()
    if name not in _KNOWN or (found["tag"] in _MARKS and not found["rest"] and markup[1] != "/"):
        return None
    return ("\n" if name in _BLOCK else " ").ljust(len(markup))


def _meant(entity: str) -> str | None:
    meant = html.unescape(entity).replace("\xa0", " ")
    return meant.ljust(len(entity)) if len(meant) == 1 else None
