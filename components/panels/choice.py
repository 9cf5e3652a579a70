"""What the person is looking at: the call, the filters and the switches, all of it in the link."""

import runpy
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from components.facts import Facts
from components.facts.corrections import Corrections, judged_key, keys_of
from components.facts.figures import FILTERS as NARROWED
from components.facts.figures import Filter, options
from components.facts.headlines import results
from components.facts.numbers import opened
from components.facts.selection import ANALYSTS, Selection, asker_of
from components.facts.tally import UNITS, Unit, rows_of, speakers_of
from components.lexicon import entries
from components.panels.markup import empty
from components.panels.shelf import adopt, facts_for, open_ids
from components.panels.wording import LANGUAGES, say

# What a link carries; a value equal to its default is left out of it.
DEFAULTS = {
    "lang": "ja",
    "unit": "questions",
    "scale": "rate",
    "colours": "japanese",
    "part": "asked",
    "picture": "levels",
    "amount_unit": "source",
}
FILTERS = ("analyst", "theme", "speaker", "mark")
ALLOWED: dict[str, set[str]] = {
    "lang": set(LANGUAGES),
    "unit": set(UNITS),
    "scale": {"rate", "raw"},
    "colours": {"japanese", "western"},
    "part": {"asked", "answers"},
    "picture": {"levels", "expected", "bridges", "along", "computed", "numeracy"},
    "amount_unit": {"source", "oku", "million", "billion", "cho"},
}
_MEMORY = "view"
# What of the call a person decided, as lists of keys.
DECISIONS = ("accepted", "dismissed", "judged")
# The mark of all numbers spoken that the panel of figures has no room for.
SPOKEN = "spoken:numbers"
ROUTER = Path(__file__).parents[2] / "app.py"


def restore() -> list[str]:
    """Make the link and the session agree at the start of a run, and return what the link asked for in vain.

    A link that names a call is the whole view. One that does not, as after a change of page, takes the session's.
    """
    if "call" not in st.query_params:
        st.query_params.from_dict({**remembered(), **st.query_params.to_dict()})
    troubles = _mend()
    st.session_state[_MEMORY] = {name: value for name, value in st.query_params.items() if name != "sentence"}
    return troubles


def remembered() -> Mapping[str, str]:
    """Return the view of this session's last run, by the names of the link."""
    view: Mapping[str, str] = st.session_state.get(_MEMORY, {})
    return view


def _mend() -> list[str]:
    """Drop from the link what cannot be shown, and say so."""
    troubles = []
    for name, allowed in ALLOWED.items():
        if name in st.query_params and st.query_params[name] not in allowed:
            troubles.append(say("error.unknown_filter", found=f"{name}={st.query_params[name]}"[:60]))
            del st.query_params[name]
    ids = open_ids()
    asked = st.query_params.get("call")
    if asked == "":
        del st.query_params["call"]
    if asked and asked not in ids and facts_for(asked):
        adopt(asked)
    elif asked and asked not in ids:
        troubles.append(say("error.unknown_call", found=asked[:40]))
        del st.query_params["call"]
    if ids and "call" not in st.query_params:
        st.query_params["call"] = ids[0]
    return troubles + _mend_filters()


def _mend_filters() -> list[str]:
    facts = facts_for(st.query_params.get("call", ""))
    _mend_decisions(facts)
    facts = facts and facts_for(facts.call.call_id, corrections())
    troubles = []
    for name in (*FILTERS, *NARROWED):
        value = st.query_params.get(name)
        if value is not None and (facts is None or not _exists(facts, name, value)):
            troubles.append(say("error.unknown_filter", found=f"{name}={value}"[:60]))
            del st.query_params[name]
    return troubles


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
        return value in entries("themes")
    if name == "speaker":
        return value == ANALYSTS or value in speakers_of(facts)
    return value in options(facts, name) if name in NARROWED else _is_mark(facts, value)


def _is_mark(facts: Facts, value: str) -> bool:
    """Say whether a call has something that the key of a mark stands for."""
    kind, _, rest = value.partition(":")
    if kind in ("number", "held", "measure", "numeracy"):
        return bool(opened(facts, value))
    if kind in ("figure", "implied"):
        return any(headline.quantity.quantity_id == rest for headline in results(facts))
    return value == SPOKEN or rows_of(facts, value, Selection()) is not None


def chosen_call() -> Facts:
    """Return the facts of the call in the link; where no call is open, say so and stop the page."""
    if _MEMORY not in st.session_state:
        _enter_by_router()
    facts = facts_for(st.query_params.get("call", ""), corrections())
    if facts is None:
        empty(say("error.no_calls"), say("chrome.open_help"))
        st.stop()
    return facts


def _enter_by_router() -> None:
    """Run the router first where Streamlit ran a page without it.

    The first visit to a page's own address after the start of the server does so: only a call of ``st.navigation`` turns
    the automatic pages of a ``pages`` folder off, and none has been made by then.
    """
    runpy.run_path(str(ROUTER))
    st.stop()


def narrowed() -> Filter:
    """Return what the ledger of numbers is narrowed to."""
    return Filter(*(st.query_params.get(name) for name in NARROWED))


def corrections() -> Corrections:
    """Return what the person accepted and dismissed of the call."""
    return Corrections(*(frozenset(filter(None, st.query_params.get(name, "").split(","))) for name in DECISIONS))


def decide(key: str, name: str | None) -> None:
    """Accept or dismiss something about the call, or take a decision back; every chart follows at once."""
    decided = {each: set(filter(None, st.query_params.get(each, "").split(","))) - {key} for each in DECISIONS[:2]}
    if name:
        decided[name].add(key)
    keep(**{each: ",".join(sorted(keys)) or None for each, keys in decided.items()})


def judge(ask_id: str, verdict: str | None) -> None:
    """Judge an ask, or take that back; the verdict stands over the cue."""
    others = {key for key in filter(None, st.query_params.get("judged", "").split(",")) if key.rpartition(".")[0] != ask_id}
    keep(judged=",".join(sorted(others | ({judged_key(ask_id, verdict)} if verdict else set()))) or None)


def selection() -> Selection:
    """Return the filters of the link."""
    return Selection(*(st.query_params.get(name) for name in FILTERS[:3]))


def mark() -> str | None:
    """Return the key of the mark that was clicked last."""
    return st.query_params.get("mark")


def switch(name: str) -> str:
    """Return the value of a switch of the link: language, unit, scale, colours."""
    return st.query_params.get(name, DEFAULTS[name])


def unit() -> Unit:
    """Return the unit in which questions are counted."""
    return next(each for each in UNITS if each == switch("unit"))


def show_call(call_id: str) -> None:
    """Show another call; the filters were those of the call before."""
    keep(**dict.fromkeys((*FILTERS, *NARROWED, *DECISIONS, "part", "sentence")), call=call_id)


def keep(**values: str | None) -> None:
    """Write values into the link and the session; None and a default are taken out of both.

    The link is written in one piece, so that one step back in the browser undoes one click.
    """
    view = dict(st.query_params.items()) | values
    kept = {name: value for name, value in view.items() if value is not None and DEFAULTS.get(name) != value}
    st.query_params.from_dict(kept)
    st.session_state[_MEMORY] = {name: value for name, value in kept.items() if name != "sentence"}


def clear() -> None:
    """Clear every filter."""
    keep(**dict.fromkeys((*FILTERS, *NARROWED, "part")))


def link(**changes: str) -> dict[str, str]:
    """Return the parameters of a link to the present view with some changes."""
    return {name: value for name, value in st.query_params.items() if name != "sentence"} | changes
