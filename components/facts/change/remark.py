"""A remark: one thing to know before calls are compared, with the calls it is of and the places that show it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.facts.amounts import currency_name, display_for
from components.facts.change.companies import Company, PlacedCall
from components.facts.change.figures import Line, Source, written
from components.facts.change.guidance import Guidance
from components.facts.change.progress import Progress
from components.facts.fiscal import Stretch, label_of
from components.facts.schema import Call
from components.facts.wording import Words
from components.lexicon import entries

BETWEEN = {"ja": "、", "en": ", "}


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency, whose name is said in the language of a remark."""

    code: str

    def said(self, language: str) -> str:
        """Return its name."""
        return currency_name(self.code, Words(language))


@dataclass(frozen=True, slots=True)
class Estimate:
    """An amount that is computed and so is said in round numbers."""

    value: float
    unit: str

    def said(self, language: str) -> str:
        """Return it in the unit that amounts of its size are shown in."""
        words = Words(language)
        display = display_for(self.unit, [self.value], words)
        return words.say("course.amount", value=display.show(self.value), unit=display.unit)


@dataclass(frozen=True, slots=True)
class Called:
    """A call by its period and its file, as far as it has them."""

    period: str | None
    source: str

    def said(self, language: str) -> str:
        """Return both beside each other, as the language parts them."""
        words = Words(language)
        return words.abreast(filter(None, (words.period(self.period), self.source)))


# What fills a blank: words that are the same in any language, or things that are named in it; several stand beside each other.
Blank = tuple[str | Currency | Estimate | Called, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know, with the calls it is of and the places that show it; ``blanks`` fill the sentence of its key."""

    key: str
    company: str | None
    call_ids: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    metric: str | None = None
    stretch: Stretch | None = None
    blanks: tuple[tuple[str, Blank], ...] = ()

    def said(self, language: str) -> str:
        """Return its sentence in a language, ``ja`` or ``en``."""
        words = entries("remarks")
        metric = entries("metrics")[self.metric][language] if self.metric else ""
        period = label_of(self.stretch, language) if self.stretch else ""
        filled = {name: BETWEEN[language].join(_said(each, language) for each in blank) for name, blank in self.blanks}
        return str(words[self.key][language]).format(metric=metric, company=self.company or "", period=period, **filled)


def _said(part: str | Currency | Estimate | Called, language: str) -> str:
    return part if isinstance(part, str) else part.said(language)


@dataclass(frozen=True, slots=True)
class Found:
    """What one company's calls tell, which remarks look at; ``texts`` are those of the calls by their ids."""

    company: Company
    lines: Sequence[Line]
    guidance: Sequence[Guidance]
    progress: Sequence[Progress]
    texts: Mapping[str, str]


def named(call: Call) -> str | Called:
    """Return what a call is called beside another: its period and its file, where it has neither its title."""
    return Called(call.fiscal_period, call.source) if call.fiscal_period or call.source else call.title or call.call_id


def ids_of(calls: Iterable[PlacedCall]) -> tuple[str, ...]:
    """Return the ids of calls."""
    return tuple(call.call.call_id for call in calls)


def calls_of(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return the ids of the calls that places stand in, each once."""
    return tuple(dict.fromkeys(source.call_id for source in sources))


def listed(calls: Iterable[PlacedCall]) -> Blank:
    """Return what calls are called, one beside the other."""
    return tuple(named(call.call) for call in calls)


def titles_of(calls: Iterable[PlacedCall]) -> tuple[Source, ...]:
    """Return the first sentence of each call, which its head stands in or near."""
    firsts = (next(iter(call.facts.speech.sentences), None) for call in calls)
    return tuple(Source(first.call_id, None, first.sentence_id, first.start, first.end) for first in firsts if first)


def surfaces(found: Found, sources: Iterable[Source]) -> Blank:
    """Return numbers as they are written, one that only words make a loss with its sign."""
    return tuple(dict.fromkeys(written(found.texts[source.call_id][source.start : source.end], source) for source in sources))
