"""The shapes and readings of names: what looks like a person's name, and how it could be written otherwise."""

import re
import unicodedata
from functools import lru_cache

from components.lexicon import entries
from components.reading.terms import either

KANJI = r"一-龥々ヶ髙﨑㐀-䶿豈-﫿"
KATAKANA = r"ァ-ヴー"
# A given name may be in kana, or kanji with kana; の and other particles between kanji make a phrase (会見の一問一答).
_GIVEN = (
    rf"[{KANJI}]{{1,5}}|[ぁ-ん]{{2,5}}|[{KATAKANA}]{{2,8}}(?:・[{KATAKANA}]{{2,8}})?"
    rf"|[{KANJI}]{{1,2}}[ぁ-ん]{{1,2}}|(?![のはがをにへとで])[ぁ-ん]{{1,2}}[{KANJI}]{{1,2}}"
)
_JAPANESE = re.compile(rf"[{KANJI}]{{1,5}}(?:(?:ケ|ノ|ッ|ツ|ガ|之)[{KANJI}]{{1,3}})?(?: ?(?:{_GIVEN}))?")
_KANJI_FIRST = re.compile(f"[{KANJI}]")
_KANA = re.compile(rf"[{KATAKANA}]{{2,12}}|[{KATAKANA}]{{1,12}}(?:[・=＝ ][{KATAKANA}A-Z.]{{1,12}}){{1,3}}")
_MIXED = re.compile(
    rf"[{KATAKANA}]{{2,12}} ?[{KANJI}]{{1,4}}|[{KATAKANA}]{{2,6}}・[{KANJI}]{{1,4}}"
    rf"|[{KANJI}]{{1,4}} [{KATAKANA}]{{2,8}} [{KANJI}]{{1,4}}|[{KANJI}]{{1,3}} [A-Z][a-z]{{1,11}}"
)
_INITIALS = re.compile(rf"(?:[A-Z][.・] ?){{1,3}}[・ ]?[{KATAKANA}]{{2,12}}")
_LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*){0,3}")
_NAME = re.compile("|".join(shape.pattern for shape in (_JAPANESE, _KANA, _LATIN, _INITIALS, _MIXED)))
_SOUNDS = {character: sound for sound, characters in entries("sounds").items() for character in characters}
_SYLLABLES = re.compile(rf"(?:{either(entries('sounds'))}){{1,6}}")
_VARIANTS = str.maketrans(entries("names")["variants"])
# Long vowels and small kana are where two transliterations of one foreign name differ.
_KANA_FOLD = str.maketrans({"ー": "", "・": "", "=": "", " ": "", "ヴ": "ブ", "ズ": "ス", "ヅ": "ス", "ジ": "シ", "ッ": ""})


# 伴野ナターシャ: where the script changes the family name ends.
KANJI_THEN_KANA = re.compile(rf"(?P<family>[{KANJI}]{{1,4}})(?P<given>[{KATAKANA}]{{2,8}})")


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Say whether ``text`` has the shape of a personal name in kanji, katakana or Latin letters."""
    return _NAME.fullmatch(text) is not None


def is_kanji(text: str) -> bool:
    """Say whether ``text`` begins with a kanji."""
    return bool(_KANJI_FIRST.match(text))


def letters(name: str) -> str:
    """Return ``name`` without the white space inside it."""
    return name.replace(" ", "")


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return ``name`` with kanji variants in their common form, white space out and Latin letters in lower case."""
    return name.translate(_VARIANTS).replace(" ", "").lower()


@lru_cache(maxsize=4096)
def kana_folded(name: str) -> str:
    """Return a katakana ``name`` without the marks in which transliterations differ."""
    return kana_sounds(name).translate(_KANA_FOLD)


# What stands between the parts of a foreign name.
BETWEEN_PARTS = re.compile(r"[ ・=]")


