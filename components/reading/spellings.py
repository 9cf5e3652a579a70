"""The names of those who attend or are proven to speak, by which a bare name is known for one of them."""

from collections.abc import Iterable

from components.reading.label import Label
from components.reading.likeness import rank
from components.reading.names import letters

# More names than this are no call: beyond them a name is looked for by its letters alone, so that time stays linear.
MOST_ALIKE = 200


class Spellings:
    """The names met so far; whether a name is another spelling of one of them is looked up once."""

    def __init__(self, labels: Iterable[Label]) -> None:
        self._names: list[str] = []
        self._letters: set[str] = set()
        self._known: dict[str, bool] = {}
        for label in labels:
            self.add(label)

    def and_of(self, labels: Iterable[Label]) -> "Spellings":
        """Return these spellings and those of more labels."""
        both = Spellings(())
        both._names, both._letters = list(self._names), set(self._letters)
        for label in labels:
            both.add(label)
        return both

    def add(self, label: Label) -> None:
        """Add the name of a label, with the short form and the other script it gives."""
        for name in (label.name, label.short, label.gloss):
            if name and (spelled := letters(name)) not in self._letters:
                self._letters.add(spelled)
                self._names.append(name)
                self._known.clear()

    def known(self, name: str) -> bool:
        """Say whether ``name`` spells somebody met already."""
        if name not in self._known:
            self._known[name] = letters(name) in self._letters or any(rank(one, name) is not None for one in self._names[:MOST_ALIKE])
        return self._known[name]
