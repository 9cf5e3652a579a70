"""Which side a turn is on, and which turns make one exchange: an analyst's turn and the answers to it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from components.reading.asking import kind_of
from components.reading.formats.shape import Head
from components.reading.people import Register, person_id
from components.reading.sentences import sentence_spans, trimmed
from components.reading.transcript import Part, Role, Turn

_TAG = re.compile(r"[^\s(:、]+?[A-Z0-9]{1,2}(?![A-Za-z0-9])")
QA_HEADING = re.compile(r"^[■●◆【<# ]*(?:主な)?(?:質疑応答|質疑|Q ?& ?A|QA)[^。\n]{0,12}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Speech:
    """A head with the end of what it opens, its role and the index of its person in the register."""

    head: Head
    end: int
    role: Role
    person: int | None
    firm: str | None


def speeches(plain: str, heads: Sequence[Head], register: Register) -> Iterator[Speech]:
    """Give each head its end, its role and its person."""
    ends = [*(head.start for head in heads[1:]), len(plain)]
    asked, tagged = False, dict[str, int]()
    for head, next_head in zip(heads, ends):
        end = max(head.speech_start, trimmed(plain, head.start, next_head)[1])
        role = _role(plain, head, end, register, asked)
        asked = asked or role == "analyst"
        person = register.place(head.label, role)
        tag = _tag(head)
        person = tagged.get(tag) if person is None else person
        if tag and person is not None:
            tagged[tag] = person
        yield Speech(head, end, role, *_speaker(head, role, person, register))


def _tag(head: Head) -> str:
    """Return the number of a questioner (質問者B), by which a name given once is known again; empty where there is none."""
    found = _TAG.match(head.raw)
    return found[0] if found and head.label.proof == "questioner" else ""


def _speaker(head: Head, role: Role, person: int | None, register: Register) -> tuple[int | None, str | None]:
    """Return who speaks, and for an analyst the firm; an answer with no name is that of the only manager, if there is one."""
    if role == "analyst":
        return person, head.label.firm or (register.firm(person) if person is not None else None)
    if person is None and role == "management":
        person = register.by_title(head.label.position) if head.label.position else register.only_manager()
    return person, None


def _role(plain: str, head: Head, end: int, register: Register, asked: bool) -> Role:
    label = head.label
    if label.role in ("analyst", "moderator"):
        return label.role
    if label.name and (known := register.role(label.name)):
        return known
    if label.role != "unknown":
        return label.role
    asks = [kind_of(plain[left:right]) == "question" for left, right in sentence_spans(plain, head.speech_start, end)]
    return "analyst" if any(asks[-2:]) and (asked or len(asks) < LONGEST_ASKING) else "management"


# Before the first question a presenter may end on a rhetorical one, after a long speech.
LONGEST_ASKING = 20


def turns(plain: str, spoken: Iterable[Speech]) -> Iterator[Turn]:
    """Give the turns their numbers, and group them into exchanges."""
    qa_from = found.start() if (found := QA_HEADING.search(plain)) else len(plain)
    count, asking, exchange = 0, "", None
    for number, speech in enumerate(spoken, 1):
        if speech.role == "analyst":
            key = _asker(speech, number)
            count, exchange = (count, count) if key == asking else (count + 1, count + 1)
            asking = key
        part: Part = "qa" if count or speech.head.start >= qa_from else "presentation"
        yield _turn(number, speech, part, None if speech.role == "moderator" else exchange)


def _asker(speech: Speech, number: int) -> str:
    """Name who asks; a questioner with neither name nor number is a new one each time."""
    if speech.person is not None:
        return person_id(speech.person)
    return speech.head.raw if re.search(r"\d|[A-Z]$", speech.head.raw[1:]) else f"turn {number}"


def _turn(number: int, speech: Speech, part: Part, exchange: int | None) -> Turn:
    head = speech.head
    speaker = None if speech.person is None else person_id(speech.person)
    return Turn(
        number, part, exchange, speaker, head.raw, speech.role, speech.firm, head.start, head.speech_start, speech.end
    )  # fmt: skip
