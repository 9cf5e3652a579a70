"""One row of evidence: who said it and where, the sentence with its marks, what looks odd in it, and the way to it in the transcript."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.schema import SentenceRow
from components.facts.tally import Row
from components.panels.markup import Tint, as_spoken, tinted, write
from components.panels.names import finding_message, speaker_tag
from components.panels.quotes import cite_button
from components.panels.wording import say

LONGEST_TEXT = 260


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The call that rows are of, its sentences by id, what is tinted in them, and the view that the transcript is opened in."""

    facts: Facts
    sentences: Mapping[str, SentenceRow]
    tints: Sequence[Tint]
    link: Mapping[str, str]


def backdrop(facts: Facts, tints: Sequence[Tint], link: Mapping[str, str]) -> Backdrop:
    """Return what the rows of a call stand before."""
    return Backdrop(facts, {sentence.sentence_id: sentence for sentence in facts.speech.sentences}, tints, link)


def evidence_row(behind: Backdrop, key: str, row: Row) -> None:
    """Place one row under a key of its own."""
    facts = behind.facts
    first, last = behind.sentences[row.sentence_ids[0]], behind.sentences[row.sentence_ids[-1]]
    end = min(last.end, max(row.end, first.end), first.start + LONGEST_TEXT) if len(row.sentence_ids) > 1 else first.end
    focus = [] if (row.start, row.end) == (first.start, first.end) or len(row.sentence_ids) > 1 else [Tint(row.start, row.end, "focus")]
    quoted = tinted(facts.speech.text, first.start, end, [*behind.tints, *focus]) + ("…" if end < last.end else "")
    text = as_spoken(facts.call.language, quoted)
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key=f"ev_{key}"):
        who = speaker_tag(facts, first.turn)
        said = f'<span class="text">{text}{"".join(_notes(facts, first.start, end))}</span>'
        write(f'<span class="who">{who}</span>{said}{cite_button(facts, first, max(end, first.end))}', "gj-ev")
        st.page_link(
            "pages/transcript.py", label=f"{say('evidence.open')} ↗", query_params={**behind.link, "sentence": first.sentence_id},
        )  # fmt: skip


def _notes(facts: Facts, start: int, end: int) -> Iterator[str]:
    for finding in facts.findings:
        if start <= finding.start < end:
            yield f'<span class="note">⚑ {escape(finding_message(finding))}</span>'
