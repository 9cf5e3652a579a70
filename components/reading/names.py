"""The shapes of names: what looks like a person's name, and what of it is the family's."""

import re
from functools import lru_cache

from components.lexicon import entries

KANJI = r"一-龥々ヶ髙﨑㐀-䶿豈-﫿"
KATAKANA = r"ァ-ヴー"
# How a verb or a phrase goes on from kanji (担当する, 社長から), and no name.
_NO_KANA = rf"(?!(?:{'|'.join(entries('names')['no_given'])})(?![ぁ-ん]))"
_NOT_BEHIND = "".join(f"(?<!{kana})" for kana in entries("names")["no_given"] if len(kana) == 2)
# A given name may be in kana, or kanji with kana; の and other particles between kanji make a phrase (会見の一問一答).
_GIVEN = (
    rf"[{KANJI}]{{1,5}}|{_NO_KANA}[ぁ-ん]{{2,5}}|[{KATAKANA}]{{2,8}}(?:・[{KATAKANA}]{{2,8}})?"
    rf"|[{KANJI}]{{1,2}}[ぁ-ん]{{1,2}}(?<![はをがへでともに]){_NOT_BEHIND}|(?![のはがをにへとで])[ぁ-ん]{{1,2}}[{KANJI}]{{1,2}}"
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
_VARIANTS = str.maketrans(entries("names")["variants"])
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
