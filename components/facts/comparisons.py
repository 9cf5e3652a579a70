"""What the words around a number say of change: what it is measured against, which way it goes, and by how much."""

import re
from collections.abc import Iterable

from components.lexicon import entries
from components.reading.numerals import Numeral
from components.reading.terms import either

_MEANINGS = entries("meanings")
_ENDINGS = _MEANINGS["compared_with"]
_COMPARED = _MEANINGS["comparison"] | {
    f"{word}{ending}": key for key, words in _MEANINGS["compared"].items() for word in words for ending in (*_ENDINGS["endings"], *_ENDINGS.get(key, ()))
}
# 計画を3%上回る, and not 計画を見直し、3%増.
_EXCEEDED = re.compile("|".join(f"(?P<{key}>{either(words)}を)" for key, words in _MEANINGS["compared"].items()) + "$")
_COMPARISONS = re.compile(either(list(_COMPARED)))
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
_LISTED = re.compile(r"(?:、[一-龥ァ-ヶーA-Za-z]{2,12}[がはも] ?(?:約|およそ)?\d{1,4}(?:\.\d{1,2})?%){1,6}|(?:、|と)(?:金額で)?(?:約)?[\d,.兆億万千百]{1,14}円|(?:[、と](?:約)?\d{1,4}(?:\.\d{1,2})?%){1,6}")
# A share or a rate in such a list is a level of its own.
_LEVEL = re.compile(r"(?:率|比|シェア|割合|マージン)[がはも] ?(?:約|およそ)?$")
# 28%に低下: it went to that level, by how much is not said; 3倍に拡大 says by how much.
_TO_LEVEL = re.compile(r"(?:程度|前後|超|台)?(?:に|へ|まで)")
# 同8%増, 同期比; 同業 and 同社 compare with nothing.
_SAME = re.compile("期?比|(?:で|、|約|△|-|[+]|プラス|マイナス| )*$")
# (同118億円), それぞれ110億円、10億円: compared with as the one before was.
_PRIOR_AGAIN = re.compile(r"(?:\(同(?:約|△|-)?|それぞれ[^。]{1,40}[、と](?:約|△|-)?)$")
_PRIORS = _MEANINGS["prior"]
_PRIOR = re.compile(rf"(?P<word>{either(list(_PRIORS))})(?:の?実績|の?予想)?(?:の|は|が|、|には|では|それぞれ)*(?:約|△|マイナス)?$")
PRIOR_REACH, LONGEST_EXCEEDED = 16, 12
# From this amount it went to another: 254,000百万円から249,000百万円へ, 664億円に対して11%増.
_FROM = re.compile(r"(?:から(?!の(?!増|減))|に対し|に比べ|と比べ|と比較)")
# 生産能力を1.5倍にする: it grows by half.
_BECOMES = re.compile(r"(?:程度|近く|強|弱|超|以上)?に(?:な|す|し|達|高|伸|引|増|拡)")
_MOVED_BY = re.compile(rf"(?:、率にして(?:約)?[\d.]{{1,6}}%)?(?:程度|ほど|規模|超|強|弱)?の?(?:{_UP}|{_DOWN})")
_MOVED_WITH_RATE = re.compile(rf"、(?:約)?[\d.]{{1,6}}%(?:程度|ほど)?の?(?:{_UP}|{_DOWN})")
_AGAINST = re.compile("(?:比で?|に比べ|より|から)(?:約)?$")
LONGEST_AGAINST = 5
_MOVED_IN_LIST = re.compile(rf"(?:[、と](?:約)?[\d,.兆億万千百]{{1,14}}円){{1,5}}(?:程度|ほど)?の?(?:{_UP}|{_DOWN})")
_YEARLY = re.compile(either(["増収", "減収", "増益", "減益", "増配", "減配"]))
# What may stand between an amount and its signed change: 、現地通貨ベースでは, 、円高の影響で.
_BEHIND_AMOUNT = re.compile("[でとは]|、同?|[、。]?(?:[一-龥ァ-ヴー]{2,8}(?:ベース|換算)|[一-龥の]{2,10}影響)(?:では|でも|で|は|、)?")
# A rate so near to 100 behind a comparison is the whole in percent of the other: 前年同月比98.5%.
_INDEXED = re.compile(rf"(?:(?:{either([word for words in _MEANINGS['compared'].values() for word in words])})(?:対?比|比較)|既存店(?:売上高?)?)(?:は|で|では|、|が|約)*$")
LOWEST_INDEX, HIGHEST_INDEX = 60, 200
_SIGNS = ("△", "-", "+", "マイナス", "プラス")
FLAT = re.compile(r"(?:で|と|は|の|、|から|比で?|並みの?)*(?:ほぼ|おおむね|概ね)?(?:横ばい|横這い|前年並み|前年同期並み|前期並み)")
HALVED_OR_DOUBLED = ("半減", "倍増")


