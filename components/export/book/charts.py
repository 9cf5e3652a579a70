"""Native charts of a book: they refer to the cells beside them, so that who changes a number changes the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.worksheet import Worksheet

from components.charts.colours import LIGHT
from components.charts.ticks import whole_step
from components.export.book.paper import FONT, Paper
from components.export.view import View
from components.facts.amounts import Display

# Where charts stand, and how large they are, in pixels; a row of a sheet is 20 high.
CHART_COLUMN, WIDTH, HEIGHT, ROWS_OF_CHART = 8, 640, 320, 17
SIZE = 10
# Third managers are hatched as on the screen; more share the tone of estimates.
WHITE, HATCHED, COLOURED = "#FFFFFF", 2, 3


@dataclass(frozen=True, slots=True)
class Section:
    """Where a table of the summary stands: the row of its heads, and which of its rows a chart draws."""

    sheet: Worksheet
    row: int
    first: int
    rows: int
    values: tuple[float, ...]

    def column(self, column: int) -> list[Any]:
        """Return the cells of a column as a chart refers to them."""
        start = self.row + 1 + self.first
        return [self.sheet.get_name(), start, column, start + self.rows - 1, column]

    def head(self, column: int) -> list[Any]:
        """Return the head of a column as a chart refers to it."""
        return [self.sheet.get_name(), self.row, column]


def amounts_chart(paper: Paper, section: Section, at: int, shown: tuple[View, Display]) -> None:
    """Place the chart of some of the headline figures; what is implied is hatched and says so."""
    view, display = shown
    chart = paper.workbook.add_chart({"type": "bar"})
    label = {"value": True, "font": _font(), "num_format": "#,##0.00" if display.decimals else "#,##0"}
    hatched = {"pattern": "wide_upward_diagonal", "fg_color": LIGHT.estimate, "bg_color": WHITE}
    both = {"categories": section.column(0), "data_labels": label}
    chart.add_series({**both, "name": view.words.say("export.now"), "values": section.column(1), "fill": {"color": LIGHT.ink}, "gap": 60})
    chart.add_series(
        {**both, "name": view.words.say("export.prior_implied"), "values": section.column(2), "pattern": hatched,
         "border": {"color": LIGHT.estimate}}
    )  # fmt: skip
    _place(section, chart, (view.words.say("export.profits" if section.first else "export.revenue"), display.unit), (at, WIDTH // 2))


def asked_chart(paper: Paper, section: Section, unit: str) -> None:
    """Place the chart of how much each analyst asked."""
    chart = paper.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {"categories": section.column(0), "values": section.column(2), "name": unit, "fill": {"color": LIGHT.analyst}, "gap": 60,
         "data_labels": {"value": True, "font": _font()}}
    )  # fmt: skip
    _place(section, chart, (paper.words.say("questions.title"), unit), (0, WIDTH))
    chart.set_legend({"none": True})


def themes_chart(paper: Paper, section: Section, speakers: Sequence[str]) -> None:
    """Place the chart of the mentions of each theme, a piece a manager."""
    chart = paper.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for at, _ in enumerate(speakers):
        chart.add_series(
            {"categories": section.column(0), "values": section.column(1 + at), "name": section.head(1 + at), "gap": 60, **_colour(at)}
        )
    _place(section, chart, (paper.words.say("themes.title"), paper.words.say("export.axis_mentions")), (0, WIDTH))


def _colour(at: int) -> dict[str, Any]:
    if at == HATCHED:
        return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": WHITE, "bg_color": LIGHT.management[at]}}
    return {"fill": {"color": LIGHT.management[at] if at < COLOURED else LIGHT.estimate}}


def _range(values: Sequence[float]) -> dict[str, float]:
    """Return the ends of an axis that begins at zero, and its step: a program's own choice may begin anywhere."""
    ends = {"min": 0.0} if min(values) >= 0 else {"max": 0.0} if max(values) <= 0 else {}
    return ends | {"major_unit": whole_step(max(map(abs, values)))}


def _font() -> dict[str, Any]:
    return {"name": FONT, "size": SIZE, "color": LIGHT.ink}


def _place(section: Section, chart: Any, named: tuple[str, str], place: tuple[int, int]) -> None:
    """Place a chart with its heading, its unit on the axis, and its first row on top; the axis begins at zero."""
    (heading, unit), (at, width) = named, place
    chart.set_title({"name": heading, "name_font": {**_font(), "size": SIZE + 2, "bold": True}})
    chart.set_y_axis({"reverse": True, "crossing": "max", "interval_unit": 1, "num_font": _font(), "line": {"color": LIGHT.zero}})
    grid = {"visible": True, "line": {"color": LIGHT.grid}}
    name = {"name": unit, "name_font": {**_font(), "bold": False}, "num_font": _font()}
    chart.set_x_axis({**name, "major_gridlines": grid, **_range(section.values)})
    chart.set_legend({"position": "bottom", "font": _font()})
    chart.set_size({"width": width, "height": HEIGHT})
    section.sheet.insert_chart(section.row, CHART_COLUMN, chart, {"x_offset": at * width})
