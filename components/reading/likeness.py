"""When two spellings are one name: rules from the surest to the boldest, each with its reason."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from components.reading.homophones import is_alike_family, is_alike_given, is_japanese
from components.reading.mandarin import same_sound
from components.reading.names import BETWEEN_PARTS, family_name, folded, is_kanji, letters
from components.reading.renderings import is_family_reading, is_transcription, is_whole_reading
from components.reading.short_names import (
    begins,
    has_initial,
    has_initial_before_kana,
    has_short_given,
    is_family_alone,
    is_given_alone,
    is_western_family,
)
from components.reading.transliteration import kana_folded, unaccented


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


def _same_kana(known: str, name: str) -> bool:
    return not is_kanji(known) and kana_folded(known) == kana_folded(name)


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
    Likeness("link.family", True, is_family_alone),
    Likeness("link.family", True, is_western_family),
    Likeness("link.family", True, begins),
    Likeness("link.kana", False, _same_kana),
    Likeness("link.initial", True, has_initial),
    Likeness("link.initial", False, has_initial_before_kana),
    Likeness("link.initial", False, has_short_given),
    Likeness("link.given", False, is_given_alone),
    Likeness("link.reading", False, is_whole_reading),
    Likeness("link.reading", False, is_family_reading),
    Likeness("link.reading", False, is_transcription),
    Likeness("link.homophone", False, is_alike_given),
    Likeness("link.sound", False, _by_sound),
    Likeness("link.homonym", False, is_alike_family),
)


@lru_cache(maxsize=65536)
def rank(known: str, name: str) -> int | None:
    """Return which of ``LIKENESSES`` makes ``name`` a spelling of ``known``, the surest that does; None where none does."""
    known, name = unaccented(known), unaccented(name)
    return next((index for index, likeness in enumerate(LIKENESSES) if likeness.holds(known, name)), None)
