"""What a stretch is called: 2026年3月期 第2四半期累計, or 2025年7～9月 where months name it."""

from typing import Any

from components.facts.fiscal.stretch import MONTHS, Stretch
from components.lexicon import entries


def label_of(stretch: Stretch, language: str) -> str:
    """Return what a stretch is called in a language, ``ja`` or ``en``."""
    words: dict[str, Any] = entries("fiscal")["labels"][language]
    if stretch.year is None:
        return _by_months(stretch, words)
    month = None if stretch.ends is None else stretch.ends % MONTHS + 1
    of = words["year" if month is None else "year_ends"].format(year=stretch.year, month=month, short=f"{stretch.year % 100:02}")
    kind = "whole" if stretch.kind == "year" else stretch.kind
    return str(words[kind].format(of=of, quarter=stretch.last_quarter))


def _by_months(stretch: Stretch, words: dict[str, Any]) -> str:
    """Return what a stretch that months name is called; empty where not even they are known."""
    if stretch.first is None or stretch.last is None:
        return ""
    year, month = divmod(stretch.last, MONTHS)
    return str(words["months"].format(year=year, first=stretch.first % MONTHS + 1, month=month + 1))
