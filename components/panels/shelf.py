"""The calls that are open: the samples, the files of the command line, and what this person dropped or pasted.

Texts are kept for the whole process under the hash of their content, so that a reload or a link finds them again; the
picker of a session lists only its own. Nothing is written to disk.
"""

import sys
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import streamlit as st

from components.facts import Facts, facts_of
from components.facts.speech import call_id_of
from components.reading import UnreadableTranscript, read
from components.reading.files import text_in, text_of

# Streamlit hands what stands behind ``--`` to the script; under another program the arguments are not ours.
ROUTER = "app.py"
SAMPLES = Path(__file__).parent.parent / "samples"
# A transcript of three hours is 0.2 MB in memory with its frames around 5 MB; the oldest goes when the shelf is full.
MOST_CALLS = 200


@dataclass(slots=True)
class Shelf:
    """Facts by call id, shared by all sessions; treat them as read-only."""

    calls: OrderedDict[str, Facts] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def put(self, text: str, name: str) -> str:
        """Read a text unless it is here already, and return its call id."""
        call_id = call_id_of(text)
        if call_id not in self.calls:
            facts = facts_of(read(text, name))
            with self.lock:
                self.calls[call_id] = facts
                while len(self.calls) > MOST_CALLS:
                    self.calls.popitem(last=False)
        return call_id


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
            opened.append(shelf().put(text_of(path), path.name))
        except UnreadableTranscript as error:
            refused.append(error)
    return opened, refused


def open_ids() -> list[str]:
    """Return the ids of the calls in this session's picker: its own first, then those of the start."""
    own: list[str] = st.session_state.setdefault("own_calls", [])
    return list(dict.fromkeys([*own, *started_with()[0]]))


def facts_for(call_id: str) -> Facts | None:
    """Return the facts of an open call, or None where this process does not have it."""
    return shelf().calls.get(call_id)


def take(content: bytes | str, name: str) -> str:
    """Open a dropped file or a pasted text in this session and return its id; raises ``UnreadableTranscript``."""
    text = text_in(content, name) if isinstance(content, bytes) else content
    call_id = shelf().put(text, name)
    adopt(call_id)
    return call_id


def adopt(call_id: str) -> None:
    """List a call of the shelf in this session's picker."""
    own: list[str] = st.session_state.setdefault("own_calls", [])
    if call_id not in own:
        own.insert(0, call_id)
