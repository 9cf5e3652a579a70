"""What an answer says of the question it answers: its number, who will answer it, or its words."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.lexicon import entries
from components.reading.terms import either

_ANSWERS = entries("answers")
_ORDINAL = re.compile(_ANSWERS["ordinals"]["pattern"])
# Without one of these no number of a question is said; looked for first, since most sentences have none.
_MAY_COUNT = re.compile(_ANSWERS["ordinals"]["signs"])
_QUESTION = re.compile(_ANSWERS["ordinals"]["question"])
_TAKEN_UP = re.compile(_ANSWERS["ordinals"]["taken_up"])
_ASIDE = re.compile(_ANSWERS["ordinals"]["aside"])
_OWN = re.compile(_ANSWERS["ordinals"]["own"])
_CONTINUES = re.compile(_ANSWERS["ordinals"]["continues"])
# What may stand before a number at the head of a sentence.
_HEAD = re.compile(r"(?:はい|ええ|えー|えっと|まず|で|では|じゃあ)?[、。]?(?:\([^)]{1,10}\))? ?")
_OF = re.compile(_ANSWERS["ordinals"]["of"])
_JOINED = re.compile(_ANSWERS["ordinals"]["joined"])
_ONE_MORE = re.compile(_ANSWERS["matter"]["one_more"])
_LEADS = tuple(_ANSWERS["ordinals"]["leads"])
_HANDOVER = re.compile(_ANSWERS["handover"]["pattern"])
# Without one of these nobody hands over; looked for first, too.
_MAY_HAND = re.compile(_ANSWERS["handover"]["signs"])
_ONLY_SAYS = re.compile(_ANSWERS["handover"]["only"])
_ADDS = re.compile(_ANSWERS["handover"]["adds"])
_SELF = tuple(_ANSWERS["handover"]["self"])
_SAID, _REFUSED = either(_ANSWERS["refusal"]["said"]), _ANSWERS["refusal"]["refused"]
_DECLINES = (
    f"(?:{_SAID})(?:{_REFUSED})",
    either(_ANSWERS["refusal"]["phrases"]),
    _ANSWERS["refusal"]["negated"],
    _ANSWERS["refusal"]["deferred"],
)
_REFUSAL = re.compile("|".join(_DECLINES))
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
# The person who takes a question stands so near to its number.
REACH = 40


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The number of a question that an answer speaks of, with the span of the words; 0 is the last, None all of them.

    ``of`` is what the question must hold for the number to be its own: the word behind it (3点目の優待は), the same mark ((2)から).
    """

    number: int | None
    start: int
    end: int
    of: str = ""


def ordinals(plain: str, start: int, end: int, has_own: bool = True) -> Iterator[Ordinal]:
    """Yield the numbers of questions that a sentence of an answer speaks of; a point of its own (1つ目の柱は) is none.

    At the head of a sentence a number needs no word for a question behind it, unless the answer ``has_own`` points or names one.
    """
    for found in _ORDINAL.finditer(plain, start, end) if _MAY_COUNT.search(plain, start, end) else ():
        is_first = not has_own and _HEAD.fullmatch(plain, start, found.start()) is not None
        of = _known_by(plain, found, end)
        of = "" if is_first and not found["item"] and not plain.startswith("の", found.end()) else of
        if of is not None:
            yield Ordinal(_number(found), *found.span(), of)


def _known_by(plain: str, found: re.Match[str], end: int) -> str | None:
    """Return the word of the ask that a number needs to be a question's, empty where it needs none, None where it is none."""
    if found["item"]:
        return found["item"]
    if not found["n"] or _QUESTION.match(plain, found.end()):
        return ""
    word = _OF.match(plain, found.end(), end)
    return word["word"] if word else None


def _number(found: re.Match[str]) -> int | None:
    """Return the number that the words name: 0 is the last, None all of them."""
    if counted := found["n"] or found["nth"]:
        return _DIGITS.get(counted) or int(counted)
    if found["item"]:
        return int(unicodedata.normalize("NFKC", found["item"]).strip("()"))
    return 1 if found["first"] else 0 if found["last"] else None


def takes_up(sentence: str) -> bool:
    """Say whether a sentence of an answer takes up a question by its words: クーポンに関するご質問ですが."""
    return _TAKEN_UP.search(sentence) is not None


def touches(sentence: str) -> bool:
    """Say whether a sentence only touches another question in passing: これは2つ目のご質問にも関連しますが."""
    return _ASIDE.search(sentence) is not None


def leads_on(sentence: str) -> bool:
    """Say whether a sentence of an answer leads from one point to the next: 次に, 最後に."""
    return sentence.startswith(_LEADS)


def counts_own(sentence: str) -> bool:
    """Say whether an answer counts something of its own: 要因は2つあります."""
    return _OWN.search(sentence) is not None


def goes_on(sentence: str) -> bool:
    """Say whether a sentence adds to what is being answered, or goes on with it: 歩留まりも改善しています, ただ, このうち."""
    return (_ONE_MORE.match(sentence) or _CONTINUES.match(sentence)) is not None


def hands_over(sentence: str) -> bool:
    """Say whether a sentence says who answers: 2番目の質問は佐藤からお答えします."""
    return _MAY_HAND.search(sentence) is not None and _HANDOVER.search(sentence) is not None


def only_announces(sentence: str) -> bool:
    """Say whether a sentence only says what will be answered: 1点目と2点目にお答えします."""
    return _ONLY_SAYS.search(sentence) is not None


def supplements(sentence: str) -> bool:
    """Say whether somebody adds to an answer: 価格について補足します."""
    return _ADDS.search(sentence) is not None


def taker(plain: str, start: int, end: int, names: Sequence[tuple[str, str]]) -> str | None:
    """Return the id of the person to whom a sentence without a number hands a question: 価格については鈴木からお答えします.

    Who stands last before the words of the hand-over takes it; None where that is the one who speaks (財務については私から).
    """
    handed = _HANDOVER.search(plain, start, end)
    said = plain[start : handed.end() if handed else end]
    places = [(said.rfind(name), len(name), person) for name, person in (*names, *((word, "self") for word in _SELF)) if name in said]
    who = max(places)[2] if places else None
    return None if who == "self" else who


def takers(plain: str, start: int, end: int, names: Sequence[tuple[str, str]]) -> Iterator[tuple[Ordinal, str]]:
    """Yield which question a sentence gives to whom: a person's id by the name behind the number, ``self`` for the one who speaks.

    ``names`` are spellings with the person's id; a name that stands behind another number belongs to that one.
    """
    found = [ordinal for ordinal in ordinals(plain, start, end) if not ordinal.of]
    told: list[tuple[Ordinal, str]] = []
    for ordinal, after in reversed(list(zip(found, [*found[1:], None]))):
        said = plain[ordinal.end : min(after.start if after else end, ordinal.end + REACH)]
        who = told[-1][1] if told and _JOINED.fullmatch(said) else _first_named(said, names)
        if who:
            told.append((ordinal, who))
    yield from reversed(told)


def _first_named(said: str, names: Sequence[tuple[str, str]]) -> str | None:
    """Return the id of the person who is named first, ``self`` for the one who speaks: 私から、還元は鈴木から."""
    places = [(said.find(name), person) for name, person in (*names, *((word, "self") for word in _SELF)) if name in said]
    return min(places)[1] if places else None


def refusals(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the words in which a sentence declines to say something."""
    return [found.span() for found in _REFUSAL.finditer(plain, start, end)]
