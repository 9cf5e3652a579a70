"""The fiscal period a call is about: as written, and what the writing says of year, month and quarter."""

import re
from dataclasses import dataclass, replace

_DIGIT = str.maketrans("一二三四", "1234")
# A quarter (四半期) ends like a half, and is none.
_SPAN = "通期|本決算|期末決算|上期|下期|上半期|下半期|中間決算|中間期|中間(?!配当)|(?<!四)半期|半年度"
# 第2四半期累計, 2Q, Q2, 上期; a second name of the same span may follow in brackets.
_PART = (
    r"(?:(?:第 ?)?(?P<quarter{0}>[1-4一二三四]) ?(?:四半期|季度)(?P<sum{0}>累計|連結累計期間)?|"
    r"前(?P<first{0}>[一二三])季度|(?P<q{0}>[1-4])Q|Q(?P<r{0}>[1-4])|"
    rf"(?P<span{{0}}>{_SPAN}))(?: ?\((?:{_SPAN})\))?"
)
_BEHIND_MONTH = _PART.format("1") + r"| ?\((?P<gloss>" + _SPAN + r")\)"
# A look at the first letter passes most places over.
_PERIOD = re.compile(
    r"(?=[第\d令前一二三四FQST])"
    rf"(?:第\d{{1,3}}期[ (]{{0,2}})?(?:(?:(?P<year>20\d\d|(?<!\d)[1-4]\d) ?[年/]|令和 ?(?P<reiwa>\d{{1,2}}|元) ?年) ?"
    rf"(?P<month>1[0-2]|[1-9]) ?月?期(?: ?\(第\d{{1,3}}期\))?(?:の? ?(?:{_BEHIND_MONTH}))?"
    rf"|(?:FY ?(?P<fy>20\d\d|\d\d)(?:/(?P<fy_month>1[0-2]|[1-9])(?!\d))?|"
    rf"(?:(?P<nendo>20\d\d|(?<!\d)[2-4]\d(?= ?年度))|令和 ?(?P<reiwa_nendo>\d{{1,2}}|元)(?= ?(?:会計)?年度))"
    rf" ?(?:会計)?(?:年度?(?: ?\((?:1[0-2]|[1-9])月期\))?|[财財]年)) ?の?"
    rf"(?:{_PART.format('2')}|(?P<nth_behind>First|Second|Third|Fourth) Quarter"
    r"|(?<=年度)(?: ?\(第\d{1,3}期\))?(?=[ _)]?(?:の|連結){0,2}決算(?:説明|発表|電話| ?(?:アナリスト|機関投資家|個人投資家|投資家|記者))))"
    r"|(?:20|(?<!\d))[1-4]\d ?年 ?\d{1,2}月?[~-]\d{1,2} ?月期"
    r"|(?:Q(?P<en>[1-4])(?: Fiscal(?: Year)?)?|(?P<nth>First|Second|Third|Fourth) Quarter)(?:,? of)?(?:,? the)?(?: Fiscal Year)?"
    r" (?:Ending [A-Z][a-z]{2,8} \d{1,2}, )?(?:FY ?)?(?P<en_year>20\d\d)"
    r"|(?:第 ?)?(?P<quarter3>[1-4一二三四]) ?(?:四半期|季度)(?P<sum3>累計|連結累計期間)?"
    r"|前(?P<first3>[一二三])季度|(?P<q3>[1-4])Q(?=決算|コール|カンファレンス)|Q(?P<r3>[1-4])(?=決算|コール|カンファレンス)"
    rf"|(?:(?<=\d期)|(?<=\d期 ))(?P<span3>{_SPAN})|第\d{{1,3}}期)"
)
_NTH = {"First": 1, "Second": 2, "Third": 3, "Fourth": 4}
_SPANS = ("span1", "gloss", "span2", "span3")
_QUARTERS = ("quarter1", "first1", "q1", "r1", "quarter2", "first2", "q2", "r2", "quarter3", "first3", "q3", "r3", "en")
# The quarter that a longer span ends with, and whether it adds up from the beginning of the year.
_ENDS_WITH = {"通": 4, "本": 4, "期": 4, "年": 4, "下": 4, "上": 2, "中": 2, "半": 2}
_PART_YEAR = re.compile(r"会計期間|四半期単独|3 ?[かカヵケ]月(?:間)?|\d{1,2} ?月?[~-] ?\d{1,2} ?月期")
# The months a quarter runs over, in the year the last of them is in: 2025年10-12月期, 2025年第3四半期(7~9月).
MONTHS = re.compile(r"(20\d\d) ?年 ?(?:\d{1,2}月?[~-](\d{1,2}) ?月期|第[1-4]四半期 ?\(\d{1,2} ?月?[~-](\d{1,2}) ?月期?\))")
LAST_QUARTER = 4
# Reiwa 1 is 2019.
REIWA = 2018


