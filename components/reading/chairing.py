"""Who of the company runs a call: an officer of investor relations who opens it and calls on another to speak."""

import re

from components.lexicon import entries

_OF_RELATIONS = re.compile("|".join(entries("meeting")["relations"]))
_HANDS_OVER = re.compile("|".join(entries("meeting")["hands_over"]))
# One hands over in the last sentence.
LONGEST_LAST = 80


def runs_call(position: str | None) -> bool:
    """Say whether the title is that of somebody who speaks to investors for the company."""
    return position is not None and _OF_RELATIONS.search(position) is not None


def hands_over(plain: str, start: int, end: int) -> bool:
    """Say whether a speech ends by calling on another to speak."""
    return _HANDS_OVER.search(plain, max(start, end - LONGEST_LAST), end) is not None
