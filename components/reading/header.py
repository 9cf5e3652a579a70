"""What a transcript says of itself: title, company, fiscal period, day."""

import re
from dataclasses import replace

from components.lexicon import entries
from components.reading.cleaning import plain as plain_of
from components.reading.cleaning import with_plain_ideographs
from components.reading.company import company_in
from components.reading.days import held_on, period_end
from components.reading.headline import headline, is_bare, is_way, shown
from components.reading.mastheads import Span
from components.reading.periods import LONGEST_WELCOME, by_half_year, period_greeted, period_in, period_written, start_of_period
from components.reading.transcript import Header

_MEETING = "|".join(entries("headings")["meetings"])
_CALL_WORD = re.compile(_MEETING)
# The heading of a part of the page, which may name another year.
_EXPECTATION = re.compile(r"(?:予想|見通し|計画|業績 ?ハイライト|決算 ?ハイライト)(?:の概要|について)?$")
# A title may end in a remark of several sentences.
_REMARK = re.compile(r"\((?=[^()\n]{0,200}。)[^()\n]{0,400}\) *$")
_LINE = re.compile(r"[^\n]+")
# A text says what it is at its beginning.
HEADER_REACH = 6000


def header_of(text: str, plain: str, end: int) -> Header:
    """Read the header from ``plain[:end]``, the part before the first speaker; names are quoted from ``text``."""
    end = min(end, HEADER_REACH)
    quoted = with_plain_ideographs(text[: end + LONGEST_WELCOME], plain)
    title = _title(plain, end)
    company = company_in(quoted, plain, end, title)
    period = by_half_year(period_in(plain, title, end) or period_greeted(plain, end), company)
    if title and (first := _headline_above(plain, title, company)):
        title = first
    if title is None or is_bare(plain[slice(*title)]):
        title = headline(plain, end, company) or title
    return Header(
        title=shown(text, quoted, title) if title else None,
        company=company,
        fiscal_period=quoted[period.start : period.end].strip() if period else None,
        fiscal_year=period.year if period else None,
        quarter=period.quarter if period else None,
        cumulative=period.cumulative if period else None,
        period_end=period_end(plain, period, end),
        held_on=held_on(plain, end),
    )


def _headline_above(plain: str, title: Span, company: str | None) -> Span | None:
    """Return the headline above a line that names a call behind a sentence: that is the heading of a part."""
    return headline(plain, title[0], company) if plain.find("。", 0, title[0]) >= 0 else None


def with_company(header: Header, company: str) -> Header:
    """Return a header with the company that somebody names."""
    return replace(header, company=company)


def with_period(header: Header, written: str) -> Header | None:
    """Return a header with the fiscal period that somebody writes, None where the words are no period of a year."""
    words = plain_of(written).strip()
    period = by_half_year(period_written(words), header.company)
    if period is None:
        return None
    return replace(
        header, fiscal_period=written.strip(), fiscal_year=period.year, quarter=period.quarter, cumulative=period.cumulative,
        period_end=period_end(words, period, len(words)),
    )  # fmt: skip


def _title(plain: str, end: int) -> Span | None:
    """Find the first line that names a call, one with a period rather than one without."""
    lines = []
    for line in _LINE.finditer(plain, 0, end):
        bare = _REMARK.sub("", line[0]).rstrip()
        if _CALL_WORD.search(bare) and "。" not in bare and not _EXPECTATION.search(bare) and not is_way(bare):
            lines.append((line.start(), line.start() + len(bare)))
    dated = [line for line in lines if start_of_period(plain, *line) is not None]
    return next(iter([*dated, *lines]), None)
