"""Evidence: reads back the key of the mark that was clicked, and lists the rows it counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from components.facts import Facts
from components.facts.numbers import opened
from components.facts.schema import Quantity, SentenceRow
from components.facts.selection import ANALYSTS, Selection, view_of
from components.facts.tally import ALL, ASKED_KINDS, OTHERS, SPOKEN, UNITS, Row, asked, rows_of, speakers_of, spoken_numbers
from components.facts.tally.depth import level_of
from components.facts.tally.over import OVER, PLACES
from components.panels import choice, parameters
from components.panels.absent import absent
from components.panels.evidence_rows import backdrop, evidence_row
from components.panels.marks import mark_words
from components.panels.markup import Tint, literal, write, write_inline
from components.panels.names import person_name, theme_name
from components.panels.switches import Switch, link_switch
from components.panels.tints import tints_of
from components.panels.wording import number, say

# Rows beyond these wait behind a button; a mark with more than this is read in the transcript.
FIRST_ROWS = 60
DEFAULT_ROWS = 10
# The marks of the pages of questions and of themes, and those of numbers.
COUNTED = ("theme", "asked_firm", "asked_firm_type", "cell", "answering", "ask", "placed", "place", "together", "tone", "word")
OPENED = ("number", "held", "measure", "numeracy", "figure", "implied")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the evidence lists: its heading, its rows, how their number is said, answers that go with them, and what is framed."""

    heading: str
    rows: Sequence[Row]
    said: str
    answers: Sequence[Row] = ()
    framed: tuple[Tint, ...] = ()


def listen(chart: str) -> None:
    """Take up a click on the chart of that key; one on the mark that is selected in it gives no points, and is of the mark before.

    A figure that is redrawn begins without a selection and says nothing.
    """
    state: Any = st.session_state.get(chart)
    points = state["selection"]["points"] if state else []
    pressed = f"{chart}_pressed"
    key: str | None = points[0]["customdata"][0] if points else st.session_state.get(pressed)
    if key:
        st.session_state[pressed] = key
        follow(key)


def follow(key: str) -> None:
    """Select what a mark stands for; the same mark again clears it."""
    kind, _, rest = key.partition(":")
    if kind in (OVER, PLACES):
        choice.open_over(None if choice.over() == key else key)
        return
    again = choice.mark() == key
    changes: dict[str, str | None] = {"mark": None if again else key, "part": None, parameters.SOUGHT: None, parameters.BRIEF: None}
    if kind in ASKED_KINDS and not rest.endswith(f":{OTHERS}"):
        changes[ASKED_KINDS[kind]] = None if again else rest.partition(":")[2]
    if kind == "theme" and level_of(what := rest.rpartition(":")[0]) == "theme":
        changes["theme"] = None if again else what
    choice.keep(**changes)


def evidence(facts: Facts, numbers: Sequence[Quantity] | None = None) -> None:
    """List the sentences behind the mark or the filters in use; without a mark those of ``numbers``, which a ledger shows above."""
    shown = _shown(facts, numbers)
    with st.container(horizontal=True, vertical_alignment="center", key="slim_evidence"):
        write_inline(
            f'<h2 class="h">{say("evidence.title")}</h2><span class="m">{escape(shown.heading)} <b>{shown.said}</b></span>', "gj-head"
        )
        part = _part(shown) if shown.answers else "asked"
        _sides(facts)
        write(_legend(), "gj-legend")
    _list(facts, shown.answers if part == "answers" else shown.rows, shown.framed)


def listed_rows(facts: Facts, numbers: Sequence[Quantity] | None = None) -> Sequence[Row]:
    """Return the rows that the evidence of a page lists for the mark or the filters in use, without a mark those of ``numbers``."""
    return _shown(facts, numbers).rows


def listed_words(facts: Facts) -> str:
    """Return what the evidence of a page lists and how much of it, empty where nothing was chosen."""
    shown = _shown(facts, None)
    return f"{shown.heading} {shown.said}" if _is_chosen() else ""


