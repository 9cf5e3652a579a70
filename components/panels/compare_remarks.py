"""What to know before calls are compared: a sentence each, with a button that opens its places; of many only how many there are."""

from html import escape

import streamlit as st

from components.facts.change.remark import Remark
from components.panels.compare_scene import Compared
from components.panels.compare_words import key_of
from components.panels.evidence import follow
from components.panels.markup import write
from components.panels.wording import language, say

# So many stand open.
FEW = 2


def compare_remarks(scene: Compared) -> None:
    """Place every remark about the calls."""
    remarks = scene.figures.remarks
    if len(remarks) <= FEW:
        _rows(remarks)
        return
    with st.expander(say("course.remarks", count=len(remarks)), key="over_remarks"):
        _rows(remarks)


def _rows(remarks: tuple[Remark, ...]) -> None:
    with st.container(gap=3):
        for at, remark in enumerate(remarks):
            _row(at, remark)


def _row(at: int, remark: Remark) -> None:
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key=f"line_remark_{at}"):
        write(escape(remark.said(language())), "gj-notice info")
        if remark.sources:
            key = key_of(remark.sources)
            st.button(say("course.sources"), key=f"remark_{at}", type="tertiary", on_click=follow, args=(key,))
