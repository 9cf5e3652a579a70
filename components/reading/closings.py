"""What the plain words of a chair or a manager do: end the questions, read one out, take leave."""

import re

from components.lexicon import entries
from components.reading.asking import kind_of
from components.reading.lines import is_heading
from components.reading.sentences import sentence_spans

_MEETING = entries("meeting")
_LAST_WORDS, _INVITES, _FAREWELLS = (re.compile("|".join(_MEETING[key])) for key in ("last_words", "invites", "farewells"))
# Who asks for the last words ends the questions too.
_ENDS = re.compile("|".join([*_MEETING["ends"], *_MEETING["last_words"]]))
_READS = re.compile("|".join(_MEETING["reads"]))
_FAREWELL_HEADINGS = tuple(_MEETING["farewell_headings"])


def ends_questions(said: str) -> bool:
    """Say whether a chair's plain words end the questions, and do not hand the last one over."""
    found = next((found for found in _ENDS.finditer(said) if not _is_asked(said, found.end())), None)
    return found is not None and (_LAST_WORDS.search(said) is not None or _INVITES.search(said, found.end()) is None)


def reads_question(said: str) -> bool:
    """Say whether a chair's plain words hold a question that somebody else asked, before the call or in writing."""
    if _READS.search(said) is None:
        return False
    unquoted = said.translate(_UNQUOTED)
    return any(kind_of(unquoted[slice(*span)]) != "statement" for span in sentence_spans(unquoted, 0, len(unquoted)))


# What is quoted in a sentence that goes on may ask: 「…ますか。」とのことです.
_UNQUOTED = str.maketrans({"「": " ", "」": "\n"})


def _is_asked(said: str, at: int) -> bool:
    """Say whether the sentence around ``at`` asks: who checks that all is answered ends nothing."""
    return any(start <= at <= end and kind_of(said[start:end]) != "statement" for start, end in sentence_spans(said, 0, len(said)))


def takes_leave(said: str) -> bool:
    """Say whether a manager's plain words close the meeting and answer nobody, by their first sentence."""
    return _FAREWELLS.search(said.partition("。")[0]) is not None


def is_farewell(heading: str) -> bool:
    """Say whether a line is the heading of the last words."""
    return heading.endswith(_FAREWELL_HEADINGS) and is_heading(heading)
