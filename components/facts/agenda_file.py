"""An agenda as the text of its file, and back: what a file holds is believed only after it was looked at."""

import json
import re
from typing import Any

from components.facts.agenda import LONGEST_QUOTED, MOST_QUOTED, MOST_STEPS, PAGES, Agenda, BadAgenda, Span, Step, checked, is_view, listed

# What tells such a file from others, and its version.
NAME, VERSION = "gijiroku_agenda", 1
LARGEST = 1_000_000
_CALL = re.compile(r"[0-9a-zA-Z_-]{1,64}")


def json_of(agenda: Agenda) -> str:
    """Return the agenda as JSON; ``agenda_of`` reads the same agenda from it."""
    return json.dumps({NAME: VERSION, "steps": [listed(step) for step in agenda.steps]}, ensure_ascii=False, indent=1) + "\n"


def agenda_of(content: bytes, name: str) -> Agenda:
    """Return the agenda of a file; raises ``BadAgenda`` with what was expected and where it is not so."""
    document = _document(_text(content, name), name)
    if not isinstance(document, dict) or NAME not in document:
        raise BadAgenda("agenda.other_json", name=name)
    if document[NAME] != VERSION:
        raise BadAgenda("agenda.version", name=name, found=str(document[NAME])[:20], expected=VERSION)
    steps = document.get("steps")
    if not isinstance(steps, list) or not steps:
        raise BadAgenda("agenda.no_steps", name=name)
    if len(steps) > MOST_STEPS:
        raise BadAgenda("agenda.too_many", most=MOST_STEPS, found=len(steps))
    return Agenda(tuple(dict.fromkeys(_step(at, each) for at, each in enumerate(steps, 1))))


def _text(content: bytes, name: str) -> str:
    if len(content) > LARGEST:
        raise BadAgenda("agenda.large", name=name, most=LARGEST // 1_000_000)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadAgenda("agenda.no_text", name=name) from None


def _document(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadAgenda("agenda.no_json", name=name, line=error.lineno, found=_line(text, error.lineno)) from None
    except (RecursionError, ValueError):
        # Nested beyond any agenda, or a number of thousands of digits.
        raise BadAgenda("agenda.no_json", name=name, line=1, found=_line(text, 1)) from None


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1].strip()[:40] if 0 < number <= len(lines) else ""


def _step(at: int, found: object) -> Step:
    if not isinstance(found, dict):
        raise BadAgenda("agenda.bad_step", at=at, what="{…}")
    call, page, title, note = (found.get(name, "") for name in ("call", "page", "title", "note"))
    if not isinstance(call, str) or not _CALL.fullmatch(call):
        raise BadAgenda("agenda.bad_step", at=at, what="call")
    if page not in PAGES:
        raise BadAgenda("agenda.bad_step", at=at, what="page")
    for name, words in (("title", title), ("note", note)):
        if not isinstance(words, str):
            raise BadAgenda("agenda.bad_step", at=at, what=name)
    return checked(Step(call, page, _view(at, found.get("view", {})), title, note, _spans(at, found.get("quoted", []))))


def _view(at: int, found: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()) or not is_view(found.items()):
        raise BadAgenda("agenda.bad_step", at=at, what="view")
    return tuple(sorted(found.items()))


def _spans(at: int, found: object) -> tuple[Span, ...]:
    if not isinstance(found, list) or len(found) > MOST_QUOTED or not all(map(_is_span, found)):
        raise BadAgenda("agenda.bad_step", at=at, what="quoted")
    return tuple((start, end) for start, end in found)


def _is_span(found: object) -> bool:
    if not isinstance(found, list) or len(found) != 2 or not all(type(each) is int for each in found):
        return False
    return bool(0 <= found[0] < found[1] <= found[0] + LONGEST_QUOTED)
