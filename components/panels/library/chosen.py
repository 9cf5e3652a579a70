"""The calls chosen in the library as chips with what can be done with them, and the way back for those that were closed."""

from collections.abc import Sequence

import streamlit as st

from components.facts.library import Listed
from components.panels import choice
from components.panels.markup import literal, notice, write_inline
from components.panels.names import call_title
from components.panels.shelf import close, facts_for, open_ids, reopen
from components.panels.wording import say, words

# More would not stand in one row at 1280 pixels.
MOST_CHIPS = 5
FEWEST_COMPARED = 2
# Of the calls that were closed at once so many are named.
MOST_NAMED = 3
COMPARE = choice.ROUTER.parent / "pages" / "compare.py"
# What was closed, the last one last, each as the ids that were closed at once.
_CLOSED = "closed_at_once"


def chosen_calls(calls: Sequence[Listed]) -> None:
    """Place the row of chips; it is as high without a choice as with one."""
    names = {each.call.call_id: call_title(each.facts) for each in calls}
    chosen = [call_id for call_id in choice.chosen_ids() if call_id in names]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_chips"):
        if not chosen:
            write_inline(f'<span class="m">{say("library.hint")}</span>')
            return
        write_inline(f'<span class="m">{say("library.chosen", count=len(chosen))}</span>')
        for call_id in chosen[:MOST_CHIPS]:
            st.button(f"{literal(names[call_id])} ✕", key=f"chip_{call_id}", on_click=_leave_out, args=(call_id,))
        if len(chosen) > MOST_CHIPS:
            write_inline(f'<span class="m">{say("library.others", count=len(chosen) - MOST_CHIPS)}</span>')
        _acts(chosen)


def _acts(chosen: Sequence[str]) -> None:
    """Place what can be done with the calls chosen."""
    if len(chosen) >= FEWEST_COMPARED:
        st.page_link(COMPARE, label=f"{say('library.compare')} ↗", query_params=choice.link())
    st.button(say("library.close", count=len(chosen)), key="close_chosen", on_click=shut, args=(list(chosen),))
    st.button(say("library.choose_none"), key="choose_none", type="tertiary", on_click=choice.choose_calls, args=([],))


def _leave_out(call_id: str) -> None:
    choice.choose_calls([each for each in choice.chosen_ids() if each != call_id])


def shut(call_ids: list[str]) -> None:
    """Close calls; where the one in use is among them another is shown."""
    close(call_ids)
    _history().append(call_ids)
    choice.choose_calls([each for each in choice.chosen_ids() if each not in call_ids])
    if st.query_params.get("call") in call_ids:
        choice.show_instead(open_ids())


def closed_calls() -> None:
    """Say which calls were closed last, with the button that opens them again."""
    _history()[:] = [still for each in _history() if (still := [call_id for call_id in each if call_id not in open_ids()])]
    if _history():
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_closed"):
            notice(_closed_in_words(_history()[-1]), "info")
            st.button(f"↶ {say('library.undo')}", key="undo_close", on_click=_undo)


def _closed_in_words(call_ids: Sequence[str]) -> str:
    """Say which calls were closed, of many the first by name."""
    named = [call_title(facts) for call_id in call_ids[:MOST_NAMED] if (facts := facts_for(call_id, choice.corrections_of(call_id)))]
    names = words().listed(named)
    others = say("library.others", count=len(call_ids) - len(named)) if len(call_ids) > len(named) else ""
    return say("library.closed", count=len(call_ids), names=names + others)


def _undo() -> None:
    """Open again what was closed last."""
    call_ids = _history().pop()
    reopen(call_ids)
    if st.query_params.get("call") is None:
        choice.show_instead(call_ids)


def _history() -> list[list[str]]:
    found: list[list[str]] = st.session_state.setdefault(_CLOSED, [])
    return found
