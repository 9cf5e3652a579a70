"""The open calls as rows of a list, with their counts, and those that the filters leave in the order chosen."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from components.facts.corrections import Corrections
from components.facts.library import Listed, in_order, left
from components.facts.tally.calls import call_counts
from components.panels import choice
from components.panels.library.wanted import wanted
from components.panels.names import call_title
from components.panels.shelf import facts_for, open_ids, source_of
from components.panels.wording import words

# As many as are on the shelf, as they were read and as they were corrected.
KEPT = 400


def all_listed() -> list[Listed]:
    """Return the calls that are open, each as it was corrected."""
    by_call = choice.corrections_by_call(open_ids())
    return [
        Listed(facts, source_of(facts), counts_of(call_id, corrections))
        for call_id, corrections in by_call.items()
        if (facts := facts_for(call_id, corrections))
    ]


@lru_cache(maxsize=KEPT)
def counts_of(call_id: str, corrections: Corrections) -> Mapping[str, int]:
    """Return the counts of a call by name."""
    facts = facts_for(call_id, corrections)
    counts = call_counts(facts, corrections.decided) if facts else {}
    return MappingProxyType({name: count.number for name, count in counts.items()})


def shown(calls: Iterable[Listed]) -> list[Listed]:
    """Return the calls that the filters leave, in the order chosen."""
    found = in_order(left(calls, wanted()), choice.switch("sort"))
    return found[::-1] if choice.switch("way") == "reversed" else found


def listed_name(listed: Listed) -> str:
    """Return what a call is called in a sentence: its company and period, with the name of its file where that says more."""
    title = call_title(listed.facts)
    return title if title == listed.source else words().aside(title, listed.source)
