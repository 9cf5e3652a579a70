"""A figure for a shared screen: type, marks and margins larger, in a height that the screen has."""

import re
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts.look import SMALL
from components.charts.screen_names import has_heads, laid_heads, on_one_line

# The smallest type of a figure that is read over a video call.
LEGIBLE = 16
TIMES = LEGIBLE / SMALL
# A row of two lines needs so many pixels; in a lower one both stand on one line.
TWO_LINES = 46
# Two dots of one row have each less than half of it, so that those of its neighbours stay apart too.
LANE = 0.46
# The height that a shared screen of 720 pixels has for the charts of a view.
ROOM = 334
# Plotly sets the words of an annotation in by so many pixels.
OVER = 2
_FONTS = ("font", "tickfont", "textfont")
_SHIFTS = ("xshift", "yshift", "standoff")
_SIZE = re.compile(r"font-size:(\d+(?:\.\d+)?)px")


@dataclass(frozen=True, slots=True)
class Stage:
    """A shared screen: how much higher charts become on one of 720 pixels, in which room, and how many times larger this one is."""

    growth: float = TIMES
    room: int = ROOM
    screen: float = 1.0


def enlarged(figure: go.Figure, stage: Stage) -> go.Figure:
    """Return the figure with type of at least ``LEGIBLE`` pixels, no higher than the screen has room."""
    parts: dict[str, Any] = figure.to_dict()
    times = TIMES * stage.screen
    layout = _grown(parts["layout"], times)
    layout["margin"] = {side: round(size * times) for side, size in layout.get("margin", {}).items()}
    _kept_inside(layout)
    _lifted(layout, times)
    layout["height"] = int(min(layout["height"] * stage.growth, stage.room) * stage.screen)
    if has_heads(layout) or _pitch(layout) < TWO_LINES * stage.screen:
        on_one_line(layout, stage.screen)
        laid_heads(layout, stage.screen)
    lane = _pitch(layout) * LANE if layout.get("yaxis", {}).get("visible") is False else None
    return go.Figure({"data": [_marked(_grown(trace, times), times, lane) for trace in parts["data"]], "layout": layout})


def _kept_inside(layout: dict[str, Any]) -> None:
    """Let the names of rows begin where the figure does: plotly cuts what stands over its edge."""
    for name in layout.get("annotations", []):
        if name.get("x") == 0 and name.get("xref") == "paper" and "xshift" in name:
            name["xshift"] = max(name["xshift"], -(layout["margin"].get("l", 0) + OVER))


def _lifted(layout: dict[str, Any], times: float) -> None:
    """Let the lines that are placed in pixels keep their place between words that became larger."""
    for shape in layout.get("shapes", []):
        if shape.get("ysizemode") == "pixel":
            shape.update(y0=shape["y0"] * times, y1=shape["y1"] * times)


def _grown(part: Any, times: float, name: str = "") -> Any:
    """Return a part of a figure with its type and what is shifted by the size of type."""
    if isinstance(part, dict):
        return {key: _sized(value, times) if name in _FONTS and key == "size" else _grown(value, times, key) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_grown(each, times) for each in part]
    if name in _SHIFTS:
        return part * times
    return _SIZE.sub(lambda found: f"font-size:{float(found[1]) * times:.1f}px", part) if isinstance(part, str) else part


def _sized(size: Any, times: float) -> Any:
    return [each * times for each in size] if isinstance(size, list | tuple) else size * times


def _marked(trace: dict[str, Any], times: float, lane: float | None) -> dict[str, Any]:
    """Return a trace of points with larger ones; where two share a row, each stays within its half, a ``lane``."""
    marker = trace.get("marker", {})
    if "size" not in marker:
        return trace
    size = marker["size"]
    if lane and isinstance(size, list | tuple) and size and any(y % 1 for y in trace["y"]):
        times = min(times, lane / max(size))
    return {**trace, "marker": {**marker, "size": _sized(size, times)}}


def _pitch(layout: dict[str, Any]) -> float:
    """Return the pixels from row to row."""
    low, high = layout.get("yaxis", {}).get("range") or (0, 1)
    inside = layout["height"] - sum(layout["margin"].get(side, 0) for side in ("t", "b"))
    return float(inside / max(1, abs(high - low)))
