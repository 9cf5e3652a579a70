"""``Ｑ１．`` and ``Ａ１．``: questions and answers by their marks, as minutes have them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components.reading.asking import kind_of
from components.reading.descriptions import Label
from components.reading.formats.shape import Found, Head, Page, Shape, answers_after, speaker_in
from components.reading.sentences import sentence_spans
from components.reading.spellings import Spellings
from components.reading.transcript import Noted

_NUMBER = r" ?[.-]?\d{1,3}(?:-\d{1,2})?"
_WHO = r"(?: ?[(\[【](?P<who>[^()\[\]【】\n。]{1,40})[)\]】](?: ?[.:。])?)?"
_WORD = "ご?質問|再質問|追加質問|再問|更問|問い?|ご?回答|答え?"
# What parts a mark from the speech; the point of Q1.5 and of A.B. does not.
_PARTED = r"(?P<parted> ?[:、)]|(?<=\d) ?\.| ?\.(?!\d|[A-Z]\.))?"
# Q. Q1: Ｑ１． Q 7 A1.（高橋） 問2 回答1: a letter or a word, its number, what parts it from the speech, and who in brackets.
_OPEN = re.compile(rf"(?:(?P<side>[QA])|(?P<word>{_WORD}))(?P<number>{_NUMBER}(?=[ .:、)(\[【「]|$))?{_PARTED}{_WHO}(?P<blank> *)")
# 【Q】 （問） 【質問者１】 [A] <回答> （答 高橋）, a name inside or not.
_INSIDE = "ご?質問者?|質疑(?!応答)|再?追?質問|再問|更問|追問|問い?|ご?回答者?|答え?|再答|応答|[QA]"
_PAIRS = (("【", "】"), (r"\(", r"\)"), (r"\[", r"\]"), ("<", ">"), ("〈", "〉"))
_ENCLOSED = re.compile(
    "|".join(
        rf"{opening}(?P<word{i}>{_INSIDE})(?P<number{i}>{_NUMBER})?(?P<who{i}>[^{closing}\n]{{0,40}}){closing}(?: ?[:.])? *"
        for i, (opening, closing) in enumerate(_PAIRS)
    )
)
# Behind the end of a sentence a mark may stand in the midst of a line.
_INLINE = re.compile(r"(?<=[。?!」】)\t ])(?=[QA] ?\d{0,3}(?:[.:(]|「)|【(?:ご?質問|問|Q|ご?回答|答|A)|\((?:問|答)\))")
# What a mark begins with; most lines begin with none of these.
_FIRST = frozenset("QAご質問再追更答回応疑【([<〈")
_BULLET = re.compile(r"[■●◆◇○□・#*>\-▼▽★☆ ]{0,4}")
_ASKING = ("Q", "問", "質", "ご質", "再", "追", "更")
# Said of the one who asked just before.
_SAME = {"同", "同上", "同氏"}
# A 8月の豪雨: a figure with its unit begins a sentence, a bare one (A 4 判) does not.
_FIGURE = re.compile(r"[0-9A-Za-z][0-9A-Za-z,.%&]{0,12}[^\x00-\x7f]")
_SAID = re.compile(r"[。?!)」]$")
# An item of a list is shorter than a question.
LONGEST_ITEM = 40
# A. goes on with B. where it lists: costs, segments, options.
_LISTED = re.compile(r"\s{0,60}B ?[.:)、]")


@dataclass(frozen=True, slots=True)
class _Mark:
    head: Head
    asks: bool
    number: str
    line: tuple[int, int]

    def says(self, plain: str) -> str:
        """Return what stands behind the mark on its line."""
        return plain[self.head.speech_start : self.line[1]]

    def main(self) -> str:
        """Return the number before the one of a follow-up: 3 of Q3-2."""
        return re.split("[.-]", self.number)[0]


def find(page: Page) -> Found:
    """Find the marks that open a line or follow a sentence; questions alone are a dialogue where unmarked answers follow."""
    known = page.attendees
    marks = [mark for line in page.lines for mark in _marks(page.plain, line, known)]
    kept = list(_in_order(page, marks))
    heads = [mark.head for mark in kept]
    sides = {mark.asks for mark in kept}
    if 2 * sum(_is_sentence(page.plain, mark) for mark in kept) < len(kept):
        return Found()
    if sides == {True} and len(kept) > 1 and 2 * sum(_is_question(page.plain, mark) for mark in kept) >= len(kept):
        heads += answers_after(page, [head.start for head in heads])
    elif len(sides) < 2:
        return Found()
    starts = {head.start for head in heads}
    noted = (Noted(m.head.start, m.head.speech_start, "not_speaker.no_name") for m in marks if m.head.start not in starts)
    return Found(tuple(sorted(heads, key=lambda head: head.start)), tuple(noted))


def _is_sentence(plain: str, mark: _Mark) -> bool:
    """Say whether a mark opens what could be said: a sentence, or the line after it."""
    says = mark.says(plain)
    return not says or "。" in says or bool(_SAID.search(says)) or len(says) > LONGEST_ITEM


def _is_question(plain: str, mark: _Mark) -> bool:
    """Say whether what stands on a mark's line asks: without answers' marks Q1: 918百万円 is a quarter."""
    return any(kind_of(plain[left:right]) != "statement" for left, right in sentence_spans(plain, mark.head.speech_start, mark.line[1]))


def _marks(plain: str, line: tuple[int, int], known: Spellings) -> Iterator[_Mark]:
    """Yield the mark that opens a line, and those behind the sentences in it."""
    left, right = line
    bullet = _BULLET.match(plain, left, right)
    opening = bullet.end() if bullet else left
    yield from _mark(plain, (left, right), opening, known)
    for found in _INLINE.finditer(plain, opening + 1, right):
        yield from _mark(plain, (found.end(), right), found.end(), known)


def _mark(plain: str, line: tuple[int, int], at: int, known: Spellings) -> Iterator[_Mark]:
    if plain[at : at + 1] not in _FIRST:
        return
    if found := _OPEN.match(plain, at, line[1]):
        mark = _opened(plain, line, found, known)
    elif found := _ENCLOSED.match(plain, at, line[1]):
        mark = _enclosed(plain, line, found, known)
    else:
        return
    if mark:
        yield mark


def _opened(plain: str, line: tuple[int, int], found: re.Match[str], known: Spellings) -> _Mark | None:
    word = found["side"] or found["word"]
    asks = word.startswith(_ASKING) and word != "再答"
    named = speaker_in(found["who"], known) if found["who"] else None
    end = found.end()
    if found["who"] and named is None and found["parted"] and not _asks_again(found["who"]):
        end = found.end("parted")
    if not _is_parted(plain, found, line[1]):
        return None
    raw = plain[found.start() : end].strip(" :.、")
    return _Mark(Head(line[0], end, raw, _label(named, asks), raw_at=found.start()), asks, (found["number"] or "").strip(" .-"), line)


def _asks_again(who: str) -> bool:
    """Say whether a bracket behind a mark says that the same one asks again, and no name."""
    return who in _SAME or who.startswith(("追加", "更問", "再"))


def _is_parted(plain: str, found: re.Match[str], right: int) -> bool:
    """Say whether something parts the mark from what is said: A社 and Q2の売上 are words."""
    if found["parted"] or found["who"] or found.end() == right or plain[found.end()] == "「":
        return bool(found["side"] or found["number"] or found["parted"])
    figure = _FIGURE.match(plain, found.end())
    return bool(found["blank"]) and (bool(found["number"]) or not plain[found.end()].isascii() or figure is not None)


def _enclosed(plain: str, line: tuple[int, int], found: re.Match[str], known: Spellings) -> _Mark | None:
    groups = {key[:-1]: value for key, value in found.groupdict().items() if value is not None}
    who = groups["who"].strip(" ()・:、/")
    asks = groups["word"].startswith(_ASKING)
    named = speaker_in(who, known) if who and who not in _SAME else None
    if who and named is None and who not in _SAME:
        return None
    raw = plain[found.start() : found.end()].strip(" :")
    return _Mark(
        Head(line[0], found.end(), raw, _label(named, asks), raw_at=found.start()), asks, groups.get("number", "").strip(" .-"), line
    )


def _label(named: Label | None, asks: bool) -> Label:
    """Return what a mark says of the speaker: the side by its letter, and who by its bracket."""
    side = Label(None, "questioner", "analyst") if asks else Label(None, "management", "management")
    if named is None:
        return side
    return replace(named, role=side.role, proof=side.proof if named.proof == "form" else named.proof)


def _in_order(page: Page, marks: Sequence[_Mark]) -> Iterator[_Mark]:
    """Leave out what only looks like a mark: a quarter in an answer (Q3: 57億円), the first of a list (A. 労務費), a paper's size (A 4)."""
    any_answer = any(not mark.asks for mark in marks)
    asked = ""
    for mark, after in zip(marks, [*marks[1:], None]):
        if mark.asks:
            answered = after is not None and not after.asks
            says = mark.says(page.plain)
            if any_answer and not answered and says and not _is_question(page.plain, mark):
                continue
            asked = mark.main()
        elif (mark.main() and asked and mark.main() != asked) or _LISTED.match(page.plain, mark.line[1]):
            continue
        yield mark


SHAPE = Shape("marks", find)
