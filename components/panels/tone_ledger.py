"""Every hit of tone as a ledger: who says what of what and how, with the sentence; a click anywhere in a row opens it below."""

from collections.abc import Sequence

import pandas
import streamlit as st

from components.export.naming import file_name
from components.facts import Facts
from components.facts.tally import hit_key, hits_in_view
from components.facts.tone import Form, Pairing, label_of
from components.facts.writing import csv_of
from components.panels.absent import absent
from components.panels.columns import FIGURE_SPACE, ROW_HEIGHT, fitted, height_of, signed_cuts, worded
from components.panels.names import turn_name
from components.panels.pointing import choose, pointed
from components.panels.scene import Scene
from components.panels.wording import language, say

ROWS_IN_VIEW = 12
# The pixels of the panel in a window of 1280; the columns that may be cut where they are short, and how narrow.
ROOM, YIELDING = 1208, {"sentence": 240, "words": 120, "speaker": 80, "direction": 90, "noun": 80}
# What a row has room for; the file has all of it.
SHOWN = ("turn", "speaker", "side", "noun", "direction", "manner", "words", "sentence")
LONGEST_WORDS = 12
Hit = Pairing | Form


def tone_ledger(scene: Scene) -> None:
    """Place the rows that the selection leaves, and the way to have them as a file."""
    hits = sorted(hits_in_view(scene.facts, scene.selection), key=lambda hit: hit.start)
    if not hits:
        absent(scene.facts, "tone.none_here")
        return
    table = pandas.DataFrame(_rows(scene.facts, hits))
    _table(scene, hits, table[list(SHOWN)].assign(turn=table["turn"].str.rjust(table["turn"].str.len().max(), FIGURE_SPACE)))
    with st.container(key="slim_tone_file"):
        heads = {name: say(f"tone.column_{name}") for name in table.columns}
        name = file_name(scene.facts, f"_{say('tone.title')}.csv")
        st.download_button(say("tone.csv", count=len(hits)), csv_of(table.rename(columns=heads)), name, "text/csv", key="tone_csv")


def _table(scene: Scene, hits: Sequence[Hit], table: pandas.DataFrame) -> None:
    marks = [hit_key(hit) for hit in hits]
    digest = scene.facts.tone_lists.digest
    key = pointed(f"tone_{scene.call_id}_{digest}_{hits[0].start}_{hits[-1].start}_{len(hits)}", marks, "words")
    widths = fitted({name: [say(f"tone.column_{name}"), *table[name]] for name in table.columns}, ROOM, YIELDING)
    st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(hits), ROWS_IN_VIEW), key=key,
        on_select=lambda: choose(key, marks), selection_mode="single-cell", column_config=worded("tone", widths, ()),
    )  # fmt: skip


def _rows(facts: Facts, hits: Sequence[Hit]) -> list[dict[str, str | int | None]]:
    sentences = {sentence.sentence_id: sentence.text for sentence in facts.speech.sentences}
    return [{**_said(facts, hit), "sentence": " ".join(sentences[hit.sentence_id].split()), **_where(hit)} for hit in hits]


def _said(facts: Facts, hit: Hit) -> dict[str, str | int | None]:
    """Return who says what, and how."""
    what = hit.direction if isinstance(hit, Pairing) else hit.form
    noun = label_of(hit.noun, language(), facts.tone_lists) if isinstance(hit, Pairing) else ""
    return {
        "turn": str(hit.turn) if hit.turn is not None else say("figures.preamble"),
        "speaker": turn_name(facts.speech.turn(hit.turn)) if hit.turn is not None else "",
        "side": say(f"role.{hit.role}") if hit.role else "",
        "noun": noun,
        "direction": label_of(what, language(), facts.tone_lists),
        "manner": label_of(hit.manner, language()),
        "words": _words(hit),
    }


def _where(hit: Hit) -> dict[str, str | int | None]:
    return {
        "part": say(f"part.{hit.part}"), "exchange": hit.exchange, "sentence_id": hit.sentence_id, "start": hit.start, "end": hit.end,
        "key": hit_key(hit),
    }  # fmt: skip


def _words(hit: Hit) -> str:
    """Return the words of a hit as written, what is between a noun and a direction far apart left out."""
    surface = " ".join(hit.surface.split())
    if isinstance(hit, Form) or len(surface) <= LONGEST_WORDS:
        return surface
    parts = sorted(((hit.noun_start, hit.noun_surface), (hit.direction_start, hit.direction_surface)))
    return "…".join(" ".join(words.split()) for _, words in parts)