@dataclass(frozen=True, slots=True)
class Period:
    """A fiscal period with its span in the plain text; None where the writing does not say."""

    start: int
    end: int
    year: int | None
    month: int | None
    quarter: int | None
    cumulative: bool | None


def period_in(plain: str, title: tuple[int, int] | None, end: int) -> Period | None:
    """Return the period of a call: what names the month of the year end, or else the year, the title before the text below it."""
    titled = max(_PERIOD.finditer(plain, *title), key=_rank, default=None) if title else None
    year = _year(titled) if titled and _rank(titled) >= _DATED else None
    below = (found for found in _PERIOD.finditer(plain, 0, end) if year is None or _year(found) == year)
    below = (found for found in below if not _FORECAST.match(plain, found.end()))
    best = max([*([titled] if titled else []), *below], key=_rank, default=None)
    return None if best is None else _period(plain, best)


# What is expected of a year says which year follows.
_FORECAST = re.compile(r"[^。\n]{0,12}(?:予想|見通し|計画(?!比)|ガイダンス|見込)")


def period_greeted(plain: str, start: int) -> Period | None:
    """Return the period that the first speaker names as that of the results he welcomes to; None where none does."""
    for found in _PERIOD.finditer(plain, start, start + LONGEST_WELCOME):
        if _year(found) is not None and _OF_RESULTS.match(plain, found.end()):
            return _period(plain, found)
    return None


def period_written(written: str) -> Period | None:
    """Return the period that is written alone, or before the word for the results; None where the words are no period of a year."""
    found = _PERIOD.fullmatch(written) or _PERIOD.match(written)
    if found is None or not (found.end() == len(written) or _OF_RESULTS.match(written, found.end())):
        return None
    return _period(written, found) if _year(found) is not None or MONTHS.match(written) else None


# Behind the period: …の決算説明会, …決算をご説明します.
_OF_RESULTS = re.compile(r" ?の?(?:連結)?(?:決算|業績|カンファレンス|電話会議|説明会)")
# A call is opened in the first sentences.
LONGEST_WELCOME = 400
# A title that names the year is believed: what stands below may say more of that year alone.
_DATED = 2


def _rank(found: re.Match[str]) -> int:
    """Rank a period by what it says; of equals the first one found is taken."""
    return 4 * bool(found["month"]) + 2 * (_year(found) is not None) + (_quarter(found) is not None)


def by_half_year(period: Period | None, company: str | None) -> Period | None:
    """Return the period of a company; a fund whose every period is half a year long has no last quarter."""
    if period is None or period.quarter != LAST_QUARTER or not _HALF_YEARLY.search(company or ""):
        return period
    return replace(period, quarter=None, cumulative=None)


_HALF_YEARLY = re.compile("投資法人$")


def start_of_period(plain: str, start: int, end: int) -> int | None:
    """Return where the first period between two offsets begins, None where there is none."""
    found = _PERIOD.search(plain, start, end)
    return found.start() if found else None


