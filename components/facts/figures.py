"""The numbers of a call as a ledger: which of them a filter leaves, and what may be filtered by."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from components.facts import Facts
from components.facts.schema import Quantity
from components.facts.selection import Selection, view_of
from components.facts.tally import SPOKEN

# What a ledger may be narrowed to, by the names of the link; ``change`` is its direction, ``voice`` who said the number.
FILTERS = ("metric", "sense", "basis", "scope", "period", "change", "voice")
# Stands for the numbers of the whole company, and for those on no basis that is named.
NONE = "none"
# What a change may be measured against, and an amount be the year before of, that is a kind of its own.
AGAINST = ("yoy", "qoq", "mom", "plan", "guidance", "consensus")
BEFORE = ("yoy", "qoq")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a ledger is narrowed to; None leaves everything."""

    metric: str | None = None
    sense: str | None = None
    basis: str | None = None
    scope: str | None = None
    period: str | None = None
    change: str | None = None
    voice: str | None = None

    def __bool__(self) -> bool:
        """Say whether the ledger is narrowed at all."""
        return any(getattr(self, name) is not None for name in FILTERS)

    def leaves(self, quantity: Quantity) -> bool:
        """Say whether a number is of everything that is asked for."""
        return all(getattr(self, name) in (None, value_of(quantity, name)) for name in FILTERS)


def value_of(quantity: Quantity, name: str) -> str:
    """Return what a number is by one of the filters; ``none`` where it says nothing."""
    made = {"voice": _voice, "sense": kind_of, "change": _direction}
    value = made[name](quantity) if name in made else getattr(quantity, name)
    return str(value) if value else NONE


def kind_of(quantity: Quantity) -> str:
    """Return what a number is: its sense, of a change what it is measured against, of an amount compared with that it is one."""
    if quantity.sense == "delta":
        return f"against_{quantity.comparison}" if quantity.comparison in AGAINST else "sense_delta"
    if quantity.is_prior and quantity.sense != "prior_guidance":
        return f"before_{quantity.comparison}" if quantity.comparison in BEFORE else "before_other"
    return f"sense_{quantity.sense}"


def _voice(quantity: Quantity) -> str | None:
    return quantity.speaker


def _direction(quantity: Quantity) -> str | None:
    """Return which way the change stated of a number goes, None where none is stated."""
    percent = quantity.change_percent
    return None if percent is None else "up" if percent > 0 else "down" if percent < 0 else "flat"


def figures(facts: Facts, narrowed: Filter | None = None) -> list[Quantity]:
    """Return the amounts, rates and counts that measure something and that a filter leaves, in the order of the text."""
    keep = narrowed or Filter()
    return [q for q in facts.quantities if _measures(q) and keep.leaves(q)]


def in_view(facts: Facts, quantities: list[Quantity], selection: Selection) -> list[Quantity]:
    """Return those of the numbers that stand in sentences which a selection of speaker, analyst or theme leaves."""
    if not selection:
        return quantities
    view = view_of(facts.speech, facts.mentions, selection)
    shown = {s.sentence_id for s in facts.speech.sentences if view.shows(s) and view.shows_theme(s.sentence_id)}
    return [quantity for quantity in quantities if quantity.sentence_id in shown]


def options(facts: Facts, name: str, narrowed: Filter | None = None, selection: Selection | None = None) -> dict[str, int]:
    """Return what the numbers that all other filters leave are by one filter, each with how many, the most first."""
    others = replace(narrowed or Filter(), **{name: None})
    counted = Counter(value_of(quantity, name) for quantity in in_view(facts, figures(facts, others), selection or Selection()))
    return dict(counted.most_common())


def _measures(quantity: Quantity) -> bool:
    return quantity.metric is not None or quantity.kind in SPOKEN


@dataclass(frozen=True, slots=True)
class Held:
    """One metric on one basis with the amounts that are held against one another, by what each is."""

    metric: str
    basis: str | None
    amounts: dict[str, Quantity]


# Of these a text names many, and none is the forecast of another.
UNHELD = ("fx_rate", "cost", "investment", "cash", "inventory", "debt_issue")
# In the order in which a reader compares them.
COMPARED = ("actual", "prior_guidance", "guidance", "plan")


def held_against(facts: Facts) -> Iterator[Held]:
    """Yield the company's metrics of which more than one is stated: result, old forecast, forecast, plan."""
    found: dict[tuple[str, str | None], dict[str, Quantity]] = {}
    for quantity in facts.quantities:
        if is_company_amount(facts, quantity) and _is_held(quantity):
            found.setdefault((str(quantity.metric), quantity.basis), {}).setdefault(quantity.sense, quantity)
    for (metric, basis), amounts in found.items():
        if len(amounts) > 1:
            yield Held(metric, basis, amounts)


def is_company_amount(facts: Facts, quantity: Quantity) -> bool:
    """Say whether a number is an amount of the whole company in its currency; analysts quote what the market expects."""
    whole = quantity.scope is None and quantity.kind == "money" and quantity.unit == facts.call.currency
    return whole and quantity.metric is not None and quantity.value is not None and quantity.role != "analyst"


def _is_held(quantity: Quantity) -> bool:
    """Say whether an amount is what others are held against, and no other year's."""
    compared = quantity.metric not in UNHELD and quantity.sense in COMPARED
    return compared and (not quantity.is_prior or quantity.sense == "prior_guidance")
