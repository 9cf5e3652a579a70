"""How a name in kanji is read in Mandarin, by the lexicon and, for the rarest characters, by pypinyin."""

import re
from functools import lru_cache

from components.lexicon import entries
from components.reading.names import is_kanji
from components.reading.terms import either

_SOUNDS = {character: sound for sound, characters in entries("sounds").items() for character in characters}
_SYLLABLES = re.compile(rf"(?:{either(entries('sounds'))}){{1,6}}")


def is_pinyin(text: str) -> bool:
    """Say whether lower-case letters are nothing but Mandarin syllables: huimin is, eddie is not."""
    return bool(_SYLLABLES.fullmatch(text))


@lru_cache(maxsize=4096)
def _sound(character: str) -> str:
    """Return the Mandarin reading of one kanji without its tone, from the lexicon or, failing that, from pypinyin."""
    if character in _SOUNDS:
        return _SOUNDS[character]
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - 160 ms to import, for the rarest of characters

    return str(lazy_pinyin(character)[0])


def pinyin(name: str) -> str:
    """Return the Mandarin reading of a kanji name without tones or spaces."""
    return "".join(_sound(character) for character in name if is_kanji(character))


def listed_pinyin(name: str) -> str | None:
    """Return the Mandarin reading of a kanji name by the lexicon alone, None where it lacks a character."""
    return "".join(_SOUNDS[character] for character in name) if all(character in _SOUNDS for character in name) else None


@lru_cache(maxsize=4096)
def mandarin(name: str) -> re.Pattern[str]:
    """Return the pattern of a kanji name's Mandarin reading; a character that the lexicon lacks may be any syllable."""
    return re.compile("".join(_SOUNDS.get(character, "[a-z]{1,6}") for character in name if is_kanji(character)))


def same_sound(one: str, other: str) -> bool:
    """Say whether two kanji names sound the same in Mandarin, as names do that a translation spelled twice."""
    return len(one) == len(other) and all(a == b or _sound(a) == _sound(b) for a, b in zip(one, other, strict=True))
