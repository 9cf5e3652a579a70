"""The forms of a word that stands in the list as in a dictionary: 増える is found in 増えた and 増えて, 強い in 強く."""

import re
from collections.abc import Mapping

# The kana before the ending of each form, by the last kana of a verb: 減る is found in 減ら, 減り, 減っ.
_ROWS = {
    "う": "わいうえおっ", "く": "かきくけこい", "ぐ": "がぎぐげごい", "す": "さしすせそ", "つ": "たちつてとっ", "ぬ": "なにぬねのん",
    "ぶ": "ばびぶべぼん", "む": "まみむめもん", "る": "らりるれろっ",
}  # fmt: skip
# Behind one of these る is the whole ending: 増える, 高める.
_BEFORE_RU = frozenset("いきぎしじちにひびみりえけげせぜてでねへべめれ")
# So it is behind these kanji where they are a verb by themselves or its end, 見る, 出る; what is left is too short to stand alone.
_ALONE_BEFORE_RU = frozenset("見着似煮得経寝出射鋳看診")
_OF_SHORT = ("る", "た", "て", "ま", "な", "ず", "ら", "れ", "ろ", "よ", "さ", "つ", "ん", "、")
_OF_ADJECTIVES = ("い", "く", "かっ", "けれ", "かろ", "さ", "そう", "すぎ", "過ぎ")
# Verbs that change otherwise, by how they end: 増加する, 減ずる, 増えてくる, 伸びて行く.
_GOING = tuple("かきくけこっ")
_IRREGULAR: Mapping[str, tuple[str, ...]] = {
    "する": tuple("さしすせ"), "てくる": ("てき", "てく", "てこ"), "でくる": ("でき", "でく", "でこ"), "来る": ("来",),
    "行く": tuple(f"行{kana}" for kana in _GOING), "ていく": tuple(f"てい{kana}" for kana in _GOING),
    "でいく": tuple(f"でい{kana}" for kana in _GOING),
}  # fmt: skip
_ZURU = re.compile("(?<=[一-龥々])ずる$")


def forms_of(word: str) -> tuple[str, ...]:
    """Return how a word may begin in a sentence; one that does not end as a verb or an adjective stands as it is."""
    if ending := next((each for each in _IRREGULAR if word.endswith(each)), None):
        return tuple(word.removesuffix(ending) + form for form in _IRREGULAR[ending])
    if _ZURU.search(word):
        return tuple(word[:-2] + kana for kana in "じずぜ")
    if word.endswith("い"):
        return tuple(word[:-1] + ending for ending in _OF_ADJECTIVES)
    if word.endswith("る"):
        return _of_ru(word[:-1])
    return tuple(word[:-1] + kana for kana in _ROWS.get(word[-1:], ())) or (word,)


def _of_ru(stem: str) -> tuple[str, ...]:
    if len(stem) == 1 and stem in _BEFORE_RU:
        return tuple(stem + ending for ending in (*_OF_SHORT, "り", "っ"))
    if stem[-1:] in _ALONE_BEFORE_RU:
        return tuple(stem + ending for ending in _OF_SHORT)
    return (stem,) if stem[-1:] in _BEFORE_RU else tuple(stem + kana for kana in _ROWS["る"])


def are_kin(one: str, other: str) -> bool:
    """Say whether two words of a list are found in one spelling, so that neither goes without the other: 引き上げ and 引き上げる."""
    return not _roots(one).isdisjoint(_roots(other))


def _roots(word: str) -> set[str]:
    return {word, *forms_of(word), word.removesuffix("する")}
