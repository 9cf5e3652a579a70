"""What the numbers of a sentence are of: the metric, the part of the company and the fiscal year; two sentences may tell of one thing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.facts import Facts
from components.facts.change.companies import PlacedCall, companies_of
from components.facts.schema import Quantity


@dataclass(frozen=True, slots=True)
class Subject:
    """What one number is of; ``year`` is its fiscal year and ``years_on`` how far that is from the one reported, None where not known."""

    metric: str
    scope: str | None
    year: int | None
    years_on: int | None

    def is_as(self, other: "Subject") -> bool:
        """Say whether both may be of one thing: a result of either call's year, or a forecast of one year, whichever call tells it."""
        return self.metric == other.metric and _is_one_part(self.scope, other.scope) and self._is_of_year(other)

    def _is_of_year(self, other: "Subject") -> bool:
        known = self.year is not None and other.year is not None
        return not known or self.year == other.year or (self.years_on is not None and self.years_on == other.years_on)


Subjects = tuple[Subject, ...]


def may_be_one(ours: Subjects, theirs: Subjects) -> bool:
    """Say whether two sentences may tell of one thing: some number of each is of the same, or one has none that says what it is of."""
    return not ours or not theirs or any(one.is_as(other) for one in ours for other in theirs)


def subjects_by_call(calls: Sequence[Facts]) -> Mapping[str, Mapping[str, Subjects]]:
    """Return by call and sentence what the numbers are of; calls of one company are placed by what each says of its years."""
    placed = (call for company in companies_of(calls) for call in company.calls)
    return {call.call.call_id: _by_sentence(call) for call in placed}


def _by_sentence(call: PlacedCall) -> Mapping[str, Subjects]:
    found: dict[str, dict[Subject, None]] = {}
    for quantity in call.facts.quantities:
        if quantity.metric and not _says_another(quantity):
            found.setdefault(quantity.sentence_id, {})[_subject(call, quantity, quantity.metric)] = None
    return {sentence: tuple(subjects) for sentence, subjects in found.items()}


def _says_another(quantity: Quantity) -> bool:
    """Say whether a number is of what its sentence is held against, or an effect on what it is said of: 増益要因は、価格が40億円."""
    return quantity.is_prior or (quantity.sense == "delta" and quantity.kind == "money")


def _subject(call: PlacedCall, quantity: Quantity, metric: str) -> Subject:
    stretch, now = call.stretches.get(quantity.quantity_id), call.reported.year
    year = stretch.year if stretch else None
    return Subject(metric, quantity.scope, year, None if year is None or now is None else year - now.number)


def _is_one_part(one: str | None, other: str | None) -> bool:
    """Say whether two parts may be one, the whole company being none of them: 減速機, 減速機事業."""
    return one == other if one is None or other is None else one in other or other in one
