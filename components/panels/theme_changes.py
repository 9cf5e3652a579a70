"""The heading of the page of themes: the list in use, what its last change did, the way back, and the list as a file."""

from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.themes import mentions_of
from components.facts.wordlist import BadWordlist, Wordlist, packs, usual
from components.facts.wordlist.edits import Drop, Edit, Exclude, Use, edited, joined
from components.facts.wordlist.loading import wordlist_of
from components.facts.wordlist.writing import toml_of
from components.panels import choice
from components.panels.keyed import keyed
from components.panels.markup import literal, notice, write, write_inline
from components.panels.scene import Scene
from components.panels.theme_scene import counted
from components.panels.theme_steps import changed_counts, last_step, pack_names
from components.panels.versions import Imported, Reset, text_of
from components.panels.wording import number, refused, say, words
from components.panels.wordlists import (
    PARAMETER,
    changed_to,
    changes,
    is_usual,
    made,
    tried,
    trouble,
    undone,
    wordlist,
)

PACKS_WIDTH = 420


def theme_changes(scene: Scene) -> None:
    """Place the heading, what the last change did, and why the last one tried was refused."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_theme_changes"):
        write_inline(f'<h2 class="h">{say("page.themes")}</h2><span class="m">{_scope(scene)}</span>', "gj-head")
        st.button(
            f"↶ {say('theme_words.undo')}",
            key="words_undo",
            disabled=made() is None,
            on_click=_undo,
            help=literal(last_step()) if made() else None,
        )
        st.button(say("theme_words.reset"), key="words_reset", disabled=is_usual(), on_click=_reset, type="tertiary")
        with st.popover(say("theme_words.file"), key="words_file"):
            _file()
        with st.popover(_packs_label(), key="words_packs"):
            _packs(scene.facts)
    if found := trouble():
        notice(refused(found), "error")
    if made():
        write("　".join((escape(last_step()), *changed_counts(scene))), "gj-reasons")


def _scope(scene: Scene) -> str:
    """Return how many mentions there are of how many themes, and which list they are counted by."""
    said, every = counted(scene), len(scene.facts.wordlist.themes)
    both, told = {m.theme for m in said}, {m.theme for m in said if m.role == "management"}
    count = say("theme_words.scope", count=number(len(said)), themes=len(both), told=len(told), every=every)
    changed = say("theme_words.changed", count=len(changes()))
    return f"{count}　{say('theme_words.usual') if is_usual() else changed}"


def apply(facts: Facts, edit: Edit) -> bool:
    """Make a change and count by it at once; say so where it is refused, with the list as it was."""
    new = tried(lambda: _changed(facts, edit))
    if new is None:
        return False
    choice.keep(**{PARAMETER: changed_to(new, edit)})
    return True


def _changed(facts: Facts, edit: Edit) -> Wordlist:
    """Return the list with a change; a phrase that would hide every mention of a theme in the call is refused."""
    new = edited(wordlist(), edit)
    if isinstance(edit, Exclude):
        count = sum(m.theme == edit.theme for m in facts.mentions)
        if count > 1 and not any(m.theme == edit.theme for m in mentions_of(facts.speech, new)):
            raise BadWordlist("words.excludes_call", found=edit.phrase, theme=wordlist().by_key[edit.theme].names, count=str(count))
    return new


def _undo() -> None:
    tried(wordlist)
    choice.keep(**{PARAMETER: undone()})


def _reset() -> None:
    """Return to the usual list, as a change that can be taken back."""
    tried(usual)
    choice.keep(**{PARAMETER: changed_to(usual(), Reset())})


def _file() -> None:
    """Offer the list as a file, and take one."""
    st.caption(say("theme_words.file_help"))
    # Made when it is asked for, by a thread that knows of no session: the list is looked up here.
    now = wordlist()
    st.download_button(
        say("theme_words.export"), lambda: toml_of(now), f"gijiroku-{now.digest}.toml", "application/toml", key="words_export"
    )
    labels = {"over": say("theme_words.import_over"), "instead": say("theme_words.import_instead")}
    st.radio(say("theme_words.import_how"), list(labels), format_func=labels.__getitem__, key=keyed("words_how"), horizontal=True)
    st.file_uploader(say("theme_words.import"), type=["toml"], key="words_import", on_change=_imported)


def _imported() -> None:
    """Count by the words of the file entered."""
    file = st.session_state["words_import"]
    if file is None:
        return
    new = tried(lambda: _new(_read(text_of(file.getvalue(), file.name)), file.name))
    if new is not None:
        choice.keep(**{PARAMETER: changed_to(new, Imported(file.name))})


def _new(found: Wordlist, name: str) -> Wordlist:
    """Return a list that was read; one that changes nothing is refused in a sentence."""
    if found == wordlist():
        raise BadWordlist("words.same_list", name=name)
    return found


def _read(text: str) -> Wordlist:
    found = wordlist_of(text)
    return found if st.session_state[keyed("words_how")] == "instead" else joined(wordlist(), found)


def _packs_label() -> str:
    """Return which packs are in use."""
    return f"{say('theme_words.packs')} {pack_names(wordlist())}".strip()


def _packs(facts: Facts) -> None:
    """Offer the packs, each with what it holds."""
    st.caption(say("theme_words.packs_help", count=len(packs())))
    with st.container(horizontal=True, gap="small", width=PACKS_WIDTH, key="slim_packs"):
        for name, about in packs().items():
            used, label = name in wordlist().packs, words().named(about.names)
            st.button(
                f"{label} ✕" if used else label, key=f"pack_{name}", type="primary" if used else "secondary",
                help=say("theme_words.pack_off") if used else about.note,
                on_click=_switch_pack, args=(facts, Drop(name) if used else Use(name)),
            )  # fmt: skip


def _switch_pack(facts: Facts, edit: Use | Drop) -> None:
    apply(facts, edit)
