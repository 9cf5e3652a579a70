"""One person behind many spellings: the register of those who attend, and the reason for each spelling."""

import re
from collections.abc import Iterable, Sequence

from components.reading.attendee import Attendee
from components.reading.fuller import is_fuller
from components.reading.label import Label
from components.reading.likeness import LIKENESSES, Likeness, is_family_of, misspells, rank
from components.reading.mentions import mentions_in
from components.reading.names import letters
from components.reading.renderings import sounds_like
from components.reading.spellings import MOST_ALIKE
from components.reading.transcript import Link, Person, Role

# What parts the family name from the given one: nothing fuller is looked for.
_PARTED = re.compile("[ ・=]")
# What a title and a sound say together, a person should confirm.
BY_TITLE = Likeness("link.reading", False, sounds_like)
# One of those who attend may chair the call.
_CHAIRS = re.compile(r"司会|進行|モデレーター|[Mm]oderator")


class Register:
    """Those met so far, in the order of the text; each new label finds its person or makes one.

    ``attending`` are of the roster, ``told`` are those whom only the introduction's sentences show to answer, and ``introduced``
    are known in full should a label name them.
    """

    def __init__(self, attending: Iterable[Label], introduced: Iterable[Label] = (), told: Iterable[Label] = ()) -> None:
        self._met: list[Attendee] = []
        self._introduced = introduced
        self._by_letters: dict[str, list[int]] = {}
        self._found: dict[str, tuple[int, Likeness] | None] = {}
        self._spelled: list[tuple[int, str]] = []
        self._likened: dict[str, tuple[dict[int, int], int]] = {}
        self._roles: dict[Label, Role | None] = {}
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
        if label not in self._roles:
            self._roles[label] = self._role_of(label)
        return self._roles[label]

    def _role_of(self, label: Label) -> Role | None:
        name = label.name or ""
        among = self._like(name) if len(self._met) <= MOST_ALIKE else self._alike()
        titled = self._titled(label.position, among) if label.position else []
        found = self._find(name, titled) if titled else None
        if found is None and label.firm:
            found = self._find(name, [i for i in among if self._met[i].is_of(label.firm)])
        if found is None and not (label.position and label.role == "management"):
            found = self._anybody(name)
        return self._met[found[0]].role if found else None

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
        titled = self._titled(position, self._alike())
        first = [i for i in titled if (self._met[i].label.position or "").startswith("代表")] if len(titled) > 1 else titled
        return first[0] if len(first) == 1 else None

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
            if match := self._mentioned(name):
                index, likeness = match
                if name not in self._met[index].links:
                    self._met[index].links.setdefault(words, Link(words, likeness.reason, likeness.certain))

    def people(self) -> tuple[Person, ...]:
        """Return everybody met, with ids in the order of the text."""
        return tuple(attendee.person(index) for index, attendee in enumerate(self._met))

    def _only(self, role: Role) -> int | None:
        bearers = [index for index, attendee in enumerate(self._met) if attendee.role == role and attendee.attends()]
        return bearers[0] if len(bearers) == 1 else None

    def _mentioned(self, name: str) -> tuple[int, Likeness] | None:
        """Find whom a mention means; where several could be meant it is a colleague, for calls hand questions over."""
        return self._anybody(name) or self._find(name, self._side("management"))

    def _meet(self, label: Label, role: Role, first_reason: str) -> int:
        """Return the index of a named label's person, who enters the register where nobody in it is like the name."""
        name = label.name or ""
        match = self._match(label, role)
        if match is None:
            match = self._enter(self._in_full(label, role), role, first_reason), LIKENESSES[0]
        index, likeness = match
        links = self._met[index].links
        links.setdefault(name, Link(name, likeness.reason, likeness.certain))
        for spelling, reason in ((label.short, "link.short"), (label.gloss, "link.gloss")):
            if spelling and spelling not in links:
                links[spelling] = Link(spelling, reason, True)
                self._learn(spelling, index)
        return index

    def _match(self, label: Label, role: Role) -> tuple[int, Likeness] | None:
        """Find the person of a label on its side: among those of its title, among all, among those of its role."""
        name = label.name or ""
        side = [i for i in self._side(role) if not self._met[i].of_other_house(label)]
        bearing = self._titled(label.position, side) if label.position else []
        titled = self._find(name, bearing) or self._sounding(name, bearing)
        found = titled or self._find(name, side) or self._find_nearer(name, side, role)
        return None if found and found[1].reason == "link.homonym" and self._met[found[0]].is_apart(label) else found

    def _find_nearer(self, name: str, side: Sequence[int], role: Role) -> tuple[int, Likeness] | None:
        """Find the one person of a role among a side on which several may be meant."""
        nearer = [i for i in side if self._met[i].role == role]
        return self._find(name, nearer) if len(nearer) < len(side) else None

    def _sounding(self, name: str, bearing: Sequence[int]) -> tuple[int, Likeness] | None:
        """Find the one bearer of a title whose name in the other script sounds like ``name``, is misspelt so, or is its family name."""
        alike = [
            i
            for i in bearing
            if sounds_like(self._met[i].name, name) or misspells(self._met[i].name, name) or is_family_of(self._met[i].name, name)
        ]
        return (alike[0], BY_TITLE) if len(alike) == 1 else None

    def _enter(self, label: Label, role: Role, reason: str) -> int:
        name = label.name or ""
        self._met.append(Attendee(label, name, role, links={name: Link(name, reason, True)}))
        self._learn(name, len(self._met) - 1)
        return len(self._met) - 1

    def _in_full(self, label: Label, role: Role) -> Label:
        """Return a family name's label with the whole name by which its bearer is introduced, where only one is."""
        if _PARTED.search(label.name or "") and (label.firm or role != "analyst"):
            return label
        # They are looked for when the first is asked for: where all are listed by their whole names nobody is.
        self._introduced = tuple(self._introduced)
        fuller = {o.name: o for o in self._introduced if (o.role == "analyst") == (role == "analyst") and is_fuller(o, label)}
        if len(fuller) != 1:
            return label
        (other,) = fuller.values()
        return label._replace(name=other.name, firm=label.firm or other.firm, position=label.position or other.position)

    def _learn(self, spelling: str, index: int) -> None:
        self._by_letters.setdefault(letters(spelling), []).append(index)
        if index < MOST_ALIKE:
            self._spelled.append((index, spelling))
        self._found.clear()
        self._roles.clear()

    def _titled(self, position: str, among: Iterable[int]) -> list[int]:
        return [i for i in among if self._met[i].bears(position)]

    def _side(self, role: Role) -> list[int]:
        among = range(len(self._met)) if len(self._met) <= MOST_ALIKE else ()
        return [i for i in among if (self._met[i].role == "analyst") == (role == "analyst")]

    def _alike(self) -> range:
        """Return those whom a new name is compared with, whatever their side."""
        return range(min(len(self._met), MOST_ALIKE))

    def _anybody(self, name: str) -> tuple[int, Likeness] | None:
        """Find whom a name spells, on either side."""
        if name not in self._found:
            self._found[name] = self._find(name, self._alike())
        return self._found[name]

    def _find(self, name: str, among: Sequence[int]) -> tuple[int, Likeness] | None:
        """Find the one person of whom ``name`` is a spelling, by the same letters or by the surest likeness that holds."""
        if not among and len(self._met) <= MOST_ALIKE:
            return None
        same = [i for i in self._by_letters.get(letters(name), ()) if i in among or (not among and len(self._met) > MOST_ALIKE)]
        if len(same) == 1:
            return same[0], LIKENESSES[0]
        ranked = [(found, i) for i, found in self._like(name).items() if i in among]
        surest = min(ranked, default=(0, 0))[0]
        matches = [i for found, i in ranked if found == surest]
        if len(matches) > 1:
            matches = self._by_given_name(matches, name)
        return (matches[0], LIKENESSES[surest]) if len(matches) == 1 else None

    def _like(self, name: str) -> dict[int, int]:
        """Return those of whom ``name`` is a spelling, each with the surest likeness; only spellings that are new are compared."""
        like, compared = self._likened.get(name, ({}, 0))
        for i, spelling in self._spelled[compared:]:
            if (found := rank(spelling, name)) is not None:
                like[i] = min(found, like.get(i, found))
        self._likened[name] = like, len(self._spelled)
        return like

    def _by_given_name(self, matches: list[int], name: str) -> list[int]:
        """Among namesakes keep the one whose whole Mandarin reading is the Latin ``name``, if there is one."""
        if not name.isascii() or " " not in name:
            return matches
        return [i for i in matches if self._met[i].reads_as(name)] or matches


def _side_of(label: Label) -> Role:
    if label.role in ("analyst", "moderator"):
        return label.role
    return "moderator" if _CHAIRS.search(label.position or "") else "management"
