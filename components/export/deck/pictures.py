"""The three pictures as native charts: their numbers are the tallies', their notes the sentences behind every mark."""

from collections.abc import Iterable, Iterator, Sequence

from pptx.enum.dml import MSO_THEME_COLOR

from components.export.deck.charts import ESTIMATE, Drawing, Series, chart
from components.export.deck.slides import GAP, SMALL, TEXT, Deck, Line
from components.export.deck.tables import Columns, height_in, height_of, table
from components.export.letters import one_line
from components.export.marks import Counted, Mark, asked_marks, asker, figure_marks, prior_name, theme_marks
from components.export.passages import placed, placed_at
from components.facts.amounts import Display, arrow, headline_name
from components.facts.headlines import Headline, parted
from components.facts.selection import ANALYSTS
from components.facts.wording import number

INK, ANALYST = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.ACCENT_1
MANAGEMENT = (MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_3)
# Managers beyond those with a colour: the third is hatched, more share the tone of estimates.
HATCHED = 2
PER = 1000


def figures_slide(deck: Deck, counts: Counted) -> None:
    """Place revenue and profits as two charts, since their sizes differ too much for one axis, above the figures as a table."""
    say, display = counts.words.say, counts.display
    page = deck.page(say("figures.title"), *_behind(counts, figure_marks(counts)))
    if display is None:
        page.write(page.area, [Line(say("export.no_figures"), TEXT, bold=True), Line(say("strip.no_figures_why"), SMALL)])
        return
    rows = [_figure(counts, headline, display) for headline in counts.figures]
    names = ("figure", "amount", "change", "prior", "surface", "place")
    heads = tuple(say(f"export.column_{name}", unit=display.unit) for name in names)
    columns = Columns(heads, (3, 2, 1.6, 3, 2.6, 3), 2, (1, 2, 3))
    upper, lower = page.area.top_part(page.area.height - height_in(page.area, columns, rows) - GAP)
    groups = [(group, share) for group, share in zip(parted(counts.figures), (2.0, 3.0), strict=True) if group]
    for (group, _), box in zip(groups, upper.columns(*(share for _, share in groups)), strict=True):
        chart(page, box, _amounts(counts, group, display))
    table(page, lower, columns, rows)


def _figure(counts: Counted, headline: Headline, display: Display) -> tuple[str, ...]:
    prior = f"{display.show(headline.prior)} {_prior_word(counts, headline)}" if headline.prior is not None else ""
    return (
        headline_name(headline, counts.words), display.show(headline.quantity.value or 0),
        arrow(headline) or counts.words.say("strip.no_change"), prior, headline.quantity.surface,
        placed_at(counts.passages[headline.quantity.sentence_id], counts.words),
    )  # fmt: skip


def _prior_word(counts: Counted, headline: Headline) -> str:
    return counts.words.say("strip.implied" if headline.is_implied else "export.prior_stated")


def _amounts(counts: Counted, group: Sequence[Headline], display: Display) -> Drawing:
    """Return the chart of some headline figures; what is implied and what is stated of the year before are two series."""
    categories = tuple(f"{headline_name(h, counts.words)} {arrow(h)}".strip() for h in group)
    now = Series(counts.words.say("export.now"), tuple((h.quantity.value or 0) / display.per for h in group), INK)
    before = dict.fromkeys(prior_name(h, counts.view) for h in group if h.prior is not None)
    others = tuple(Series(name, _priors(counts, group, (name, display.per)), ESTIMATE, hatched=True) for name in before)
    return Drawing(categories, (now, *others), display.unit, "#,##0.00" if display.decimals else "#,##0")


def _priors(counts: Counted, group: Sequence[Headline], named: tuple[str, float]) -> tuple[float | None, ...]:
    name, per = named
    return tuple(h.prior / per if h.prior is not None and prior_name(h, counts.view) == name else None for h in group)


def questions_slide(deck: Deck, counts: Counted) -> None:
    """Place how much each analyst asked."""
    say, tally = counts.words.say, counts.asked
    page = deck.page(say("questions.title"), *_behind(counts, asked_marks(counts)))
    if not tally.counts:
        page.write(page.area, [Line(say("export.no_questions"), TEXT, bold=True), Line(say("questions.empty_why"), SMALL)])
        return
    unit = say(f"questions.axis_{tally.unit}")
    values = Series(unit, tuple(count.number for count in tally.counts), ANALYST)
    chart(page, page.area, Drawing(tuple(asker(count, counts.words) for count in tally.counts), (values,), unit))


def themes_slide(deck: Deck, counts: Counted) -> None:
    """Place how often management speaks of which theme, a piece a manager, beside the counts and rates of both sides."""
    say, tally = counts.words.say, counts.spoken
    page = deck.page(say("themes.title"), *_behind(counts, theme_marks(counts)))
    if not tally.themes:
        page.write(page.area, [Line(say("export.no_themes"), TEXT, bold=True), Line(say("themes.none_why"), SMALL)])
        return
    upper, lower = page.area.top_part(page.area.height - height_of(1))
    left, right = upper.columns(1.15, 1)
    names = [one_line(counts.words.person(counts.facts, speaker)) for speaker in tally.speakers]
    series = tuple(_pieces(counts, at, name) for at, name in enumerate(names))
    chart(page, left, Drawing(tuple(one_line(t.label) for t in tally.themes), series, say("export.axis_mentions"), stacked=True))
    heads = tuple(say(f"export.column_{name}") for name in ("theme", "management", "analysts", "rate", "analyst_rate"))
    table(page, right, Columns(heads, (2.6, 1.1, 1.1, 1.6, 1.6), 2, (1, 2, 3, 4)), [_theme(counts, at) for at in range(len(tally.themes))])
    sizes = {"management": number(tally.management_characters), ANALYSTS: number(tally.analyst_characters)}
    page.write(lower, [Line(say("export.themes_of", **sizes), SMALL)])


def _pieces(counts: Counted, at: int, name: str) -> Series:
    colour = MANAGEMENT[at] if at < HATCHED else MANAGEMENT[0] if at == HATCHED else ESTIMATE
    return Series(name, tuple(theme.parts[at].number for theme in counts.spoken.themes), colour, hatched=at == HATCHED)


def _theme(counts: Counted, at: int) -> tuple[str, ...]:
    tally, theme = counts.spoken, counts.spoken.themes[at]
    sides = ((theme.number, tally.management_characters), (theme.analysts.number, tally.analyst_characters))
    rates = (number(PER * said / characters, 2) if characters else "" for said, characters in sides)
    return (theme.label, number(theme.number), number(theme.analysts.number), *rates)


def _behind(counts: Counted, marks: Iterable[Mark]) -> Iterator[str]:
    """Yield for the notes the sentences behind each mark."""
    for mark in marks:
        yield counts.words.say("export.mark_line", label=mark.label, series=mark.series, number=mark.shown)
        told = dict.fromkeys(sentence_id for row in mark.rows for sentence_id in row.sentence_ids)
        yield from (f"  {placed(counts.passages[sentence_id], counts.words)}" for sentence_id in told)
