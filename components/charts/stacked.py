"""Themes by speaker: one row a theme, one piece of the bar a manager, a diamond for the analysts' attention."""

from collections.abc import Iterator
from dataclasses import dataclass

import plotly.graph_objects as go

from components.charts.look import BAR, DIMMED, SMALL, TEXT, Look, label_width, plain, row_label, rows_figure
from components.charts.points import Mark, marked, per_thousand
from components.facts.tally import Count, Spoken

NARROWEST, WIDEST, RIGHT = 116, 196, 84
# Where the columns of raw counts end, in pixels right of the bars.
MANAGEMENT, ANALYSTS = 38, 82
# The diamond hangs under the bar: on it, it would take the clicks that are meant for the bar.
BELOW = 0.36
PER = 1000
# Half of the height of the line where a bar ended before.
TICK = 0.3
# Up to this many managers have a colour of their own; the others share the tone of estimates.
COLOURED = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """How the bars are drawn: per 1,000 characters of each side or in mentions, named on the axis, on so many rows.

    ``before`` holds, by what is counted, management's mentions before the last change of the words, and in words; ``heads`` stand
    over the two columns of raw counts.
    """

    per_characters: bool
    axis_title: str
    rows: int
    before: tuple[tuple[str, int, str], ...] = ()
    heads: tuple[str, ...] = ()


def themes_by_speaker(tally: Spoken, names: dict[str, str], scale: Scale, look: Look) -> go.Figure:
    """Return the stacked bars of the themes; ``names`` holds those of the speakers and of the analysts."""
    left = label_width([theme.label for theme in tally.themes], NARROWEST, WIDEST)
    figure = rows_figure(look, max(scale.rows, len(tally.themes)), left, RIGHT)
    shares = (_per(tally.management_characters), _per(tally.analyst_characters)) if scale.per_characters else (1.0, 1.0)
    for index, speaker in enumerate(tally.speakers):
        figure.add_trace(_pieces(tally, index, plain(names[speaker]), shares[0], look))
    figure.add_trace(_diamonds(tally, plain(names["analysts"]), shares[1], look))
    figure.update_layout(
        barmode="stack",
        annotations=[
            *(a for row in range(len(tally.themes)) for a in (_row_name(tally, row, (scale, left), look), *_numbers(tally, row, look))),
            *_heads(scale, look),
        ],
        shapes=list(_ticks(tally, scale, shares[0], look)),
        xaxis={"title": {"text": scale.axis_title}},
    )
    return figure


def _per(characters: int) -> float:
    return PER / characters if characters else 0.0


def _pieces(tally: Spoken, index: int, name: str, share: float, look: Look) -> go.Bar:
    parts = [(row, theme.parts[index]) for row, theme in enumerate(tally.themes) if theme.parts[index].number]
    named = bool(tally.speakers[index]) or len(tally.speakers) == 1
    colour = look.management[index] if index < COLOURED and named else look.estimate
    return go.Bar(
        orientation="h", name=name, x=[part.number * share for _, part in parts], y=[-row for row, _ in parts], width=BAR,
        **marked([Mark(part.key, part.number, (part.label, name, _rate(part, share))) for _, part in parts]),
        marker={
            "color": colour, "opacity": [_opacity(tally, row) for row, _ in parts], "line": {"width": 1, "color": look.page},
            "pattern": {"shape": "/" if index == COLOURED - 1 and named else "", "fillmode": "overlay", "fgcolor": look.page, "size": 6},
        },
        hovertemplate=[_hover(part, name) for _, part in parts],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": DIMMED}},
    )  # fmt: skip


def _diamonds(tally: Spoken, name: str, share: float, look: Look) -> go.Scatter:
    """Draw the analysts' rate; where they said nothing of a theme there is no mark, and none at zero."""
    marks = [(row, theme.analysts) for row, theme in enumerate(tally.themes) if theme.analysts.number]
    return go.Scatter(
        mode="markers", name=name, x=[count.number * share for _, count in marks], y=[-row - BELOW for row, _ in marks],
        **marked([Mark(count.key, count.number, (count.label, name, _rate(count, share))) for _, count in marks]), cliponaxis=False,
        marker={
            "symbol": "diamond", "size": 11, "color": look.analyst, "line": {"width": 1.5, "color": look.page},
            "opacity": [_opacity(tally, row) for row, _ in marks],
        },
        hovertemplate=[_hover(count, name) for _, count in marks],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": DIMMED}},
    )  # fmt: skip


def _rate(count: Count, share: float) -> str:
    """Return how long a mark is drawn, where it is no count."""
    return "" if share == 1.0 else per_thousand(count.number * share)


def _hover(count: Count, name: str) -> str:
    return f"{plain(count.label)}<br>{name} {count.number:,}<extra></extra>"


def _row_name(tally: Spoken, row: int, placed: tuple[Scale, int], look: Look) -> dict[str, object]:
    """Return the annotation of a row's theme, with what it was before where that is another number."""
    theme, (scale, left) = tally.themes[row], placed
    name = f"<b>{plain(theme.label)}</b>" if theme.chosen else plain(theme.label)
    was = next((words for what, number, words in scale.before if what == theme.theme and number != theme.number), None)
    return row_label(look, row, (name, was), left, _is_dim(tally, row))


def _ticks(tally: Spoken, scale: Scale, share: float, look: Look) -> Iterator[dict[str, object]]:
    """Yield a line where a bar ended before the last change of the words, where it ends elsewhere now."""
    was = {what: number for what, number, _ in scale.before}
    for row, theme in enumerate(tally.themes):
        if was.get(theme.theme, theme.number) != theme.number:
            place = {"x0": was[theme.theme] * share, "x1": was[theme.theme] * share, "y0": -row - TICK, "y1": -row + TICK}
            yield {"type": "line", **place, "line": {"color": look.ink, "width": 2}}


def _numbers(tally: Spoken, row: int, look: Look) -> tuple[dict[str, object], dict[str, object]]:
    """Return the raw counts of both sides at the right of a row."""
    theme, dimmed = tally.themes[row], _is_dim(tally, row)
    management = _column(f"<b>{theme.number:,}</b>", row, MANAGEMENT, look.muted if dimmed else look.ink)
    return management, _column(f"{theme.analysts.number:,}", row, ANALYSTS, look.muted if dimmed else look.analyst)


def _is_dim(tally: Spoken, row: int) -> bool:
    return _opacity(tally, row) < 1 or not tally.themes[row].number


def _column(text: str, row: int, shift: int, colour: str) -> dict[str, object]:
    return {
        "xref": "paper", "x": 1, "xanchor": "right", "xshift": shift, "y": -row, "yanchor": "middle", "text": text,
        "showarrow": False, "font": {"size": TEXT, "color": colour},
    }  # fmt: skip


def _heads(scale: Scale, look: Look) -> Iterator[dict[str, object]]:
    """Yield what the two columns of raw counts count; not added later, for plotly would look through all annotations again."""
    for text, shift, colour in zip(scale.heads, (MANAGEMENT, ANALYSTS), (look.muted, look.analyst)):
        yield {
            "xref": "paper", "x": 1, "xanchor": "right", "xshift": shift, "yref": "paper", "y": 1, "yanchor": "bottom", "text": text,
            "showarrow": False, "font": {"size": SMALL, "color": colour},
        }  # fmt: skip


def _opacity(tally: Spoken, row: int) -> float:
    return DIMMED if any(theme.chosen for theme in tally.themes) and not tally.themes[row].chosen else 1.0
