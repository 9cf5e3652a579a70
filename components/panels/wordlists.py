"""The word lists that people made: each with the list it was made from, so that a change can be taken back.

They are kept for the whole process under the digest of their words, so that a link or a reload finds them again.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

import streamlit as st

from components.facts.wordlist import BadWordlist, Wordlist, usual
from components.facts.wordlist.edits import Edit, edited

# A list takes half a megabyte; the oldest goes when so many were made.
MOST_LISTS = 200
PARAMETER = "words"
_TROUBLE = "words_trouble"


@dataclass(frozen=True, slots=True)
class Made:
    """A list that somebody made, and the one before it."""

    wordlist: Wordlist
    before: Wordlist


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


def wordlist() -> Wordlist:
    """Return the list that themes are counted by: that of the link, the usual one where it names none."""
    made = lists().made.get(st.query_params.get(PARAMETER, ""))
    return made.wordlist if made else usual()


def before() -> Wordlist | None:
    """Return the list before the last change, None where nothing was changed."""
    made = lists().made.get(st.query_params.get(PARAMETER, ""))
    return made.before if made else None


def changed_to(new: Wordlist) -> str | None:
    """Keep a list as made from the present one, and return its name in a link; None for the usual list."""
    return None if new == usual() else lists().keep(Made(new, wordlist()))


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


def with_edit(edit: Edit) -> Wordlist | None:
    """Return the present list with a change, None where it is refused."""
    return tried(lambda: edited(wordlist(), edit))
