"""The asks of a call as a ledger: which of them a filter leaves, and what may be filtered by."""

from collections import Counter
from dataclasses import dataclass, replace

from components.facts import Facts
from components.facts.schema import Ask
from components.facts.selection import Selection, asker_of

# What the ledger of asks may be narrowed to, by the names of the link; ``asked_number`` is what became of a number asked for.
NARROWING = ("firm", "answerer", "standing", "asked_number")
NONE = "none"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the ledger of asks is narrowed to; None leaves everything."""

    firm: str | None = None
    answerer: str | None = None
    standing: str | None = None
    asked_number: str | None = None

    def leaves(self, ask: Ask) -> bool:
        """Say whether an ask is of everything that is asked for."""
        return all(getattr(self, name) is None or getattr(self, name) in values_of(ask, name) for name in NARROWING)


def values_of(ask: Ask, name: str) -> list[str]:
    """Return what an ask is by one of the filters; an ask may be answered by several."""
    if name == "answerer":
        return ask.answered_by or [NONE]
    if name == "asked_number":
        return [number_of(ask) or NONE]
    return [str(getattr(ask, name) or NONE)]


def number_of(ask: Ask) -> str | None:
    """Return what became of the number that an ask wants, ``given`` or ``not_given``; None where it wants none."""
    return None if not ask.number_asked else "given" if ask.number_given else "not_given"


def asks_left(facts: Facts, narrowing: Narrowing, selection: Selection) -> list[Ask]:
    """Return the asks that the filters and the selection of analyst and theme leave, in the order of the text."""
    return [ask for ask in facts.asks if narrowing.leaves(ask) and _is_selected(facts, ask, selection)]


def ask_options(facts: Facts, name: str, narrowing: Narrowing, selection: Selection) -> dict[str, int]:
    """Return what the asks that all other filters leave are by one filter, each with how many, the most first."""
    others = asks_left(facts, replace(narrowing, **{name: None}), selection)
    return dict(Counter(value for ask in others for value in values_of(ask, name)).most_common())


def _is_selected(facts: Facts, ask: Ask, selection: Selection) -> bool:
    analyst = selection.analyst is None or asker_of(facts.speech, ask) == selection.analyst
    return analyst and (selection.theme is None or selection.theme in ask.themes)
