"""The heads of what stands over quarters or calls: years and parts of them, by the fiscal year or by the calendar."""

from collections.abc import Collection, Iterable, Sequence

from components.facts.change.calendar import CALENDAR, Column
from components.facts.change.figures import Line
from components.facts.fiscal import Reported, Stretch
from components.facts.fiscal.stretch import MONTHS, QUARTER
from components.panels.compare.scene import Compared
from components.panels.compare.words import company_words
from components.panels.wording import say


def month_of(lines: Iterable[Line]) -> int | None:
    """Return the month in which all fiscal years of lines end, None where there are several or it is not known."""
    ends = {point.stretch.ends for line in lines for point in line.points if point.stretch.year is not None}
    months = {end % MONTHS + 1 for end in ends if end is not None}
    return months.pop() if len(months) == 1 and None not in ends else None


def heads_of(columns: Sequence[Column], kind: str, way: str, month: int | None) -> list[tuple[str, str]]:
    """Return what columns are headed: the year and the part of it."""
    return [_apart(column) if column.apart else (_year(column, way, month), _part(column, kind, way)) for column in columns]


def once(heads: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return heads with the year over the first of its columns alone."""
    return [("" if at and heads[at - 1][0] == first else first, second) for at, (first, second) in enumerate(heads)]


def in_one_line(head: tuple[str, str]) -> str:
    """Return a head of two lines in one."""
    return " ".join(filter(None, head))


def call_heads(scene: Compared, companies: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return what the calls of companies are headed, by their ids: the year over the quarter, or the company over both."""
    placed = {call.call.call_id: (company.key, call.reported) for company in scene.figures.companies for call in company.calls}
    several = len(set(companies)) > 1
    found = {call_id: _call_head(scene, *placed[call_id], several) for call_id in scene.ids if placed[call_id][0] in companies}
    return {call_id: _numbered(head, list(found.values())[:at]) for at, (call_id, head) in enumerate(found.items())}


def _numbered(head: tuple[str, str], before: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return a head with its number where calls before it have the same."""
    return (head[0], f"{head[1]} ({before.count(head) + 1})") if head in before else head


def _call_head(scene: Compared, company: str, reported: Reported, several: bool) -> tuple[str, str]:
    year, quarter = reported.year, reported.quarter
    if year is None or quarter is None:
        return company_words(scene, company) if several else "", say("context.no_period")
    part = say("course.part_quarter", quarter=quarter)
    if not several:
        return _fiscal_year(year.number, year.month), part
    return company_words(scene, company), f"{year.number % 100:02d}{f'/{year.month}' if year.month else ''} {part}"


def _year(column: Column, way: str, month: int | None) -> str:
    year = column.year_and_quarter[0]
    if way == CALENDAR:
        return say("course.calendar_year", year=year)
    return _fiscal_year(year, month)


def _part(column: Column, kind: str, way: str) -> str:
    quarter = column.year_and_quarter[1]
    months = {"first": quarter * QUARTER - 2, "last": quarter * QUARTER}
    return say(f"course.months_{kind}", **months) if way == CALENDAR else say(f"course.part_{kind}", quarter=quarter)


def _apart(column: Column) -> tuple[str, str]:
    """Return the head of what cannot be placed among the others: its months, else the quarter as it is named."""
    if column.months is None:
        year, quarter = column.year_and_quarter
        return say("course.fiscal_year", year=year), say("course.part_unsaid", quarter=quarter)
    first, last = (month % MONTHS + 1 for month in column.months)
    return say("course.calendar_year", year=column.months[1] // MONTHS), say("course.months_quarter", first=first, last=last)


def stretch_words(stretch: Stretch) -> str:
    """Return a stretch in words: 26年3月期 2Q累計."""
    if stretch.year is None or stretch.last_quarter is None:
        return " ".join(_apart(Column(True, 0, stretch.months)))
    month = None if stretch.ends is None else stretch.ends % MONTHS + 1
    return f"{_fiscal_year(stretch.year, month)} {say(f'course.part_{stretch.kind}', quarter=stretch.last_quarter)}"


def _fiscal_year(year: int, month: int | None) -> str:
    return say("course.fiscal_year", year=year) if month is None else say("course.year_to", year=f"{year % 100:02d}", month=month)
