"""A stretch of a fiscal year: which quarters, and which months where the end of the year is known."""

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["quarter", "cumulative", "half", "year", "unsaid"]
MONTHS, QUARTER, LAST_QUARTER = 12, 3, 4
# Of a stretch that months alone name, and whose year is not known.
_BY_LENGTH: dict[int, Kind] = {3: "quarter", 6: "half", 12: "year"}
KINDS: tuple[Kind, ...] = ("quarter", "cumulative", "half", "year", "unsaid")


def month_number(year: int, month: int) -> int:
    """Return a month as one number, by which months are counted across years."""
    return year * MONTHS + month - 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quarters of a fiscal year, from the first to the last; ``first_quarter`` is None where nothing says where it begins.

    ``year`` is the calendar year in which the fiscal year ends, or as it is written where that is not known; ``ends`` is the number of
    its last month. Of a stretch told by months alone, whose year is not known, ``months`` are its first and last.
    """

    year: int | None
    first_quarter: int | None
    last_quarter: int | None
    ends: int | None = None
    months: tuple[int, int] | None = None

    @property
    def kind(self) -> Kind:
        """Return what may stand in one line with it: a quarter alone, a sum from the beginning, a half alone, a year."""
        if self.first_quarter is None or self.last_quarter is None:
            return _BY_LENGTH.get(self.length or 0, "unsaid")
        if self.first_quarter == self.last_quarter:
            return "quarter"
        return "half" if self.first_quarter > 1 else "year" if self.last_quarter == LAST_QUARTER else "cumulative"

    @property
    def adds_up(self) -> bool:
        """Say whether it runs from the beginning of the year: the first quarter, sums of quarters, the whole year."""
        return self.first_quarter == 1 and self.last_quarter is not None

    @property
    def first(self) -> int | None:
        """Return the number of its first month, None where that is not known."""
        if self.months:
            return self.months[0]
        if self.ends is None or self.first_quarter is None:
            return None
        return self.ends - MONTHS + 1 + QUARTER * (self.first_quarter - 1)

    @property
    def last(self) -> int | None:
        """Return the number of its last month, None where that is not known."""
        if self.months:
            return self.months[1]
        return None if self.ends is None or self.last_quarter is None else self.ends - QUARTER * (LAST_QUARTER - self.last_quarter)

    @property
    def length(self) -> int | None:
        """Return how many months it has, None where its beginning is not said."""
        if self.months:
            return self.months[1] - self.months[0] + 1
        if self.first_quarter is None or self.last_quarter is None:
            return None
        return QUARTER * (self.last_quarter - self.first_quarter + 1)

    @property
    def calendar_quarter(self) -> tuple[int, int] | None:
        """Return the year and quarter of the calendar that its last three months are most of, None where months are not known."""
        if self.last is None:
            return None
        year, month = divmod(self.last - 1, MONTHS)
        return year, month // QUARTER + 1

    @property
    def order(self) -> tuple[int, int, int]:
        """Return by what stretches are put in order of time: the last month, else the year and the quarter as written."""
        last = self.last if self.last is not None else MONTHS * (self.year or 0) + QUARTER * (self.last_quarter or LAST_QUARTER)
        return last, self.length or 0, self.year or 0

    def years_on(self, years: int) -> "Stretch":
        """Return the same stretch so many years later, earlier where it is negative."""
        return replace(
            self,
            year=None if self.year is None else self.year + years,
            ends=None if self.ends is None else self.ends + MONTHS * years,
            months=None if self.months is None else (self.months[0] + MONTHS * years, self.months[1] + MONTHS * years),
        )


@dataclass(frozen=True, slots=True)
class Year:
    """A fiscal year: its number and, where it is known, the number of its last month."""

    number: int
    ends: int | None = None

    @property
    def month(self) -> int | None:
        """Return the month in which it ends, 1 to 12."""
        return None if self.ends is None else self.ends % MONTHS + 1

    def later(self, years: int) -> "Year":
        """Return the year so many years later, earlier where it is negative."""
        return Year(self.number + years, None if self.ends is None else self.ends + MONTHS * years)

    def quarters(self, first: int | None, last: int) -> Stretch:
        """Return the stretch from one quarter to another; of a first that is None nothing says where it begins."""
        return Stretch(self.number, first, last, self.ends)

    @property
    def whole(self) -> Stretch:
        """Return the whole year."""
        return self.quarters(1, LAST_QUARTER)


def year_ending(ends: int) -> Year:
    """Return the fiscal year whose last month has that number."""
    return Year(ends // MONTHS, ends)


def within(year: Year | None, months: tuple[int, int]) -> Stretch:
    """Return the stretch from one month to another, by its quarters where it is made of whole ones of a year that is known."""
    alone = Stretch(None, None, None, None, months)
    if year is None or year.ends is None:
        return alone
    ends = year.ends + MONTHS * -((year.ends - months[1]) // MONTHS)
    first, beyond = divmod(months[0] - (ends - MONTHS + 1), QUARTER)
    last, rest = divmod(ends - months[1], QUARTER)
    whole = beyond == 0 and rest == 0 and 0 <= first < LAST_QUARTER
    return year_ending(ends).quarters(first + 1, LAST_QUARTER - last) if whole else alone


def moved(stretch: Stretch, times: int) -> Stretch:
    """Return a stretch that months alone name, so many times its own length later."""
    if stretch.months is None:
        return stretch
    first, last = stretch.months
    off = times * (last - first + 1)
    return replace(stretch, months=(first + off, last + off))
