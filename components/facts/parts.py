"""Which part of the company a number is of, and what the words right before it make its subject."""

import re

from components.facts.meanings import Named, metric_words
from components.lexicon import entries
from components.reading.terms import either

_MEANINGS = entries("meanings")
_SEGMENT = re.compile(r"(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?(?:向け)?)(?P<by>(?:全体)?の)?$")
# The subject right before a number: 注文件数は2割, 「リネア」が521億円.
_SUBJECT = re.compile(
    r"(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{1,20}」?)(?:は|が|も|を)(?:、|約|ほぼ|およそ|△|(?:前年|前期|前四半期)(?:同期|同月)?(?:比|から|の)で?|期初の|従来の|現在の|現状の|今の|同|マイナス|プラス|平均)*$"
)
# 1点目は、受注高152億円の内訳です.
_ORDINAL = re.compile(_MEANINGS["no_thing"]["ordinals"])
_COMPARED = frozenset(word for words in _MEANINGS["compared"].values() for word in words)
_PERIODS = r"当?第.四半期(?:単独)?|[一二三四五六七八九十]{1,2}月|\d+月[期末]?|\d+年?度?|[かカヶ]月|年(?=度|$)|期"
_BASES = [word for words in _MEANINGS["basis"].values() for word in words]
_WHOLE_COMPANY = re.compile(rf"{either(_MEANINGS['company']['words'])}|{either(_BASES)}|{_PERIODS}|当|の|間")
# 事業別に申し上げますと、…; 減速機を扱う精密機器事業は: what is said of a part before its name is none of the name.
_TOPIC = re.compile(
    r"(?:[^、。\d]{0,20}、)?(?:[^、。はがも\d]{1,24}[うくすつむるぐぶた])?(?P<scope>[一-龥々ァ-ヴーA-Za-z0-9・]{2,20}?(?:事業|部門|セグメント))(?:の|は|で|に|が|、)"
)
_SAME_WORDS = [
    *_MEANINGS["same_topic"]["words"], *_MEANINGS["prior"], *_MEANINGS["company"]["words"], *_MEANINGS["hedge"]["about"],
    *(word for words in _MEANINGS["sense"].values() for word in words),
]  # fmt: skip
_SAME_TOPIC = re.compile(rf"{either(_SAME_WORDS)}|{_PERIODS}|[はがもをにでのと、,: 「」()\d〇一二三四五六七八九十.%]")
_TOPIC_NOUN = re.compile(
    r"(?:(?:このうち|うち|また|一方|一方で|他方|なお|次に|続いて)、?)?(?:[^、。「」はがを]{0,16}(?:した|の|する))?"
    r"(?:[一-龥ァ-ヴーぁ-んA-Za-z]{1,12}(?=「))?[「・]?(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{1,16}」?)(?:は|では|が|も|: ?| (?=[\d△+-]))"
)
# 北米: 売上収益1,186億円.
_HEAD = re.compile(r"[・【]?(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{1,16})(?:: ?|】)")
# 機能材料は売上収益3,120億円: what the sentence is about, where a metric is told of it.
_ABOUT = re.compile(r"(?:[・]|また、|一方、|続いて、?|次に、?)?「?(?P<noun>[一-龥々ァ-ヴーA-Za-z0-9・]{2,16})」?(?:は|では)")
_TOLD = re.compile(r"(?:は|が|も|で|と|、|こそ|:|約|マイナス|△|-| )*(?:\d|[一二三四五六七八九十〇]|前年|前期|前四半期|同)|(?:は|が|も)")
_EFFECTS = re.compile(either(_MEANINGS["segment"]["effects"]))
_PARTED = re.compile(_MEANINGS["segment"]["parted"])
_DIGIT = re.compile(r"\d")
_ADJACENT = re.compile(r"(?:^|[はがもをにでのと、「」()])(?P<noun>[一-龥々ァ-ヴーA-Za-z][一-龥々ァ-ヴーA-Za-z0-9]{1,11})(?:約)?$")
SCOPE_REACH = 24
SUBJECT_REACH = 30
# Of these the noun right before is a kind and no part of the company: 株式報酬費用, 1株当たり利益.
_NAMED_PARTS = frozenset(_MEANINGS["segment"]["named"])
_KINDS = (
    "capex",
    "depreciation",
    "research",
    "sga",
    "cost",
    "investment",
    "cash",
    "free_cash_flow",
    "operating_cash_flow",
    "eps",
    "fx_rate",
    "dividend",
    "buyback",
    "debt_issue",
)


def subject_before(plain: str, start: int, since: int) -> str | None:
    """Return the noun that the words right before a number make its subject (注文件数は2割), None for a period or the company."""
    begin = max(since, start - SUBJECT_REACH)
    found = _SUBJECT.search(plain, begin, start) or _ADJACENT.search(plain[begin:start])
    noun = found["noun"] if found and not _DIGIT.search(found["noun"]) else None
    return noun if noun and noun not in _COMPARED and not _whole_company(noun) and _SAME_TOPIC.sub("", noun) else None


def topic_before(plain: str, start: int, end: int) -> str | None:
    """Return the noun that a sentence begins with as its topic: 「オルベクト」は後発品の浸透により, 冷凍食品は."""
    found = _TOPIC_NOUN.match(plain, start, end + 1)
    noun = found["noun"] if found else None
    return noun if noun and not _whole_company(noun) and _SAME_TOPIC.sub("", noun) else None


