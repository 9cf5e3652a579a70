"""The heading of the page of themes: the list in use, what its last change did, the way back, and the list as a file."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.tally import Depth
from components.facts.themes import mentions_of
from components.facts.wordlist import BadWordlist, Wordlist, packs, usual
from components.facts.wordlist.edits import Add, Edit, Exclude, Make, Merge, Remove, Use, edited, joined
from components.facts.wordlist.loading import wordlist_of
from components.facts.wordlist.writing import toml_of
from components.panels import choice
from components.panels.markup import literal, notice, write, write_inline
from components.panels.scene import Scene
from components.panels.theme_scene import EVERY, facts_before, spoken_at, was
from components.panels.wording import language, number, refused, say
from components.panels.wordlists import PARAMETER, before, changed_to, changes, made, tried, trouble, undone, wordlist

# More names of themes than these do not fit the line that says what a change did.
MOST_CHANGES = 6


def theme_changes(scene: Scene) -> None:
    """Place the heading, what the last change did, and why the last one tried was refused."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_theme_changes"):
        write_inline(f'<span class="h">{say("page.themes")}</span><span class="m">{_scope(scene)}</span>', "gj-head")
        st.button(f"↶ {say('theme_words.undo')}", key="words_undo", disabled=made() is None, on_click=_undo, help=literal(_last()))
        st.button(say("theme_words.reset"), key="words_reset", disabled=made() is None, on_click=_reset, type="tertiary")
        with st.popover(say("theme_words.file"), key="words_file"):
            _file()
        with st.popover(_packs_label(), key="words_packs"):
            _packs(scene.facts)
    if found := trouble():
        notice(refused(found), "error")
    if made():
        write("".join(_did(scene)), "gj-reasons")


def _scope(scene: Scene) -> str:
    """Return how many mentions there are of how many themes, and which list they are counted by."""
    facts = scene.facts
    said = [m for m in facts.mentions if m.role in ("management", "analyst")]
    found = made()
    counted = say("theme_words.scope", count=number(len(said)), themes=len({m.theme for m in said}), every=len(facts.wordlist.themes))
    return f"{counted}　{say('theme_words.changed', count=len(changes())) if found else say('theme_words.usual')}"


def _last() -> str:
    found = made()
    return _in_words(found.edit) if found and found.edit else say("theme_words.undo_help")


def _did(scene: Scene) -> Iterator[str]:
    """Yield what the last change was, and the counts that it changed."""
    at = Depth(most=EVERY)
    changed = was(scene, at)
    now = {row.theme: row.number for row in spoken_at(scene, at).themes}
    labels = {theme.key: theme.names[language() != "ja"] for theme in (*(before() or wordlist()).themes, *wordlist().themes)}
    counts = [f"{escape(labels[what])} {count} → <b>{now.get(what, 0)}</b>" for what, count in list(changed.items())[:MOST_CHANGES]]
    earlier = facts_before(scene)
    both = (len(earlier.mentions), len(scene.facts.mentions)) if earlier else (0, 0)
    yield f"{escape(_last())}　{say('theme_words.all_mentions', before=number(both[0]), now=number(both[1]))}"
    yield f"　{'　'.join(counts)}" if counts else f"　{say('theme_words.no_change')}"


def _in_words(edit: Edit) -> str:
    """Return what a change was, in words."""
    labels = {theme.key: theme.names[language() != "ja"] for theme in (*wordlist().themes, *(before() or wordlist()).themes)}
    match edit:
        case Add(word, theme):
            return say("theme_words.did_add", word=word, theme=labels.get(theme, theme))
        case Merge(word, into):
            return say("theme_words.did_merge", word=word, into=into)
        case Exclude(phrase, theme):
            return say("theme_words.did_exclude", word=phrase, theme=labels.get(theme, theme))
        case Make(name):
            return say("theme_words.did_make", word=name)
        case Remove(word):
            return say("theme_words.did_remove", word=word)
        case Use(pack):
            return say("theme_words.did_use", word=packs()[pack].names[language() != "ja"])


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
    """Return to the usual list; the way back to the present one is the browser's."""
    tried(usual)
    choice.keep(**{PARAMETER: None})


def _file() -> None:
    """Offer the list as a file, and take one."""
    st.caption(say("theme_words.file_help"))
    st.download_button(
        say("theme_words.export"), toml_of(wordlist()), f"gijiroku-{wordlist().digest}.toml", "application/toml", key="words_export"
    )
    labels = {"over": say("theme_words.import_over"), "instead": say("theme_words.import_instead")}
    st.radio(say("theme_words.import_how"), list(labels), format_func=labels.__getitem__, key="words_how", horizontal=True)
    st.file_uploader(say("theme_words.import"), type=["toml"], key="words_import", on_change=_imported)


def _imported() -> None:
    """Count by the words of the file entered."""
    file = st.session_state["words_import"]
    if file is None:
        return
    new = tried(lambda: _read(file.getvalue(), file.name))
    if new is not None:
        choice.keep(**{PARAMETER: changed_to(new)})


def _read(content: bytes, name: str) -> Wordlist:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadWordlist("words.no_text", name=name) from None
    found = wordlist_of(text)
    return found if st.session_state["words_how"] == "instead" else joined(wordlist(), found)


def _packs_label() -> str:
    """Return which packs are in use."""
    used = [packs()[name].names[language() != "ja"] for name in wordlist().packs if name in packs()]
    return f"{say('theme_words.packs')} {'・'.join(used)}".strip()


def _packs(facts: Facts) -> None:
    """Offer the packs, each with what it holds."""
    st.caption(say("theme_words.packs_help"))
    for name, about in packs().items():
        st.button(
            about.names[language() != "ja"], key=f"pack_{name}", disabled=name in wordlist().packs, type="tertiary", help=about.note,
            on_click=_use, args=(facts, name),
        )  # fmt: skip


def _use(facts: Facts, pack: str) -> None:
    apply(facts, Use(pack))
