"""A quotation as it is cited: 「…」 with who said it, in which call, of which period, in which line."""

from html import escape

from components.facts import Facts
from components.facts.agenda import Span, Step
from components.facts.quotation import Quotation, quotation, quotation_from
from components.facts.schema import SentenceRow
from components.panels import choice
from components.panels.shelf import facts_for, source_of
from components.panels.wording import number, say, words


def source_words(facts: Facts, quoted: Quotation) -> str:
    """Return speaker, company (or file), period and line of a quotation, without what the text does not say."""
    company = quoted.company or source_of(facts)
    parts = (quoted.speaker or say("quote.no_speaker"), company, words().period(quoted.period), say("quote.line", line=number(quoted.line)))
    return say("quote.comma").join(part for part in parts if part)


def cited(facts: Facts, span: Span) -> str:
    """Return a passage as it is cited; empty where the text has none there."""
    quoted = quotation(facts, span)
    return _as_cited(facts, quoted) if quoted else ""


def cite_button(facts: Facts, sentence: SentenceRow, end: int) -> str:
    """Return the button that copies what is said from a sentence to ``end`` as it is cited, as markup."""
    quoted = quotation_from(facts, sentence, end)
    if quoted is None:
        return ""
    label = say("quote.copies", source=source_words(facts, quoted))
    return (
        f'<button type="button" class="cite" data-cited="{escape(_as_cited(facts, quoted))}" '
        f'title="{escape(say("quote.help"))}" aria-label="{escape(label)}">{escape(say("quote.copy"))}</button>'
    )


def cited_by(facts: Facts, sentence: SentenceRow) -> str:
    """Return whom and what a sentence is cited by."""
    quoted = quotation_from(facts, sentence, sentence.end)
    return source_words(facts, quoted) if quoted else ""


def _as_cited(facts: Facts, quoted: Quotation) -> str:
    return say("quote.cited", text=quoted.text, source=source_words(facts, quoted))


def cited_of(step: Step) -> list[str]:
    """Return what a step quotes, as far as its call is open; who speaks is as it was decided."""
    facts = facts_for(step.call_id, choice.corrections_of(step.call_id))
    return [words for span in step.quoted if (words := cited(facts, span))] if facts else []
