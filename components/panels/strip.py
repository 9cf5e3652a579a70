"""The headline strip: what was reported, and where it pulls apart."""

from html import escape

from components.facts import Facts
from components.facts.headlines import Headline, Tension, headlines, mentions_of_metrics, strip, tension
from components.panels.absent import absent
from components.panels.amounts import Display, arrow, change, display_for
from components.panels.markup import write
from components.panels.names import basis_name, metric_name
from components.panels.wording import number, say

_IMPLIED = ' <span class="est">{}</span>'


def headline_strip(facts: Facts) -> None:
    """Place up to three headline figures with their change, and the tension between them; the line above speaks for a text not counted."""
    figures = headlines(facts)
    if not figures:
        if facts.counted:
            absent(facts, "strip.no_figures")
        return
    display = display_for(figures[0].quantity.unit, [h.quantity.value or 0 for h in figures])
    cells = [_cell(h, display) for h in strip(figures)]
    cells += ["<div></div>"] * (3 - len(cells)) + [_tension(facts, figures)]
    write("".join(cells), "gj-strip")


def _cell(headline: Headline, display: Display) -> str:
    quantity = headline.quantity
    basis = f' <span class="basis">{basis_name(quantity.basis)}</span>' if quantity.basis else ""
    percent = quantity.change_percent
    moved = f'<span class="change">{change(headline)}</span>' if percent is not None else ""
    prior = headline.prior
    before = (
        f"{say('strip.prior')} {display.show(prior)}{_IMPLIED.format(say('strip.implied')) if headline.is_implied else ''}"
        if prior is not None
        else say("strip.no_change" if percent is None else f"comparison.{quantity.comparison or 'other'}")
    )
    return (
        f'<div><div class="label">{metric_name(quantity.metric)}{basis}</div>'
        f'<div class="value">{display.show(quantity.value or 0)}<small>{escape(display.unit)}</small>{moved}</div>'
        f'<div class="prior">{before}</div></div>'
    )


def _tension(facts: Facts, figures: list[Headline]) -> str:
    pair = tension(figures)
    return f'<div><div class="label">{say("strip.tension")}</div><div class="tension">{_sentence(facts, figures, pair)}</div></div>'


def _sentence(facts: Facts, figures: list[Headline], pair: Tension | None) -> str:
    if pair is None:
        moved = sum(h.quantity.change_percent is not None for h in figures)
        return say("strip.aligned", figures=moved) if moved > 1 else say("strip.no_pair")
    gap = number(pair.gap, max(pair.up.decimals, pair.down.decimals))
    named = sum(1 for _ in mentions_of_metrics(facts, pair))
    metrics = {h.quantity.metric for h in (pair.up, pair.down)} - {"revenue"}
    names = "・".join(metric_name(metric) for metric in sorted(filter(None, metrics)))
    others = "" if named else say("strip.none_named", names=names)
    return say(
        "strip.opposite", up=headline_name(pair.up), up_change=change(pair.up),
        down=headline_name(pair.down), down_change=change(pair.down), gap=f"<b>{gap}</b>",
    ) + others  # fmt: skip


def headline_name(headline: Headline) -> str:
    """Return the name of a headline figure with its basis."""
    basis = basis_name(headline.quantity.basis)
    return f"{metric_name(headline.quantity.metric)}{f'（{basis}）' if basis else ''}"


def headline_words(headline: Headline) -> str:
    """Return a headline figure in words, for a chart's text alternative."""
    return f"{headline_name(headline)} {headline.quantity.surface} {arrow(headline)}".strip()
