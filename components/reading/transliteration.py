"""How a name sounds in another script: katakana in Latin letters, and what two spellings of one foreign name share."""

import re
import unicodedata
from functools import lru_cache

# Long vowels and small kana are where two transliterations of one foreign name differ.
_KANA_FOLD = str.maketrans({"ー": "", "・": "", "=": "", " ": "", "ヴ": "ブ", "ズ": "ス", "ヅ": "ス", "ジ": "シ", "ッ": ""})


@lru_cache(maxsize=4096)
def kana_folded(name: str) -> str:
    """Return a katakana ``name`` without the marks in which transliterations differ."""
    return _kana_sounds(name).translate(_KANA_FOLD)


def _kana_sounds(name: str) -> str:
    """Return a katakana name with the sounds that only foreign names have in their nearest plain form."""
    for written, read in (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ")):
        name = name.replace(written, read)
    return name


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


# What English spells and Japanese hears: l as r, v as b, th as s (but Thomas), a soft c, a silent h, an r that only lengthens a vowel.
_HEARD = [
    (re.compile(heard), written)
    for heard, written in (
        (r"ph", "f"), (r"\bth(?=om|er)", "t"), (r"th", "s"), (r"c(?=[eiy])", "s"), (r"c[hk]?|q", "k"), (r"sh", "s"), (r"x", "ks"),
        (r"r(?![aeiouy])", ""), (r"l", "r"), (r"v", "b"),
        (r"z", "s"), (r"(?<=[a-z])h", ""), (r"[aeiouwy']", ""), (r"[^a-z]", ""), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """Return the consonants by which a western name is known in katakana and in Latin letters: ハーパー and Harper are both hp."""
    spelled = name.lower() if name.isascii() else romaji(_kana_sounds(name))
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
