"""Names of files: from company and period, safe on every system, no two alike."""

import re
import unicodedata
from collections.abc import Set

from components.export.letters import one_line
from components.facts import Facts

# What Windows allows in no name, and the names that it keeps for devices.
_RESERVED = re.compile(r'[\\/:*?"<>|\u2400-\u2426\ufffd]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
# Other systems count bytes.
MOST, MOST_BYTES = 120, 240
# So much of the second call's name stands behind the first one's.
MOST_OTHER = 36
# What " (999)" takes.
ROOM = 6


def file_name(facts: Facts, ending: str, taken: Set[str] = frozenset()) -> str:
    """Return the name of a call's file with an ending such as ``.pptx``; ``taken`` are names that are not to be given again."""
    stem = _stem(facts, ending)
    names = (f"{stem}{f' ({count})' if count > 1 else ''}{ending}" for count in range(1, len(taken) + 2))
    used = {name.casefold() for name in taken}
    return next(name for name in names if name.casefold() not in used)


def file_name_of_two(facts: Facts, other: Facts, ending: str) -> str:
    """Return the name of a file on a call and another one that it is held against."""
    return file_name(facts, f"_{_stem(other, '')[:MOST_OTHER].strip(' .')}{ending}")


def _stem(facts: Facts, ending: str) -> str:
    named = (facts.call.company, facts.call.fiscal_period)
    told = (*named,) if any(named) else (facts.call.source.rpartition(".")[0] or facts.call.source, facts.call.title)
    words = [_safe(word) for word in told if word]
    stem = _short("_".join(word for word in words if word), ending) or facts.call.call_id
    return f"_{stem}" if _DEVICES.match(stem) else stem


def _safe(word: str) -> str:
    return _RESERVED.sub("_", unicodedata.normalize("NFC", one_line(word))).strip(" .")


def _short(stem: str, ending: str) -> str:
    """Return as much of a name as fits before its ending, in letters and in bytes."""
    stem = stem[: MOST - len(ending) - ROOM - 1]
    room = MOST_BYTES - len(ending.encode()) - ROOM - 1
    return stem.encode()[:room].decode(errors="ignore").strip(" .")
