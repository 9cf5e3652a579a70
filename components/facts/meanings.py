"""What words say a number measures: the metric and its basis, and what is known of a metric."""

import re
from dataclasses import dataclass
from functools import lru_cache

from components.lexicon import entries
from components.reading.terms import Match, Terms, either

# Whatever is a cost by its name: 修繕費, 物流コスト.
_COST = re.compile(r"(?:費用?|コスト)(?<!消費)(?![一-龥])")
_KIND_OF_COST = re.compile(r"[一-龥々ァ-ヴーA-Z]{1,8}$")
LONGEST_KIND = 8
_MEANINGS = entries("meanings")
_NO_METRIC = re.compile(either(_MEANINGS["no_metric"]["words"]))
_METRICS: Terms[str] = Terms(
    {alias: key for key, entry in entries("metrics").items() for alias in entry["aliases"]},
    dict.fromkeys(_MEANINGS["no_metric"]["words"], entries("metrics")),
)
MARGINS = _MEANINGS["margins"]
PROFITS = frozenset(_MEANINGS["profits"]["metrics"])
# Which metrics a word of change can be of: 増収 of these, 増益 of those.
EARNED = {"revenue": frozenset(_MEANINGS["profits"]["earned"]), "profit": frozenset(_MEANINGS["loss"]["metrics"])}
_BASES = {word: basis for basis, words in _MEANINGS["basis"].items() for word in words}
_BASIS = re.compile(either(list(_BASES)))


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


@lru_cache(maxsize=1024)
def metric_called(noun: str) -> str | None:
    """Return the metric that a noun is the whole name of, None where it is that of none."""
    return next((word.meaning for word in _METRICS.find(noun) if (word.start, word.end) == (0, len(noun))), None)


def _cost(plain: str, found: re.Match[str], named: list[Match[str]]) -> Match[str] | None:
    """Return the whole word for a cost, None where it is, or is part of, another metric's word."""
    before = _KIND_OF_COST.search(plain, max(0, found.start() - LONGEST_KIND), found.start())
    if before is None or any(match.start < found.end() and before.start() < match.end for match in named):
        return None
    return Match(before.start(), found.end(), "cost")


def without_no_metric(words: str) -> str:
    """Return words without those in which the name of a metric names none: 輸送人員."""
    return _NO_METRIC.sub("", words)


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
