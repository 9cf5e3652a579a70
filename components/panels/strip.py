"""The context line and the headline strip: what call this is, what was reported, and where it pulls apart."""

from collections.abc import Iterable
from datetime import date
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.measures import Headline, Tension, headlines, mentions_of_metrics, strip, tension
from components.panels.amounts import Display, change, display_for, signed
from components.panels.markup import empty, write
from components.panels.names import basis_name, metric_name
from components.panels.wording import number, say


def context_line(facts: Facts) -> None:
    """Place the line that says which call this is and how much of it was read, with the badge of what was not."""
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key="context"):
        write(_context(facts), "gj-context")
        _badge(facts)


def _context(facts: Facts) -> str:
    call = facts.call
    company = escape(call.company) if call.company else f'<span class="m">{say("context.no_company")}</span>'
    period = escape(call.fiscal_period or say("context.no_period"))
    parts = [f'<span class="name">{company}</span>', f"<span>{period}</span>"]
    if call.period_end:
        parts.append(f"<span>{say('context.period_end', date=_date(call.period_end))}</span>")
    held = say("context.held", date=_date(call.held_on)) if call.held_on else say("context.no_held")
    share = 1 - call.unread_characters / call.characters
    count = say("context.read_share", characters=number(call.characters), unread=number(call.unread_characters))
    parts += [f'<span class="m">{held}</span>', f'<span class="m">{escape(say("context.source", name=call.source))}</span>']
    parts.append(f'<span class="m">{say("context.read")} <b style="color:var(--gj-ink)">{share:.1%}</b> <span class="s">{count}</span></span>')
    return "".join(parts)


def _date(iso: str) -> str:
    """Return a date as the page's language writes it."""
    day = date.fromisoformat(iso)
    return say("unit.date", year=day.year, month=day.month, day=day.day, iso=iso)


def _badge(facts: Facts) -> None:
    """Place the badge: what was not read, which lines are no speaker, who is taken for whom, what looks odd."""
    unread, findings = facts.transcript.unread, facts.findings
    label = say("context.unread", parts=len(unread), characters=sum(n.end - n.start for n in unread))
    if findings:
        label = f":violet[⚑ {say('context.findings', count=len(findings))}]　{label}"
    with st.container(key="slim_badge", width="content"), st.popover(label, type="tertiary"):
        write(_report(facts))


def _report(facts: Facts) -> str:
    text, transcript = facts.transcript.text, facts.transcript
    sections = (
        ("context.findings_title", (f"<b>{escape(f.surface[:40])}</b>　{escape(say(f'finding.{f.rule}', message=f.message))}" for f in facts.findings)),
        ("context.unread_title", (_noted(text[n.start : n.end], n.reason) for n in transcript.unread)),
        ("context.not_speaker_title", (_noted(text[n.start : n.end], n.reason) for n in transcript.not_speakers)),
        ("context.people_title", _links(facts)),
    )  # fmt: skip
    return "".join(_section(say(title), rows) for title, rows in sections)


def _noted(passage: str, reason: str) -> str:
    return f'{escape(passage[:40])} <span class="m">{escape(say(f"reason.{reason}"))}</span>'


def _links(facts: Facts) -> Iterable[str]:
    for person in facts.transcript.people:
        for link in person.links:
            if link.surface != person.name:
                doubt = "" if link.certain else f' <span class="finding">{say("context.suggested")}</span>'
                yield f'{escape(person.name)} ＝ {escape(link.surface)} <span class="m">{escape(say(f"reason.{link.reason}"))}</span>{doubt}'
        if not person.speaks:
            yield f'{escape(person.name)} <span class="m">{escape(person.position or "")}　{say("context.silent")}</span>'


def _section(title: str, rows: Iterable[str]) -> str:
    items = "".join(f"<div>{row}</div>" for row in rows) or f'<div class="m">{say("context.none")}</div>'
    return f'<div style="margin-bottom:.7rem"><b>{title}</b>{items}</div>'


def headline_strip(facts: Facts) -> None:
    """Place up to three headline figures with their change, and the tension between them."""
    figures = headlines(facts)
    if not figures:
        empty(say("strip.no_figures"), say("strip.no_figures_why"))
        return
    largest = max(abs(h.quantity.value or 0) for h in figures)
    display = display_for(figures[0].quantity.unit, largest)
    cells = [_cell(h, display) for h in strip(figures)]
    cells += ["<div></div>"] * (3 - len(cells)) + [_tension(facts, figures)]
    write("".join(cells), "gj-strip")


def _cell(headline: Headline, display: Display) -> str:
    quantity = headline.quantity
    basis = f' <span class="basis">{basis_name(quantity.basis)}</span>' if quantity.basis else ""
    percent = quantity.change_percent
    moved = f'<span class="change">{change(percent)}</span>' if percent is not None else ""
    prior = headline.prior
    before = (
        f'{say("strip.prior")} {display.show(prior)} <span class="est">{say("strip.implied")}</span>'
        if prior is not None
        else say("strip.no_change")
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
        return say("strip.aligned", figures=len(figures)) if len(figures) > 1 else say("strip.no_pair")
    gap = number(pair.gap, 0 if float(pair.gap).is_integer() else 1)
    named = sum(1 for _ in mentions_of_metrics(facts, pair))
    others = say("strip.others_named", count=named) if named else say("strip.none_named")
    return say(
        "strip.opposite", up=headline_name(pair.up), up_change=change(pair.up.quantity.change_percent or 0),
        down=headline_name(pair.down), down_change=change(pair.down.quantity.change_percent or 0), gap=f"<b>{gap}</b>",
    ) + others  # fmt: skip


def headline_name(headline: Headline) -> str:
    """Return the name of a headline figure with its basis."""
    basis = basis_name(headline.quantity.basis)
    return f"{metric_name(headline.quantity.metric)}{f'（{basis}）' if basis else ''}"


def headline_words(headline: Headline) -> str:
    """Return a headline figure in words, for a chart's text alternative."""
    percent = headline.quantity.change_percent
    return f"{headline_name(headline)} {headline.quantity.surface} {signed(percent) if percent is not None else ''}".strip()
