"""``氏名：発言``: a label before a colon at the start of a line, as translated calls and log pages have it."""

import re
from collections import Counter
from dataclasses import dataclass

from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.labels import LONGEST_LABEL, Label, is_heading, parse_label
from components.reading.names import has_known_family_name, is_kanji
from components.reading.transcript import Noted

# A name in an unknown family that heads this many lines is a speaker all the same.
OFTEN = 3
_HEAD = re.compile(rf"(?P<head>[^:\n。]{{1,{LONGEST_LABEL}}}?) ?:(?!\d\d|//) ?")


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    speech_start: int
    raw: str
    label: Label | None


def find(page: Page) -> Found:
    """Find the lines that a label opens, and note those that only look as if one did."""
    candidates = [c for left, right in page.lines if (c := _candidate(page.plain, left, right))]
    often = Counter(c.raw for c in candidates)
    heads: list[Head] = []
    noted: list[Noted] = []
    for candidate in candidates:
        label = candidate.label
        if label and _speaks(label, page, often[candidate.raw], _awaits_answer(heads)):
            heads.append(Head(candidate.start, candidate.speech_start, candidate.raw, label))
        else:
            noted.append(Noted(candidate.start, candidate.end, _why_not(label, candidate.raw)))
    return Found(tuple(heads), tuple(noted))


def _candidate(plain: str, left: int, right: int) -> _Candidate | None:
    found = _HEAD.match(plain, left, right)
    if not found:
        return None
    return _Candidate(left, found.end("head") + 1, found.end(), found["head"], parse_label(found["head"]))


def _speaks(label: Label, page: Page, often: int, awaited: bool) -> bool:
    """Weigh a label: a title, a firm or an honorific proves it; a bare name needs to be known, expected or usual."""
    name = label.name
    if label.proof != "form" or name is None or page.register.known(name):
        return True
    if is_kanji(name):
        return (has_known_family_name(name) and (awaited or often > 1)) or often >= OFTEN
    return awaited or often > 1


def _awaits_answer(heads: list[Head]) -> bool:
    return bool(heads) and heads[-1].label.role == "analyst"


def _why_not(label: Label | None, raw: str) -> str:
    return "not_speaker.heading" if label is None and is_heading(raw) else "not_speaker.no_name"


SHAPE = Shape("labelled", find)
