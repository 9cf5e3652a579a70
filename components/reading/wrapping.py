"""Lines broken in mid-sentence, as text copied from a page has them: which line goes on from the one before."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from components.reading.labels import LONGEST_LABEL, parse_label
from components.reading.sentences import lines_with

# A text is wrapped where so large a part of its longer lines ends full and in mid-sentence, and there are so many of them.
LEAST_PART = 0.25
FEWEST_LINES = 4
# A full line is at least this part of the widest lines; kana that may not begin a line pull the break forward.
FULL = 0.82
# The widest lines but for a few: an address or a table's row may stick out.
WIDEST = 0.9
# In columns of half-width characters: paragraphs that a person typed are longer.
WIDEST_PAGE = 170
# And no page is so narrow: labels and headings fill the lines of a short dialogue.
NARROWEST_PAGE = 34
# The point of a number that the page broke ends nothing.
_ENDED = re.compile(r"[。!?:」』)】\]〕”\"…]$|(?<!\d)\.$")
_CLOSED = frozenset('。?!:」』)】]〕”"…')
# Cells parted by tabs, or figures by blanks.
_ROW = re.compile(r"\t|(?:[\d,.%△-]{1,20} {1,8}){2}")
# A line that ends in a particle is full at this part of the widest.
RAGGED = 0.7
# A name stands before a colon more than once where it is a speaker's.
OFTEN = 3
_PARTICLE = re.compile(r"(?:[をがはにのでとも、]|から|ため)$")
LONGEST_PARTICLE = 2
_ANEW = re.compile(
    r"[■●◆◇□○・•*※▼▽→⇒|【《]|[-―—─ー]{2}|[(<]?(?:[0-9]{1,2}|[①-⑳])[.)>、] |[①-⑳]|[QA] ?\d{0,3}[.:、)]|[QA]$|[QA] ?\d{1,3}\b|\((?:問|答)"
    # 司　会　西園: the heading of a list, set apart to fill its column.
    r"|[一-龥] {1,4}[一-龥] {1,4}\S"
    r"|株式会社|[^。]{0,40}(?:説明会|電話会議|カンファレンスコール|質疑応答)[^。]{0,8}$"
)


def continued(plain: str, lines: Sequence[tuple[int, int]], text: str) -> Iterator[int]:
    """Yield the end of each line from which the sentence goes on in the next line that is not blank; ``text`` shows how wide they are."""
    if not _may_be_wrapped(plain, lines):
        return
    # A half-width kana is as wide as a letter.
    text = _HALF_WIDTH.sub("-", text)
    # In columns of half-width characters.
    widths = [2 * (right - left) - len(text[left:right].encode("ascii", "ignore")) for left, right in lines]
    full = FULL * sorted(widths)[int(WIDEST * (len(widths) - 1))] if widths else 1
    open_ended = [width / full >= RAGGED and _may_go_on(plain[slice(*span)], width / full) for span, width in zip(lines, widths)]
    longer = sum(width >= full / 2 for width in widths)
    if sum(open_ended) < max(FEWEST_LINES, LEAST_PART * longer) or not FULL * NARROWEST_PAGE <= full <= FULL * WIDEST_PAGE:
        return
    often = Counter(plain[left:colon] for left, _, colon in lines_with(":", plain, lines) if colon - left < LONGEST_LABEL)
    ending = _ending_paragraphs(text, lines)
    for (line, after), open_end in zip(pairwise(lines), open_ended):
        if (open_end and line[1] not in ending and not _opens_anew(plain, after, often)) or (
            _ENDING.match(plain, *after) and plain[line[1] - 1] not in _CLOSED
        ):
            yield line[1]


def _ending_paragraphs(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the ends of the lines behind which a blank one stands and nothing that the page put there, where few lines are so.

    A line that ends in a particle goes on all the same.
    """
    gaps = {line[1]: text[line[1] : after[0]] for line, after in pairwise(lines)}
    blank = frozenset(end for end, gap in gaps.items() if gap.count("\n") > 1 and gap.isspace() and "\f" not in gap)
    few = 2 * len(blank) < len(lines)
    return frozenset(end for end in blank if not _PARTICLE.search(text, max(0, end - LONGEST_PARTICLE), end)) if few else frozenset()


# No sentence begins with a verb's ending: whatever stands before it goes on.
_ENDING = re.compile(r"(?:です|でした|でしょうか|ます|ました|ません|ましょう|ございます)(?:が|か|ので|から)?[。、?]")


def _may_be_wrapped(plain: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Say whether enough lines could end full and in mid-sentence, were all in characters of one width: most texts have none."""
    lengths = sorted(right - left for left, right in lines)
    least = int(RAGGED * FULL * lengths[int(WIDEST * (len(lengths) - 1))]) if lengths else 0
    return len([right for left, right in lines if 2 * (right - left) >= least and plain[right - 1] not in _CLOSED]) >= FEWEST_LINES


def _may_go_on(line: str, filled: float) -> bool:
    """Say whether a line that is ``filled`` so far ends in mid-sentence: no mark at its end, and not the row of a table.

    A shorter line must end in a particle, for a page breaks before a number or a word that finds no room.
    """
    if filled < 1 and not _PARTICLE.search(line[-LONGEST_PARTICLE:]):
        return False
    return not (_ENDED.search(line[-4:]) or ((" " in line or "\t" in line) and _ROW.search(line)))


_HALF_WIDTH = re.compile("[｡-ﾟ]")


def _head(plain: str, span: tuple[int, int]) -> str:
    """Return what stands before the colon of a line, empty where there is none."""
    head, colon, _ = plain[span[0] : min(span[1], span[0] + LONGEST_LABEL)].partition(":")
    return head if colon else ""


def _opens_anew(plain: str, span: tuple[int, int], often: Mapping[str, int]) -> bool:
    """Say whether a line cannot go on from another: it begins with a bullet, a mark or a speaker's label.

    A bare name is one where it opens line after line, so ``often``.
    """
    if _ANEW.match(plain, *span):
        return True
    head = _head(plain, span)
    label = parse_label(head) if head else None
    return label is not None and (label.proof != "form" or often[head] >= OFTEN)