def asked_evidence(facts: Facts) -> None:
    """List what stands behind a mark of the pictures of questions; an ask stands open by itself, and without a mark so does the first."""
    mark = choice.mark()
    if mark and not mark.startswith("ask:"):
        evidence(facts)


def themes_evidence(facts: Facts) -> None:
    """List what stands behind a mark or a selection of the page of themes; the sentence of a line stands open below its line."""
    if not choice.is_place() and (choice.mark() or choice.selection()):
        evidence(facts)


def _part(shown: Shown) -> str:
    """Offer the answers beside the questions of an analyst."""
    labels = {
        "asked": say("evidence.questions_part", count=len(shown.rows)), "answers": say("evidence.answers_part", count=len(shown.answers)),
    }  # fmt: skip
    link_switch(Switch("part", say("evidence.part"), labels))
    return choice.switch("part")


def _sides(facts: Facts) -> None:
    """Offer, beside the piece of a theme's bar that was clicked, all of management and the analysts."""
    kind, _, rest = (choice.mark() or "").partition(":")
    theme = rest.rpartition(":")[0]
    if kind != "theme":
        return
    found = {f"theme:{theme}:{side}": side for side in (*speakers_of(facts), ALL, ANALYSTS)}
    rows = {key: len(rows_of(facts, key, choice.selection()) or ()) for key in found}
    names = {key: say("themes.all") if side == ALL else person_name(facts, side) for key, side in found.items()}
    st.session_state["side"] = choice.mark()
    st.segmented_control(
        say("evidence.part"), [key for key, count in rows.items() if count or key == choice.mark()], key="side", required=True,
        format_func=lambda key: f"{literal(names[key])} {rows[key]}", label_visibility="collapsed",
        on_change=lambda: choice.keep(mark=st.session_state["side"]),
    )  # fmt: skip


def _legend() -> str:
    return (
        f'<span class="num">{say("evidence.numbers")}</span> <span class="th-analyst">{say("evidence.analyst_words")}</span> '
        f'<span class="th-management">{say("evidence.management_words")}</span> <span class="fi">{say("evidence.notice")} ⚑</span>'
    )


def _shown(facts: Facts, numbers: Sequence[Quantity] | None) -> Shown:
    key, selection = choice.mark(), choice.selection()
    kind, _, rest = (key or "").partition(":")
    rows = list(rows_of(facts, key, selection, choice.narrowing()) or ()) if key else []
    if kind in COUNTED and (rows or kind == "word"):
        return _counted(mark_words(facts, key or ""), rows)
    if kind == "asked" and rows:
        return _asked(facts, rest, rows)
    if key == parameters.SPOKEN:
        return _by_sentence(facts, say("figures.spoken"), spoken_numbers(facts, selection))
    if key and kind in OPENED and (found := opened(facts, key)):
        return _counted(mark_words(facts, key), found)
    return _filtered(facts, selection) if numbers is None else _by_sentence(facts, say("ledger.title"), numbers)


def _by_sentence(facts: Facts, heading: str, numbers: Sequence[Quantity]) -> Shown:
    """List the sentences of numbers, each once, with its numbers framed where they are a choice."""
    told = {quantity.sentence_id for quantity in numbers}
    rows = [_row(sentence) for sentence in facts.speech.sentences if sentence.sentence_id in told]
    said = say("evidence.numbers_in", numbers=len(numbers), sentences=len(rows))
    return Shown(heading, rows, said, framed=tuple(Tint(q.start, q.end, "focus") for q in numbers if _is_chosen()))


def _is_chosen() -> bool:
    """Say whether what is listed is a choice: by a mark, by a selection or by a filter of the page of figures."""
    return bool(choice.mark() or choice.selection() or choice.narrowed())