def head_before(plain: str, start: int, end: int) -> str | None:
    """Return the part of the company that a line bears at its head: 北米: 売上収益1,186億円."""
    found = _HEAD.match(plain, start, end)
    return found["noun"] if found and is_part(found["noun"]) else None


def is_part(noun: str) -> bool:
    """Say whether a noun names a part of the company: 工作機械事業, 国内, a name in quotation marks."""
    ends = noun.endswith(tuple(_MEANINGS["segment"]["endings"])) and not noun.endswith(tuple(_MEANINGS["segment"]["no_part_endings"]))
    return ends or noun in _MEANINGS["segment"]["words"]


def is_named_part(noun: str) -> bool:
    """Say whether a word for a metric is the name of the part that it is of: 既存店."""
    return noun in _NAMED_PARTS


def is_parted(metric: str) -> bool:
    """Say whether a metric is told of the parts of a company as well as of the whole."""
    return metric in _MEANINGS["parted"]["metrics"] or carries_scope(metric)


def is_income(noun: str) -> bool:
    """Say whether a noun is a line of income by the word it ends with: 受入手数料, 賃料収入; 支払手数料 is a cost."""
    return noun.endswith(tuple(_MEANINGS["income"]["endings"])) and not noun.startswith(tuple(_MEANINGS["income"]["paid"]))


def is_about_same(said: str) -> bool:
    """Say whether the words from the beginning of a sentence to its number name nothing: 前年同期は, このうち第2四半期だけで."""
    return not _SAME_TOPIC.sub("", said).strip()


def is_another(noun: str) -> bool:
    """Say whether a noun is a thing of its own by the word it ends with: 平均単価, 売上比率."""
    return noun.endswith(tuple(_MEANINGS["segment"]["other_endings"]))


def goes_through_parts(plain: str, start: int, end: int) -> bool:
    """Say whether a sentence goes through the parts of a whole: セグメント別では."""
    return _PARTED.search(plain, start, end) is not None


def goes_through_effects(plain: str, start: int, end: int) -> bool:
    """Say whether a sentence goes through what moved a profit: 営業利益の増減要因は."""
    return _EFFECTS.search(plain, start, end) is not None


def scope_before(plain: str, named: Named, sentence_start: int) -> str | None:
    """Return the segment, product or region whose metric a word is, None for the whole company."""
    start = named.start
    found = _SEGMENT.search(plain[max(sentence_start, start - SCOPE_REACH) : start])
    if found and _is_scope(found["scope"], named.metric) and (found["by"] or named.metric not in _KINDS):
        return found["scope"]
    if plain[start : named.end] in _NAMED_PARTS:
        return plain[start : named.end]
    topic = _TOPIC.match(plain, sentence_start, start)
    return topic["scope"] if topic and not _whole_company(topic["scope"]) else _told_of(plain, named, sentence_start)


def _is_scope(noun: str, metric: str) -> bool:
    """Say whether a noun before a word for a metric is the part that it is of; of costs and the like only what is surely a part."""
    if noun in _NAMED_PARTS:
        return True
    if is_ordinal(noun):
        return False
    whole = _whole_company(noun) or noun.endswith(tuple(_MEANINGS["segment"]["no_part_endings"])) or bool(metric_words(noun))
    return not whole and (metric not in _KINDS or is_part(noun))


def _told_of(plain: str, named: Named, sentence_start: int) -> str | None:
    """Return what a sentence is about, where the metric is told of it: 機能材料は売上収益3,120億円; not 円安は売上高を押し上げ."""
    topic = _ABOUT.match(plain, sentence_start, named.start)
    if topic is None or not carries_scope(named.metric) or not _TOLD.match(plain, named.end):
        return None
    noun = topic["noun"].lstrip("・")
    return noun if _is_scope(noun, named.metric) and not is_another(noun) and _SAME_TOPIC.sub("", noun) else None


def carries_scope(metric: str) -> bool:
    """Say whether the part of the company that a paragraph is about holds for the metric."""
    return metric in _MEANINGS["carried"]["metrics"]


def speaks_of_whole(plain: str, start: int, end: int) -> bool:
    """Say whether the words name the whole company, so that no part named before holds."""
    return any(word in plain[start:end] for word in ("全社", "連結", "当社", "全体", "通期", "合計"))


def is_ordinal(noun: str) -> bool:
    """Say whether a noun only numbers what is asked or answered: 1点目."""
    return _ORDINAL.fullmatch(noun) is not None


def is_matter(noun: str | None) -> bool:
    """Say whether a noun beside a number says what it measures: うち, 通期 and 前年同期 do not."""
    return noun is not None and len(noun) > 1 and not _whole_company(noun) and not noun.endswith(tuple(_MEANINGS["company"]["endings"]))


def is_company(noun: str) -> bool:
    """Say whether a noun names the company as a whole, or only a time: 全社, 連結合計; その他 is a part of it."""
    return _whole_company(noun) and not is_part(noun)


def _whole_company(scope: str) -> bool:
    return not _WHOLE_COMPANY.sub("", scope.lstrip("・"))
