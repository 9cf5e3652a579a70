"""The sentences behind a mark over calls, by call, each with the way to it in its own transcript."""

from collections.abc import Mapping
from html import escape
from zlib import crc32

import streamlit as st

from components.facts.tally.over import Behind, rows_behind
from components.panels import choice, parameters
from components.panels.compare.marks import over_words
from components.panels.compare.scene import Compared, titles
from components.panels.evidence_rows import backdrop, evidence_row
from components.panels.markup import notice, write, write_inline
from components.panels.tints import tints_of
from components.panels.wording import say

# More rows of one call than these are read in its transcript.
FIRST_ROWS = 40


def compare_evidence(scene: Compared) -> None:
    """List what the mark in the link opens; without a mark say how one is opened, where there are any."""
    key = choice.over()
    if key is None:
        if choice.switch("compared") != "wording":
            write(f'<span class="m">{say("compare.hint")}</span>', "gj-key")
        return
    found = rows_behind(scene.calls, key)
    if not found:
        notice(say("compare.no_mark"), "warning")
        return
    count = sum(len(rows) for _, rows in found)
    with st.container(horizontal=True, vertical_alignment="center", key="slim_evidence"):
        words = f'<span class="m">{escape(over_words(scene, key))} <b>{say("evidence.rows", count=count)}</b></span>'
        write_inline(f'<h2 class="h">{say("evidence.title")}</h2>{words}', "gj-head")
        st.button(
            f"{say('compare.close')} ✕", key="close_over", type="tertiary", on_click=choice.keep, kwargs={parameters.OVER_CALLS: None}
        )
    rows_by_call(found, titles(scene), "over")
    _into_view(key)


def rows_by_call(found: Behind, names: Mapping[str, str], key: str) -> None:
    """List rows under the names of their calls, the first of each call."""
    for facts, rows in found:
        call_id = facts.call.call_id
        write(f'<b class="s">{escape(names[call_id])}</b>', "gj-call")
        behind = backdrop(facts, tints_of(facts), choice.link_to(call_id))
        for at, row in enumerate(rows[:FIRST_ROWS]):
            evidence_row(behind, f"{key}_{call_id}_{at}", row)
        if len(rows) > FIRST_ROWS:
            write(f'<span class="m">{say("compare.beyond", count=len(rows) - FIRST_ROWS)}</span>', "gj-key")


def _into_view(key: str) -> None:
    """Bring what a mark far above opened into the window; run anew only when another mark is open."""
    script = "document.querySelector('.st-key-slim_evidence')?.scrollIntoView({block:'nearest'})"
    st.html(f"<script>/* {crc32(key.encode())} */ setTimeout(()=>{{{script}}},120)</script>", unsafe_allow_javascript=True)
