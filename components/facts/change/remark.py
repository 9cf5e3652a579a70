"""A remark: one thing to know before calls are compared, with the calls it is of and the places that show it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.facts.change.companies import Company, PlacedCall
from components.facts.change.figures import Line, Source
from components.facts.change.guidance import Guidance
from components.facts.change.progress import Progress
from components.facts.fiscal import Stretch, label_of
from components.facts.schema import Call
from components.lexicon import entries


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know, with the calls it is of and the places that show it; ``blanks`` fill the sentence of its key."""

    key: str
    company: str | None
    call_ids: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    metric: str | None = None
    stretch: Stretch | None = None
    blanks: tuple[tuple[str, str], ...] = ()

    def said(self, language: str) -> str:
        """Return its sentence in a language, ``ja`` or ``en``."""
        words = entries("remarks")
        metric = entries("metrics")[self.metric][language] if self.metric else ""
        period = label_of(self.stretch, language) if self.stretch else ""
        return str(words[self.key][language]).format(metric=metric, company=self.company or "", period=period, **dict(self.blanks))


@dataclass(frozen=True, slots=True)
class Found:
    """What one company's calls tell, which remarks look at; ``texts`` are those of the calls by their ids."""

    company: Company
    lines: Sequence[Line]
    guidance: Sequence[Guidance]
    progress: Sequence[Progress]
    texts: Mapping[str, str]


def named(call: Call) -> str:
    """Return what a call is called beside another: its period and its file, as far as it has them."""
    return " ".join(filter(None, (call.fiscal_period, f"({call.source})" if call.source else ""))) or call.title or call.call_id


def ids_of(calls: Iterable[PlacedCall]) -> tuple[str, ...]:
    """Return the ids of calls."""
    return tuple(call.call.call_id for call in calls)


def calls_of(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return the ids of the calls that places stand in, each once."""
    return tuple(dict.fromkeys(source.call_id for source in sources))


def listed(calls: Iterable[PlacedCall]) -> str:
    """Return what calls are called, one beside the other."""
    return "、".join(named(call.call) for call in calls)


def titles_of(calls: Iterable[PlacedCall]) -> tuple[Source, ...]:
    """Return the first sentence of each call, which its head stands in or near."""
    firsts = (next(iter(call.facts.speech.sentences), None) for call in calls)
    return tuple(Source(first.call_id, None, first.sentence_id, first.start, first.end) for first in firsts if first)


def surfaces(found: Found, sources: Iterable[Source]) -> str:
    """Return numbers as they are written."""
    return "、".join(dict.fromkeys(found.texts[source.call_id][source.start : source.end] for source in sources))
