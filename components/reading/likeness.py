"""When two spellings are one name: rules from the surest to the boldest, each with its reason."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from components.lexicon import entries
from components.reading.homophones import is_alike_family, is_alike_given, is_japanese
from components.reading.mandarin import is_pinyin, mandarin, pinyin, same_sound
from components.reading.names import BETWEEN_PARTS, abbreviates, family_name, folded, is_kanji, is_listed_family, letters, readings
from components.reading.transliteration import kana_folded, on_the_continent, skeleton, unaccented


@dataclass(frozen=True, slots=True)
class Likeness:
    """A rule by which a spelling is taken for somebody known: its reason in the catalogue and how sure it is."""

    reason: str
    certain: bool
    holds: Callable[[str, str], bool]


def _same_letters(known: str, name: str) -> bool:
    return letters(known) == letters(name)


def _same_variant(known: str, name: str) -> bool:
    return folded(known) == folded(name)


def _family_alone(known: str, name: str) -> bool:
    return len(name) < len(known) and (folded(name) == folded(family_name(known)) or known.endswith(f"・{name}"))


# テイラー恵子: the family name ends where the script changes.
_FIRST_PART = re.compile(r"[ ・=]|(?<=[ァ-ヴー])(?=[一-龥])")


def _begins(known: str, name: str) -> bool:
    """Say whether a name begins another and is no family name of its own: 瀬戸口 of 瀬戸口早苗, 階 of 階猛, but not 森 of 森下健太."""
    if not is_kanji(known):
        return _FIRST_PART.split(known)[0] == name != known
    if len(known) == SHORTEST_WHOLE and known[0] == name and not is_listed_family(known) and not is_listed_family(name):
        return True
    return " " not in known and 1 < len(name) < len(known) and folded(known).startswith(folded(name)) and not is_listed_family(name)


# One character each for the family and the given name.
SHORTEST_WHOLE = 2


def _family_both(known: str, name: str) -> bool:
    return not is_kanji(known) and folded(family_name(known)) == folded(name)


def _same_kana(known: str, name: str) -> bool:
    return not is_kanji(known) and kana_folded(known) == kana_folded(name)


def _by_initial(known: str, name: str) -> bool:
    """Say whether one Latin name has the initial of the other's given name: L. Subrahmanyam."""
    one, other = sorted((known, name), key=len)
    if not (one.isascii() and other.isascii()) or len(one.split(" ")) < 2 or len(other.split(" ")) < 2:
        return False
    short, full = one.split(" "), other.split(" ")
    return short[-1] == full[-1] and re.fullmatch(r"[A-Z]\.?", short[0]) is not None and short[0][0] == full[0][0]


def _short_given(known: str, name: str) -> bool:
    """Say whether a Latin given name is another one cut short, in one family: Tom and Thomas Harrigan, but not John and James Lee."""
    ours, theirs = known.split(" "), name.split(" ")
    if not (known.isascii() and name.isascii() and len(ours) == len(theirs) == 2 and ours[1] == theirs[1]):
        return False
    short, whole = sorted((ours[0].lower(), theirs[0].lower()), key=len)
    return short[0] == whole[0] and abbreviates(short, whole)


def _initial_before_kana(known: str, name: str) -> bool:
    """Say whether a family name in katakana stands behind an initial in one of two names: T. ハリガン."""
    short, full = sorted((known, name), key=len)
    found = _INITIAL.fullmatch(short)
    return found is not None and re.search(r"[ ・=]", full) is not None and kana_folded(family_name(full)) == kana_folded(found[1])


_INITIAL = re.compile(r"[A-Z]\.? ?[・ ]?([ァ-ヴー]{2,12})")


def _given_alone(known: str, name: str) -> bool:
    """Say whether a name is the given name of a kanji name that is written in two parts: 真帆 of 高橋 真帆."""
    return is_kanji(known) and len(name) > 1 and known.partition(" ")[2] == name


def _whole_reading(known: str, name: str) -> bool:
    """Say whether a Latin name of two parts is the whole Mandarin reading of a kanji name, in either order."""
    kanji, other = (known, name) if is_kanji(known) else (name, known)
    parts = re.sub(r"[^a-z ]", "", other.lower()).split(" ")
    if not is_kanji(kanji) or not other.isascii() or len(parts) != 2 or not all(map(is_pinyin, parts)):
        return False
    reading = mandarin(folded(kanji))
    return any(reading.fullmatch(spelled) for spelled in ("".join(parts), "".join(reversed(parts))))


def _by_reading(known: str, name: str) -> bool:
    """Say whether one is the other's kanji family name read aloud, in katakana or Latin letters."""
    if is_kanji(known) == is_kanji(name):
        return False
    kanji, other = (known, name) if is_kanji(known) else (name, known)
    family = family_name(kanji)
    parts = _parts(other)
    return any(part in readings(family) and not _given_differs(kanji, family, other, part) for part in parts)


def _given_differs(kanji: str, family: str, other: str, part: str) -> bool:
    """Say whether a Latin given name is Mandarin and not that of the kanji: 陳志遠 is no Chen Huimin, but may be an Eddie Chen."""
    given = "".join(p for p in _parts(other) if p != part).replace("-", "")
    own = pinyin(folded(kanji)[len(family) :]) if other.isascii() and given and is_pinyin(given) else ""
    return bool(own) and given != own


