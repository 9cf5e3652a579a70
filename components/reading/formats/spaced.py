"""``【高橋社長】発言`` and ``高橋社長　発言``: a label in brackets, or a blank or a tab behind it, at the start of a line."""

import re
from collections.abc import Container, Sequence
from itertools import islice

from components.reading.formats import dashes
from components.reading.formats.shape import Found, Head, Page, Shape, speaker_in
from components.reading.headings import is_heading
from components.reading.labels import LONGEST_LABEL, parse_label
from components.reading.lines import is_note
from components.reading.roster import opens_roster
from components.reading.sentences import line_end, lines_with
from components.reading.spellings import Spellings

_ENCLOSED = re.compile(
    r"[■●◆◇○□◎・•▪*>\-▼▽▶►★☆]{0,2} ?"
    r"(?:【([^【】\n]{1,48})】|\[([^\[\]\n]{1,48})\]|<([^<>\n]{1,48})>|〈([^〈〉\n]{1,48})〉|\(([^()\n]{1,48})\))(?: ?[:.])? *"
)
_FIRST = frozenset("■●◆◇○□◎・•▪*>-▼▽▶►★☆【[<〈(")
# Headings of lists that name a part as well.
_PARTS = {"司会", "司会者", "質問者", "回答者", "質問", "回答"}
# A Latin given name behind a title that is not, and the beginning of a family name.
_GIVEN, _FAMILY = re.compile(r"[^\x00-\x7f] ?[A-Z][a-z'’-]{1,14}$"), re.compile("[A-Z][a-z'’]")
_GAP = re.compile(r"[ \t]+")
_SAID = re.compile(r"[。?!]")
# A heading may bear a name; speakers return.
FEWEST = 2
# A name of two parts with its firm holds two blanks, the third parts it from the speech.
MOST_GAPS = 3


def find(page: Page) -> Found:
    """Find the lines that a label opens and a bracket or a blank closes, where they make a dialogue."""
    known = page.known(label for left, right in _bare(page) if (label := parse_label(page.plain[left:right])))
    enclosed = {line[0]: head for line in page.lines if page.plain[line[0]] in _FIRST and (head := _enclosed(page.plain, line, known))}
    with_blanks = lines_with(" ", page.plain.replace("\t", " "), page.lines)
    blanks = [line for line in with_blanks if line[2] - line[0] < LONGEST_LABEL and line[0] not in enclosed]
    heads = sorted([*enclosed.values(), *(head for line in blanks if (head := _spaced(page.plain, line, known)))], key=_start)
    labels = {(head.label.role, head.label.name, head.label.firm) for head in heads}
    # Where dashes ask, one who answers is all there is, and may be named but once.
    answers = frozenset(map(_start, dashes.find(page).heads if heads and len(labels) == 1 else ()))
    dialogue = len(heads) >= FEWEST and (len(labels) > 1 or bool(answers))
    return Found(tuple(head for head in heads if dialogue or _suffices(page.plain, head) or _answers(head, answers)))


def _bare(page: Page) -> Sequence[tuple[int, int]]:
    """Return the lines that may be a label and nothing else, where names in brackets open others: 藤崎 弘道(代表取締役社長), 【藤崎】."""
    if "\n【" not in page.plain:
        return ()
    return [(left, right) for left, right in page.lines if right - left <= LONGEST_LABEL and page.plain[right - 1] == ")"]


def _suffices(plain: str, head: Head) -> bool:
    """Say whether one such line proves a speaker: an executive's title in round brackets, and a sentence behind it."""
    return head.label.proof == "title" and head.raw[0] == "(" and bool(_SAID.search(plain, head.speech_start, line_end(plain, head.start)))


def _answers(head: Head, answers: Container[int]) -> bool:
    """Say whether a name with a title opens the answer to a question behind a dash."""
    return head.label.proof == "position" and head.start in answers


def _enclosed(plain: str, line: tuple[int, int], known: Spellings) -> Head | None:
    found = _ENCLOSED.match(plain, *line)
    if not found:
        return None
    inside = found[found.lastindex or 0]
    label = None if is_heading(inside) else speaker_in(inside, known)
    if label is None or (inside.partition("(")[0] not in _PARTS and opens_roster(inside)) or is_note(plain[slice(*line)]):
        return None
    return Head(line[0], found.end(), plain[line[0] : found.end()].strip(), label)


def _start(head: Head) -> int:
    return head.start


def _spaced(plain: str, line: tuple[int, int, int], known: Spellings) -> Head | None:
    """Read the longest label that one of the first blanks of a line closes, a wide one before a narrow; a sentence must follow."""
    left, right, blank = line
    said = _SAID.search(plain, left, right)
    if said is None or said.start() < blank:
        return None
    for start, end in _gaps(plain, left, min(said.start(), left + LONGEST_LABEL)):
        if (label := speaker_in(plain[left:start], known)) and not _is_latin_name(plain, start, end):
            return Head(left, end, plain[left:start], label)
    return None


def _is_latin_name(plain: str, start: int, end: int) -> bool:
    """Say whether the blank stands within a name that is Latin where its title is not: 最高財務責任者のErik Thorsen."""
    left = plain.rfind("\n", 0, start) + 1
    return end - start == 1 and _GIVEN.search(plain, left, start) is not None and _FAMILY.match(plain, end) is not None


def _gaps(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the first blanks, a wide one or a tab before a narrow."""
    gaps = [found.span() for found in islice(_GAP.finditer(plain, start, end), MOST_GAPS)]
    if len(gaps) < 2:
        return gaps
    wide = [gap for gap in gaps if plain[slice(*gap)] != " "]
    return wide + [gap for gap in reversed(gaps) if gap not in wide]


SHAPE = Shape("spaced", find)
