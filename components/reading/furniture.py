"""What stands on a page and is not said: page numbers, running heads, navigation, captions, stage directions."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from components.lexicon import entries
from components.reading.labels import parse_label
from components.reading.terms import either
from components.reading.transcript import Noted

Lines = Sequence[tuple[int, int]]

_FURNITURE = entries("furniture")


# Longer lines are said, or are paragraphs of a notice.
LONGEST = 60
_PAGE = re.compile(
    r"[-ー―—─~=<(\[ ]{1,4}\d{1,4}[-ー―—─~=>)\] ]{1,4}|\d{1,4} ?/ ?\d{1,4}(?: ?(?:ページ|頁))?"
    r"|(?:P|p|Page|PAGE|page|ページ|頁)[. ]{0,2}\d{1,4}(?: ?(?:of|/) ?\d{1,4})?"
    r"|\d{1,4} ?(?:ページ|頁)(?: ?/ ?\d{1,4} ?(?:ページ|頁))?"
)
LONGEST_NUMBER = 3
_NUMBER = re.compile(rf"\d{{1,{LONGEST_NUMBER}}}")
# (1) and <2> number what follows, and -1- with nothing round it is a page; brackets alone are no page.
_ITEM = re.compile(r"[(<\[]\d{1,2}[)>\]]")
_NAVIGATION = re.compile(either(_FURNITURE["navigation"]))
# What parts the words of a bar of links.
_BETWEEN_LINKS = frozenset("|>/・<≪≫«»→←△▼▶►+*[]:#-0123456789 ")
# ホーム > 企業 > 決算: the way to a page.
_CRUMBS = re.compile(r"[^。>›»]{1,24}(?:[>›»][^。>›»]{1,40}){2,8}")
_CAPTION = re.compile(rf"[\[【(<≪《]?(?:{either(_FURNITURE['captions'])}) ?(?:\d{{1,3}}|[A-Z])?(?:[\]】)>≫》]|$|[:=/][^。]{{0,60}})")
_OWNERSHIP = re.compile("|".join(_FURNITURE["ownership"]))
_CLOCK = re.compile(r"[\[(<]?\d{1,2}:\d\d(?::\d\d)?[\])>]?")
_STAGED = re.compile(r"《[^《》]{0,60}》|≪[^≪≫]{0,60}≫|〈[^〈〉]{0,60}〉")
DIRECTION = re.compile(rf"[(\[<【《]\s?(?:{either(_FURNITURE['directions'])})(?: ?\d{{1,2}}:\d\d(?::\d\d)?)?\s?[)\]>】》]")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,60}")
_RULE = re.compile(r"[-=_*~ー―—─━＿■◆◇□●○・.…+|: ]{3,60}")
_KINDS = (
    ("unread.page", _PAGE),
    ("unread.clock", _CLOCK),
    ("unread.direction", _STAGED),
    ("unread.direction", DIRECTION),
    ("unread.caption", _CAPTION),
    ("unread.navigation", _CRUMBS),
    ("unread.link", _LINK),
    ("unread.rule", _RULE),
)
# All of them at once, and a line that a word of a bar of links opens or a separator: most lines are none, and one look says so.
_ANY = re.compile(
    "|".join(
        [
            *(pattern.pattern for _, pattern in _KINDS if pattern is not _CRUMBS),
            rf"[|>/・<≪≫«»→←△▼▶►+*\[\]:#0-9 -]{{0,60}}(?:{_NAVIGATION.pattern})[^。]{{0,60}}",
        ]
    )
)
# What furniture begins with, but for the way to a page, which is known by its strokes.
_OPENING = frozenset("-ー―—─~=<([ 0123456789Pp頁ペ《≪〈【hw_＿━*■◆◇□○●・.…+|:>/≫«»→←△▼▶►]#")
_OPENING |= {word[0] for key in ("captions", "navigation", "directions") for word in _FURNITURE[key]}
_STROKES = ">›»"
_CRUMB = re.compile(f"[{_STROKES}]")
# A running head stands on so many pages at least, right beside their numbers.
FEWEST_PAGES = 2
# A shorter line is a mark: Q, A1, 問2.
SHORTEST_HEAD = 4
# The first time such a line stands among the first lines it is the title.
TITLE_LINES = 12
# 1, 2, 3 on lines of their own number the pages only where they count up.
FEWEST_IN_ROW = 3


def furniture(text: str, plain: str, lines: Lines) -> list[Noted]:
    """Return the lines of ``plain`` that nobody says, in the order of the text; ``text`` shows where pages break."""
    alone = {span: reason for span in _candidates(plain, lines) if (reason := _by_itself(plain, span))}
    alone |= dict.fromkeys(_counting(plain, lines), "unread.page")
    alone |= dict.fromkeys(_running(text, plain, lines, alone), "unread.running")
    return [Noted(*span, reason) for span, reason in sorted(alone.items())]


def _candidates(plain: str, lines: Lines) -> list[tuple[int, int]]:
    """Return the lines that may be furniture: short ones, but for sentences that begin like none."""
    stroked = _stroked(plain, lines)
    return [
        (left, right)
        for left, right in lines
        if right - left < 2 * LONGEST
        and (plain[right - 1] != "。" or plain[left] in _OPENING or left in stroked or not _ends_in_japanese(plain, right))
    ]


def _stroked(plain: str, lines: Lines) -> frozenset[int]:
    """Return where the lines begin that hold a stroke of the way to a page."""
    strokes = [found.start() for found in _CRUMB.finditer(plain)] if any(stroke in plain for stroke in _STROKES) else ()
    return frozenset(lines[max(0, bisect_right(lines, (at, len(plain))) - 1)][0] for at in strokes) if lines else frozenset()


def _ends_in_japanese(plain: str, right: int) -> bool:
    """Say whether a line ends as a Japanese sentence does; behind Latin letters a point ends none."""
    return plain[right - 1] == "。" and plain[right - 2] > "\x7f"


def _by_itself(plain: str, span: tuple[int, int]) -> str | None:
    """Return why a line is furniture by what it says alone, None where it may be speech."""
    left, right = span
    if right - left > LONGEST:
        return "unread.owner" if right - left < 2 * LONGEST and _is_owners(plain, span) else None
    if not _is_any(plain, span):
        return "unread.owner" if _is_owners(plain, span) else None
    for reason, pattern in _KINDS:
        if pattern.fullmatch(plain, left, right) and not (reason == "unread.page" and _ITEM.fullmatch(plain, left, right)):
            return reason
    if _NAVIGATION.search(plain, left, right) and set(_NAVIGATION.sub("", plain[left:right])) <= _BETWEEN_LINKS:
        return "unread.navigation"
    return None


def _is_any(plain: str, span: tuple[int, int]) -> bool:
    """Say whether a line has the form of some furniture; a way to a page is known by its strokes, all else by its first letter."""
    opened = plain[span[0]] in _OPENING and _ANY.fullmatch(plain, *span) is not None
    return opened or (_CRUMB.search(plain, *span) is not None and _CRUMBS.fullmatch(plain, *span) is not None)


def _is_owners(plain: str, span: tuple[int, int]) -> bool:
    """Say whether a line says who owns the page, and is no sentence."""
    if _ends_in_japanese(plain, span[1]):
        return False
    return _OWNERSHIP.search(plain, *span) is not None and _SENTENCE_END.search(plain, *span) is None


_SENTENCE_END = re.compile(r"[^\x00-\x7f]。")


def is_page_number(line: str) -> bool:
    """Say whether a plain line is a page's number and nothing else."""
    return bool(_PAGE.fullmatch(line) or _NUMBER.fullmatch(line))


