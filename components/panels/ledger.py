"""The turns as a ledger: who was taken to speak each, by what label, and why; a row opens its sentences."""

from html import escape
from typing import Any

import pandas
import streamlit as st

from components.facts import Facts
from components.facts.report import link_behind
from components.facts.schema import TurnRow
from components.panels import choice
from components.panels.columns import ROW_HEIGHT, fitted, height_of, signed_cuts, worded
from components.panels.markup import as_spoken, empty, tinted, write
from components.panels.names import speaker_tag
from components.panels.tints import tints_of
from components.panels.wording import number, say

ROWS_IN_VIEW = 11
NUMBERS = ("turn", "characters")
# The pixels beside the lists in a window of 1280; the columns that may be cut where they are short, and how narrow.
ROOM, YIELDING = 782, {"speaker": 120, "written": 84, "firm": 100, "why": 190}
# A turn is shown from its beginning; the transcript has the rest.
LONGEST_TEXT = 700


def turns_ledger(facts: Facts) -> None:
    """Place the ledger, and beneath it the turn of the row that is chosen."""
    turns = facts.speech.turns
    write(
        f'<h2 class="h">{say("checks.ledger")}</h2><span class="m">{say("checks.ledger_of", count=number(len(turns)))}</span>',
        "gj-head",
    )
    if not turns:
        empty(say("checks.no_turns"), say("checks.no_turns_why"))
        return
    table = _table(facts)
    widths = fitted({key: [say(f"checks.column_{key}"), *table[key]] for key in table.columns}, ROOM, YIELDING)
    chosen = st.dataframe(
        signed_cuts(table, widths), hide_index=True, row_height=ROW_HEIGHT, height=height_of(len(turns), ROWS_IN_VIEW),
        on_select="rerun", selection_mode="single-cell", key=f"ledger_{facts.call.call_id}",
        column_config=worded("checks", widths, NUMBERS),
    )  # fmt: skip
    cells: list[tuple[int, str]] = chosen["selection"]["cells"]
    _passage(facts, turns[cells[0][0]]) if cells and cells[0][0] < len(turns) else write(f'<span class="m">{say("checks.choose")}</span>')


def _table(facts: Facts) -> pandas.DataFrame:
    table = pandas.DataFrame([_row(facts, turn) for turn in facts.speech.turns])
    return table if _has_firms(facts) else table.drop(columns="firm")


def _has_firms(facts: Facts) -> bool:
    return any(turn.firm for turn in facts.speech.turns)


def _row(facts: Facts, turn: TurnRow) -> dict[str, Any]:
    return {
        "turn": turn.turn,
        "speaker": turn.speaker or say("evidence.unnamed"),
        "written": turn.speaker_raw.strip() or say("checks.no_label"),
        "role": say(f"role.{turn.role}"),
        "firm": turn.firm or "",
        "part": say(f"part.{turn.part}") if turn.exchange is None else say("checks.exchange", number=turn.exchange),
        "characters": turn.characters,
        "why": _why(facts, turn),
    }


def _why(facts: Facts, turn: TurnRow) -> str:
    """Return why the turn has this speaker: a doubt first, what ties the label to the person, and what shows that it is one."""
    proof = say(f"proof.{turn.proof}")
    person = next((p for p in facts.transcript.people if p.person_id == turn.speaker_id), None)
    if person is None:
        return proof
    link = link_behind(person, turn.speaker_raw)
    if link is None:
        return f"{say(_how_known(turn))} · {proof}"
    if link.reason in ("link.label", "link.roster") or (link.reason, turn.proof) == ("link.short", "short form"):
        return proof
    doubt = [] if link.certain else [say("context.suggested")]
    return " · ".join([*doubt, say(f"reason.{link.reason}"), proof])


def _how_known(turn: TurnRow) -> str:
    """Return how a speaker is known whose label names nobody: by what he said of himself, by his title, or as the only one."""
    if turn.role in {"analyst", "moderator"}:
        return "reason.told"
    return "reason.title" if turn.proof == "title" else "reason.only"


def _passage(facts: Facts, turn: TurnRow) -> None:
    """Place the chosen turn: who, the label as it stands, and the words with what was found in them."""
    end = min(turn.end, turn.start + LONGEST_TEXT)
    text = tinted(facts.speech.text, turn.start, end, tints_of(facts, ("numbers", "themes", "questions", "findings", "unread")))
    with st.container(horizontal=True, wrap=False, gap="small", key="ev_turn"):
        who = f"{speaker_tag(facts, turn.turn)}<br><small>{escape(_why(facts, turn))}</small>"
        said = as_spoken(facts.call.language, f"{text}{'…' if end < turn.end else ''}")
        write(f'<span class="who">{who}</span><span class="text">{said}</span>', "gj-ev")
        first = next((s.sentence_id for s in facts.speech.sentences if s.turn == turn.turn), "")
        st.page_link("pages/transcript.py", label=f"{say('evidence.open')} ↗", query_params=choice.link(sentence=first))
