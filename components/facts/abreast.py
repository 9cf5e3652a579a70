"""Things that one ask names side by side (値上げ幅と、販売数量への影響), and which of them no sentence of the answer takes up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.facts.matter import halves, is_common, pieces_of
from components.lexicon import entries

_MATTER = entries("answers")["matter"]
# A run of kanji may hold the kana of a verb within it (値上げ幅, 取り組み); い ends adjectives.
# It is bounded, so that time is linear in whatever is pasted.
_RUN = r"[一-龥々ァ-ヴーA-Za-z0-9&%](?:[一-龥々ァ-ヴーA-Za-z0-9&%]|(?<=[一-龥々])[げりえきけせみめびしちぎわ](?=[一-龥々と、の])){0,30}"
_NAMED = rf"{_RUN}(?:(?:の|への|に対する|における){_RUN}){{0,2}}"
_SIDE_BY_SIDE = re.compile(
    rf"(?<![一-龥々ァ-ヴーA-Za-z0-9&%])(?P<first>{_NAMED}){_MATTER['joins']}(?P<second>{_NAMED})(?={_MATTER['marks']})"
)
_COMPARED = re.compile(rf"(?:{_MATTER['compared']})$")
_INNER = re.compile(r"[一-龥々]+[げりえきけせみめびしちぎわ](?=[一-龥々])")
_PARTS = re.compile(r"への|の|に対する|における")
_WORDS_OF_NAME = re.compile(r"(?:(?!への|の|に対する|における).)+")
# Where a clause ends; and the ends of one that only leads up to what is asked: 円安が進んでいますが、.
_CLAUSE_END = re.compile(r"[、。?\n]")
_STARTS_FROM = re.compile(rf"(?:{_MATTER['starts_from']})、$")
# Signs of a list, and what is left of a count (二つ目は).
_NO_NAMES = frozenset(_MATTER["no_names"])
_FRAMES = frozenset(_MATTER["frames"])
# What a passage is about, before the words that say so.
_HEAD = re.compile(
    rf"(?<![一-龥々ァ-ヴーA-Za-z0-9&%])(?P<said>{_NAMED}[しりえみきち]?)"
    r"(?=(?:は|が|を|について|に関し|につきまして|ですが|ですけ|なんですけ|なのですが|と、?$|、$))"
)
_ASKING = re.compile(r"何|誰|どこ|いつ|いくら|[0-9]+(?:点|つ|問)")
# An amount is no thing that an answer would have to name: 264百万円のうち.
_AMOUNT = re.compile(r"[0-9]")
# 値上げ後の販売数量: when it is, and no thing of its own.
_WHEN = re.compile(r"(?:後|前|時|中|以降|以前|次第)$")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as it is named: its words, the one that sets it apart from what stands beside it first."""

    words: tuple[str, ...]
    label: str


def side_by_side(plain: str, start: int, end: int) -> list[tuple[Named, Named]]:
    """Return the pairs of things that a passage asks for side by side; two that are compared are one thing."""
    found = (_pair(each["first"], each["second"]) for each in _SIDE_BY_SIDE.finditer(plain, start, end))
    return [pair for pair in found if pair]


def _pair(first: str, second: str) -> tuple[Named, Named] | None:
    pair = _named(first), _named(second)
    return pair if all(each.words for each in pair) and not _COMPARED.search(second) else None


def _named(said: str) -> Named:
    words = tuple(part for part in _PARTS.split(said) if part and _says(part))
    return Named(words, words[0] if words else said)


def left_out(pair: tuple[Named, Named], answers: Sequence[str]) -> Named | None:
    """Return which of a pair the answer leaves out, None where it names both, or neither: then it speaks of them in other words.

    A word that both may share (小麦と食用油の調達価格) counts for the one beside it, not for the other.
    """
    first, second = pair
    with_first = [said for said in answers if any(_has(said, word) for word in first.words)]
    of_second = [said for said in answers if _has(said, second.words[0])]
    shared = [said for said in answers if said not in with_first and any(_has(said, word) for word in second.words[1:])]
    if with_first and not of_second and not shared:
        return second
    return first if (of_second or shared) and not with_first else None


@lru_cache(maxsize=4096)
def _pieces(word: str) -> tuple[str, ...]:
    """Return what a word is known again by: itself, the parts of a compound, what stands before the kana within it (値上げ幅: 値上げ).

    A compound of common words alone (販売数量) is known by any of them.
    """
    inner = _INNER.match(word)
    return (word, *(halves(word) if is_common(word) else pieces_of(word)), *([inner[0]] if inner else []))


def _has(said: str, word: str) -> bool:
    return any(piece in said for piece in _pieces(word))


def heads(plain: str, start: int, end: int) -> Iterator[Named]:
    """Yield what a passage is about, as it is named there, each clause's last name first; what a clause only starts from comes last.

    The words of a name begin with its last two (関税の影響額), which say what is asked; what stands before them comes behind.
    """
    clauses = [_clause(plain, *span) for span in _clauses(plain, start, end)]
    named = [(names[0], is_given) for names, is_given in clauses if names]
    asking = [name for name, is_given in named if not is_given]
    yield from asking or [name for name, _ in named]


def others(plain: str, start: int, end: int) -> Iterator[str]:
    """Yield the words of a passage's names beside those that it is about: where, and of what."""
    chosen = {named.label for named in heads(plain, start, end)}
    for span in _clauses(plain, start, end):
        names = _clause(plain, *span)[0]
        yield from (word for named in names for word in (named.words[1:] if named.label in chosen else named.words))


def _clauses(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _CLAUSE_END.finditer(plain, start, end):
        yield at, stop.end()
        at = stop.end()
    if at < end:
        yield at, end


def _clause(plain: str, start: int, end: int) -> tuple[list[Named], bool]:
    """Return the names of a clause, the last first, and whether the clause is only what the question starts from."""
    found = [_headed(each["said"]) for each in _HEAD.finditer(plain, start, end) if not _ASKING.match(each["said"])]
    is_given = _STARTS_FROM.search(plain[start:end]) is not None
    return [named for named in reversed(found) if named and named.label not in _NO_NAMES], is_given


def _headed(said: str) -> Named | None:
    """Return what a name is about: its last two words that say something, as written, then each before them, the nearer first."""
    bounds = [found.span() for found in _WORDS_OF_NAME.finditer(said)]
    told = [(at, to) for at, to in bounds if _says(said[at:to])]
    if not told:
        return None
    first, last = told[-2:][0], told[-1]
    label = said[first[0] : last[1]]
    before = [said[at:to] for at, to in reversed(told[:-2])]
    return Named((label, *before), label)


def _says(part: str) -> bool:
    return part not in _FRAMES and not _WHEN.search(part) and not _AMOUNT.match(part)
