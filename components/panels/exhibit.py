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
from components.charts.points import marks_of
from components.panels.evidence import listen
from components.panels.mark_table import are_shown, mark_table
from components.panels.markup import write
from components.panels.told import Told, alternative
from components.panels.wording import say

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showAxisDragHandles": False}


# The shared screen that charts are drawn for at the moment, None for a page.
_stage: ContextVar[Stage | None] = ContextVar("stage", default=None)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a panel says of itself: its title, the scope beside it, and the method card in markdown.

    ``picture`` is what its charts are called as a file, empty where it has none. ``unseen`` is the title for whoever goes through the
    page by ear, where a switch stands in the place of one.
    """

    title: str
    scope: str
    method: str
    picture: str = ""
    unseen: str = ""


@contextmanager
def panel(
    key: str, heading: Heading, control: Callable[[], None] | None = None, height: Literal["stretch", "content"] = "stretch"
) -> Iterator[None]:
    """Open a bordered panel with its heading row; what follows inside the ``with`` stands under it.

    It is as high as its neighbours, or as what it holds.
    """
    with st.container(border=True, key=f"panel_{key}", height=height, gap=3):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key=f"slim_{key}"):
            title = f'<h2 class="{"h" if heading.title else "gj-unseen"}">{escape(heading.title or heading.unseen)}</h2>'
            write(f'{title}<span class="m" title="{escape(heading.scope)}">{escape(heading.scope)}</span>', "gj-head")
            if control:
                control()
            method_card(key, heading.method, heading.picture)
        yield


def method_card(key: str, method: str, picture: str = "") -> None:
    """Place the card that says how a panel counts; of one with charts it offers them as a picture, which the page's script draws."""
    with st.popover(say("exhibit.method"), type="tertiary", key=f"method_{key}"):
        st.markdown(method)
        if picture and _stage.get() is None:
            named = f'data-panel="panel_{key}" data-title="{escape(picture)}"'
            buttons = (f'<button type="button" data-save="{kind}" {named}>{kind.upper()}</button>' for kind in ("svg", "png"))
            write(f'<span class="m">{say("exhibit.save")}</span> {"".join(buttons)}', "gj-save")


@contextmanager
def staged(stage: Stage) -> Iterator[None]:
    """Let the charts of the ``with`` be drawn for a shared screen."""
    token = _stage.set(stage)
    try:
        yield
    finally:
        _stage.reset(token)


def exhibit(figure: go.Figure, key: str, told: Told) -> None:
    """Place a chart with its text alternative, and its table where tables are shown; a click on a mark selects what it stands for."""
    stage, marks = _stage.get(), marks_of(figure)
    text = alternative(marks, told)
    figure = enlarged(figure, stage) if stage else figure
    st.plotly_chart(
        figure, key=key, theme=None, on_select=lambda: listen(key), selection_mode="points", config=CONFIG,
        alt=text if stage else f"{text}{say('exhibit.hint')}", height=int(figure.layout.height),
    )  # fmt: skip
    if stage is None and are_shown():
        mark_table(key, marks, told)
