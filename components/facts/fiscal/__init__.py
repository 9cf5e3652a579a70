"""The fiscal calendar: which stretch of which year a call reports on, and which each of its numbers is of, as the text says it.

``reported_by`` says what a call is on, ``stretches_of`` what its numbers are of. What nothing says is None and is never guessed: a figure
of a second quarter that is not said to be of the quarter or of the half has no beginning and stands in a line of its own.
"""

from components.facts.fiscal.labels import label_of
from components.facts.fiscal.placing import is_expected, resolved, stretches_of
from components.facts.fiscal.reported import Reported, reported_by
from components.facts.fiscal.stretch import KINDS, Kind, Stretch, Year
from components.facts.fiscal.told import Span, spans_to_tell

__all__ = [
    "KINDS", "Kind", "Reported", "Span", "Stretch", "Year", "is_expected", "label_of", "reported_by", "resolved", "spans_to_tell",
    "stretches_of",
]  # fmt: skip
