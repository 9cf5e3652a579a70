"""What holds of every transcript: its parts lie in its text, in order, and leave no character out."""

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from components.facts import facts_of
from components.reading import Transcript, UnreadableTranscript, read
from components.reading.cleaning import plain

GOLDEN = {path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[1] / "golden").glob("*.txt"))}
# An entity stands for one character; what is left of its own is blank.
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")


def read_whole(text: str) -> Transcript | None:
    """Read ``text`` and check the whole of what comes out, facts too; None where it is refused with a sentence of its own."""
    try:
        transcript = read(text)
    except UnreadableTranscript as error:
        assert str(error)
        assert error.rule.startswith("error.")
        return None
    assert transcript.text == text
    check(transcript)
    facts = facts_of(transcript)
    assert all(math.isfinite(q.value) for q in facts.quantities if q.value is not None)
    assert len(facts.frames()["calls"]) == 1
    return transcript


def check(transcript: Transcript) -> None:
    """Check that the parts of a transcript lie in its text, in order, and leave nothing out."""
    assert len(transcript.plain) == len(transcript.text)
    _inside_and_apart([(t.start, t.end) for t in transcript.turns], transcript.text)
    _inside_and_apart([(s.start, s.end) for s in transcript.sentences], transcript.text)
    assert [t.turn for t in transcript.turns] == list(range(1, len(transcript.turns) + 1))
    for turn in transcript.turns:
        assert turn.start <= turn.speech_start <= turn.end
        assert len(transcript.text[turn.raw_at :][: len(turn.speaker_raw)]) == len(turn.speaker_raw)
    for noted in (*transcript.unread, *transcript.not_speakers):
        assert 0 <= noted.start < noted.end <= len(transcript.text)
    assert left_out(transcript) == ""


def left_out(transcript: Transcript) -> str:
    """Return the characters, white space apart, that are in no sentence, no label and no unread span."""
    covered = [(s.start, s.end) for s in transcript.sentences] + [(n.start, n.end) for n in transcript.unread]
    covered += [(t.start, t.speech_start) for t in transcript.turns]
    covered += [found.span() for found in _ENTITY.finditer(plain(transcript.text)) if " " in transcript.plain[slice(*found.span())]]
    rest = list(transcript.text)
    for start, end in covered:
        rest[start:end] = " " * (end - start)
    return "".join("".join(rest).split())


def _inside_and_apart(spans: Sequence[tuple[int, int]], text: str) -> None:
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
