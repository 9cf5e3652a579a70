"""What a clause without a noun says of the noun of the clause before: 需要は上期に減少し、下期に回復しました."""

import re
from collections.abc import Mapping
from typing import Any

from components.facts.tone.attributive import describes, tells_of_other
from components.facts.tone.said import Said
from components.facts.tone.tokens import Token
from components.lexicon import entries

_STRUCTURE: Mapping[str, Any] = entries("tone")["structure"]
_CARRIES, _CAUSE = (re.compile(_STRUCTURE[name]) for name in ("carries", "cause"))
# Directions that somebody brings about: without a noun of their own they may be said of anything.
_ACTS = frozenset(_STRUCTURE["acts"])
# Characters: farther back a clause is not the one before.
REACH = 48


def carried(said: Said, direction: Token, told: Mapping[int, list[Token]]) -> list[Token]:
    """Return the nouns of the direction before where the next clause goes on about them; a cause or a noun between ends that."""
    before = next((other for other in reversed(said.between(direction.start - REACH, direction.start)) if other is not direction), None)
    if before is None or before.word.whole or direction.word.takes == "over" or direction.word.key in _ACTS:
        return []
    if any(noun.start < direction.start for noun in said.behind(before.end)) or _is_before_noun(said, direction):
        return []
    gap = said.text(before.end, direction.start)
    return told.get(before.start, []) if _CARRIES.fullmatch(gap) and not _CAUSE.search(gap) else []


def _is_before_noun(said: Said, direction: Token) -> bool:
    """Say whether a direction is said of a noun behind it; how something stands goes with any: 厳しい状況."""
    return describes(said, direction) if direction.word.takes == "states" else tells_of_other(said, direction)
