"""What is told of a limited time, and elsewhere as going on."""

import re
from collections.abc import Iterator

from components.facts.findings.hit import Evidence, Hit, Span
from components.lexicon import entries

_WORDS = entries("findings")["words"]
_LIMITED, _TIME, _GOES_ON, _OBJECT = (re.compile(_WORDS[key]) for key in ("limited", "limited_span", "goes_on", "limited_object"))
LONGEST_TIME = 8
# Two names of one thing begin alike: サービス手数料, サービス料.
SAME_BEGINNING = 4


def limited_time(evidence: Evidence) -> Iterator[Hit]:
    """Find what is told of a limited time (1か月限定で手数料を徴収し), where a later sentence says that it goes on."""
    plain = evidence.speech.plain
    limited = [span for found in _LIMITED.finditer(plain) if (span := _limited_span(plain, found))]
    going_on = _going_on(evidence) if limited else {}
    for start, end in limited:
        sentence = evidence.speech.sentence_at(start, end)
        of = _OBJECT.search(plain, end, sentence.end) if sentence else None
        again = going_on.get(of["noun"][:SAME_BEGINNING]) if of else None
        if again and again[0] >= end:
            yield Hit("limited_time", start, end, plain[start:end], plain[slice(*again)], [again])


def _limited_span(plain: str, limited: re.Match[str]) -> Span | None:
    """Return where the time and the word that limits it stand, None where no time is told."""
    time = _TIME.search(plain, max(0, limited.start() - LONGEST_TIME), limited.start())
    return (time.start(), limited.end()) if time else None


def _going_on(evidence: Evidence) -> dict[str, Span]:
    """Return the last sentence that says of a thing that it goes on, by how the thing's name begins."""
    sentences: dict[str, Span] = {}
    for found in _GOES_ON.finditer(evidence.speech.plain):
        sentence = evidence.speech.sentence_at(*found.span())
        of = _OBJECT.search(evidence.speech.plain, sentence.start, sentence.end) if sentence else None
        if sentence and of:
            sentences[of["noun"][:SAME_BEGINNING]] = sentence.start, sentence.end
    return sentences
