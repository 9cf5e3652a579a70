"""Text to a transcript: who said what, in which sentence. ``read`` and ``read_file`` are the doors."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from components.reading.cleaning import plain as plain_form
from components.reading.errors import UnreadableTranscript
from components.reading.exchanges import QA_HEADING, speeches, turns
from components.reading.files import text_of
from components.reading.formats import find_heads
from components.reading.formats.shape import Page, line_spans
from components.reading.header import header_of
from components.reading.people import Register
from components.reading.roster import attendees
from components.reading.sentences import sentence_spans
from components.reading.transcript import Noted, Sentence, Transcript, Turn

__all__ = ["Transcript", "UnreadableTranscript", "read", "read_file"]

# A line this short with no mark at its end is a heading or a caption, not speech.
LONGEST_HEADING = 40
# The first speaker stands among so many lines, as a rule; only where not is the whole text searched.
OPENING_LINES = 30
_JAPANESE = re.compile(r"[ぁ-んァ-ヴ一-龥]")
_KANA = re.compile(r"[ぁ-んァ-ヴ]")
# A line of a list is said, though it ends without a mark.
_BULLET = re.compile(r"[・•*-] ?")
_SPOKEN_END = re.compile(r"[。?!」』)）…]$")


def read(text: str, name: str = "") -> Transcript:
    """Read a transcript; ``name`` is what the person calls it, a file's name as a rule.

    Raises ``UnreadableTranscript`` where the text is empty or holds nothing that could be language.
    """
    if not _has_words(text):
        raise UnreadableTranscript("error.empty", "本文がありません。議事録の文章を入れてください。", name=name)
    plain = plain_form(text)
    lines = tuple(line_spans(plain))
    attending = tuple(attendees(plain, _preamble_end(plain, lines)))
    shape, found = find_heads(Page(plain, lines, attending))
    register = Register(attending)
    spoken = list(speeches(plain, found.heads, register))
    register.mention(plain)
    first = found.heads[0].start if found.heads else len(plain)
    said, unread = _cover(plain, first, list(turns(plain, spoken)))
    trimmed_turns = tuple(turn for turn, _ in said if turn)
    return Transcript(
        name=name, text=text, plain=plain, format=shape, language=_language(plain),
        header=header_of(text, plain, first), people=register.people(), turns=trimmed_turns,
        sentences=tuple(s for _, sentences in said for s in sentences), unread=tuple(unread), not_speakers=found.not_speakers,
    )  # fmt: skip


def read_file(path: str | Path) -> Transcript:
    """Read the transcript in a file; raises ``UnreadableTranscript`` with what to do where it cannot."""
    path = Path(path)
    return read(text_of(path), path.name)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _preamble_end(plain: str, lines: Iterable[tuple[int, int]]) -> int:
    """Return where the first line stands that a strong label opens: the roster is looked for before it."""
    every = tuple(lines)
    for seen in (every[:OPENING_LINES], every):
        _, found = find_heads(Page(plain, seen, ()))
        strong = [head.start for head in found.heads if head.label.proof != "form"]
        if strong:
            return strong[0]
    return len(plain)


def _cover(plain: str, first: int, spoken: Sequence[Turn]) -> tuple[list[tuple[Turn | None, list[Sentence]]], list[Noted]]:
    """Share every character out: to a sentence of the preamble or of a turn, or to the unread."""
    unread: list[Noted] = []
    said: list[tuple[Turn | None, list[Sentence]]] = [(None, _preamble(plain, first, unread))]
    for turn in spoken:
        sentences = _speech(plain, turn, unread)
        end = sentences[-1].end if sentences else turn.speech_start
        said.append((replace(turn, end=end), sentences))
    return said, unread


def _preamble(plain: str, first: int, unread: list[Noted]) -> list[Sentence]:
    sentences = []
    for left, right in line_spans(plain[:first]):
        if _JAPANESE.search(plain, left, right) or _SPOKEN_END.search(plain[left:right]) or " " in plain[left:right]:
            sentences += [Sentence(*span, None) for span in sentence_spans(plain, left, right)]
        else:
            unread.append(Noted(left, right, "unread.masthead"))
    return sentences


def _speech(plain: str, turn: Turn, unread: list[Noted]) -> list[Sentence]:
    sentences = []
    for left, right in _lines_within(plain, turn.speech_start, turn.end):
        if _is_heading(plain[left:right]) and (left > turn.speech_start):
            unread.append(Noted(left, right, "unread.heading"))
        else:
            sentences += [Sentence(*span, turn.turn) for span in sentence_spans(plain, left, right)]
    return sentences


def _lines_within(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((start + left, start + right) for left, right in line_spans(plain[start:end]))


def _is_heading(line: str) -> bool:
    bare = len(line) <= LONGEST_HEADING and "。" not in line and not _SPOKEN_END.search(line) and not _BULLET.match(line)
    return bare or bool(QA_HEADING.match(line))


def _language(plain: str) -> str:
    if _KANA.search(plain):
        return "ja"
    return "zh" if _JAPANESE.search(plain) else "en"
