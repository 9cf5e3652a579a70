"""The pictures of the page: the screen's own charts, once for a light and once for a dark page."""

import json
from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

from components.charts.amounts import Axis, amount_row, amounts, room_for
from components.charts.look import Look, look_for
from components.charts.ranked import ranked_bars
from components.charts.stacked import Scale, themes_by_speaker
from components.export.letters import one_line
from components.export.marks import Counted
from components.facts.headlines import parted
from components.facts.selection import ANALYSTS

THEMES = ("light", "dark")


def charts_of(counts: Counted) -> list[dict[str, Any]]:
    """Return each chart with its id and its figure for both kinds of page."""
    drawn = {theme: dict(_figures(counts, look_for(theme, counts.view.western))) for theme in THEMES}
    return [{"id": key, **{theme: json.loads(drawn[theme][key].to_json()) for theme in THEMES}} for key in drawn["light"]]


def chart_ids(counts: Counted) -> dict[str, tuple[str, ...]]:
    """Return the ids of the charts of each picture; a picture of nothing has none."""
    groups = dict(zip(("figures_revenue", "figures_profit"), parted(counts.figures), strict=True))
    return {
        "figures": tuple(key for key, group in groups.items() if group),
        "questions": ("questions_bars",) if counts.asked.counts else (),
        "themes": ("themes_bars",) if counts.spoken.themes else (),
    }


def _figures(counts: Counted, look: Look) -> Iterator[tuple[str, go.Figure]]:
    ids = chart_ids(counts)
    yield from ((key, _amounts(counts, key, look)) for key in ids["figures"])
    if ids["questions"]:
        unit = counts.words.say(f"questions.axis_{counts.asked.unit}")
        yield "questions_bars", ranked_bars(counts.asked, unit, len(counts.asked.counts), look)
    if ids["themes"]:
        yield "themes_bars", _themes(counts, look)


def _amounts(counts: Counted, key: str, look: Look) -> go.Figure:
    (revenue, profits), display = parted(counts.figures), counts.display
    if display is None:
        raise KeyError(key)
    rows = {h: amount_row(h, display, counts.words) for h in counts.figures}
    title = counts.words.say("figures.axis", unit=display.unit, currency=display.currency)
    group = revenue if key == "figures_revenue" else profits
    return amounts([rows[h] for h in group], Axis(title, display.per, room_for(rows.values())), look, False)


def _themes(counts: Counted, look: Look) -> go.Figure:
    say, tally = counts.words.say, counts.spoken
    names = {key: one_line(counts.words.person(counts.facts, key)) for key in (*tally.speakers, ANALYSTS)}
    title = say("themes.axis_rate" if counts.view.per_characters else "themes.axis_raw")
    heads = (say("themes.management"), say("themes.asked"))
    return themes_by_speaker(tally, names, Scale(counts.view.per_characters, title, len(tally.themes), heads=heads), look)
