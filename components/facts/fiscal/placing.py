"""Which stretch each number of a call is of: as words say, else as the call reports; None where nothing says it."""

import re
from dataclasses import replace

from components.facts import Facts
from components.facts.fiscal.phrases import Phrase
from components.facts.fiscal.reported import Reported
from components.facts.fiscal.spoken import AHEAD, spoken_of
from components.facts.fiscal.stretch import LAST_QUARTER, MONTHS, Stretch, Year, month_number, moved, within, year_ending
from components.facts.schema import Quantity
from components.lexicon import entries

_MOMENT = frozenset(entries("fiscal")["metrics"]["moment"])
# 9月末の, 期末の.
_DAY = re.compile(r"(?:(1[0-2]|[1-9])月|期|半期)末")


def stretches_of(facts: Facts, reported: Reported) -> dict[str, Stretch | None]:
    """Return the stretch of each number that measures something, by its id."""
    phrases, sentences = spoken_of(facts), {sentence.sentence_id: sentence for sentence in facts.speech.sentences}
    placed: dict[str, Stretch | None] = {}
    last: dict[tuple[int | None, str | None], Stretch] = {}
    told: Stretch | None = None
    sentence, since = "", 0
    for quantity in (q for q in facts.quantities if q.metric is not None):
        if quantity.sentence_id != sentence:
            sentence, told, since = quantity.sentence_id, None, sentences[quantity.sentence_id].start
        phrase = phrases.get(quantity.quantity_id)
        said, since = facts.speech.plain[since : quantity.start], quantity.end
        is_open = _is_left_open(facts, quantity, (said, sentences[sentence].part), phrase)
        thing = quantity.turn, quantity.metric
        # 第3四半期単独の売上高は98億円です。前年同期の売上高は97億円でした: the year before of what was told last.
        stretch = None if is_open else _stretch(quantity, phrase, reported, told or last.get(thing, reported.stretch))
        placed[quantity.quantity_id] = stretch
        if stretch and quantity.sense == "actual" and not quantity.is_prior:
            told = last[thing] = stretch
    return placed


def is_expected(quantity: Quantity, stretch: Stretch | None, reported: Reported) -> bool:
    """Say whether an amount is what is expected: its stretch is not over with the one reported, whatever its sentence says."""
    now = reported.quarter_alone or reported.stretch
    later = stretch is not None and now is not None and stretch.order[0] > now.order[0]
    return later if quantity.sense == "actual" else quantity.sense in AHEAD and (later or stretch is None or now is None)


def _stretch(quantity: Quantity, phrase: Phrase | None, reported: Reported, told: Stretch | None) -> Stretch | None:
    """Return the stretch of one number; ``told`` is that of the result it is held against."""
    if quantity.is_prior and quantity.sense == "actual":
        return _compared(quantity, phrase, reported, told)
    if quantity.sense in AHEAD:
        return _expected(quantity, phrase, reported)
    return reported.stretch if phrase is None else resolved(phrase, reported)


def _is_left_open(facts: Facts, quantity: Quantity, beside: tuple[str, str], phrase: Phrase | None) -> bool:
    """Say whether nothing tells of when a number is: in an answer one without a change and without words for its span may be of any.

    ``beside`` are the words between it and the number before it, and the part of the call.
    """
    said, part = beside
    if quantity.metric in _MOMENT:
        return _is_of_another_day(said, facts.call.period_end, part)
    worded = phrase is not None or quantity.is_prior or (quantity.change_percent is not None and quantity.comparison is not None)
    return part == "qa" and not worded


def _is_of_another_day(said: str, end: str | None, part: str) -> bool:
    """Say whether words before an amount of a day name the end of another month, or in an answer none: 9月末の."""
    days = _DAY.findall(said)
    if not days:
        return part == "qa"
    return days[-1] not in ("", str(int(end[5:7])) if end else "")


def _compared(quantity: Quantity, phrase: Phrase | None, reported: Reported, told: Stretch | None) -> Stretch | None:
    """Return the stretch of an amount that another is held against: the same a year before, or the one that words name."""
    named = resolved(phrase, reported) if phrase and phrase.names_part else None
    if quantity.comparison != "yoy":
        return named
    if named is None:
        return told.years_on(-1) if told else None
    # 当中間期, 前中間期: the words name the stretch, the comparison the year.
    now = reported.stretch
    return named.years_on(-1) if now and named.order[0] >= now.order[0] else named


