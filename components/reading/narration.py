"""Where a narrator takes over behind what is said: articles put ``社長はここで水を飲んだ。`` between two speeches."""

import re

from components.reading.sentences import line_spans, sentence_spans

# How one speaks to an audience; a narrator does not.
_POLITE = re.compile(
    r"(?:です|ます|でした|ました|ません|でしょう|ましょう|ください|下さい|ございません|ません)(?:か|ね|よ|が)*[。?!」)]*$|[?!」]$"
)
# A polite ending is shorter, as a rule.
LONGEST_ENDING = 16
# Thanks are polite in whatever style the rest is.
_COURTESY = re.compile("ありがとうございま|よろしくお願い|お疲れさま")
# How a narrator tells what happened, and what is.
_TELLS = re.compile(r".{4}(?:(?<!でし)(?<!まし)た|[んい]だ)(?:\([^()]{0,20}\))?。$")
_STATES = re.compile(r"(?:である|という|そうだ|ようだ|だった|いる)。$")


def quoted_until(plain: str, start: int, end: int) -> int:
    """Return where the last quotation ends that opens a line, as the first does: the lines behind it are a narrator's.

    A quotation may go on over several lines; one that nothing closes ends with its line.
    """
    opened = [(left, right) for left, right in line_spans(plain, start, end) if plain[left] == "「"]
    return max(max(right, _closed(plain, left, end) or right) for left, right in opened)


def _closed(plain: str, start: int, end: int) -> int | None:
    """Return the end of what the quotation mark at ``start`` opens, None where it stays open."""
    depth = 0
    for mark in _QUOTATION.finditer(plain, start, end):
        depth += 1 if mark[0] == "「" else -1
        if depth == 0:
            return mark.end()
    return None


_QUOTATION = re.compile("[「」]")


def told_of(plain: str, start: int, end: int, label: str) -> int:
    """Return where a line begins that tells of the speaker by the label itself (桜井社長は水を飲んだ); ``end`` where none does."""
    at = plain.find(label, start, end)
    while at >= 0:
        if plain[at + len(label) : at + len(label) + 1] in ("は", "が") and plain[start:at].rstrip(" ").endswith("\n"):
            return at
        at = plain.find(label, at + 1, end)
    return end


def said_until(plain: str, start: int, end: int) -> int:
    """Return where polite speech in ``plain[start:end]`` ends and a narrator's sentences begin; ``end`` where none do."""
    if _POLITE.search(plain, max(start, end - LONGEST_ENDING), end):
        return end
    said = list(sentence_spans(plain, start, end))
    polite = [i for i, (left, right) in enumerate(said) if _POLITE.search(plain, left, right)]
    if not any(_COURTESY.search(plain, *said[i]) is None for i in polite):
        return end
    spoken = polite[-1]
    told = [i for i in range(spoken + 1, len(said)) if _TELLS.search(plain, *said[i]) or _STATES.search(plain, *said[i])]
    if not told:
        return end
    begins = [i for i in range(spoken + 1, told[0] + 1) if i == told[0] or "\n" in plain[said[i - 1][1] : said[i][0]]]
    narrated = plain[said[begins[0]][0] : said[told[-1]][1]]
    on_the_line = "\n" not in plain[said[spoken][1] : said[begins[0]][0]]
    holds = (polite[0] == 0 or not on_the_line) and (not on_the_line or _TELLS.search(narrated) is not None)
    return said[begins[0] - 1][1] if holds else end
