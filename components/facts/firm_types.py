"""What kind of firm asks: a securities house, an investor, a medium."""

from functools import lru_cache

from components.lexicon import entries
from components.reading.firms import house_of

_TYPES = entries("firm_types")
_BY_NAME = {house_of(name): key for key, kind in _TYPES.items() for name in kind["firms"]}
_BY_ENDING = sorted(((ending, key) for key, kind in _TYPES.items() for ending in kind["endings"]), key=lambda each: -len(each[0]))
OTHER = "other"


@lru_cache(maxsize=1024)
def firm_type(firm: str | None) -> str | None:
    """Return the key of a firm's type in the lexicon, by its name or by how the name ends; None where there is no firm."""
    if not firm:
        return None
    ended = (key for ending, key in _BY_ENDING if firm.endswith(ending))
    return _BY_NAME.get(house_of(firm)) or next(ended, OTHER)
