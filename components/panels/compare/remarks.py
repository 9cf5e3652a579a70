"""What to know before calls are compared, in every view: one line, which opens to a sentence each with a button for its places."""

from html import escape

import streamlit as st

from components.facts.change.remark import Remark
from components.panels.compare.scene import Compared
from components.panels.compare.words import key_of
from components.panels.evidence import follow
from components.panels.markup import literal, write
from components.panels.wording import language, say


def compare_remarks(scene: Compared) -> None:
    """Place every remark about the calls: one alone as it is, of several the number and the first."""
    remarks = scene.figures.remarks
    if len(remarks) < 2:
        _rows(remarks)
        return
    first = literal(remarks[0].said(language()))
    with st.expander(f"{say('course.remarks', count=len(remarks))}　{first}", key="over_remarks"):
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
