"""What the person is looking at: the call, the filters and the switches, all of it in the link."""

import runpy
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from components.facts import Facts
from components.facts.corrections import Corrections, judged_key
from components.facts.figures import FILTERS as NUMBER_FILTERS
from components.facts.figures import Filter
from components.facts.ledger import NARROWING, Narrowing
from components.facts.selection import Selection
from components.facts.tally import GROUPS, LEVELS, UNITS, WITHIN, Cut, Depth, Unit
from components.panels.markup import empty
from components.panels.shelf import facts_for
from components.panels.tone_lists import TONE_LISTS
from components.panels.wording import LANGUAGES, say
from components.panels.wordlists import wordlist

# What a link carries; a value equal to its default is left out of it.
DEFAULTS = {
    "lang": "ja",
    "unit": "questions",
    "scale": "rate",
    "colours": "japanese",
    "part": "asked",
    "picture": "levels",
    "amount_unit": "source",
    "group": "analyst",
    "view": "matrix",
    "theme_view": "frequency",
    "level": "theme",
    "within": "sentence",
    "order": "text",
    "tone_view": "pairs",
    "tone_side": "all",
    "against": "sides",
}
SELECTED = ("analyst", "theme", "speaker")
# What the view of a call is narrowed to: by all pages, by the page of figures, by the page of questions.
FILTERS = (*SELECTED, "mark", *NUMBER_FILTERS, *NARROWING)
# A word that is looked for in any call.
SOUGHT = "kwic"
ALLOWED: dict[str, set[str]] = {
    "lang": set(LANGUAGES),
    "unit": set(UNITS),
    "scale": {"rate", "raw"},
    "colours": {"japanese", "western"},
    "part": {"asked", "answers"},
    "picture": {"levels", "expected", "bridges", "along", "computed", "numeracy"},
    "group": set(GROUPS),
    "view": {"matrix", "answering", "lengths", "attention", "before"},
    "theme_view": {"frequency", "speakers", "parts", "along", "exchanges", "pairs", "attention"},
    "level": set(LEVELS),
    "within": set(WITHIN),
    "order": {"text", "left", "right"},
    "tone_view": {"pairs", "forms", "list"},
    "tone_side": {"all", "analysts"},
    "amount_unit": {"source", "oku", "million", "billion", "cho"},
}
_MEMORY = "view"
# What of the call a person decided, as lists of keys.
DECISIONS = ("accepted", "dismissed", "judged")
# The mark of all numbers spoken that the panel of figures has no room for.
SPOKEN = "spoken:numbers"
ROUTER = Path(__file__).parents[2] / "app.py"


def remembered() -> Mapping[str, str]:
    """Return the view of this session's last run, by the names of the link."""
    view: Mapping[str, str] = st.session_state.get(_MEMORY, {})
    return view


def remember(view: Mapping[str, str]) -> None:
    """Keep a view for the next page of this session; a sentence is only where one page was opened."""
    st.session_state[_MEMORY] = {name: value for name, value in view.items() if name != "sentence"}


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
    return Filter(*(st.query_params.get(name) for name in NUMBER_FILTERS))


def narrowing() -> Narrowing:
    """Return what the ledger of asks is narrowed to."""
    return Narrowing(*(st.query_params.get(name) for name in NARROWING))


def cut() -> Cut:
    """Return by what the questions are parted on their page, and what their ledger is narrowed to."""
    return Cut(next(each for each in GROUPS if each == switch("group")), narrowing())


def corrections() -> Corrections:
    """Return what the person accepted and dismissed of the call, with the words that themes and tone are counted by."""
    accepted, dismissed, judged = (frozenset(filter(None, st.query_params.get(name, "").split(","))) for name in DECISIONS)
    return Corrections(accepted, dismissed, judged, wordlist(), TONE_LISTS.now())


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
    return Selection(*(st.query_params.get(name) for name in SELECTED))


def mark() -> str | None:
    """Return the key of the mark that was clicked last."""
    return st.query_params.get("mark")


def switch(name: str) -> str:
    """Return the value of a switch of the link: language, unit, scale, colours."""
    return st.query_params.get(name, DEFAULTS[name])


def unit() -> Unit:
    """Return the unit in which questions are counted."""
    return next(each for each in UNITS if each == switch("unit"))


def depth(most: int) -> Depth:
    """Return how deep themes are counted on their page: below themes only what belongs to the theme selected, if there is one."""
    level = next(each for each in LEVELS if each == switch("level"))
    return Depth(level, most, selection().theme if level != "theme" else None)


def show_call(call_id: str) -> None:
    """Show another call; the filters were those of the call before."""
    keep(**dict.fromkeys((*FILTERS, *DECISIONS, "part", "sentence", "against")), call=call_id)


def keep(**values: str | None) -> None:
    """Write values into the link and the session; None and a default are taken out of both.

    The link is written in one piece, so that one step back in the browser undoes one click.
    """
    view = dict(st.query_params.items()) | values
    kept = {name: value for name, value in view.items() if value is not None and DEFAULTS.get(name) != value}
    st.query_params.from_dict(kept)
    remember(kept)


def clear() -> None:
    """Clear every filter."""
    keep(**dict.fromkeys((*FILTERS, SOUGHT, "part")))


def link(**changes: str) -> dict[str, str]:
    """Return the parameters of a link to the present view with some changes."""
    return {name: value for name, value in st.query_params.items() if name != "sentence"} | changes
