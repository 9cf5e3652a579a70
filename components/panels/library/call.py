"""The call in use, on the page of all calls: what was read of it with the way to what each number counts, and what is entered by hand."""

from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import Corrections
from components.facts.given import is_company, is_period
from components.facts.report import read_share
from components.panels import choice
from components.panels.decided import GIVEN, given_of
from components.panels.library.chosen import shut
from components.panels.library.list import counts_of
from components.panels.markup import as_spoken, notice, write, write_inline
from components.panels.names import period_name
from components.panels.report import medium_name, shape_name
from components.panels.shelf import facts_for, source_of
from components.panels.wording import number, say, words

AS_READ = Corrections()
# Where the rows stand that a number counts.
PAGES = {"turns": "checks", "asks": "questions", "numbers": "figures", "mentions": "themes", "findings": "checks"}


def library_call() -> None:
    """Place the panel; without a call there is none."""
    facts = facts_for(st.query_params.get("call", ""), choice.corrections())
    if facts is None:
        return
    with st.container(border=True, key="panel_library_call", gap="small"):
        _head(facts)
        _counts(facts)
        _by_hand(facts)


def _head(facts: Facts) -> None:
    """Place which call it is, the way to its pages, and the button that closes it."""
    call = facts.call
    company = as_spoken(call.language, escape(call.company)) if call.company else escape(say("context.no_company"))
    title = f"{company}　{escape(period_name(call.fiscal_period) or say('context.no_period'))}"
    about = " · ".join((shape_name(facts), medium_name(facts), say(f"language.{call.language}"), source_of(facts)))
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_library_call"):
        write(f'<h2 class="h">{title}</h2>', "gj-head")
        st.page_link("pages/overview.py", label=f"{say('page.overview')} ↗", query_params=choice.link())
        st.page_link("pages/transcript.py", label=f"{say('page.transcript')} ↗", query_params=choice.link())
        st.button(say("library.close_one"), key="close_call", on_click=shut, args=([call.call_id],))
    write(f'<span class="m s">{escape(about)}　{say("context.read")} {read_share(facts):.1%}</span>')


def _counts(facts: Facts) -> None:
    """Place the numbers of the call, each a way to the page that lists what it counts."""
    counts = counts_of(facts.call.call_id, choice.corrections())
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="slim_library_counts"):
        for name, page in PAGES.items():
            label = f"{say(f'library.column_{name}')} **{number(counts[name])}** ↗"
            st.page_link(f"pages/{page}.py", label=label, query_params=choice.link(), help=say("library.opens", page=say(f"page.{page}")))


def _by_hand(facts: Facts) -> None:
    """Place a field for the company and one for the period; in an empty one stands what the text says."""
    source = facts_for(facts.call.call_id, AS_READ) or facts
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="slim_by_hand"):
        for name, said in zip(GIVEN, (source.call.company, source.call.fiscal_period), strict=True):
            _field(facts.call.call_id, name, said)
    trouble = st.session_state.get("by_hand_refused")
    if trouble and trouble[0] == facts.call.call_id:
        notice(say(f"library.bad_{trouble[1]}", found=trouble[2][:40]), "error")
    elif given_of(facts.call.call_id).period:
        write_inline(f'<span class="m s">{escape(_read_as(facts))}</span>')


def _read_as(facts: Facts) -> str:
    """Say what a period that was entered is read as."""
    call = facts.call
    end = say("context.period_end", date=words().day(call.period_end)) if call.period_end else say("library.year", year=call.fiscal_year)
    quarter = [say("library.quarter", number=call.quarter)] if call.quarter else []
    return say("library.read_as", words=words().abreast((end, *quarter)))


def _field(call_id: str, name: str, said: str | None) -> None:
    key = f"{name}_{call_id}"
    if (st.session_state.get("by_hand_refused") or ("", ""))[:2] != (call_id, name):
        st.session_state[key] = st.query_params.get(name, "")
    st.text_input(
        say(f"library.{name}"), key=key, placeholder=said or say("library.unsaid_hint"), help=say(f"library.{name}_help"),
        on_change=_entered, args=(call_id, name),
    )  # fmt: skip


def _entered(call_id: str, name: str) -> None:
    """Take what was entered for what the call is of; what cannot be read stays in its field with the reason."""
    written = st.session_state[f"{name}_{call_id}"].strip()
    is_right = is_company if name == "given_company" else is_period
    st.session_state.pop("by_hand_refused", None)
    if not written or is_right(written):
        choice.keep(**{name: written or None})
    else:
        st.session_state["by_hand_refused"] = (call_id, name, written)
