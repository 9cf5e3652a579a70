"""A direction before the noun that it is said of: 増加する需要, 堅調な国内需要."""

import re
from collections.abc import Mapping
from typing import Any

from components.facts.tone.said import AHEAD, Said
from components.facts.tone.tokens import Token
from components.lexicon import entries

_STRUCTURE: Mapping[str, Any] = entries("tone")["structure"]
_ATTRIBUTIVE, _HEADS, _OWN_SUBJECT = (re.compile(_STRUCTURE[name]) for name in ("attributive", "heads", "own_subject"))
_FORETOLD = frozenset(_STRUCTURE["foretold"])
_WORD = re.compile("[一-龥々ァ-ヴーA-Za-z]")
_OTHER_HEAD = re.compile(f"(?!{_STRUCTURE['formal']}){_WORD.pattern}")


def nouns_ahead(said: Said, direction: Token) -> list[Token]:
    """Return the noun that a direction stands before, as a list of one; none where the direction has a subject of its own."""
    start = _end(said, direction)
    if start is None or _OWN_SUBJECT.search(said.text(direction.start - AHEAD, direction.start)):
        return []
    ahead = (noun for noun in said.behind(direction.end) if _HEADS.fullmatch(said.plain, start, noun.start) and said.is_head(noun))
    return next(([noun] for noun in ahead if not _only_foretells(said, direction, noun)), [])


def _only_foretells(said: Said, direction: Token, noun: Token) -> bool:
    """Say whether a noun right behind a verb of what is to come says no more than that: 増える見通し; not 引き上げた予想, 高い目標."""
    is_to_come = direction.word.takes != "states" and said.text(direction.end, noun.start)[-1:] not in ("た", "だ")
    return is_to_come and said.text(noun.start, noun.end) in _FORETOLD and noun.start == _end(said, direction)


def tells_of_other(said: Said, direction: Token) -> bool:
    """Say whether a direction stands before another noun and is said of that: 利益は拡大する店舗網に."""
    start = _end(said, direction)
    return start is not None and _OTHER_HEAD.match(said.plain, start, said.end) is not None


def describes(said: Said, direction: Token) -> bool:
    """Say whether a direction stands before any noun at all, one of form alone among them: 厳しい状況."""
    start = _end(said, direction)
    return start is not None and _WORD.match(said.plain, start, said.end) is not None


def _end(said: Said, direction: Token) -> int | None:
    """Return where a direction that stands before a noun ends, None where it does not stand so."""
    found = _ATTRIBUTIVE.match(said.plain, direction.end, said.end)
    if found:
        return found.end()
    is_whole_form = direction.word.takes != "either" and said.plain[direction.end - 1] in "いうくぐすつむぶる"
    return direction.end if is_whole_form else None
