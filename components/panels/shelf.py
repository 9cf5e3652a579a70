"""The calls that are open: the samples, the files of the command line, and what this person dropped or pasted.

Texts are kept for the whole process under the hash of their content, so that a reload or a link finds them again; the
picker of a session lists only its own. Nothing is written to disk.
"""

import sys
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

import streamlit as st

from components.facts import Facts, facts_of
from components.facts.corrections import Corrections, corrected
from components.facts.speech import call_id_of
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


@st.cache_resource
def started_with() -> tuple[list[str], list[UnreadableTranscript]]:
    """Return the calls this process was started with, and the files among them that could not be read."""
    files = [Path(argument) for argument in sys.argv[1:]] if Path(sys.argv[0]).name == ROUTER else []
    opened: list[str] = []
    refused: list[UnreadableTranscript] = []
    for path in [*files, *sorted(SAMPLES.glob("*.txt"))]:
        try:
            opened.append(shelf().keep(document_at(path), path.name))
        except UnreadableTranscript as error:
            refused.append(error)
    return opened, refused


def open_ids() -> list[str]:
    """Return the ids of the calls in this session's picker: its own first, then those of the start."""
    own: list[str] = st.session_state.setdefault("own_calls", [])
    return [call_id for call_id in dict.fromkeys([*own, *started_with()[0]]) if facts_for(call_id)]


def facts_for(call_id: str, corrections: Corrections | None = None) -> Facts | None:
    """Return the facts of an open call, as a person corrected them, or None where this process does not have it."""
    if corrections in (None, Corrections()):
        return shelf().find(call_id)
    return _corrected(call_id, corrections or Corrections())


@lru_cache(maxsize=MOST_CALLS)
def _corrected(call_id: str, corrections: Corrections) -> Facts | None:
    facts = shelf().find(call_id)
    return None if facts is None else corrected(facts, corrections)


def take(content: bytes | str, name: str) -> str:
    """Open a dropped file or a pasted text in this session and return its id; raises ``UnreadableTranscript``."""
    document = document_of(content, name) if isinstance(content, bytes) else Document(content, "pasted")
    call_id = shelf().lend(document)
    adopt(call_id)
    st.session_state.setdefault("names", {})[call_id] = name
    return call_id


def source_of(facts: Facts) -> str:
    """Return the name of a call's file: what this person or the command line called it, never what another session did."""
    names: dict[str, str] = st.session_state.get("names", {})
    return names.get(facts.call.call_id) or facts.call.source


def adopt(call_id: str) -> None:
    """List a call of the shelf in this session's picker."""
    own: list[str] = st.session_state.setdefault("own_calls", [])
    if call_id not in own:
        own.insert(0, call_id)
