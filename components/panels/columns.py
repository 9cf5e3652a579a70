"""How high a ledger is and how wide its columns are: as their words, and together no wider than their place."""

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from itertools import accumulate
from math import ceil
from typing import Any

import pandas
import streamlit as st
from pandas.io.formats.style import Styler

from components.panels.markup import CUT
from components.panels.window import size
from components.panels.wording import say

# In pixels: a cell without its words, and a full-width character.
PADDING, FULL = 18, 12.5
# Letters in parts of a full-width character: most of them, and those that are narrower or wider.
LATIN = 0.57
_LETTERS = {
    letter: part
    for letters, part in ((" .,:;'|!ijlI", 0.29), ("frt()[]-/·", 0.39), ("ABCDEFGHKLNOPQRSTUVXYZ&", 0.66), ("mwMW%@", 0.9))
    for letter in letters
}
# In pixels: a row, and the edges of a table.
ROW_HEIGHT, EDGES = 30, 3
# Columns of words sort by their letters: numbers in them are as wide as the widest, filled up with what stands before all digits.
FIGURE_SPACE = "\u2007"


def height_of(rows: int, in_view: int) -> int:
    """Return how high a table of so many rows is, its heads with them; the half of a row shows that more stand below those in view."""
    seen = rows if rows <= in_view + 1 else in_view + 0.5
    return round(ROW_HEIGHT * (seen + 1)) + EDGES


def fitted(words: Mapping[str, Iterable[object]], room: int, yielding: Mapping[str, int]) -> dict[str, int]:
    """Return the width of each column by the longest of its words; where there is no room for all, those that may yield share it.

    ``room`` is in the pixels of a window of 1280, and a wider one has more; ``yielding`` says how narrow a column may become,
    and so how much of the room is its own.
    """
    room = int(room * size("wide"))
    widths = {key: ceil(PADDING + max(map(width_of, map(str, cells)))) for key, cells in words.items()}
    while sum(widths.values()) > room and (wide := [key for key, least in yielding.items() if widths.get(key, 0) > least]):
        widths[max(wide, key=lambda key: widths[key] / yielding[key])] -= 1
    return widths


def worded(section: str, widths: Mapping[str, int], numbers: Collection[str], right: Collection[str] = ()) -> dict[str, Any]:
    """Return the columns with the heads of a section of the screen's words; those of ``numbers`` sort by their number.

    Those of ``right`` hold words that begin with a number, and stand at the right as numbers do.
    """
    config = st.column_config
    return {
        key: config.NumberColumn(say(f"{section}.column_{key}"), width=width, format="localized")
        if key in numbers
        else config.TextColumn(say(f"{section}.column_{key}"), width=width, alignment="right" if key in right else None)
        for key, width in widths.items()
    }


def shortened(words: str, room: int) -> str:
    """Return words as far as a column of so many pixels shows them, saying where they are cut."""
    if width_of(words) <= room - PADDING:
        return words
    left = accumulate((width_of(character) for character in words), initial=width_of(CUT))
    return words[: sum(width <= room - PADDING for width in left) - 1] + CUT


def signed_cuts(table: pandas.DataFrame, widths: Mapping[str, int]) -> pandas.DataFrame | Styler:
    """Return a table that says where its columns cut words; what the cells hold, to be sorted, copied and saved, stays whole."""
    narrow = [key for key, width in widths.items() if any(width_of(each) > width - PADDING for each in table[key] if isinstance(each, str))]
    return table.style.format({key: partial(_shown, widths[key]) for key in narrow}) if narrow else table


def _shown(room: int, cell: object) -> str:
    return shortened(str(cell), room)


def width_of(words: str) -> float:
    """Return how many pixels words are wide in a cell."""
    return round(FULL * sum(1 if ord(letter) > 0xFF else _LETTERS.get(letter, LATIN) for letter in words), 2)
