"""The word lists that people made: each with the list it was made from, so that a change can be taken back.

They are kept for the whole process under the digest of their words, so that a link or a reload finds them again.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

import streamlit as st

from components.facts.wordlist import BadWordlist, Wordlist, usual
from components.facts.wordlist.edits import Edit

# A list takes half a megabyte; the oldest goes when so many were made.
MOST_LISTS = 200
PARAMETER = "words"
_TROUBLE = "words_trouble"


@dataclass(frozen=True, slots=True)
class Made:
    """A list that somebody made, the one before it, by which change, and how many changes it is away from the usual one."""

    wordlist: Wordlist
    before: Wordlist
    edit: Edit | None
    steps: int


@dataclass(slots=True)
class Lists:
    """What was made, by its digest."""

    made: OrderedDict[str, Made] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def keep(self, made: Made) -> str:
        """Keep a list, and return its name in a link."""
        with self.lock:
            self.made[made.wordlist.digest] = made
            while len(self.made) > MOST_LISTS:
                self.made.popitem(last=False)
        return made.wordlist.digest


@st.cache_resource
def lists() -> Lists:
    """Return the lists of this process."""
    return Lists()


def made() -> Made | None:
    """Return how the list in use was made, None for the usual one."""
    return lists().made.get(st.query_params.get(PARAMETER, ""))


def wordlist() -> Wordlist:
    """Return the list that themes are counted by: that of the link, the usual one where it names none."""
    found = made()
    return found.wordlist if found else usual()


def before() -> Wordlist | None:
    """Return the list before the last change, None where nothing was changed."""
    found = made()
    return found.before if found else None


def changed_to(new: Wordlist, edit: Edit | None = None) -> str | None:
    """Keep a list as made from the present one, and return its name in a link; None for the usual list."""
    found = made()
    return None if new == usual() else lists().keep(Made(new, wordlist(), edit, found.steps + 1 if found else 1))


def name_of(known: Wordlist) -> str | None:
    """Return the name of a list that was made before; None for the usual one."""
    return None if known == usual() else known.digest


def tried(make: Callable[[], Wordlist]) -> Wordlist | None:
    """Return a new list, or None where it is refused; why stands on the page until the next try."""
    try:
        new = make()
    except BadWordlist as error:
        st.session_state[_TROUBLE] = error
        return None
    st.session_state.pop(_TROUBLE, None)
    return new


def trouble() -> BadWordlist | None:
    """Return why the last change was refused."""
    found: BadWordlist | None = st.session_state.get(_TROUBLE)
    return found
