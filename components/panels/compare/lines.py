"""Lines of two calls as rows of two columns: who speaks, what differs, and the way to each sentence in its own call."""

from collections.abc import Collection, Sequence
from html import escape
from typing import Literal

import streamlit as st

from components.facts import Facts
from components.facts.change.lines import Line, Run, Said
from components.panels import choice, parameters
from components.panels.compare.scene import Compared, titles
from components.panels.markup import Tint, as_spoken, tinted, write
from components.panels.names import speaker_tag
from components.panels.wording import number, say

# Pixels of the two links at the end of a row.
LINKS = 128
# No turn bears this number, and the preamble has none.
NOBODY = -1
UNFOLDED = parameters.ALIGNED[1]


def line_rows(scene: Compared, rows: Sequence[Line | Run]) -> None:
    """Place the heads of the columns and the rows."""
    named = titles(scene)
    then, now = (escape(named[scene.ids[at]]) for at in (scene.then, scene.now))
    with st.container(horizontal=True, wrap=False, gap="small", key="line_heads"):
        heads = f"<span></span><b>{say('compare.then')}　{then}</b><b>{say('compare.now')}　{now}</b>"
        write(heads, "gj-pair gj-pair-head")
        with st.container(width=LINKS):
            write(f'<span class="m s">{say("lines.source")}</span>', "gj-links")
    links = tuple(choice.link_to(scene.ids[at]) for at in (scene.then, scene.now))
    cells = _cells(scene, rows)
    for row in rows:
        if isinstance(row, Run):
            _run(row)
        else:
            _line(row, cells[row.key], links)


def _cells(scene: Compared, rows: Sequence[Line | Run]) -> dict[str, str]:
    """Return the two cells of each line as markup; who speaks stands where the turn is another than above."""
    cells: dict[str, str] = {}
    turns: list[int | None] = [NOBODY, NOBODY]
    for line in rows:
        if isinstance(line, Line):
            sides = ((0, scene.before, line.before), (1, scene.latest, line.now))
            cells[line.key] = "".join(_side(facts, said, turns[at]) for at, facts, said in sides)
            turns = [said.sentence.turn if said else turns[at] for at, _, said in sides]
    return cells


def _run(run: Run) -> None:
    """Place what stands for the same lines; pressing it opens and closes them."""
    opened = [key for key in st.query_params.get(UNFOLDED, "").split(",") if key]
    is_open = run.key in opened
    others = [key for key in opened if key != run.key]
    label = f"{'▾' if is_open else '▸'} {say('lines.run', count=number(len(run.lines)))}"
    with st.container(key=f"slim_run_{run.key}"):
        st.button(
            label, key=f"run_{run.key}", type="tertiary", on_click=choice.keep,
            kwargs={UNFOLDED: ",".join(others if is_open else [*others, run.key]) or None},
        )  # fmt: skip


def _line(line: Line, cells: str, links: Sequence[dict[str, str]]) -> None:
    kind = f'<span class="kind m">{say(f"lines.short_{line.kind}")}</span>'
    place: Literal["left", "right", "distribute"] = "distribute" if line.before and line.now else "left" if line.before else "right"
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="top", key=f"ev_line_{line.key}"):
        write(f"{kind}{cells}", f"gj-pair is-{line.kind}")
        with st.container(horizontal=True, wrap=False, gap="small", width=LINKS, horizontal_alignment=place):
            for name, said, link in (("then", line.before, links[0]), ("now", line.now, links[1])):
                if said:
                    at = {**link, "sentence": said.sentence.sentence_id}
                    st.page_link("pages/transcript.py", label=f"{say(f'compare.{name}')} ↗", query_params=at)


def _side(facts: Facts, said: Said | None, turn: int | None) -> str:
    """Return one cell: the sentence with what differs marked, and who speaks unless it is the ``turn`` of the cell above."""
    if said is None:
        return "<div></div>"
    row = said.sentence
    words = as_spoken(facts.call.language, tinted(facts.speech.text, row.start, row.end, _tints(said)))
    who = f'<div class="who">{speaker_tag(facts, row.turn)}</div>' if row.turn != turn else ""
    return f'<div class="of-{row.role or "unknown"}">{who}{words}</div>'


def _tints(said: Said) -> Collection[Tint]:
    numbers = [Tint(start, end, "dn", say("lines.other_number")) for start, end in said.numbers]
    return [*numbers, *(Tint(start, end, "dw", say("lines.other_words")) for start, end in said.words)]
