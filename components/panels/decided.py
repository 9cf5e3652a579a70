"""What a person decided and entered of each call, kept for as long as the session: a call shown again is as it was left."""

from collections.abc import Mapping

import streamlit as st

from components.facts.given import Given

# What a link says of the call it shows: findings accepted and dismissed, asks judged, and what the text does not say.
DECISIONS = ("accepted", "dismissed", "judged")
GIVEN = ("given_company", "given_period")
OF_A_CALL = (*DECISIONS, *GIVEN)
_MEMORY = "decided"


def keep_decided(view: Mapping[str, str]) -> None:
    """Keep what a view says of its call."""
    if call_id := view.get("call"):
        _kept()[call_id] = {name: view[name] for name in OF_A_CALL if view.get(name)}


def decided_of(call_id: str) -> Mapping[str, str]:
    """Return what was decided of a call, by the names of the link."""
    return _kept().get(call_id, {})


def given_of(call_id: str) -> Given:
    """Return the company and the period that were entered by hand for a call."""
    return Given(*(decided_of(call_id).get(name, "") for name in GIVEN))


def all_decided() -> Mapping[str, Mapping[str, str]]:
    """Return what was decided and entered, by call; of a call of which there is nothing, nothing."""
    return {call_id: values for call_id, values in _kept().items() if values}


def take_decided(decided: Mapping[str, Mapping[str, str]]) -> None:
    """Take over what was decided in a session before this one; what the link of this one says stays."""
    st.session_state[_MEMORY] = {**decided, **all_decided()}


def _kept() -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = st.session_state.setdefault(_MEMORY, {})
    return found
