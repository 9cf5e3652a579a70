"""Terms that no theme knows yet: what tells the sides apart, or this call from another, each to be added to a theme by one click."""

from functools import lru_cache
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import Corrections
from components.facts.vocabulary import Comparison, Distinctive, against, sides, spoken_words, unknown
from components.facts.wordlist import usual
from components.facts.wordlist.edits import Add
from components.panels import choice
from components.panels.exhibit import Heading, panel
from components.panels.markup import empty, literal, write
from components.panels.names import call_title, theme_name
from components.panels.scene import KEPT, Scene
from components.panels.shelf import facts_for, open_ids
from components.panels.theme_changes import apply
from components.panels.wording import number, say

# Terms of either side that a column has room for.
MOST_TERMS = 8
SIDES = "sides"


def discovered(scene: Scene) -> None:
    """Place the panel; its words take a moment the first time, so it comes last on its page."""
    heading = Heading(say("found.title"), "", say("found.method"))
    with panel("discovered", heading, lambda: _other(scene), "content"):
        if not scene.facts.counted:
            empty(say("found.none"), say("found.none_why"))
            return
        other = _against(scene)
        with st.spinner(say("found.reading")):
            found = _left(scene, other)
        _listed(scene, found, other)


def _other(scene: Scene) -> None:
    """Offer what the call is held against: its own two sides, or another call that is open."""
    calls = {SIDES: say("found.sides")}
    calls |= {each: call_title(facts) for each in open_ids() if each != scene.call_id and (facts := facts_for(each)) and facts.counted}
    st.session_state["set_against"] = _against(scene)
    st.selectbox(
        say("found.against"), list(calls), format_func=calls.__getitem__, key="set_against", label_visibility="collapsed", width=190,
        on_change=lambda: choice.keep(against=st.session_state["set_against"]),
    )  # fmt: skip


def _against(scene: Scene) -> str:
    """Return the other call that the link names where it is open here, else that the sides are compared."""
    other = choice.switch("against")
    facts = facts_for(other) if other in open_ids() and other != scene.call_id else None
    return other if facts and facts.counted else SIDES


def _left(scene: Scene, other: str) -> Comparison:
    """Return the terms that the list in use does not count in either call."""
    found = _compared(scene.call_id, scene.corrections.with_words(usual()), other)
    second = facts_for(other, scene.corrections) or scene.facts
    return unknown(found, scene.facts.mentions, second.mentions)


@lru_cache(maxsize=KEPT)
def _compared(call_id: str, corrections: Corrections, other: str) -> Comparison:
    """Return how the sides of a call, or two calls, differ in all their terms: a change of the list changes nothing of it."""
    facts, second = facts_for(call_id, corrections), facts_for(other, corrections)
    if facts is None:
        return Comparison((), 0, 0)
    return sides(facts, spoken_words(facts)) if second is None else against((facts, spoken_words(facts)), (second, spoken_words(second)))


def _sides(scene: Scene, other: str) -> dict[str, str]:
    """Return the two that are compared, each with what it is called."""
    if other not in open_ids():
        return {side: say(f"found.over_{side}") for side in ("management", "analyst")}
    return {each: call_title(facts) for each in (scene.call_id, other) if (facts := facts_for(each))}


def _listed(scene: Scene, found: Comparison, other: str) -> None:
    """Place the terms that one of the two says more than the other."""
    names = _sides(scene, other)
    if st.session_state.get("found_side") not in names:
        st.session_state["found_side"] = next(iter(names))
    st.segmented_control(
        say("found.side"), list(names), format_func=lambda name: literal(names[name]), key="found_side", required=True,
        label_visibility="collapsed",
    )  # fmt: skip
    terms = [term for term in found.terms if term.over == st.session_state["found_side"]][:MOST_TERMS]
    if not terms:
        write(f'<span class="m">{say("found.nothing")}</span>')
    target = _target(scene.facts)
    for at, term in enumerate(terms):
        _term(scene.facts, term, at, target)
    sizes = say("found.words", own=number(found.own_words), other=number(found.other_words))
    write(f'<span class="m s">{sizes}</span>', "gj-key")


def _term(facts: Facts, term: Distinctive, at: int, target: str) -> None:
    """Place a term with its counts and scores, the way to its contexts, and the button that adds it."""
    counts = say("found.counts", own=term.own.number, other=term.other.number)
    scores = say("found.scores", llr=f"{term.llr:.1f}", c_value=f"{term.c_value:.1f}")
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key=f"line_found_{at}"):
        write(f'<b>{escape(term.term)}</b><span class="n">{counts}</span><span class="m s">{scores}</span>', "gj-found")
        st.button(say("found.read"), key=f"read_{at}", type="tertiary", on_click=choice.keep, kwargs={"kwic": term.term, "mark": None})
        st.button(
            f"＋ {literal(theme_name(target))}",
            key=f"take_{at}",
            help=say("found.take_help"),
            on_click=_take,
            args=(facts, term.term, target),
        )


def _target(facts: Facts) -> str:
    """Return the theme whose words are looked at, to which a term is added."""
    looked = str(st.session_state.get("theme_of_words"))
    return looked if looked in facts.wordlist.by_key else facts.wordlist.themes[0].key


def _take(facts: Facts, term: str, theme: str) -> None:
    apply(facts, Add(term, theme))
