"""Names that a call itself gives to the parts of its company (直動部品事業): what is inside one is no talk of a theme.

A name that is a theme's word as a whole (クラウド事業) stays one, and so does one beside words that only say where or which (国内広告事業).
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from components.lexicon import entries
from components.reading.terms import either

Span = tuple[int, int]
_PARTS = entries("companies")["parts"]
_WORD = "一-龥々ァ-ヴーA-Za-z0-9・&"
_ENDS = either(_PARTS["ends"])
_NAMED = re.compile(rf"(?<![{_WORD}])(?P<name>[{_WORD}]{{3,16}}?)(?P<by>の)?{_ENDS}(?![一-龥々ァ-ヴー])")
_TOLD = re.compile(_PARTS["told"])
_BEFORE, _BEHIND = (re.compile(pattern) for pattern in (f"(?:{either(_PARTS['before'])})+", f"(?:{either(_PARTS['behind'])})+$"))
# Said so often, or once with its figures, words are the name of a part.
OFTEN = 2


def own_names(plain: str, terms: Collection[str]) -> list[Span]:
    """Return where a call says the names of its company's parts, with their kind or without it, those that are a term left out."""
    names = [name for name in _names(plain) if not _is_term(name, terms)]
    if not names:
        return []
    return [found.span() for found in re.finditer(either(names), plain)]


@lru_cache(maxsize=64)
def _names(plain: str) -> tuple[str, ...]:
    """Return the names, each once, that stand several times before a word for a part, or once with what is told of the part."""
    found = list(_NAMED.finditer(plain))
    often = Counter(each["name"] for each in found)
    direct = {each["name"] for each in found if not each["by"]}
    told = {each["name"] for each in found if not each["by"] and _TOLD.match(plain, each.end())}
    return tuple(name for name in often if name in told or (name in direct and often[name] >= OFTEN))


def _is_term(name: str, terms: Collection[str]) -> bool:
    """Say whether a name is a theme's word, alone or beside words that say where or which."""
    ahead = _BEFORE.match(name)
    cores = {name, _BEHIND.sub("", name)} | ({name[ahead.end() :], _BEHIND.sub("", name[ahead.end() :])} if ahead else set())
    return any(core in terms for core in cores)
