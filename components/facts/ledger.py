"""The asks of a call as a ledger: which of them a filter leaves, and what may be filtered by."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from components.facts import Facts
from components.facts.firm_types import firm_type
from components.facts.schema import Ask, TurnRow
from components.facts.selection import ANALYSTS, Selection, asker_of

# What the ledger of asks may be narrowed to, by the names of the link; ``left`` is what the answer leaves open, and
# ``asked_number`` what became of a number asked for.
NARROWING = ("firm", "firm_type", "answerer", "standing", "left", "asked_number")
NONE = "none"
# What an answer may leave of an ask.
LEFT = ("missing", "not_given", "declined")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the ledger of asks is narrowed to; None leaves everything."""

    firm: str | None = None
    firm_type: str | None = None
    answerer: str | None = None
    standing: str | None = None
    left: str | None = None
    asked_number: str | None = None

    def __bool__(self) -> bool:
        """Say whether the ledger is narrowed at all."""
        return any(getattr(self, name) is not None for name in NARROWING)

    def leaves(self, ask: Ask) -> bool:
        """Say whether an ask is of everything that is asked for."""
        return all(getattr(self, name) is None or getattr(self, name) in values_of(ask, name) for name in NARROWING)


# Of a ledger that is not narrowed.
EVERYTHING = Narrowing()


def values_of(ask: Ask, name: str) -> list[str]:
    """Return what an ask is by one of the filters; it may be answered by several, and leave several things open."""
    return _VALUES[name](ask) or [NONE]


def firm_of(row: Ask | TurnRow, name: str) -> str:
    """Return the firm of who asks, or its type; ``none`` where there is no firm."""
    return (row.firm if name == "firm" else firm_type(row.firm)) or NONE


def ask_number(ask_id: str) -> str:
    """Return the number of an ask as the ledger shows it: exchange and ask."""
    return ask_id.removeprefix("A").replace(".", "-")


def refusals_of(facts: Facts, ask: Ask) -> list[str]:
    """Return the words of the answer that decline, each on one line."""
    return [" ".join(facts.speech.text[start:end].split()) for start, end in ask.refusals]


def number_told(ask: Ask) -> str | None:
    """Return what became of the number that an ask wants, ``given`` or ``not_given``; None where it wants none."""
    return None if not ask.number_asked else "given" if ask.number_given else "not_given"


def left_of(ask: Ask) -> list[str]:
    """Return what an answer leaves of an ask: words that do not appear in it, a number that was asked for, words that decline."""
    found = (ask.open_subjects, number_told(ask) == "not_given", ask.refusals)
    return [name for name, is_left in zip(LEFT, found, strict=True) if is_left]


_VALUES: dict[str, Callable[[Ask], list[str]]] = {
    "firm": lambda ask: [firm_of(ask, "firm")],
    "firm_type": lambda ask: [firm_of(ask, "firm_type")],
    "answerer": lambda ask: ask.answered_by,
    "standing": lambda ask: [ask.standing],
    "left": left_of,
    "asked_number": lambda ask: [number_told(ask) or NONE],
}


def asks_left(facts: Facts, narrowing: Narrowing, selection: Selection) -> list[Ask]:
    """Return the asks that the filters and the selection of analyst, theme and speaker leave, in the order of the text."""
    return [ask for ask in facts.asks if narrowing.leaves(ask) and _is_selected(facts, ask, selection)]


def ask_options(facts: Facts, name: str, narrowing: Narrowing, selection: Selection) -> dict[str, int]:
    """Return what the asks that all other filters leave are by one filter, each with how many, the most first."""
    if name in ("analyst", "theme"):
        others = asks_left(facts, narrowing, replace(selection, **{name: None}))
    else:
        others = asks_left(facts, replace(narrowing, **{name: None}), selection)
    return dict(Counter(value for ask in others for value in _options(facts, ask, name)).most_common())


def _options(facts: Facts, ask: Ask, name: str) -> list[str]:
    if name == "analyst":
        return [asker_of(facts.speech, ask)]
    return ask.themes if name == "theme" else values_of(ask, name)


def _is_selected(facts: Facts, ask: Ask, selection: Selection) -> bool:
    """Say whether an ask is of the analyst and the theme selected and answered by the speaker selected."""
    analyst = selection.analyst is None or asker_of(facts.speech, ask) == selection.analyst
    speaker = selection.speaker in (None, ANALYSTS) or any(
        person.person_id == selection.speaker and person.name in ask.answered_by for person in facts.speech.people
    )
    return analyst and speaker and (selection.theme is None or selection.theme in ask.themes)
