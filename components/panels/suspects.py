"""What a person should look at: names that may be one, lines judged no speaker, what was not read, what looks odd."""

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

import streamlit as st

from components.facts import Facts
from components.panels.doubts import names_to_confirm, open_doubts
from components.panels.markup import CUT, as_spoken, quoted, write_scrolled
from components.panels.wording import say
from components.reading.transcript import Noted

# So many rows of a list are shown; the transcript has them all in their places.
MOST_ROWS = 60
# A passage is shown with so many characters of what stands round it.
AROUND = 14
QUOTED = 60


def suspects(facts: Facts) -> None:
    """Place the three lists, each with its count, one at a time."""
    lists: dict[str, list[Any]] = {"names": open_doubts(facts)} | {key: list(rows(facts)) for key, rows in _LISTS.items()}
    labels = [f"{say(f'checks.list_{key}')} {len(rows)}" for key, rows in lists.items()]
    filled = next((label for label, rows in zip(labels, lists.values(), strict=True) if rows), labels[0])
    tabs = st.tabs(labels, default=filled)
    for tab, (key, rows) in zip(tabs, lists.items(), strict=True):
        with tab:
            if key == "names":
                names_to_confirm(facts)
            else:
                lead = f'<div class="m lead">{say(f"checks.lead_{key}")}</div>'
                write_scrolled(f"{lead}{_shown(rows)}", say(f"checks.list_{key}"), "gj-list")


def _shown(rows: list[str]) -> str:
    if not rows:
        return f'<div class="m">{say("context.none")}</div>'
    more = f'<div class="m">{say("checks.more", count=len(rows) - MOST_ROWS)}</div>' if len(rows) > MOST_ROWS else ""
    return "".join(f"<div>{row}</div>" for row in rows[:MOST_ROWS]) + more


def _no_speakers(facts: Facts) -> Iterator[str]:
    return (_quoted(facts, noted, "ns") for noted in facts.transcript.not_speakers)


def _unread(facts: Facts) -> Iterator[str]:
    return (_quoted(facts, noted, "un") for noted in facts.transcript.unread)


def _quoted(facts: Facts, noted: Noted, mark: str) -> str:
    """Quote a passage over the source: it stands marked between the words before and after it."""
    text = facts.speech.text
    before = ("" if noted.start <= AROUND else CUT) + " ".join(text[max(0, noted.start - AROUND) : noted.start].split())
    after = quoted(text, (noted.end, len(text)), AROUND)
    inside = quoted(text, (noted.start, noted.end), QUOTED)
    reason = escape(say(f"reason.{noted.reason}"))
    around = f'<span class="m">{escape(before)}</span> <span class="{mark}">{escape(inside)}</span> <span class="m">{escape(after)}</span>'
    return f'{as_spoken(facts.call.language, around)} <b class="s">{reason}</b>'


_LISTS: dict[str, Callable[[Facts], Iterator[str]]] = {
    "no_speakers": _no_speakers,
    "unread": _unread,
}
