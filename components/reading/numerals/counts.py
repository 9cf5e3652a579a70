"""What is counted: things with their counter, spans of time, and ranks."""

import re

from components.lexicon import entries
from components.reading.numerals.amounts import IN_KANJI, NUMBER, SIGN, WRITTEN, amount
from components.reading.numerals.numeral import VAGUE, Notation, Numeral, at_end, ranged, valued

_KANJI = "[一二三四五六七八九十]"
_SCRIPTS = ("[ァ-ヶー]", "[A-Za-z]")


def _counter(word: str, others: str) -> str:
    """Return the pattern of a counter where it is not the beginning of another word."""
    others = "|".join([*(script for script in _SCRIPTS if re.fullmatch(script, word[-1])), *others.split()])
    return f"{word}(?!{others})" if others else word


_WORDS = entries("counters")["counter"]
_COUNTERS = (
    f"(?=[期{''.join({word[0] for word in _WORDS})}])"
    f"(?:{'|'.join(_counter(word, _WORDS[word]) for word in sorted(_WORDS, key=len, reverse=True))}|期(?=連続|ぶり|続け))"
)
# One kanji digit before a counter is often a word (一本, 一台); before these it counts.
_FEW = rf"{_KANJI}(?=[つ人社名度](?!三脚|十色))"
_SEVERAL = rf"(?=.[〇一二三四五六七八九十百千万億兆]){IN_KANJI}|[百千](?=[人社名件台店]|カ所|拠点)"
# 第3工場 is one of several.
_MANY = rf"(?<![第\d])(?<!第 ){SIGN}?(?:{VAGUE}|{WRITTEN}|{_FEW}|{_SEVERAL})"
_LENGTHS = "[かヶカケヵ箇][月年]|四半期|週|年|日(?=間)"
_LONG = rf"(?:{VAGUE}|{NUMBER}|{_KANJI}{{1,3}})"
_KANJI_BEHIND = re.compile("[一-龥](?<![以程前増減超強弱])")
_ONE = ("1", "一")
_PER_ONE = re.compile(r" ?(?:当たり|あたり|につき|=|\d)")
_AT_END = {unit: at_end(unit) for unit in (_COUNTERS, _LENGTHS)}
_SPANS = {"月": "month", "年": "year", "期": "quarter", "週": "week", "日": "day"}
HALF_A_YEAR, MONTHS = amount("0.5"), amount("6")
EARLIEST_YEAR = 1900
_NO_GOAL = "(?![標的指途安])"
# 第三者 and 第一生命 are no ranks: what follows a rank is a counter of ranks, or no kanji.
_RANKS = (
    rf"第(?P<nth>\d{{1,9}}|{_KANJI}{{1,4}})(?!四半期|[\d,]|者|生命|[一-龥](?<![期回位弾号条点項章版次段]))"
    rf"|(?P<th>\d{{1,9}}|{_KANJI})(?:つ|番|点|問|社|期|日|週|[かカヶヵケ]?[月年])目{_NO_GOAL}"
    r"|(?P<place>\d{1,4})位(?![置相])"
)


def _count(found: re.Match[str]) -> Numeral | None:
    # 3 人員計画 is a heading with its number; in 1台当たり and 1バレル=84ドル the counter is the unit of a rate.
    heading = found["set_off"] and _KANJI_BEHIND.match(found.string, found.end())
    if heading or (found["many"] in _ONE and _PER_ONE.match(found.string, found.end())):
        return None
    if found["in_order"]:
        return Numeral(*found.span(), "rank", valued(found["many"])[0], None, "rank")
    return Numeral(*found.span(), "count", *valued(found["many"], _AT_END[_COUNTERS]), found["counter"])


def _duration(found: re.Match[str]) -> Numeral:
    if found["half_year"]:
        return Numeral(*found.span(), "duration", MONTHS, None, "month")
    value, high = valued(found["long"], _AT_END[_LENGTHS])
    span = found["span"]
    if span == "年" and value is not None and value >= EARLIEST_YEAR:
        return Numeral(*found.span(), "date", value, None, "year")
    half = HALF_A_YEAR if found["and_half"] and value is not None else None
    return Numeral(*found.span(), "duration", value + half if half and value is not None else value, high, _SPANS[span[-1]])


def _rank(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "rank", amount(found["nth"] or found["th"] or found["place"]), None, "rank")


DURATION = Notation(
    "duration_",
    rf"(?P<long>{ranged(_LONG, _LENGTHS)}) ?(?P<span>{_LENGTHS})(?P<and_half>半)?(?:間)?(?:以上)?"
    rf"(?![代度前末春夏秋冬初]|[上下](?:期|半)|目{_NO_GOAL})"
    r"|(?P<half_year>半年)間?(?![報度後前])",
    _duration,
)
RANK = Notation("rank_", _RANKS, _rank)
COUNT = Notation(
    "count_", rf"(?P<many>{ranged(_MANY, _COUNTERS)})(?P<set_off> ?)(?P<counter>{_COUNTERS})(?P<in_order>目{_NO_GOAL})?", _count
)
