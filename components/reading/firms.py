"""Firms that ask: securities houses, banks, investors and media, by their names and by how their names end."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.names import KANJI, abbreviates, folded
from components.reading.terms import either

_FIRMS = entries("firms")
_SPELLINGS = [(firm["name"], form) for firm in _FIRMS["firm"] for form in (firm["name"], firm["en"], *firm["spellings"])]
_KNOWN = either([form for _, form in _SPELLINGS])
_LATIN_SUFFIXES = either([suffix for suffix in _FIRMS["suffixes"] if suffix.isascii()])
# The short endings of the press (紙) make a medium only in its place, never alone.
_LONG_PRESS = either([word for word in _FIRMS["press"] if len(word) > 2])
_HOUSE = rf"(?:{_KNOWN})|[^、。 ()]{{1,24}}(?:{either(_FIRMS['suffixes'])})|[A-Z][A-Za-z.&' ]{{1,40}} (?:{_LATIN_SUFFIXES})"
HOUSE = re.compile(_HOUSE)
_FIRM = re.compile(rf"{_HOUSE}|[^、。の ]{{1,24}}(?:{either(_FIRMS['company_suffixes'])})")
_PRESS = re.compile(rf"[^、。の ]{{0,24}}(?:{either(_FIRMS['press'])})")
SURE_FIRM = re.compile(rf".{{1,24}}(?:{either(_FIRMS['lone_suffixes'] + _FIRMS['sure_suffixes'])})|{_KNOWN}")
LONE_FIRM = re.compile(rf"[^、。の ]{{1,24}}(?:{either(_FIRMS['lone_suffixes'])})|{_LONG_PRESS}|{_KNOWN}")
# 港湾ニュース is one where the place says so, 国内経済 may be a matter.
_MEDIUM = re.compile(rf"[^、。の ]{{1,24}}(?:{_LONG_PRESS})")
_SUFFIX = f"(?:{either(_FIRMS['suffixes'])})"
# A firm without its ending (大和) needs a mark before the name: 大和田 is one name.
_ENDED_FIRM = rf"(?P<firm>[^、。 ()]{{1,24}}?{_SUFFIX}(?:・{_SUFFIX})?)(?:の| ?[、,・/:] ?| )?"
_KNOWN_FIRM = rf"(?P<known>{_HOUSE})(?:の| ?[、,・/:] ?| )"
FIRM_THEN_NAME = re.compile(rf"(?:{_ENDED_FIRM}|{_KNOWN_FIRM})(?P<name>[{KANJI}ァ-ヴーA-Za-z][^、。]{{0,30}})")
# How firms end; most words do not.
_HOUSE_ENDS = frozenset(word[-1] for word in (*_FIRMS["suffixes"], *(form for _, form in _SPELLINGS)))
_FIRM_ENDS = _HOUSE_ENDS | {word[-1] for word in _FIRMS["company_suffixes"]}
ASKER_ENDS = _HOUSE_ENDS | {word[-1] for word in _FIRMS["press"]}
# ホールディングス: how firms end is nobody's name.
_ENDINGS = frozenset((*_FIRMS["suffixes"], *_FIRMS["company_suffixes"], *_FIRMS["lone_suffixes"], *_FIRMS["sure_suffixes"]))
_USUAL_NAMES = {folded(form): folded(name) for name, form in _SPELLINGS}


def is_firm(text: str) -> bool:
    """Say whether ``text`` is a securities house, a bank, an investor or another company by its name or its ending."""
    bare = text.strip()
    return bare[-1:] in _FIRM_ENDS and _FIRM.fullmatch(bare) is not None


def is_ending(text: str) -> bool:
    """Say whether ``text`` is only what the names of firms end with."""
    return text in _ENDINGS


def may_ask(text: str) -> bool:
    """Say whether ``text`` is a firm or a medium that asks on calls."""
    return text[-1:] in ASKER_ENDS and (HOUSE.fullmatch(text) or _PRESS.fullmatch(text)) is not None


def surely_asks(text: str) -> bool:
    """Say whether ``text`` is a firm or a medium that asks and could be no matter asked of: 設備投資 could."""
    return (LONE_FIRM.fullmatch(text) or _MEDIUM.fullmatch(text)) is not None


@lru_cache(maxsize=4096)
def same_house(one: str, other: str) -> bool:
    """Say whether two spellings may be one firm's: the same, one the beginning of the other, or its short form (大手町総研)."""
    ours, theirs = sorted((house_of(one), house_of(other)), key=len)
    return theirs.startswith(ours) or (theirs[:2] == ours[:2] and abbreviates(ours, theirs))


def house_of(firm: str) -> str:
    """Return the usual name of a firm, by which two spellings of it are one; the folded spelling where it is not known."""
    return _USUAL_NAMES.get(folded(firm), folded(firm))
