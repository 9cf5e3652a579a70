"""The summary of a book: headline figures, questions and themes as tables, each beside a native chart of its cells."""

from typing import Any

from xlsxwriter.worksheet import Worksheet

from components.export.book.charts import ROWS_OF_CHART, Section, amounts_chart, asked_chart, themes_chart
from components.export.book.paper import Paper
from components.export.letters import one_line
from components.export.marks import Counted, prior_name
from components.export.passages import placed_at
from components.export.provenance import title
from components.facts.amounts import Display, arrow, headline_name, tension_words
from components.facts.headlines import Headline, parted
from components.facts.selection import ANALYSTS
from components.facts.tally import ThemeCount
from components.facts.wording import number

PER = 1000
TITLE_HEIGHT = 26
WIDTHS = (32, 18, 18, 18, 18, 22, 26, 14)
Cells = list[tuple[Any, str]]


def summary_sheet(paper: Paper, counts: Counted) -> None:
    """Write the three tables one under the other."""
    sheet = paper.sheet(counts.words.say("export.summary"))
    sheet.set_row(0, TITLE_HEIGHT)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    paper.write(sheet, (0, 0), title(counts.facts, counts.view), "title")
    paper.write(sheet, (1, 0), paper.footer, "muted")
    below = _figures(paper, sheet, 3, counts)
    below = _asked(paper, sheet, below, counts)
    _themes(paper, sheet, below, counts)


def _figures(paper: Paper, sheet: Worksheet, row: int, counts: Counted) -> int:
    """Write the headline figures; revenue and profits are two charts, since their sizes differ too much for one axis."""
    say, display, figures = counts.words.say, counts.display, counts.figures
    paper.write(sheet, (row, 0), say("figures.title"), "section")
    if display is None:
        return _nothing(paper, sheet, row, "export.no_figures")
    names = ("figure", "amount", "prior", "status", "change", "surface", "place")
    heads = [say(f"export.column_{name}", unit=display.unit) for name in names]
    below = paper.table(sheet, row + 1, heads, [_figure(counts, headline, display) for headline in figures])
    paper.write(sheet, (below, 0), tension_words(counts.facts, counts.words), "text")
    revenues = len(parted(figures)[0])
    for at, (first, rows) in enumerate(((0, revenues), (revenues, len(figures) - revenues))):
        if rows:
            values = [v / display.per for h in figures[first : first + rows] for v in (h.quantity.value, h.prior) if v is not None]
            amounts_chart(paper, Section(sheet, row + 1, first, rows, tuple(values)), at, (counts.view, display))
    return max(below, row + ROWS_OF_CHART) + 2


def _nothing(paper: Paper, sheet: Worksheet, row: int, key: str) -> int:
    paper.write(sheet, (row + 1, 0), paper.words.say(key), "muted")
    return row + 3


def _figure(counts: Counted, headline: Headline, display: Display) -> Cells:
    quantity, prior = headline.quantity, headline.prior
    style = "hundredths" if display.decimals else "count"
    return [
        (headline_name(headline, counts.words), "text"), ((quantity.value or 0) / display.per, style),
        (None if prior is None else prior / display.per, style),
        (None if prior is None else prior_name(headline, counts.view), "text"),
        (arrow(headline) or counts.words.say("strip.no_change"), "text"), (quantity.surface, "text"),
        (placed_at(counts.passages[quantity.sentence_id], counts.words), "text"),
    ]  # fmt: skip


def _asked(paper: Paper, sheet: Worksheet, row: int, counts: Counted) -> int:
    say, tally = counts.words.say, counts.asked
    paper.write(sheet, (row, 0), say("questions.title"), "section")
    if not tally.counts:
        return _nothing(paper, sheet, row, "export.no_questions")
    unit = say(f"questions.axis_{tally.unit}")
    rows: list[Cells] = [[(c.label, "text"), (c.group, "text"), (c.number, "count")] for c in tally.counts]
    below = paper.table(sheet, row + 1, [say("export.column_asker"), say("export.column_firm"), unit], rows)
    asked_chart(paper, Section(sheet, row + 1, 0, len(rows), tuple(count.number for count in tally.counts)), unit)
    return max(below, row + ROWS_OF_CHART) + 2


def _themes(paper: Paper, sheet: Worksheet, row: int, counts: Counted) -> int:
    """Write the mentions of the themes: by manager, of management, of the analysts, and both per 1,000 characters."""
    say, tally = counts.words.say, counts.spoken
    paper.write(sheet, (row, 0), say("themes.title"), "section")
    if not tally.themes:
        return _nothing(paper, sheet, row, "export.no_themes")
    speakers = [one_line(counts.words.person(counts.facts, speaker)) for speaker in tally.speakers]
    totals = [say(f"export.column_{name}") for name in ("management", "analysts", "rate", "analyst_rate")]
    rows = [_theme(counts, theme) for theme in tally.themes]
    below = paper.table(sheet, row + 1, [say("export.column_theme"), *speakers, *totals], rows)
    sizes = {"management": number(tally.management_characters), ANALYSTS: number(tally.analyst_characters)}
    paper.write(sheet, (below, 0), say("export.themes_of", **sizes), "muted")
    themes_chart(paper, Section(sheet, row + 1, 0, len(rows), tuple(theme.number for theme in tally.themes)), speakers)
    return max(below, row + ROWS_OF_CHART) + 2


def _theme(counts: Counted, theme: ThemeCount) -> Cells:
    tally = counts.spoken
    sides = (theme.number, tally.management_characters), (theme.analysts.number, tally.analyst_characters)
    rates = [(PER * said / characters if characters else None, "hundredths") for said, characters in sides]
    numbers = [*(part.number for part in theme.parts), theme.number, theme.analysts.number]
    return [(theme.label, "text"), *((each, "count") for each in numbers), *rates]
