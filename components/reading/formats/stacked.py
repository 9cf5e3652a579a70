"""A title, a house or a part in the call above ``氏名`` or beneath it, then the speech, as columns of a page leave them."""

import re
from collections.abc import Iterator
from itertools import islice

from components.reading.firms import is_firm, may_ask
from components.reading.formats.alone import FEWEST, LONGEST_LINE, is_listed, is_speech, suffices
from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.label import Label
from components.reading.labels import parse_label
from components.reading.named import PLACE, is_personal, without_honorific
from components.reading.sentences import line_end
from components.reading.sides import is_part
from components.reading.titles import is_row_of_titles, position_in

_SAID = re.compile("[。:?!「」、]")
# What stands above a name tells a title, a house that asks, or a part in the call.
_PROOFS = ("position", "firm", "analyst", "moderator", "management", "title", "questioner")
_DESK = re.compile(PLACE)
_Line = tuple[int, int]


def find(page: Page) -> Found:
    """Find pairs of lines that are a label only together, and are followed by speech."""
    heads = tuple(_heads(page))
    return Found(heads if len(heads) >= FEWEST else tuple(head for head in heads if suffices(page, head) and _is_said(page.plain, head)))


def _heads(page: Page) -> Iterator[Head]:
    before: _Line = (0, 0)
    for upper, name, third in zip(page.lines, islice(page.lines, 1, None), islice(page.lines, 2, None)):
        if (
            name[1] - upper[0] <= 2 * LONGEST_LINE
            and page.plain[name[1] - 1] != "。"
            and _are_one(page.plain, upper, name)
            and is_speech(page.plain[slice(*third)])
        ):
            goes_on = _goes_on(page.plain, before, upper)
            head = _head(page.plain, (before[0], upper[1]) if goes_on else upper, name, third[0])
            if head and (goes_on or ":" in page.plain[slice(*before)] or not is_listed(page.plain, before, upper[0])):
                yield head
        before = upper


def _are_one(plain: str, first: _Line, second: _Line) -> bool:
    """Say whether two lines stand right upon each other and neither is a sentence or holds a colon."""
    return plain.count("\n", first[1], second[0]) == 1 and _SAID.search(plain, first[0], second[1]) is None


def _goes_on(plain: str, first: _Line, second: _Line) -> bool:
    """Say whether two lines above a name are one: titles that go on, or the desk of a house beneath it."""
    if second[1] - first[0] > 2 * LONGEST_LINE or not _are_one(plain, first, second):
        return False
    above, below = plain[slice(*first)], plain[slice(*second)]
    return (is_row_of_titles(above) and is_row_of_titles(below)) or (_is_house(above) and _is_desk(below))


def _is_house(line: str) -> bool:
    return is_firm(line) or may_ask(line)


def _is_desk(line: str) -> bool:
    return _DESK.fullmatch(line) is not None or _is_asker(line)


def _is_asker(line: str) -> bool:
    """Say whether a line tells that somebody asks by profession, and no name."""
    label = parse_label(line)
    return label is not None and label.proof == "analyst" and not label.name


def _head(plain: str, upper: _Line, name: _Line, speech: int) -> Head | None:
    label = _together(plain[slice(*upper)].replace("\n", " "), plain[slice(*name)])
    proven = label is not None and label.proof in _PROOFS
    return Head(upper[0], speech, plain[upper[0] : name[1]], label) if label and proven else None


def _together(above: str, below: str) -> Label | None:
    """Read both lines as one label; what stands above names nobody, is the name itself, or a house that the honorific beneath it proves."""
    alone = parse_label(above)
    if alone and alone.name:
        told = _told_beneath(above, below) if alone.proof == "honorific" or (alone.proof == "form" and is_personal(alone.name)) else None
        return told or (parse_label(f"{below} {above}") if without_honorific(below)[1] else None)
    if (alone is None and not position_in(above) and not _is_house(above)) or _is_whole(below):
        return None
    label = parse_label(f"{above} {below}")
    return label if label and (label.name or is_part(below)) else None


def _is_whole(line: str) -> bool:
    """Say whether a line tells name and title: it needs none above it."""
    label = parse_label(line)
    return label is not None and label.name is not None and label.position is not None


def _told_beneath(name: str, below: str) -> Label | None:
    """Read a name whose title or house stands beneath it; in Latin letters both stand on one line, a comma between them."""
    if name.isascii() and below.isascii():
        return parse_label(f"{name}, {below}")
    told = is_row_of_titles(below) or _is_house(below) or _is_asker(below) or is_part(below)
    return parse_label(f"{name}({below})") if told else None


def _is_said(plain: str, head: Head) -> bool:
    """Say whether a speech opens with more than a bracket, as a notice has it beneath who signs it."""
    return plain[head.speech_start] != "(" and plain[line_end(plain, head.speech_start) - 1] != ")"


SHAPE = Shape("stacked", find)
