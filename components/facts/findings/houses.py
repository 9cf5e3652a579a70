"""Names of firms run together: モルガン・スタンレー and the チェース of another house."""

import re
from functools import cache

from components.lexicon import entries

_PARTS = re.compile(r"[・ 　]")
SHORTEST_PART = 3


@cache
def are_two_firms(name: str) -> bool:
    """Say whether a firm's name begins with a firm of the lexicon and goes on with a part of another one's name."""
    owners = _owners()
    begun = max((known for known in owners if name.startswith(known)), key=len, default=None)
    if begun is None or name == begun:
        return False
    rest = (_without_suffix(part) for part in _PARTS.split(name[len(begun) :].lstrip("・ ")))
    return any(part in _distinct() and _distinct()[part] != owners[begun] for part in rest)


@cache
def _owners() -> dict[str, str]:
    """Return every spelling of a firm with its usual name."""
    return {spelling: firm["name"] for firm in entries("firms")["firm"] for spelling in (firm["name"], *firm["spellings"])}


@cache
def _distinct() -> dict[str, str]:
    """Return the parts of names that but one firm has, with that firm."""
    found: dict[str, set[str]] = {}
    for spelling, owner in _owners().items():
        for part in map(_without_suffix, _PARTS.split(spelling)):
            if len(part) >= SHORTEST_PART and part not in entries("findings")["words"]["any_house"]:
                found.setdefault(part, set()).add(owner)
    return {part: next(iter(owners)) for part, owners in found.items() if len(owners) == 1}


def _without_suffix(part: str) -> str:
    """Return a part of a name without the word for what kind of firm it is; empty where it is nothing else."""
    ending = max((suffix for suffix in entries("firms")["suffixes"] if part.endswith(suffix)), key=len, default="")
    return part.removesuffix(ending)
