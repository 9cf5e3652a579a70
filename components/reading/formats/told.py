"""``東都証券の田中氏が「質問」と尋ねると、高橋社長は「回答」と答えた``: speakers in the sentences of a newspaper's report."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from components.lexicon import entries
from components.reading.asking import kind_of
from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.label import Label
from components.reading.labels import LONGEST_LABEL, parse_label
from components.reading.sentences import sentence_spans, trimmed
from components.reading.terms import either

# What is said stands before と; a shop's name or a word in quotation marks does not.
_QUOTED = re.compile(r"「(?P<said>(?:[^「」\n]|「[^「」\n]{0,120}」){4,1200})」(?=と(?!い[うっ]))")
# 桐谷アナリストは再び「: who says it, the particle, and in a few words how.
_SUBJECT = re.compile(r"(?P<who>[^。「」\n]{1,60})(?:から|より|[はがも])[^。「」はがも\n]{0,16}$")
# 挙げた東亜総研, 続いて北浜証券: a clause or an adverb goes before a firm and is none of it.
_CLAUSE = re.compile(r"[をにがはでてた](?=[^ぁ-んー])")
_LEADING_ON = re.compile(either(entries("meeting")["leading_on"]))
_ENDINGS = frozenset(entries("firms")["suffixes"])
_BEGINS = re.compile(r"(?<=[ぁ-んー ])[^ぁ-んー ]")
# A report of questions tells of several.
FEWEST = 2


class _Quotation(NamedTuple):
    start: int
    said: tuple[int, int]
    raw: str
    label: Label | None


def find(page: Page) -> Found:
    """Find the quotations of a report whose sentences name who asks and who answers, where several ask and are answered."""
    quotations = list(_quotations(page.plain))
    named = [q for q in quotations if q.label]
    answered = sum(_asks(page.plain, one) and not _asks(page.plain, other) for one, other in pairwise(named))
    return Found(tuple(_heads(quotations))) if answered >= FEWEST else Found()


def _quotations(plain: str) -> Iterator[_Quotation]:
    """Yield what is quoted as said, with whoever the words before it name."""
    end = 0
    for found in _QUOTED.finditer(plain):
        subject = _SUBJECT.search(plain, max(end, found.start() - LONGEST_LABEL - 20), found.start())
        named = _named(plain, subject) if subject else None
        start, label = named or (found.start(), None)
        yield _Quotation(start, found.span("said"), plain[start : subject.end("who")] if named and subject else "", label)
        end = found.end()


def _named(plain: str, subject: re.Match[str]) -> tuple[int, Label] | None:
    """Return whom the words before a particle name, and where: the longest label without a clause before it."""
    left, right = subject.span("who")
    left = trimmed(plain, plain.rfind("、", left, right) + 1 or left, right)[0]
    leading = _LEADING_ON.match(plain, left, right)
    left = leading.end() if leading else left
    for at in (left, *(begins.start() for begins in _BEGINS.finditer(plain, left + 1, right))):
        label = parse_label(plain[at:right])
        if label and label.proof != "form" and _is_whole(label):
            return at, label
    return None


def _is_whole(label: Label) -> bool:
    """Say whether nothing in a label is of the clause before it, and its firm is no mere ending: いろは証券 was cut."""
    written = f"{label.firm or ''}{label.position or ''}{label.name or ''}"
    return _CLAUSE.search(written) is None and label.firm not in _ENDINGS


def _asks(plain: str, q: _Quotation) -> bool:
    """Say whether a quotation is one who asks's, by his label or by its last sentence."""
    *_, last = sentence_spans(plain, *q.said)
    return (q.label is not None and q.label.role == "analyst") or kind_of(plain[slice(*last)]) == "question"


def _heads(quotations: Sequence[_Quotation]) -> Iterator[Head]:
    """Open a turn at each quotation with a speaker; those without one behind it are the same speaker's."""
    head: Head | None = None
    names = {q.label.name for q in quotations if q.label}
    for q in quotations:
        if q.label:
            if head:
                yield head
            head = Head(q.start, q.said[0], q.raw, _by_name(q.label, names), closes=q.said[1])
        elif head:
            head = head._replace(closes=q.said[1])
    if head:
        yield head


def _by_name(label: Label, names: Collection[str | None]) -> Label:
    """Read 桐谷アナリスト by the name where a fuller label has told that it is one, and no firm."""
    return label._replace(name=label.firm, firm=None) if label.name is None and label.firm in names else label


SHAPE = Shape("told", find)
