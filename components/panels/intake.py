"""The door for new calls: files dropped, text pasted; what came of each is said and nothing entered is lost."""

import re
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import streamlit as st

from components.panels import choice
from components.panels.arrival import ARRIVED
from components.panels.markup import notice, sign, write
from components.panels.names import call_title
from components.panels.report import shape_name
from components.panels.shelf import facts_for, take
from components.panels.wording import explain, number, say
from components.reading import UnreadableTranscript
from components.reading.cleaning import plain

# Its state is kept under this key, so that a call that was read closes the door behind it.
DOOR = "door"
# What was entered and is still to be read, what came of the last of several, and of the last that came alone.
_WAITING, _REPORT, _ALONE = "entered", "intake_report", "intake_alone"
# A report shows so many rows at once; the others stand behind a line that says how many they are.
MOST_ROWS = 12
# A line of three of these parts several texts in one paste; rules in a transcript are longer.
_BETWEEN = re.compile(r"^={3}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entered:
    """A file or a text that somebody entered; ``field`` is the key of the field it was pasted into."""

    content: bytes | str
    name: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of something entered: ``opened``, ``known`` for a text that was open already, or ``refused`` with the reason."""

    name: str
    state: str
    call_id: str | None = None
    error: UnreadableTranscript | None = None


def door() -> None:
    """Place the door: a drop zone and a field for text."""
    with st.popover(say("chrome.open"), key=DOOR, on_change=_noted):
        st.caption(say("chrome.open_help"))
        _refused_here()
        fields("")


def _refused_here() -> None:
    """Say in the open door why a pasted text was refused: the text is still there, and the door covers what the page says."""
    for outcome in st.session_state.get(_ALONE, []) if st.session_state.get(DOOR) else []:
        if outcome.error:
            notice(explain(outcome.error), "error")


def fields(place: str) -> None:
    """Place the drop zone, the field for text and its button; ``place`` makes their keys different where they stand twice."""
    dropped, pasted = f"dropped{place}", f"pasted{place}"
    # Of whatever ending: what a file is its content decides, and what is refused is refused in a sentence of ours.
    st.file_uploader(say("chrome.drop"), accept_multiple_files=True, key=dropped, on_change=_dropped, args=(dropped,))
    # The sheet greys the button while the field is empty: the browser tells of a text only when the field is left.
    with st.container(key=f"paste{place}", gap="small"):
        st.text_area(say("chrome.paste"), key=pasted, placeholder=say("chrome.paste_hint"), height=160, help=say("chrome.paste_many"))
        st.button(say("chrome.read"), key=f"read_{pasted}", type="primary", on_click=_pasted, args=(pasted,))


def _noted() -> None:
    """Let the state of the door be kept; opening or closing it changes nothing else."""


def _dropped(key: str) -> None:
    """Let each new file be read."""
    seen: set[str] = st.session_state.setdefault("seen_files", set())
    fresh = [file for file in st.session_state[key] or [] if file.file_id not in seen]
    seen.update(file.file_id for file in fresh)
    _enter([Entered(file.getvalue(), file.name) for file in fresh])


def _pasted(key: str) -> None:
    """Let the pasted texts be read."""
    texts = _texts(st.session_state[key]) or [st.session_state[key]]
    names = [say("chrome.paste_name")] if len(texts) == 1 else [f"{say('chrome.paste_name')} {at}" for at in range(1, len(texts) + 1)]
    _enter([Entered(text, name, key) for text, name in zip(texts, names, strict=True)])


def _texts(pasted: str) -> list[str]:
    """Return the texts of a paste: the whole, or those between its lines, without the blank ones around them."""
    cuts = [(0, 0), *(found.span() for found in _BETWEEN.finditer(plain(pasted))), (len(pasted), len(pasted))]
    texts = [pasted[end:start].strip("\r\n") for (_, end), (start, _) in pairwise(cuts)]
    return [text for text in texts if text.strip()] if len(texts) > 1 else [pasted]


def _enter(entered: list[Entered]) -> None:
    if entered:
        st.session_state[_WAITING] = entered


def receive() -> None:
    """Read what was entered last, of several with a bar that shows how far it is; the first call that opens is shown."""
    waiting: list[Entered] = st.session_state.pop(_WAITING, [])
    if not waiting:
        return
    outcomes = _one_by_one(waiting) if len(waiting) > 1 else [_outcome(waiting[0])]
    _emptied(waiting, outcomes)
    _show(outcomes)
    if not any(entered.field for entered in waiting):
        st.session_state[DOOR] = False
    if len(waiting) > 1:
        # The bar stood where the page begins: without it everything is in its place again.
        st.rerun()


def _one_by_one(waiting: list[Entered]) -> list[Outcome]:
    bar, outcomes = st.progress(0.0), []
    for at, entered in enumerate(waiting):
        bar.progress(at / len(waiting), say("intake.reading", name=_short(entered.name), at=at + 1, every=len(waiting)))
        outcomes.append(_outcome(entered))
    return outcomes


def _short(name: str) -> str:
    """Return the name of a file without what markdown would take for marks."""
    return re.sub(r"[^\w.（）() -]", "_", name)[:60]


def _outcome(entered: Entered) -> Outcome:
    try:
        taken = take(entered.content, entered.name)
    except UnreadableTranscript as error:
        error.found["name"] = error.found.get("name") or entered.name
        return Outcome(entered.name, "refused", error=error)
    return Outcome(entered.name, "known" if taken.was_open else "opened", taken.call_id)


def _emptied(waiting: list[Entered], outcomes: list[Outcome]) -> None:
    """Empty the field whose texts could all be read; what could not be read stays in it."""
    fields_ = {entered.field for entered in waiting if entered.field}
    if fields_ and all(outcome.error is None for outcome in outcomes):
        st.session_state.update(dict.fromkeys(fields_, ""))


def _show(outcomes: list[Outcome]) -> None:
    """Show the first call that was opened, else the first that was open already; a report stands until it is closed or the next comes."""
    st.session_state[_REPORT if len(outcomes) > 1 else _ALONE] = outcomes
    ids = [each.call_id for state in ("opened", "known") for each in outcomes if each.state == state and each.call_id]
    if ids:
        choice.show_call(ids[0])
        st.session_state[ARRIVED] = ids[0] if len(outcomes) == 1 and outcomes[0].state == "opened" else None
        st.session_state[DOOR] = False


def outcomes_said() -> None:
    """Say what came of what was entered last: of one file that was opened its arrival says it, of one that was refused the reason."""
    alone: list[Outcome] = st.session_state.pop(_ALONE, [])
    for outcome in alone:
        if outcome.error:
            notice(explain(outcome.error), "error")
        elif outcome.state == "known":
            notice(_in_words(outcome), "info")
    if listed := st.session_state.get(_REPORT):
        _listed(listed)


def _listed(outcomes: list[Outcome]) -> None:
    """List what came of each file, until it is closed."""
    counts = {state: sum(each.state == state for each in outcomes) for state in ("opened", "known", "refused")}
    with st.container(horizontal=True, wrap=False, vertical_alignment="top", gap="small", key="slim_intake_report"):
        head = f"<b>{say('intake.report', every=len(outcomes), **counts)}</b>"
        write(f"{head}{_rows(outcomes[:MOST_ROWS])}{_further(outcomes[MOST_ROWS:])}", "gj-notice info gj-intake")
        st.button(sign("✕", say("chrome.close")), key="close_intake_report", type="tertiary", help=say("chrome.close"), on_click=_close)


def _rows(outcomes: list[Outcome]) -> str:
    rows = (f'<div class="{each.state}"><span>{escape(each.name)}</span><span>{_state(each)}</span></div>' for each in outcomes)
    return f"<div class='rows'>{''.join(rows)}</div>"


def _further(outcomes: list[Outcome]) -> str:
    """Return the rows for which there is no room behind a line that says how many they are, and opens them."""
    if not outcomes:
        return ""
    return f"<details><summary>{say('intake.further', count=len(outcomes))}</summary>{_rows(outcomes)}</details>"


def _state(outcome: Outcome) -> str:
    return f"<b>{say(f'intake.{outcome.state}')}</b> {escape(_in_words(outcome))}"


def _in_words(outcome: Outcome) -> str:
    """Return which call a file was read as, or why it was not read."""
    if outcome.error:
        return explain(outcome.error)
    facts = facts_for(outcome.call_id or "")
    if facts is None:
        return ""
    if outcome.state == "known":
        return say("intake.same", name=outcome.name, title=call_title(facts))
    return say("intake.read_as", title=call_title(facts), shape=shape_name(facts), turns=number(len(facts.speech.turns)))


def _close() -> None:
    st.session_state.pop(_REPORT, None)
