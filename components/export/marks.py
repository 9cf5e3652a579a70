"""The marks of the three pictures: each number of the screen with its name and the rows that it counted."""

from collections.abc import Iterator
from dataclasses import dataclass

from components.charts.colours import look_for
from components.export.letters import one_line
from components.export.passages import Passage, passages_of
from components.export.view import View
from components.facts import Facts
from components.facts.amounts import Display, headline_display, headline_name
from components.facts.headlines import Headline, headlines
from components.facts.ledger import asks_left
from components.facts.numbers import opened
from components.facts.schema import Ask
from components.facts.tally import Asked, Count, Row, Spoken, asked, spoken
from components.facts.wording import Words, number


@dataclass(frozen=True, slots=True)
class Mark:
    """A number with its key, what it is of, which part of the picture it belongs to, how it is shown, and its rows.

    ``is_count`` says that the number is that of its rows, and no amount that was spoken or computed.
    """

    key: str
    label: str
    series: str
    value: float
    shown: str
    rows: tuple[Row, ...]
    is_count: bool = True

    @property
    def sentence_ids(self) -> tuple[str, ...]:
        """Return the sentences behind it: of a count one for each row, of an amount, whose rows may share a sentence, each once."""
        found = tuple(sentence_id for row in self.rows for sentence_id in row.sentence_ids)
        return found if self.is_count else tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything that is counted for a file, once: the three pictures of a view, and the sentences by their ids.

    ``display`` is the unit of the headline figures, None where there is none.
    """

    facts: Facts
    view: View
    figures: tuple[Headline, ...]
    display: Display | None
    asked: Asked
    spoken: Spoken
    passages: dict[str, Passage]

    @property
    def words(self) -> Words:
        """Return the words of the view's language."""
        return self.view.words

    @property
    def asks(self) -> list[Ask]:
        """Return the asks that the view leaves, as in the ledger of the screen."""
        return asks_left(self.facts, self.view.narrowing, self.view.selection)

    def direction(self, change: float) -> str:
        """Return the colour of a change by its direction, as the view has it."""
        look = look_for(None, self.view.western)
        return look.up if change > 0 else look.down if change < 0 else look.muted


def counted(facts: Facts, view: View) -> Counted:
    """Count what the pictures show."""
    figures = tuple(headlines(facts))
    return Counted(
        facts, view, figures, headline_display(figures, view.words) if figures else None,
        view.words.asked(asked(facts, view.unit, view.selection)), spoken(facts, view.selection, view.language),
        passages_of(facts, view.words),
    )  # fmt: skip


def marks_of(counts: Counted) -> dict[str, tuple[Mark, ...]]:
    """Return the marks by the title of their picture."""
    say = counts.words.say
    return {
        say("figures.title"): tuple(figure_marks(counts)),
        say("questions.title"): tuple(asked_marks(counts)),
        say("themes.title"): tuple(theme_marks(counts)),
    }


def figure_marks(counts: Counted) -> Iterator[Mark]:
    """Yield the headline figures, each followed by the value a year before."""
    facts, view = counts.facts, counts.view
    for headline in counts.figures:
        name, value = headline_name(headline, view.words), headline.quantity.value or 0
        yield Mark(headline.key, name, view.words.say("export.now"), value, _shown(counts, value), opened(facts, headline.key), False)
        if headline.prior is not None:
            key = f"implied:{headline.quantity.quantity_id}"
            yield Mark(key, name, prior_name(headline, view), headline.prior, _shown(counts, headline.prior), opened(facts, key), False)


def prior_name(headline: Headline, view: View) -> str:
    """Return what the value a year before is called: where it is computed it says so."""
    return view.words.say("export.prior_implied" if headline.is_implied else "export.prior_stated")


def _shown(counts: Counted, value: float) -> str:
    return f"{counts.display.show(value)} {counts.display.unit}" if counts.display else number(value)


def asked_marks(counts: Counted) -> Iterator[Mark]:
    """Yield how much each analyst asked."""
    unit = counts.words.say(f"questions.unit_{counts.asked.unit}")
    return (_counted(count, asker(count, counts.words), unit) for count in counts.asked.counts)


def asker(count: Count, words: Words) -> str:
    """Return who asks, with the firm."""
    return one_line(words.aside(count.label, count.group))


def theme_marks(counts: Counted) -> Iterator[Mark]:
    """Yield how often each manager and the analysts speak of each theme; who says nothing of it has no mark."""
    for theme in counts.spoken.themes:
        for count in (*theme.parts, theme.analysts):
            if count.number:
                yield _counted(count, one_line(theme.label), one_line(counts.words.person(counts.facts, count.group or "")))


def _counted(count: Count, label: str, series: str) -> Mark:
    return Mark(count.key, label, series, count.number, number(count.number), count.rows)
