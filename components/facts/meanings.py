"""What the words around a number say of it: metric, basis, scope, sense, comparison and direction."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from components.lexicon import entries
from components.reading.terms import Match, Terms

# The thing measured may follow its number: 0.6%の手数料, 100億ドル規模の自社株買い.
_FOLLOWING = re.compile(r"(?:程度|規模|相当|前後|以上|超|分|強|弱|近く)*の(?P<noun>[^、。はがをにで()]{1,24})")
_SEGMENT = re.compile(r"(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?)(?:全体)?の?$")
_NAMED = re.compile(r"(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20})(?:は|が|も|を|で|の|に|、|:|,|約|ほぼ|およそ)*$")

_MEANINGS = entries("meanings")


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_METRICS: Terms[str] = Terms({alias: key for key, entry in entries("metrics").items() for alias in entry["aliases"]})
_COMPARISONS = re.compile(_either(_MEANINGS["comparison"]))
_BASES = {word: basis for basis, words in _MEANINGS["basis"].items() for word in words}
_BASIS = re.compile(_either(_BASES))
# 5%増, 9%の減収, 12%ほど大きく伸び: nothing else may stand between a number and its direction.
_DIRECTIONS = re.compile(
    r" ?(?:を超える|以上|程度|ほど|近く|超|強|弱|も|の|と|に|、)*(?:大幅|大きく|わずか|小幅|順調|着実)?[になの]?(?:"
    + "|".join(f"(?P<{side}>{_either(_MEANINGS['direction'][side])})" for side in ("up", "down"))
    + ")"
)
_WHOLE_COMPANY = re.compile(
    rf"当?第.四半期|\d+月[期末]?|\d+年?度?|[かカヶ]月|{_either(_MEANINGS['company']['words'])}|{_either(_BASES)}|当|の|間"
)
_TOPIC = re.compile(r"(?:[^、。]{0,8}、)?(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?(?:事業|部門|セグメント))(?:の|は|で|に|が|、)")
# 予想は, 計画の: what follows in the sentence is expected; 予想を上回る is not.
_EXPECTED = re.compile(
    rf"(?P<word>{_either(_MEANINGS['sense']['guidance'] + _MEANINGS['sense']['plan'])})(?:値)?(?:は|では|について|につきまして|の|として)"
)
_EXPECTING = _either(word for words in _MEANINGS["sense"].values() for word in words)
_HELD_AGAINST = re.compile(rf"(?:{_EXPECTING})(?:値|比)?(?:を|に|より|も)?(?:{_either(_MEANINGS['held_against']['words'])})")
_PRIOR = re.compile(rf"(?P<word>{_either(_MEANINGS['prior'])})(?:の?実績)?(?:の|は|が|、|には)*(?:約|△|マイナス)?$")
PRIOR_REACH = 14
SCOPE_REACH = 24
# From this amount it went to another: 254,000百万円から249,000百万円へ.
_FROM = re.compile(r"から(?!の(?!増|減))")
_MOVED_BY = re.compile(rf"の?(?:{_either(_MEANINGS['moved_by']['words'])})")
_ACHIEVED = re.compile(r"実績|となりました|でした|上回り|下回り")


@dataclass(frozen=True, slots=True)
class Named:
    """The metric that a number measures, with the span of the word that says so."""

    metric: str
    start: int
    end: int


def metric_words(plain: str) -> list[Match[str]]:
    """Return every word of a metric in a plain text, in order."""
    return list(_METRICS.find(plain))


def following_metric(plain: str, end: int, sentence_end: int, words: list[Match[str]]) -> Named | None:
    """Return the metric in the noun phrase that a number at ``end`` is the measure of, or None."""
    found = _FOLLOWING.match(plain, end, sentence_end)
    if not found:
        return None
    inside = [w for w in words if found.start("noun") <= w.start and w.end <= found.end("noun")]
    return Named(inside[-1].meaning, inside[-1].start, inside[-1].end) if inside else None


def noun_beside(plain: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """Return the noun phrase that a number stands with, after it (0.6%の…) or before it (…は2桁), or None."""
    after = _FOLLOWING.match(plain, end, sentence[1])
    before = _NAMED.search(plain, max(sentence[0], start - 30), start)
    return after["noun"] if after else before["noun"] if before else None


def scope_before(plain: str, start: int, sentence_start: int) -> str | None:
    """Return the segment, product or region whose metric the word at ``start`` is, None for the whole company."""
    found = _SEGMENT.search(plain[max(sentence_start, start - SCOPE_REACH) : start])
    if found and not _whole_company(found["scope"]):
        return found["scope"]
    topic = _TOPIC.match(plain, sentence_start, start)
    return topic["scope"] if topic and not _whole_company(topic["scope"]) else None


def basis_in(plain: str, start: int, end: int) -> str | None:
    """Return the accounting that the words of ``plain[start:end]`` name, or None where they name none."""
    found = _BASIS.search(plain, start, end)
    return _BASES[found[0]] if found else None


def sense_in(clause: str) -> str | None:
    """Return what a clause says its amount is: guidance, plan, progress; None where it says nothing, a result then."""
    said = _HELD_AGAINST.sub("", clause)
    for sense, words in _MEANINGS["sense"].items():
        if any(word in said for word in words):
            return str(sense)
    return None


def is_moved_by(plain: str, end: int) -> bool:
    """Say whether the amount that ends at ``end`` is one by which something changed: 413百万円の減少."""
    return bool(_MOVED_BY.match(plain, end))


def expected_before(said: str) -> str | None:
    """Return the sense that the topic of a sentence gives its amounts: 通期の予想は、…, or None."""
    found = list(_EXPECTED.finditer(said))
    if not found or _ACHIEVED.search(said, found[-1].end()):
        return None
    return "plan" if found[-1]["word"] in _MEANINGS["sense"]["plan"] else "guidance"


def comparison_before(clause: str) -> str | None:
    """Return what the last words of a comparison in ``clause`` measure against, ``same`` for 同, or None."""
    found = list(_COMPARISONS.finditer(clause))
    return str(_MEANINGS["comparison"][found[-1][0]]) if found else None


def direction_after(plain: str, end: int, sentence_end: int) -> int:
    """Return 1 or -1 where the words right after a number say up or down, 0 where they say neither."""
    found = _DIRECTIONS.match(plain, end, sentence_end)
    return 0 if not found else 1 if found["up"] else -1


def prior_of(plain: str, start: int, end: int) -> str | None:
    """Return what the amount of a span is, where it is only the one compared with: last year's, the old forecast; else None."""
    before = _PRIOR.search(plain[max(0, start - PRIOR_REACH) : start])
    if before:
        return str(_MEANINGS["prior"][before["word"]])
    return "other" if _FROM.match(plain, end) else None


def sign_after(plain: str, end: int) -> int:
    """Return 1 or -1 where the words right after an amount call it a profit or a loss (120億円の黒字), 0 where they do not."""
    found = re.match(r"の(?:(黒字|利益)|(赤字|損失))", plain[end : end + 4])
    return 0 if not found else 1 if found[1] else -1


def is_rate(metric: str | None) -> bool:
    """Say whether a metric is itself a percentage, so that a percentage of it is a level and no change."""
    return metric is not None and entries("metrics")[metric]["kind"] == "percent"


def is_loss(word: str) -> bool:
    """Say whether the word for a metric says that it is a loss."""
    return any(loss in word for loss in _MEANINGS["loss"]["words"])


def is_matter(noun: str | None) -> bool:
    """Say whether a noun beside a number says what it measures: うち, 通期 and 前年同期 do not."""
    return noun is not None and len(noun) > 1 and not _whole_company(noun) and not noun.endswith(tuple(_MEANINGS["company"]["endings"]))


def _whole_company(scope: str) -> bool:
    return not _WHOLE_COMPANY.sub("", scope.lstrip("・"))
