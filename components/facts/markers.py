"""What an answer says of the question it answers: its number, who will answer it, or its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.lexicon import entries
from components.reading.terms import either

_ANSWERS = entries("answers")
_ORDINAL = re.compile(_ANSWERS["ordinals"]["pattern"])
_QUESTION = re.compile(_ANSWERS["ordinals"]["question"])
_TAKEN_UP = re.compile(_ANSWERS["ordinals"]["taken_up"])
_ASIDE = re.compile(_ANSWERS["ordinals"]["aside"])
_OWN = re.compile(_ANSWERS["ordinals"]["own"])
_CONTINUES = re.compile(_ANSWERS["ordinals"]["continues"])
# What may stand before a number at the head of a sentence.
_HEAD = re.compile(r"(?:はい|ええ|えー|えっと|まず|で|では|じゃあ)?[、。]?(?:\([^)]{1,10}\))? ?")
_LEADS = tuple(_ANSWERS["ordinals"]["leads"])
_HANDOVER = re.compile(_ANSWERS["handover"]["pattern"])
_SELF = tuple(_ANSWERS["handover"]["self"])
_SAID, _REFUSED = either(_ANSWERS["refusal"]["said"]), _ANSWERS["refusal"]["refused"]
_REFUSAL = re.compile(f"(?:{_SAID})(?:{_REFUSED})|{either(_ANSWERS['refusal']['phrases'])}|{_ANSWERS['refusal']['deferred']}")
_DIGITS = {digit: value for digits in ("一二三四五六七八九", "①②③④⑤⑥⑦⑧⑨") for value, digit in enumerate(digits, 1)}
# The person who takes a question stands so near to its number.
REACH = 40


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The number of a question that an answer speaks of, with the span of the words; 0 is the last, None all of them."""

    number: int | None
    start: int
    end: int


def ordinals(plain: str, start: int, end: int, counts_own: bool = False) -> Iterator[Ordinal]:
    """Yield the numbers of questions that a sentence of an answer speaks of; a point of its own (1つ目の柱は) is none.

    At the head of a sentence a number needs no word for a question behind it, unless the answer ``counts_own`` points.
    """
    for found in _ORDINAL.finditer(plain, start, end):
        counted = found["n"] or found["nth"] or found["circled"]
        at_head = not counts_own and _HEAD.fullmatch(plain, start, found.start())
        if counted and not found["nth"] and not at_head and not _QUESTION.match(plain, found.end()):
            continue
        number = (_DIGITS.get(counted) or int(counted)) if counted else 1 if found["first"] else 0 if found["last"] else None
        yield Ordinal(number, *found.span())


def counts_own(sentence: str) -> bool:
    """Say whether an answer counts something of its own: 要因は2つあります."""
    return _OWN.search(sentence) is not None


def continues(sentence: str) -> bool:
    """Say whether a sentence goes on with what was just said: ただ, このうち, 具体的に."""
    return _CONTINUES.match(sentence) is not None


def takes_up(sentence: str) -> bool:
    """Say whether a sentence of an answer takes up a question by its words: クーポンに関するご質問ですが."""
    return _TAKEN_UP.search(sentence) is not None


def touches(sentence: str) -> bool:
    """Say whether a sentence only touches another question in passing: これは2つ目のご質問にも関連しますが."""
    return _ASIDE.search(sentence) is not None


def leads_on(sentence: str) -> bool:
    """Say whether a sentence of an answer leads from one point to the next: 次に, 最後に."""
    return sentence.startswith(_LEADS)


def hands_over(sentence: str) -> bool:
    """Say whether a sentence says who answers: 2番目の質問は佐藤からお答えします."""
    return _HANDOVER.search(sentence) is not None


def taker(plain: str, start: int, end: int, names: Sequence[tuple[str, str]]) -> str | None:
    """Return the id of the person to whom a sentence without a number hands a question: 価格については鈴木からお答えします."""
    said = plain[start:end]
    return next((person for name, person in names if name in said), None)


def takers(plain: str, start: int, end: int, names: Sequence[tuple[str, str]]) -> Iterator[tuple[Ordinal, str]]:
    """Yield which question a sentence gives to whom: a person's id by the name behind the number, ``self`` for the one who speaks.

    ``names`` are spellings with the person's id; a name that stands behind another number belongs to that one.
    """
    found = list(ordinals(plain, start, end))
    for ordinal, after in zip(found, [*found[1:], None], strict=True):
        said = plain[ordinal.end : min(after.start if after else end, ordinal.end + REACH)]
        who = next((person for name, person in names if name in said), None)
        if who is None and any(word in said for word in _SELF):
            who = "self"
        if who:
            yield ordinal, who


def refusals(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the words in which a sentence declines to say something."""
    return [found.span() for found in _REFUSAL.finditer(plain, start, end)]
