"""Which noun a direction is said of: by the words between them, their particles and the end of a clause, never by nearness alone."""

import re
from collections.abc import Mapping
from typing import Any

from components.facts.tone.attributive import nouns_ahead, tells_of_other
from components.facts.tone.carried import carried
from components.facts.tone.said import AHEAD, Case, Mark, Said
from components.facts.tone.tokens import Token
from components.lexicon import entries

_STRUCTURE: Mapping[str, Any] = entries("tone")["structure"]
_BESIDE, _CHAIN, _OF_MOVE = (re.compile(_STRUCTURE[name]) for name in ("beside", "chain", "of_move"))
_FINITE, _NEW_TOPIC, _AMOUNT, _INNER = (re.compile(_STRUCTURE[name]) for name in ("finite", "new_topic", "amount", "inner"))
_LEADS_OFF, _NO_VERB, _PASSIVE, _PREDICATE = (re.compile(_STRUCTURE[name]) for name in ("leads_off", "no_verb", "passive", "predicate"))
_REACHED = re.compile(_STRUCTURE["reached"])
# A spelling of a noun and the key of a direction.
_UNLIKE = frozenset(tuple(each.split("|")) for each in _STRUCTURE["unlike"])
_SUBJECT, _ALSO, _OBJECT = (_STRUCTURE[name] for name in ("parts_subject", "parts_also", "parts_object"))
# What parts a direction from a noun, by what the direction is said of.
_PARTS = {
    "alone": re.compile(f"{_SUBJECT}|{_ALSO}"),
    "states": re.compile(f"{_SUBJECT}|{_ALSO}"),
    "over": re.compile(f"{_ALSO}|{_OBJECT}"),
    "either": re.compile(f"{_SUBJECT}|{_ALSO}|{_OBJECT}"),
}
_FITTING: dict[str, tuple[Case, ...]] = {
    "alone": ("subject", "also", "by", "both"),
    "states": ("subject", "also", "both"),
    "over": ("object", "also", "both"),
    "either": ("subject", "object", "also", "by", "both"),
}
# A topic holds over so many commas.
COMMAS = 3
Told = dict[int, list[Token]]


def paired(said: Said) -> list[tuple[Token, Token]]:
    """Return the nouns of a sentence with the directions said of them; a word that holds both is paired with itself."""
    told: Told = {}
    for direction in said.directions:
        if said.is_direction(direction) and not _only_reaches(said, direction):
            told[direction.start] = [direction] if direction.word.whole else _nouns_of(said, direction, told)
    found = ((noun, direction) for direction in said.directions for noun in told.get(direction.start, ()))
    return [(noun, direction) for noun, direction in found if (said.text(noun.start, noun.end), direction.word.key) not in _UNLIKE]


def _only_reaches(said: Said, direction: Token) -> bool:
    """Say whether a verb tells how far something went, and not that it went beyond: 310億円に達し."""
    return _REACHED.search(said.text(direction.start - AHEAD, direction.start + 1)) is not None


def _nouns_of(said: Said, direction: Token, told: Told) -> list[Token]:
    shared = _shared(said, direction, told)
    if shared is not None:
        return shared
    if beside := _beside(said, direction):
        return beside
    if said.is_of_other(direction):
        return []
    found = _marked(said, direction, told) or nouns_ahead(said, direction) or _of_topic(said, direction, told)
    return found or ([] if _leads_off(said, direction) else carried(said, direction, told))


def _shared(said: Said, direction: Token, told: Told) -> list[Token] | None:
    """Return the nouns of the direction before, where both are said of the same; none where only its movement is meant."""
    near = said.between(direction.start - AHEAD, direction.start)
    before = next((other for other in reversed(near) if told.get(other.start)), None)
    if before is None:
        return None
    if _CHAIN.fullmatch(said.plain, before.end, direction.start) and not nouns_ahead(said, direction):
        return told[before.start]
    if before.word.takes in ("either", None) and _OF_MOVE.fullmatch(said.plain, before.end, direction.start):
        return told[before.start] if direction.word.of_moves else []
    return None


def _beside(said: Said, direction: Token) -> list[Token]:
    """Return the nouns right before a direction: 需要増, 需要の大幅な増加."""
    noun = next(said.before(direction.start), None)
    if noun is None:
        return []
    ends = {noun.end, min(said.phrase_end(noun), direction.start)}
    return said.joined(noun) if any(_BESIDE.fullmatch(said.plain, end, direction.start) for end in ends) else []


def _marked(said: Said, direction: Token, told: Told) -> list[Token]:
    """Return the nouns that a particle binds to a direction within its clause."""
    for noun in said.before(direction.start):
        mark = said.mark(noun)
        if mark and _fits(said, mark, direction) and not _is_told(said, noun, direction, told):
            gap = said.text(mark.end, direction.start).removeprefix("、")
            *closed, open_clause = gap.split("、")
            if all(map(_AMOUNT.fullmatch, closed)) and not (_is_parted(open_clause, direction) or _PREDICATE.search(open_clause)):
                return said.joined(noun)
    return []


def _of_topic(said: Said, direction: Token, told: Told) -> list[Token]:
    """Return the topic that a direction is said of; it holds over commas, up to the end of what is said of it."""
    if tells_of_other(said, direction):
        return []
    for noun in said.before(direction.start):
        mark = said.mark(noun)
        if mark and mark.case == "topic" and not _is_told(said, noun, direction, told):
            return said.joined(noun) if _holds(said, mark, direction) and not _leads_off(said, direction) else []
    return []


def _holds(said: Said, mark: Mark, direction: Token) -> bool:
    """Say whether a topic is still the one that a direction is said of."""
    *closed, open_clause = said.text(mark.end, direction.start).split("、")
    if len(closed) > COMMAS or any(_ends_topic(clause) for clause in closed):
        return False
    last = max((other.end for other in said.between(mark.end, direction.start)), default=0)
    rest = open_clause[max(0, last - (direction.start - len(open_clause))) :]
    return not _is_parted(_INNER.sub("", rest), direction)


def _ends_topic(clause: str) -> bool:
    return not _AMOUNT.fullmatch(clause) and bool(_FINITE.search(clause) or _NEW_TOPIC.search(clause))


def _fits(said: Said, mark: Mark, direction: Token) -> bool:
    """Say whether a noun with such a particle can be what a direction is said of."""
    takes = direction.word.takes or "either"
    if mark.case == "subject" and takes == "over":
        return _PASSIVE.match(said.plain, direction.end, said.end) is not None
    if mark.case not in _FITTING[takes]:
        return False
    return not (_has_no_verb(said, direction) if mark.case == "object" else _leads_off(said, direction))


def _has_no_verb(said: Said, direction: Token) -> bool:
    """Say whether a direction does nothing to an object: 投資を成長につなげる."""
    return direction.word.takes == "either" and _NO_VERB.match(said.plain, direction.end, said.end) is not None


def _leads_off(said: Said, direction: Token) -> bool:
    """Say whether a direction is only what something else is done to: 投資が成長を支える."""
    return direction.word.takes == "either" and _LEADS_OFF.match(said.plain, direction.end, said.end) is not None


def _is_parted(clause: str, direction: Token) -> bool:
    return _PARTS[direction.word.takes or "either"].search(clause) is not None


def _is_told(said: Said, noun: Token, direction: Token, told: Told) -> bool:
    """Say whether a direction between a noun and this one has been said of the noun already."""
    return any(noun in told.get(other.start, ()) for other in said.between(noun.end, direction.start))
