"""What looks wrong in the source, both passages side by side; a person accepts or dismisses each, and every chart follows."""

from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import MERGING, SPELLING, Effect, effect_of, key_of
from components.facts.schema import Finding
from components.panels import choice
from components.panels.markup import as_spoken, sign, write, write_inline
from components.panels.names import finding_message
from components.panels.passages import passages
from components.panels.shelf import facts_for
from components.panels.wording import number, say

# The gravest stand first; the rest wait behind a button.
GRAVEST = ("conflict", "check", "info")
FIRST_ROWS = 6


def verdicts(facts: Facts) -> None:
    """Place the list of the source's findings, those that were dismissed last."""
    source = facts_for(facts.call.call_id) or facts
    decided = choice.corrections()
    rows = sorted(source.findings, key=lambda f: (key_of(f) in decided.dismissed, GRAVEST.index(f.severity), f.start))
    done = sum(key_of(f) in decided.decided for f in rows)
    count = say("verdicts.count", count=number(len(rows)), done=number(done))
    write(f'<h2 class="h">{say("verdicts.title")}</h2><span class="m">{count}</span>', "gj-head")
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
        write(_words(facts, finding, state), f"gj-verdict {state or ''}")
        with st.container(horizontal=True, gap=3, width="content", vertical_alignment="center", key=f"slim_verdict_{finding.finding_id}"):
            _buttons(finding, state)
            st.page_link(
                "pages/transcript.py",
                label=sign("↗", say("evidence.open")),
                query_params=choice.link(sentence=_sentence(facts, finding)),
                help=say("evidence.open"),
            )


def _buttons(finding: Finding, state: str | None) -> None:
    """Offer to accept and to dismiss; a decision taken can be taken back."""
    key, about = key_of(finding), _about(finding)
    if state:
        write_inline(f'<span class="m">{say(f"verdicts.{state}")}</span>')
        st.button(say("verdicts.undo"), key=f"undo_{key}", type="tertiary", on_click=choice.decide, args=(key, None))
        return
    for act, state_ in (("accept", "accepted"), ("dismiss", "dismissed")):
        st.button(
            say(f"verdicts.{act}"), key=f"{act}_{key}", type="tertiary", help=say(f"verdicts.{act}_{about}"), on_click=choice.decide,
            args=(key, state_),
        )  # fmt: skip


def _about(finding: Finding) -> str:
    """Return what a finding is about, for the words that say what deciding does: a person, names of one thing, or the source alone."""
    return "person" if finding.rule == SPELLING else "names" if finding.rule in MERGING else "source"


def _words(facts: Facts, finding: Finding, state: str | None) -> str:
    grave = f'<span class="sev {finding.severity}">{say(f"verdicts.{finding.severity}")}</span>'
    found = passages(facts.speech.text, (finding.start, finding.end), [(start, end) for start, end in finding.related])
    passage, related = (as_spoken(facts.call.language, each) for each in found)
    return f"<div>{grave}{escape(finding_message(finding))}{_effect(facts, finding, state)}</div><div>{passage}</div><div>{related}</div>"


def _effect(facts: Facts, finding: Finding, state: str | None) -> str:
    """Say how the names of a finding are counted, and what accepting changes."""
    effect = effect_of(facts, finding)
    if effect is None:
        return ""
    (one, other), (first, second) = map(escape, effect.names), effect.counts
    words = say(f"verdicts.effect_{_way(effect, state)}", one=one, other=other, first=first, second=second, merged=effect.merged)
    return f'<div class="m s">{words}</div>'


def _way(effect: Effect, state: str | None) -> str:
    """Return in which way two names are counted, as the key of its words."""
    if not effect.merged:
        return "none"
    if state == "dismissed":
        return f"apart_{effect.of}"
    if effect.joined:
        return f"{'one' if state else 'joined'}_{effect.of}"
    return "merged" if state else "merge"


def _sentence(facts: Facts, finding: Finding) -> str:
    """Return the id of the sentence that a finding stands in, or of the next one."""
    found = facts.speech.sentence_at(finding.start, finding.end)
    if found:
        return found.sentence_id
    return next((s.sentence_id for s in facts.speech.sentences if s.end > finding.start), "")
