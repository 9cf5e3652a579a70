"""Who chairs by what he does: he says so himself, or all his words only open, hand over and close."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from components.lexicon import entries
from components.reading.people import Register
from components.reading.speeches import Speech
from components.reading.titles import EXECUTIVE

_MEETING = entries("meeting")
_SAYS_SO = re.compile("|".join(_MEETING["says_he_chairs"]))
_CHAIRS = re.compile("|".join(_MEETING["chairing"]))
_OFFICE = re.compile("|".join(_MEETING["chairing_offices"]))
# Who opens, hands over or closes is brief.
LONGEST_CHAIRING = 240
# Whoever bears no title at all has to do so more than once.
OFTEN = 3


def with_chairs(plain: str, spoken: Sequence[Speech], register: Register) -> Iterator[Speech]:
    """Yield the speeches, those of managers who only chair as the moderator's; the register learns who they are."""
    chairing = frozenset(person for person in _managers(spoken) if _is_chair(plain, spoken, (person, register.position(person))))
    for person in chairing:
        register.seat(person)
    for speech in spoken:
        yield replace(speech, role="moderator") if speech.person in chairing else speech


def _managers(spoken: Sequence[Speech]) -> Iterator[int]:
    """Yield those who speak for the company alone, where somebody asks too."""
    asked = any(speech.role == "analyst" for speech in spoken)
    sides: dict[int, set[str]] = {}
    for speech in spoken:
        if speech.person is not None:
            sides.setdefault(speech.person, set()).add(speech.role)
    yield from (person for person, roles in sides.items() if asked and roles == {"management"})


def _is_chair(plain: str, spoken: Sequence[Speech], who: tuple[int, str]) -> bool:
    """Say whether a person of a position chairs: no executive who says so, or one of an office for it who does nothing else."""
    person, position = who
    own = [index for index, speech in enumerate(spoken) if speech.person == person]
    opening = spoken[own[0]]
    if not EXECUTIVE.search(position) and _SAYS_SO.search(plain, opening.head.speech_start, opening.end):
        return True
    may = bool(_OFFICE.search(position)) or (not position and len(own) >= OFTEN)
    return may and all(_only_chairs(plain, spoken, index) for index in own)


def _only_chairs(plain: str, spoken: Sequence[Speech], index: int) -> bool:
    """Say whether a speech only opens, hands over or closes: what answers a question that nobody else answers does more."""
    speech, asked = spoken[index], index > 0 and spoken[index - 1].role == "analyst"
    answered = any(after.role == "management" and after.person != speech.person for after in spoken[index + 1 : index + 2])
    brief = speech.end - speech.head.speech_start <= LONGEST_CHAIRING
    return brief and (answered or not asked) and _CHAIRS.search(plain, speech.head.speech_start, speech.end) is not None
