"""Native charts on slides, which an editor opens as charts: horizontal bars in the colours of the theme, axes that begin at zero."""

from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from components.charts.ticks import whole_step
from components.export.deck.slides import SMALL, Box, Page

ESTIMATE, WHITE, GRID = MSO_THEME_COLOR.ACCENT_6, MSO_THEME_COLOR.BACKGROUND_1, MSO_THEME_COLOR.BACKGROUND_2
GAP_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: its name, its values by category, its colour, and whether it is hatched."""

    name: str
    values: tuple[float | None, ...]
    colour: Any
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: categories, series, the unit on its axis, the form of its numbers, and whether series are stacked."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    form: str = "#,##0"
    stacked: bool = False


def chart(page: Page, box: Box, drawing: Drawing) -> None:
    """Place a native chart of horizontal bars, the first category on top, its unit on the axis."""
    data = CategoryChartData(number_format=drawing.form)
    data.categories = drawing.categories
    for series in drawing.series:
        data.add_series(series.name, series.values)
    kind = XL_CHART_TYPE.BAR_STACKED if drawing.stacked else XL_CHART_TYPE.BAR_CLUSTERED
    drawn = page.slide.shapes.add_chart(kind, box.left, box.top, box.width, box.height, data).chart
    drawn.font.size = Pt(SMALL)
    drawn.has_title = False
    drawn.has_legend = len(drawing.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _axes(drawn, drawing)
    _plot(drawn.plots[0], drawing)


def _axes(drawn: Any, drawing: Drawing) -> None:
    """Set the axes: they begin at zero, name their unit and have few ticks."""
    names, values = drawn.category_axis, drawn.value_axis
    names.reverse_order, names.major_tick_mark = True, XL_TICK_MARK.NONE
    names.format.line.color.theme_color = ESTIMATE
    # With the first category on top the values would stand there too; the library reaches only the other axis' crossing.
    values._element.crosses.val = XL_AXIS_CROSSES.MAXIMUM
    names._element.find(qn("c:lblOffset")).addnext(etree.Element(qn("c:tickLblSkip"), {"val": "1"}))
    told = _ends(drawing)
    values.minimum_scale, values.maximum_scale = (0 if min(told) >= 0 else None), (0 if max(told) <= 0 else None)
    values.major_unit = whole_step(max(map(abs, told)))
    values.has_major_gridlines, values.major_tick_mark = True, XL_TICK_MARK.NONE
    values.major_gridlines.format.line.color.theme_color = GRID
    values.format.line.fill.background()
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "#,##0", False
    values.has_title = True
    values.axis_title.text_frame.text = drawing.unit
    values.axis_title.text_frame.paragraphs[0].font.size = Pt(SMALL)
    values.axis_title.text_frame.paragraphs[0].font.bold = False


def _ends(drawing: Drawing) -> list[float]:
    """Return what the bars reach: of stacked ones the sums."""
    columns = [[value or 0 for value in column] for column in zip(*(series.values for series in drawing.series), strict=True)]
    return [sum(column) for column in columns] if drawing.stacked else [value for column in columns for value in column]


def _plot(plot: Any, drawing: Drawing) -> None:
    plot.gap_width = GAP_WIDTH
    plot.overlap = 100 if drawing.stacked else 0
    if not drawing.stacked:
        plot.has_data_labels = True
        labels = plot.data_labels
        labels.font.size, labels.font.bold = Pt(SMALL), True
        labels.number_format, labels.number_format_is_linked = drawing.form, False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for drawn, series in zip(plot.series, drawing.series, strict=True):
        _fill(drawn.format, series)
        drawn.invert_if_negative = False


def _fill(form: Any, series: Series) -> None:
    if series.hatched:
        form.fill.patterned()
        form.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        form.fill.fore_color.theme_color, form.fill.back_color.theme_color = series.colour, WHITE
        form.line.color.theme_color = series.colour
    else:
        form.fill.solid()
        form.fill.fore_color.theme_color = series.colour
