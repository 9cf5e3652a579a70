"""Lists of words that people made: each with the list it was made from, so that a change can be taken back.

They are kept for the whole process under the digest of their words, so that a link or a reload finds them again.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Generic, Protocol, TypeVar

import streamlit as st

from components.facts.wordlist import BadWordlist

# A list takes half a megabyte; the oldest goes when so many were made.
MOST_LISTS = 200


class Named(Hashable, Protocol):
    """A list that never changes and has a name for a link."""

    @property
    def digest(self) -> str:
        """The name of the list in a link."""


Words = TypeVar("Words", bound=Named)
Change = TypeVar("Change")


@dataclass(frozen=True, slots=True)
class Made(Generic[Words, Change]):
    """A list that somebody made, the one before it, by which change, and how many changes it is away from the usual one."""

    words: Words
    before: Words
    edit: Change | None
    steps: int


@dataclass(slots=True)
class Shelf:
    """What was made, by its digest."""

    made: OrderedDict[str, Made[Any, Any]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def keep(self, made: Made[Any, Any]) -> str:
        """Keep a list, and return its name in a link."""
        with self.lock:
            self.made[made.words.digest] = made
            while len(self.made) > MOST_LISTS:
                self.made.popitem(last=False)
        name: str = made.words.digest
        return name


@st.cache_resource
def _shelf(parameter: str) -> Shelf:
    """Return the lists of this process that a parameter of the link names."""
    return Shelf()


@dataclass(frozen=True, slots=True)
class Versions(Generic[Words, Change]):
    """The lists that one parameter of the link chooses between; without it the usual one is in force."""

    parameter: str
    usual: Callable[[], Words]

    def knows(self, name: str) -> bool:
        """Say whether this process has a list of that name."""
        return name in self._shelf.made

    def made(self) -> Made[Words, Change] | None:
        """Return how the list in use was made, None for the usual one."""
        return self._shelf.made.get(st.query_params.get(self.parameter, ""))

    def now(self) -> Words:
        """Return the list in use: that of the link, the usual one where it names none."""
        found = self.made()
        return found.words if found else self.usual()

    def before(self) -> Words | None:
        """Return the list before the last change, None where nothing was changed."""
        found = self.made()
        return found.before if found else None

    def changed_to(self, new: Words, edit: Change | None = None) -> str | None:
        """Keep a list as made from the present one, and return its name in a link; None for the usual list."""
        found = self.made()
        return None if new == self.usual() else self._shelf.keep(Made(new, self.now(), edit, found.steps + 1 if found else 1))

    def name_of(self, known: Words) -> str | None:
        """Return the name of a list that was made before; None for the usual one."""
        return None if known == self.usual() else known.digest

    def tried(self, make: Callable[[], Words]) -> Words | None:
        """Return a new list, or None where it is refused; why stands on the page until the next try."""
        try:
            new = make()
        except BadWordlist as error:
            st.session_state[self._trouble] = error
            return None
        st.session_state.pop(self._trouble, None)
        return new

    def trouble(self) -> BadWordlist | None:
        """Return why the last change was refused."""
        found: BadWordlist | None = st.session_state.get(self._trouble)
        return found

    @property
    def _shelf(self) -> Shelf:
        return _shelf(self.parameter)

    @property
    def _trouble(self) -> str:
        return f"{self.parameter}_trouble"
