"""The context line: which call this is, how much of it was read, and a badge that opens what was not."""

from collections.abc import Iterable, Iterator
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import key_of
from components.facts.report import read_share
from components.panels import choice
from components.panels.downloads import downloads
from components.panels.markup import as_spoken, notice, quoted, write, write_scrolled
from components.panels.names import finding_message, period_name
from components.panels.shelf import facts_for, source_of
from components.panels.wording import number, say, words
from components.panels.wordlists import is_usual
from components.reading.transcript import Noted

# A passage in the report is a reminder of where to look, not the text itself.
QUOTED = 40


def context_line(facts: Facts) -> None:
    """Place the line."""
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key="context"):
        write(_context(facts), "gj-context")
        _badge(facts)
        downloads(facts)
    _language(facts)


def _language(facts: Facts) -> None:
    """Say plainly that a text is not in Japanese, and what that means for what is shown."""
    if facts.call.language != "ja":
        notice(say("context.other_language", language=say(f"language.{facts.call.language}")), "info")


def _context(facts: Facts) -> str:
    call, given = facts.call, choice.corrections().given
    by_hand = f'<span class="est">{say("context.by_hand")}</span>'
    company = as_spoken(call.language, escape(call.company)) if call.company else f'<span class="m">{say("context.no_company")}</span>'
    end = f"<span>{say('context.period_end', date=words().day(call.period_end))}</span>" if call.period_end else ""
    held = say("context.held", date=words().day(call.held_on)) if call.held_on else say("context.no_held")
    return (
        f'<span class="name">{company}</span>{by_hand if given.company else ""}'
        f"<span>{escape(period_name(call.fiscal_period) or say('context.no_period'))}</span>{by_hand if given.period else ''}{end}"
        f'<span class="m">{held}</span>{_source(facts)}{_share(facts)}{words_changed()}'
    )


def words_changed() -> str:
    """Return, as markup, that themes are counted by other words than the usual ones, whichever page is shown; else nothing."""
    return "" if is_usual() else f'<span class="finding">{say("context.words_changed")}</span>'


def _source(facts: Facts) -> str:
    name = source_of(facts)
    return f'<span class="m source" title="{escape(name)}">{escape(say("context.source", name=name))}</span>' if name else ""


def _share(facts: Facts) -> str:
    call = facts.call
    count = say("context.read_share", characters=number(call.characters), unread=number(call.unread_characters))
    return f'<span class="m">{say("context.read")} <b class="ink">{read_share(facts):.1%}</b> <span class="s">{count}</span></span>'


def _badge(facts: Facts) -> None:
    """Place the badge: what was not read, which lines are no speaker, who is taken for whom, what looks odd."""
    parts, characters = len(facts.transcript.unread), number(facts.call.unread_characters)
    label = say("context.unread", parts=parts, characters=characters) if parts else say("context.all_read")
    if found := _counted(facts):
        label = f":violet[⚑ {found}]　{label}"
    with st.container(key="slim_badge", width="content"), st.popover(label, type="tertiary"):
        write_scrolled("".join(_section(say(title), rows) for title, rows in _report(facts)), say("context.report"))


def _counted(facts: Facts) -> str:
    """Say how many findings of the source are to be decided, and how many are; nothing where there is none."""
    source, decided = facts_for(facts.call.call_id) or facts, choice.corrections().decided
    done = sum(key_of(finding) in decided for finding in source.findings)
    words = "context.findings_left" if done else "context.findings"
    return say(words, count=len(source.findings) - done, done=done) if source.findings else ""


def _report(facts: Facts) -> Iterator[tuple[str, Iterable[str]]]:
    yield "context.findings_title", _findings(facts)
    yield "context.unread_title", _noted(facts, facts.transcript.unread)
    yield "context.not_speaker_title", _noted(facts, facts.transcript.not_speakers)
    yield "context.people_title", _people(facts)


def _findings(facts: Facts) -> Iterator[str]:
    for finding in facts.findings:
        message = escape(finding_message(finding))
        accepted = key_of(finding) in choice.corrections().accepted
        state = f' <span class="m">{say("verdicts.accepted")}</span>' if accepted else ""
        passage = as_spoken(facts.call.language, escape(quoted(facts.speech.text, (finding.start, finding.end), QUOTED)))
        yield f"<b>{passage}</b>　{message}{state}"


def _noted(facts: Facts, passages: Iterable[Noted]) -> Iterator[str]:
    for passage in passages:
        words = as_spoken(facts.call.language, escape(quoted(facts.speech.text, (passage.start, passage.end), QUOTED)))
        yield f'{words} <span class="m">{escape(say(f"reason.{passage.reason}"))}</span>'


def _people(facts: Facts) -> Iterator[str]:
    for person in facts.transcript.people:
        first, *others = person.links
        name = as_spoken(facts.call.language, escape(first.surface))
        for link in others:
            doubt = "" if link.certain else f' <span class="finding">{say("context.suggested")}</span>'
            reason = escape(say(f"reason.{link.reason}"))
            yield f'{name} ＝ {as_spoken(facts.call.language, escape(link.surface))} <span class="m">{reason}</span>{doubt}'
        if not person.speaks:
            yield f'{name} <span class="m">{as_spoken(facts.call.language, escape(person.position or ""))}　{say("context.silent")}</span>'


def _section(title: str, rows: Iterable[str]) -> str:
    items = "".join(f"<div>{row}</div>" for row in rows) or f'<div class="m">{say("context.none")}</div>'
    return f'<div class="section"><b>{title}</b>{items}</div>'
