"""What stands where a name could and names nobody: headings, captions, parts of a company, companies."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.names import KANJI, is_family_name
from components.reading.terms import either

_WORDS: list[str] = entries("headings")["words"]
_JAPANESE = either([word for word in _WORDS if not word.isascii()])
_LATIN = either([word for word in _WORDS if word.isascii()])
# A Japanese heading is known by the word it ends with; Latin abbreviations (HK, ID) only as the whole of it.
_HEADING = re.compile(rf"(?:{_JAPANESE}|^{_LATIN})[0-9]{{0,4}}\Z")
_LAST = frozenset("0123456789") | {word[-1] for word in _WORDS}
LONGEST_HEADING = max(map(len, _WORDS)) + 4
# 経営企画部 and 子会社 bear titles and are nobody.
_ORGAN = re.compile(r".{2}(?:部|課|室|局|社|会|店|所|班|団)(?:ほか|など|他)?$")
_COMPANIES = frozenset(("同社", "当社", "弊社", "自社", "貴社", "御社", "他社", "各社", "同行", "当行", "同氏"))
# 日下部, 御手会: what ends like a part of a company and is as short as a family name.
_SHORT_ORGAN = re.compile(rf"[{KANJI}]{{2}}[部室会]")
_INCORPORATED = re.compile(r"(?:Inc|Ltd|Corp|Co)\.?$| (?:Corporation|Limited|Company|Holdings|Group|PLC|plc|LLC)$")


@lru_cache(maxsize=4096)
def is_heading(text: str) -> bool:
    """Say whether ``text`` is a heading or a caption by the word it ends with."""
    ends = text[-1:] in _LAST and _HEADING.search(text, max(0, len(text) - LONGEST_HEADING)) is not None
    return ends and not _is_person(text)


def _is_person(text: str) -> bool:
    """Say whether a listed family name stands before a given one that is a word too: 長谷部 円."""
    family, _, given = text.partition(" ")
    return _GIVEN.fullmatch(given) is not None and len(family) > 1 and is_family_name(family)


_GIVEN = re.compile(rf"[{KANJI}]{{1,2}}")


def is_nobody(name: str) -> bool:
    """Say whether what stands in a name's place is none: a heading, a part of a company, a company."""
    organ = name in _COMPANIES or (_ORGAN.search(name) is not None and not is_family_name(name))
    return organ or is_heading(name) or _INCORPORATED.search(name) is not None


def may_be_family(name: str) -> bool:
    """Say whether a name that ends like a part of a company may be a family's: where an executive's title follows, it is."""
    return _SHORT_ORGAN.fullmatch(name) is not None and not is_heading(name)
