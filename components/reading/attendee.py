"""One who attends or speaks, with every spelling met and the reason for each."""

import re
from collections import Counter
from dataclasses import dataclass, field

from components.reading.firms import same_house
from components.reading.homophones import parted
from components.reading.label import Label
from components.reading.mandarin import pinyin
from components.reading.names import is_kanji, letters
from components.reading.transcript import Link, Person, Role

# Links by these reasons hold the whole name in the same script, so that it may stand for the person; of variants the first written does.
FULL_NAMES = {"link.sound"}
_NO_LETTER = re.compile("[^a-z]")


@dataclass(slots=True)
class Attendee:
    """A person by the label met first; ``links`` are all spellings with their reasons."""

    label: Label
    name: str
    role: Role
    spoken: Counter[str] = field(default_factory=Counter)
    heard: bool = False
    links: dict[str, Link] = field(default_factory=dict)

    def usual_name(self) -> str:
        """Return the full spelling of the roster or, without one, the spelling that most turns are labelled with.

        A name that the text gives in kanji beside another script is the kanji.
        """
        kanji = self.label.gloss if not is_kanji(self.name) and is_kanji(self.label.gloss or "") else None
        if kanji:
            return kanji
        if self.links[self.name].reason == "link.roster":
            return self.name
        whole = len(letters(self.name))
        full = [s for s, link in self.links.items() if s == self.name or (link.reason in FULL_NAMES and len(letters(s)) >= whole)]
        return max(full, key=lambda spelling: self.spoken[spelling])

    def attends(self) -> bool:
        """Say whether the text shows this person at the call; who only signs the notice of it may be elsewhere."""
        return self.heard or self.label.proof != "notice"

    def bears(self, position: str) -> bool:
        """Say whether the title is this person's; a 副社長 is no 社長."""
        held = self.label.position or ""
        at = held.find(position)
        while at > 0 and held[at - 1] == "副":
            at = held.find(position, at + 1)
        return at >= 0

    def is_of(self, firm: str) -> bool:
        """Say whether this is an analyst of the firm, however it is spelled."""
        return self.role == "analyst" and self.label.firm is not None and same_house(self.label.firm, firm)

    def of_other_house(self, label: Label) -> bool:
        """Say whether this is an analyst of another firm than the label's: two firms that differ are never one person's."""
        if self.role != "analyst" or self.label.firm is None or label.firm is None:
            return False
        return not same_house(self.label.firm, label.firm)

    def is_apart(self, label: Label) -> bool:
        """Say whether nothing but the sound of a family name speaks for the label: no given name, and not one title or house."""
        if parted(label.name or "")[1] and parted(self.name)[1]:
            return False
        if self.role == "analyst":
            return not (self.label.firm and label.firm)
        held, borne = self.label.position or "", label.position or ""
        return bool(held and borne) and not self.bears(borne) and held not in borne

    def reads_as(self, latin: str) -> bool:
        """Say whether the kanji name's whole Mandarin reading is the ``latin`` name."""
        return is_kanji(self.name) and pinyin(self.name) == _NO_LETTER.sub("", latin.lower())

    def person(self, index: int) -> Person:
        """Return this person as every floor above knows it; ``index`` is the place in the register."""
        firm = self.label.firm if self.role == "analyst" else None
        return Person(person_id(index), self.usual_name(), self.role, firm, self.label.position, self.heard, tuple(self.links.values()))


def person_id(index: int) -> str:
    """Return the id of the person at ``index`` of the register."""
    return f"P{index + 1}"
