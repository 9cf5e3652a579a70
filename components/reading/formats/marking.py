"""Marks of questions and answers as they stand in a line: ``Ｑ１．``, ``A（高橋）``, ``【質問】``, ``（答：同）``."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from components.lexicon import entries
from components.reading.formats.shape import Head, Page, speaker_in
from components.reading.label import Label
from components.reading.spellings import Spellings

_NUMBER = r" ?[.-]?\d{1,3}(?:-\d{1,2})?"
_WHO = r"(?: ?[(\[【](?P<who>[^()\[\]【】\n。]{1,40})[)\]】](?: ?[.:。])?)?"
_WORD = "ご?質問|再質問|再Q|追加Q|追加質問|再問|更問|問い?|ご?回答|答え?"
# What parts a mark from the speech; the point of Q1.5 and of A.B. does not.
_PARTED = r"(?P<parted> {0,2}[:、)]|(?<=\d) ?\.| ?\.(?!\d|[A-Z]\.)| ?\.(?=\d[\d,.%]{0,12}[^\x00-\x7f]))?"
# Q. Q1: Ｑ１． Q 7 A1.（高橋） 問2 回答1: a letter or a word, its number, what parts it from the speech, and who in brackets.
_OPEN = re.compile(rf"(?:(?P<side>[QA])|(?P<word>{_WORD}))(?P<number>{_NUMBER}(?=[ .:、)(\[【「]|$))?{_PARTED}{_WHO}(?P<blank> *)")
# 【Q】 （問） 【質問者１】 [A] <回答> （答 高橋） （同じ出席者から再問）, a name inside or in a bracket of its own, or not.
_ASKED = "ご?質問者?|質疑(?!応答)|再?追?質問|追加質問|再々?質?問|更問|追問|問い?|Q"
_INSIDE = rf"(?:同じ[^()、。]{{1,8}}(?:から|より)の?)?(?:{_ASKED})|ご?回答者?|答え?|再答|応答|A"
_PAIRS = (("【", "】"), ("(", ")"), ("[", "]"), ("<", ">"), ("〈", "〉"))
_ENCLOSED = {
    opening: re.compile(
        rf"{re.escape(opening)}(?P<word>{_INSIDE})(?P<number>{_NUMBER})?(?P<who>[^{re.escape(closing)}\n]{{0,40}})"
        rf"{re.escape(closing)}(?: ?[:.])? *"
    )
    for opening, closing in _PAIRS
}
_NAMED_BEHIND = re.compile(r"[(\[【](?P<who>[^()\[\]【】\n。]{1,24})[)\]】](?: ?[:.])? *")
# A 高橋: 増やします: a label of its own behind the mark.
_LABEL_BEHIND = re.compile(r"(?P<who>[^:。、?!「」『』()\[\]【】\n]{1,30}?(?:\([^()\n]{1,20}\))?) {0,12}:(?!//|(?<=\d:)\d) *")
ARROWS = "→⇒"
# Behind the end of a sentence or an arrow a mark may stand in the midst of a line.
_INLINE = re.compile(r"[QA【(](?<=[。?!」】)\t →⇒].)(?:(?<=[QA]) ?\d{0,3}[.:(「]|(?<=【)(?:ご?質問|問|Q|ご?回答|答|A)|(?<=\()(?:問|答)\))")
# What a mark begins with; most lines begin with none of these.
_FIRST = frozenset("QAご質問再追更答回応疑【([<〈")
_BULLET = re.compile(r"[■●◆◇○□◎・•▪#*>\-▼▽▶►★☆ ]{0,4}")
_OPENING = _FIRST | frozenset("■●◆◇○□◎・•▪#*>-▼▽▶►★☆")
_ASKING = re.compile(r"同じ|Q|ご?質|問|再(?!答)|追|更")
# Said of the one who asked or answered just before.
_SAME = frozenset(entries("meeting")["same"])
# A 8月の豪雨: a figure with its unit begins a sentence, a bare one (A 4 判) does not.
_FIGURE = re.compile(r"[0-9A-Za-z][0-9A-Za-z,.%&]{0,12}[^\x00-\x7f]")


class Mark(NamedTuple):
    """A mark with what it opens: its side, its number, its line; ``style`` is how it is written, ``same`` that it names whoever spoke."""

    head: Head
    asks: bool
    number: str
    line: tuple[int, int]
    style: str
    same: bool = False

    def says(self, plain: str) -> str:
        """Return what stands behind the mark on its line."""
        return plain[self.head.speech_start : self.line[1]]

    def main(self) -> str:
        """Return the number before the one of a follow-up: 3 of Q3-2."""
        return self.number.replace(".", "-").partition("-")[0]


def marked(page: Page) -> list[tuple[tuple[int, int], bool]]:
    """Return the lines that a mark may open or stand in, and whether it may stand in them; most open with no character of one."""
    within = [found.start() for found in _INLINE.finditer(page.plain)]
    lines = {page.lines[bisect_right(page.lines, (at, len(page.plain))) - 1] for at in within}
    return [(line, line in lines) for line in page.lines if page.plain[line[0]] in _OPENING or line in lines]


def marks_in(plain: str, line: tuple[int, int], within: bool, known: Spellings) -> Iterator[Mark]:
    """Yield the mark that opens a line, and those behind the sentences ``within`` it."""
    left, right = line
    bullet = None if plain[left] in _FIRST else _BULLET.match(plain, left, right)
    opening = bullet.end() if bullet else left
    if mark := _mark(plain, line, opening, known):
        yield mark
    for found in _INLINE.finditer(plain, opening + 1, right) if within else ():
        start = found.start() - (plain[found.start() - 1] in ARROWS)
        if mark := _mark(plain, (start, right), found.start(), known):
            yield mark


def _mark(plain: str, line: tuple[int, int], at: int, known: Spellings) -> Mark | None:
    first = plain[at : at + 1]
    if first not in _FIRST:
        return None
    if first in _ENCLOSED:
        found = _ENCLOSED[first].match(plain, at, line[1])
        return _enclosed(plain, line, found, known) if found else None
    found = _OPEN.match(plain, at, line[1])
    return _opened(plain, line, found, known) if found else None


def _opened(plain: str, line: tuple[int, int], found: re.Match[str], known: Spellings) -> Mark | None:
    side, word, number, parted, who, blank = found.group("side", "word", "number", "parted", "who", "blank")
    asks = _asks(side or word)
    named = speaker_in(who, known) if who else None
    end = found.end()
    if who and named is None and not _asks_again(who) and (part := _before_item(found)):
        end = found.end(part)
    if named is None and (parted or number or blank) and (behind := _label_behind(plain, end, line[1], known)):
        named, end = behind
    elif not _is_parted(plain, found, line[1]):
        return None
    raw = plain[found.start() : end].strip(" :.、")
    head = Head(line[0], end, raw, _label(named, asks), found.start())
    style = "letter" if side or word.endswith("Q") else "word"
    return Mark(head, asks, (number or "").strip(" .-"), line, style, who in _SAME)


@lru_cache(maxsize=64)
def _asks(word: str) -> bool:
    """Say whether the word of a mark asks."""
    return _ASKING.match(word) is not None


def _before_item(found: re.Match[str]) -> str | None:
    """Return the part of a mark behind which a bracket names nobody and is said: what parts it, or its number before another's, Q3 (1)."""
    return "parted" if found["parted"] else "number" if found["number"] and found["who"].isdecimal() else None