def _counting(plain: str, lines: Lines) -> Iterator[tuple[int, int]]:
    """Yield the lines that are bare numbers counting up by one: the numbers of pages."""
    bare = [(span, int(plain[slice(*span)])) for span in lines if span[1] - span[0] <= LONGEST_NUMBER and _NUMBER.fullmatch(plain, *span)]
    row: list[tuple[int, int]] = []
    last = None
    for span, number in bare:
        if number == last:
            continue
        if last is None or number != last + 1:
            yield from row if len(row) >= FEWEST_IN_ROW else ()
            row = []
        row.append(span)
        last = number
    yield from row if len(row) >= FEWEST_IN_ROW else ()


def _running(text: str, plain: str, lines: Lines, aside: dict[tuple[int, int], str]) -> Iterator[tuple[int, int]]:
    """Yield the lines that return on every page: beside its number, or first after a page break; never a speaker's label."""
    beside = set(_beside_pages(text, lines, aside)) - set(aside)
    counted = Counter(plain[slice(*span)] for span in beside)
    heads = {line for line, count in counted.items() if count >= FEWEST_PAGES and _may_run(line)}
    titles = {plain[slice(*span)]: span for span in reversed(lines[:TITLE_LINES])}
    yield from (s for s in beside if (line := plain[slice(*s)]) in heads and titles.get(line) != s)


def _may_run(line: str) -> bool:
    """Say whether a line can be a running head: it says nothing, is more than a mark, and names no speaker."""
    label = parse_label(line)
    return SHORTEST_HEAD <= len(line) <= LONGEST and "。" not in line and (label is None or label.proof == "form")


def _beside_pages(text: str, lines: Lines, aside: dict[tuple[int, int], str]) -> Iterator[tuple[int, int]]:
    if "\f" not in text and "unread.page" not in aside.values():
        return
    for index, span in enumerate(lines):
        if aside.get(span) == "unread.page":
            yield from lines[max(0, index - 1) : index]
            yield from lines[index + 1 : index + 2]
        elif index and "\f" in text[lines[index - 1][1] : span[0]]:
            yield span
