"""What the words around a number say it is measured against, and whether it is only what another is measured against."""

import re

from components.lexicon import entries
from components.reading.terms import either

_MEANINGS = entries("meanings")
_ENDINGS = _MEANINGS["compared_with"]
_COMPARED = _MEANINGS["comparison"] | {
    f"{word}{ending}": key
    for key, words in _MEANINGS["compared"].items()
    for word in words
    for ending in (*_ENDINGS["endings"], *_ENDINGS.get(key, ()))
}
# 計画を3%上回る, and not 計画を見直し、3%増.
_EXCEEDED = re.compile("|".join(f"(?P<{key}>{either(words)}を)" for key, words in _MEANINGS["compared"].items()) + "$")
_COMPARISONS = re.compile(either(list(_COMPARED)))
# 同8%増, 同期比; 同業 and 同社 compare with nothing.
_SAME = re.compile("期?比|(?:で|、|約|△|-|[+]|プラス|マイナス| )*$")
# (同118億円), それぞれ110億円、10億円: compared with as the one before was.
_PRIOR_AGAIN = re.compile(r"(?:\(同(?:約|△|-)?|それぞれ[^。]{1,40}[、と](?:約|△|-)?)$")
_PRIORS = _MEANINGS["prior"]
_PRIOR = re.compile(rf"(?P<word>{either(list(_PRIORS))})(?:の?実績|の?予想)?(?:の|は|が|、|には|では|それぞれ)*(?:約|△|マイナス)?$")
PRIOR_REACH, LONGEST_EXCEEDED = 16, 12
# 前年同期の売上高は98億円, 前年同期の第3四半期単独の営業利益は: the year before stands before the metric.
_YEAR_BEFORE = re.compile(rf"(?:{either(_MEANINGS['year_before']['words'])})の(?:[一-龥々ァ-ヴーA-Za-z0-9・]{{1,14}}の){{0,2}}$")
_TOLD = re.compile(r"(?:は|が|も|、|約|およそ|△|マイナス)*")
LONGEST_YEAR_BEFORE = 40
# From this amount it went to another: 254,000百万円から249,000百万円へ, 664億円に対して11%増.
_FROM = re.compile(r"(?:から(?!の(?!増|減))|に対し|に比べ|と比べ|と比較)")
# 3月末から7億円減少: against the balance of that day, whatever was compared with before.
_DAY = re.compile(
    r"(?<!同)(?:1[0-2]|[1-9])月末(?:時点)?(?:の[一-龥ァ-ヴー]{1,10})?(?:対?比(?:で(?:は)?)?|から|より|に比べて?|と比べて?|と比較して)(?:、|約|およそ)*$"
)
_YEARLY = re.compile(either(["増収", "減収", "増益", "減益", "増配", "減配"]))


def comparison_before(clause: str) -> str | None:
    """Return what the last words of a comparison in ``clause`` measure against, ``same`` for 同, or None."""
    exceeded = _EXCEEDED.search(clause[-LONGEST_EXCEEDED:].removesuffix("約"))
    if exceeded:
        return exceeded.lastgroup
    found = list(_COMPARISONS.finditer(clause))
    found = [word for word in found if word[0] != "同" or _SAME.match(clause, word.end())]
    return str(_COMPARED[found[-1][0]]) if found else None


def is_against_day(plain: str, sentence: int, start: int) -> bool:
    """Say whether the amount at ``start`` is a change against the end of a month: 3月末から7億円減少."""
    return _DAY.search(plain, max(sentence, start - PRIOR_REACH * 2), start) is not None


def says_yearly(plain: str, end: int) -> bool:
    """Say whether the word of direction behind a number compares with the year before by itself: 増収, 減益."""
    return _YEARLY.search(plain, end, end + 6) is not None


def prior_of(plain: str, start: int, end: int) -> str | None:
    """Return what the amount of a span is, where it is only the one compared with: last year's, the old forecast; else None."""
    before = _PRIOR.search(plain[max(0, start - PRIOR_REACH) : start])
    if before:
        return str(_PRIORS[before["word"]])
    return "other" if _FROM.match(plain, end) else None


def is_of_year_before(plain: str, metric: tuple[int, int], start: int) -> bool:
    """Say whether the amount at ``start`` is that of a metric, a span of the text, of the year before: 前年同期の売上高は98億円."""
    first, last = metric
    if not first < last <= start or not _TOLD.fullmatch(plain, last, start):
        return False
    return _YEAR_BEFORE.search(plain, max(0, first - LONGEST_YEAR_BEFORE), first) is not None


def is_prior_again(plain: str, sentence: int, start: int) -> bool:
    """Say whether the amount at ``start`` is compared with as the last one was: (同118億円), それぞれ110億円、10億円."""
    return _PRIOR_AGAIN.search(plain, max(sentence, start - PRIOR_REACH * 3), start) is not None
