"""The calls that are open: the samples, the files of the command line, and what this person dropped or pasted.

Texts are kept for the whole process under the hash of their content, so that a reload or a link finds them again; the
picker of a session lists only its own. Nothing is written to disk.
"""

import sys
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

import streamlit as st

from components.facts import Facts, facts_of
from components.facts.corrections import Corrections, corrected
from components.facts.speech import call_id_of
from components.panels.decided import given_of
from components.reading import UnreadableTranscript, read
from components.reading.files import Document, document_at, document_of

# Streamlit hands what stands behind ``--`` to the script; under another program the arguments are not ours.
ROUTER = "app.py"
SAMPLES = Path(__file__).parent.parent / "samples"
# A transcript of three hours is 0.2 MB in memory with its frames around 5 MB; the oldest goes when the shelf is full.
MOST_CALLS = 200


@dataclass(slots=True)
class Shelf:
    """Facts by call id, shared by all sessions; treat them as read-only."""

    kept: dict[str, Facts] = field(default_factory=dict)
    lent: OrderedDict[str, Facts] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def keep(self, document: Document, name: str) -> str:
        """Read a call that stays for as long as the process, and return its id."""
        call_id = call_id_of(document.text)
        self.kept[call_id] = facts_of(replace(read(document.text, name), medium=document.medium))
        return call_id

    def lend(self, document: Document) -> str:
        """Read a call that somebody entered, unless it is here, and return its id; the name of its file is not kept."""
        call_id = call_id_of(document.text)
        if self.find(call_id) is None:
            facts = facts_of(replace(read(document.text), medium=document.medium))
            with self.lock:
                self.lent[call_id] = facts
                while len(self.lent) > MOST_CALLS:
                    self.lent.popitem(last=False)
        return call_id

    def find(self, call_id: str) -> Facts | None:
        """Return the facts of a call, and let it be the last to go."""
        with self.lock:
            if call_id in self.lent:
                self.lent.move_to_end(call_id)
            return self.kept.get(call_id) or self.lent.get(call_id)


@st.cache_resource
def shelf() -> Shelf:
    """Return the one shelf of this process."""
    return Shelf()


@dataclass(frozen=True, slots=True)
class Started:
    """The calls this process was started with: files of the command line, the samples, and the files that could not be read."""

    files: tuple[str, ...]
    samples: tuple[str, ...]
    refused: tuple[UnreadableTranscript, ...]


@st.cache_resource
def started_with() -> Started:
    """Return the calls this process was started with."""
    named = [Path(argument) for argument in sys.argv[1:]] if Path(sys.argv[0]).name == ROUTER else []
    files, refused = _opened(named)
    samples, broken = _opened(sorted(SAMPLES.glob("*.txt")))
    return Started(files, tuple(each for each in samples if each not in files), (*refused, *broken))


def _opened(paths: list[Path]) -> tuple[tuple[str, ...], tuple[UnreadableTranscript, ...]]:
    opened: list[str] = []
    refused: list[UnreadableTranscript] = []
    for path in paths:
        try:
            opened.append(shelf().keep(document_at(path), path.name))
        except UnreadableTranscript as error:
            refused.append(error)
    return tuple(opened), tuple(refused)


def open_ids() -> list[str]:
    """Return the ids of the calls that are open in this session: its own first, then those of the start; none that was closed."""
    samples = () if samples_are_away() else started_with().samples
    listed = dict.fromkeys([*_own(), *started_with().files, *samples])
    return [call_id for call_id in listed if call_id not in _closed() and shelf().find(call_id)]


def samples_are_away() -> bool:
    """Say whether this person put the samples away."""
    return st.query_params.get("samples") == "away"


def is_sample(call_id: str) -> bool:
    """Say whether a call came with the program and nobody opened it."""
    return call_id in started_with().samples and call_id not in _own()


def facts_for(call_id: str, corrections: Corrections | None = None) -> Facts | None:
    """Return the facts of an open call, as a person corrected them, or None where this process does not have it.

    Without corrections it is as it was read, of the company and period that were entered by hand.
    """
    facts, wanted = shelf().find(call_id), corrections or Corrections(given=given_of(call_id))
    return facts if facts is None or wanted == Corrections() else _corrected(call_id, wanted)


# As they were read and as they were corrected.
@lru_cache(maxsize=2 * MOST_CALLS)
def _corrected(call_id: str, corrections: Corrections) -> Facts | None:
    facts = shelf().find(call_id)
    return None if facts is None else corrected(facts, corrections)


@dataclass(frozen=True, slots=True)
class Taken:
    """A call that was entered: its id, and whether the same text was open already."""

    call_id: str
    was_open: bool


def take(content: bytes | str, name: str) -> Taken:
    """Open a dropped file or a pasted text in this session; raises ``UnreadableTranscript``.

    The same text is the same call, which keeps the name it was first opened by.
    """
    document = document_of(content, name) if isinstance(content, bytes) else Document(content, "pasted")
    call_id = shelf().lend(document)
    was_open = call_id in open_ids()
    if not was_open:
        st.session_state.setdefault("names", {})[call_id] = name
    adopt(call_id)
    return Taken(call_id, was_open)


def source_of(facts: Facts) -> str:
    """Return the name of a call's file: what this person or the command line called it, never what another session did."""
    names: dict[str, str] = st.session_state.get("names", {})
    return names.get(facts.call.call_id) or facts.call.source


def adopt(call_id: str) -> None:
    """List a call of the shelf in this session, before the others; one that was closed is open again."""
    own, closed = _own(), _closed()
    if call_id in closed:
        closed.remove(call_id)
    if call_id not in own and call_id not in open_ids():
        own.insert(0, call_id)


def close(call_ids: Collection[str]) -> None:
    """Take calls out of this session's list; their texts stay, so that closing can be undone."""
    _closed().extend(call_id for call_id in call_ids if call_id not in _closed())


def reopen(call_ids: Collection[str]) -> None:
    """Put calls that were closed back to where they stood."""
    st.session_state["closed_calls"] = [call_id for call_id in _closed() if call_id not in call_ids]


@dataclass(frozen=True, slots=True)
class Held:
    """The calls that a session has beside those of the start, with the names of their files, and the ids of those it closed."""

    calls: list[tuple[str, str]]
    closed: list[str]


def held_calls() -> Held:
    """Return what this session has open and closed."""
    names: dict[str, str] = st.session_state.get("names", {})
    return Held([(call_id, names.get(call_id, "")) for call_id in _own()], list(_closed()))


def take_calls(held: Held) -> None:
    """List what a session before this one had; what this one opened since stays open."""
    opened = [call_id for call_id in _own() if call_id not in dict(held.calls)]
    now_open = {*_own(), st.query_params.get("call", "")}
    st.session_state["names"] = {call_id: name for call_id, name in held.calls if name} | st.session_state.get("names", {})
    st.session_state["closed_calls"] = [call_id for call_id in held.closed if call_id not in now_open]
    st.session_state["own_calls"] = [*opened, *dict(held.calls)]


def _own() -> list[str]:
    own: list[str] = st.session_state.setdefault("own_calls", [])
    return own


def _closed() -> list[str]:
    closed: list[str] = st.session_state.setdefault("closed_calls", [])
    return closed
