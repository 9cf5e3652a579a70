"""A panel: heading, scope, method card, and a chart whose marks can be clicked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from html import escape
from typing import Literal

import plotly.graph_objects as go
import streamlit as st

from components.charts.enlarged import Stage, enlarged
from components.panels.evidence import listen
from components.panels.markup import write
from components.panels.wording import say

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showAxisDragHandles": False}


# The shared screen that charts are drawn for at the moment, None for a page.
_stage: ContextVar[Stage | None] = ContextVar("stage", default=None)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a panel says of itself: its title, the scope beside it, and the method card in markdown."""

    title: str
    scope: str
    method: str


@contextmanager
def panel(
    key: str, heading: Heading, control: Callable[[], None] | None = None, height: Literal["stretch", "content"] = "stretch"
) -> Iterator[None]:
    """Open a bordered panel with its heading row; what follows inside the ``with`` stands under it.

    It is as high as its neighbours, or as what it holds.
    """
    with st.container(border=True, key=f"panel_{key}", height=height, gap=3):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key=f"slim_{key}"):
            title = f'<h2 class="h">{escape(heading.title)}</h2>' if heading.title else ""
            write(f'{title}<span class="m">{escape(heading.scope)}</span>', "gj-head")
            if control:
                control()
            with st.popover(say("exhibit.method"), type="tertiary", key=f"method_{key}"):
                st.markdown(heading.method)
        yield


@contextmanager
def staged(stage: Stage) -> Iterator[None]:
    """Let the charts of the ``with`` be drawn for a shared screen."""
    token = _stage.set(stage)
    try:
        yield
    finally:
        _stage.reset(token)


def exhibit(figure: go.Figure, key: str, alt: str) -> None:
    """Place a chart; a click on one of its marks selects what it stands for."""
    stage = _stage.get()
    figure = enlarged(figure, stage) if stage else figure
    st.plotly_chart(
        figure, key=key, theme=None, on_select=lambda: listen(key), selection_mode="points", config=CONFIG, alt=alt,
        height=int(figure.layout.height),
    )  # fmt: skip
