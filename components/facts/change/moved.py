"""What moved between two calls, as candidates for the briefing: each with the values of its sentence and the keys of its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

from components.facts.change.shifts import Shift
from components.facts.tally.over import CallCount

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind and values (the blanks of its sentence), and the keys of its evidence in the earlier and the later call.

    ``weight`` ranks it among its ``family`` alone; ``is_small`` says that both counts are small. ``subject`` is the key of the metric or
    thing that it is of, empty where it is of none.
    """

    family: str
    kind: str
    values: Mapping[str, Value]
    before: tuple[str, ...]
    now: tuple[str, ...]
    weight: float
    is_small: bool = False
    subject: str = ""


def keys_of(*counts: CallCount) -> tuple[str, ...]:
    """Return the keys of the counts that have rows to open."""
    return tuple(count.key for count in counts if count.number)


def of_shift(shift: Shift, family: str, kind: str) -> Change:
    """Return a shift between two calls as a change, ranked by its log-likelihood ratio."""
    values: dict[str, Value] = {
        "label": shift.label, "direction": shift.direction,
        "before": shift.before.number, "before_total": shift.before.total,
        "now": shift.now.number, "now_total": shift.now.total,
    }  # fmt: skip
    return Change(family, kind, values, keys_of(shift.before), keys_of(shift.now), shift.llr, shift.is_small, shift.what)
