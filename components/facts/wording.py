"""The words of the screen in one language, for whatever shows facts: a page or a file that leaves it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from string import Formatter
from typing import Any

from babel import Locale
from babel.dates import format_date

from components.facts import Facts
from components.facts.fiscal import Span
from components.facts.meanings import metric_called
from components.facts.schema import Ask, Finding, Quantity, TurnRow
from components.facts.selection import ANALYSTS
from components.facts.speech import label_of
from components.facts.tally import OTHERS, Asked
from components.lexicon import entries
from components.reading.cleaning import plain

# What parts the two forms of a word in a blank.
FORMS = "|"
DAYS = {"ja": "long", "en": "medium"}
# Years as a period in English has them, and what only says again which quarter it is.
_YEARS = ((re.compile(r"20(\d\d) ?年 ?(\d\d?) ?月期"), r"FY \2/\1 "), (re.compile(r"(20\d\d) ?年度"), r"FY \1 "))
_ASIDE = re.compile(r"(?<=第2四半期) ?\(中間(?:期|決算)?\)")
# A period with a word that has no English stays as it is written.
_UNTOLD = re.compile(r"[ぁ-ヿ一-鿿]")
# An amount that is no result says so, and one by which something moved.
SENSES = ("guidance", "prior_guidance", "plan")
# What an unnamed turn may be called by its label.
LABELLED = ("analyst", "moderator")


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that is said in one language, ``ja`` or ``en``."""

    language: str

    def say(self, key: str, **blanks: object) -> str:
        """Return the words of ``section.name`` of the catalogue, with its blanks filled."""
        section, _, name = key.partition(".")
        words: str = entries("screen")[section][name][self.language]
        return _filled(words, self.language, blanks) if blanks else words

    def named(self, names: tuple[str, str]) -> str:
        """Return the one of two names, the Japanese and the English one, that is of the language."""
        return names[self.language != "ja"]

    def listed(self, words: Iterable[str]) -> str:
        """Return words one behind another with the comma of the language."""
        return self.say("quote.comma").join(words)

    def abreast(self, names: Iterable[str]) -> str:
        """Return short names one beside another with the mark of the language: ・ or a comma."""
        return self.say("quote.abreast").join(names)

    def aside(self, words: str, within: str | None) -> str:
        """Return words with others in the brackets of the language, alone where there are none."""
        return self.say("quote.aside", words=words, within=within) if within else words

    def metric(self, metric: str | None) -> str:
        """Return the label of a metric."""
        return str(entries("metrics")[metric][self.language]) if metric else ""

    def within(self, label: str) -> str:
        """Return a label as it stands within a sentence: in English its first word without a capital, unless all of it is capitals."""
        return label[:1].lower() + label[1:] if self.language == "en" and label[1:2].islower() else label

    def basis(self, basis: str | None) -> str:
        """Return the label of a basis, empty where the text names none."""
        return self.say(f"basis.{basis}") if basis else ""

    def span(self, span: Span | None) -> str:
        """Return the span that a figure has to say in a few letters, empty where it has none."""
        return span.label(self.language) if span else ""

    def period(self, period: str | None) -> str:
        """Return a period, as written where a word of it is not known; empty where the text names none."""
        if period is None or self.language == "ja":
            return period or ""
        known, short = entries("screen")["period"], _ASIDE.sub("", plain(period))
        for pattern, written in _YEARS:
            short = pattern.sub(written, short)
        for word in sorted(known, key=len, reverse=True):
            short = short.replace(word, f" {self.say(f'period.{word}')} ")
        return period if _UNTOLD.search(short) else " ".join(short.split())

    def measured(self, quantity: Quantity) -> str:
        """Return what a quantity measures: its scope and metric, or the noun it stands with."""
        tells = quantity.sense in SENSES or (quantity.sense == "delta" and quantity.kind == "money")
        sense = self.say(f"sense.{quantity.sense}") if quantity.metric and tells else ""
        return " ".join(word for word in (quantity.scope, self.matter(quantity), sense) if word)

    def matter(self, quantity: Quantity) -> str:
        """Return the metric of a quantity, what it is a share of, or the noun that it stands with."""
        if quantity.metric:
            return self.metric(quantity.metric)
        if quantity.share_of:
            return self.say("figures.share_of", name=self.within(self.metric(quantity.share_of)))
        known = metric_called(quantity.named) if quantity.named else None
        return self.metric(known) if known and self.language != "ja" else quantity.named or ""

    def finding(self, finding: Finding) -> str:
        """Return what is odd about a passage."""
        return finding.message if self.language == "ja" else finding.message_en

    def firm_type(self, firm_type: str) -> str:
        """Return the label of a type of firm."""
        return str(entries("firm_types")[firm_type][self.language])

    def person(self, facts: Facts, key: str) -> str:
        """Return the name behind a person's id, an unnamed asker's key, or the analysts together."""
        if key == ANALYSTS:
            return self.say("themes.analysts")
        if key in facts.speech.called:
            return facts.speech.called[key]
        return next((person.name for person in facts.speech.people if person.person_id == key), self.say("themes.others"))

    def turn(self, turn: TurnRow) -> str:
        """Return the name of who speaks, or the label of a questioner or a chair who is not named."""
        label = label_of(turn) if turn.role in LABELLED else ""
        return turn.speaker or label or self.say("evidence.unnamed")

    def standing(self, ask: Ask) -> str:
        """Return how an ask stands, with a sign where a person judged it."""
        return self.say(f"asks.standing_{ask.standing}") + (self.say("asks.judged") if ask.verdict else "")

    def answerers(self, ask: Ask) -> str:
        """Return who answers an ask, or that nobody does."""
        return self.abreast(ask.answered_by) or self.say("asks.no_answerer")

    def asked(self, tally: Asked) -> Asked:
        """Return a tally of questions whose row of those that do not fit says how many they are."""
        counts = [
            replace(c, label=self.say("unit.others", count=c.label)) if c.key.endswith(f":{OTHERS}") else c for c in tally.counts
        ]  # fmt: skip
        return replace(tally, counts=tuple(counts))

    def day(self, iso: str) -> str:
        """Return a date in ISO form as the language writes it."""
        return format_date(date.fromisoformat(iso), DAYS[self.language], locale=self.language)


def number(value: float, decimals: int = 0) -> str:
    """Return a number with thousands commas and a true minus sign."""
    return f"{value:,.{decimals}f}".replace("-", "−")


def _filled(words: str, language: str, blanks: Mapping[str, object]) -> str:
    """Return words with their blanks filled; ``{count:theme|themes}`` is the form that goes with the number in a blank."""
    if FORMS not in words:
        return words.format(**blanks)
    return _Counting(language).vformat(words, (), blanks)


class _Counting(Formatter):
    """Fills blanks, and where one gives two forms of a word writes the one that its number takes in a language."""

    def __init__(self, language: str) -> None:
        self._locale = Locale(language)

    def format_field(self, value: Any, format_spec: str) -> str:
        """Return a filled blank, or the form of a word; numbers may hold thousands commas."""
        if FORMS not in format_spec:
            return str(super().format_field(value, format_spec))
        one, other = format_spec.split(FORMS)
        counted = str(value).replace(",", "")
        return one if counted.isdigit() and self._locale.plural_form(int(counted)) == "one" else other
