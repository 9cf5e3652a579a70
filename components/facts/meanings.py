"""What the words around a number say it measures: the metric, its basis, and the part of the company it is of."""

import re
from dataclasses import dataclass

from components.lexicon import entries
from components.reading.terms import Match, Terms, either

_SEGMENT = re.compile(r"(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?)(?P<by>(?:全体)?の)?$")
# Whatever is a cost by its name: 修繕費, 物流コスト.
_COST = re.compile(r"(?:費用?|コスト)(?<!消費)(?![一-龥])")
_KIND_OF_COST = re.compile(r"[一-龥々ァ-ヴーA-Z]{1,8}$")
LONGEST_KIND = 8
# The subject right before a number: 注文件数は2割, 「リネア」が521億円.
_SUBJECT = re.compile(
    r"(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{1,20}」?)(?:は|が|も|を)(?:、|約|ほぼ|およそ|△|(?:前年|前期|前四半期)(?:同期|同月)?(?:比|から|の)で?|期初の|従来の|同|マイナス|プラス|平均)*$"
)
_MEANINGS = entries("meanings")
_COMPARED = frozenset(word for words in _MEANINGS["compared"].values() for word in words)
_NO_METRIC = re.compile(either(_MEANINGS["no_metric"]["words"]))
_METRICS: Terms[str] = Terms(
    {alias: key for key, entry in entries("metrics").items() for alias in entry["aliases"]}, _MEANINGS["no_metric"]["words"]
)
MARGINS = _MEANINGS["margins"]
_BASES = {word: basis for basis, words in _MEANINGS["basis"].items() for word in words}
_BASIS = re.compile(either(list(_BASES)))
_PERIODS = r"当?第.四半期|[一二三四五六七八九十]{1,2}月|\d+月[期末]?|\d+年?度?|[かカヶ]月|年(?=度|$)|期"
_WHOLE_COMPANY = re.compile(rf"{_PERIODS}|{either(_MEANINGS['company']['words'])}|{either(list(_BASES))}|当|の|間")
_TOPIC = re.compile(r"(?:[^、。]{0,8}、)?(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?(?:事業|部門|セグメント))(?:の|は|で|に|が|、)")
_SAME_WORDS = [
    *_MEANINGS["same_topic"]["words"], *_MEANINGS["prior"], *_MEANINGS["company"]["words"], *_MEANINGS["hedge"]["about"],
    *(word for words in _MEANINGS["sense"].values() for word in words),
]  # fmt: skip
_SAME_TOPIC = re.compile(rf"{_PERIODS}|{either(_SAME_WORDS)}|[はがもをにでのと、,: 「」()\d〇一二三四五六七八九十.%]")
_TOPIC_NOUN = re.compile(
    r"(?:(?:このうち|うち|また|一方|一方で|他方|なお|次に|続いて)、?)?(?:[^、。「」はがを]{0,16}(?:した|の|する))?"
    r"「?(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{1,16}」?)(?:は|では|が|も)"
)
_PARTED = re.compile(_MEANINGS["segment"]["parted"])
_DIGIT = re.compile(r"\d")
_ADJACENT = re.compile(r"(?:^|[はがもをにでのと、「」()])(?P<noun>[一-龥々ァ-ヴー]{2,12})(?:約)?$")
SCOPE_REACH = 24
SUBJECT_REACH = 30
# Of these the noun right before is a kind and no part of the company: 株式報酬費用, 1株当たり利益.
_KINDS = ("cost", "investment", "cash", "free_cash_flow", "operating_cash_flow", "eps", "fx_rate", "dividend", "buyback", "debt_issue")


@dataclass(frozen=True, slots=True)
class Named:
    """The metric that a number measures, with the span of the word that says so; the span is empty where it was said before.

    ``part`` is the part of the company that the word itself names: 手数料収入.
    """

    metric: str
    start: int
    end: int
    part: str | None = None


def metric_words(plain: str) -> list[Match[str]]:
    """Return every word of a metric in a plain text, in order."""
    named = list(_METRICS.find(plain))
    costs = [cost for found in _COST.finditer(plain) if (cost := _cost(plain, found, named))]
    return sorted([*named, *costs], key=lambda match: match.start) if costs else named


def _cost(plain: str, found: re.Match[str], named: list[Match[str]]) -> Match[str] | None:
    """Return the whole word for a cost, None where it is, or is part of, another metric's word."""
    before = _KIND_OF_COST.search(plain, max(0, found.start() - LONGEST_KIND), found.start())
    if before is None or any(match.start < found.end() and before.start() < match.end for match in named):
        return None
    return Match(before.start(), found.end(), "cost")


