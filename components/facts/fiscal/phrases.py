"""The words for a span of time, put together as they are written: 2026年3月期, 第2四半期の3か月, 来期の上期, 7~9月期."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from components.lexicon import entries
from components.reading.periods import REIWA
from components.reading.terms import either

_WORDS = entries("fiscal")["words"]
_YEARS, _PARTS, _QUARTERS = (entries("fiscal")[key] for key in ("years", "parts", "quarters"))
_MONTH = "1[0-2]|[1-9]"
_DIGITS = str.maketrans("一二三四", "1234")
_TO_COME = rf"(?:{_WORDS['of_a_name']})"
# 3ヵ月, 3ヶ月 and 3カ月 are written for one another.
_SPELT = re.compile(r"(?<=\d) ?[カヵヶケ箇]月")
_ATOM = re.compile(
    rf"(?P<dated>(?:(?P<year>20\d\d|(?<!\d)\d\d)|令和 ?(?P<reiwa>\d\d?|元)) ?[年/] ?(?P<month>{_MONTH}) ?月期(?!間|待))"
    r"|(?P<nendo>20\d\d|(?<!\d)[2-4]\d) ?年度"
    rf"|FY ?(?P<fy>20\d\d|\d\d)(?:/(?P<fy_month>{_MONTH})(?!\d))?"
    r"|(?P<zainen>20\d\d) ?(?:会計年度|[財财]年度?)"
    rf"|(?P<span>(?:(?P<span_year>20\d\d) ?年 ?)?(?P<first>{_MONTH}) ?月?[~-](?:20\d\d ?年 ?)?(?P<last>{_MONTH}) ?月"
    r"(?:期|の?累計|の3か月|(?=\))))"
    r"|第? ?(?P<summed>1) ?(?:四半期)?[~-] ?第? ?(?P<sum_last>[2-4]) ?四半期"
    r"|(?:第 ?(?P<quarter>[1-4一二三四]) ?(?:四半期|季度)(?!報告)|(?<![A-Za-z0-9])(?P<q>[1-4])Q(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])Q(?P<r>[1-4])(?![0-9A-Za-z.]))"
    rf"|(?P<same>{either(_WORDS['same'])})(?!度|末)"
    rf"|(?P<near>{either(list(_QUARTERS))}){_TO_COME}"
    rf"|(?P<offset>(?<!\d){either(list(_YEARS))}){_TO_COME}"
    rf"|(?P<single>(?<=四半期){either(_WORDS['alone'])}|{_WORDS['no_span_before']}{either(_WORDS['single'])}{_WORDS['no_span_behind']})"
    rf"|(?P<to_date>{either(_WORDS['to_date'])}{_WORDS['no_sum']})"
    rf"|(?P<part>{_WORDS['no_span_before']}(?:{either(list(_PARTS))}|中間(?=、|の|は|で|,|\d)|(?<!四)半期(?=の|は|で|決算)){_WORDS['no_span_behind']})"
)
_JOINED = re.compile(_WORDS["joins"])
_COMPARED = re.compile(either(_WORDS["compared"]))
Mark = Literal["single", "to_date"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A span as words say it, with its place among them; None where they say nothing.

    ``number`` is the year as written and ``month`` the one it ends in; ``begins`` says that it is named by its beginning (年度),
    ``offset`` how many years off it is. ``first`` and ``last`` are its quarters, of a quarter that is named alone (第2四半期) only the
    last; ``near`` is how many quarters off it is. ``same`` is the span spoken of, a year before; ``months`` are year, first and last.
    """

    start: int
    end: int
    number: int | None = None
    month: int | None = None
    begins: bool = False
    offset: int | None = None
    first: int | None = None
    last: int | None = None
    near: int | None = None
    mark: Mark | None = None
    same: bool = False
    months: tuple[int | None, int, int] | None = None

    @property
    def said(self) -> tuple[object, ...]:
        """Return what it says, wherever it stands."""
        return (self.number, self.offset, self.first, self.last, self.near, self.mark, self.months)

    @property
    def names_part(self) -> bool:
        """Say whether it says which part of a year is meant."""
        return any(each is not None for each in (self.last, self.near, self.mark, self.months))

    @property
    def says_nothing(self) -> bool:
        """Say whether it names no span at all."""
        return not self.same and all(each is None for each in self.said)

    @property
    def looks_back(self) -> bool:
        """Say whether it names a year before the one spoken of."""
        return self.same or (self.offset is not None and self.offset < 0)


