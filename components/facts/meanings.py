"""What the words around a number say it measures: the metric, its basis, and the part of the company it is of."""

import re
from dataclasses import dataclass

from components.lexicon import entries
from components.reading.terms import Match, Terms, either

# The thing measured may follow its number: 0.6%の手数料, 100億ドル規模の自社株買い, 30億円を上限とする自己株式取得.
_FOLLOWING = re.compile(
    r"(?:(?:程度|規模|相当|前後|以上|超|分|強|弱|近く)*の|を(?:上限|限度)(?:とする|とした|に))(?P<noun>[^、。はがをにで()]{1,24})"
)
_SEGMENT = re.compile(r"(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?)(?P<by>(?:全体)?の)?$")
_NAMED = re.compile(r"(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20})(?:は|が|も|を|で|の|に|、|:|,|約|ほぼ|およそ)*$")
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
_METRICS: Terms[str] = Terms(
    {alias: key for key, entry in entries("metrics").items() for alias in entry["aliases"]}, _MEANINGS["no_metric"]["words"]
)
_BASES = {word: basis for basis, words in _MEANINGS["basis"].items() for word in words}
_BASIS = re.compile(either(list(_BASES)))
_PERIODS = r"当?第.四半期|[一二三四五六七八九十]{1,2}月|\d+月[期末]?|\d+年?度?|[かカヶ]月|年(?=度|$)|期"
_WHOLE_COMPANY = re.compile(rf"{_PERIODS}|{either(_MEANINGS['company']['words'])}|{either(list(_BASES))}|当|の|間")
_TOPIC = re.compile(r"(?:[^、。]{0,8}、)?(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?(?:事業|部門|セグメント))(?:の|は|で|に|が|、)")
_SAME_WORDS = [
    *_MEANINGS["same_topic"]["words"], *_MEANINGS["prior"], *_MEANINGS["company"]["words"], *_MEANINGS["hedge"]["about"],
    *(word for words in _MEANINGS["sense"].values() for word in words),
]  # fmt: skip
_SAME_TOPIC = re.compile(rf"{_PERIODS}|{either(_SAME_WORDS)}|[はがもをにでのと、,: 「」()\d.%]")
_TOPIC_NOUN = re.compile(
    r"(?:(?:このうち|うち|また|一方|一方で|他方|なお|次に|続いて)、?)?(?:[^、。「」はがを]{0,16}(?:した|の|する))?"
    r"「?(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{1,16}」?)(?:は|では|が|も)"
)
_INVESTED = re.compile(r"(?:\([^()]{1,16}\))?(?:程度|超|規模|弱|強)?(?:を[^、。]{0,14})?(?:投じ|投資し|投資する|投下)")
_PARTED = re.compile(_MEANINGS["segment"]["parted"])
_RATE = re.compile(rf"[1一] ?(?:{either(list(entries('currencies')['currency']))})(?: ?=|当たり|あたり|につき|は|が|、)* ?(?:約|およそ)?$")
_PER_SHARE = re.compile(r"1[株口](?:当たり|あたり|につき)(?:約|では|で|、)?$")
_DIGIT = re.compile(r"\d")
_MOVES = re.compile("の?円[安高]")
_ADJACENT = re.compile(r"(?:^|[はがもをにでのと、「」()])(?P<noun>[一-龥々ァ-ヴー]{2,12})(?:約)?$")
SCOPE_REACH = 24
SUBJECT_REACH = 30
# Of these the noun right before is a kind and no part of the company: 株式報酬費用, 1株当たり利益.
_KINDS = ("cost", "investment", "cash", "free_cash_flow", "operating_cash_flow", "eps", "fx_rate", "dividend", "buyback", "debt_issue")


@dataclass(frozen=True, slots=True)
class Named:
    """The metric that a number measures, with the span of the word that says so; the span is empty where it was said before."""

    metric: str
    start: int
    end: int


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


def following_metric(plain: str, end: int, sentence_end: int, words: list[Match[str]]) -> Named | None:
    """Return the metric in the noun phrase that a number at ``end`` is the measure of, or None."""
    found = _FOLLOWING.match(plain, end, sentence_end)
    if not found:
        return None
    inside = [w for w in words if found.start("noun") <= w.start and w.end <= found.end("noun")]
    return Named(inside[-1].meaning, inside[-1].start, inside[-1].end) if inside else None


def is_per_share(plain: str, start: int) -> bool:
    """Say whether the amount at ``start`` is told per share, with no word for what: 1株当たり18円74銭."""
    return _PER_SHARE.search(plain, max(0, start - SCOPE_REACH), start) is not None


def is_invested(plain: str, end: int) -> bool:
    """Say whether the amount that ends at ``end`` is put into something: 百二十億円を新工場に投じる."""
    return _INVESTED.match(plain, end) is not None


def is_exchange_rate(plain: str, start: int) -> bool:
    """Say whether the amount at ``start`` is the price of one unit of another currency (1ドル＝145円), or a move of it (1円の円安)."""
    moves = _MOVES.match(plain, plain.find("円", start) + 1) if plain[start : start + 1].isdigit() else None
    return moves is not None or _RATE.search(plain, max(0, start - SCOPE_REACH), start) is not None


def noun_beside(plain: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """Return the noun phrase that a number stands with, after it (0.6%の…) or before it (…は2桁), or None."""
    after = _FOLLOWING.match(plain, end, sentence[1])
    before = _NAMED.search(plain, max(sentence[0], start - SUBJECT_REACH), start)
    return after["noun"] if after else before["noun"] if before else None


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
    return noun if noun and not _whole_company(noun) and not metric_words(noun) and _SAME_TOPIC.sub("", noun) else None


def is_part(noun: str) -> bool:
    """Say whether a noun names a part of the company: 工作機械事業, 国内, a name in quotation marks."""
    return noun in _MEANINGS["segment"]["words"] or noun.endswith(tuple(_MEANINGS["segment"]["endings"]))


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


def sign_after(plain: str, end: int) -> int:
    """Return 1 or -1 where the words right after an amount call it a profit or a loss (120億円の黒字), 0 where they do not."""
    found = re.match(r"の(?:純|営業|経常)?(?:(黒字|利益|流入|収入)|(赤字|損失|流出|支出))", plain[end : end + 8])
    return 0 if not found else 1 if found[1] else -1


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


def _whole_company(scope: str) -> bool:
    return not _WHOLE_COMPANY.sub("", scope.lstrip("・"))
