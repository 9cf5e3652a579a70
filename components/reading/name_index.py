"""The index of names: whom a spelling means among those met, by the same letters, by likeness, or by the sound and a title."""

from collections.abc import Iterable, Sequence

from components.reading.attendee import Attendee
from components.reading.label import Label
from components.reading.likeness import LIKENESSES, Likeness, is_family_of, misspells, rank
from components.reading.names import letters
from components.reading.renderings import sounds_like
from components.reading.spellings import MOST_ALIKE
from components.reading.transcript import Role

# What a title and a sound say together, a person should confirm.
BY_TITLE = Likeness("link.reading", False, sounds_like)


class NameIndex:
    """The spellings of those ``met``, who stand in the order of the text; what was found is kept until a new spelling comes."""

    def __init__(self, met: Sequence[Attendee]) -> None:
        self._met = met
        self._by_letters: dict[str, list[int]] = {}
        self._spelled: list[tuple[int, str]] = []
        self._likened: dict[str, tuple[dict[int, int], int]] = {}
        self._found: dict[str, tuple[int, Likeness] | None] = {}
        self._roles: dict[Label, Role | None] = {}

    def learn(self, spelling: str, index: int) -> None:
        """Note that ``spelling`` is one of the person's at ``index``."""
        self._by_letters.setdefault(letters(spelling), []).append(index)
        if index < MOST_ALIKE:
            self._spelled.append((index, spelling))
        self._found.clear()
        self._roles.clear()

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

    def match(self, label: Label, role: Role) -> tuple[int, Likeness] | None:
        """Find the person of a label on its side: among those of its title, among all, among those of its role."""
        name = label.name or ""
        side = [i for i in self._side(role) if not self._met[i].of_other_house(label)]
        bearing = self._titled(label.position, side) if label.position else []
        titled = self._find(name, bearing) or self._sounding(name, bearing)
        found = titled or self._find(name, side) or self._find_nearer(name, side, role)
        if found is None and role == "analyst" and label.proof == "honorific" and not label.firm:
            found = self._sounding(name, [i for i in side if self._met[i].role == role])
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

    def mentioned(self, name: str) -> tuple[int, Likeness] | None:
        """Find whom a mention means; where several could be meant it is a colleague, for calls hand questions over."""
        return self._anybody(name) or self._find(name, self._side("management"))

    def bearer(self, position: str) -> int | None:
        """Find the one who bears a title, of several the one who represents the company."""
        titled = self._titled(position, self._alike())
        first = [i for i in titled if (self._met[i].label.position or "").startswith("代表")] if len(titled) > 1 else titled
        return first[0] if len(first) == 1 else None

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

    def _titled(self, position: str, among: Iterable[int]) -> list[int]:
        return [i for i in among if self._met[i].bears(position)]

    def _side(self, role: Role) -> list[int]:
        among = range(len(self._met)) if len(self._met) <= MOST_ALIKE else ()
        return [i for i in among if (self._met[i].role == "analyst") == (role == "analyst")]

    def _alike(self) -> range:
        """Return those whom a new name is compared with, whatever their side."""
        return range(min(len(self._met), MOST_ALIKE))
