"""The key to the labels of a transcript: what a person is called, set equal to the whole name (樫村社長＝樫村 浩一郎)."""

import re
from functools import lru_cache

from components.reading.descriptions import described
from components.reading.label import Label
from components.reading.names import family_name, folded, is_kanji, is_name, is_whole_name
from components.reading.titles import EXECUTIVE, is_title

# What sets two spellings equal; most lines hold none of them.
SIGNS = "=:→>"
_KEY = re.compile(r"(?P<called>[^=:→、。]{2,24}?) ?(?:=|:|→|[-=]>) ?(?P<whole>[^:→、。]{3,30})")


@lru_cache(maxsize=1024)
def explained(text: str) -> Label | None:
    """Read whom ``text`` explains by the whole name: 樫村社長=樫村 浩一郎, 社長→樫村 浩一郎; None where the two sides differ."""
    found = _KEY.fullmatch(text)
    if found is None or not is_name(found["whole"]) or not is_whole_name(found["whole"]):
        return None
    called, whole = found["called"], found["whole"]
    if is_title(called) and EXECUTIVE.search(called):
        return Label(whole, "position", "management", position=called)
    label = described(called)
    if label is None or label.position is None or not _is_short_for(label.name or "", whole):
        return None
    return label._replace(name=whole)


def _is_short_for(short: str, whole: str) -> bool:
    """Say whether a name is the family name, or the beginning, of the whole one: 樫村 of 樫村浩一郎, ロペス of アナ・ロペス."""
    same = folded(family_name(whole)) == folded(short)
    return same or (is_kanji(whole) and folded(whole).startswith(folded(short)))