def _period(plain: str, found: re.Match[str]) -> Period:
    month, quarter, cumulative = found["month"] or found["fy_month"], _quarter(found), _cumulative(plain, found)
    of_year = _OF_THE_YEAR.match(plain, found.end()) or (
        plain.startswith(")", found.end()) and _NAMED_BEFORE.search(plain, max(0, found.start() - LONGEST_NAMED), found.start())
    )
    if (month or found["nendo"] or found["reiwa_nendo"] or _TERM.fullmatch(found[0])) and quarter is None and of_year:
        quarter, cumulative = LAST_QUARTER, True
    period = Period(*found.span(), _year(found), int(month) if month else None, quarter, cumulative)
    return _of_business_year(plain, _closed(plain, period))


def _closed(plain: str, period: Period) -> Period:
    """Return a period with the bracket that it opens: 第61期(2025年11月期)."""
    written = plain[period.start : period.end]
    opened = written.count("(") > written.count(")") and plain.startswith(")", period.end)
    return replace(period, end=period.end + 1) if opened else period


def _of_business_year(plain: str, period: Period) -> Period:
    """Return a period that stands in the bracket of a business year with the part of it behind the bracket: 令和7年度(2026年3月期)中間."""
    year = _BUSINESS_YEAR.search(plain, max(0, period.start - LONGEST_NAMED), period.start)
    part = _BEHIND_YEAR.match(plain, period.end) if year and period.quarter is None else None
    if not (year and part):
        return period
    span = part["span4"]
    quarter = int(part["quarter4"].translate(_DIGIT)) if part["quarter4"] else _ENDS_WITH.get((span or "")[:1])
    return replace(
        period, start=year.start(), end=part.end(), quarter=quarter, cumulative=(bool(span) and not span.startswith("下")) or None
    )


_BUSINESS_YEAR = re.compile(r"(?:令和 ?\d{1,2}|20\d\d) ?年度 ?\($")
_BEHIND_YEAR = re.compile(r"\) ?の? ?" + _PART.format("4"))


# By custom 2025年3月期 決算説明会, 2025年度 決算説明会 and 第98期 決算説明会, with no part of the year named, is the one on the whole year.
# 決算説明会(2025年8月期): the period behind the call.
_NAMED_BEFORE, LONGEST_NAMED = re.compile(r"決算(?:説明会?|発表|短信|電話会議)? ?\($"), 12
_TERM = re.compile(r"第\d{1,3}期")
_OF_THE_YEAR = re.compile(
    r"[ _]?の?(?:連結)?決算(?:説明|発表|概要|報告|短信|電話|アナリスト|ミーティング|(?:機関|個人)?投資家|(?:記者)?会見"
    r"|補足|カンファレンス|を(?:発表|開示)|は、|(?= ))"
)


def _year(found: re.Match[str]) -> int | None:
    if of_reiwa := found["reiwa"] or found["reiwa_nendo"]:
        return REIWA + (1 if of_reiwa == "元" else int(of_reiwa))
    written = found["year"] or found["fy"] or found["nendo"] or found["en_year"]
    return None if written is None else int(written) + (2000 if len(written) == 2 else 0)


def _quarter(found: re.Match[str]) -> int | None:
    written = next((found[group] for group in _QUARTERS if found[group]), None)
    if written:
        return int(written.translate(_DIGIT))
    span = next((found[group] for group in _SPANS if found[group]), "")
    return _NTH.get(found["nth"] or found["nth_behind"] or "") or _ENDS_WITH.get(span[:1])


def _cumulative(plain: str, found: re.Match[str]) -> bool | None:
    """Say whether the figures add up from the beginning of the year, as far as the writing or the bracket behind it says so."""
    span = re.search(_SPAN, found[0])
    if span or any(found[f"sum{i}"] or found[f"first{i}"] for i in "123"):
        return span is None or not span[0].startswith("下")
    behind = plain[found.start() : found.end() + 16].partition("\n")[0]
    return False if _PART_YEAR.search(behind) else None
