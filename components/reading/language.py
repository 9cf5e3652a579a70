"""Which language a text is in, by its letters."""

import re

_KANA, _HAN, _LATIN = re.compile(r"[ぁ-んァ-ヴ]+"), re.compile(r"[㐀-鿿]+"), re.compile(r"[A-Za-z]+")
_FREQUENT = "のにはをたいしてでとがすま"
_SIMPLIFIED = re.compile("[这们为说业务发达经东车长门问间营应还个时对]")
_JAPANESE_ALONE = re.compile("[円売気実対発変総価増検験効県広図]|株式会社")
# Every so-manieth character, about this many in all, tells the language.
LANGUAGE_SAMPLE = 1000
# A Chinese text may quote a Japanese name; a Japanese one is half kana.
LEAST_KANA = 0.1
# One Japanese character says as much as so many Latin letters.
LETTERS_A_CHARACTER = 2.5
# A Japanese text is full of GMV and CEO; where less is Japanese it is a mixture.
MOST_MIXED = 0.75


def language_of(plain: str) -> str:
    """Name the language that most is written in, or ``mixed`` where Japanese and English share a text."""
    sample = plain[:: max(1, len(plain) // LANGUAGE_SAMPLE)]
    if _is_plainly_japanese(sample):
        return "ja"
    kana, han, latin = (sum(map(len, script.findall(sample))) for script in (_KANA, _HAN, _LATIN))
    if kana < LEAST_KANA * han and _is_chinese(sample, kana):
        return "zh" if han * LETTERS_A_CHARACTER > latin else "en"
    japanese = LETTERS_A_CHARACTER * (kana + han)
    share = japanese / (japanese + latin) if japanese else 0
    return "ja" if share > MOST_MIXED else "en" if share < 1 - MOST_MIXED else "mixed"


def _is_chinese(sample: str, kana: int) -> bool:
    """Say whether ideographs with hardly any kana are Chinese: simplified ones, or none of those that only Japan writes."""
    simplified = len(_SIMPLIFIED.findall(sample))
    return simplified > kana or (kana + simplified == 0 and not _JAPANESE_ALONE.search(sample))


def _is_plainly_japanese(sample: str) -> bool:
    """Say whether the most frequent kana alone show what all of them would; most texts need no closer look."""
    kana = sum(map(sample.count, _FREQUENT))
    return kana >= LEAST_KANA * len(sample) and LETTERS_A_CHARACTER * kana * (1 - MOST_MIXED) > MOST_MIXED * len(
        "".join(_LATIN.findall(sample))
    )
