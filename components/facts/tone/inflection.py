"""The forms of a word that stands in the list as in a dictionary: 増える is found in 増えた and 増えて, 強い in 強く."""

# The kana before the ending of each form, by the last kana of a verb: 減る is found in 減ら, 減り, 減っ.
_ROWS = {
    "う": "わいうえおっ", "く": "かきくけこい", "ぐ": "がぎぐげごい", "す": "さしすせそ", "つ": "たちつてとっ", "ぬ": "なにぬねのん",
    "ぶ": "ばびぶべぼん", "む": "まみむめもん", "る": "らりるれろっ",
}  # fmt: skip
# Behind one of these る is the whole ending: 増える, 高める.
_BEFORE_RU = frozenset("いきぎしじちにひびみりえけげせぜてでねへべめれ")
_OF_ADJECTIVES = ("い", "く", "かっ", "けれ", "さ")
_OF_SURU = "さしすせ"


def forms_of(word: str) -> tuple[str, ...]:
    """Return how a word may begin in a sentence; one that does not end as a verb or an adjective stands as it is."""
    if word.endswith("する"):
        return tuple(word[:-2] + kana for kana in _OF_SURU)
    if word.endswith("い"):
        return tuple(word[:-1] + ending for ending in _OF_ADJECTIVES)
    if word.endswith("る") and word[-2:-1] in _BEFORE_RU:
        return (word[:-1],)
    return tuple(word[:-1] + kana for kana in _ROWS.get(word[-1:], ())) or (word,)