def _expected(quantity: Quantity, phrase: Phrase | None, reported: Reported) -> Stretch | None:
    """Return the stretch that an expected amount is of: the year, where the call tells sums from its beginning and says no more."""
    if phrase:
        # 今後3年間の累計: a sum that names no quarter is of years to come.
        of_years = phrase.mark == "to_date" and phrase.last is None
        return None if phrase.says_nothing or of_years else _resolved_ahead(phrase, reported)
    if quantity.sense == "plan" or not reported.cumulative or reported.year is None:
        return None
    return reported.year.later(1 if reported.quarter == LAST_QUARTER else 0).whole


def _resolved_ahead(phrase: Phrase, reported: Reported) -> Stretch | None:
    """Resolve words of what is expected: a year that is over is not, so that 通期 and 当期 in its last call are the next one's."""
    stretch = resolved(phrase, reported, ahead=True)
    unnamed = phrase.number is None and phrase.offset in (None, 0)
    over = reported.quarter == LAST_QUARTER and stretch is not None and reported.year is not None and stretch.year == reported.year.number
    return stretch.years_on(1) if stretch and over and unnamed else stretch


def resolved(phrase: Phrase, reported: Reported, *, ahead: bool = False) -> Stretch | None:
    """Return the stretch that words name in a call, None where its year is not known; ``ahead`` takes a year alone for the whole of it."""
    if phrase.same:
        named = resolved(replace(phrase, same=False), reported) if phrase.names_part else reported.stretch
        return named.years_on(-1) if named else None
    if phrase.months:
        return _by_months(phrase.months, reported)
    if phrase.near is not None:
        return _quarters_off(phrase.near, reported)
    year = _year(phrase, reported)
    return _of_year(phrase, year, reported, ahead=ahead) if year else _of_term(phrase, reported)


def _of_term(phrase: Phrase, reported: Reported) -> Stretch | None:
    """Return the term of a fund that words name by how far off it is: 前期, 次期."""
    if reported.year is not None or reported.months is None or phrase.offset is None or phrase.names_part or phrase.number:
        return None
    return moved(reported.months, phrase.offset)


def _of_year(phrase: Phrase, year: Year, reported: Reported, *, ahead: bool) -> Stretch | None:
    """Return the stretch of a year that words name: as a result, the year reported alone is as far as the call has come."""
    if phrase.last is None and phrase.mark is None:
        is_reported = reported.year == year and reported.quarter != LAST_QUARTER
        return reported.stretch if is_reported and not ahead else year.whole
    return _part(phrase, year, reported)


def _part(phrase: Phrase, year: Year, reported: Reported) -> Stretch | None:
    """Return the part of a year that words name; a quarter named alone is as the call reports where it is the one reported."""
    last = phrase.last or reported.quarter
    if last is None:
        return None
    if phrase.first is not None:
        return year.quarters(phrase.first, last)
    if phrase.mark:
        return year.quarters(last if phrase.mark == "single" else 1, last)
    bare = reported.bare if year == reported.year and last == reported.quarter and last > 1 else False
    return year.quarters(None if bare is None else 1 if bare else last, last)


def _year(phrase: Phrase, reported: Reported) -> Year | None:
    """Return the year that words name, beside the one reported where they name it by how far off it is."""
    if phrase.number is None:
        return reported.year and reported.year.later((phrase.offset or 0) + (1 if reported.turned and phrase.offset is not None else 0))
    month = phrase.month or (reported.year.month if reported.year else None)
    if month is None:
        return reported.year if reported.year and reported.year.number == phrase.number else Year(phrase.number)
    named = year_ending(month_number(phrase.number, month))
    return named.later(1) if phrase.begins and month != MONTHS else named


def _quarters_off(off: int, reported: Reported) -> Stretch | None:
    """Return the quarter so many before or behind the one reported."""
    if reported.year is None or reported.quarter is None:
        return reported.quarter_alone if off == 0 else None
    years, quarter = divmod(reported.quarter - 1 + off, LAST_QUARTER)
    return reported.year.later(years).quarters(quarter + 1, quarter + 1)


def _by_months(months: tuple[int | None, int, int], reported: Reported) -> Stretch | None:
    """Return the stretch that months name, in the year they are told with, else in the year reported."""
    written, first, last = months
    length = (last - first) % MONTHS + 1
    end = None if reported.year is None else reported.year.ends
    if written is not None:
        until = month_number(written, last)
    elif end is not None:
        until = end - (end - (last - 1)) % MONTHS
    else:
        return None
    return within(reported.year, (until - length + 1, until))
