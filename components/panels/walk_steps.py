"""The first walk: at which of its steps a session is, and what takes it on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import streamlit as st

from components.panels import choice, downloads, share
from components.panels.parameters import AT, WALK, WALKED
from components.panels.shelf import is_sample

# Where the walk is kept in a session, and whether the session began at an address that says nothing but where the dashboard is.
_WALK, _PLAIN = "walk_step", "came_plain"


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the walk stands: its step, the call it goes over, and the steps that were done when the page was last run."""

    step: int
    call_id: str
    done: frozenset[int]


def note_arrival() -> None:
    """Keep, before anything is written into the link, whether the session began with a link that somebody sent."""
    st.session_state.setdefault(_PLAIN, not st.query_params.to_dict())


def walk_now() -> Walk | None:
    """Return where the walk stands, None where there is none."""
    walk: Walk | None = st.session_state.get(_WALK)
    return walk


def take_on(page: str) -> None:
    """Begin the walk where a link or a first visit asks for it, and go on where a step was done since the last run."""
    done = frozenset(_done(page))
    walk = _asked(done) or _begun(page, done)
    st.session_state[_WALK] = walk and _further(walk, done)


def go_to(step: int) -> None:
    """Show a step; there is none behind the last, which ends the walk."""
    walk = walk_now()
    st.session_state[_WALK] = replace(walk, step=step) if walk and step <= WALKED else None


def _done(page: str) -> Iterator[int]:
    """Yield the steps whose doing shows in this run; the first has nothing to do."""
    if choice.selection().analyst:
        yield 2
    if page == "transcript" and any(name in st.query_params for name in AT):
        yield 3
    if page == "questions" and (choice.mark() or "").startswith("ask:"):
        yield 4
    if choice.is_presenting() or st.session_state.get(downloads.KEY) or st.session_state.get(share.KEY):
        yield 5


def _asked(done: frozenset[int]) -> Walk | None:
    """Take the step that a link asks for out of the link: the next link that is sent is of a view, not of the walk."""
    if WALK not in st.query_params:
        return None
    step = int(st.query_params[WALK])
    del st.query_params[WALK]
    return Walk(step, st.query_params.get("call", ""), done)


def _begun(page: str, done: frozenset[int]) -> Walk | None:
    """Return the walk of the last run while its call is in view; the first run begins one over a sample, unless a link led there."""
    call_id = st.query_params.get("call", "")
    if _WALK not in st.session_state:
        begins = page == "overview" and st.session_state[_PLAIN] and is_sample(call_id)
        return Walk(1, call_id, done) if begins else None
    walk = walk_now()
    return walk if walk and walk.call_id == call_id else None


def _further(walk: Walk, done: frozenset[int]) -> Walk | None:
    """Go behind the furthest step that was done since; what the last one asks for ends only the last, as it can be done at any time."""
    since = [step for step in done - walk.done if step >= walk.step and (step < WALKED or walk.step == WALKED)]
    step = max(since, default=walk.step - 1) + 1
    return Walk(step, walk.call_id, done) if step <= WALKED else None
