"""One sentence as nouns and directions, and what stands around them: the particle behind a noun, the words beside a direction."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from components.facts.tone.tokens import Token
from components.lexicon import entries

Case = Literal["both", "topic", "subject", "also", "object", "by"]
_STRUCTURE: Mapping[str, Any] = entries("tone")["structure"]
_TAILS, _MARKS, _JOINS, _AFTER, _LISTED = (re.compile(_STRUCTURE[name]) for name in ("tails", "marks", "joins", "after", "listed"))
_BEFORE, _OF_OTHER = (re.compile(f"{_STRUCTURE[name]}$") for name in ("before", "of_other"))
_STANDING = re.compile(_STRUCTURE["standing"])
_WORDS = re.compile("[一-龥々ァ-ヴー]")
# The words right before a direction that say whether it is one of its own.
_LEAD, _LONG_LEAD = 4, 16
# Farther than this a noun is not looked for, neither behind a direction nor before it; a list holds so many.
REACH, AHEAD, MOST_JOINED = 90, 24, 6


@dataclass(frozen=True, slots=True)
class Mark:
    """What the particle behind a noun makes of it, and where it ends."""

    case: Case
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a plain text with its nouns and its directions in order."""

    plain: str
    start: int
    end: int
    nouns: Sequence[Token]
    directions: Sequence[Token]

    def text(self, start: int, end: int) -> str:
        """Return a passage of the sentence."""
        return self.plain[max(start, self.start) : min(end, self.end)]

    def before(self, place: int) -> Iterator[Token]:
        """Yield the nouns that end before a place, the nearest first, as far as they are looked for."""
        for index in range(bisect_right(self.nouns, place, key=_end) - 1, -1, -1):
            if place - self.nouns[index].end > REACH:
                break
            yield self.nouns[index]

    def behind(self, place: int) -> Iterator[Token]:
        """Yield the nouns that begin behind a place, as far as a direction stands before one."""
        for index in range(bisect_left(self.nouns, place, key=_start), len(self.nouns)):
            if self.nouns[index].start > place + AHEAD:
                break
            yield self.nouns[index]

    def between(self, start: int, end: int) -> Sequence[Token]:
        """Return the directions from one place to another."""
        return self.directions[bisect_left(self.directions, start, key=_start) : bisect_right(self.directions, end, key=_end)]

    def phrase_end(self, noun: Token) -> int:
        """Return where the phrase of a noun ends: 需要動向, コストの水準."""
        found = _TAILS.match(self.plain, noun.end, self.end)
        return found.end() if found else noun.end

    def mark(self, noun: Token) -> Mark | None:
        """Return the particle behind a noun, None where another word stands there."""
        found = self._marked(self.phrase_end(noun)) or self._marked(noun.end) or self._marked(self._list_end(noun))
        case: Any = found.lastgroup if found else None
        return Mark(case, found.end()) if found and case else None

    def _marked(self, place: int) -> re.Match[str] | None:
        return _MARKS.match(self.plain, place, self.end)

    def _list_end(self, noun: Token) -> int:
        """Return where a list of a noun and a word of no count ends, behind the noun where there is none: 減価償却費と船員費."""
        found = _LISTED.match(self.plain, self.phrase_end(noun), self.end)
        held = (*self.behind(noun.end), *self.between(noun.end, found.end())) if found else ()
        return found.end() if found and not any(token.start < found.end() for token in held) else noun.end

    def is_head(self, noun: Token) -> bool:
        """Say whether a noun is no part of a longer word: 需要 is none in 需要家."""
        end = self.phrase_end(noun)
        return not _WORDS.match(self.plain, end, self.end) or self._begins(end)

    def joined(self, noun: Token) -> list[Token]:
        """Return a noun with those before it in one list: 売上と利益が."""
        found = [noun]
        for other in self.before(noun.start):
            if len(found) == MOST_JOINED or not _JOINS.fullmatch(self.plain, self.phrase_end(other), found[-1].start):
                break
            found.append(other)
        return found

    def is_direction(self, token: Token) -> bool:
        """Say whether a direction is a word of its own, and no part of another: 成長戦略, 店舗拡大."""
        return self._goes_its_way(token) and not self._goes_on(token) and not self._is_led(token)

    def is_of_other(self, direction: Token) -> bool:
        """Say whether a direction is said of another thing right before it: 店舗の拡大."""
        return _OF_OTHER.search(self.text(direction.start - _LONG_LEAD, direction.start)) is not None

    def _goes_its_way(self, token: Token) -> bool:
        """Say whether an adjective tells how something stands: not in 強く意識する."""
        is_adverb = token.word.takes == "states" and self.plain[token.end - 1] == "く"
        return not is_adverb or _STANDING.match(self.plain, token.end, self.end) is not None

    def _goes_on(self, token: Token) -> bool:
        is_noun = token.word.takes == "either" or _WORDS.match(self.plain, token.end - 1) is not None
        goes_on = is_noun and _WORDS.match(self.plain, token.end, self.end) is not None
        return goes_on and not _AFTER.match(self.plain, token.end, self.end) and not self._begins(token.end)

    def _is_led(self, token: Token) -> bool:
        """Say whether a word before a direction makes a compound of it that names another thing."""
        if token.word.whole or token.word.takes not in ("either", "states") or not _WORDS.match(self.plain, token.start):
            return False
        is_behind_word = token.start > self.start and _WORDS.match(self.plain, token.start - 1) is not None
        return is_behind_word and not self._ends(token.start) and not _BEFORE.search(self.text(token.start - _LEAD, token.start))

    def _begins(self, place: int) -> bool:
        """Say whether a noun or a direction begins at a place."""
        kinds = ((tokens, bisect_left(tokens, place, key=_start)) for tokens in (self.nouns, self.directions))
        return any(at < len(tokens) and tokens[at].start == place for tokens, at in kinds)

    def _ends(self, place: int) -> bool:
        """Say whether a noun, its phrase or a direction ends at a place."""
        noun = next(self.before(place), None)
        at = bisect_right(self.directions, place, key=_end) - 1
        ends = {noun.end, self.phrase_end(noun)} if noun else set()
        return place in ends or (at >= 0 and self.directions[at].end == place)


def _start(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end
