"""What a reload of the page would lose of a session: kept by the browser for its tab alone, and taken back by the session that follows."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import streamlit as st

from components.panels.decided import OF_A_CALL, all_decided, take_decided
from components.panels.markup import notice, sign
from components.panels.scripts import script
from components.panels.shelf import Held, held_calls, shelf, take_calls
from components.panels.wording import say, words

_reload = st.components.v2.component("gijiroku_reload", html="", js=script("reload"))
_KEY = "reload"
# The name of the session, the link it began with, whether it was handed what is kept, and the calls that are here no longer.
_SESSION, _BEGAN, _TAKEN, _LOST = "session_name", "session_link", "session_taken", "session_lost"
# What the last link asked for in vain, and the link as it was mended.
IN_VAIN = "in_vain"
# Of so many calls that are lost the names are said.
MOST_NAMED = 5


def note_link() -> None:
    """Keep the link that the session began with before anything is mended in it: some of what it asks for may be taken back only later."""
    st.session_state.setdefault(_BEGAN, st.query_params.to_dict())


def reload() -> None:
    """Place what keeps the session in the browser; a tab that has kept another one hands that over first."""
    session = st.session_state.setdefault(_SESSION, uuid4().hex)
    data = {"session": session, "state": _state(), "taken": st.session_state.get(_TAKEN, False)}
    _reload(data=data, key=_KEY, width="content", height="content", on_held_change=lambda: take_back(st.session_state[_KEY].held))


def lost_said() -> None:
    """Say which calls were open before the server began anew, until they are open again or the sentence is closed."""
    names = [name or call_id for call_id, name in _lost()]
    if names:
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_lost"):
            notice(say("error.lost_calls", count=len(names), found=words().listed(names[:MOST_NAMED])), "warning")
            st.button(
                sign("✕", say("chrome.close")), key="close_lost", type="tertiary", help=say("chrome.close"),
                on_click=lambda: st.session_state.pop(_LOST),
            )  # fmt: skip


def is_lost(call_id: str) -> bool:
    """Say whether a call is one of those whose loss is said."""
    return call_id in dict(_lost())


def _lost() -> list[tuple[str, str]]:
    return [(call_id, name) for call_id, name in st.session_state.get(_LOST, []) if shelf().find(call_id) is None]


def _state() -> Mapping[str, Any] | None:
    """Return what the browser keeps, None where there is nothing; a call that is lost stays in it for as long as that is said."""
    held, decided = held_calls(), all_decided()
    state = {"calls": [*held.calls, *_lost()], "closed": held.closed, "decided": decided}
    return state if any(state.values()) else None


def take_back(state: object) -> None:
    """Open what the session before had open, and begin anew with the link: what it asks for may be there now."""
    st.session_state[_TAKEN] = True
    if not isinstance(state, dict):
        return
    calls = dict(_pairs(state.get("calls")))
    here = [(call_id, name) for call_id, name in calls.items() if shelf().find(call_id)]
    st.session_state[_LOST] = [(call_id, name) for call_id, name in calls.items() if shelf().find(call_id) is None]
    take_calls(Held(here, [each for each in _listed(state.get("closed")) if isinstance(each, str)]))
    take_decided(dict(_decided(state.get("decided"))))
    st.session_state[IN_VAIN] = ([], {})
    st.query_params.from_dict(st.session_state[_BEGAN])


def _listed(found: object) -> list[object]:
    return found if isinstance(found, list) else []


def _pairs(found: object) -> Iterator[tuple[str, str]]:
    """Yield the ids and names among what a browser kept, which anybody can write into."""
    for each in _listed(found):
        match each:
            case [str(call_id), str(name)]:
                yield call_id, name


def _decided(found: object) -> Iterator[tuple[str, dict[str, str]]]:
    for call_id, values in found.items() if isinstance(found, dict) else ():
        if isinstance(call_id, str) and isinstance(values, dict):
            yield call_id, {name: value for name in OF_A_CALL if isinstance(value := values.get(name), str)}
