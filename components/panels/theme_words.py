"""The words of a theme with how often this call has each, and the changes that a person may make of them."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas
import streamlit as st

from components.facts.schema import Mention
from components.facts.selection import ANALYSTS
from components.facts.tally import ALL
from components.facts.wordlist import Theme
from components.panels import choice
from components.panels.columns import ROW_HEIGHT, fitted, height_of, shortened, signed_cuts, width_of, worded
from components.panels.exhibit import Heading, panel
from components.panels.pointing import choose, pointed
from components.panels.scene import Scene
from components.panels.theme_edits import ASKED_FOR, CHANGED, WORDS_SHOWN, edits, look_at
from components.panels.theme_scene import counted
from components.panels.wording import number, say, words
from components.reading.cleaning import plain

ROWS_IN_VIEW, ROOM = 8, 476
NUMBERS = ("management", "analyst")
# Pixels of a cell beside the words that say how many more there are, and of one spelling with its air.
LONGEST_SURFACES, LONGEST_SURFACE = 90, 86
YIELDING = {"surfaces": 160, "term": 90, "part": 90}


def theme_words(scene: Scene) -> None:
    """Place the panel: the theme, its terms, and what may be changed."""
    with panel("theme_words", Heading(say("theme_words.title"), "", say("theme_words.method")), None, "content"):
        theme = _theme(scene)
        _terms(scene, theme)
        edits(scene, theme)


def _theme(scene: Scene) -> Theme:
    """Offer the themes, the most frequent first, each with its mentions; the one of the link is chosen, or that in hand, or the first."""
    counts = Counter(m.theme for m in counted(scene))
    themes = {t.key: t for t in sorted(scene.facts.wordlist.themes, key=lambda t: -counts[t.key])}
    chosen = choice.selection().theme or st.session_state.get(ASKED_FOR) or st.session_state.get(CHANGED)
    st.session_state[WORDS_SHOWN] = chosen if chosen in themes else next(iter(themes))
    st.selectbox(
        say("theme_words.theme"), list(themes), key=WORDS_SHOWN, label_visibility="collapsed",
        format_func=lambda key: f"{words().named(themes[key].names)}　{number(counts[key])}",
        on_change=lambda: look_at(st.session_state[WORDS_SHOWN]),
    )  # fmt: skip
    return themes[st.session_state[WORDS_SHOWN]]


def _terms(scene: Scene, theme: Theme) -> None:
    """Place the terms, those of the call first; a click on one opens its sentences."""
    said = [m for m in counted(scene) if m.theme == theme.key]
    rows = sorted(_rows(theme, said), key=lambda row: -int(row["management"]) - int(row["analyst"]))
    marks = [_mark(theme, row) for row in rows]
    table = pandas.DataFrame(rows)
    widths = fitted({key: [say(f"theme_words.column_{key}"), *table[key]] for key in table.columns}, ROOM, YIELDING)
    key = pointed(f"terms_{scene.call_id}_{theme.key}_{scene.facts.wordlist.digest}", marks, "term")
    st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(rows), ROWS_IN_VIEW), key=key,
        on_select=lambda: choose(key, marks), selection_mode="single-cell", column_config=worded("theme_words", widths, NUMBERS),
    )  # fmt: skip


def _mark(theme: Theme, row: Mapping[str, str | int]) -> str:
    """Return the mark of a term's sentences: management's where it says the term, else the analysts'; empty where nobody does."""
    side = ALL if row["management"] else ANALYSTS if row["analyst"] else ""
    return f"theme:{theme.key}#{row['term']}:{side}" if side else ""


def _rows(theme: Theme, said: Iterable[Mention]) -> list[dict[str, str | int]]:
    by_term: dict[str, list[Mention]] = {}
    for mention in said:
        by_term.setdefault(mention.term, []).append(mention)
    return [
        {
            "term": term.name,
            "management": sum(m.role == "management" for m in by_term.get(term.name, ())),
            "analyst": sum(m.role == "analyst" for m in by_term.get(term.name, ())),
            "surfaces": _surfaces(term.surfaces, by_term.get(term.name, ())),
            "part": words().named(theme.part_names(part.key)) if len(theme.parts) > 1 else "",
        }
        for part in theme.parts
        for term in part.terms
    ]


def _surfaces(known: Iterable[str], said: Iterable[Mention]) -> str:
    """Return the spellings of a term, those of the call first with how often each stands there, and how many there is no room for."""
    counts = Counter(m.surface for m in said)
    said_plainly = set(map(plain, counts))
    every = [
        *(f"{shortened(surface, LONGEST_SURFACE)} {count}" for surface, count in counts.most_common()),
        *(each for each in known if each not in said_plainly),
    ]
    shown = [each for at, each in enumerate(every) if not at or width_of(words().listed(every[: at + 1])) <= LONGEST_SURFACES]
    rest = [say("theme_words.more_spellings", count=len(every) - len(shown))] if len(every) > len(shown) else []
    return words().listed((*shown, *rest))
