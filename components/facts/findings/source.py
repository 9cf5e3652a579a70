"""What the text itself got wrong: mistranslated terms, firms that are none, paragraphs twice, garbled characters, no speaker."""

import re
from collections.abc import Iterator

from components.facts.findings.hit import Evidence, Hit, Span
from components.facts.findings.houses import are_two_firms
from components.facts.schema import TurnRow
from components.lexicon import entries

_ENTRIES = entries("mistranslations")["term"]
_WRITTEN = {spelling: at for at, entry in enumerate(_ENTRIES) for spelling in entry["written"]}
# A term is known by its first letters, and looked up by them: one look passes nearly every place over.
KNOWN_BY = 3
_BEGINNINGS: dict[str, list[str]] = {}
for _spelling in sorted(_WRITTEN, key=len, reverse=True):
    _BEGINNINGS.setdefault(_spelling[:KNOWN_BY], []).append(_spelling)
_LETTERS = (re.escape("".join(sorted({spelling[place] for spelling in _WRITTEN}))) for place in range(KNOWN_BY))
_BEGINS = re.compile(f"(?=({''.join(f'[{letters}]' for letters in _LETTERS)}))")
_WORDS = entries("findings")["words"]
_NO_FIRM, _NAME_BEFORE = re.compile(_WORDS["no_firm"]), re.compile("[一-龥ァ-ヴーぁ-んA-Za-z・]{1,12}$")
LONGEST_NAME = 12
_ODD = re.compile("[\ufffd縺繧繝譁Â-ï]")
# Bytes of one encoding read as another's: so many letters with an accent or signs in a row no language has.
_GARBLED = re.compile(
    r"(?:\ufffd|(?:[縺繧繝譁][^\s]?){3,}|(?:Ã.|â€.|[Â-ï][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{1,2}){2,}"
    r"|(?:[Â-ï][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u201a-\u2122]{0,2}){4,})"
)
# A sentence shorter than this may well be said twice.
SHORTEST_REPEATED = 50
# Who asks says in his first words for whom.
OPENING = 40
# A speech without a speaker is nothing odd unless it is so long.
LONGEST_UNKNOWN = 1500


def mistranslation(evidence: Evidence) -> Iterator[Hit]:
    """Find the first place of each term that only a translation writes, with the one that it stands for."""
    places: dict[int, list[Span]] = {}
    if evidence.transcript.language not in ("ja", "mixed"):
        return
    for start, term in _terms(evidence.speech.plain):
        places.setdefault(_WRITTEN[term], []).append((start, start + len(term)))
    for at, spans in places.items():
        start, end = spans[0]
        meant = str(_ENTRIES[at]["meant"])
        yield Hit("mistranslation", start, end, evidence.speech.plain[start:end], meant, spans[1:], meant)


def _terms(plain: str) -> Iterator[tuple[int, str]]:
    for found in _BEGINS.finditer(plain):
        for term in _BEGINNINGS.get(found[1], ()):
            if plain.startswith(term, found.start()):
                yield found.start(), term
                break


def no_firm(evidence: Evidence) -> Iterator[Hit]:
    """Find the first place of a firm's name that no firm has: a holding company's with 証券 behind it, or two firms run together."""
    seen: set[str] = set()
    for turn in evidence.speech.turns:
        if turn.role == "analyst":
            span = _no_firm(evidence, turn)
            name = evidence.speech.plain[slice(*span)] if span else ""
            if span and name not in seen:
                yield Hit("no_firm", *span, name)
            seen.add(name)


def _no_firm(evidence: Evidence, turn: TurnRow) -> Span | None:
    """Return where the label of a turn, or its first words, name a firm that is none."""
    end = min(turn.end, turn.speech_start + OPENING)
    found = _NO_FIRM.search(evidence.speech.plain, turn.start, end)
    if found:
        before = _NAME_BEFORE.search(evidence.speech.plain, max(turn.start, found.start() - LONGEST_NAME), found.start())
        return (before.start() if before else found.start()), found.end()
    at = evidence.speech.plain.find(turn.firm, turn.start, end) if turn.firm and are_two_firms(turn.firm) else -1
    return (at, at + len(turn.firm or "")) if at >= 0 else None


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
    odd = _ODD.search(evidence.speech.text)
    found = _GARBLED.search(evidence.speech.text, odd.start()) if odd else None
    if found:
        yield Hit("mojibake", *found.span(), found[0])


def no_label(evidence: Evidence) -> Iterator[Hit]:
    """Find a long speech of which neither speaker nor side is known."""
    for turn in evidence.speech.turns:
        if turn.role == "unknown" and turn.speaker is None and turn.characters > LONGEST_UNKNOWN:
            yield Hit("no_label", turn.start, turn.end, str(turn.characters))
