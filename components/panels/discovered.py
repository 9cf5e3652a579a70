"""Terms that no theme knows yet: what tells the sides apart, or this call from another, each to be added to a theme by one click."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import Corrections
from components.facts.selection import Selection
from components.facts.tally import Count, Find, Finds, finds_against, finds_by_side
from components.facts.vocabulary import SIDES, UNEVEN, knows_words
from components.facts.wordlist import Theme
from components.facts.wordlist.edits import Add
from components.panels import choice
from components.panels.evidence import follow
from components.panels.exhibit import Heading, panel
from components.panels.markup import as_spoken, empty, literal, sign, write, write_inline
from components.panels.scene import Scene
from components.panels.shelf import facts_for, open_ids
from components.panels.theme_changes import apply
from components.panels.theme_edits import WORDS_SHOWN, look_at
from components.panels.titles import titles_of
from components.panels.wording import language, number, say, words

# Terms of either side that a column has room for, and comparisons that are kept.
MOST_TERMS, KEPT = 8, 64
# The words of a longer call take more than two seconds: a person is asked first.
LONG = 40_000
BOTH_SIDES = "sides"


def discovered(scene: Scene) -> None:
    """Place the panel; its words take a moment the first time, so it comes last on its page."""
    other = _against(scene)
    heading = Heading(say("found.title"), "", say("found.method", uneven=UNEVEN))
    with panel("discovered", heading, lambda: _offer(scene, other), "content"):
        waiting = [facts for each in (scene.call_id, other) if (facts := facts_for(each)) and _is_long(facts)]
        if not scene.facts.counted:
            empty(say("found.none"), say("found.none_why"))
        elif waiting:
            _ask(waiting)
        else:
            with st.spinner(say("found.reading")):
                found = _found(scene.call_id, scene.corrections, scene.selection, other)
            _listed(scene, found, other)


def _offer(scene: Scene, other: str) -> None:
    """Offer what the call is held against: its own two sides, or another call that is open."""
    titles = titles_of(open_ids())
    counted = (each for each in titles if each != scene.call_id and (facts := facts_for(each)) and facts.counted)
    calls = {BOTH_SIDES: say("found.sides")} | {each: titles[each] for each in counted}
    st.session_state["set_against"] = other
    st.selectbox(
        say("found.against"), list(calls), format_func=calls.__getitem__, key="set_against", label_visibility="collapsed", width=215,
        on_change=lambda: choice.keep(against=st.session_state["set_against"]),
    )  # fmt: skip


def _against(scene: Scene) -> str:
    """Return the other call that the link names where it is open here, else that the sides are compared."""
    other = choice.switch("against")
    facts = facts_for(other) if other in open_ids() and other != scene.call_id else None
    return other if facts and facts.counted else BOTH_SIDES


def _is_long(facts: Facts) -> bool:
    """Say whether the words of a call would take long and nobody of this session has asked for them."""
    asked: list[str] = st.session_state.setdefault("words_asked", [])
    return len(facts.speech.text) > LONG and facts.call.call_id not in asked and not knows_words(facts)


def _ask(waiting: Sequence[Facts]) -> None:
    """Offer to look at the words of calls that are long."""
    characters = sum(len(facts.speech.text) for facts in waiting)
    empty(say("found.long", count=number(characters)), say("found.long_why"))
    st.button(say("found.look"), key="look_at_words", on_click=lambda: _wanted(waiting))


def _wanted(waiting: Sequence[Facts]) -> None:
    st.session_state["words_asked"] += [facts.call.call_id for facts in waiting]


@lru_cache(maxsize=KEPT)
def _found(call_id: str, corrections: Corrections, selection: Selection, other: str) -> Finds:
    """Return the terms that no theme counts and by which the sides of a call, or two calls, differ."""
    facts, second = facts_for(call_id, corrections), facts_for(other, Corrections(wordlist=corrections.wordlist))
    if facts is None:
        raise KeyError(call_id)
    return finds_by_side(facts, selection) if second is None else finds_against(facts, second, selection)


def _listed(scene: Scene, found: Finds, other: str) -> None:
    """Place the terms that one of the two says more than the other, and where one is added to."""
    names = _names(scene, other)
    if st.session_state.get("found_side") not in names:
        st.session_state["found_side"] = next(iter(names))
    st.segmented_control(
        say("found.side"), list(names), format_func=lambda name: literal(names[name]), key="found_side", required=True,
        label_visibility="collapsed",
    )  # fmt: skip
    terms = [term for term in found.terms if term.over == st.session_state["found_side"]][:MOST_TERMS]
    if not terms:
        write(f'<span class="m">{say("found.nothing")}</span>')
    theme = _theme(scene.facts)
    part = _target(scene.facts, theme)
    for at, term in enumerate(terms):
        if at == sum(each.is_uneven for each in terms):
            write(_boundary(found), "gj-found-below")
        _term(scene, term, (at, theme, part))
    sizes = say("found.words", own=number(found.own_words), other=number(found.other_words))
    write(f'<span class="m s">{sizes}</span>', "gj-key")


def _names(scene: Scene, other: str) -> dict[str, str]:
    """Return the two that are compared, each with what it is called."""
    if other == BOTH_SIDES:
        return {side: say(f"found.over_{side}") for side in SIDES}
    titles = titles_of(open_ids())
    return {each: titles[each] for each in (scene.call_id, other)}


def _boundary(found: Finds) -> str:
    """Return what the terms below are: those whose difference chance alone might make, or that have nothing to be held against."""
    key = "found.small" if found.own_words and found.other_words else "found.alone"
    return f'<span class="m s">{say(key, uneven=UNEVEN)}</span>'


def _theme(facts: Facts) -> Theme:
    """Return the theme whose words are looked at, to which a term is added."""
    themes = facts.wordlist.by_key
    return themes.get(str(st.session_state.get(WORDS_SHOWN))) or facts.wordlist.themes[0]


def _target(facts: Facts, theme: Theme) -> str:
    """Offer the theme to which a term is added, which is the one whose words are looked at, and its parts or none of them."""
    themes = facts.wordlist.by_key
    st.session_state["found_theme"] = theme.key
    parts = list(dict.fromkeys(("", *(part.key for part in theme.parts))))
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_found_part"):
        write_inline(f'<span class="m s">{say("found.target")}</span>')
        st.selectbox(
            say("found.target"), list(themes), format_func=lambda key: words().named(themes[key].names), key="found_theme",
            label_visibility="collapsed", width=175, on_change=lambda: look_at(st.session_state["found_theme"]),
        )  # fmt: skip
        chosen = st.selectbox(
            say("found.target_part"), parts, format_func=lambda part: words().named(theme.part_names(part)),
            key=f"found_part_{theme.key}_{language()}", label_visibility="collapsed", width=200,
        )  # fmt: skip
    return chosen or ""


def _part_name(theme: Theme, part: str) -> str:
    """Return the name of a part with its theme's."""
    name, whole = map(words().named, (theme.part_names(part), theme.names))
    return name if name.startswith(whole) else f"{whole} › {name}"