def _asks_again(who: str) -> bool:
    """Say whether a bracket behind a mark says that the same one asks again, and no name."""
    return who in _SAME or who.startswith(("追加", "更問", "再", "続け", "引き続き"))


def _is_parted(plain: str, found: re.Match[str], right: int) -> bool:
    """Say whether something parts the mark from what is said: A社 and Q2の売上 are words."""
    if found["parted"] or found["who"] or found.end() == right or plain[found.end()] == "「":
        return bool(found["side"] or found["number"] or found["parted"])
    figure = _FIGURE.match(plain, found.end())
    return bool(found["blank"]) and (bool(found["number"]) or not plain[found.end()].isascii() or figure is not None)


def _enclosed(plain: str, line: tuple[int, int], found: re.Match[str], known: Spellings) -> Mark | None:
    who = found["who"].strip(" ()・:、/")
    asks = _asks(found["word"])
    named, end = (speaker_in(who, known) if who and who not in _SAME else None), found.end()
    if who and named is None and who not in _SAME:
        return None
    if not who and (behind := _NAMED_BEHIND.match(plain, end, line[1])) and (named := speaker_in(behind["who"], known)):
        end = behind.end()
    elif named is None and (labelled := _label_behind(plain, end, line[1], known)):
        named, end = labelled
    head = Head(line[0], end, plain[found.start() : end].strip(" :"), _label(named, asks), raw_at=found.start())
    return Mark(head, asks, (found["number"] or "").strip(" .-"), line, "enclosed", who in _SAME)


def _label_behind(plain: str, at: int, right: int, known: Spellings) -> tuple[Label, int] | None:
    """Read a label that names somebody between a mark and the speech, and return it with where the speech begins."""
    found = _LABEL_BEHIND.match(plain, at, right)
    label = speaker_in(found["who"].strip(), known) if found else None
    return (label, found.end()) if found and label and (label.name or label.position or label.proof == "questioner") else None


_ASKER, _ANSWERER = Label(None, "questioner", "analyst"), Label(None, "management", "management")


@lru_cache(maxsize=4096)
def _label(named: Label | None, asks: bool) -> Label:
    """Return what a mark says of the speaker: the side by its letter, and who by its bracket."""
    side = _ASKER if asks else _ANSWERER
    if named is None:
        return side
    return named._replace(role=side.role, proof=side.proof if named.proof == "form" else named.proof)
