"""When one name is another cut short: the family or the given name alone, an initial, the first part."""

import re

from components.reading.names import abbreviates, family_name, folded, is_kanji, is_listed_family
from components.reading.transliteration import kana_folded


def is_family_alone(known: str, name: str) -> bool:
    """Say whether a name is the family name of a longer one, or its last part: 高橋 of 高橋一郎, ハリガン of トム・ハリガン."""
    return len(name) < len(known) and (folded(name) == folded(family_name(known)) or known.endswith(f"・{name}"))


def is_western_family(known: str, name: str) -> bool:
    """Say whether a name is the family name of one in kana or Latin letters, blanks in it or not."""
    return not is_kanji(known) and folded(family_name(known)) == folded(name)


# テイラー恵子: the family name ends where the script changes.
_FIRST_PART = re.compile(r"[ ・=]|(?<=[ァ-ヴー])(?=[一-龥])")


def begins(known: str, name: str) -> bool:
    """Say whether a name begins another and is no family name of its own: 瀬戸口 of 瀬戸口早苗, 階 of 階猛, but not 森 of 森下健太."""
    if not is_kanji(known):
        return _FIRST_PART.split(known)[0] == name != known
    if len(known) == SHORTEST_WHOLE and known[0] == name and not is_listed_family(known) and not is_listed_family(name):
        return True
    return " " not in known and 1 < len(name) < len(known) and folded(known).startswith(folded(name)) and not is_listed_family(name)


# One character each for the family and the given name.
SHORTEST_WHOLE = 2


def has_initial(known: str, name: str) -> bool:
    """Say whether one Latin name has the initial of the other's given name: L. Subrahmanyam."""
    one, other = sorted((known, name), key=len)
    if not (one.isascii() and other.isascii()) or len(one.split(" ")) < 2 or len(other.split(" ")) < 2:
        return False
    short, full = one.split(" "), other.split(" ")
    return short[-1] == full[-1] and re.fullmatch(r"[A-Z]\.?", short[0]) is not None and short[0][0] == full[0][0]


def has_initial_before_kana(known: str, name: str) -> bool:
    """Say whether a family name in katakana stands behind an initial in one of two names: T. ハリガン."""
    short, full = sorted((known, name), key=len)
    found = _INITIAL.fullmatch(short)
    return found is not None and re.search(r"[ ・=]", full) is not None and kana_folded(family_name(full)) == kana_folded(found[1])


_INITIAL = re.compile(r"[A-Z]\.? ?[・ ]?([ァ-ヴー]{2,12})")


def has_short_given(known: str, name: str) -> bool:
    """Say whether a Latin given name is another one cut short, in one family: Tom and Thomas Harrigan, but not John and James Lee."""
    ours, theirs = known.split(" "), name.split(" ")
    if not (known.isascii() and name.isascii() and len(ours) == len(theirs) == 2 and ours[1] == theirs[1]):
        return False
    short, whole = sorted((ours[0].lower(), theirs[0].lower()), key=len)
    return short[0] == whole[0] and abbreviates(short, whole)


def is_given_alone(known: str, name: str) -> bool:
    """Say whether a name is the given name of a kanji name that is written in two parts: 真帆 of 高橋 真帆."""
    return is_kanji(known) and len(name) > 1 and known.partition(" ")[2] == name
