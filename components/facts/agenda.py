"""The agenda of a review: steps in their order, each one view of one call with what is to be said of it and what is quoted.

An agenda never changes: what is done to it makes another, and its digest is its name in a link.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

PAGES = ("overview", "figures", "questions", "themes", "transcript", "checks", "compare", "library", "review")
# More is no agenda of a meeting, and an agenda is to stay a file of a few kilobytes.
MOST_STEPS, LONGEST_TITLE, LONGEST_NOTE, LONGEST_VIEW, MOST_QUOTED, LONGEST_QUOTED = 60, 120, 1000, 3000, 3, 2000
NAME_OF_VIEW = re.compile(r"[a-z_]{1,40}")
# Control characters and halves of a pair cannot be written; a note keeps its lines.
_UNWRITABLE = ("Cc", "Cs")

Span = tuple[int, int]


class BadAgenda(Exception):
    """A step or a file cannot be taken; ``rule`` names the sentence that says why, ``found`` holds its blanks."""

    def __init__(self, rule: str, **found: Any) -> None:
        self.rule, self.found = rule, found
        super().__init__(rule, found)


@dataclass(frozen=True, slots=True)
class Step:
    """One view: its call, its page and what the link says of it, with title, note and the spans of the call's text that are quoted."""

    call_id: str
    page: str
    view: tuple[tuple[str, str], ...]
    title: str
    note: str = ""
    quoted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """Steps in the order in which they are shown."""

    steps: tuple[Step, ...] = ()

    @property
    def digest(self) -> str:
        """Return the name of the agenda in a link."""
        return hashlib.sha256(json.dumps([listed(step) for step in self.steps], sort_keys=True).encode()).hexdigest()[:12]

    def added(self, *steps: Step) -> "Agenda":
        """Return the agenda with steps behind the others, those that stand in it already left out; raises ``BadAgenda``."""
        fresh = [step for step in dict.fromkeys(map(checked, steps)) if step not in self.steps]
        if len(self.steps) + len(fresh) > MOST_STEPS:
            raise BadAgenda("agenda.too_many", most=MOST_STEPS, found=len(self.steps) + len(fresh))
        return Agenda((*self.steps, *fresh))

    def without(self, at: int) -> "Agenda":
        """Return the agenda without one of its steps."""
        return Agenda((*self.steps[:at], *self.steps[at + 1 :]))

    def moved(self, at: int, to: int) -> "Agenda":
        """Return the agenda with a step at another place."""
        rest = self.without(at).steps
        return Agenda((*rest[:to], self.steps[at], *rest[to:]))

    def worded(self, at: int, title: str, note: str) -> "Agenda":
        """Return the agenda with other words at a step; raises ``BadAgenda``."""
        step = checked(replace(self.steps[at], title=title, note=note))
        return Agenda((*self.steps[:at], step, *self.steps[at + 1 :]))


def listed(step: Step) -> dict[str, Any]:
    """Return a step as its file holds it."""
    quoted = [list(span) for span in step.quoted]
    return {"call": step.call_id, "page": step.page, "view": dict(step.view), "title": step.title, "note": step.note, "quoted": quoted}


def checked(step: Step) -> Step:
    """Return a step as it is kept; raises ``BadAgenda`` where its words are too long or its view is none that a file can hold."""
    kept = tidied(step)
    for rule, words, most in (("agenda.long_title", kept.title, LONGEST_TITLE), ("agenda.long_note", kept.note, LONGEST_NOTE)):
        if len(words) > most:
            raise BadAgenda(rule, most=most, found=len(words))
    if not is_view(kept.view):
        raise BadAgenda("agenda.bad_view", most=LONGEST_VIEW)
    return kept


def tidied(step: Step) -> Step:
    """Return a step with its words as they can be written: the title on one line, the note without blanks around it."""
    return replace(step, title=" ".join(_writable(step.title).split()), note=_writable(step.note).strip())


def is_view(view: Iterable[tuple[str, str]]) -> bool:
    """Say whether a step can keep what a link says: names and values that can be written, no more of them than a link has room for."""
    pairs = tuple(view)
    written = all(NAME_OF_VIEW.fullmatch(name) and not any(map(_is_unwritable, value)) for name, value in pairs)
    return written and sum(len(name) + len(value) for name, value in pairs) <= LONGEST_VIEW


def _writable(words: str) -> str:
    return "".join(each for each in words if each in "\n\t" or not _is_unwritable(each))


def _is_unwritable(character: str) -> bool:
    return unicodedata.category(character) in _UNWRITABLE
