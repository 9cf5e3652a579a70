"""The forms in which a person changes the words of a theme: each changes one thing, and every count follows at once."""

from collections import Counter
from collections.abc import Callable, Collection

import streamlit as st

from components.facts.wordlist import Theme
from components.facts.wordlist.edits import Add, Edit, Exclude, Make, Merge, Remove, Restore
from components.panels import choice
from components.panels.markup import literal
from components.panels.scene import Scene
from components.panels.theme_changes import apply
from components.panels.wording import language, say, words
from components.panels.wordlists import wordlist

# More phrases than these do not fit the line below their field.
MOST_PHRASES = 8
# The theme whose words a person asked for, that whose words were changed last, and the one whose words are shown, in the session.
ASKED_FOR, CHANGED, WORDS_SHOWN = "words_of", "words_changed_of", "theme_of_words"
KINDS = ("add", "merge", "exclude", "make", "remove")


def look_at(theme: str) -> None:
    """Show the words of another theme; where one is selected, it is selected instead."""
    st.session_state[ASKED_FOR] = theme
    if choice.selection().theme:
        choice.keep(theme=theme, mark=None)


def edits(scene: Scene, theme: Theme) -> None:
    """Place the form of the change that is chosen."""
    labels = {kind: say(f"theme_words.kind_{kind}") for kind in KINDS}
    st.session_state.setdefault("edit_kind", KINDS[0])
    st.segmented_control(
        say("theme_words.kind"), KINDS, format_func=labels.__getitem__, key="edit_kind", required=True, label_visibility="collapsed",
        persist_state="session",
    )  # fmt: skip
    _FORMS[st.session_state["edit_kind"] or KINDS[0]](scene, theme)


def _add(scene: Scene, theme: Theme) -> None:
    parts = {part.key: words().named(theme.part_names(part.key)) for part in theme.parts} or {"": words().named(theme.names)}
    # Of each language a box of its own: one would go on showing the name in the language before.
    field = f"edit_part_{theme.key}_{language()}"
    st.session_state[field] = chosen if (chosen := st.session_state.get(field)) in parts else next(iter(parts))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(say("theme_words.word"), key="edit_word", placeholder=say("theme_words.word_hint"), width=140)
        st.selectbox(say("theme_words.part"), list(parts), format_func=parts.__getitem__, key=field, width=220)
        _button(scene, lambda: Add(st.session_state["edit_word"], theme.key, st.session_state[field]), "edit_word")


def _merge(scene: Scene, _theme: Theme) -> None:
    """Offer the terms of the call, the most frequent first, and the rest of the list behind them; a word that is new may be typed."""
    counts = Counter(m.term for m in scene.facts.mentions)
    terms = [term.name for theme in scene.facts.wordlist.themes for term in theme.terms]
    options = sorted(terms, key=lambda name: -counts[name])
    called = {name: f"{name} {counts[name]}" if counts[name] else name for name in options}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        for key in ("word", "into"):
            st.selectbox(
                say(f"theme_words.merge_{key}"), options, format_func=lambda name: called.get(name, name), key=f"merge_{key}", index=None,
                placeholder=say("theme_words.merge_hint"), accept_new_options=True, width=170,
            )  # fmt: skip
        _button(
            scene, lambda: Merge(st.session_state["merge_word"] or "", st.session_state["merge_into"] or ""), "merge_word", "merge_into"
        )


def _exclude(scene: Scene, theme: Theme) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(say("theme_words.phrase"), key="edit_phrase", placeholder=say("theme_words.phrase_hint"), width=300)
        _button(scene, lambda: Exclude(st.session_state["edit_phrase"], theme.key), "edit_phrase")
    if phrases := _excluded(scene, theme):
        rest = say("theme_words.more_changes", count=len(phrases) - MOST_PHRASES) if len(phrases) > MOST_PHRASES else ""
        st.caption(literal(say("theme_words.excluded", phrases=words().listed(phrases[:MOST_PHRASES]), rest=rest)))


def _excluded(scene: Scene, theme: Theme) -> list[str]:
    """Return the phrases inside which a theme does not count, those that the call has first."""
    return sorted(theme.not_in, key=lambda phrase: phrase not in scene.facts.speech.unbroken.plain)


def _make(scene: Scene, _theme: Theme) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(say("theme_words.name"), key="make_name", placeholder=say("theme_words.name_hint"), width=140)
        st.text_input(say("theme_words.words"), key="make_words", placeholder=say("theme_words.words_hint"), width=190)
        _button(scene, lambda: Make(st.session_state["make_name"], listed(st.session_state["make_words"])), "make_name", "make_words")


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a line, whatever sign parts them."""
    for sign in "，,;；／/\n":
        words = words.replace(sign, "、")
    return tuple(word.strip() for word in words.split("、") if word.strip())


def _remove(scene: Scene, theme: Theme) -> None:
    """Offer the spellings of the theme, and behind them the phrases in which it does not count."""
    surfaces, field = [surface for term in theme.terms for surface in term.surfaces], f"remove_{theme.key}"
    phrases = {phrase: say("theme_words.excluded_phrase", phrase=phrase) for phrase in _excluded(scene, theme) if phrase not in surfaces}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            say("theme_words.spelling"), [*surfaces, *phrases], format_func=lambda word: phrases.get(word, word), key=field, index=None,
            placeholder=say("theme_words.spelling_hint"), width=300,
        )  # fmt: skip
        _button(scene, lambda: _taken_out(st.session_state[field] or "", theme, phrases), field)


def _taken_out(word: str, theme: Theme, phrases: Collection[str]) -> Edit:
    return Restore(word, theme.key) if word in phrases else Remove(word)


def _button(scene: Scene, make: Callable[[], Edit], *fields: str) -> None:
    """Place the button that makes a change; what was typed stays where the change is refused."""
    st.button(say("theme_words.apply"), key="apply_edit", type="primary", on_click=lambda: _done(scene, make(), *fields))


def _done(scene: Scene, edit: Edit, *fields: str) -> None:
    if apply(scene.facts, edit):
        # The counts have changed, and with them which theme comes first: the one whose words were changed stays in the box.
        st.session_state[CHANGED] = st.session_state[WORDS_SHOWN]
        if isinstance(edit, Make):
            look_at(wordlist().themes[-1].key)
        for field in fields:
            st.session_state[field] = None if field.startswith(("merge", "remove")) else ""


_FORMS: dict[str, Callable[[Scene, Theme], None]] = {"add": _add, "merge": _merge, "exclude": _exclude, "make": _make, "remove": _remove}