# The sentences of a call are looked at twice, once for what the call is on and once for its numbers.
@lru_cache(maxsize=256)
def phrases_in(said: str) -> tuple[Phrase, ...]:
    """Return the spans that words name, in order, without those that are only compared with: 前期比."""
    return tuple(phrase for phrase in _joined(_SPELT.sub(_respelt, said)) if not _COMPARED.match(said, phrase.end))


def _respelt(found: re.Match[str]) -> str:
    return found[0].replace(found[0].strip()[0], "か")


def _joined(said: str) -> Iterator[Phrase]:
    """Put words that stand beside each other into one span, as long as they say different things of it."""
    running: Phrase | None = None
    for found in _ATOM.finditer(said):
        told = _told(found)
        if running and _JOINED.fullmatch(said, running.end, found.start()) and not _says_again(running, told):
            running = replace(running, end=found.end(), **told)
            continue
        if running:
            yield running
        running = Phrase(*found.span(), **told)
    if running:
        yield running


def _says_again(running: Phrase, told: dict[str, Any]) -> bool:
    """Say whether a word says what another of its span has said, and so begins another span; 上期累計 says it twice."""
    again = any(getattr(running, key) not in (None, False) for key in told)
    year_behind_part = running.names_part and any(key in told for key in ("number", "offset", "same"))
    months_behind = "months" in told and running.last is not None
    return (again or year_behind_part) and not months_behind


def _told(found: re.Match[str]) -> dict[str, Any]:
    """Return what one word says of a span."""
    kind = next(key for key in _TELLING if found[key])
    return _TELLING[kind](found)


def _full(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)


def _of_date(found: re.Match[str]) -> dict[str, Any]:
    reiwa = found["reiwa"]
    number = REIWA + (1 if reiwa == "元" else int(reiwa)) if reiwa else _full(found["year"])
    return {"number": number, "month": int(found["month"])}


def _of_fiscal_year(found: re.Match[str]) -> dict[str, Any]:
    month = found["fy_month"]
    return {"number": _full(found["fy"])} | ({"month": int(month)} if month else {})


def _of_months(found: re.Match[str]) -> dict[str, Any]:
    year = int(found["span_year"]) if found["span_year"] else None
    return {"months": (year, int(found["first"]), int(found["last"]))}


def _of_part(found: re.Match[str]) -> dict[str, Any]:
    first, last = _PARTS.get(found["part"], (1, 2))
    return {"first": first, "last": last}


_TELLING: dict[str, Callable[[re.Match[str]], dict[str, Any]]] = {
    "dated": _of_date,
    "nendo": lambda found: {"number": _full(found["nendo"]), "begins": True},
    "fy": _of_fiscal_year,
    "zainen": lambda found: {"number": int(found["zainen"])},
    "span": _of_months,
    "summed": lambda found: {"first": 1, "last": int(found["sum_last"])},
    "quarter": lambda found: {"last": int(found["quarter"].translate(_DIGITS))},
    "q": lambda found: {"last": int(found["q"])},
    "r": lambda found: {"last": int(found["r"])},
    "same": lambda found: {"same": True},
    "near": lambda found: {"near": _QUARTERS[found["near"]]},
    "offset": lambda found: {"offset": _YEARS[found["offset"]]},
    "single": lambda found: {"mark": "single"},
    "to_date": lambda found: {"mark": "to_date"},
    "part": _of_part,
}
