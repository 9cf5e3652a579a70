"""Acronyms and what brackets say of them: two explanations of one, the order reversed, another company's name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from components.facts.findings.hit import Evidence, Hit, Span
from components.lexicon import entries
from components.reading.terms import either

_WORDS = entries("findings")["words"]
_BRACKET = re.compile(r"\((?P<inside>[^()\n]{2,28})\)")
_SHORT = re.compile(r"(?<![A-Za-z])(?P<short>[A-Z][A-Za-z&-]{1,7}) ?$")
_REVERSED = re.compile(r"[A-Z][A-Z&]{1,6}")
_LONG = re.compile(r"[一-龥々ァ-ヴー]{2,20} ?$")
_JAPANESE = re.compile("[ぁ-んァ-ヴ一-龥]")
_NO_GLOSS = re.compile(_WORDS["no_gloss"])
_COMPANY = re.compile(either(_WORDS["companies"]))
LONGEST_SHORT, LONGEST_LONG = 10, 21


class Gloss(NamedTuple):
    """An acronym with what stands in brackets behind it, and the span of both."""

    short: str
    long: str
    span: Span


def two_glosses(evidence: Evidence) -> Iterator[Hit]:
    """Find an acronym that brackets explain in two ways."""
    for gloss, first in _repeated(evidence):
        if gloss.long not in first.long and first.long not in gloss.long:
            yield Hit("two_glosses", *gloss.span, f"{gloss.short}（{gloss.long}）", first.long, [first.span])


def gloss_reversed(evidence: Evidence) -> Iterator[Hit]:
    """Find an acronym in brackets behind its explanation, where elsewhere it stands before it."""
    first = {gloss.short: gloss for gloss in reversed(list(_glosses(evidence)))}
    for found in _BRACKET.finditer(evidence.speech.plain, _first(evidence)) if first else ():
        straight = first.get(found["inside"]) if _REVERSED.fullmatch(found["inside"]) else None
        long = _LONG.search(evidence.speech.plain, max(0, found.start() - LONGEST_LONG), found.start()) if straight else None
        if straight and long:
            shown = f"{straight.short}({straight.long})"
            yield Hit("gloss_reversed", long.start(), found.end(), long[0] + found[0], shown, [straight.span])


def gloss_company(evidence: Evidence) -> Iterator[Hit]:
    """Find a gloss that names a well-known company which the call speaks of nowhere else, and is not about."""
    company, plain = evidence.transcript.header.company or "", evidence.speech.plain
    for gloss in _glosses(evidence):
        named = None if _NO_GLOSS.search(gloss.long) else _COMPANY.match(gloss.long)
        if named and named[0] not in company and plain.count(named[0]) == 1:
            yield Hit("gloss_company", *gloss.span, plain[slice(*gloss.span)])


def _repeated(evidence: Evidence) -> Iterator[tuple[Gloss, Gloss]]:
    """Yield each gloss that explains an acronym again, with the first of that acronym."""
    first: dict[str, Gloss] = {}
    for gloss in _glosses(evidence):
        if _JAPANESE.search(gloss.long) and not _NO_GLOSS.search(gloss.long):
            if gloss.short in first:
                yield gloss, first[gloss.short]
            first.setdefault(gloss.short, gloss)


def _glosses(evidence: Evidence) -> Iterator[Gloss]:
    plain = evidence.speech.plain
    for found in _BRACKET.finditer(plain, _first(evidence)):
        short = _SHORT.search(plain, max(0, found.start() - LONGEST_SHORT), found.start())
        if short:
            yield Gloss(short["short"], found["inside"], (short.start(), found.end()))


def _first(evidence: Evidence) -> int:
    """Return where the first turn begins: brackets before it list people and firms."""
    return evidence.speech.turns[0].start if evidence.speech.turns else 0