def _term(scene: Scene, term: Find, place: tuple[int, Theme, str]) -> None:
    """Place a term with its counts, which open their places, its scores, the way to its contexts, and the button that adds it."""
    at, theme, part = place
    scores = say("found.scores", llr=f"{term.llr:.1f}", c_value=f"{term.c_value:.1f}")
    here = [count for count in (term.own, term.other) if count.group in (*SIDES, scene.call_id)]
    lines, every = sum(count.number for count in here), f"word:{scene.call_id}:{term.own.key.split(':', 2)[2]}"
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap=None, key=f"line_found_{at}"):
        said = as_spoken(scene.facts.call.language, escape(term.term))
        write(f'<b title="{escape(" / ".join(term.spellings))}">{said}</b><span class="m s">{scores}</span>', "gj-found")
        for name, count in (("own", term.own), ("other", term.other)):
            _count(scene, count, f"{name}_{at}")
        st.button(
            f"{say('found.read')} {lines}", key=f"read_{at}", type="tertiary", disabled=not lines, help=say("found.read_help"),
            on_click=_open, args=(scene.call_id, scene.call_id, every),
        )  # fmt: skip
        adds = say("found.take_help", term=term.term, theme=_part_name(theme, part))
        st.button(
            sign("＋", adds), key=f"take_{at}", help=literal(adds),
            on_click=_take, args=(scene.facts, Add(term.term, theme.key, part, term.spellings[1:])),
        )  # fmt: skip


def _count(scene: Scene, count: Count, key: str) -> None:
    """Place how often one of the two says a term; a press lists the places, of another call in that call."""
    voice = str(count.group)
    if voice in SIDES:
        label, does = f"{say(f'found.by_{voice}')} {count.number}", say("found.count_help")
    elif voice == scene.call_id:
        label, does = f"{say('found.here')} {count.number}", say("found.count_help")
    else:
        leads = " ↗" if count.number else ""
        label, does = f"{say('found.there')} {count.number}{leads}", say("found.there_help", call=literal(titles_of(open_ids())[voice]))
    st.button(
        label, key=f"count_{key}", type="tertiary", disabled=not count.number, help=does,
        on_click=_open, args=(scene.call_id, voice, count.key),
    )  # fmt: skip


def _open(call_id: str, voice: str, key: str) -> None:
    """List the places of a count; those of another call stand there, and the way back is the call it is held against."""
    if voice in (*SIDES, call_id):
        follow(key)
    else:
        choice.show_call(voice)
        choice.keep(against=call_id, mark=key)


def _take(facts: Facts, edit: Add) -> None:
    """Add a term; what listed its places has none any more."""
    if apply(facts, edit) and (choice.mark() or "").startswith("word:"):
        choice.keep(mark=None)
