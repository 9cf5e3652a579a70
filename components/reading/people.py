"""One person behind many spellings: the register of those who attend, and the reason for each spelling."""

import re
from collections.abc import Iterable

from components.reading.attendee import Attendee
from components.reading.fuller import is_fuller
from components.reading.label import Label
from components.reading.likeness import LIKENESSES
from components.reading.mentions import mentions_in
from components.reading.name_index import NameIndex
from components.reading.names import BETWEEN_PARTS, family_name, letters
from components.reading.renderings import is_transcription
from components.reading.sides import VOICE
from components.reading.spellings import MOST_ALIKE
from components.reading.transcript import Link, Person, Role

# What parts the family name from the given one: nothing fuller is looked for.
_PARTED = re.compile("[ ・=]")
# One of those who attend may chair the call.
_CHAIRS = re.compile(r"司会|進行|モデレーター|[Mm]oderator")


class Register:
    """Those met so far, in the order of the text; each new label finds its person or makes one.

    ``attending`` are of the roster, ``told`` are those whom only the introduction's sentences show to answer, and ``introduced``
    are known in full should a label name them.
    """

    def __init__(self, attending: Iterable[Label], introduced: Iterable[Label] = (), told: Iterable[Label] = ()) -> None:
        self._met: list[Attendee] = []
        self._names = NameIndex(self._met)
        self._introduced = introduced
        self._placed: dict[tuple[Label, Role], int] = {}
        self._others = False
        for label in attending:
            self._meet(label, _side_of(label), "link.roster")
        for label in told:
            self._meet(label, "management", "link.told")

    def place(self, label: Label, role: Role) -> int | None:
        """Return the index of the person whom a speaker's ``label`` names, or None for an unnamed speaker."""
        if label.name is None:
            return None
        index = self._placed.get((label, role))
        if index is None:
            index = self._placed[label, role] = self._meet(label, role, "link.label")
        self._met[index].spoken[label.name] += 1
        return index

    def hear(self, index: int) -> None:
        """Note that the person at ``index`` speaks, by whatever label or by none."""
        self._met[index].heard = True

    def role(self, label: Label) -> Role | None:
        """Return the role of the person whom a label names by title and name; None for nobody known, or one of another title."""
        return self._names.role(label)

    def asks_as(self, name: str) -> bool:
        """Say whether one of those who ask bears the family name."""
        return len(self._met) <= MOST_ALIKE and any(
            one.role == "analyst" and name in (family_name(one.name), BETWEEN_PARTS.split(one.name)[0]) for one in self._met
        )

    def told_role(self, label: Label) -> Role | None:
        """Return the role in which a sentence introduces the whole name of a label that proves none; None where none does."""
        if label.proof != "form" or not _PARTED.search(label.name or ""):
            return None
        self._introduced = tuple(self._introduced)
        return next((other.role for other in self._introduced if letters(other.name or "") == letters(label.name or "")), None)

    def only_moderator(self) -> int | None:
        """Return the one who chairs, None where several do or nobody is named."""
        return self._only("moderator")

    def expect_others(self) -> None:
        """Note that others of management take part who are not named: 二宮氏らが対応した."""
        self._others = True

    def only_manager(self) -> int | None:
        """Return the one manager who attends, None where there are more or none."""
        return None if self._others else self._only("management")

    def is_told(self, index: int) -> bool:
        """Say whether more than labels tells of the person at ``index``: a list or the introduction."""
        return any(link.reason in ("link.roster", "link.told") for link in self._met[index].links.values())

    def by_title(self, position: str) -> int | None:
        """Return the one who bears a title, None where several do or nobody."""
        return self._names.bearer(position)

    def firm(self, index: int) -> str | None:
        """Return the firm of the person at ``index``."""
        return self._met[index].label.firm

    def position(self, index: int) -> str:
        """Return the title of the person at ``index``, empty where none is known."""
        return self._met[index].label.position or ""

    def seat(self, index: int) -> None:
        """Make the person at ``index`` one who chairs."""
        self._met[index].role = "moderator"

    def mention(self, plain: str) -> None:
        """Add the spellings by which the speakers of ``plain`` speak of one another."""
        for words, name in {found[0]: found["name"] for found in mentions_in(plain)}.items():
            if match := self._names.mentioned(name):
                index, likeness = match
                if name not in self._met[index].links:
                    self._met[index].links.setdefault(words, Link(words, likeness.reason, likeness.certain))

    def people(self) -> tuple[Person, ...]:
        """Return everybody met, with ids in the order of the text."""
        return tuple(attendee.person(index) for index, attendee in enumerate(self._met))

    def _only(self, role: Role) -> int | None:
        bearers = [index for index, attendee in enumerate(self._met) if attendee.role == role and attendee.attends()]
        return bearers[0] if len(bearers) == 1 else None

    def _meet(self, label: Label, role: Role, first_reason: str) -> int:
        """Return the index of a named label's person, who enters the register where nobody in it is like the name."""
        name = label.name or ""
        match = self._names.match(label, role)
        if match is None:
            match = self._enter(self._in_full(label, role), role, first_reason), LIKENESSES[0]
        index, likeness = match
        links = self._met[index].links
        links.setdefault(name, Link(name, likeness.reason, likeness.certain))
        for spelling, reason in ((label.short, _called(label.short)), (label.gloss, "link.gloss")):
            if spelling and spelling not in links:
                links[spelling] = Link(spelling, reason, True)
                self._names.learn(spelling, index)
        return index

    def _enter(self, label: Label, role: Role, reason: str) -> int:
        name = label.name or ""
        self._met.append(Attendee(label, name, role, links={name: Link(name, reason, True)}))
        self._names.learn(name, len(self._met) - 1)
        return len(self._met) - 1

    def _in_full(self, label: Label, role: Role) -> Label:
        """Return a family name's label with the whole name by which its bearer is introduced, where only one is."""
        if _PARTED.search(label.name or "") and (label.firm or role != "analyst"):
            return label
        # They are looked for when the first is asked for: where all are listed by their whole names nobody is.
        self._introduced = tuple(self._introduced)
        fuller = {o.name: o for o in self._introduced if (o.role == "analyst") == (role == "analyst") and is_fuller(o, label)}
        if len(fuller) != 1:
            return self._housed(label) if role == "analyst" and not label.firm else label
        (other,) = fuller.values()
        return label._replace(name=other.name, firm=label.firm or other.firm, position=label.position or other.position)

    def _housed(self, label: Label) -> Label:
        """Return an analyst's label with the house of the one introduced whose name in the other script it is, where only one is."""
        houses = {
            other.firm for other in self._introduced if other.role == "analyst" and other.firm and _is_rendered(other.name or "", label)
        }
        return label._replace(firm=houses.pop()) if len(houses) == 1 else label


def _called(short: str | None) -> str:
    """Return why a short form is its bearer's: the text announces it, or lists whose voice bears the number."""
    return "link.voice" if short and VOICE.fullmatch(short) else "link.short"


def _is_rendered(name: str, label: Label) -> bool:
    """Say whether a name is how a label's is read, as its bracket has it or as another script writes it: 李凱（リー・カイ）."""
    return name == label.gloss or is_transcription(name, label.name or "")


def _side_of(label: Label) -> Role:
    if label.role in ("analyst", "moderator"):
        return label.role
    return "moderator" if _CHAIRS.search(label.position or "") else "management"
