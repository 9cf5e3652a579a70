"""One ask opened: the question and the answer side by side, what ties them, what is left open, and what a person judges."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.corrections import VERDICTS
from components.facts.ledger import number_of
from components.facts.schema import Ask, SentenceRow
from components.panels import choice
from components.panels.ask_ledger import standing_words
from components.panels.marks import ask_number
from components.panels.markup import Tint, tinted, write, write_inline
from components.panels.names import speaker_tag
from components.panels.scene import Scene
from components.panels.tints import tints_of
from components.panels.wording import say


def ask_open(scene: Scene) -> None:
    """Place the ask that was chosen, though a filter or a verdict took it out of the ledger, or else the first of those in it."""
    facts, rows = scene.facts, scene.asks
    chosen = (choice.mark() or "").removeprefix("ask:")
    ask = next((each for each in facts.asks if each.ask_id == chosen), rows[0] if rows else None)
    if ask is None:
        return
    _head(facts, ask)
    sentences = {s.sentence_id: s for s in facts.speech.sentences}
    left, right = st.columns(2, gap="medium")
    with left:
        write(_question(facts, ask, sentences), "gj-side")
    with right:
        write(_answer(facts, ask, sentences), "gj-side")


def _head(facts: Facts, ask: Ask) -> None:
    """Place what is said of the ask, the three verdicts, and the way to the transcript."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_ask"):
        number = ask_number(ask.ask_id)
        write_inline(f'<span class="h">{say("asks.one", number=number)}</span>{_cues(facts, ask)}', "gj-head")
        _verdicts(ask)
        st.page_link(
            "pages/transcript.py", label=f"{say('evidence.open')} ↗", query_params=choice.link(sentence=ask.question_sentence_ids[0])
        )


def _cues(facts: Facts, ask: Ask) -> str:
    """Return the cues in words, each a count of something that stands below; none of them is a verdict."""
    return "".join(f'<span class="m">{each}</span>' for each in _each_cue(facts, ask))


def _each_cue(facts: Facts, ask: Ask) -> Iterator[str]:
    yield f"<b>{escape(standing_words(ask))}</b>"
    others = [term for term in ask.missing_terms if term not in ask.open_subjects]
    for key, words in (("asks.missing", ask.open_subjects), ("asks.other_words", others)):
        if words:
            yield say(key, words=escape("・".join(words)))
    if ask.number_asked:
        yield say(f"asks.number_{number_of(ask)}")
    if ask.refusals:
        yield say("asks.declined", words="・".join(escape(facts.speech.text[start:end]) for start, end in ask.refusals))


def _verdicts(ask: Ask) -> None:
    """Offer to judge the ask; the verdict stands over the cue until it is taken back."""
    key = f"verdict_{ask.ask_id}"
    st.session_state[key] = ask.verdict
    st.segmented_control(
        say("asks.judge"), VERDICTS, format_func=lambda verdict: say(f"asks.standing_{verdict}"), key=key, label_visibility="collapsed",
        help=say("asks.judge_help"), on_change=lambda: choice.judge(ask.ask_id, st.session_state[key]),
    )  # fmt: skip


def _question(facts: Facts, ask: Ask, sentences: dict[str, SentenceRow]) -> str:
    asking = set(ask.question_sentence_ids)
    lines = "".join(_line(facts, sentences[each], "qu" if each in asking else "") for each in ask.sentence_ids)
    return f'<div class="who">{speaker_tag(facts, ask.turn)}<span class="m">{escape(ask.firm or "")}</span></div>{lines}'


def _answer(facts: Facts, ask: Ask, sentences: dict[str, SentenceRow]) -> str:
    """Return the tied sentences, each with why it is tied; a name stands where another person begins to speak."""
    if not ask.answer_sentence_ids:
        return f'<div class="m">{say("asks.nothing_tied")}</div>'
    lines, turn = [], None
    for each, reason in zip(ask.answer_sentence_ids, ask.tie_reasons, strict=True):
        sentence = sentences[each]
        who = f'<div class="who">{speaker_tag(facts, sentence.turn)}</div>' if sentence.turn != turn else ""
        lines.append(f"{who}{_line(facts, sentence, '', say(f'asks.tie_{reason}'))}")
        turn = sentence.turn
    return "".join(lines)


def _line(facts: Facts, sentence: SentenceRow, mark: str, reason: str = "") -> str:
    """Return a sentence with its layers; a question is underlined, a tied sentence bears its reason."""
    tints = [*tints_of(facts), *([Tint(sentence.start, sentence.end, mark)] if mark else [])]
    said = tinted(facts.speech.text, sentence.start, sentence.end, tints)
    return f'<p><span class="why">{escape(reason)}</span>{said}</p>' if reason else f"<p>{said}</p>"
