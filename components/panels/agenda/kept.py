"""The agenda in a person's hands: its name stands in the link, so that a reload finds it again; every change can be taken back.

Agendas are kept for the whole process under the digest of their steps. One takes a few kilobytes.
"""

from collections.abc import Callable

import streamlit as st

from components.facts.agenda import Agenda, BadAgenda
from components.panels import choice
from components.panels.versions import Store
from components.panels.wording import say

PARAMETER = "agenda"
MOST_AGENDAS = 2000
_HISTORY, _TROUBLE = "agenda_history", "agenda_trouble"


@st.cache_resource
def _agendas() -> Store:
    """Return the agendas of this process by their digests."""
    return Store(most=MOST_AGENDAS)


def knows(name: str) -> bool:
    """Say whether this process has an agenda of that name."""
    return _agendas().find(name) is not None


def agenda() -> Agenda:
    """Return the agenda of the link, an empty one where it names none."""
    name = st.query_params.get(PARAMETER)
    found: Agenda | None = _agendas().find(name) if name else None
    return found or Agenda()


def change(make: Callable[[Agenda], Agenda]) -> None:
    """Let another agenda follow the present one; why one was refused stands on the page until the next try."""
    try:
        new = make(agenda())
    except BadAgenda as error:
        st.session_state[_TROUBLE] = error
        return
    st.session_state.pop(_TROUBLE, None)
    if new != agenda():
        st.session_state.setdefault(_HISTORY, []).append(st.query_params.get(PARAMETER))
        _take(new)


def _take(new: Agenda) -> None:
    if new.steps:
        _agendas().keep(new)
    choice.keep(**{PARAMETER: new.digest if new.steps else None})


def can_undo() -> bool:
    """Say whether this person changed the agenda."""
    return bool(st.session_state.get(_HISTORY))


def undo() -> None:
    """Take the last change back."""
    earlier = st.session_state[_HISTORY].pop()
    choice.keep(**{PARAMETER: earlier if earlier and knows(earlier) else None})


def trouble() -> str | None:
    """Return why the last change was refused, in the page's language."""
    error: BadAgenda | None = st.session_state.get(_TROUBLE)
    return say(error.rule, **error.found) if error else None


def forget_trouble() -> None:
    """Let what was refused before no longer be said."""
    st.session_state.pop(_TROUBLE, None)
