"""The forms in which a person changes the words that tone is counted by: each changes one thing, and every count follows at once."""

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from components.facts.tone import Lists, label_of
from components.facts.tone.checks import form_spellings, spellings
from components.facts.tone.edits import Add, Edit, Make, Remove, edited, kin_of
from components.facts.tone.lists import STANDS, TAKES, Stands, Takes
from components.panels import choice
from components.panels.keyed import keyed
from components.panels.markup import literal
from components.panels.scene import Scene
from components.panels.theme_edits import listed
from components.panels.tone_file import tone_file, use
from components.panels.tone_lists import TONE_LISTS
from components.panels.versions import Imported, Reset
from components.panels.wording import language, number, say, words

KINDS = ("add", "remove", "make", "file")
Way = TypeVar("Way", Takes, Stands)
WIDTH, FIELD, NARROW = 520, 210, 180


def tone_edits(scene: Scene) -> None:
    """Place the way to the words: the form of the change that is chosen, and the way back."""
    labels = {kind: say(f"tone_words.kind_{kind}") for kind in KINDS}
    with st.popover(say("tone_words.title"), key="tone_words_open"), st.container(width=WIDTH, gap="small", key="slim_tone_words"):
        st.session_state.setdefault("tone_kind", KINDS[0])
        st.segmented_control(
            say("tone_words.kind"), KINDS, format_func=labels.__getitem__, key="tone_kind", required=True, label_visibility="collapsed",
            persist_state="session",
        )  # fmt: skip
        _FORMS[st.session_state["tone_kind"] or KINDS[0]](scene)
        _back()


def last_change(scene: Scene) -> str:
    """Return what the last change was, and what it did to the numbers of pairs and of forms."""
    found = TONE_LISTS.made()
    if found is None:
        return ""
    earlier = TONE_LISTS.before() or TONE_LISTS.usual()
    before, now = (scene.facts.tone(lists) for lists in (earlier, found.words))
    counts = {"pairs": (len(before.pairings), len(now.pairings)), "forms": (len(before.forms), len(now.forms))}
    told = [say(f"tone_words.{kind}", before=number(was), now=number(is_)) for kind, (was, is_) in counts.items() if was != is_]
    said = "　".join(told) or say("tone_words.same")
    steps = say("tone_words.usual") if TONE_LISTS.is_usual() else say("tone_words.changed", count=len(TONE_LISTS.changes()))
    return f"{steps}　{_in_words(found.edit, earlier)}　{said}"


def _in_words(edit: Edit | Imported | Reset | None, lists: Lists) -> str:
    match edit:
        case Imported(name):
            return say("tone_words.did_import", word=name)
        case Reset():
            return say("tone_words.did_reset")
        case Add(word, key):
            return say("tone_words.did_add", word=word, name=label_of(key, language(), lists))
        case Make(name):
            return say("tone_words.did_make", word=name)
        case Remove():
            return say("tone_words.did_remove", word=words().listed(kin_of(lists, edit)))
    return say("theme_words.by_link")


def _target(scene: Scene) -> str:
    """Offer nouns, directions and forms, those of the picture shown first, each with its number; return the key of the one chosen."""
    lists, tone = scene.facts.tone_lists, scene.facts.tone()
    counts = Counter(key for hit in tone.pairings for key in (hit.noun, hit.direction)) + Counter(hit.form for hit in tone.forms)
    forms, is_shown = {form.key for form in lists.forms}, choice.switch("tone_view") == "forms"
    keys = sorted((each.key for each in lists.named), key=lambda key: ((key in forms) != is_shown, -counts[key]))
    # Set anew in each run: its words hold a count, and the box would go on showing the one before.
    field = keyed("tone_of")
    chosen = next((key for key in keys if key == st.session_state.get(field)), keys[0])
    st.session_state[field] = chosen
    st.selectbox(
        say("tone_words.of"), keys, key=field, width=WIDTH, persist_state="session",
        format_func=lambda key: f"{label_of(key, language(), lists)}　{number(counts[key])}",
    )  # fmt: skip
    st.caption(literal(words().listed(_spellings(lists, chosen))) or say("tone_words.by_rules"))
    return chosen


def _spellings(lists: Lists, key: str) -> list[str]:
    return [word for of, word in (*spellings(lists), *form_spellings(lists)) if of == key]


def _add(scene: Scene) -> None:
    key = _target(scene)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(say("tone_words.word"), key="tone_word", placeholder=say("tone_words.word_hint"), width=FIELD)
        takes = _takes(scene.facts.tone_lists, key)
        _button(lambda: Add(st.session_state["tone_word"], key, takes), "tone_word")


def _takes(lists: Lists, key: str) -> Takes | Stands:
    """Offer how a word of a direction or of a form is used; a noun is used in one way."""
    if any(direction.key == key for direction in lists.directions):
        return _chosen("takes", TAKES, "either")
    if any(form.key == key for form in lists.forms):
        return _chosen("stands", STANDS, "verbs")
    return "either"


def _chosen(kind: str, ways: tuple[Way, ...], usual: Way) -> Way:
    labels = {way: say(f"tone_words.{kind}_{way}") for way in ways}
    field = keyed(f"tone_{kind}")
    st.session_state.setdefault(field, usual)
    found = st.selectbox(say("tone_words.takes"), ways, format_func=labels.__getitem__, key=field, width=NARROW)
    return found or usual


def _remove(scene: Scene) -> None:
    key = _target(scene)
    field = f"tone_remove_{key}"
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            say("tone_words.spelling"), _spellings(scene.facts.tone_lists, key), key=field, index=None,
            placeholder=say("tone_words.spelling_hint"), width=FIELD,
        )  # fmt: skip
        _button(lambda: Remove(st.session_state[field] or "", key), field)


def _make(_scene: Scene) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(say("tone_words.name"), key="tone_name", placeholder=say("tone_words.name_hint"), width=NARROW)
        st.text_input(say("tone_words.words"), key="tone_first", placeholder=say("tone_words.words_hint"), width=FIELD)
        _button(lambda: Make(st.session_state["tone_name"], listed(st.session_state["tone_first"])), "tone_name", "tone_first")


def _button(make: Callable[[], Edit], *fields: str) -> None:
    """Place the button that makes a change; what was typed stays where the change is refused."""
    st.button(say("tone_words.apply"), key="tone_apply", type="primary", on_click=lambda: _done(make(), *fields))


def _done(edit: Edit, *fields: str) -> None:
    new = TONE_LISTS.tried(lambda: edited(TONE_LISTS.now(), edit))
    if new is None:
        return
    use(TONE_LISTS.changed_to(new, edit))
    for field in fields:
        st.session_state[field] = None if field.startswith("tone_remove") else ""


def _back() -> None:
    """Offer the list before the last change, and the usual one."""
    is_usual = TONE_LISTS.is_usual()
    with st.container(horizontal=True, gap="small"):
        st.button(f"↶ {say('tone_words.undo')}", key="tone_undo", disabled=TONE_LISTS.made() is None, on_click=_undo)
        st.button(say("tone_words.reset"), key="tone_reset", disabled=is_usual, on_click=_reset, type="tertiary")


def _undo() -> None:
    TONE_LISTS.tried(TONE_LISTS.now)
    use(TONE_LISTS.undone())


def _reset() -> None:
    TONE_LISTS.tried(TONE_LISTS.usual)
    use(TONE_LISTS.changed_to(TONE_LISTS.usual(), Reset()))


_FORMS: dict[str, Callable[[Scene], None]] = {"add": _add, "remove": _remove, "make": _make, "file": lambda _: tone_file()}
