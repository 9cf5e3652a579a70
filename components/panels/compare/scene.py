"""The calls that are held against each other, in order of time, and the two of them whose difference is told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from components.charts.look import Look, look_for
from components.facts import Facts
from components.facts.change.companies import companies_of, company_key
from components.facts.change.compared import Comparison, compared
from components.facts.corrections import Corrections
from components.panels import choice
from components.panels.names import call_title, short_period
from components.panels.scene import KEPT
from components.panels.shelf import facts_for, open_ids
from components.panels.titles import titles_of
from components.panels.wording import language, say

FEWEST, MOST = 2, 12
# No line breaks at this space.
NO_BREAK = "\N{NO-BREAK SPACE}"
# 26年3月期 2Q, 26年3月期通期, FY 3/26 2Q, FY2025 Q2: the year over the part of it.
_YEAR = re.compile(r"(?P<year>.*?(?:月期|年度|FY ?[\d/]{2,5}))(?P<part>.*)")


@dataclass(frozen=True, slots=True)
class Compared:
    """Calls in order of time with what was decided of each, the places of the two held against each other, language and colours."""

    ids: tuple[str, ...]
    corrections: tuple[Corrections, ...]
    then: int
    now: int
    language: str
    theme: str | None
    western: bool

    @property
    def calls(self) -> tuple[Facts, ...]:
        """Return the facts of the calls."""
        found = (facts_for(call_id, decided) for call_id, decided in zip(self.ids, self.corrections, strict=True))
        return tuple(facts for facts in found if facts is not None)

    @property
    def before(self) -> Facts:
        """Return the earlier of the two calls that are held against each other."""
        return self.calls[self.then]

    @property
    def latest(self) -> Facts:
        """Return the later of the two."""
        return self.calls[self.now]

    @property
    def look(self) -> Look:
        """Return the colours."""
        return look_for(self.theme, self.western)

    @property
    def figures(self) -> Comparison:
        """Return what the calls tell of figures."""
        return _figures(self.ids, self.corrections)

    def facts_of(self, call_id: str) -> Facts | None:
        """Return the facts of one of the calls, None for any other."""
        return next((facts for facts in self.calls if facts.call.call_id == call_id), None)


def compared_calls() -> Compared | None:
    """Return the calls that the page compares; None where there are fewer than two."""
    ids = in_order_of_time(_wanted())[:MOST]
    if len(ids) < FEWEST:
        return None
    decided = tuple(choice.corrections_of(call_id) for call_id in ids)
    then, now = _pair(ids, _on_a_period(ids, decided))
    western = choice.switch("colours") == "western"
    return Compared(ids, decided, then, now, language(), st.context.theme.type, western)


def _wanted() -> tuple[str, ...]:
    """Return the calls chosen, else those of the link, else the latest open ones of the company of the call in use, else all."""
    for ids in (choice.chosen_ids(), choice.beside_ids()):
        if len(ids) >= FEWEST:
            return tuple(ids)
    here = facts_for(st.query_params.get("call", ""))
    calls = {call_id: facts for call_id in open_ids() if (facts := facts_for(call_id, choice.corrections_of(call_id)))}
    own = [call_id for call_id, facts in calls.items() if here and company_key(facts.call) == company_key(here.call)]
    return in_order_of_time(tuple(own))[-MOST:] if len(own) >= FEWEST else tuple(calls)


def in_order_of_time(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return calls by company, and those of a company in the order of what they report on."""
    return _in_order(ids, tuple(choice.corrections_of(call_id) for call_id in ids))


@lru_cache(maxsize=KEPT)
def _in_order(ids: tuple[str, ...], corrections: tuple[Corrections, ...]) -> tuple[str, ...]:
    calls = [facts for call_id, decided in zip(ids, corrections, strict=True) if (facts := facts_for(call_id, decided))]
    return tuple(call.call.call_id for company in companies_of(calls) for call in company.calls)


@lru_cache(maxsize=KEPT)
def _figures(ids: tuple[str, ...], corrections: tuple[Corrections, ...]) -> Comparison:
    return compared([facts for call_id, decided in zip(ids, corrections, strict=True) if (facts := facts_for(call_id, decided))])


def _on_a_period(ids: tuple[str, ...], corrections: tuple[Corrections, ...]) -> list[int]:
    """Return the places of the calls that say which period they are on."""
    calls = (call for company in _figures(ids, corrections).companies for call in company.calls)
    return sorted(ids.index(call.call.call_id) for call in calls if call.reported.stretch)


def _pair(ids: tuple[str, ...], placed: Sequence[int]) -> tuple[int, int]:
    """Return the places of the two calls of the link, by default the last two that are on a period, or of all."""
    usual = placed if len(placed) >= FEWEST else range(len(ids))
    now = ids.index(asked) if (asked := st.query_params.get("now")) in ids else usual[-1]
    before = [at for at in usual if at < now]
    then = ids.index(asked) if (asked := st.query_params.get("then")) in ids else before[-1] if before else max(0, now - 1)
    return (then, now) if then != now else (now - 1, now) if now else (0, 1)


def are_several(scene: Compared) -> bool:
    """Say whether calls of several companies are compared."""
    return len({company_key(facts.call) for facts in scene.calls}) > 1


def heads(scene: Compared) -> tuple[tuple[str, str], ...]:
    """Return what each call is called above its column: the year over the quarter, of several companies the company over both.

    Those that would read alike are numbered as they stand.
    """
    several = are_several(scene)
    usual = [_head(facts, several) for facts in scene.calls]
    return tuple(
        (first, f"{second} ({usual[: at + 1].count((first, second))})" if usual.count((first, second)) > 1 else second)
        for at, (first, second) in enumerate(usual)
    )


def column_heads(scene: Compared) -> tuple[tuple[str, str], ...]:
    """Return the same with one space in a period, between its year and its part, where there is room for one of them alone."""
    return tuple((first, _parted(second)) for first, second in heads(scene))


def _parted(period: str) -> str:
    parted = _YEAR.match(period)
    if not parted or not parted["part"]:
        return period
    return " ".join(part.strip().replace(" ", NO_BREAK) for part in parted.groups())


def periods_first(scene: Compared) -> dict[str, str]:
    """Return what each call is called where there is little room, by its id: what tells it from the others of its company leads."""
    found = ((second, first) if are_several(scene) else (first, second) for first, second in heads(scene))
    return {call_id: " ".join(filter(None, name)) for call_id, name in zip(scene.ids, found, strict=True)}


def _head(facts: Facts, several: bool) -> tuple[str, str]:
    period = short_period(facts.call.fiscal_period or "") or say("context.no_period")
    if several:
        return call_title(facts).removesuffix(period).strip(), period
    parted = _YEAR.match(period)
    return (parted["year"], parted["part"].strip()) if parted and parted["part"] else ("", period)


def titles(scene: Compared) -> dict[str, str]:
    """Return what each call is called in a sentence, by its id."""
    return titles_of(scene.ids)
