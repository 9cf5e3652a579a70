"""An entry of a list in columns, the name first: a title or a firm stands a blank behind it (小鹿野 真  青葉坂証券)."""

import re
from functools import lru_cache

from components.reading.descriptions import Label, without_honorific
from components.reading.firms import is_firm
from components.reading.headings import is_heading, is_nobody
from components.reading.names import has_known_family_name, is_kanji, is_name, is_whole_name
from components.reading.titles import is_row_of_titles, is_title, position_in

_PARTED = re.compile(r"[ ・=]")
# Gustavo Prado(CFO): what stands at the name.
_AT_NAME = re.compile(r"(?P<name>[^()]{2,30}?) ?\((?P<inside>[^()]{1,24})\)")
_BEHIND = re.compile(r"(?P<titles>[^()]{1,40}?) ?(?:\((?P<bracket>[^()]{2,24})\)| (?P<column>[^ ()]{2,24}))")
# 塙悠人氏 同社 取締役CFO: the company may stand before the titles.
_HOUSE = re.compile(
    r"^(?:(?:株式会社)?[^ ()]{1,30}(?:株式会社|有限会社|投資法人|グループ|ホールディングス)|株式会社[^ ()]{1,30}|[同当弊]社) "
)
# The bracket of a name, or the name's two parts, end within so many blanks.
MOST_BLANKS = 4


@lru_cache(maxsize=4096)
def in_columns(entry: str, housed: bool) -> Label | None:
    """Read a whole name with the titles behind it or, in a list that may be of those who ask (``housed``), with the firm."""
    places = [found.start() for found in re.finditer(" ", entry)][:MOST_BLANKS]
    return next((label for at in places if (label := _parted(entry[:at], entry[at + 1 :], housed))), None)


def _parted(head: str, rest: str, housed: bool) -> Label | None:
    at_name = _AT_NAME.fullmatch(head)
    name, inside = (at_name["name"], at_name["inside"]) if at_name else (head, "")
    name, honoured = without_honorific(name)
    if not (_is_person(name) or (honoured and is_name(name) and is_whole_name(name))):
        return None
    titles, gloss = _written_behind(name, rest)
    titles = _HOUSE.sub("", titles)
    if is_name(inside) and not position_in(inside) and not inside.isupper():
        inside, gloss = "", inside
    if is_row_of_titles(titles):
        position = f"{titles}({inside})" if inside else titles
        return Label(name, "position", "management", position=position, gloss=gloss)
    asks = housed and not inside and not name.isascii() and is_firm(rest)
    return Label(name, "firm", "analyst", firm=rest) if asks else None


def _written_behind(name: str, rest: str) -> tuple[str, str | None]:
    """Part the titles from the name in another script that may stand behind them, in brackets or in the last column."""
    found = _BEHIND.fullmatch(rest)
    last = (found["bracket"] or found["column"]) if found else ""
    other = (
        found
        and is_name(last)
        and not (is_kanji(last) or last.isupper() or position_in(last))
        and (is_kanji(name) or name.isascii() != last.isascii())
    )
    return (found["titles"], last) if found and other else (rest, None)


def _is_person(name: str) -> bool:
    """Say whether a name is whole, and no word of it a title, a part of a company or a heading: 海外営業部 高橋 is not."""
    if not is_name(name) or not is_whole_name(name):
        return False
    known = has_known_family_name(name) if is_kanji(name) else False
    return (known or _PARTED.search(name) is not None) and not any(map(_is_word, name.split(" ")))


def _is_word(part: str) -> bool:
    return is_title(part) or is_nobody(part) or is_heading(part) or is_firm(part)
