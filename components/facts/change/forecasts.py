"""Forecasts of one stretch that moved, told in one sentence: one by one the third of them has no place among three changes."""

from collections.abc import Sequence
from itertools import groupby

from components.facts.change.moved import Change
from components.lexicon import entries

ONE, SEVERAL = "guidance", "guidance_several"
# So many are named, the others counted; the forecast of sales is always among them.
MOST_NAMED, ALWAYS = 2, "revenue"


def together(changes: Sequence[Change], language: str) -> tuple[Change, ...]:
    """Return the changes with the forecasts of each stretch as one, in the place of the largest of them."""
    forecasts = {period: list(found) for period, found in groupby(sorted(filter(_is_forecast, changes), key=_period), key=_period)}
    first = {id(max(found, key=lambda each: each.weight)): found for found in forecasts.values()}
    kept = (each for each in changes if not _is_forecast(each) or id(each) in first)
    return tuple(_joined(first[id(each)], language) if len(first.get(id(each), ())) > 1 else each for each in kept)


def _is_forecast(change: Change) -> bool:
    return change.kind == ONE


def _period(change: Change) -> str:
    return str(change.values["period"])


def _joined(found: Sequence[Change], language: str) -> Change:
    words = entries("change")["briefing"]
    ranked = sorted(found, key=lambda each: -each.weight)
    sales = str(entries("metrics")[ALWAYS][language])
    first, *others = ranked
    named = [first, *sorted(others, key=lambda each: each.values["metric"] != sales)][:MOST_NAMED]
    moves = [str(words["move"][language]).format_map(each.values) for each in named]
    if more := len(ranked) - len(named):
        moves.append(str(words["more"][language]).format(more=more))
    values = {"period": first.values["period"], "moves": str(words["between"][language]).join(moves)}
    before, now = (tuple(dict.fromkeys(key for each in ranked for key in getattr(each, side))) for side in ("before", "now"))
    return Change(first.family, SEVERAL, values, before, now, first.weight)
