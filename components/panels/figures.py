"""The panel of financial figures: this period beside the implied year before, and the other numbers spoken."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

import plotly.graph_objects as go
import streamlit as st

from components.charts.amounts import Axis, amount_row, amounts, room_for
from components.facts import Facts
from components.facts.amounts import headline_display
from components.facts.headlines import Headline, headlines, parted
from components.facts.methods import figures_method
from components.facts.schema import Quantity
from components.facts.senses import spoken_span
from components.facts.tally import spoken_numbers
from components.panels import choice, parameters
from components.panels.absent import absent
from components.panels.exhibit import Heading, exhibit, panel
from components.panels.markup import as_spoken, shown_as, write
from components.panels.names import measured
from components.panels.scene import KEPT, Scene
from components.panels.told import Told
from components.panels.wording import say, words

# Rows of the table that fit under the figures without scrolling at 900 pixels, by how many profits are drawn.
TABLE_ROWS = {0: 14, 1: 10, 2: 8, 3: 6}


def figures_panel(scene: Scene) -> None:
    """Place the panel."""
    facts, figures = scene.facts, headlines(scene.facts)
    display = headline_display(figures, words()) if figures else None
    heading = Heading(say("figures.title"), display.unit if display else "", figures_method(words()), say("figures.title"))
    with panel("figures", heading, amount_legend if figures else None):
        if display:
            amount_charts(scene)
        _others(facts, figures)


def amount_legend() -> None:
    """Say which bar is of now and which of the year before."""
    now = f'<span><span class="gj-swatch"></span>{say("figures.now")}</span>'
    write(f'{now}<span><span class="gj-swatch est"></span>{say("figures.implied")}</span>', "gj-legend")


def amount_charts(scene: Scene) -> None:
    """Draw revenue and profits as two figures: their sizes differ too much for one axis."""
    for key, group in zip(("figures_revenue", "figures_profit"), parted(headlines(scene.facts)), strict=True):
        if group:
            exhibit(_figure(scene, key), key, Told(say("figures.alt")))


def amount_height(scene: Scene) -> int:
    """Return how high both figures are together."""
    keys = (key for key, group in zip(("figures_revenue", "figures_profit"), parted(headlines(scene.facts)), strict=True) if group)
    return sum(int(_figure(scene, key).layout.height) for key in keys)


@lru_cache(maxsize=KEPT)
def _figure(scene: Scene, key: str) -> go.Figure:
    """Draw one group; the axis title under the profits speaks for both."""
    figures = headlines(scene.facts)
    (revenue, profits), display = parted(figures), headline_display(figures, words())
    title = say("figures.axis_two" if revenue and profits else "figures.axis", unit=display.unit, currency=display.currency)
    group, title = (revenue, "" if profits else title) if key == "figures_revenue" else (profits, title)
    rows = {h: amount_row(h, display, words()) for h in figures}
    axis = Axis(title, display.per, room_for(rows.values()))
    return amounts([rows[h] for h in group], axis, scene.look, bool(scene.selection))


def _others(facts: Facts, figures: list[Headline]) -> None:
    """List the numbers spoken beside the results, of the selection where there is one."""
    selection = choice.selection()
    rows = spoken_numbers(facts, selection)
    if not rows:
        absent(facts, "figures.empty_here" if selection else "figures.empty" if figures else "strip.no_figures")
    else:
        most = TABLE_ROWS[min(3, len(parted(figures)[1]))]
        heading = say("figures.spoken_here" if selection else "figures.spoken")
        write(f'<div class="m s">{heading} <b>{say("figures.count", count=len(rows))}</b></div>{_table(facts, rows[:most])}')
        _more(len(rows) - most)
    if selection and figures:
        write(f'<div class="m s">{say("figures.outside")}</div>')


def _more(count: int) -> None:
    if count > 0:
        with st.container(key="slim_spoken"):
            st.button(
                say("figures.more", count=count),
                key="spoken_more",
                type="tertiary",
                on_click=choice.keep,
                kwargs={"mark": parameters.SPOKEN},
            )


def _table(facts: Facts, quantities: Iterable[Quantity]) -> str:
    flagged = {(f.start, f.end) for f in facts.findings}
    rows = "".join(_table_row(facts, q, (q.start, q.end) in flagged) for q in quantities)
    return f'<table class="gj-table"><tbody>{rows}</tbody></table>'


def _table_row(facts: Facts, quantity: Quantity, flagged: bool) -> str:
    start, end = spoken_span(facts.speech.plain, quantity.start, quantity.end)
    said = as_spoken(facts.call.language, shown_as(facts.speech.text[start:end]))
    surface = f'<span class="finding">{said} ⚑</span>' if flagged else said
    speaker = as_spoken(facts.call.language, escape(quantity.speaker)) if quantity.speaker else say("evidence.unnamed")
    return (
        f'<tr><th scope="row" title="{escape(measured(quantity))}">{escape(measured(quantity))}</th><td class="n">{surface}</td>'
        f'<td><span class="{quantity.role}">{speaker}</span></td><td class="t">{say("figures.turn", turn=quantity.turn)}</td></tr>'
    )
