"""Every character shared out: to a sentence of the preamble, of a turn or of what stands behind them, or to the unread."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from components.reading.furniture import DIRECTION
from components.reading.lines import OPENING_BRACKETS, closes, is_epilogue, is_item, is_note, is_said, is_unsaid
from components.reading.sentences import line_spans, sentence_spans
from components.reading.transcript import Noted, Sentence, Turn

_JAPANESE = re.compile(r"[ぁ-んァ-ヴ一-龥]")


def covered(plain: str, first: int, spoken: Sequence[Turn], footer: int) -> tuple[list[tuple[Turn | None, list[Sentence]]], list[Noted]]:
    """Share every character out: to a sentence of the preamble, of a turn or of what stands behind them, or to the unread."""
    unread: list[Noted] = []
    said: list[tuple[Turn | None, list[Sentence]]] = [(None, _preamble(plain, first, unread))]
    for turn, after in zip(spoken, [*(turn.start for turn in spoken[1:]), len(plain)]):
        end = turn.end if after < len(plain) else min(_last_word(plain, turn), footer if footer > turn.speech_start else turn.end)
        sentences = _speech(plain, turn, end, unread)
        said.append((_until(turn, max(sentences[-1].end, turn.speech_start) if sentences else turn.speech_start), sentences))
        if plain[end:after].strip():
            unread += [Noted(left, right, "unread.note") for left, right in line_spans(plain, end, after)]
    return said, unread


def _until(turn: Turn, end: int) -> Turn:
    return turn if turn.end == end else replace(turn, end=end)


def _last_word(plain: str, turn: Turn) -> int:
    """Return where the last turn ends: before the notes behind it, if most of what follows are notes and not speech."""
    lines = list(line_spans(plain, turn.speech_start, turn.end))
    ending = next((left for left, right in lines[1:] if is_epilogue(plain[left:right])), None)
    if ending is not None:
        return ending
    first = next((at for at, (left, right) in enumerate(lines) if at and is_note(plain[left:right])), len(lines))
    behind = [(right - left, is_note(plain[left:right]) or not is_said(plain[left:right])) for left, right in lines[first:]]
    noted = sum(length for length, note in behind if note)
    return lines[first][0] if behind and 2 * noted > sum(length for length, _ in behind) else turn.end


def _preamble(plain: str, first: int, unread: list[Noted]) -> list[Sentence]:
    sentences = []
    for left, right in line_spans(plain, 0, first):
        if _JAPANESE.search(plain, left, right) or is_said(plain[left:right]) or " " in plain[left:right]:
            sentences += [Sentence(*span, None) for span in sentence_spans(plain, left, right)]
        else:
            unread.append(Noted(left, right, "unread.masthead"))
    return sentences


def _speech(plain: str, turn: Turn, end: int, unread: list[Noted]) -> list[Sentence]:
    sentences, number = [], turn.turn
    aside = _headings(plain, turn.speech_start, end) if plain.find("\n", turn.speech_start, end) >= 0 else ()
    spans = _spans(plain, (turn.speech_start, end), aside) if aside else sentence_spans(plain, turn.speech_start, end)
    for left, right in spans:
        if plain[left] in OPENING_BRACKETS and DIRECTION.fullmatch(plain, left, right):
            unread.append(Noted(left, right, "unread.direction"))
        else:
            sentences.append(Sentence(left, right, number))
    unread += [Noted(*line, "unread.note" if plain[line[0]] == "※" else "unread.heading") for line in aside]
    return sentences


def _spans(plain: str, speech: tuple[int, int], aside: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a speech; the lines that nobody says end one, as every line does."""
    start, end = speech
    for left, right in aside:
        yield from sentence_spans(plain, start, left)
        start = right
    yield from sentence_spans(plain, start, end)


def _headings(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines of a speech that nobody says; the items of a list are said, though each looks like a heading."""
    lines = list(line_spans(plain, start, end))
    unsaid = [(left, right) for left, right in lines[1:] if not closes(plain, left, right) and is_unsaid(plain[left:right])]
    listed = _listed(plain, lines) if unsaid else set()
    return [line for line in unsaid if line[0] not in listed]


def _listed(plain: str, lines: Sequence[tuple[int, int]]) -> set[int]:
    """Return where the items of lists begin: they stand line upon line."""
    items = {(left, right) for left, right in lines if is_item(plain[left:right])}
    if not items:
        return set()
    beneath = [(one, other) for one, other in pairwise(lines) if items & {one, other} and plain[one[1] : other[0]].strip(" ") == "\n"]
    rows = {line[0] for one, other in beneath if one in items and other in items for line in (one, other)}
    return rows | ({other[0] for _, other in beneath if other in items} & {one[0] for one, _ in beneath})
