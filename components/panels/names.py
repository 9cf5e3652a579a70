"""The names that the screen gives to people, metrics and places in the text."""

import re
from html import escape

from components.facts import Facts
from components.facts.schema import Finding, Quantity, TurnRow
from components.facts.selection import ANALYSTS
from components.facts.speech import label_of as turn_label_of
from components.facts.tally.depth import label_of, level_of, theme_of
from components.lexicon import entries
from components.panels.shelf import source_of
from components.panels.wording import language, say
from components.panels.wordlists import wordlist
from components.reading.cleaning import plain

# An amount that is no result says so.
SENSES = ("guidance", "prior_guidance", "plan")
# A longer name would push the quarter out of the picker.
LONGEST_COMPANY = 9


def metric_name(metric: str | None) -> str:
    """Return the label of a metric in the page's language."""
    return str(entries("metrics")[metric][language()]) if metric else ""


def basis_name(basis: str | None) -> str:
    """Return the label of a basis, empty where the text names none."""
    return say(f"basis.{basis}") if basis else ""


def period_name(period: str | None) -> str:
    """Return a period in the page's language, as written where no word for it is known; empty where the text names none."""
    if period is None or language() == "ja":
        return period or ""
    if period in entries("screen")["period"]:
        return say(f"period.{period}")
    return re.sub(r"(20\d\d)年(\d\d?)月期", r"FY \2/\1", period)


def measured(quantity: Quantity) -> str:
    """Return what a quantity measures: its scope and metric, or the noun it stands with."""
    if quantity.metric and entries("metrics")[quantity.metric]:
        sense = say(f"sense.{quantity.sense}") if quantity.sense in SENSES else ""
        return " ".join(word for word in (quantity.scope, metric_name(quantity.metric), sense) if word)
    return quantity.named or ""


def finding_message(finding: Finding) -> str:
    """Return what is odd about a passage, in the page's language."""
    return finding.message if language() == "ja" else finding.message_en


def theme_name(theme: str) -> str:
    """Return the label of a theme in the page's language."""
    return wordlist().label(theme, language())


def what_name(what: str) -> str:
    """Return the name of a theme, of a part of one with it, or of a term, in the page's language."""
    label = label_of(wordlist(), what, language())
    theme = theme_name(theme_of(what))
    return label if label == theme or level_of(what) == "term" else f"{theme}・{label}"


def firm_type_name(firm_type: str) -> str:
    """Return the label of a type of firm in the page's language."""
    return str(entries("firm_types")[firm_type][language()])


def person_name(facts: Facts, key: str) -> str:
    """Return the name behind a person's id, an unnamed asker's key, or the analysts together."""
    if key == ANALYSTS:
        return say("themes.analysts")
    if key in facts.speech.called:
        return facts.speech.called[key]
    return next((person.name for person in facts.speech.people if person.person_id == key), say("themes.others"))


def call_title(facts: Facts) -> str:
    """Return a short title of a call: company and period, or the file's name."""
    call = facts.call
    company = (call.company or "").replace("株式会社", "")
    company = company if len(company) <= LONGEST_COMPANY else company[:LONGEST_COMPANY] + "…"
    words = [company, _short(call.fiscal_period or "")]
    return " ".join(word for word in words if word) or source_of(facts)


def _short(period: str) -> str:
    """Return a period as desks write it, 26年3月期 1Q, so that it fits the picker."""
    bare = re.sub(r"第(\d)四半期", r" \1Q", plain(period).replace(" ", ""))
    return re.sub(r"20(\d\d)年", r"\1年", bare).strip()


def turn_name(turn: TurnRow) -> str:
    """Return the name of who speaks, or the label of a questioner or a chair who is not named."""
    label = turn_label_of(turn) if turn.role in ("analyst", "moderator") else ""
    return turn.speaker or label or say("evidence.unnamed")


def speaker_tag(facts: Facts, turn: int | None) -> str:
    """Return who spoke and in which turn, as markup in the hue of the role."""
    if turn is None:
        return f'<b>{say("figures.preamble")}</b><span class="m">{say("evidence.no_speaker")}</span>'
    row = facts.speech.turn(turn)
    name = turn_name(row)
    return f'<span class="{row.role}">{escape(name)}</span><span class="m">{say("figures.turn", turn=turn)}</span>'
