"""``〇〇証券「質問」「回答」``: speech in quotation marks, each behind its speaker or answering the one before."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from components.lexicon import entries
from components.reading.asking import kind_of
from components.reading.formats.shape import SILENT, Found, Head, Page, Shape, speaker_in
from components.reading.headings import is_heading
from components.reading.label import Label
from components.reading.named import house_named
from components.reading.sentences import line_end, lines_with
from components.reading.spellings import Spellings
from components.reading.transcript import Noted

_OPENING = re.compile(r"(?P<raw>[^\n「」『』。:]{0,40}?)[ :]{0,2}「")
# A label, its bullet and its colon together.
LONGEST_OPENING = 48
_BULLET = re.compile(r"[■●◆◇○□◎・•▪#*>\-▼▽▶►★☆ ]{1,4}")
# What may stand between two quotations on one line.
_GAP = re.compile(r"(?:[ 、→/|]|《[^《》\n]{0,40}》|\([^()\n]{0,20}\))*")
# How a narrator goes on behind the last quotation of a line: …」と慎重だった。
_TOLD = re.compile(r"(?:と|。)[^「」]{0,40}")
# One quotation with a name before it is a headline or a sentence.
FEWEST = 2


class _Quotation(NamedTuple):
    start: int
    speech_start: int
    raw: str
    label: Label | None
    end: int


def find(page: Page) -> Found:
    """Find the quotations that stand for speech: each fills its line, up to the next one, or is left open."""
    opened = ((left, right) for left, right, at in lines_with("「", page.plain, page.lines) if at - left < LONGEST_OPENING)
    lines = [found for line in opened if (found := _in_line(page.plain, line))[0]]
    if sum(len(found) for found, _ in lines) < FEWEST:
        return Found()
    quotations = _quotations(lines, page.attendees)
    quotations = _with_company(page.plain, _quotations(lines, page.known(q.label for q in quotations)))
    named = [q for q in quotations if q.label]
    speakers = {(q.label.role, q.label.name, q.label.firm) for q in named if q.label}
    if len(named) < FEWEST or (len(speakers) < 2 and not _answered(quotations)):
        return Found()
    return Found(tuple(_heads(page, quotations)), tuple(_noted(quotations)))


_Line = tuple[list[_Quotation], bool]


def _quotations(lines: Iterable[_Line], known: Spellings) -> list[_Quotation]:
    """Return the quotations with those they name; where a narrator goes on behind the last of a line, the first must name somebody."""
    labelled = (
        [_labelled(q, known) for q in found] for found, told in lines if not told or found[0].raw in _SAME or _label(found[0].raw, known)
    )
    return [q for found in labelled for q in found]


def _labelled(q: _Quotation, known: Spellings) -> _Quotation:
    label = _label(q.raw, known)
    return q if label is None else _Quotation(q.start, q.speech_start, q.raw, label, q.end)


def _answered(quotations: list[_Quotation]) -> bool:
    """Say whether a question is answered by a quotation without a name."""
    return any(one.label and one.label.role == "analyst" and not other.raw for one, other in pairwise(quotations))


def _in_line(plain: str, line: tuple[int, int]) -> _Line:
    """Return the quotations that a line is made of, and whether a narrator goes on behind them; none where other prose does."""
    found, at = [], line[0]
    while opening := _opening(plain, at, line[1]):
        close = _closing(plain, opening.end(), line[1])
        found.append(_Quotation(opening.start(), opening.end(), opening["raw"].strip(), None, line[1] if close is None else close - 1))
        if close is None:
            return found, False
        gap = _GAP.match(plain, close, line[1])
        at = gap.end() if gap else close
    told = bool(found) and at < line[1]
    return (found, told) if not told or _TOLD.fullmatch(plain, at, line[1]) else ([], False)


def _opening(plain: str, at: int, end: int) -> re.Match[str] | None:
    if plain.find("「", at, min(end, at + LONGEST_OPENING)) < 0:
        return None
    bullet = _BULLET.match(plain, at, end)
    return _OPENING.match(plain, bullet.end() if bullet else at, end)


def _closing(plain: str, start: int, end: int) -> int | None:
    """Return where the quotation that is open at ``start`` is closed, None where the line leaves it open."""
    depth = 1
    for found in _MARK.finditer(plain, start, end):
        depth += 1 if found[0] == "「" else -1
        if depth == 0:
            return found.end()
    return None


_MARK = re.compile("[「」]")


def _label(raw: str, known: Spellings) -> Label | None:
    headed = " " in raw and any(is_heading(part) for part in raw.split(" ")[:-1])
    return speaker_in(raw, known) if raw and not headed else None


def _heads(page: Page, quotations: list[_Quotation]) -> Iterator[Head]:
    """Open a turn at each named quotation; behind a question the next answers, as one does that adds; another that asks is the asker's."""
    asker: Label | None = None
    asked = False
    for q in _with_askers(page.plain, quotations):
        if q.label:
            asker, asked = (q.label, True) if q.label.role == "analyst" else (None, False)
            yield Head(q.start, q.speech_start, q.raw, q.label)
        elif asker and not q.raw and (asked or _asks(page.plain, q) or _ADDS.match(page.plain, q.speech_start)):
            asked = not asked and _asks(page.plain, q)
            yield Head(q.start, q.speech_start, "", asker if asked else SILENT)


# 補足すると、…: another of management goes on.
_ADDS = re.compile("|".join(entries("meeting")["adds_to_answers"]))


def _with_company(plain: str, quotations: list[_Quotation]) -> list[_Quotation]:
    """Give the side that answers to what the headline calls the company by, where it answers again and again: ルミエール「…」."""
    headline = plain[: min(LONGEST_HEADLINE, line_end(plain, len(plain) - len(plain.lstrip())))]
    after = Counter(q.raw for one, q in pairwise(quotations) if q.label is None and q.raw != one.raw and _asks(plain, one))
    own = {raw for raw, count in after.items() if count >= FEWEST and len(raw) >= SHORTEST_COMPANY and raw in headline}
    company = Label(None, "management", "management")
    return [q._replace(label=company) if q.label is None and q.raw in own else q for q in quotations]


# A headline; a shorter name may be a person's.
LONGEST_HEADLINE, SHORTEST_COMPANY = 120, 3


def _with_askers(plain: str, quotations: list[_Quotation]) -> Iterator[_Quotation]:
    """Give 同「 the asker before it, and a name that only its question proves (a medium of any name) the side that asks."""
    asker: Label | None = None
    asked: dict[str, Label] = {}
    for q, after in zip(quotations, [*quotations[1:], None]):
        label = asker if q.raw in _SAME else q.label or asked.get(q.raw)
        answered = after is not None and after.label is not None and after.label.role == "management"
        if label is None and q.raw and (asker or answered) and not is_heading(q.raw) and _asks(plain, q):
            label = asked[q.raw] = Label(None, "questioner", "analyst", firm=house_named(q.raw))
        asker = label if label and label.role == "analyst" else asker
        yield q if label is q.label else q._replace(label=label)


_SAME = frozenset(entries("meeting")["same"])


def _asks(plain: str, q: _Quotation) -> bool:
    said = plain[q.speech_start : q.end]
    return kind_of(said[said.rstrip("。?").rfind("。") + 1 :]) != "statement"


def _noted(quotations: list[_Quotation]) -> Iterator[Noted]:
    return (Noted(q.start, q.speech_start, "not_speaker.no_name") for q in quotations if q.raw and not q.label)


SHAPE = Shape("quoted", find)
