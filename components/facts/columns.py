"""What the head of a column, or of a row, says of the cells below or beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from components.facts import comparisons, meanings, parts
from components.facts.units import Unit, unit_of
from components.lexicon import entries
from components.reading.terms import either

_MEANINGS = entries("meanings")
_COLUMNS = {word: key for key, words in _MEANINGS["columns"].items() for word in words}
COLUMN_WORDS = either(list(_COLUMNS))
_COLUMN = re.compile(COLUMN_WORDS)
_COMPARED = {word: key for key, words in _MEANINGS["compared"].items() for word in words}
_AGAINST = re.compile(either(list(_COMPARED)))
_PRIORS = {word: key for word, key in _MEANINGS["prior"].items() if word.startswith(("前", "昨"))}
_PRIOR = re.compile(either(list(_PRIORS)))
BRACKET = re.compile(r"[(\[](?P<said>[^()\[\]]{0,24})[)\]]")
_YEAR = re.compile(
    r"(?P<year>(?:20)?\d\d) ?(?:年 ?度|年(?P<month> ?\d{1,2} ?月(?:期|末| ?\d{1,2} ?日)?)?|(?P<short>[/.] ?\d{1,2} ?月?期))"
    r"|(?P<plain>20\d\d)[/.]\d{1,2}(?![\d/.])"
    r"|FY ?(?P<fiscal>\d{2,4})"
)
# Spans of a year by any of their spellings; the same span of two years may be held against one another.
_SPANS = re.compile(
    r"(?P<quarter>第 ?[1-4一二三四] ?(?:四半期|Q)|[1-4]Q|Q[1-4])|(?P<first>上半?期|中間期|1H|H1)|(?P<second>下半?期|2H|H2)"
    r"|(?P<whole>通期|年間)|(?P<total>累計)|(?P<months>\d{1,2}月?[-~]\d{1,2}月期?|(?<![\d年])\d{1,2}月(?![期末\d]))"
)
_DIGIT = re.compile("[1-4一二三四]")
_QUARTERS = dict(zip("1234一二三四", "12341234", strict=True))
# What changes, and may be told in percent, in points or in the unit itself.
MOVES = ("change", "difference")
CURRENT = ("actual", "guidance", "plan")


@dataclass(frozen=True, slots=True)
class Period:
    """A period that a head names: its year, 0 where it names none, the span of it, and as it is written."""

    year: int
    span: str
    written: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The words of a head: what its cells are (a key of the columns, or None), against what, of which metric, in which unit, of when."""

    text: str
    key: str | None
    comparison: str | None
    metric: str | None
    unit: Unit | None
    period: Period | None

    @property
    def is_known(self) -> bool:
        """Say whether the words say anything of the cells."""
        return any((self.key, self.metric, self.unit, self.period)) or is_company(bare_of(self.text)) or parts.is_part(bare_of(self.text))

    @property
    def is_of_whole(self) -> bool:
        """Say whether a change may be told with the year before as a hundred: 前年同期比, 対前年."""
        bare = bare_of(self.text)
        return self.key == "change" and "増減" not in bare and (bare.endswith("比") or bare.startswith(("対", "昨対")))


def is_company(noun: str) -> bool:
    """Say whether a noun names the whole company in a table: 合計, 全社, 連結."""
    return noun in _MEANINGS["rows"]["totals"] or (bool(noun) and parts.is_company(noun))


def bare_of(text: str) -> str:
    """Return a head without what stands in brackets, and without a sign of percent."""
    return BRACKET.sub("", text).strip(" %")


@lru_cache(maxsize=1024)
def heading(text: str) -> Heading:
    """Return what the words of a head say."""
    bare, words = bare_of(text), meanings.metric_words(text)
    said = [found["said"] for found in BRACKET.finditer(text)]
    unit = next((unit for each in (*said, text, "%" if text.endswith("%") else "") if (unit := unit_of(each))), None)
    key = _key(bare) or _key(text)
    metric = words[-1].meaning if words else None
    return Heading(text, key, _comparison(bare, key), metric, unit, _period(text))


def _key(words: str) -> str | None:
    """Return what words say the cells are; 当期 in 当期純利益 says nothing, 計画比 and 対計画 say a change."""
    found = _last(words)
    if found in ("share", "progress", "change", "difference"):
        return found
    for word in reversed(meanings.metric_words(words)):
        words = words[: word.start] + words[word.end :]
    found = _last(words)
    against = words.endswith("比") or words.startswith("対")
    return "change" if against and found else found


def _last(words: str) -> str | None:
    found = [str(_COLUMNS[word]) for word in _COLUMN.findall(words)]
    return next((key for key in reversed(found) if key != "amount"), found[-1] if found else None)


def _comparison(bare: str, key: str | None) -> str | None:
    """Return what a head itself says its cells are measured against, or are the measure of."""
    if key in MOVES:
        against = _AGAINST.findall(bare)
        said = comparisons.comparison_before(bare) or (_COMPARED[against[-1]] if against else None)
        return None if said == "same" else said
    if key != "prior":
        return None
    prior = _PRIOR.search(bare)
    return str(_PRIORS[prior[0]]) if prior else "other" if bare.endswith("末") else "yoy"


def _period(text: str) -> Period | None:
    years, spans = list(_YEAR.finditer(text)), list(_SPANS.finditer(text))
    year = years[-1] if years else None
    if year is None and not spans:
        return None
    number = int((year["year"] or year["plain"] or year["fiscal"])[-2:]) if year else 0
    month = (year["month"] or year["short"] or "") if year else ""
    written = [
        found[0].replace(" ", "") for found in (year, *spans) if found and (found is year or not year or found.start() >= year.end())
    ]
    between = " " if written[0][-1].isdigit() else ""
    return Period(number, "".join([month.strip(" /.月期"), *map(_span, spans)]), between.join(written))


def _span(found: re.Match[str]) -> str:
    """Return a span of a year by one name for all its spellings."""
    digit = _DIGIT.search(found[0]) if found["quarter"] else None
    return f"Q{_QUARTERS[digit[0]]}" if digit else str(found["months"] or found.lastgroup)


def resolved(heads: Sequence[Heading]) -> tuple[Heading, ...]:
    """Say of heads side by side what they are together: which period is held against which, and what a change is measured against."""
    periods = [head.period for head in heads if head.period and head.key in (None, "actual")]
    latest = max((period.year for period in periods), default=0)
    spans = {period.span for period in periods if period.year == latest}
    placed = [_placed(head, latest, spans) for head in heads]
    against = _held_against(placed)
    return tuple(replace(head, comparison=head.comparison or against) if head.key in MOVES else head for head in placed)


def _placed(head: Heading, latest: int, spans: set[str]) -> Heading:
    """Return a head that only names a period as this year's or as an earlier one: the same span a year ago, or another."""
    if head.period is None or head.key not in (None, "actual") or head.period.year in (0, latest):
        return head
    a_year_ago = head.period.year == latest - 1 and head.period.span in spans
    return replace(head, key="prior", comparison="yoy" if a_year_ago else "other")


def _held_against(heads: Sequence[Heading]) -> str:
    """Return what changes are measured against that do not say so themselves: the amounts that stand beside them."""
    keys = [head.key for head in heads]
    priors = [head.comparison for head in heads if head.key == "prior" and head.comparison]
    if priors:
        return "yoy" if "yoy" in priors else priors[-1]
    if "prior_guidance" in keys:
        return "guidance"
    return "plan" if "plan" in keys and "actual" in keys else "yoy"
