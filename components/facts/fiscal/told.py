"""Which stretch a result has to say beside its name: one that is not simply the period of its call, or one of several that are told."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from components.facts import Facts
from components.facts.fiscal.labels import label_of
from components.facts.fiscal.placing import stretches_of
from components.facts.fiscal.reported import Reported, reported_by
from components.facts.fiscal.stretch import LAST_QUARTER, Stretch
from components.facts.schema import Quantity
from components.lexicon import entries

HALF_YEAR = 2


@dataclass(frozen=True, slots=True)
class Span:
    """The stretch of a result and the one that the name of its call stands for, None where it names none."""

    stretch: Stretch
    of_call: Stretch | None

    def label(self, language: str) -> str:
        """Return what it is called in a few letters, in full where it does not end with the call's: 上期, 3M."""
        words: dict[str, Any] = entries("fiscal")["spans"][language]
        key = self._key()
        return str(words[key]).format(quarter=self.stretch.last_quarter) if key else label_of(self.stretch, language)

    def _key(self) -> str | None:
        """Return which of the short words fits, None where only the whole name tells it."""
        stretch, call = self.stretch, self.of_call
        if call is None or stretch.year is None or stretch.year != call.year or stretch.kind == "unsaid":
            return None
        ends_with_call = stretch.last_quarter == call.last_quarter
        if stretch.kind == "quarter":
            return "quarter" if ends_with_call else "another"
        if stretch.kind == "cumulative":
            return "first_half" if stretch.last_quarter == HALF_YEAR else "cumulative" if ends_with_call else None
        return stretch.kind if stretch.last_quarter == LAST_QUARTER else None


def spans_to_tell(facts: Facts, results: Iterable[Quantity]) -> dict[str, Span]:
    """Return the spans that results have to say, by the id of the number; what nothing tells the span of has none."""
    reported = reported_by(facts)
    stretches, call = stretches_of(facts, reported), _of_call(facts, reported)
    placed = {q.quantity_id: stretch for q in results if (stretch := stretches.get(q.quantity_id)) and stretch.kind != "unsaid"}
    together = {each for each in placed.values() if call and each.order[0] == call.order[0]}
    return {key: Span(each, call) for key, each in placed.items() if each != call or len(together) > 1}


def _of_call(facts: Facts, reported: Reported) -> Stretch | None:
    """Return what the name of a call stands for: the quarter alone, also where its sums are told, and the year where it says so."""
    of_year = reported.quarter == LAST_QUARTER and facts.transcript.header.cumulative
    return reported.stretch if of_year else reported.quarter_alone or reported.stretch
