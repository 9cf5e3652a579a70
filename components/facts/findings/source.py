"""What the text itself got wrong: mistranslated terms, firms that are none, paragraphs twice, garbled characters, no speaker."""

import re
from collections.abc import Iterator

from components.facts.findings.hit import Evidence, Hit, Span
from components.lexicon import entries
from components.reading.terms import either

_ENTRIES = entries("mistranslations")["term"]
_WRITTEN = {spelling: at for at, entry in enumerate(_ENTRIES) for spelling in entry["written"]}
_TERMS = re.compile(either(list(_WRITTEN)))
# A house that owns others is no securities house itself: みずほフィナンシャルグループ証券.
_NO_FIRM = re.compile(r"(?:フィナンシャル・?グループ|ホールディングス|ファイナンシャル・?グループ|グループ本社)(?:証券|銀行|アセット)")
# Bytes of one encoding read as another's.
_GARBLED = re.compile(r"(?=[\ufffd縺繧繝譁Ãâã])(?:\ufffd|(?:[縺繧繝譁][^\s]?){3,}|(?:Ã.|â€.|ã[\x80-\xbf\u0192-\u2122]){2,})")
# A sentence shorter than this may well be said twice.
SHORTEST_REPEATED = 50
# A speech without a speaker is nothing odd unless it is so long.
LONGEST_UNKNOWN = 1500


def mistranslation(evidence: Evidence) -> Iterator[Hit]:
    """Find the first place of each term that only a translation writes, with the one that it stands for."""
    places: dict[int, list[Span]] = {}
    if evidence.transcript.language not in ("ja", "mixed"):
        return
    for found in _TERMS.finditer(evidence.speech.plain):
        places.setdefault(_WRITTEN[found[0]], []).append(found.span())
    for at, spans in places.items():
        start, end = spans[0]
        meant = str(_ENTRIES[at]["meant"])
        yield Hit("mistranslation", start, end, evidence.speech.plain[start:end], meant, spans[1:], meant)


def no_firm(evidence: Evidence) -> Iterator[Hit]:
    """Find a label with a firm whose name no firm has."""
    for turn in evidence.speech.turns:
        found = _NO_FIRM.search(evidence.speech.plain, turn.start, turn.speech_start)
        if found and turn.role == "analyst":
            yield Hit("no_firm", turn.start, found.end(), evidence.speech.text[turn.start : found.end()].strip())


def repeated(evidence: Evidence) -> Iterator[Hit]:
    """Find a long sentence that stood before already, word for word."""
    seen: dict[str, Span] = {}
    for sentence in evidence.speech.sentences:
        span = (sentence.start, sentence.end)
        if sentence.end - sentence.start >= SHORTEST_REPEATED and sentence.turn is not None:
            if sentence.text in seen:
                yield Hit("repeated", *span, sentence.text, "", [seen[sentence.text]])
            seen.setdefault(sentence.text, span)


def mojibake(evidence: Evidence) -> Iterator[Hit]:
    """Find the first garbled characters."""
    found = _GARBLED.search(evidence.speech.text)
    if found:
        yield Hit("mojibake", *found.span(), found[0])


def no_label(evidence: Evidence) -> Iterator[Hit]:
    """Find a long speech of which neither speaker nor side is known."""
    for turn in evidence.speech.turns:
        if turn.role == "unknown" and turn.speaker is None and turn.characters > LONGEST_UNKNOWN:
            yield Hit("no_label", turn.start, turn.end, str(turn.characters))
