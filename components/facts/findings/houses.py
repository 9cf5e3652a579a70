"""Names of firms run together: モルガン・スタンレー and the チェース of another house."""

import re
from functools import cache

from components.lexicon import entries

_PARTS = re.compile(r"[・ 　]")
SHORTEST_PART = 3


@cache
def are_two_firms(name: str) -> bool:
    """Say whether a firm's name begins with a firm of the lexicon and goes on with a part that only another one's name has."""
    begun = max((known for known in _owners() if name.startswith(known)), key=len, default=None)
    if begun is None or name == begun:
        return False
    rest = (_without_suffix(part) for part in _PARTS.split(name[len(begun) :].lstrip("・ ")))
    owners = [_owners_of(part) for part in rest if len(part) >= SHORTEST_PART]
    return any(len(owning) == 1 and _owners()[begun] not in owning for owning in owners)


@cache
def _owners() -> dict[str, str]:
    """Return every spelling of a firm with its usual name."""
    return {spelling: firm["name"] for firm in entries("firms")["firm"] for spelling in (firm["name"], *firm["spellings"])}


def _owners_of(part: str) -> set[str]:
    """Return the firms that a part of a name is of, none for a part that any house may have."""
    if part in entries("findings")["words"]["any_house"]:
        return set()
    holding = ((spelling, owner) for spelling, owner in _owners().items() if part in spelling)
    return {owner for spelling, owner in holding if part in map(_without_suffix, _PARTS.split(spelling))}


def _without_suffix(part: str) -> str:
    """Return a part of a name without the word for what kind of firm it is; empty where it is nothing else."""
    ending = max((suffix for suffix in entries("firms")["suffixes"] if part.endswith(suffix)), key=len, default="")
    return part.removesuffix(ending)
