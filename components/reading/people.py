"""One person behind many spellings: the register of those who attend, and the reason for each spelling."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from components.reading.labels import Label, house_of
from components.reading.likeness import LIKENESSES, Likeness, rank
from components.reading.names import KANJI, family_name, folded, is_kanji, letters, pinyin
from components.reading.transcript import Link, Person, Role

# Nobody is called these, though an honorific follows: 皆さん, 同氏, お客様.
_NOBODY = re.compile(r"皆|各|両|同|客|株主|取引先|投資家|神|何|先|方|者")
_MENTION = re.compile(rf"(?P<name>[{KANJI}]{{1,4}}|[ァ-ヴー・]{{2,14}}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:氏|さん|様)")
# One of those who attend may chair the call.
_CHAIRS = re.compile(r"司会|進行|モデレーター|[Mm]oderator")


@dataclass(slots=True)
class _Entry:
    label: Label
    name: str
    role: Role
    spellings: list[str]
    spoken: Counter[str] = field(default_factory=Counter)
    heard: bool = False
    links: dict[str, Link] = field(default_factory=dict)

    def usual_name(self) -> str:
        """Return the full spelling of the roster or, without one, the spelling that most turns are labelled with."""
        if self.links[self.name].reason == "link.roster":
            return self.name
        whole = len(letters(self.name))
        full = [s for s, link in self.links.items() if s == self.name or (link.reason in FULL_NAMES and len(letters(s)) >= whole)]
        return max(full, key=lambda spelling: self.spoken[spelling])


# Links by these reasons hold the whole name in the same script, so that it may stand for the person.
# These spellings the text itself gives beside the name.
DECLARED = {"link.short", "link.gloss"}
FULL_NAMES = {"link.variant", "link.sound"}


# More people than this are no call: beyond them a name is looked for by its letters alone, so that time stays linear.
MOST_ALIKE = 200


class Register:
    """Those met so far, in the order of the text; each new label finds its person or makes one."""

    def __init__(self, attending: Iterable[Label], introduced: Iterable[Label] = ()) -> None:
        self._entries: list[_Entry] = []
        self._introduced: list[Label] = []
        self._by_letters: dict[str, list[int]] = {}
        self._found: dict[str, tuple[int, Likeness] | None] = {}
        self._met: dict[tuple[Label, Role], int] = {}
        for label in attending:
            self._meet(label, _side_of(label), "link.roster")
        self._introduced = list(introduced)

    def place(self, label: Label, role: Role) -> int | None:
        """Return the index of the person whom a speaker's ``label`` names, or None for an unnamed speaker."""
        if label.name is None:
            return None
        index = self._met.get((label, role))
        if index is None:
            index = self._met[label, role] = self._meet(label, role, "link.label")
        self._entries[index].spoken[label.name] += 1
        return index

    def hear(self, index: int) -> None:
        """Note that the person at ``index`` speaks, by whatever label or by none."""
        self._entries[index].heard = True

    def known(self, name: str) -> bool:
        """Say whether ``name`` is a spelling of somebody met already."""
        return self._anybody(name) is not None

    def role(self, label: Label) -> Role | None:
        """Return the role of the person whom a label names, by title and name; None where it names nobody known, or by its title another."""
        name = label.name or ""
        titled = self._titled(label.position, range(len(self._entries))) if label.position else []
        found = self._find(name, titled) if titled else None
        if found is None and not (label.position and label.role == "management"):
            found = self._anybody(name)
        return self._entries[found[0]].role if found else None

    def only_moderator(self) -> int | None:
        """Return the one who chairs, None where several do or nobody is named."""
        chairs = [index for index, entry in enumerate(self._entries) if entry.role == "moderator"]
        return chairs[0] if len(chairs) == 1 else None

    def only_manager(self) -> int | None:
        """Return the one manager who attends, None where there are more or none."""
        managers = [index for index, entry in enumerate(self._entries) if entry.role == "management"]
        return managers[0] if len(managers) == 1 else None

    def mention(self, plain: str) -> None:
        """Add the spellings by which the speakers of ``plain`` speak of one another."""
        for found in _MENTION.finditer(plain):
            if not _NOBODY.search(found["name"]) and (match := self._mentioned(found["name"])):
                index, likeness = match
                if found["name"] not in self._entries[index].links:
                    self._entries[index].links.setdefault(found[0], Link(found[0], likeness.reason, likeness.certain))

    def _mentioned(self, name: str) -> tuple[int, Likeness] | None:
        """Find whom a mention means; where several could be meant it is a colleague, for calls hand questions over."""
        return self._anybody(name) or self._find(name, self._side("management"))

    def firm(self, index: int) -> str | None:
        """Return the firm of the person at ``index``."""
        return self._entries[index].label.firm

    def people(self) -> tuple[Person, ...]:
        """Return everybody met, with ids in the order of the text."""
        return tuple(
            Person(
                person_id(i),
                e.usual_name(),
                e.role,
                e.label.firm if e.role == "analyst" else None,
                e.label.position,
                e.heard,
                tuple(e.links.values()),
            )
            for i, e in enumerate(self._entries)
        )

    def _meet(self, label: Label, role: Role, first_reason: str) -> int:
        name = label.name or ""
        side = [i for i in self._side(role) if not self._of_other_house(i, label)]
        same = [i for i in side if self._entries[i].role == role]
        match = (
            (self._find(name, self._titled(label.position, side)) if label.position else None)
            or self._find(name, side)
            or self._find(name, same)
        )
        if match is None:
            match = self._enter(self._in_full(label, role), role, first_reason), LIKENESSES[0]
        index, likeness = match
        links = self._entries[index].links
        links.setdefault(name, Link(name, likeness.reason, likeness.certain))
        for spelling, reason in ((label.short, "link.short"), (label.gloss, "link.gloss")):
            if spelling and spelling not in links:
                links[spelling] = Link(spelling, reason, True)
                self._entries[index].spellings.append(spelling)
                self._learn(spelling, index)
        return index

    def _enter(self, label: Label, role: Role, reason: str) -> int:
        name = label.name or ""
        self._entries.append(_Entry(label, name, role, [name], links={name: Link(name, reason, True)}))
        self._learn(name, len(self._entries) - 1)
        return len(self._entries) - 1

    def _in_full(self, label: Label, role: Role) -> Label:
        """Return a family name's label with the whole name by which its bearer is introduced, where only one is."""
        name = label.name or ""
        fuller = {
            other.name: other
            for other in self._introduced
            if other.name and (len(letters(other.name)) > len(name) or (not label.firm and other.firm and letters(other.name) == letters(name))) and (other.role == "analyst") == (role == "analyst")
            and (folded(family_name(other.name)) == folded(name) or folded(other.name).startswith(folded(name)))
        }  # fmt: skip
        if len(fuller) != 1:
            return label
        (other,) = fuller.values()
        return replace(label, name=other.name, firm=label.firm or other.firm, position=label.position or other.position)

    def _learn(self, spelling: str, index: int) -> None:
        self._by_letters.setdefault(letters(spelling), []).append(index)
        self._found.clear()

    def by_title(self, position: str) -> int | None:
        """Return the one who bears a title, None where several do or nobody."""
        titled = self._titled(position, range(len(self._entries)))
        first = [i for i in titled if (self._entries[i].label.position or "").startswith("代表")] if len(titled) > 1 else titled
        return first[0] if len(first) == 1 else None

    def _titled(self, position: str, among: Iterable[int]) -> list[int]:
        bears = re.compile(rf"(?<!副){re.escape(position)}")
        return [i for i in among if bears.search(self._entries[i].label.position or "")]

    def _of_other_house(self, index: int, label: Label) -> bool:
        """Say whether an analyst of another firm bears a like name: two firms that differ are never one person's."""
        entry = self._entries[index]
        if entry.role != "analyst" or entry.label.firm is None or label.firm is None:
            return False
        ours, theirs = house_of(entry.label.firm), house_of(label.firm)
        return not (ours.startswith(theirs) or theirs.startswith(ours))

    def _side(self, role: Role) -> list[int]:
        among = range(len(self._entries)) if len(self._entries) <= MOST_ALIKE else ()
        return [i for i in among if (self._entries[i].role == "analyst") == (role == "analyst")]

    def _anybody(self, name: str) -> tuple[int, Likeness] | None:
        """Find whom a name spells, on either side."""
        if name not in self._found:
            self._found[name] = self._find(name, range(min(len(self._entries), MOST_ALIKE)))
        return self._found[name]

    def _find(self, name: str, among: Sequence[int]) -> tuple[int, Likeness] | None:
        same = [i for i in self._by_letters.get(letters(name), ()) if i in among or (not among and len(self._entries) > MOST_ALIKE)]
        if len(same) == 1:
            return same[0], LIKENESSES[0]
        ranked = [(found, i) for i in among if (found := self._rank(i, name)) is not None]
        surest = min(ranked, default=(0, 0))[0]
        matches = [i for found, i in ranked if found == surest]
        if len(matches) > 1:
            matches = self._by_given_name(matches, name)
        return (matches[0], LIKENESSES[surest]) if len(matches) == 1 else None

    def _rank(self, index: int, name: str) -> int | None:
        ranks = [found for known in self._entries[index].spellings if (found := rank(known, name)) is not None]
        return min(ranks, default=None)

    def _by_given_name(self, matches: list[int], name: str) -> list[int]:
        """Among namesakes keep the one whose whole Mandarin reading is the Latin ``name``, if there is one."""
        if not name.isascii() or " " not in name:
            return matches
        latin = re.sub(r"[^a-z]", "", name.lower())
        exact = [i for i in matches if is_kanji(self._entries[i].name) and pinyin(self._entries[i].name) == latin]
        return exact or matches


def _side_of(label: Label) -> Role:
    if label.role in ("analyst", "moderator"):
        return label.role
    return "moderator" if _CHAIRS.search(label.position or "") else "management"


def person_id(index: int) -> str:
    """Return the id of the person at ``index`` of the register."""
    return f"P{index + 1}"
