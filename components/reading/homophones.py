"""Japanese names that are read alike in other characters: 斎藤 and 斉藤, 洋子 and 陽子."""

from functools import lru_cache
from itertools import product

from components.lexicon import entries
from components.reading.names import family_name, folded, is_kanji, is_listed_family, letters

_NAMES = entries("names")
_SURNAMES: dict[str, str | list[str]] = _NAMES["surnames"]
_GIVEN: dict[str, tuple[str, ...]] = {character: tuple(readings.split()) for character, readings in _NAMES["given"].items()}
# Longer given names are none; so many characters have few readings together.
LONGEST_GIVEN = 4


def is_alike_family(known: str, name: str) -> bool:
    """Say whether two Japanese names have family names of one reading in other characters, and one given name or but one given.

    斎藤真 is like 斉藤真 and like 斉藤, and unlike 斉藤健.
    """
    if not (is_kanji(known) and is_kanji(name)):
        return False
    (family, given), (other, other_given) = parted(known), parted(name)
    if family == other or not _family_readings(family) & _family_readings(other):
        return False
    return given == other_given or not given or not other_given


def is_alike_given(known: str, name: str) -> bool:
    """Say whether two names of one Japanese family have given names that may be read alike: 高橋洋子 and 高橋陽子."""
    if not (is_kanji(known) and is_kanji(name)):
        return False
    (family, given), (other, other_given) = parted(known), parted(name)
    if family != other or not given or not other_given or not may_be_japanese(family):
        return False
    return bool(_given_readings(given) & _given_readings(other_given))


def is_japanese(family: str) -> bool:
    """Say whether a kanji family name is Japanese and no Chinese one, so that its bearer's name has no Mandarin reading."""
    return family not in _NAMES["chinese"] and (family in _SURNAMES or len(family) > 1)


def may_be_japanese(family: str) -> bool:
    """Say whether a kanji family name is borne in Japan, though perhaps in China too: 林."""
    return family in _SURNAMES or is_japanese(family)


@lru_cache(maxsize=4096)
def parted(name: str) -> tuple[str, str]:
    """Return the family name and the given name of a kanji name in their common characters; the given name may be empty."""
    whole = folded(letters(name))
    family = whole if is_listed_family(name) else folded(family_name(name))
    return family, whole[len(family) :]


@lru_cache(maxsize=4096)
def _family_readings(family: str) -> frozenset[str]:
    listed = _SURNAMES.get(family, ())
    return frozenset([listed] if isinstance(listed, str) else listed)


@lru_cache(maxsize=4096)
def _given_readings(given: str) -> frozenset[str]:
    """Return how a given name may be read, by its characters; none where one of them is not known."""
    if len(given) > LONGEST_GIVEN:
        return frozenset()
    return frozenset(map("".join, product(*(_readings(character) for character in given))))


def _readings(character: str) -> tuple[str, ...]:
    if "ァ" <= character <= "ヶ":
        character = chr(ord(character) - 0x60)
    return (character,) if "ぁ" <= character <= "ん" else _GIVEN.get(character, ())
