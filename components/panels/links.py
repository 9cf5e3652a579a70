"""What a link asks for, held against what the session remembers and what the call has."""

from collections.abc import Callable

import streamlit as st

from components.facts import Facts
from components.facts.corrections import VERDICTS, keys_of
from components.facts.figures import FILTERS as NUMBER_FILTERS
from components.facts.figures import options
from components.facts.given import is_company, is_period
from components.facts.headlines import results
from components.facts.ledger import LEFT, NARROWING, NONE, Narrowing, ask_options
from components.facts.numbers import opened
from components.facts.selection import ANALYSTS, Selection, asker_of
from components.facts.tally import rows_of, speakers_of
from components.panels import choice, parameters
from components.panels.agenda.links import mend_agenda
from components.panels.briefing import changes_since
from components.panels.compare.links import mend_lines
from components.panels.compare.narrowed import mend_compare
from components.panels.decided import DECISIONS, GIVEN, OF_A_CALL, decided_of
from components.panels.library.links import mend_library
from components.panels.reload import IN_VAIN, is_lost, note_link
from components.panels.shelf import adopt, facts_for, open_ids
from components.panels.tone_lists import TONE_LISTS
from components.panels.walk_steps import note_arrival
from components.panels.wording import say
from components.panels.wordlists import WORDLISTS

# Filters whose values are known: a link to one is right though no ask is of it now.
CLOSED = {"standing": VERDICTS, "left": (*LEFT, NONE), "asked_number": ("given", "not_given", NONE)}


def restore() -> list[str]:
    """Make the link and the session agree at the start of a run, and return what the link asked for in vain.

    A link that names a call is the whole view. One that does not, as after a change of page, takes the session's.
    """
    note_arrival()
    note_link()
    if "call" not in st.query_params:
        st.query_params.from_dict({**choice.remembered(), **st.query_params.to_dict()})
    troubles = [said for mend in _MENDING for said in mend()]
    link = st.query_params.to_dict()
    choice.remember(link)
    return _said_on(troubles, link)


def _said_on(troubles: list[str], link: dict[str, str]) -> list[str]:
    """Return what a link asked for in vain until the link is another: the browser alone may call for another run at once."""
    said, of = st.session_state.get(IN_VAIN, ([], {}))
    told: list[str] = troubles or (said if of == link else [])
    st.session_state[IN_VAIN] = (told, link)
    return list(told)


def _mend_switches() -> list[str]:
    """Drop the switches of a link that are set to nothing there is, and say so."""
    unknown = {n: v for n, allowed in parameters.ALLOWED.items() if (v := st.query_params.get(n)) is not None and v not in allowed}
    return [_refused(name, value) for name, value in unknown.items()]


def _refused(name: str, value: str) -> str:
    del st.query_params[name]
    return say("error.unknown_filter", found=f"{name}={value}"[:60])


def _mend_words() -> list[str]:
    """Count by the usual lists where this process does not have those of the link, and say so."""
    asked = {lists: st.query_params.get(lists.parameter) for lists in (WORDLISTS, TONE_LISTS)}
    unknown = {lists.parameter: name for lists, name in asked.items() if name is not None and not lists.knows(name)}
    for parameter in unknown:
        del st.query_params[parameter]
    return [say(f"error.unknown_{parameter}", found=name[:20]) for parameter, name in unknown.items()]


def _mend_call() -> list[str]:
    """Open the call that a link names, else the first one; say so where there is no such call, of which nothing is laid over the first."""
    troubles, ids = [], open_ids()
    asked = st.query_params.get("call")
    if asked == "":
        del st.query_params["call"]
    if asked and asked not in ids and facts_for(asked):
        adopt(asked)
    elif asked and asked not in ids:
        troubles += [] if is_lost(asked) else [say("error.unknown_call", found=asked[:40])]
        for name in ("call", *parameters.OF_ITS_CALL, *OF_A_CALL):
            st.query_params.pop(name, None)
    if ids and "call" not in st.query_params:
        st.query_params.update({**decided_of(ids[0]), "call": ids[0]})
    return troubles


def _mend_given() -> list[str]:
    """Leave out what a link says was entered by hand where it cannot be read, and say so."""
    rules = zip(GIVEN, (is_company, is_period), strict=True)
    bad = {name: value for name, is_right in rules if (value := st.query_params.get(name)) is not None and not is_right(value)}
    for name in bad:
        del st.query_params[name]
    return [say("error.unknown_given", found=value[:40]) for value in bad.values()]


def _mend_filters() -> list[str]:
    """Drop the filters of a link that the call has nothing of, and say so."""
    facts = facts_for(st.query_params.get("call", ""))
    _mend_decisions(facts)
    facts = facts and facts_for(facts.call.call_id, choice.corrections())
    asked = {name: value for name in parameters.FILTERS if (value := st.query_params.get(name)) is not None}
    return [_refused(name, value) for name, value in asked.items() if facts is None or not _exists(facts, name, value)]


def _mend_decisions(facts: Facts | None) -> None:
    """Drop the decisions of a link that are about nothing in the call."""
    known = keys_of(facts) if facts and any(name in st.query_params for name in DECISIONS) else set()
    for name in DECISIONS:
        kept = [key for key in st.query_params.get(name, "").split(",") if key in known]
        if kept:
            st.query_params[name] = ",".join(kept)
        elif name in st.query_params:
            del st.query_params[name]


def _exists(facts: Facts, name: str, value: str) -> bool:
    if name == "analyst":
        return any(turn.role == "analyst" and asker_of(facts.speech, turn) == value for turn in facts.speech.turns)
    if name == "theme":
        return value in facts.wordlist.by_key
    if name == "speaker":
        return value == ANALYSTS or value in speakers_of(facts)
    if name in (parameters.BRIEF, *NUMBER_FILTERS):
        return value in (map(str, range(len(changes_since(facts)))) if name == parameters.BRIEF else options(facts, name))
    if name in CLOSED:
        return value in CLOSED[name]
    return value in ask_options(facts, name, Narrowing(), Selection()) if name in NARROWING else _is_mark(facts, value)


def _is_mark(facts: Facts, value: str) -> bool:
    """Say whether a call has something that the key of a mark stands for."""
    kind, _, rest = value.partition(":")
    if kind in ("number", "held", "measure", "numeracy"):
        return bool(opened(facts, value))
    if kind in ("figure", "implied"):
        return any(headline.quantity.quantity_id == rest for headline in results(facts))
    return value == parameters.SPOKEN or rows_of(facts, value, Selection()) is not None


# In this order: what a later one looks at the earlier ones have mended.
_MENDING: tuple[Callable[[], list[str]], ...] = (
    _mend_switches, _mend_words, _mend_call, _mend_given, _mend_filters, mend_library, mend_lines, mend_compare, mend_agenda,
)  # fmt: skip
