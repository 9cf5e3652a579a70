"""What the words around a number say of change: which way it goes and by how much, and what only moves something else."""

import re

from components.facts.comparisons import comparison_before
from components.lexicon import entries
from components.reading.numerals import Numeral
from components.reading.terms import either

_MEANINGS = entries("meanings")
_RATE = r"\d{1,4}(?:\.\d{1,2})?%"
# 増 and 減 are words of their own only before no other kanji: not in 増資, 減損; 成長 not in 成長投資.
_NO_DIRECTION = f"(?!{either(_MEANINGS['direction']['in_other_words'])})"
_UP, _DOWN = (
    rf"(?:{_NO_DIRECTION}{either([word for word in _MEANINGS['direction'][side] if len(word) > 1])}|{alone}(?![一-龥]))"
    for side, alone in (("up", "増"), ("down", "減"))
)
# 5%増, 9%の減収, 12%ほど大きく伸び: nothing else may stand between a number and its direction.
_DIRECTIONS = re.compile(
    r" ?(?:を超える|以上|程度|ほど|近く|近い|超|強|弱|も|の|と|に|、|それぞれ|いずれ|ともに|共に| )*"
    r"(?:大幅|大きく|わずか|小幅|順調|着実)?[になの]? ?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
)
# 売上高が1.0%、営業利益が2.7%、それぞれ上回り: what is said of the last is said of all.
_LISTED = re.compile(
    rf"(?:、[一-龥ァ-ヶーA-Za-z]{{2,12}}[がはも] ?(?:約|およそ)?{_RATE}){{1,6}}|(?:[、と](?:約)?{_RATE}){{1,6}}"
    r"|(?:、|と)(?:金額で)?(?:約)?[\d,.兆億万千百]{1,14}円"
)
# A share or a rate in such a list is a level of its own.
_LEVEL = re.compile(r"(?:率|比|シェア|割合|マージン)[がはも] ?(?:約|およそ)?$")
# 28%に低下: it went to that level, by how much is not said; 3倍に拡大 says by how much.
_TO_LEVEL = re.compile(r"(?:程度|前後|超|台)?(?:に|へ|まで)")
# 生産能力を1.5倍にする: it grows by half.
_BECOMES = re.compile(r"(?:程度|近く|強|弱|超|以上)?に(?:な|す|し|達|高|伸|引|増|拡)")
# 413百万円の減少, 20億円、率にして1.1%の微減.
_MOVED_BY = re.compile(rf"(?:、率にして(?:約)?[\d.]{{1,6}}%)?(?:程度|ほど|規模|超|強|弱)?の?(?:コスト|費用|負担)?(?:{_UP}|{_DOWN})")
# 488億円、5%増, 118億円から1.8倍に伸び.
_WITH_CHANGE = re.compile(rf"(?:で、?|と|、|\()[^。()]{{0,24}}?\d{{1,4}}(?:\.\d{{1,2}})?[%倍](?:程度|ほど)?[のに]?(?:{_UP}|{_DOWN})")
# 前年同期比27億円、11.2%の増益.
_MOVED_WITH_RATE = re.compile(rf"、(?:約)?[\d.]{{1,6}}%(?:程度|ほど)?の?(?:{_UP}|{_DOWN})")
_AGAINST = re.compile("(?:比で?|に比べ|より|から)(?:約)?$")
LONGEST_AGAINST = 5
# それぞれ50億円、15億円、10億円の増加.
_MOVED_IN_LIST = re.compile(rf"(?:[、と](?:約)?[\d,.兆億万千百]{{1,14}}円){{1,5}}(?:程度|ほど)?の?(?:{_UP}|{_DOWN})")
_OTHERS = [word for words in _MEANINGS["compared"].values() for word in words]
# What may stand between an amount and its signed change: 、現地通貨ベースでは, 、円高の影響で.
_BEHIND_AMOUNT = re.compile("[でとは]|、同?|[、。]?(?:[一-龥ァ-ヴー]{2,8}(?:ベース|換算)|[一-龥の]{2,10}影響)(?:では|でも|で|は|、)?")
# A rate so near to 100 behind a comparison is the whole in percent of the other: 前年同月比98.5%.
_INDEXED = re.compile(rf"(?:(?:{either(_OTHERS)})(?:対?比|比較)|既存店(?:売上高?)?)(?:は|で|では|、|が|約)*$")
LOWEST_INDEX, WHOLE, HIGHEST_INDEX = 60, 100, 200
HALVED_OR_DOUBLED = ("半減", "倍増")


