"""Where figures stand beside others, which of them one line joins, and what a comparison is narrowed to."""

import pytest

from components.facts import Facts
from components.facts.change.calendar import CALENDAR, FISCAL, Column, column_of, columns_of, runs
from components.facts.change.compared import compared
from components.facts.change.figures import Line, Point, Source, Thing
from components.facts.change.only import EVERY, Only, is_offered, kinds_of, lines_of, options
from components.facts.earlier import quarter_before
from components.facts.fiscal import Stretch
from components.facts.fiscal.stretch import month_number

THING = Thing("青潮電機", "revenue", None, None, "JPY")
MARCH, FEBRUARY, DECEMBER = month_number(2026, 3), month_number(2026, 2), month_number(2026, 12)


@pytest.mark.parametrize(
    ("stretch", "way", "apart", "place"),
    [
        (Stretch(2026, 2, 2, MARCH), FISCAL, False, (2026, 2)),
        (Stretch(2026, 2, 2, MARCH), CALENDAR, False, (2025, 3)),
        (Stretch(2026, 2, 2, DECEMBER), CALENDAR, False, (2026, 2)),
        # June to August stands where most of its months are.
        (Stretch(2026, 2, 2, FEBRUARY), CALENDAR, False, (2025, 3)),
        # A year whose months are not known has no place in the calendar.
        (Stretch(2026, 2, 2), CALENDAR, True, (2026, 2)),
        (Stretch(2026, 2, 2), FISCAL, False, (2026, 2)),
    ],
)
def test_a_stretch_has_its_column(stretch: Stretch, way: str, apart: bool, place: tuple[int, int]) -> None:
    column = column_of(stretch, way)
    assert (column.apart, column.year_and_quarter) == (apart, place)


def test_months_alone_have_no_place_among_fiscal_quarters() -> None:
    """They stand behind all others, under their own months."""
    months = Stretch(None, None, None, None, (month_number(2025, 7), month_number(2025, 9)))
    assert column_of(months, FISCAL).apart and not column_of(months, CALENDAR).apart
    assert sorted([column_of(months, FISCAL), Column(False, 99_999)])[0].number == 99_999


def line(kind: str, *told: tuple[int, int, float]) -> Line:
    """Return a line of a year that ends in March: year, quarter and value of each point."""
    first = {"quarter": lambda quarter: quarter, "year": lambda _: 1, "cumulative": lambda _: 1, "unsaid": lambda _: None}[kind]
    points = (Point(Stretch(y, first(q), q, month_number(y, 3)), value, (Source("c", "N1", "S1", 0, 1),)) for y, q, value in told)
    return Line(THING, kind, tuple(points))


@pytest.mark.parametrize(
    ("drawn", "joined"),
    [
        (line("quarter", (2026, 1, 10), (2026, 2, 11), (2026, 3, 12)), [3]),
        (line("quarter", (2025, 4, 10), (2026, 1, 11)), [2]),
        # The third quarter is not told: the line is open there.
        (line("quarter", (2026, 1, 10), (2026, 2, 11), (2026, 4, 12)), [2]),
        # Two calls on one quarter: both stay, and no line chooses between them.
        (line("quarter", (2026, 1, 10), (2026, 2, 11), (2026, 2, 12), (2026, 3, 13)), []),
        # A sum ends with its year.
        (line("cumulative", (2025, 3, 30), (2025, 4, 40), (2026, 1, 10), (2026, 2, 20)), [2, 2]),
        (line("year", (2024, 4, 40), (2025, 4, 41)), [2]),
        (line("year", (2024, 4, 40), (2026, 4, 41)), []),
        (line("unsaid", (2026, 2, 20), (2026, 3, 30)), []),
    ],
)
def test_a_line_joins_what_follows_one_another(drawn: Line, joined: list[int]) -> None:
    assert [len(run) for run in runs(drawn, FISCAL)] == joined


def test_quarters_between_are_columns_too() -> None:
    """What no call tells has its column, but for a time of many years."""
    assert len(columns_of([line("quarter", (2026, 1, 10), (2026, 4, 12))], FISCAL)) == 4
    assert len(columns_of([line("year", (2024, 4, 10), (2026, 4, 12))], FISCAL)) == 3
    assert len(columns_of([line("quarter", (2010, 1, 10), (2026, 4, 12))], FISCAL)) == 2


def test_a_comparison_is_narrowed(quarters: dict[int | None, Facts]) -> None:
    """The whole company by default, its parts by name or all of them; the kinds are those that are left."""
    comparison = compared(list(quarters.values()))
    whole, parts = lines_of(comparison, Only(), "quarter"), lines_of(comparison, Only(scope=EVERY), "quarter")
    assert {each.thing.scope for each in whole} == {None} and set(whole) < set(parts)
    assert [each.thing.metric for each in whole][:4] == ["revenue", "operating_income", "ordinary_income", "net_income"]
    scopes = options(comparison, "scope", Only())
    assert (
        scopes and all(is_offered(comparison, "scope", each) for each in (*scopes, EVERY)) and not is_offered(comparison, "scope", "月面")
    )
    assert kinds_of(comparison, Only(metric="order_backlog")) == ("moment",)


def test_the_quarter_before(quarters: dict[int | None, Facts]) -> None:
    """The call on the quarter just before, and no other."""
    calls = list(quarters.values())
    assert [quarter_before(quarters[at], calls) for at in (2, 3, 4)] == [quarters[at] for at in (1, 2, 3)]
    assert quarter_before(quarters[1], calls) is None and quarter_before(quarters[3], [quarters[1]]) is None