@lru_cache(maxsize=4096)
def family_name(name: str) -> str:
    """Return the family name that ``name`` begins with (kanji), or ends with (a western order in kana or Latin)."""
    if is_kanji(name):
        return name.split(" ", maxsplit=1)[0] if " " in name else _known_family_name(name)
    parts = BETWEEN_PARTS.split(name)
    return parts[0] if is_kanji(parts[-1]) else parts[-1]


def _known_family_name(name: str) -> str:
    if mixed := KANJI_THEN_KANA.fullmatch(name):
        return mixed["family"]
    names = entries("names")
    plain = name.translate(_VARIANTS)
    for length in range(min(len(name) - 1, 3), 0, -1):
        if plain[:length] in names["surnames"] or plain[:length] in names["chinese"]:
            return name[:length]
    return name if len(name) < 3 else name[:1] if len(name) == 3 else name[:2]


def has_known_family_name(name: str) -> bool:
    """Say whether a kanji ``name`` begins with a family name of the lexicon."""
    family, names = _known_family_name(name.replace(" ", "")).translate(_VARIANTS), entries("names")
    return family in names["surnames"] or family in names["chinese"]


def abbreviates(short: str, whole: str) -> bool:
    """Say whether ``short`` is ``whole`` with letters left out: 大手町総研 of 大手町総合研究所, tom of thomas."""
    rest = iter(whole)
    return all(letter in rest for letter in short)


def is_whole_name(name: str) -> bool:
    """Say whether a name has a given name beside the family's: it is parted, or longer than a family name alone."""
    if BETWEEN_PARTS.search(name) or KANJI_THEN_KANA.fullmatch(name):
        return True
    return is_kanji(name) and len(name) <= LONGEST_UNPARTED and family_name(name) != name and not is_listed_family(name)


# 勅使河原一郎 has six letters; more without a blank are a sentence's.
LONGEST_UNPARTED = 6


def is_listed_family(name: str) -> bool:
    """Say whether a kanji ``name`` is a family name of the lexicon and nothing more: 森 is, 森下 too, 森一郎 is not."""
    names, plain = entries("names"), folded(name)
    return plain in names["surnames"] or plain in names["chinese"]


def is_family_name(name: str) -> bool:
    """Say whether a kanji ``name`` is a family name of the lexicon, alone or before a given name: 林 and 林一郎 are, 林業 is not."""
    return is_kanji(name) and (is_listed_family(name) or (len(folded(name)) > 2 and has_known_family_name(name)))


@lru_cache(maxsize=4096)
def readings(family: str) -> frozenset[str]:
    """Return how a kanji family name is written in katakana or Latin letters, folded for comparison."""
    names, plain = entries("names"), family.translate(_VARIANTS)
    foreign = names["chinese"].get(plain, [])
    native = names["surnames"].get(plain, [])
    kana = [_katakana(reading) for reading in ([native] if isinstance(native, str) else native)]
    latin = [romaji(reading) for reading in kana]
    return frozenset(kana_folded(form).lower() for form in (*foreign, *kana, *latin))


def same_sound(one: str, other: str) -> bool:
    """Say whether two kanji names sound the same in Mandarin, as names do that a translation spelled twice."""
    return len(one) == len(other) and all(a == b or sound(a) == sound(b) for a, b in zip(one, other, strict=True))


def pinyin(name: str) -> str:
    """Return the Mandarin reading of a kanji name without tones or spaces."""
    return "".join(sound(character) for character in name if is_kanji(character))


def listed_pinyin(name: str) -> str | None:
    """Return the Mandarin reading of a kanji name by the lexicon alone, None where it lacks a character."""
    return "".join(_SOUNDS[character] for character in name) if all(character in _SOUNDS for character in name) else None


@lru_cache(maxsize=4096)
def mandarin(name: str) -> re.Pattern[str]:
    """Return the pattern of a kanji name's Mandarin reading; a character that the lexicon lacks may be any syllable."""
    return re.compile("".join(_SOUNDS.get(character, "[a-z]{1,6}") for character in name if is_kanji(character)))