def comparison_before(clause: str) -> str | None:
    """Return what the last words of a comparison in ``clause`` measure against, ``same`` for 同, or None."""
    exceeded = _EXCEEDED.search(clause[-LONGEST_EXCEEDED:].removesuffix("約"))
    if exceeded:
        return exceeded.lastgroup
    found = list(_COMPARISONS.finditer(clause))
    found = [word for word in found if word[0] != "同" or _SAME.match(clause, word.end())]
    return str(_COMPARED[found[-1][0]]) if found else None


def direction_after(plain: str, end: int, sentence_end: int) -> int:
    """Return 1 or -1 where the words right after a number say up or down, 0 where they say neither."""
    found = _DIRECTIONS.match(plain, end, sentence_end)
    return 0 if not found else 1 if found["up"] else -1


def says_yearly(plain: str, end: int) -> bool:
    """Say whether the word of direction behind a number compares with the year before by itself: 増収, 減益."""
    return _YEARLY.search(plain, end, end + 6) is not None


def is_moved_by(plain: str, start: int, end: int) -> bool:
    """Say whether the amount of a span is one by which something changed: 413百万円の減少, 前年同期比27億円、11.2%の増益."""
    with_rate = _MOVED_WITH_RATE.match(plain, end) and _AGAINST.search(plain, max(0, start - LONGEST_AGAINST), start)
    return bool(_MOVED_BY.match(plain, end) or with_rate)


def is_moved_in_list(plain: str, end: int) -> bool:
    """Say whether the last of a list of amounts says by what all changed: それぞれ50億円、15億円、10億円の増加."""
    return bool(_MOVED_IN_LIST.match(plain, end))


def prior_of(plain: str, start: int, end: int) -> str | None:
    """Return what the amount of a span is, where it is only the one compared with: last year's, the old forecast; else None."""
    before = _PRIOR.search(plain[max(0, start - PRIOR_REACH) : start])
    if before:
        return str(_PRIORS[before["word"]])
    return "other" if _FROM.match(plain, end) else None


def is_prior_again(plain: str, sentence: int, start: int) -> bool:
    """Say whether the amount at ``start`` is compared with as the last one was: (同118億円), それぞれ110億円、10億円."""
    return _PRIOR_AGAIN.search(plain, max(sentence, start - PRIOR_REACH * 3), start) is not None


def stated_change(plain: str, numeral: Numeral, clause: str, sentence_end: int) -> float | None:
    """Return the signed change in percent that a number states behind a clause, None where it states none."""
    if numeral.kind not in ("percent", "ratio") or numeral.value is None:
        return None
    if plain[numeral.start : numeral.end] in HALVED_OR_DOUBLED:
        return float(numeral.value)
    direction, compared = direction_after(plain, numeral.end, sentence_end), comparison_before(clause) is not None
    if numeral.kind == "ratio":
        grows = direction or compared or _BECOMES.match(plain, numeral.end) or clause == "と"
        return float((numeral.value - 1) * 100) if grows else None
    if not direction and not _LEVEL.search(clause) and (listed := _LISTED.match(plain, numeral.end, sentence_end)):
        direction = direction_after(plain, listed.end(), sentence_end)
    if not direction and _is_index(numeral, clause):
        return float(numeral.value) - 100
    if direction and _TO_LEVEL.match(plain, numeral.end):
        return None
    if direction or (plain.startswith(_SIGNS, numeral.start) and _stands_for_change(plain, numeral, clause)):
        return float(-abs(numeral.value) if direction < 0 else numeral.value)
    return None


def _is_index(numeral: Numeral, clause: str) -> bool:
    """Say whether a rate tells a whole against a whole: 前期比104.8%, 既存店売上高は105.9%."""
    near = numeral.value is not None and LOWEST_INDEX <= numeral.value <= HIGHEST_INDEX
    return near and _INDEXED.search(clause) is not None


def _stands_for_change(plain: str, numeral: Numeral, clause: str) -> bool:
    """Say whether a signed number is a change: behind a comparison or an amount, in a bracket, or before what it led to (▲3%の81億円)."""
    compared = comparison_before(clause) is not None
    led_to = plain[numeral.end : numeral.end + 1] == "の" and plain[numeral.end + 1 : numeral.end + 2].isdigit()
    behind = _BEHIND_AMOUNT.fullmatch(clause) is not None
    return compared or led_to or behind or plain.startswith("(", max(0, numeral.start - 1))


def last_comparison(words: Iterable[str]) -> str | None:
    """Return the last comparison that any of ``words`` names, ``same`` left out."""
    found = [comparison_before(word) for word in words]
    return next((each for each in reversed(found) if each and each != "same"), None)
