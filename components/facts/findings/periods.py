"""Dates that contradict one another: the period's end, the fiscal year, the day of the call, and what speakers look forward to."""

import re
from collections.abc import Iterator

from components.facts.findings.hit import Evidence, Hit, Span
from components.lexicon import entries

_WORDS = entries("findings")["words"]
_AHEAD, _TO_COME, _FISCAL_YEAR, _ENDS = (re.compile(_WORDS[key]) for key in ("ahead", "to_come", "fiscal_year", "ends"))
# From this month on a calendar year is nearly over: nobody asks any more how it will be.
NEARLY_OVER = 9
MONTHS, QUARTER = 12, 3


def period_end(evidence: Evidence) -> Iterator[Hit]:
    """Find a period end that does not fit the fiscal year stated, or a year spoken of as the future that it leaves behind."""
    end = _stated(evidence)
    begins = _FISCAL_YEAR.search(evidence.speech.plain)
    if end is None:
        return
    span, year, month = end
    quarter = evidence.transcript.header.quarter
    if begins and quarter and (int(begins["month"]) - 1 + quarter * QUARTER - 1) % MONTHS + 1 != month:
        yield _hit(evidence, span, [begins.span()])
    nearly_over = month == MONTHS or (begins and int(begins["month"]) != 1 and month >= NEARLY_OVER)
    if nearly_over and (ahead := _looks_ahead(evidence, year)):
        yield _hit(evidence, span, [ahead])


def held_before_end(evidence: Evidence) -> Iterator[Hit]:
    """Find a call that was held before the period it is about had ended."""
    header, end = evidence.transcript.header, _stated(evidence)
    if end and header.held_on and header.period_end and header.held_on < header.period_end and not _begins_span(evidence, header.held_on):
        yield Hit("held_before_end", *end[0], header.held_on, header.period_end)


def _begins_span(evidence: Evidence, day: str) -> bool:
    """Say whether a day is written as the first of a span: 2025年1月1日~6月30日."""
    year, month, date = (int(part) for part in day.split("-"))
    return re.search(rf"{year} ?年 ?{month} ?月 ?{date} ?日 ?(?:[~〜～-]|から)", evidence.speech.plain) is not None


def _stated(evidence: Evidence) -> tuple[Span, int, int] | None:
    """Return where the period's end is written, with its year and month; None where it is only counted back."""
    stated = evidence.transcript.header.period_end
    if stated is None:
        said = _ENDS.search(evidence.speech.plain)
        return (said.span(), int(said["year"]), int(said["month"])) if said else None
    year, month, day = (int(part) for part in stated.split("-"))
    written = re.search(rf"{year} ?年 ?{month} ?月 ?{day} ?日", evidence.speech.plain)
    return (written.span(), year, month) if written else None


def _looks_ahead(evidence: Evidence, year: int) -> Span | None:
    """Return where a speaker looks forward to a year that is nearly over or past."""
    first = evidence.speech.turns[0].start if evidence.speech.turns else 0
    said = (ahead for pattern in (_AHEAD, _TO_COME) for ahead in pattern.finditer(evidence.speech.plain, first))
    return next((ahead.span() for ahead in said if int(ahead["year"]) <= year), None)


def _hit(evidence: Evidence, span: Span, related: list[Span]) -> Hit:
    said = " / ".join(evidence.speech.text[slice(*each)] for each in related)
    return Hit("period_end", *span, evidence.speech.text[slice(*span)], said, related)