def subject_before(plain: str, start: int, since: int) -> str | None:
    """Return the noun that the words right before a number make its subject (注文件数は2割), None for a period or the company."""
    begin = max(since, start - SUBJECT_REACH)
    found = _SUBJECT.search(plain, begin, start) or _ADJACENT.search(plain[begin:start])
    noun = found["noun"] if found and not _DIGIT.search(found["noun"]) else None
    return noun if noun and noun not in _COMPARED and not _whole_company(noun) and _SAME_TOPIC.sub("", noun) else None


def topic_before(plain: str, start: int, end: int) -> str | None:
    """Return the noun that a sentence begins with as its topic: 「オルベクト」は後発品の浸透により, 冷凍食品は."""
    found = _TOPIC_NOUN.match(plain, start, end)
    noun = found["noun"] if found else None
    return noun if noun and not _whole_company(noun) and _SAME_TOPIC.sub("", noun) else None


def is_part(noun: str) -> bool:
    """Say whether a noun names a part of the company: 工作機械事業, 国内, a name in quotation marks."""
    return noun in _MEANINGS["segment"]["words"] or noun.endswith(tuple(_MEANINGS["segment"]["endings"]))


def is_parted(metric: str) -> bool:
    """Say whether a metric is told of the parts of a company as well as of the whole."""
    return metric in _MEANINGS["parted"]["metrics"] or carries_scope(metric)


def is_income(noun: str) -> bool:
    """Say whether a noun is a line of income by the word it ends with: 受入手数料, 賃料収入; 支払手数料 is a cost."""
    return noun.endswith(tuple(_MEANINGS["income"]["endings"])) and not noun.startswith(tuple(_MEANINGS["income"]["paid"]))


def without_no_metric(words: str) -> str:
    """Return words without those in which the name of a metric names none: 輸送人員."""
    return _NO_METRIC.sub("", words)


def is_about_same(said: str) -> bool:
    """Say whether the words from the beginning of a sentence to its number name nothing: 前年同期は, このうち第2四半期だけで."""
    return not _SAME_TOPIC.sub("", said).strip()


def is_another(noun: str) -> bool:
    """Say whether a noun is a thing of its own by the word it ends with: 平均単価, 売上比率."""
    return noun.endswith(tuple(_MEANINGS["segment"]["other_endings"]))


def goes_through_parts(plain: str, start: int, end: int) -> bool:
    """Say whether a sentence goes through the parts of a whole: セグメント別では."""
    return _PARTED.search(plain, start, end) is not None


def scope_before(plain: str, named: Named, sentence_start: int) -> str | None:
    """Return the segment, product or region whose metric a word is, None for the whole company."""
    start = named.start
    found = _SEGMENT.search(plain[max(sentence_start, start - SCOPE_REACH) : start])
    if found and not _whole_company(found["scope"]) and (found["by"] or named.metric not in _KINDS) and not metric_words(found["scope"]):
        return found["scope"]
    topic = _TOPIC.match(plain, sentence_start, start)
    return topic["scope"] if topic and not _whole_company(topic["scope"]) else None


def carries_scope(metric: str) -> bool:
    """Say whether the part of the company that a paragraph is about holds for the metric."""
    return metric in _MEANINGS["carried"]["metrics"]


def speaks_of_whole(plain: str, start: int, end: int) -> bool:
    """Say whether the words name the whole company, so that no part named before holds."""
    return any(word in plain[start:end] for word in ("全社", "連結", "当社", "全体", "通期", "合計"))


def basis_in(plain: str, start: int, end: int) -> str | None:
    """Return the accounting that the words of ``plain[start:end]`` name, or None where they name none."""
    found = _BASIS.search(plain, start, end)
    return _BASES[found[0]] if found else None


def without_basis(words: str) -> str:
    """Return words without those that name an accounting."""
    return _BASIS.sub("", words)


def is_rate(metric: str | None) -> bool:
    """Say whether a metric is itself a percentage, so that a percentage of it is a level and no change."""
    return metric is not None and entries("metrics")[metric]["kind"] == "percent"


def may_be_lost(metric: str) -> bool:
    """Say whether a metric turns negative where the words call it a loss."""
    return metric in _MEANINGS["loss"]["metrics"]


def is_loss(word: str) -> bool:
    """Say whether the words for a metric say that it is a loss."""
    return any(loss in word for loss in _MEANINGS["loss"]["words"])


def is_matter(noun: str | None) -> bool:
    """Say whether a noun beside a number says what it measures: うち, 通期 and 前年同期 do not."""
    return noun is not None and len(noun) > 1 and not _whole_company(noun) and not noun.endswith(tuple(_MEANINGS["company"]["endings"]))


def is_company(noun: str) -> bool:
    """Say whether a noun names the company as a whole, or only a time: 全社, 連結合計; その他 is a part of it."""
    return _whole_company(noun) and not is_part(noun)


def _whole_company(scope: str) -> bool:
    return not _WHOLE_COMPANY.sub("", scope.lstrip("・"))
