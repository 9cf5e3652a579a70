"""Who chairs by what he does: he says so himself, or all his words only open, hand over and close."""

import re
from collections.abc import Iterator, Sequence

from components.lexicon import entries
from components.reading.closings import ends_questions, reads_question
from components.reading.people import Register
from components.reading.speeches import Speech
from components.reading.titles import EXECUTIVE

_MEETING = entries("meeting")
_SAYS_SO = re.compile("|".join(_MEETING["says_he_chairs"]))
_CHAIRS = re.compile("|".join(_MEETING["chairing"]))
_OFFICE = re.compile("|".join(_MEETING["chairing_offices"]))
PRESIDES = re.compile("|".join(_MEETING["presides"]))
_TELLS = re.compile(r"\d ?(?:円|%|億|兆|万|百万)")
# Who opens, hands over or closes is brief.
LONGEST_CHAIRING = 240
# As many Latin letters say what one Japanese character does.
LETTERS_A_CHARACTER = 2
# Whoever bears no title at all has to do so more than once.
OFTEN = 3


def with_chairs(plain: str, spoken: Sequence[Speech], register: Register) -> list[Speech]:
    """Return the speeches, those of managers who only chair as the moderator's; the register learns who they are."""
    chairing = {
        person for person, own in _managers(spoken) if _is_chair(plain, spoken, own, _titles(spoken, own, register.position(person)))
    }
    for person in chairing:
        register.seat(person)
    presiding = _presiding(plain, spoken)
    return [
        speech._replace(role="moderator") if speech.person in chairing or index in presiding else speech
        for index, speech in enumerate(spoken)
    ]


def _presiding(plain: str, spoken: Sequence[Speech]) -> set[int]:
    """Return the speeches of who presides over a meeting and gives no name, if he answers nothing: 議長 is the president as a rule."""
    own = {index for index, speech in enumerate(spoken) if speech.person is None and PRESIDES.match(speech.head.raw)}
    chairs = all(_only_chairs(plain, spoken, index) or _reads(plain, spoken[index]) for index in own)
    return own if chairs else set()


def _reads(plain: str, speech: Speech) -> bool:
    """Say whether a speech reads out what somebody sent or ends the questions, whatever numbers it names."""
    said = plain[speech.head.speech_start : speech.end]
    return reads_question(said) or ends_questions(said)


def _managers(spoken: Sequence[Speech]) -> Iterator[tuple[int, list[int]]]:
    """Yield those who speak for the company alone, where somebody asks too, each with the places of what he says."""
    asked = any(speech.role == "analyst" for speech in spoken)
    said: dict[int, list[int]] = {}
    for index, speech in enumerate(spoken if asked else ()):
        if speech.person is not None:
            said.setdefault(speech.person, []).append(index)
    yield from ((person, own) for person, own in said.items() if all(spoken[index].role == "management" for index in own))


def _titles(spoken: Sequence[Speech], own: Sequence[int], listed: str) -> str:
    """Return the title of a list with those of the labels, which may say more: 室長, IR室長."""
    return " ".join(filter(None, dict.fromkeys((listed, *(spoken[index].head.label.position or "" for index in own)))))


def _is_chair(plain: str, spoken: Sequence[Speech], own: Sequence[int], position: str) -> bool:
    """Say whether who bears a title chairs: no executive who says so, or one of an office for it who does nothing else."""
    opening, at = spoken[own[0]], spoken[own[0]].head.speech_start
    if not EXECUTIVE.search(position) and _SAYS_SO.search(plain, at, min(opening.end, at + LONGEST_CHAIRING)):
        return True
    may = bool(_OFFICE.search(position)) or (not position and len(own) >= OFTEN)
    return may and all(_only_chairs(plain, spoken, index) for index in own)


def _only_chairs(plain: str, spoken: Sequence[Speech], index: int) -> bool:
    """Say whether a speech only opens, hands over or closes: what answers a question that nobody else answers does more."""
    speech, asked = spoken[index], index > 0 and spoken[index - 1].role == "analyst"
    answered = any(after.role == "management" and after.person != speech.person for after in spoken[index + 1 : index + 2])
    if answered and _reads(plain, speech):
        return True
    start, end = speech.head.speech_start, speech.end
    longest = LONGEST_CHAIRING * (LETTERS_A_CHARACTER if plain[start : start + 1].isascii() else 1)
    if end - start > longest or (asked and not answered) or _TELLS.search(plain, start, end):
        return False
    return _CHAIRS.search(plain, start, end) is not None
