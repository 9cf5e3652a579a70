"""When two names in different scripts are one: a kanji name read aloud, a western one in katakana and in Latin letters."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.mandarin import is_pinyin, mandarin, pinyin
from components.reading.names import BETWEEN_PARTS, family_name, folded, is_kanji
from components.reading.transliteration import kana_folded, on_the_continent, romaji, skeleton, unaccented


def is_whole_reading(known: str, name: str) -> bool:
    """Say whether a Latin name of two parts is the whole Mandarin reading of a kanji name, in either order."""
    kanji, other = (known, name) if is_kanji(known) else (name, known)
    parts = re.sub(r"[^a-z ]", "", other.lower()).split(" ")
    if not is_kanji(kanji) or not other.isascii() or len(parts) != 2 or not all(map(is_pinyin, parts)):
        return False
    reading = mandarin(folded(kanji))
    return any(reading.fullmatch(spelled) for spelled in ("".join(parts), "".join(reversed(parts))))


def is_family_reading(known: str, name: str) -> bool:
    """Say whether one is the other's kanji family name read aloud, in katakana or Latin letters."""
    if is_kanji(known) == is_kanji(name):
        return False
    kanji, other = (known, name) if is_kanji(known) else (name, known)
    family = family_name(kanji)
    parts = _parts(other)
    return any(part in _readings(family) and not _given_differs(kanji, family, other, part) for part in parts)


@lru_cache(maxsize=4096)
def _readings(family: str) -> frozenset[str]:
    """Return how a kanji family name is written in katakana or Latin letters, folded for comparison."""
    names, plain = entries("names"), folded(family)
    foreign = names["chinese"].get(plain, [])
    native = names["surnames"].get(plain, [])
    kana = [_katakana(reading) for reading in ([native] if isinstance(native, str) else native)]
    latin = [romaji(reading) for reading in kana]
    return frozenset(kana_folded(form).lower() for form in (*foreign, *kana, *latin))


def _katakana(hiragana: str) -> str:
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in hiragana)


def _given_differs(kanji: str, family: str, other: str, part: str) -> bool:
    """Say whether a Latin given name is Mandarin and not that of the kanji: 陳志遠 is no Chen Huimin, but may be an Eddie Chen."""
    given = "".join(p for p in _parts(other) if p != part).replace("-", "")
    own = pinyin(folded(kanji)[len(family) :]) if other.isascii() and given and is_pinyin(given) else ""
    return bool(own) and given != own


def is_transcription(known: str, name: str) -> bool:
    """Say whether a katakana and a Latin name stand for one kanji family name, or have the consonants of one western name."""
    if is_kanji(known) or is_kanji(name) or name.isascii() == known.isascii():
        return False
    return bool(_families_of(known) & _families_of(name)) or _sound_alike(known, name)


def _families_of(name: str) -> frozenset[str]:
    """Return the kanji family names that either end of a foreign name may stand for: Wu Yongming, Eddie Wu."""
    parts = _parts(name)
    return _families(parts[0]) | _families(parts[-1])


def _families(reading: str) -> frozenset[str]:
    return _FAMILIES.get(reading, frozenset())


def _families_by_reading() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for family, forms in entries("names")["chinese"].items():
        for form in forms:
            families.setdefault(kana_folded(form).lower(), set()).add(family)
    return {reading: frozenset(found) for reading, found in families.items()}


_FAMILIES = _families_by_reading()


@lru_cache(maxsize=4096)
def _parts(name: str) -> list[str]:
    return [kana_folded(part).lower() for part in BETWEEN_PARTS.split(name)]


def sounds_like(known: str, name: str) -> bool:
    """Say whether the family names of a katakana and a Latin name have the same consonants, which alone proves little: ベッカー, Becker."""
    known, name = unaccented(known), unaccented(name)
    if is_kanji(known) or is_kanji(name) or name.isascii() == known.isascii():
        return False
    ours, theirs = (skeleton(family_name(each)) for each in (known, name))
    return ours == theirs and len(ours) >= FEWEST_WITH_TITLE


# Of those who bear one title two are enough.
FEWEST_WITH_TITLE = 2


def _sound_alike(known: str, name: str) -> bool:
    """Compare part by part, a family name alone with the last part; few consonants are no proof."""
    ours, theirs = (BETWEEN_PARTS.split(spelling) for spelling in (known, name))
    alone = min(len(ours), len(theirs)) == 1
    ours, theirs = (ours[-1:], theirs[-1:]) if alone else (ours, theirs)
    if len(ours) != len(theirs) or not all(_part_alike(*pair) for pair in zip(ours, theirs)):
        return False
    return len("".join(map(skeleton, ours))) >= FEWEST_CONSONANTS


# ジョン・リー and Jon Rowe share three.
FEWEST_CONSONANTS = 4


def _part_alike(one: str, other: str) -> bool:
    """Say whether two parts have the same consonants; ジ writes a z too, as in McKenzie."""
    return not _heard(one).isdisjoint(_heard(other))


@lru_cache(maxsize=4096)
def _heard(part: str) -> frozenset[str]:
    others = on_the_continent(part) if part.isascii() else (_ALSO_Z.sub("ズ", part),)
    return frozenset(map(skeleton, (part, *others)))


_ALSO_Z = re.compile("ジ(?![ャュョェ])")
