"""What the person is looking at: the call, the filters and the switches, all of it in the link."""

import runpy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from components.facts import Facts
from components.facts.change.only import OF, Only
from components.facts.corrections import Corrections, judged_key
from components.facts.figures import FILTERS as NUMBER_FILTERS
from components.facts.figures import Filter
from components.facts.given import Given
from components.facts.ledger import NARROWING, Narrowing
from components.facts.selection import Selection
from components.facts.tally import GROUPS, LEVELS, UNITS, Cut, Depth, Unit
from components.panels.decided import DECISIONS, GIVEN, OF_A_CALL, decided_of, keep_decided
from components.panels.markup import empty
from components.panels.parameters import (
    ALIGNED,
    ASKER,
    BESIDE,
    CHOSEN,
    DEFAULTS,
    FILTERS,
    OF_ITS_CALL,
    ONCE,
    ONLY,
    OVER_CALLS,
    PLACE,
    SELECTED,
    SOUGHT,
)
from components.panels.shelf import facts_for
from components.panels.tone_lists import TONE_LISTS
from components.panels.wording import say
from components.panels.wordlists import wordlist

_MEMORY = "view"
# What a link says of one call alone.
_OF_THIS = (*OF_ITS_CALL, *OF_A_CALL, *ONCE)
ROUTER = Path(__file__).parents[2] / "app.py"


def remembered() -> Mapping[str, str]:
    """Return the view of this session's last run, by the names of the link."""
    view: Mapping[str, str] = st.session_state.get(_MEMORY, {})
    return view


def remember(view: Mapping[str, str]) -> None:
    """Keep a view for the next page of this session, without what one page alone was opened at."""
    keep_decided(view)
    st.session_state[_MEMORY] = {name: value for name, value in view.items() if name not in ONCE}


def chosen_call() -> Facts:
    """Return the facts of the call in the link; where no call is open, say so and stop the page."""
    enter()
    facts = facts_for(st.query_params.get("call", ""), corrections())
    if facts is None:
        empty(say("error.no_calls"), say("chrome.open_help"))
        st.page_link("pages/library.py", label=f"{say('page.library')} ↗", query_params=link())
        st.stop()
    return facts


def enter() -> None:
    """Run the router first where Streamlit ran a page without it, and stop there.

    The first visit to a page's own address after the start of the server does so: only a call of ``st.navigation`` turns
    the automatic pages of a ``pages`` folder off, and none has been made by then.
    """
    if _MEMORY not in st.session_state:
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
    """Return what the person accepted, dismissed and entered of the call, with the words that themes and tone are counted by."""
    return _decided(_by_these_words(), {name: st.query_params.get(name, "") for name in OF_A_CALL})


def corrections_of(call_id: str) -> Corrections:
    """Return the same of any call of this session."""
    return corrections_by_call([call_id])[call_id]


def corrections_by_call(call_ids: Iterable[str]) -> dict[str, Corrections]:
    """Return the same of many calls, by their ids."""
    words, shown = _by_these_words(), st.query_params.get("call")
    return {call_id: corrections() if call_id == shown else _decided(words, decided_of(call_id)) for call_id in call_ids}


def _by_these_words() -> Corrections:
    return Corrections(wordlist=wordlist(), tone_lists=TONE_LISTS.now())


def _decided(words: Corrections, decided: Mapping[str, str]) -> Corrections:
    """Return the words with what was decided by the names of the link."""
    if not decided:
        return words
    accepted, dismissed, judged = (frozenset(filter(None, decided.get(name, "").split(","))) for name in DECISIONS)
    given = Given(*(decided.get(name, "") for name in GIVEN))
    return replace(words, accepted=accepted, dismissed=dismissed, judged=judged, given=given)


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


def is_presenting() -> bool:
    """Say whether the page is shown large, without its tools."""
    return st.query_params.get("present") == "1"


def selection() -> Selection:
    """Return the filters of the link."""
    return Selection(*(st.query_params.get(name) for name in SELECTED))


def mark() -> str | None:
    """Return the key of the mark that was clicked last."""
    return st.query_params.get("mark")


def over() -> str | None:
    """Return the key of the mark over several calls that was clicked last."""
    return st.query_params.get(OVER_CALLS)


def open_over(key: str | None) -> None:
    """Let a mark over several calls stand open, or none."""
    keep(**{OVER_CALLS: key})


def is_place() -> bool:
    """Say whether the mark is a line of the concordance, which opens its sentence there."""
    return (mark() or "").startswith(PLACE)


def switch(name: str) -> str:
    """Return the value of a switch of the link: language, unit, scale, colours."""
    return st.query_params.get(name, DEFAULTS[name])


def only() -> Only:
    """Return what the figures over calls are narrowed to."""
    return Only(*(st.query_params.get(ONLY[name]) for name in OF))


def unit() -> Unit:
    """Return the unit in which questions are counted."""
    return next(each for each in UNITS if each == switch("unit"))


def depth(most: int) -> Depth:
    """Return how deep themes are counted on their page: below themes only what belongs to the theme selected, if there is one."""
    level = next(each for each in LEVELS if each == switch("level"))
    return Depth(level, most, selection().theme if level != "theme" else None)


def show_call(call_id: str) -> None:
    """Show another call, as it was decided and entered; the filters were those of the call before."""
    keep(**{**dict.fromkeys((*_OF_THIS, OVER_CALLS, ASKER, *ALIGNED[1:])), **decided_of(call_id), "call": call_id})


def show_instead(call_ids: Sequence[str]) -> None:
    """Show the first of some calls in place of one that is open no longer, or none where there are none."""
    if call_ids:
        show_call(call_ids[0])
    else:
        keep(**dict.fromkeys(("call", *_OF_THIS)))


def keep(**values: str | None) -> None:
    """Write values into the link and the session; None and a default are taken out of both.

    The link is written in one piece, so that one step back in the browser undoes one click.
    """
    view = dict(st.query_params.items()) | values
    kept = {name: value for name, value in view.items() if value is not None and DEFAULTS.get(name) != value}
    st.query_params.from_dict(kept)
    remember(kept)


def point(key: str | None) -> None:
    """Let a row of a table be the mark; a line of the concordance leaves what is looked for in it, another mark takes its place."""
    keep(mark=key, **({} if key is None or key.startswith(PLACE) else {SOUGHT: None}))


def clear() -> None:
    """Clear every filter."""
    keep(**dict.fromkeys((*FILTERS, SOUGHT, "part")))


def chosen_ids() -> list[str]:
    """Return the ids of the calls chosen in the library, each once, in the order in which they were chosen."""
    return _ids(CHOSEN)


def beside_ids() -> list[str]:
    """Return the ids of the calls that a link compares though none are chosen."""
    return _ids(BESIDE)


def _ids(name: str) -> list[str]:
    return list(dict.fromkeys(filter(None, st.query_params.get(name, "").split(","))))


def choose_calls(call_ids: Sequence[str]) -> None:
    """Choose calls in the library."""
    keep(**{CHOSEN: ",".join(call_ids) or None})


def link_to(call_id: str, **changes: str) -> dict[str, str]:
    """Return the parameters of a link to another call, as it was decided and entered, without the filters of this one."""
    kept = {name: value for name, value in st.query_params.items() if name not in _OF_THIS}
    return {**kept, **decided_of(call_id), "call": call_id, **changes}


def link(**changes: str) -> dict[str, str]:
    """Return the parameters of a link to the present view with some changes."""
    return {name: value for name, value in st.query_params.items() if name not in ONCE} | changes
