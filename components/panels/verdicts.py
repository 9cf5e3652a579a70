"""What looks wrong in the source, both passages side by side; a person accepts or dismisses each, and every chart follows."""

from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import effect_of, key_of
from components.facts.schema import Finding
from components.panels import choice
from components.panels.markup import Tint, tinted, write, write_inline
from components.panels.names import finding_message
from components.panels.shelf import facts_for
from components.panels.wording import number, say

# The gravest stand first; the rest wait behind a button.
GRAVEST = ("conflict", "check", "info")
FIRST_ROWS = 6
# So much of the text stands round a passage.
AROUND = 26


def verdicts(facts: Facts) -> None:
    """Place the list of the source's findings, those that were dismissed last."""
    source = facts_for(facts.call.call_id) or facts
    decided = choice.corrections()
    rows = sorted(source.findings, key=lambda f: (key_of(f) in decided.dismissed, GRAVEST.index(f.severity), f.start))
    done = sum(key_of(f) in decided.accepted | decided.dismissed for f in rows)
    count = say("verdicts.count", count=number(len(rows)), done=number(done))
    write(f'<span class="h">{say("verdicts.title")}</span><span class="m">{count}</span>', "gj-head")
    if not rows:
        write(f'<span class="m">{say("verdicts.none")}</span>')
        return
    most = len(rows) if st.session_state.get("all_findings") == facts.call.call_id else FIRST_ROWS
    for finding in rows[:most]:
        _verdict(source, finding)
    if len(rows) > most:
        with st.container(key="slim_findings"):
            st.button(say("verdicts.more", count=len(rows) - most), key="more_findings", on_click=_show_all, args=(facts.call.call_id,))


def _show_all(call_id: str) -> None:
    st.session_state["all_findings"] = call_id


def _verdict(facts: Facts, finding: Finding) -> None:
    """Place one finding: what is odd, the passage, the one it is held against, and the two buttons."""
    key, decided = key_of(finding), choice.corrections()
    state = "accepted" if key in decided.accepted else "dismissed" if key in decided.dismissed else None
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key=f"line_finding_{finding.finding_id}"):
        write(_words(facts, finding), f"gj-verdict {state or ''}")
        with st.container(horizontal=True, gap=3, width="content", key=f"slim_verdict_{finding.finding_id}"):
            _buttons(key, state)
            st.page_link(
                "pages/transcript.py", label="↗", query_params=choice.link(sentence=_sentence(facts, finding)), help=say("evidence.open")
            )


def _buttons(key: str, state: str | None) -> None:
    """Offer to accept and to dismiss; a decision taken can be taken back."""
    if state:
        write_inline(f'<span class="m">{say(f"verdicts.{state}")}</span>')
        st.button(say("verdicts.undo"), key=f"undo_{key}", type="tertiary", on_click=choice.decide, args=(key, None))
        return
    st.button(say("verdicts.accept"), key=f"accept_{key}", type="tertiary", on_click=choice.decide, args=(key, "accepted"))
    st.button(say("verdicts.dismiss"), key=f"dismiss_{key}", type="tertiary", on_click=choice.decide, args=(key, "dismissed"))


def _words(facts: Facts, finding: Finding) -> str:
    grave = f'<span class="sev {finding.severity}">{say(f"verdicts.{finding.severity}")}</span>'
    related = _passage(facts, finding.related[0][0], finding.related[0][1], "ns") if finding.related else ""
    return (
        f"<div>{grave}{escape(finding_message(finding))}{_effect(facts, finding)}</div>"
        f"<div>{_passage(facts, finding.start, finding.end, 'fi')}</div><div>{related}</div>"
    )


def _passage(facts: Facts, start: int, end: int, classes: str) -> str:
    """Quote a passage with the words around it, as far as its lines go."""
    text = facts.speech.text
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    stop = text.find("\n", end)
    right = min(stop if stop >= 0 else len(text), end + AROUND)
    return tinted(text, left, right, [Tint(start, min(end, right), classes)])


def _effect(facts: Facts, finding: Finding) -> str:
    """Say what accepting changes in the counts, where it makes two names one."""
    effect = effect_of(facts, finding)
    if effect is None or effect.before == effect.after:
        return ""
    return f' <span class="m nw">{say("verdicts.effect", name=escape(effect.name), before=effect.before, after=effect.after)}</span>'


def _sentence(facts: Facts, finding: Finding) -> str:
    """Return the id of the sentence that a finding stands in, or of the next one."""
    found = facts.speech.sentence_at(finding.start, finding.end)
    if found:
        return found.sentence_id
    return next((s.sentence_id for s in facts.speech.sentences if s.end > finding.start), "")
