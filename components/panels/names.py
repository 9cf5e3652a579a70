"""The names that the screen gives to people, metrics and places in the text."""

import re
from html import escape

from components.facts import Facts
from components.facts.schema import Ask, Finding, Quantity, TurnRow
from components.facts.tally.depth import label_of, level_of, theme_of
from components.panels.markup import as_spoken
from components.panels.shelf import source_of
from components.panels.wording import language, say, words
from components.panels.wordlists import wordlist
from components.reading.cleaning import plain

# A longer name would push the quarter out of the picker.
LONGEST_COMPANY = 9


def metric_name(metric: str | None) -> str:
    """Return the label of a metric in the page's language."""
    return words().metric(metric)


def basis_name(basis: str | None) -> str:
    """Return the label of a basis, empty where the text names none."""
    return words().basis(basis)


def period_name(period: str | None) -> str:
    """Return a period in the page's language; empty where the text names none."""
    return words().period(period)


def measured(quantity: Quantity) -> str:
    """Return what a quantity measures: its scope and metric, or the noun it stands with."""
    return words().measured(quantity)


def finding_message(finding: Finding) -> str:
    """Return what is odd about a passage, in the page's language."""
    return words().finding(finding)


def theme_name(theme: str) -> str:
    """Return the label of a theme in the page's language."""
    return wordlist().label(theme, language())


def what_name(what: str) -> str:
    """Return the name of a theme, of a part of one with it, or of a term, in the page's language."""
    label = label_of(wordlist(), what, language())
    theme = theme_name(theme_of(what))
    return label if label.startswith(theme) or level_of(what) == "term" else f"{theme} › {label}"


def firm_type_name(firm_type: str) -> str:
    """Return the label of a type of firm in the page's language."""
    return words().firm_type(firm_type)


def standing_name(ask: Ask) -> str:
    """Return how an ask stands, with a sign where a person judged it."""
    return words().standing(ask)


def person_name(facts: Facts, key: str) -> str:
    """Return the name behind a person's id, an unnamed asker's key, or the analysts together."""
    return words().person(facts, key)


def person_markup(facts: Facts, key: str) -> str:
    """Return the name behind a person's id as markup, in the language of the transcript; who has none is said to be unnamed."""
    return as_spoken(facts.call.language, escape(person_name(facts, key))) if key else escape(say("evidence.unnamed"))


def with_firm(name: str, firm: str | None) -> str:
    """Return who asks with the firm, alone where there is none or where a house itself is meant."""
    return name if firm in (None, "", name) else say("askers.of_firm", name=name, firm=firm)


def call_title(facts: Facts) -> str:
    """Return a short title of a call: company and period, or the file's name."""
    call = facts.call
    company = (call.company or "").replace("株式会社", "")
    company = company if len(company) <= LONGEST_COMPANY else company[:LONGEST_COMPANY] + "…"
    parts = [company, short_period(call.fiscal_period or "")]
    return " ".join(part for part in parts if part) or source_of(facts)


def short_period(period: str) -> str:
    """Return a period as desks write it, 26年3月期 1Q and FY 3/26 1Q, so that it fits the picker."""
    told = period_name(period)
    if told != period:
        return told
    bare = re.sub(r"第(\d)四半期(?:\(中間期?\))?", r" \1Q", plain(period).replace(" ", ""))
    return re.sub(r"20(\d\d)年", r"\1年", bare).strip()


def turn_name(turn: TurnRow) -> str:
    """Return the name of who speaks, or the label of a questioner or a chair who is not named."""
    return words().turn(turn)


def named(facts: Facts, turn: TurnRow) -> str:
    """Return who speaks as markup, in the language of the transcript where it gives the name."""
    name = turn_name(turn)
    return escape(name) if name == say("evidence.unnamed") else as_spoken(facts.call.language, escape(name))


def speaker_tag(facts: Facts, turn: int | None) -> str:
    """Return who spoke and in which turn, as markup in the hue of the role."""
    if turn is None:
        return f'<b>{say("figures.preamble")}</b><span class="m">{say("evidence.no_speaker")}</span>'
    row = facts.speech.turn(turn)
    return f'<span class="{row.role}">{named(facts, row)}</span><span class="m">{say("figures.turn", turn=turn)}</span>'
