"""The first slides: the cover, and what was reported with where it pulls apart."""

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches

from components.export.deck.slides import MUTED, SMALL, TEXT, Box, Deck, Line
from components.export.letters import cut_to, one_line, width_of
from components.export.marks import Counted
from components.export.provenance import company, filters, period, provenance
from components.facts.amounts import Display, arrow, headline_name, prior_words, tension_words
from components.facts.figures import figures
from components.facts.headlines import Headline, strip
from components.facts.wording import number

VALUE, CHANGE, HEADING = 28, 16, 18
# Bold letters are wider.
BOLD = 0.8
# Of the rows of provenance these stand on the cover, by the names of their labels.
ON_COVER = ("title", "held", "source", "hash", "rules", "filters", "exported")
STRIP, LONGEST = Inches(1.9), 54


def cover_slide(deck: Deck, counts: Counted) -> None:
    """Place whose call it is, and where these slides are from."""
    told = dict(provenance(counts.facts, counts.view))
    labels = [counts.words.say(f"export.label_{name}") for name in ON_COVER]
    lines = [Line(cut_to(f"{label}　{told[label]}", LONGEST), SMALL, colour=MUTED) for label in labels]
    deck.opening(f"{company(counts.facts, counts.view)}　{period(counts.facts, counts.view)}", lines)


def headline_slide(deck: Deck, counts: Counted) -> None:
    """Place the figures of the strip, the tension between them, and how much was counted."""
    say, facts, display = counts.words.say, counts.facts, counts.display
    page = deck.page(say("export.summary"))
    upper, lower = page.area.top_part(STRIP)
    shown = strip(list(counts.figures))
    if display is None:
        page.write(upper, [Line(say("export.no_figures"), TEXT, bold=True), Line(say("strip.no_figures_why"), SMALL)])
    for headline, box in zip(shown if display else (), upper.columns(*(1 for _ in shown)), strict=True):
        page.write(box, _headline(counts, headline, display, box))
    counted = [
        say("asks.count", shown=number(len(counts.asks)), every=number(len(facts.asks))),
        say("ledger.title") + " " + say("figures.count", count=number(len(figures(facts)))),
        say("themes.title") + " " + say("themes.scope", count=counts.spoken.known_themes),
        say("verdicts.title") + " " + say("figures.count", count=len(facts.findings)),
    ]
    tension = [Line(say("strip.tension"), HEADING, bold=True), Line(tension_words(facts, counts.words), TEXT)] if display else []
    page.write(lower, [*tension, Line("", SMALL), *(Line(text, TEXT) for text in counted), Line(_filters(counts), SMALL, colour=MUTED)])


def _filters(counts: Counted) -> str:
    return f"{counts.words.say('export.label_filters')}　{filters(counts.view)}"


def _headline(counts: Counted, headline: Headline, display: Display | None, box: Box) -> list[Line]:
    if display is None:
        return []
    quantity = headline.quantity
    percent = quantity.change_percent or 0
    value = f"{display.show(quantity.value or 0)} {display.unit}"
    return [
        Line(one_line(headline_name(headline, counts.words)), TEXT),
        Line(value, min(VALUE, BOLD * box.letters(1) / width_of(value)), bold=True),
        Line(arrow(headline), CHANGE, bold=True, rgb=counts.direction(percent)),
        Line(prior_words(headline, display, counts.words), SMALL, colour=MSO_THEME_COLOR.TEXT_2),
    ]  # fmt: skip
