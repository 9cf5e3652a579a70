"""What a person should look at: names that may be one, lines judged no speaker, what was not read, what looks odd."""

from collections.abc import Callable, Iterator
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import pair_key
from components.facts.report import Doubt, doubts_of
from components.panels import choice
from components.panels.markup import literal, write
from components.panels.shelf import facts_for
from components.panels.wording import say
from components.reading.transcript import Noted, Person

# So many rows of a list are shown; the transcript has them all in their places.
MOST_ROWS = 60
# A passage is shown with so many characters of what stands round it.
AROUND = 14
QUOTED = 60


def suspects(facts: Facts) -> None:
    """Place the three lists, each with its count, one at a time."""
    lists = {key: list(rows(facts)) for key, rows in _LISTS.items()}
    labels = [f"{say(f'checks.list_{key}')} {len(rows)}" for key, rows in lists.items()]
    filled = next((label for label, rows in zip(labels, lists.values(), strict=True) if rows), labels[0])
    tabs = st.tabs(labels, default=filled)
    for tab, (key, rows) in zip(tabs, lists.items(), strict=True):
        with tab:
            write(f'<div class="m lead">{say(f"checks.lead_{key}")}</div>{_shown(rows)}', "gj-list")
            if key == "names":
                _merges(facts)


def _merges(facts: Facts) -> None:
    """Offer to make one of two people whose names are alike, and to take that back; their turns are counted together at once."""
    source = facts_for(facts.call.call_id) or facts
    for doubt in doubts_of(source):
        other = next((person for person in source.transcript.people if person.name == doubt.other), None)
        if doubt.link is not None or other is None:
            continue
        key, turns = pair_key(doubt.person, other), [_turns(source, person) for person in (doubt.person, other)]
        merged = key in choice.corrections().accepted
        words = say(
            "checks.split" if merged else "checks.merge", one=doubt.person.name, other=other.name, before=turns[0], after=sum(turns)
        )
        st.button(literal(words), key=f"merge_{key}", type="tertiary", on_click=choice.decide, args=(key, None if merged else "accepted"))


def _turns(facts: Facts, person: Person) -> int:
    return sum(turn.speaker_id == person.person_id for turn in facts.speech.turns)


def _shown(rows: list[str]) -> str:
    if not rows:
        return f'<div class="m">{say("context.none")}</div>'
    more = f'<div class="m">{say("checks.more", count=len(rows) - MOST_ROWS)}</div>' if len(rows) > MOST_ROWS else ""
    return "".join(f"<div>{row}</div>" for row in rows[:MOST_ROWS]) + more


def _names(facts: Facts) -> Iterator[str]:
    return (_doubt(doubt) for doubt in doubts_of(facts))


def _doubt(doubt: Doubt) -> str:
    why = say(f"reason.{doubt.link.reason}") if doubt.link else say("checks.alike")
    state = say("checks.linked") if doubt.link else say("checks.apart")
    name = f'<span class="{doubt.person.role}">{escape(doubt.person.name)}</span>'
    return f'{name} ＝? {escape(doubt.other)} <span class="m">{escape(why)}</span> <span class="finding">{state}</span>'


def _no_speakers(facts: Facts) -> Iterator[str]:
    return (_quoted(facts, noted, "ns") for noted in facts.transcript.not_speakers)


def _unread(facts: Facts) -> Iterator[str]:
    return (_quoted(facts, noted, "un") for noted in facts.transcript.unread)


def _quoted(facts: Facts, noted: Noted, mark: str) -> str:
    """Quote a passage over the source: it stands marked between the words before and after it."""
    text = facts.speech.text
    before = " ".join(text[max(0, noted.start - AROUND) : noted.start].split())
    after = " ".join(text[noted.end : noted.end + AROUND].split())
    inside = " ".join(text[noted.start : noted.end][:QUOTED].split())
    reason = escape(say(f"reason.{noted.reason}"))
    around = f'<span class="m">{escape(before)}</span> <span class="{mark}">{escape(inside)}</span> <span class="m">{escape(after)}</span>'
    return f'{around} <b class="s">{reason}</b>'


_LISTS: dict[str, Callable[[Facts], Iterator[str]]] = {
    "names": _names,
    "no_speakers": _no_speakers,
    "unread": _unread,
}
