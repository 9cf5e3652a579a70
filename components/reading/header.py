"""What a transcript says of itself: title, company, fiscal period, dates."""

import calendar
import re
from dataclasses import dataclass

from components.reading.transcript import Header

_DIGIT = str.maketrans("一二三四", "1234")
_QUARTER = r"第?(?P<quarter>[1-4一二三四])四半期"
_SPAN = r"通期|本決算|期末決算|上期|下期|上半期|下半期|中間期?"
_PERIOD = re.compile(
    rf"(?:(?:(?P<year>20\d\d) ?[年/]|令和 ?(?P<reiwa>\d{{1,2}}) ?年) ?(?P<month>1[0-2]|[1-9]) ?月?期 ?"
    rf"(?:{_QUARTER}|(?P<q1>[1-4])Q|(?P<span>{_SPAN}))?"
    rf"|(?:FY ?(?P<fy>20\d\d|\d\d) ?(?:年度)? ?|(?P<nendo>20\d\d) ?年度? ?)"
    rf"(?:{_QUARTER.replace('quarter', 'q2')}|(?P<q3>[1-4])Q|Q(?P<q4>[1-4]))"
    r"|(?P<from_year>20\d\d) ?年 ?\d{1,2}月?[~-](?P<to_month>\d{1,2}) ?月期"
    rf"|{_QUARTER.replace('quarter', 'q5')}|(?P<q6>[1-4])Q(?=決算)|Q(?P<q7>[1-4])(?=決算))"
)
_PERIOD_END = re.compile(r"(20\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?:を期末|に終了|締め|までの|終了)")
# The months a quarter runs over, in the year the last of them is in: 2025年10-12月期.
_MONTHS = re.compile(r"(20\d\d) ?年 ?\d{1,2}月?[~-](\d{1,2}) ?月期")
_HELD = re.compile(r"(20\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?! ?(?:を期末|に終了|締め|までの|終了))")
_HELD_CUE = re.compile(r"開催|日時|実施|収録|説明会|開き|行")
_CALL_WORD = re.compile(r"決算|説明会|議事録|カンファレンス|コール|質疑|業績|書き起こし|Earnings|要旨")
_SUBJECT = re.compile(
    r"(?:^|[。\n])[ \t]*(?:本日、|このたび、)?(?P<company>[^。、\n]{2,30}?)(?:は|が)、?"
    r"[^。\n]{0,80}(?:決算|業績)[^。\n]{0,40}(?:発表|公表|開示|説明)"
)
_INCORPORATED = re.compile(r"株式会社[^\s。、:()]{1,24}|[^\s。、:()]{1,24}株式会社")
_NOT_A_NAME = re.compile(r"当社|弊社|同社|これ|以下|本日|今回|[0-9]")
_RESULTS = re.compile(r"20\d\d|令和|\d{1,2}-\d{1,2}月期|決算|業績")
# A title may end in a remark of several sentences.
_TAG = re.compile(r"^[【\[［][^】\]］]*[】\]］] *")
_REMARK = re.compile(r"\([^()\n]*。[^()\n]*\) *$")
_LINE = re.compile(r"[^\n]+")
LAST_QUARTER = 4
# The quarter that a longer span ends with.
_LAST_QUARTER_OF = {
    "通期": 4, "本決算": 4, "期末決算": 4, "下期": 4, "下半期": 4, "上期": 2, "上半期": 2, "中間": 2, "中間期": 2,
}  # fmt: skip
# Reiwa 1 is 2019.
REIWA = 2018
# A text says what it is at its beginning.
HEADER_REACH = 6000


@dataclass(frozen=True, slots=True)
class _Period:
    written: str
    year: int | None
    month: int | None
    quarter: int | None


def header_of(text: str, plain: str, end: int) -> Header:
    """Read the header from ``plain[:end]``, the part before the first speaker; names are quoted from ``text``."""
    end = min(end, HEADER_REACH)
    title = _title(plain, end)
    period = _period(text, plain, end)
    return Header(
        title=text[title[0] : title[1]].strip(" #　") if title else None,
        company=_company(text, plain, end, title),
        fiscal_period=period.written if period else None,
        fiscal_year=period.year if period else None,
        quarter=period.quarter if period else None,
        period_end=_period_end(plain, end) or _computed_end(period),
        held_on=_held_on(plain, end),
    )


def _title(plain: str, end: int) -> tuple[int, int] | None:
    for line in _LINE.finditer(plain, 0, end):
        bare = _REMARK.sub("", line[0]).rstrip()
        if _CALL_WORD.search(bare) and "。" not in bare:
            return line.start(), line.start() + len(bare)
    return None


def _company(text: str, plain: str, end: int, title: tuple[int, int] | None) -> str | None:
    """Prefer the subject of the sentence that announces the results: titles shorten the name."""
    subject = _SUBJECT.search(plain, 0, end)
    if subject and not _NOT_A_NAME.search(subject["company"]):
        return text[slice(*subject.span("company"))].strip()
    incorporated = _INCORPORATED.search(plain, 0, end)
    if incorporated:
        return text[slice(*incorporated.span())]
    return _company_in_title(text, plain, title) if title else None


def _company_in_title(text: str, plain: str, title: tuple[int, int]) -> str | None:
    """Take what stands before the period or the word for results."""
    ends = [found.start() for pattern in (_PERIOD, _RESULTS) if (found := pattern.search(plain, *title))]
    before = text[title[0] : min(ends)] if ends else ""
    name = _TAG.sub("", before.strip(" 　#■●")).strip(" 　#■●【】「」の:：|-")
    return name if len(name) > 1 and not _NOT_A_NAME.search(name) else None


def _period(text: str, plain: str, end: int) -> _Period | None:
    found = list(_PERIOD.finditer(plain, 0, end))
    if not found:
        return None
    best = next((f for f in found if f["month"]), found[0])
    quarter = next((best[g] for g in ("quarter", "q1", "q2", "q3", "q4", "q5", "q6", "q7") if best[g]), None)
    ends_with = _LAST_QUARTER_OF.get(best["span"] or "")
    return _Period(
        text[slice(*best.span())].strip(),
        _year(best),
        int(best["month"]) if best["month"] else None,
        int(quarter.translate(_DIGIT)) if quarter else ends_with,
    )


def _year(found: re.Match[str]) -> int | None:
    if found["reiwa"]:
        return REIWA + int(found["reiwa"])
    written = found["year"] or found["fy"] or found["nendo"]
    return None if written is None else int(written) + (2000 if len(written) == 2 else 0)


def _period_end(plain: str, end: int) -> str | None:
    found = _PERIOD_END.search(plain, 0, end)
    if found:
        return _iso(*map(int, found.groups()))
    months = _MONTHS.search(plain, 0, end)
    return _month_end(int(months[1]), int(months[2])) if months else None


def _month_end(year: int, month: int) -> str | None:
    return _iso(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 else None


def _computed_end(period: _Period | None) -> str | None:
    """Count back from a stated year end (2026年3月期 第1四半期 ends in June 2025)."""
    if period is None or period.year is None or period.month is None:
        return None
    months = period.year * 12 + period.month - 1 - 3 * (LAST_QUARTER - (period.quarter or LAST_QUARTER))
    year, month = divmod(months, 12)
    return _month_end(year, month + 1)


def _held_on(plain: str, end: int) -> str | None:
    for line in _LINE.finditer(plain, 0, end):
        found = _HELD.search(line[0])
        if found and _HELD_CUE.search(line[0]):
            return _iso(*map(int, found.groups()))
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
