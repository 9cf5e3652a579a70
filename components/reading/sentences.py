"""Where a line and where a sentence ends."""

import re
from collections.abc import Iterable, Iterator

# A quotation that the sentence goes on from ("…です。」と述べた") is one piece; any other quotation is split inside.
_SENTENCE = re.compile(
    r"(?=\S)[^「。!?！？\n]*+(?:「(?:[^「」\n]{0,120}」(?=[とをのがはにもでや、]))?+[^「。!?！？\n]*+)*+(?:[。!?！？]++[」』)）】”\"]*+|(?=\n)|$)"
)
_LINE = re.compile(r"\S(?:[^\n]*\S)?")

# All white space stands before it in Unicode, and all Japanese behind.
LAST_BLANK = "\u3000"


def line_spans(plain: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the span of each line that holds more than white space, without the white space around it."""
    for found in _LINE.finditer(plain, start, len(plain) if end is None else end):
        yield found.span()


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span of each sentence of ``text[start:end]``, without the white space around it; a line break ends one."""
    for found in _SENTENCE.finditer(text, start, end):
        left, right = found.span()
        yield left, right if text[right - 1] > LAST_BLANK else left + len(found[0].rstrip())


def lines_with(mark: str, plain: str, lines: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield the span of each line that holds a mark, and where the mark first stands in it."""
    at = plain.find(mark)
    for left, right in lines:
        if 0 <= at < left:
            at = plain.find(mark, left)
        if at < 0:
            return
        if at < right:
            yield left, right, at


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at either end; empty where there is nothing else."""
    said = text[start:end].rstrip()
    return (start + len(said) - len(said.lstrip()), start + len(said)) if said else (end, end)


def line_end(plain: str, at: int) -> int:
    """Return where the line ends that ``at`` stands in."""
    end = plain.find("\n", at)
    return len(plain) if end < 0 else end
