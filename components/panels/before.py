"""The call beside the one before it: what the same people ask about again, and which themes are new or gone."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.earlier import Again, asked_again, earlier_calls, turnover
from components.facts.ledger import ask_number
from components.facts.schema import Ask
from components.panels import choice, parameters
from components.panels.markup import as_spoken, empty, literal, quoted, write, write_inline
from components.panels.names import call_title, theme_name
from components.panels.shelf import facts_for, open_ids
from components.panels.wording import say, words

# Of an ask so many characters are quoted.
LONGEST = 90


def calls_before(facts: Facts) -> None:
    """Place what comes again, is new and is gone against the call before, where one of the same company is open."""
    others = [other for call_id in open_ids() if (other := facts_for(call_id, choice.corrections_of(call_id)))]
    if not (found := earlier_calls(facts, others)):
        empty(say("before.none"), say("before.none_why"))
        return
    before = found[0]
    write(f'<span class="m s">{say("before.against", call=escape(call_title(before)), count=len(before.asks))}</span>')
    _again(facts, before)
    changed = turnover(facts, before)
    _themes(facts, "new", changed.new)
    _themes(before, "gone", changed.gone)


def _again(facts: Facts, before: Facts) -> None:
    found = asked_again(facts, before)
    write(f"<b>{say('before.again', count=len(found))}</b>")
    for again in found:
        with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key=f"ev_again_{again.ask.ask_id}"):
            write(_pair(facts, before, again), "gj-ev")
            _leads_to(f"again_{again.ask.ask_id}", say("before.open"), call=before.call.call_id, mark=f"ask:{again.earlier.ask_id}")


def _pair(facts: Facts, before: Facts, again: Again) -> str:
    """Return who asks again about what, and both asks one under the other."""
    who = as_spoken(facts.call.language, escape((again.ask.analyst if again.same_person else again.ask.firm) or ""))
    themes = words().abreast(map(theme_name, again.themes))
    head = f'<span class="who"><span class="analyst">{who}</span><span class="m">{escape(themes)}</span></span>'
    then = f'<span class="m">{say("before.then")} {_quote(before, again.earlier)}</span>'
    return f'{head}<span class="text">{_quote(facts, again.ask)}<br>{then}</span>'


def _quote(facts: Facts, ask: Ask) -> str:
    words = f"{ask_number(ask.ask_id)} {escape(quoted(facts.speech.text, (ask.start, ask.end), LONGEST))}"
    return as_spoken(facts.call.language, words)


def _themes(facts: Facts, kind: str, themes: Mapping[str, tuple[Ask, ...]]) -> None:
    """Place the themes that only one of the two calls asks about, each a link to its asks."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"slim_{kind}_themes"):
        labels = {theme: f"{theme_name(theme)} {len(asks)}" for theme, asks in themes.items()}
        # On a shared screen nothing leads elsewhere, and the names are words.
        told = f"　{escape(words().abreast(labels.values()))}" if choice.is_presenting() else ""
        write_inline(f"<b>{say(f'before.{kind}', count=len(themes))}</b>{told}")
        for theme, label in labels.items() if not told else ():
            _leads_to(f"{kind}_{theme}", literal(label), call=facts.call.call_id, theme=theme)


def _leads_to(key: str, label: str, **view: str) -> None:
    """Place what opens a view of this page: a link to the page that one is on leaves the address as it was."""
    st.button(label, key=f"before_{key}", type="tertiary", on_click=choice.keep, kwargs={**dict.fromkeys(parameters.FILTERS), **view})
