"""How wide the columns of a ledger are: as their words, and together no wider than their place."""

from collections.abc import Iterable, Mapping

# In pixels: a cell without its words, a full-width character and another.
PADDING, FULL, LATIN = 18, 13.2, 6.9


def fitted(words: Mapping[str, Iterable[object]], room: int, yielding: Mapping[str, int]) -> dict[str, int]:
    """Return the width of each column by the longest of its words; where there is no room for all, the widest that may yield do so first.

    ``yielding`` says how narrow a column may become.
    """
    widths = {key: int(PADDING + max(map(_width, map(str, cells)))) for key, cells in words.items()}
    while sum(widths.values()) > room and (wide := [key for key, least in yielding.items() if widths.get(key, 0) > least]):
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _width(words: str) -> float:
    return sum(FULL if ord(character) > 0xFF else LATIN for character in words)
