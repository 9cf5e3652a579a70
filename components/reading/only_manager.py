"""Answers that name nobody: they are the only manager's, where the whole text shows no other."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from components.reading.descriptions import described
from components.reading.formats.shape import Head
from components.reading.label import Label
from components.reading.names import KANJI
from components.reading.people import Register
from components.reading.speeches import Speech


def with_only_manager(spoken: Sequence[Speech], register: Register) -> list[Speech]:
    """Return the speeches, the answers that name nobody as those of the only manager, if the whole text shows no other."""
    only = None if _supplemented(spoken) else register.only_manager()
    if only is None:
        return list(spoken)
    # Where but some marks of answers name him, one that names nobody is another's; what has no label at all is his.
    told = register.is_told(only) or _presents(spoken, only)
    others = _other_voices(spoken, only)
    unnamed = [_names_nobody(speech) and (told or not speech.head.raw) and speech.head.raw not in others for speech in spoken]
    if any(unnamed):
        register.hear(only)
    return [speech._replace(person=only) if nobody else speech for speech, nobody in zip(spoken, unnamed)]


def _presents(spoken: Sequence[Speech], person: int) -> bool:
    """Say whether a person speaks before anybody asks: who holds the meeting alone answers too."""
    return any(speech.person == person for speech in takewhile(lambda speech: speech.role != "analyst", spoken))


def _other_voices(spoken: Sequence[Speech], only: int) -> frozenset[str]:
    """Return the numbered voices that are not the only manager's: all where he speaks in one that is listed, or where they are several."""
    voices = frozenset(speech.head.raw for speech in spoken if _names_nobody(speech) and speech.head.label.proof == "voice")
    return voices if len(voices) > 1 or any(speech.person == only for speech in spoken) else frozenset()


def _names_nobody(speech: Speech) -> bool:
    return speech.role == "management" and speech.person is None and not speech.head.label.position


def _supplemented(spoken: Sequence[Speech]) -> bool:
    """Say whether somebody named goes on behind an answer that names nobody: then another gave it."""
    return any(_names_nobody(one) and other.role == "management" and other.person is not None for one, other in pairwise(spoken))


def title_bearers(above: str, attending: Sequence[Label], heads: Sequence[Head]) -> Iterator[Label]:
    """Yield whom what stands ``above`` names right before a title that labels give alone (A(社長)), if no list has it and one bears it."""
    alone = dict.fromkeys(head.label.position for head in heads if head.label.role == "management" and not head.label.name)
    listed = " ".join(label.position or "" for label in attending)
    for title in filter(None, alone):
        if title not in listed:
            found = {label.name: label for label in _before_title(above, title)}
            yield from found.values() if len(found) == 1 else ()


def _before_title(above: str, title: str) -> Iterator[Label]:
    for at in re.finditer(rf"(?<![{KANJI}ァ-ヴー])(?:{_NAME}){re.escape(title)}", above):
        label = described(at[0])
        if label and label.name and label.position == title:
            yield label


_NAME = f"[{KANJI}]{{1,4}} [{KANJI}]{{1,4}}|[{KANJI}]{{2,6}}|[ァ-ヴー]{{2,12}}(?:[・=][ァ-ヴー]{{2,12}})?"


def only_answerer(told: Sequence[Label], attending: Sequence[Label], heads: Sequence[Head]) -> tuple[Label, ...]:
    """Return the one whom the introduction tells of by name and title, where no list and no label names anybody who answers."""
    listed = any(label.role not in ("analyst", "moderator") for label in attending)
    named = any(head.label.name and head.label.role not in ("analyst", "moderator") for head in heads)
    alone = len({label.name for label in told}) == 1 and any(head.label.role == "management" for head in heads)
    return (told[0],) if alone and not listed and not named else ()
