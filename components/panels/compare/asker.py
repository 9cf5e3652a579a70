"""The asks of one analyst, or of one house, under each other: call by call, with themes, how each stands, and the ways to it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.change.asked import AskedOver, Asker
from components.facts.ledger import ask_number
from components.facts.schema import Ask
from components.panels import choice, parameters
from components.panels.compare.scene import Compared, titles
from components.panels.exhibit import Heading, panel
from components.panels.markup import as_spoken, empty, notice, quoted, shown_as, write
from components.panels.names import standing_name, theme_name, with_firm
from components.panels.wording import say, words

# Of an ask so many characters are quoted.
LONGEST = 180
FEWEST_CALLS = 2
# So many asks of one call stand here; the ledger has the others.
MOST_ASKS = 12


def asker_panel(scene: Compared, over: AskedOver) -> None:
    """Place one asker's asks: whose dot or number was clicked last, else who was chosen, else who asks most often."""
    several = [asker for asker in over.askers if _calls_asked(asker) >= FEWEST_CALLS]
    if (key := st.query_params.get(parameters.ASKER)) is not None and _linked(over) is None:
        notice(say("error.unknown_filter", found=f"{parameters.ASKER}={key}"[:60]), "warning")
    chosen = _pressed(over) or _linked(over) or next(iter(several), None)
    with panel("over_asker", Heading(say(f"askers.same_{over.group}"), "", say("askers.method_same"))):
        if chosen is None:
            empty(say(f"askers.nobody_twice_{over.group}"), say("askers.nobody_twice_why"))
            return
        _choice(over, several if chosen in several else [chosen, *several], chosen)
        for at, facts in enumerate(scene.calls):
            _call(scene, facts, (over, at, chosen))


def _calls_asked(asker: Asker) -> int:
    return sum(1 for count in asker.counts if count and count.number)


def _pressed(over: AskedOver) -> Asker | None:
    """Return whose asks stand open."""
    key = choice.over()
    return next((asker for asker in over.askers if key and any(count and count.key == key for count in asker.counts)), None)


def _linked(over: AskedOver) -> Asker | None:
    """Return who is named in the link, None where nobody of that name asks."""
    key = st.query_params.get(parameters.ASKER)
    return next((asker for asker in over.askers if asker.key == key), None)


def _choice(over: AskedOver, offered: Sequence[Asker], chosen: Asker) -> None:
    names = {asker.key: _named(asker) for asker in offered}
    st.session_state["set_asker"] = chosen.key
    st.selectbox(
        say(f"askers.by_{over.group}"), list(names), format_func=names.__getitem__, key="set_asker", label_visibility="collapsed",
        on_change=lambda: choice.keep(**{parameters.ASKER: st.session_state["set_asker"], parameters.OVER_CALLS: None}),
    )  # fmt: skip


def _named(asker: Asker) -> str:
    """Return the name with its firm, in how many calls there are asks, and how many."""
    return say("askers.asked_in", name=with_firm(asker.name, asker.firm), calls=_calls_asked(asker), count=asker.number)


def _call(scene: Compared, facts: Facts, whose: tuple[AskedOver, int, Asker]) -> None:
    """Place the asks in one call; where there are none, say whether the asker is there, is not, or cannot be known."""
    over, at, asker = whose
    call_id = facts.call.call_id
    asks = [ask for ask in asker.asks if ask.call_id == call_id]
    without = "" if asks else say(f"askers.{_why_without(over, at, asker)}")
    write(f'<b>{escape(titles(scene)[call_id])}</b> <span class="m">{without}</span>', "gj-when")
    for ask in asks[:MOST_ASKS]:
        _ask(facts, ask, over.group == "firm")
    if len(asks) > MOST_ASKS:
        more_in_ledger(call_id, say("askers.more_asks", count=len(asks) - MOST_ASKS))


def _why_without(over: AskedOver, at: int, asker: Asker) -> str:
    if not over.calls[at].names_anyone:
        return f"cannot_tell_{over.group}" if over.calls[at].asks.number else "no_asks"
    return "there_silent" if asker.is_in(at) else "not_there"


def _ask(facts: Facts, ask: Ask, with_name: bool) -> None:
    call_id = facts.call.call_id
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="top", key=f"ev_asker_{call_id}_{ask.ask_id}"):
        write(ask_said(facts, ask, ask.analyst if with_name else None), "gj-asked")
        ask_links(call_id, ask)


def ask_said(facts: Facts, ask: Ask, name: str | None) -> str:
    """Return an ask as markup: its number and words, and below who asks (if it is to be said), how it stands and its themes."""
    said = as_spoken(facts.call.language, shown_as(quoted(facts.speech.text, (ask.start, ask.end), LONGEST)))
    who = f'<span class="analyst">{as_spoken(facts.call.language, escape(name))}</span>　' if name else ""
    themes = words().abreast(map(theme_name, ask.themes))
    below = f'{who}<b>{escape(standing_name(ask))}</b>　<span class="m">{escape(themes)}</span>'
    return f'<div><span class="m">{ask_number(ask.ask_id)}</span> {said}</div><div class="s">{below}</div>'


def ask_links(call_id: str, ask: Ask) -> None:
    """Place the ways to an ask in its own call: opened in the ledger, and in the transcript."""
    with st.container(width="content", gap=7):
        ledger = choice.link_to(call_id, mark=f"ask:{ask.ask_id}")
        st.page_link("pages/questions.py", label=f"{say('askers.ledger')} ↗", query_params=ledger)
        place = choice.link_to(call_id, sentence=ask.question_sentence_ids[0])
        st.page_link("pages/transcript.py", label=f"{say('evidence.open')} ↗", query_params=place)


def more_in_ledger(call_id: str, label: str) -> None:
    """Place the way to the asks that there is no room for."""
    st.page_link("pages/questions.py", label=f"{label} ↗", query_params=choice.link_to(call_id))