def _counted(heading: str, rows: Sequence[Row]) -> Shown:
    return Shown(heading, rows, say("evidence.rows", count=len(rows)))


def _asked(facts: Facts, rest: str, rows: Sequence[Row]) -> Shown:
    unit, _, asker = rest.partition(":")
    name = person_name(facts, asker) if asker != OTHERS else _others(facts, unit)
    said = say("evidence.rows", count=len(rows))
    if unit == "characters":
        said = say("evidence.characters", rows=len(rows), count=number(sum(row.weight for row in rows)))
    exchanges = view_of(facts.speech, facts.mentions, Selection(analyst=asker)).asked_in
    answers = [s for s in facts.speech.sentences if s.exchange in exchanges and s.role == "management"]
    return Shown(say("evidence.asked", name=name, unit=say(f"questions.unit_{unit}")), rows, said, [_row(s) for s in answers])


def _others(facts: Facts, unit: str) -> str:
    """Return the name of the row that gathers those who do not fit, as its bar has it."""
    counts = asked(facts, next(u for u in UNITS if u == unit), choice.selection()).counts
    return say("unit.others", count=next(c.label for c in counts if c.key.endswith(f":{OTHERS}")))


def _filtered(facts: Facts, selection: Selection) -> Shown:
    """Without a mark the filters alone say what to list: an analyst's questions, a theme's mentions, a speaker's numbers, or all numbers.

    A call without numbers has its questions to show.
    """
    if selection.analyst:
        rows = rows_of(facts, f"asked:questions:{selection.analyst}", selection) or ()
        return _asked(facts, f"questions:{selection.analyst}", rows)
    if selection.theme:
        view = view_of(facts.speech, facts.mentions, selection)
        said = [m for m in facts.mentions if m.theme == selection.theme and view.shows(m) and (selection.speaker or m.role == "management")]
        rows = [Row(m.mention_id, (m.sentence_id,), m.start, m.end) for m in said]
        return _counted(say("evidence.theme_all", theme=theme_name(selection.theme)), rows)
    view = view_of(facts.speech, facts.mentions, selection)
    with_numbers = {q.sentence_id for q in facts.quantities if q.kind in SPOKEN}
    sentences = [_row(s) for s in facts.speech.sentences if s.sentence_id in with_numbers and view.shows(s)]
    if not sentences and not selection:
        rows = [Row(q.question_id, (q.sentence_id,), q.start, q.end) for q in facts.questions]
        return Shown(say("evidence.questions"), rows, say("evidence.sentences", count=len(rows)))
    heading = say("evidence.speaker", name=person_name(facts, selection.speaker)) if selection.speaker else say("evidence.default")
    return Shown(heading, sentences, say("evidence.sentences", count=len(sentences)))


def _row(sentence: SentenceRow) -> Row:
    return Row(sentence.sentence_id, (sentence.sentence_id,), sentence.start, sentence.end)


def _list(facts: Facts, rows: Sequence[Row], framed: tuple[Tint, ...]) -> None:
    if not rows:
        absent(facts, f"evidence.no_{'rows' if _is_chosen() else 'numbers'}")
        return
    first = FIRST_ROWS if _is_chosen() else DEFAULT_ROWS
    most = len(rows) if st.session_state.get("all_rows") == _listed(facts) else first
    tints = (*tints_of(facts), *framed)
    behind = backdrop(facts, tints, choice.link())
    for number_, row in enumerate(rows[:most], 1):
        evidence_row(behind, str(number_), row)
    if len(rows) > most:
        with st.container(key="slim_more"):
            st.button(say("evidence.more", count=len(rows) - most), key="more_rows", on_click=_show_all, args=(_listed(facts),))


def _listed(facts: Facts) -> str:
    return "|".join((facts.call.call_id, choice.mark() or "", str(choice.selection()), str(choice.narrowed()), choice.switch("part")))


def _show_all(listed: str) -> None:
    st.session_state["all_rows"] = listed