@lru_cache(maxsize=4096)
def sound(character: str) -> str:
    """Return the Mandarin reading of one kanji without its tone, from the lexicon or, failing that, from pypinyin."""
    if character in _SOUNDS:
        return _SOUNDS[character]
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - 160 ms to import, for the rarest of characters

    return str(lazy_pinyin(character)[0])


def is_pinyin(text: str) -> bool:
    """Say whether lower-case letters are nothing but Mandarin syllables: huimin is, eddie is not."""
    return bool(_SYLLABLES.fullmatch(text))


def _katakana(hiragana: str) -> str:
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in hiragana)


_ROMAJI_ROWS = {
    "a": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ",
    "p": "パピプペポ",
}  # fmt: skip
_ROMAJI = {kana: ("" if row == "a" else row) + vowel for row, line in _ROMAJI_ROWS.items() for kana, vowel in zip(line, "aiueo")} | {
    "シ": "shi",
    "チ": "chi",
    "ツ": "tsu",
    "フ": "fu",
    "ジ": "ji",
    "ヤ": "ya",
    "ユ": "yu",
    "ヨ": "yo",
    "ワ": "wa",
    "ン": "n",
}


_GLIDE, _HISSED, _DOUBLED = re.compile(r"i([ャュョ])"), re.compile(r"(sh|ch|j)y"), re.compile(r"ッ(.)")


def romaji(katakana: str) -> str:
    """Return the Hepburn form of a Japanese name in katakana as passports write it, without long vowels."""
    spelled = "".join(_ROMAJI.get(c, c) for c in katakana)
    glided = _GLIDE.sub(lambda m: {"ャ": "ya", "ュ": "yu", "ョ": "yo"}[m[1]], spelled)
    hissed = _HISSED.sub(r"\1", glided)
    doubled = _DOUBLED.sub(r"\1\1", hissed)
    return doubled.replace("ou", "o").replace("oo", "o").replace("uu", "u")


# What English spells and Japanese hears: l as r, v as b, th as s, a soft c, a silent h, an r that only lengthens a vowel.
_HEARD = [
    (re.compile(heard), written)
    for heard, written in (
        (r"ph", "f"), (r"th", "s"), (r"c(?=[eiy])", "s"), (r"c[hk]?|q", "k"), (r"sh", "s"), (r"x", "ks"),
        (r"r(?![aeiouy])", ""), (r"l", "r"), (r"v", "b"),
        (r"z", "s"), (r"(?<=[a-z])h", ""), (r"[aeiouwy']", ""), (r"[^a-z]", ""), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """Return the consonants by which a western name is known in katakana and in Latin letters: ハーパー and Harper are both hp."""
    spelled = name.lower() if name.isascii() else romaji(kana_sounds(name))
    for heard, written in _HEARD:
        spelled = heard.sub(written, spelled)
    return spelled


def on_the_continent(part: str) -> tuple[str, str]:
    """Return a Latin name spelled as English would where it sounds as in French, Spanish or German, its last consonant heard or mute."""
    for heard, written in _CONTINENTAL:
        part = heard.sub(written, part)
    return part, _MUTE.sub("", part)


# A silent h, j as y, ch and sch as sh; an r is heard wherever it stands, and so written as an l.
_CONTINENTAL = [(re.compile(heard), written) for heard, written in (("^H", ""), ("^J", "Y"), ("s?ch", "sh"), ("dt$", "t"), ("[Rr]", "l"))]
_MUTE = re.compile("[dstxz]$")
# é as e: an accent changes no consonant.
_UNACCENTED = {
    code: letter for code in range(0xC0, 0x250) if (letter := unicodedata.normalize("NFD", chr(code))[0]).isascii() and letter.isalpha()
}


@lru_cache(maxsize=4096)
def unaccented(name: str) -> str:
    """Return ``name`` with its Latin letters bare: Hélène as Helene."""
    return name if name.isascii() else name.translate(_UNACCENTED)


def kana_sounds(name: str) -> str:
    """Return a katakana name with the sounds that only foreign names have in their nearest plain form."""
    for written, read in (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ")):
        name = name.replace(written, read)
    return name
