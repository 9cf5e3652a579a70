"""``Ｑ１．`` and ``Ａ１．``: questions and answers by their marks, as minutes have them."""

import re
from collections.abc import Iterator, Sequence

from components.reading.asking import kind_of
from components.reading.formats.marking import Mark, marked, marks_in
from components.reading.formats.shape import Found, Page, Shape, answers_after
from components.reading.label import Label
from components.reading.sentences import sentence_spans
from components.reading.transcript import Noted

_SAID = re.compile(r"[。?!)」]$")
# An item of a list is shorter than a question.
LONGEST_ITEM = 40
# A. goes on with B. where it lists: costs, segments, options.
_LISTED = re.compile(r"\s{0,60}B ?[.:)、]")
_LISTED_BESIDE = re.compile(r"[、。 ]B ?[.:)、]")


def find(page: Page) -> Found:
    """Find the marks that open a line or follow a sentence; questions alone are a dialogue where unmarked answers follow."""
    lines = marked(page)
    if not lines:
        return Found()
    known = page.known(page.openings())
    marks = [mark for line, within in lines for mark in marks_in(page.plain, line, within, known)]
    kept = _of_one_style(list(_in_order(page, marks)))
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


def _is_sentence(plain: str, mark: Mark) -> bool:
    """Say whether a mark opens what could be said: a sentence, or the line after it."""
    says = mark.says(plain)
    return not says or "。" in says or bool(_SAID.search(says)) or len(says) > LONGEST_ITEM


def _is_question(plain: str, mark: Mark) -> bool:
    """Say whether what stands on a mark's line asks: without answers' marks Q1: 918百万円 is a quarter."""
    return any(kind_of(plain[left:right]) != "statement" for left, right in sentence_spans(plain, mark.head.speech_start, mark.line[1]))


def _of_one_style(marks: list[Mark]) -> list[Mark]:
    """Leave out the marks of a style that knows one side, where another knows both: A: is a rating beside （問） and （答）."""
    sides = {style: {mark.asks for mark in marks if mark.style == style} for style in ("letter", "word", "enclosed")}
    both = {style for style, found in sides.items() if len(found) == 2}
    return [mark for mark in marks if mark.style in both] if both else marks


def _in_order(page: Page, marks: Sequence[Mark]) -> Iterator[Mark]:
    """Leave out what only looks like a mark: a quarter in an answer (Q3: 57億円), the first of a list (A. 労務費), a paper's size (A 4)."""
    any_answer = any(not mark.asks for mark in marks)
    asked: str | None = None
    spoken: dict[bool, Label] = {}
    for mark, after in zip(marks, [*marks[1:], None]):
        if mark.asks:
            answered = after is not None and not after.asks
            says = mark.says(page.plain)
            if any_answer and not answered and says and not _is_question(page.plain, mark):
                continue
            asked = mark.main()
        elif asked is None or (mark.main() and asked and mark.main() != asked) or _begins_list(page.plain, mark):
            continue
        named = _as_before(mark, spoken)
        spoken[mark.asks] = named.head.label
        yield named


def _begins_list(plain: str, mark: Mark) -> bool:
    """Say whether an A goes on with a B, on the next line or beside it."""
    beside = plain.find("B", mark.head.speech_start, mark.line[1]) >= 0 and _LISTED_BESIDE.search(mark.says(plain)) is not None
    return beside or _LISTED.match(plain, mark.line[1]) is not None


def _as_before(mark: Mark, spoken: dict[bool, Label]) -> Mark:
    """Give a mark that says 同 whoever spoke last on its side."""
    before = spoken.get(mark.asks) if mark.same else None
    return mark._replace(head=mark.head._replace(label=before)) if before else mark


SHAPE = Shape("marks", find)