def direction_after(plain: str, end: int, sentence_end: int) -> int:
    """Return 1 or -1 where the words right after a number say up or down, 0 where they say neither."""
    found = _DIRECTIONS.match(plain, end, sentence_end)
    return 0 if not found else 1 if found["up"] else -1


def is_moved_by(plain: str, start: int, end: int) -> bool:
    """Say whether the amount of a span is one by which something changed: 413百万円の減少, 前年同期比27億円、11.2%の増益."""
    with_rate = _MOVED_WITH_RATE.match(plain, end) and _AGAINST.search(plain, max(0, start - LONGEST_AGAINST), start)
    return bool(_MOVED_BY.match(plain, end) or with_rate)


def is_moved_in_list(plain: str, end: int) -> bool:
    """Say whether the last of a list of amounts says by what all changed: それぞれ50億円、15億円、10億円の増加."""
    return bool(_MOVED_IN_LIST.match(plain, end))


def is_told_with_change(plain: str, end: int) -> bool:
    """Say whether a change in percent stands right behind an amount: 488億円、5%増, 488億円(同5%増)."""
    return _WITH_CHANGE.match(plain, end) is not None


def stated_change(plain: str, numeral: Numeral, clause: str, sentence_end: int) -> float | None:
    """Return the signed change in percent that a number states behind a clause, None where it states none."""
    if numeral.value is None or numeral.kind not in ("percent", "ratio"):
        return None
    if plain[numeral.start : numeral.end] in HALVED_OR_DOUBLED:
        return float(numeral.value)
    direction = direction_after(plain, numeral.end, sentence_end)
    if numeral.kind == "ratio":
        grows = direction or comparison_before(clause) is not None or _BECOMES.match(plain, numeral.end) or clause == "と"
        return float((numeral.value - 1) * 100) if grows else None
    return _of_rate(plain, numeral, clause, direction or _listed_direction(plain, numeral, clause, sentence_end))


def _of_rate(plain: str, numeral: Numeral, clause: str, direction: int) -> float | None:
    """Return the change that a percentage states, by the direction behind it, its sign, or what it is the whole of."""
    value = float(numeral.value or 0)
    if not direction and _is_index(value, clause):
        return float(numeral.value - WHOLE) if numeral.value is not None else None
    if direction and _TO_LEVEL.match(plain, numeral.end):
        return None
    signed = numeral.is_signed(plain) and _stands_for_change(plain, numeral, clause)
    return (-abs(value) if direction < 0 else value) if direction or signed else None


def _listed_direction(plain: str, numeral: Numeral, clause: str, sentence_end: int) -> int:
    """Return the direction that is said of the last in a list of changes, 0 where the number stands in none."""
    listed = None if _LEVEL.search(clause) else _LISTED.match(plain, numeral.end, sentence_end)
    return direction_after(plain, listed.end(), sentence_end) if listed else 0


def _is_index(value: float, clause: str) -> bool:
    """Say whether a rate tells a whole against a whole: 前期比104.8%, 既存店売上高は105.9%."""
    return LOWEST_INDEX <= value <= HIGHEST_INDEX and _INDEXED.search(clause) is not None


def _stands_for_change(plain: str, numeral: Numeral, clause: str) -> bool:
    """Say whether a signed number is a change: behind a comparison or an amount, in a bracket, or before what it led to (▲3%の81億円)."""
    compared = comparison_before(clause) is not None
    led_to = plain[numeral.end : numeral.end + 1] == "の" and plain[numeral.end + 1 : numeral.end + 2].isdigit()
    behind = _BEHIND_AMOUNT.fullmatch(clause) is not None
    return compared or led_to or behind or plain.startswith("(", max(0, numeral.start - 1))