def _by_transcription(known: str, name: str) -> bool:
    """Say whether a katakana and a Latin name stand for one kanji family name, or have the consonants of one western name."""
    if is_kanji(known) or is_kanji(name) or name.isascii() == known.isascii():
        return False
    return bool(_families_of(known) & _families_of(name)) or _sound_alike(known, name)


def _sound_alike(known: str, name: str) -> bool:
    """Compare part by part, a family name alone with the last part; few consonants are no proof."""
    ours, theirs = (BETWEEN_PARTS.split(spelling) for spelling in (known, name))
    alone = min(len(ours), len(theirs)) == 1
    ours, theirs = (ours[-1:], theirs[-1:]) if alone else (ours, theirs)
    if len(ours) != len(theirs) or not all(_part_alike(*pair) for pair in zip(ours, theirs)):
        return False
    return len("".join(map(skeleton, ours))) >= FEWEST_CONSONANTS


def _part_alike(one: str, other: str) -> bool:
    """Say whether two parts have the same consonants; ジ writes a z too, as in McKenzie."""
    return not _heard(one).isdisjoint(_heard(other))


@lru_cache(maxsize=4096)
def _heard(part: str) -> frozenset[str]:
    others = on_the_continent(part) if part.isascii() else (_ALSO_Z.sub("ズ", part),)
    return frozenset(map(skeleton, (part, *others)))


_ALSO_Z = re.compile("ジ(?![ャュョェ])")


# ジョン・リー and Jon Rowe share three.
FEWEST_CONSONANTS = 4
# Of those who bear one title two are enough.
FEWEST_WITH_TITLE = 2


def sounds_like(known: str, name: str) -> bool:
    """Say whether the family names of a katakana and a Latin name have the same consonants, which alone proves little: ベッカー, Becker."""
    known, name = unaccented(known), unaccented(name)
    if is_kanji(known) or is_kanji(name) or name.isascii() == known.isascii():
        return False
    ours, theirs = (skeleton(family_name(each)) for each in (known, name))
    return ours == theirs and len(ours) >= FEWEST_WITH_TITLE


def is_family_of(known: str, name: str) -> bool:
    """Say whether a name met before is the family name of a whole one: 小比類巻 of 小比類巻 遼, under one title."""
    return " " in name and is_kanji(name) and folded(family_name(name)) == folded(known)


def misspells(known: str, name: str) -> bool:
    """Say whether two katakana names of one family have given names that differ in few sounds: under one title they are one."""
    ours, theirs = BETWEEN_PARTS.split(known), BETWEEN_PARTS.split(name)
    if len(ours) != len(theirs) or len(ours) != 1 + FEWEST_PARTS or not (_KATAKANA.match(known) and _KATAKANA.match(name)):
        return False
    one, other = (kana_folded(parts[1]) for parts in (ours, theirs))
    return kana_folded(ours[0]) == kana_folded(theirs[0]) and SequenceMatcher(None, one, other).ratio() >= MOST_ALIKE_SOUNDS


FEWEST_PARTS, MOST_ALIKE_SOUNDS, _KATAKANA = 1, 0.6, re.compile("[ァ-ヴー]")


def _families_of(name: str) -> frozenset[str]:
    """Return the kanji family names that either end of a foreign name may stand for: Wu Yongming, Eddie Wu."""
    parts = _parts(name)
    return _families(parts[0]) | _families(parts[-1])


@lru_cache(maxsize=4096)
def _parts(name: str) -> list[str]:
    return [kana_folded(part).lower() for part in BETWEEN_PARTS.split(name)]


def _by_sound(known: str, name: str) -> bool:
    if not (is_kanji(known) and is_kanji(name) and len(folded(known)) == len(folded(name))):
        return False
    family, other = folded(family_name(known)), folded(family_name(name))
    if family != other or is_japanese(family):
        return False
    return len(folded(known)) > len(family) and same_sound(folded(known), folded(name))


LIKENESSES = (
    Likeness("link.same", True, _same_letters),
    Likeness("link.variant", True, _same_variant),
    Likeness("link.family", True, _family_alone),
    Likeness("link.family", True, _family_both),
    Likeness("link.family", True, _begins),
    Likeness("link.kana", False, _same_kana),
    Likeness("link.initial", True, _by_initial),
    Likeness("link.initial", False, _initial_before_kana),
    Likeness("link.initial", False, _short_given),
    Likeness("link.given", False, _given_alone),
    Likeness("link.reading", False, _whole_reading),
    Likeness("link.reading", False, _by_reading),
    Likeness("link.reading", False, _by_transcription),
    Likeness("link.homophone", False, is_alike_given),
    Likeness("link.sound", False, _by_sound),
    Likeness("link.homonym", False, is_alike_family),
)


@lru_cache(maxsize=65536)
def rank(known: str, name: str) -> int | None:
    """Return which of ``LIKENESSES`` makes ``name`` a spelling of ``known``, the surest that does; None where none does."""
    known, name = unaccented(known), unaccented(name)
    return next((index for index, likeness in enumerate(LIKENESSES) if likeness.holds(known, name)), None)


def _families(reading: str) -> frozenset[str]:
    return _FAMILIES.get(reading, frozenset())


def _families_by_reading() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for family, forms in entries("names")["chinese"].items():
        for form in forms:
            families.setdefault(kana_folded(form).lower(), set()).add(family)
    return {reading: frozenset(found) for reading, found in families.items()}


_FAMILIES = _families_by_reading()
