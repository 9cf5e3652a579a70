"""The headline strip: what was reported, and where it pulls apart."""

from html import escape

from components.facts import Facts
from components.facts.amounts import Display, arrow, headline_display, headline_marks, headline_name, prior_words, tension_words
from components.facts.headlines import Headline, headlines, strip
from components.panels.absent import absent
from components.panels.amounts import change
from components.panels.markup import write
from components.panels.names import metric_name
from components.panels.wording import say, words


def headline_strip(facts: Facts) -> None:
    """Place up to three headline figures with their change, and the tension between them; the line above speaks for a text not counted."""
    figures = headlines(facts)
    if not figures:
        if facts.counted:
            absent(facts, "strip.no_figures")
        return
    display = headline_display(figures, words())
    cells = [_cell(h, display) for h in strip(figures)]
    cells += ["<div></div>"] * (3 - len(cells)) + [_tension(facts)]
    write("".join(cells), "gj-strip")


def _cell(headline: Headline, display: Display) -> str:
    quantity = headline.quantity
    marks = "".join(f' <span class="basis">{escape(mark)}</span>' for mark in headline_marks(headline, words()))
    percent = quantity.change_percent
    moved = f'<span class="change">{change(headline)}</span>' if percent is not None else ""
    before = prior_words(headline, display, words(), lambda word: f'<span class="est">{word}</span>')
    return (
        f'<div><div class="label">{metric_name(quantity.metric)}{marks}</div>'
        f'<div class="value">{display.show(quantity.value or 0)}<small>{escape(display.unit)}</small>{moved}</div>'
        f'<div class="prior">{before}</div></div>'
    )


def _tension(facts: Facts) -> str:
    sentence = tension_words(facts, words(), change, lambda gap: f"<b>{gap}</b>")
    return f'<div><div class="label">{say("strip.tension")}</div><div class="tension">{sentence}</div></div>'


def headline_words(headline: Headline) -> str:
    """Return a headline figure in words: its name, the amount as spoken and its change."""
    return f"{headline_name(headline, words())} {headline.quantity.surface} {arrow(headline)}".strip()
