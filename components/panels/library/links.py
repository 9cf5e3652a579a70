"""What a link asks for of all open calls, held against the calls that are open."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import streamlit as st

from components.facts import Facts
from components.facts.library import company_of, period_of
from components.panels import choice, parameters
from components.panels.shelf import adopt, facts_for, open_ids
from components.panels.wording import say, words

# Says of a call whether a filter of the link is of it.
_HAS: Mapping[str, Callable[[Facts, str], bool]] = MappingProxyType(
    {
        "company": lambda facts, value: company_of(facts.call) == value,
        "call_period": lambda facts, value: period_of(facts.call) == value,
        "shape": lambda facts, value: facts.call.format == value,
        "said_by": lambda facts, value: any(turn.speaker == value for turn in facts.speech.turns),
    }
)


def mend_library() -> list[str]:
    """Drop what no open call is of, and the chosen calls that are not open, and say so."""
    asked = {name: value for name in _HAS if (value := st.query_params.get(name)) is not None}
    if not asked and not {parameters.CHOSEN, parameters.BESIDE, *parameters.PAIR} & set(st.query_params):
        return []
    missing = _opened_or_missing()
    by_call = choice.corrections_by_call(open_ids())
    calls = [facts for call_id, corrections in by_call.items() if (facts := facts_for(call_id, corrections))]
    unknown = [name for name, value in asked.items() if not any(_HAS[name](facts, value) for facts in calls)]
    for name in unknown:
        del st.query_params[name]
    told = _mend_pair()
    told += [say("error.unknown_chosen", count=len(missing), found=words().listed(missing)[:60])] if missing else []
    return [*told, *(say("error.unknown_listed", found=f"{name}={asked[name]}"[:60]) for name in unknown)]


def _mend_pair() -> list[str]:
    """Leave out which two calls are held against each other where one of them is not open, and say so."""
    unknown = {name: found for name in parameters.PAIR if (found := st.query_params.get(name)) is not None and facts_for(found) is None}
    for name in unknown:
        del st.query_params[name]
    return [say("error.unknown_call", found=found[:40]) for found in unknown.values()]


def _opened_or_missing() -> list[str]:
    """Open the calls chosen or compared that this process has, leave the others out of the link, and return these."""
    chosen, beside = choice.chosen_ids(), choice.beside_ids()
    missing = [call_id for call_id in dict.fromkeys((*chosen, *beside)) if facts_for(call_id) is None]
    for call_id in dict.fromkeys((*chosen, *beside)):
        if call_id not in missing and call_id not in open_ids():
            adopt(call_id)
    for name, ids in ((parameters.CHOSEN, chosen), (parameters.BESIDE, beside)):
        if set(ids) & set(missing):
            choice.keep(**{name: ",".join(call_id for call_id in ids if call_id not in missing) or None})
    return missing
