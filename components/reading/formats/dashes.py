"""``――質問`` and the answer beneath it, with a name or with none, as interviews have them."""

import re
from collections.abc import Iterator
from itertools import islice

from components.reading.asking import kind_of
from components.reading.descriptions import Label
from components.reading.formats.shape import Found, Head, Page, Shape, answers_after, speaker_in
from components.reading.sentences import line_end, sentence_spans

_DASH = re.compile(
    r"(?P<dash>[―—─ー-](?: *[―—─ー-]){1,3}|[―—─]) *(?:[(\[](?P<who>[^()\[\]\n。]{1,40})[)\]])?[: ]*(?=[^\s―—─-])"
    r"(?!と(?:言|申|い|の|は(?!いえ|言え)))"
)
_DASHES = frozenset("―—─ー-")
# One dash may open a list; questions come in numbers.
FEWEST = 2


def find(page: Page) -> Found:
    """Find the lines that a dash opens, where most of them ask; the line after each opens an answer without a label."""
    dashed = _unindented(
        page,
        [(found, right) for left, right in page.lines if page.plain[left] in _DASHES and (found := _DASH.match(page.plain, left, right))],
    )
    within = list(_within(page.plain)) if dashed else []
    asking = sum(_asks(page.plain, found.end(), right) for found, right in dashed)
    asking += sum(_asks_at_once(page.plain, found.end()) for found in within)
    quoted = sum(_is_quoted(page.plain, right) for _, right in dashed)
    if asking + quoted < FEWEST or not asking or 3 * asking < len(dashed):
        return Found()
    heads = [_head(page, found) for found in (*(found for found, _ in dashed), *within)]
    heads += (_by_name(page, head) for head in answers_after(page, [head.start for head in heads]))
    return Found(tuple(sorted(heads, key=lambda head: head.start)))


def _within(plain: str) -> Iterator[re.Match[str]]:
    """Yield the dashes behind a sentence in the midst of a line: 詳報は以下の通り。 ――次の目標は."""
    return (found for ahead in _INLINE.finditer(plain) if (found := _DASH.match(plain, ahead.end())))


# Two long ones: a single dash behind a sentence is punctuation.
_INLINE = re.compile(r"(?<=[。:?!」])[ \t]{1,4}(?=[―—─]{2}[^―—─\n])")


def _is_quoted(plain: str, right: int) -> bool:
    """Say whether a quotation answers on the line beneath: then one dash that asks is enough."""
    return _QUOTATION.match(plain, right) is not None


_QUOTATION = re.compile(r"\s{1,8}「")


def _unindented(page: Page, dashed: list[tuple[re.Match[str], int]]) -> list[tuple[re.Match[str], int]]:
    """Leave out the dashes set in from the margin, where most are not: there they stand within what is said."""
    at_margin = [(found, right) for found, right in dashed if found.start() == 0 or page.plain[found.start() - 1] == "\n"]
    return at_margin if 2 * len(at_margin) > len(dashed) else dashed


def _asks(plain: str, start: int, end: int) -> bool:
    return any(kind_of(plain[left:right]) != "statement" for left, right in sentence_spans(plain, start, end))


def _by_name(page: Page, head: Head) -> Head:
    """Give an answer the name before its quotation mark, where that proves a speaker: 白鳥氏「増やす」."""
    found = _NAMED.match(page.plain, head.start)
    label = speaker_in(found["raw"], page.attendees) if found else None
    return Head(head.start, found.end(), found["raw"], label) if found and label and label.name and label.proof != "form" else head


_NAMED = re.compile(r"(?P<raw>[^\s「」、。:]{2,24})[ :]{0,2}「")


def _asks_at_once(plain: str, start: int) -> bool:
    """Say whether one of the first sentences behind a dash in the midst of a line asks: a label may stand behind them."""
    return any(kind_of(plain[left:right]) != "statement" for left, right in islice(sentence_spans(plain, start, line_end(plain, start)), 2))


def _head(page: Page, found: re.Match[str]) -> Head:
    named = speaker_in(found["who"], page.attendees) if found["who"] else None
    label = Label(named.name, "questioner", "analyst", firm=named.firm) if named else Label(None, "questioner", "analyst")
    speech = found.end() if named or not found["who"] else found.end("dash")
    return Head(found.start(), speech, page.plain[found.start() : speech].strip(" :"), label)


SHAPE = Shape("dashes", find)
