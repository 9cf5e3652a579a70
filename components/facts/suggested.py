"""What a call itself suggests for the agenda: each suggestion with the key of its count and the rows that it was counted from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from components.facts import Facts
from components.facts.headlines import Headline, headlines, tension
from components.facts.ledger import left_of
from components.facts.quotation import sentence_at
from components.facts.schema import Ask, Finding
from components.facts.selection import Selection
from components.facts.tally import OTHERS, Gap, Row, asked, attention, rows_of
from components.facts.tally.rows import ask_as_row, grouped

Kind = Literal["figures", "asker", "asked_theme", "open", "told_only", "asked_only", "finding"]
# A meeting has no time for more of one kind.
MOST_OPEN, MOST_ONE_SIDED, MOST_FINDINGS = 3, 2, 3
# Under so many asks, or sentences, a theme is a slip of the tongue.
FEWEST = 2
# Where more share the first place, nobody stands out.
MOST_SHARING = 3
_GRAVEST = ("conflict", "check")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to look at: ``subject`` is the id of the figure, asker, theme, ask or finding, ``key`` that of its mark, or empty.

    ``sharing`` are the askers or themes of as many questions; the rows are then those of all.
    """

    kind: Kind
    subject: str
    key: str
    rows: tuple[Row, ...]
    sharing: tuple[str, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return the subject with those that share its place."""
        return (self.subject, *self.sharing)


def suggested(facts: Facts) -> list[Suggestion]:
    """Return what the call suggests: figures, who asked most and about what, what is left open, what one side alone says, findings."""
    return [*_figures(facts), *_most_asked(facts), *_open(facts), *_one_sided(facts), *_findings(facts)]


def _figures(facts: Facts) -> Iterator[Suggestion]:
    """Yield the two figures that pull apart, or else the first of the results."""
    figures = headlines(facts)
    pair = tension(figures)
    shown = [pair.up, pair.down] if pair else figures[:1]
    if shown:
        rows = dict.fromkeys(row for headline in shown for row in _stated(facts, headline))
        yield Suggestion("figures", shown[0].quantity.quantity_id, shown[0].key, tuple(rows))


def _stated(facts: Facts, headline: Headline) -> Iterator[Row]:
    """Yield the amount, its change and the year before it, as far as they are stated."""
    by_id = {quantity.quantity_id: quantity for quantity in facts.quantities}
    for quantity in map(by_id.__getitem__, headline.quantity_ids):
        yield Row(quantity.quantity_id, (quantity.sentence_id,), quantity.start, quantity.end)


def _most_asked(facts: Facts) -> Iterator[Suggestion]:
    """Yield who asked most, and the theme of most asks: words would count one question as often as it repeats them."""
    counts = {count.key.rpartition(":")[2]: count for count in asked(facts, "questions", Selection()).counts}
    first = _first({asker: count.rows for asker, count in counts.items() if asker != OTHERS})
    if first:
        key = counts[first[0]].key if len(first) == 1 else ""
        yield Suggestion("asker", first[0], key, tuple(row for asker in first for row in counts[asker].rows), first[1:])
    themes = grouped((theme, ask_as_row(ask)) for ask in facts.asks for theme in ask.themes)
    first = _first(themes)
    if first and len(themes[first[0]]) >= FEWEST:
        rows = dict.fromkeys(row for theme in first for row in themes[theme])
        yield Suggestion("asked_theme", first[0], "", tuple(rows), first[1:])


def _first(rows: Mapping[str, Sequence[Row]]) -> tuple[str, ...]:
    """Return who has the most rows, with those who have as many; nobody where too many share that place, or all do."""
    most = max(map(len, rows.values()), default=0)
    first = tuple(each for each, own in rows.items() if len(own) == most)
    return first if most and len(first) <= MOST_SHARING and len(first) < len(rows) else ()


def _open(facts: Facts) -> Iterator[Suggestion]:
    """Yield the asks that an answer leaves most of, in the order of the text among equals: what asks, then the sentences that answer."""
    left = [ask for ask in facts.asks if ask.standing != "answered" and (left_of(ask) or ask.standing == "no_counterpart")]
    for ask in sorted(left, key=_weight)[:MOST_OPEN]:
        key = f"ask:{ask.ask_id}"
        yield Suggestion("open", ask.ask_id, key, (ask_as_row(ask), *(rows_of(facts, key, Selection()) or ())))


def _weight(ask: Ask) -> tuple[bool, int, int]:
    return ask.standing != "no_counterpart", -len(left_of(ask)), ask.start


def _one_sided(facts: Facts) -> Iterator[Suggestion]:
    """Yield the themes that only management speaks of, and those that only analysts do, the most mentions first."""
    gaps = attention(facts, Selection()).gaps
    if not any(gap.asked.number for gap in gaps) or not any(gap.told.number for gap in gaps):
        return
    told = sorted((gap for gap in gaps if not gap.asked.number and _is_repeated(gap)), key=lambda gap: -gap.told.number)
    asked_of = sorted((gap for gap in gaps if not gap.told.number and _is_repeated(gap)), key=lambda gap: -gap.asked.number)
    for gap in told[:MOST_ONE_SIDED]:
        yield Suggestion("told_only", gap.theme, gap.told.key, gap.told.rows)
    for gap in asked_of[:MOST_ONE_SIDED]:
        yield Suggestion("asked_only", gap.theme, gap.asked.key, gap.asked.rows)


def _is_repeated(gap: Gap) -> bool:
    """Say whether a theme of one side is named in several sentences."""
    return len({sentence for row in (*gap.asked.rows, *gap.told.rows) for sentence in row.sentence_ids}) >= FEWEST


def _findings(facts: Facts) -> Iterator[Suggestion]:
    """Yield the gravest findings; one outside of all sentences is quoted by its span alone."""
    grave = [finding for finding in facts.findings if finding.severity in _GRAVEST]
    for finding in sorted(grave, key=lambda finding: _GRAVEST.index(finding.severity))[:MOST_FINDINGS]:
        yield Suggestion("finding", finding.finding_id, "", (_of_finding(facts, finding),))


def _of_finding(facts: Facts, finding: Finding) -> Row:
    sentence = sentence_at(facts, finding.start)
    return Row(finding.finding_id, (sentence.sentence_id,) if sentence else (), finding.start, finding.end)
