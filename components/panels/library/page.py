"""The page of all open calls: its heading with the two views of it, what cannot be told of the calls, and the view in use."""

from collections.abc import Sequence

import streamlit as st

from components.facts.library import Listed, namesakes, without_period
from components.panels import choice
from components.panels.context import words_changed
from components.panels.library.call import library_call
from components.panels.library.chosen import chosen_calls, closed_calls
from components.panels.library.entry import library_entry
from components.panels.library.list import all_listed, listed_name, shown
from components.panels.library.search import library_search
from components.panels.library.table import library_filters, library_table
from components.panels.markup import empty, notice, write
from components.panels.shelf import is_sample, open_ids, started_with
from components.panels.switches import Switch, link_switch
from components.panels.wording import number, say, words

# Of the calls that a sentence is about so many are named.
MOST_NAMED = 3


def library_head() -> None:
    """Place the heading, the switch between the list and the search, and the one of the samples."""
    calls = open_ids()
    samples = sum(map(is_sample, calls))
    scope = say("library.scope", count=number(len(calls)), samples=number(samples))
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_library"):
        write(f'<h1>{say("page.library")}</h1> <span class="m">{scope}</span> {words_changed()}', "gj-page")
        if started_with().samples:
            st.session_state["set_samples"] = choice.switch("samples") == "here"
            st.toggle(say("library.samples"), key="set_samples", help=say("library.samples_help"), on_change=_samples)
        _views()
    closed_calls()


def _samples() -> None:
    """Put the samples away, or bring them back; where a sample was shown another call is."""
    choice.keep(samples="here" if st.session_state["set_samples"] else "away")
    left = open_ids()
    choice.choose_calls([call_id for call_id in choice.chosen_ids() if call_id in left])
    if st.query_params.get("call") not in left:
        choice.show_instead(left)


def _views() -> None:
    labels = {view: say(f"library.view_{view}") for view in ("calls", "search")}
    link_switch(Switch("shelf", say("library.view"), labels))


def library_view() -> None:
    """Place the search, or the list with the call in use and the way in for others."""
    calls = all_listed()
    if choice.switch("shelf") == "search":
        library_search(calls)
    elif calls:
        _list(calls)
        left, right = st.columns([1.45, 1], gap="small")
        with left:
            library_call()
        with right:
            library_entry()
    else:
        empty(say("library.none"), say("library.none_why"))
        library_entry()


def _list(calls: Sequence[Listed]) -> None:
    _doubts(calls)
    chosen_calls(calls)
    library_filters(calls)
    if in_view := shown(calls):
        library_table(in_view)
    else:
        empty(say("library.none_left"), say("library.none_left_why"))


def _doubts(calls: Sequence[Listed]) -> None:
    """Say which calls name no period, and which bear one name and may be of two companies."""
    if unsaid := without_period(calls):
        notice(say("library.without_period", count=len(unsaid), names=_named(unsaid)), "info")
    for alike in namesakes(calls)[:MOST_NAMED]:
        notice(say("library.namesakes", company=alike[0].call.company, count=len(alike), names=_named(alike)), "info")


def _named(calls: list[Listed]) -> str:
    names = words().listed(listed_name(each) for each in calls[:MOST_NAMED])
    return names + (say("library.others", count=len(calls) - MOST_NAMED) if len(calls) > MOST_NAMED else "")
