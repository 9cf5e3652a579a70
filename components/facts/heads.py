"""The heads of a table's columns, by the lines that they stand in: one line, or one whose heads each span several of the next."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from components.facts.columns import Heading, heading
from components.facts.rows import BAR, GAP, words_of
from components.facts.units import unit_of

_NO_HEAD = re.compile("項目|科目|区分|指標|勘定|勘定科目|")
_YEAR_ALONE = re.compile(r"(?:20)?\d\d ?年 ?\d{1,2} ?月期|(?:20)?\d\d ?年度|FY ?\d{2,4}|\d{2,4}[/.]\d{1,2} ?月?期?")


def is_heads(line: str) -> bool:
    """Say whether most words of a line are heads of columns."""
    words = [word for word in words_of(line, GAP) if not _NO_HEAD.fullmatch(word)]
    return bool(words) and 2 * sum(heading(word).is_known for word in words) > len(words)


def arranged(lines: Sequence[str], over: str, width: int) -> tuple[Heading, ...]:
    """Return the heads of ``width`` columns that lines hold, none where they cannot be told; ``over`` stands above all of them."""
    upper = [line for line in [over, *lines[:-1]] if line.strip()]
    for words in _parted(lines[-1], width):
        above = next((spread for line in reversed(upper) for names in _parted(line, 0) if (spread := _spread(names, words))), None)
        told = (
            [f"{name}({word})" if unit_of(word) else f"{name} {word}" for name, word in zip(above, words, strict=True)] if above else words
        )
        if len(set(_plain_of(told))) == len(_plain_of(told)):
            return tuple(map(heading, told))
    return ()


def _plain_of(words: Sequence[str]) -> list[str]:
    """Return the heads that only name what is measured: two alike would say nothing of which is which."""
    return [word for word in words if heading(word).key in (None, "actual", "amount")]


def _parted(line: str, width: int) -> Iterator[list[str]]:
    """Yield the words of a line as heads of so many columns, by its bars, by every gap, and with years joined to what follows."""
    by_gap = words_of(line, GAP)
    for words in (words_of(line, BAR), by_gap, list(_with_years(by_gap))):
        bare = words[1:] if _NO_HEAD.fullmatch(words[0]) or (width and len(words) == width + 1) else words
        while len(bare) > max(width, 1) and not bare[-1]:
            bare = bare[:-1]
        if len(bare) == width or (not width and len(bare) > 1):
            yield bare


def _with_years(words: Sequence[str]) -> Iterator[str]:
    """Yield words with a year and the word behind it as one: 2025年3月期 実績."""
    year = ""
    for word in words:
        if year and _YEAR_ALONE.fullmatch(word):
            yield year
            year = ""
        if _YEAR_ALONE.fullmatch(word):
            year = word
        else:
            yield f"{year} {word}".strip()
            year = ""
    if year:
        yield year


def _or_left(left: str, name: str) -> str:
    """Return a name, or the one to its left where a cell is empty because that one spans it."""
    return name or left


def _spread(names: Sequence[str], words: Sequence[str]) -> list[str] | None:
    """Return the name above each word: the next begins where the first word comes again, or at the next unit; None if they do not fit."""
    if len(names) == len(words):
        return list(accumulate(names, _or_left))
    units = [unit_of(word) for word in words]
    begins = [unit.kind != "percent" if unit else False for unit in units] if all(units) else [word == words[0] for word in words]
    if sum(begins) != len(names):
        return None
    at = -1
    return [names[at := at + begin] for begin in begins]
