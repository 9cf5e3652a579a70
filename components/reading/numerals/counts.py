"""What is counted: things with their counter, spans of time, and ranks."""

import re

from components.reading.numerals.amounts import IN_KANJI, NUMBER, SIGN, WRITTEN, amount
from components.reading.numerals.numeral import VAGUE, Notation, Numeral, ranged, valued

_KANJI = "[一二三四五六七八九十]"
_COUNTERS = (
    "つ|個|人|名|社|件|台|店舗|店|拠点|[かカヶ]所|[かカヶ]国|本(?!柱|社)|株(?!当|あた|につき|利益|配当|純|益)|回|度|点|種類|品目|機種|棟|基|トン"
    "|[GMk]W|世帯|口座|戸|席|便|施設|団体|物件|銘柄|路線"
)
# One kanji digit before a counter is often a word (一本, 一台); before these it counts.
_FEW = rf"{_KANJI}(?=[つ人社名度](?!三脚|十色))"
_SEVERAL = rf"(?=.[〇一二三四五六七八九十百千万億兆]){IN_KANJI}|[百千](?=[人社名件台店]|カ所|拠点)"
_MANY = rf"{SIGN}?(?:{VAGUE}|{WRITTEN}|{_FEW}|{_SEVERAL})"
_LENGTHS = "[かヶカケヵ箇]月|四半期|週|年|日(?=間)"
_LONG = rf"(?:{VAGUE}|{NUMBER}|{_KANJI}{{1,3}})"
_SPANS = {"月": "month", "年": "year", "期": "quarter", "週": "week", "日": "day"}
HALF_A_YEAR, MONTHS = amount("0.5"), amount("6")
EARLIEST_YEAR = 1900
# 第三者 and 第一生命 are no ranks: what follows a rank is a counter of ranks, or no kanji.
_RANKS = (
    rf"第(?P<nth>\d{{1,9}}|{_KANJI}{{1,4}})(?!四半期|[\d,]|者|生命|[一-龥](?<![期回位弾号条点項章版次段]))"
    rf"|(?P<th>\d{{1,9}}|{_KANJI})(?:つ|番|点|問|社|期|年)目"
)


def _count(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "count", *valued(found["many"], _COUNTERS), found["counter"])


def _duration(found: re.Match[str]) -> Numeral:
    if found["half_year"]:
        return Numeral(*found.span(), "duration", MONTHS, None, "month")
    value, high = valued(found["long"], _LENGTHS)
    span = found["span"]
    if span == "年" and value is not None and value >= EARLIEST_YEAR:
        return Numeral(*found.span(), "date", value, None, "year")
    half = HALF_A_YEAR if found["and_half"] and value is not None else None
    return Numeral(*found.span(), "duration", value + half if half and value is not None else value, high, _SPANS[span[-1]])


def _rank(found: re.Match[str]) -> Numeral:
    return Numeral(*found.span(), "rank", amount(found["nth"] or found["th"]), None, "rank")


DURATION = Notation(
    "duration_",
    rf"(?P<long>{ranged(_LONG, _LENGTHS)})(?P<span>{_LENGTHS})(?P<and_half>半)?(?:間)?(?:以上)?(?![代度前末目])"
    r"|(?P<half_year>半年)間?(?![報度後前])",
    _duration,
)
RANK = Notation("rank_", _RANKS, _rank)
COUNT = Notation("count_", rf"(?P<many>{ranged(_MANY, _COUNTERS)})(?P<counter>{_COUNTERS})", _count)
