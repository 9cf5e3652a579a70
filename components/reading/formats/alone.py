"""``氏名（役職）`` alone on its line, the speech on the next."""

import re
from collections.abc import Mapping

from components.reading.formats.shape import Found, Head, Page, Shape
from components.reading.label import Label
from components.reading.labels import parse_label
from components.reading.roster import lists, opens_roster
from components.reading.spellings import Spellings

# A label on a line of its own is short, twice as long in Latin letters; a longer line is a heading or a sentence.
LONGEST_LINE = 40
# Speech that a page broke holds a comma, or is half kana; a heading is neither.
_KANA = re.compile("[ぁ-ん]")
LEAST_KANA = 0.3
SHORTEST_BROKEN = 14
# (コード番号: 0000) stands beneath who signs a notice.
_FIELD = re.compile(r"\([^():。]{1,20}:[^()。]{1,60}\)")
# Who a time of the recording shows to speak, by no name: iPhone 00:13:22.
UNKNOWN = Label(None, "clock")
# One such line may be a caption or a list of those who attend; a dialogue has several.
FEWEST = 3


def find(page: Page) -> Found:
    """Find lines that are a whole label and are followed by speech, not by another such line."""
    short = [line for line in page.lines if line[1] - line[0] <= 2 * LONGEST_LINE]
    labels = {line[0]: label for line in short if (label := _parsed(page.plain, *line))}
    if page.timed:
        labels = {left: labels.get(left, UNKNOWN) for left, _ in page.lines if left in labels or left in page.timed}
    if not labels:
        return Found()
    labels = _speaking(page, labels)
    heads = tuple(
        Head(left, after[0], page.plain[left:right], labels[left])
        for before, (left, right), after in zip([(0, 0), *page.lines], page.lines, page.lines[1:])
        if left in labels and after[0] not in labels and not is_listed(page.plain, before, left) and is_speech(page.plain[slice(*after)])
    )
    return Found(heads if len(heads) >= FEWEST else tuple(head for head in heads if suffices(page, head)))


def _speaking(page: Page, labels: Mapping[int, Label]) -> dict[int, Label]:
    """Return the labels, by where their lines begin, of those who are known to speak or are called right before."""
    known = page.known(labels.values())
    called = {label.name for left, label in labels.items() if label.proof == "form" and _is_called(page.plain, left, label.name or "")}
    return {left: o for left, o in labels.items() if left in page.timed or o.name in called or _is_speaker(o, known)}


def suffices(page: Page, head: Head) -> bool:
    """Say whether one such line proves a speaker: an analyst by firm and name, or a title with a whole name beneath no list's heading."""
    if head.label.proof == "analyst":
        return head.label.name is not None
    before = page.plain[max(0, head.start - 2 * LONGEST_LINE) : head.start].rstrip().rpartition("\n")[2]
    return head.label.proof == "position" and " " in (head.label.name or "") and not opens_roster(before.strip())


def is_listed(plain: str, before: tuple[int, int], start: int) -> bool:
    """Say whether the line before lists somebody and no blank line stands between: line upon line is a list of those who attend."""
    if plain.count("\n", before[1], start) > 1:
        return False
    line = plain[slice(*before)]
    return (len(line) <= LONGEST_LINE and parse_label(line) is not None) or lists(line)


def _parsed(plain: str, left: int, right: int) -> Label | None:
    longest = LONGEST_LINE if plain[left] > "\x7f" else 2 * LONGEST_LINE
    if right - left > longest or plain[right - 1] in "。:" or ":" in plain[left:right]:
        return None
    return parse_label(plain[left:right])


def _is_called(plain: str, left: int, name: str) -> bool:
    """Say whether the words before a line call on the one it names: 緑山証券の野崎様、お願いいたします."""
    before = plain[max(0, left - LONGEST_CALL) : left]
    return any(f"{name}{honorific}" in before for honorific in _HONORIFICS)


# Whoever hands over ends with the name.
LONGEST_CALL = 60
_HONORIFICS = ("様", "さま", "さん", "氏")


def _is_speaker(label: Label, known: Spellings) -> bool:
    return label.proof != "form" or known.known(label.name or "")


def is_speech(line: str) -> bool:
    """Say whether a line is said: a sentence ends in it, it is long, or it breaks off in the midst of one; no bracket with a colon is."""
    if _FIELD.fullmatch(line):
        return False
    return line.endswith(("。", "?", "!", "」", ")")) or len(line) > LONGEST_LINE or _breaks_off(line)


def _breaks_off(line: str) -> bool:
    return len(line) >= SHORTEST_BROKEN and ("、" in line or len(_KANA.findall(line)) >= LEAST_KANA * len(line))


SHAPE = Shape("alone", find)
