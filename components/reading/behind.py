"""The list of those who took part that stands behind the last speech, as minutes and English transcripts have it."""

import re
from collections.abc import Sequence

from components.reading.lines import is_epilogue, is_note
from components.reading.listing import listed_in
from components.reading.names import is_whole_name
from components.reading.roster import opens_roster, rest_of_list

# A bare word may look like a name (質疑のあと), two hardly do.
_PARTED = re.compile(r"[ ・=]")
# Such a list is no longer, and holds nothing but short lines.
MOST_LINES = 40
LONGEST_LINE = 200


def list_behind(plain: str, lines: Sequence[tuple[int, int]], start: int) -> int:
    """Return where the heading of the list at the end of ``plain`` stands, behind ``start``; the end of the text where there is none.

    Most lines beneath the heading name somebody; notes may stand behind them.
    """
    found, names, others = len(plain), 0, 0
    for left, right in reversed(lines[-MOST_LINES:]):
        line = plain[left:right]
        if not names and found == len(plain) and (is_note(line) or is_epilogue(line)) and not opens_roster(line):
            continue
        if left <= start or right - left > LONGEST_LINE or line[-1] in "。?!":
            break
        if _lists_in_line(line) or (opens_roster(line) and names > others):
            found, names, others = left, 0, 0
        elif _names_somebody(line):
            names += 1
        else:
            others += 1
    return found


def _lists_in_line(line: str) -> bool:
    """Say whether a line is the heading of a list with whole names behind it: 出席者: 代表取締役社長 高橋一郎."""
    listed = [label.name for label in listed_in(rest_of_list(line), "management")]
    return bool(listed) and all(is_whole_name(name or "") for name in listed)


def _names_somebody(line: str) -> bool:
    return any(label.proof != "form" or _PARTED.search(label.name or "") for label in listed_in(line, "management"))
