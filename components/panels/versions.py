"""Lists of words that people made, with the changes of each person, so that every one can be taken back.

Lists are kept for the whole process under the digest of their words, so that a link or a reload finds them again.
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


def text_of(content: bytes, name: str) -> str:
    """Return the text of a list's file; raises ``BadWordlist`` where it is none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadWordlist("words.no_text", name=name) from None


@dataclass(frozen=True, slots=True)
class Imported:
    """A list was taken from a file of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class Reset:
    """The usual list was taken again."""


@dataclass(frozen=True, slots=True)
class Made(Generic[Words, Change]):
    """A list in a person's hands, and by which change of the list before it."""

    words: Words
    edit: Change | None


@dataclass(slots=True)
class Store:
    """What all who look on made, by its names in a link, as far as there is room; how it was made is each person's own."""

    kept: OrderedDict[str, Any] = field(default_factory=OrderedDict)
    most: int = MOST_LISTS
    lock: Lock = field(default_factory=Lock)

    def keep(self, made: Named) -> None:
        """Keep a list, or whatever else has a digest, as the last to go."""
        with self.lock:
            self.kept[made.digest] = made
            self.kept.move_to_end(made.digest)
            while len(self.kept) > self.most:
                self.kept.popitem(last=False)

    def find(self, name: str) -> Any:
        """Return what has that name and let it be the last to go, None where it is not here."""
        with self.lock:
            if name in self.kept:
                self.kept.move_to_end(name)
            return self.kept.get(name)


@st.cache_resource
def _store(parameter: str) -> Store:
    """Return the lists of this process that a parameter of the link names: of each parameter a store of its own."""
    return Store()


@dataclass(frozen=True, slots=True)
class Versions(Generic[Words, Change]):
    """The lists that one parameter of the link chooses between; without it the usual one is in force.

    The changes a person made stand in the session, the last one last, and end with the list in use: a link that names another
    list begins them anew.
    """

    parameter: str
    usual: Callable[[], Words]

    def knows(self, name: str) -> bool:
        """Say whether this process has a list of that name."""
        return self._store.find(name) is not None

    def changes(self) -> list[Made[Words, Change]]:
        """Return how the list in use was made step by step; of a list that came by a link there is one step, from the usual one."""
        now, own = self.now(), self._own()
        if own and own[-1].words == now:
            return own
        return [] if self.is_usual() else [Made(now, None)]

    def is_usual(self) -> bool:
        """Say whether the usual list is in use."""
        return self.now() == self.usual()

    def made(self) -> Made[Words, Change] | None:
        """Return the last change, which may be the way back to the usual list; None where nothing was changed."""
        found = self.changes()
        return found[-1] if found else None

    def now(self) -> Words:
        """Return the list in use: that of the link, the usual one where it names none."""
        name = st.query_params.get(self.parameter)
        found: Words | None = self._store.find(name) if name else None
        return self.usual() if found is None else found

    def before(self) -> Words | None:
        """Return the list before the last change, None where nothing was changed."""
        found = self.changes()
        return None if not found else found[-2].words if len(found) > 1 else self.usual()

    def changed_to(self, new: Words, edit: Change | None = None) -> str | None:
        """Keep a list as made from the present one, and return its name in a link; None for the usual list."""
        if new != self.now():
            st.session_state[self._history] = [*self.changes(), Made(new, edit)]
        return self.name_of(new)

    def undone(self) -> str | None:
        """Take the last change back, and return the name of the list before it."""
        earlier = self.before() or self.usual()
        st.session_state[self._history] = self.changes()[:-1]
        return self.name_of(earlier)

    def name_of(self, known: Words) -> str | None:
        """Keep a list, and return its name in a link; None for the usual one."""
        if known == self.usual():
            return None
        self._store.keep(known)
        return known.digest

    def tried(self, make: Callable[[], Words]) -> Words | None:
        """Return a new list, or None where it is refused; why stands on the page until the next try or the next call."""
        try:
            new = make()
        except BadWordlist as error:
            st.session_state[self._trouble] = st.query_params.get("call"), error
            return None
        st.session_state.pop(self._trouble, None)
        return new

    def trouble(self) -> BadWordlist | None:
        """Return why the last change was refused, as long as the call is shown for which it was tried."""
        call, error = st.session_state.get(self._trouble, (None, None))
        return error if call == st.query_params.get("call") else None

    def _own(self) -> list[Made[Words, Change]]:
        found: list[Made[Words, Change]] = st.session_state.get(self._history, [])
        return found

    @property
    def _store(self) -> Store:
        return _store(self.parameter)

    @property
    def _history(self) -> str:
        return f"{self.parameter}_history"

    @property
    def _trouble(self) -> str:
        return f"{self.parameter}_trouble"
