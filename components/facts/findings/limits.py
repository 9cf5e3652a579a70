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
    """Find what is told of a limited time (1か月限定で手数料を徴収し), where another sentence says that it goes on."""
    plain = evidence.speech.plain
    for limited in _LIMITED.finditer(plain):
        time = _TIME.search(plain, max(0, limited.start() - LONGEST_TIME), limited.start())
        sentence = evidence.speech.sentence_at(*limited.span()) if time else None
        of = _OBJECT.search(plain, limited.end(), sentence.end) if sentence else None
        again = _again(evidence, of["noun"][:SAME_BEGINNING], of.end()) if of else None
        if time and again:
            span = time.start(), limited.end()
            yield Hit("limited_time", *span, plain[slice(*span)], plain[slice(*again)], [again])


def _again(evidence: Evidence, beginning: str, start: int) -> Span | None:
    """Return the first sentence behind ``start`` that says of the same thing that it goes on."""
    plain = evidence.speech.plain
    for found in _GOES_ON.finditer(plain, start):
        sentence = evidence.speech.sentence_at(*found.span())
        of = _OBJECT.search(plain, sentence.start, sentence.end) if sentence else None
        if sentence and of and of["noun"].startswith(beginning):
            return sentence.start, sentence.end
    return None
