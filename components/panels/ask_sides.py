"""An ask and its answer side by side: what ties each sentence, the words that stand on both sides, and those left open."""

from collections.abc import Sequence
from html import escape
from itertools import accumulate

import streamlit as st

from components.facts import Facts
from components.facts.pairs import Pair, left_open, pairs_of
from components.facts.schema import Ask, SentenceRow
from components.panels import choice
from components.panels.columns import FULL, width_of
from components.panels.markup import Tint, as_spoken, tinted, write
from components.panels.names import finding_message, speaker_tag
from components.panels.tints import FLAGS, tints_of
from components.panels.wording import number, say

LAYERS = ("numbers", "findings", FLAGS)
# On a shared screen: characters of a line, those that a reason takes, and how high a line is and the gap under a sentence.
LINE, REASON, HIGH, GAP = 29, 6, 1.7, 0.35
# How high a side is there; what is left open is told in one line more above.
SIDE, SIDE_BELOW_OPEN = 16.1, 13.6


def ask_sides(facts: Facts, ask: Ask) -> None:
    """Place the two sides; a word rested on shows where it stands on the other."""
    sentences = {s.sentence_id: s for s in facts.speech.sentences}
    pairs = pairs_of(facts, ask)
    tints = [*tints_of(facts, LAYERS), *_question_tints(ask, sentences), *_pair_tints(facts, pairs), *_open_tints(facts, ask)]
    left, right = st.columns(2, gap="medium")
    with left:
        write(_question(facts, ask, sentences, tints), "gj-side")
    with right:
        write(_answer(facts, ask, sentences, tints), "gj-side")
    st.html(f"<style>{_meeting(len(pairs))}</style>")


def _question_tints(ask: Ask, sentences: dict[str, SentenceRow]) -> list[Tint]:
    return [Tint(sentences[each].start, sentences[each].end, "qu") for each in ask.question_sentence_ids]


def _pair_tints(facts: Facts, pairs: Sequence[Pair]) -> list[Tint]:
    """Return the words that stand on both sides; resting on one shows how the other side writes it."""
    tints = []
    for at, pair in enumerate(pairs):
        for role, spans, others in (("analyst", pair.asked, pair.answered), ("management", pair.answered, pair.asked)):
            title = say("asks.both_sides", words=_spellings(facts, others), count=len(others))
            tints += [Tint(start, end, f"both th-{role} both{at}", title) for start, end in spans]
    return tints


def _spellings(facts: Facts, spans: Sequence[tuple[int, int]]) -> str:
    return "・".join(dict.fromkeys(facts.speech.text[start:end] for start, end in spans))


def _open_tints(facts: Facts, ask: Ask) -> list[Tint]:
    return [Tint(start, end, "open", say("asks.left_missing")) for start, end in left_open(facts, ask)]


def legend(facts: Facts, ask: Ask) -> str:
    """Return what the tints of the two sides mean, of those that there are; escaped."""
    keys = ['<span class="qu">　</span> ' + say("asks.key_asks")]
    if pairs_of(facts, ask):
        keys.append(f'<span class="th-analyst">　</span><span class="th-management">　</span> {say("asks.key_both")}')
    if ask.open_subjects:
        keys.append(f'<span class="open">　</span> {say("asks.left_missing")}')
    if any(_findings(facts, sentence) for sentence in _sentences(facts, ask)):
        keys.append(f'<span class="fi">　</span> {say("asks.key_finding")}')
    return f'<span class="m s">{"　　".join(keys)}</span>'


def _sentences(facts: Facts, ask: Ask) -> list[SentenceRow]:
    shown = {*ask.sentence_ids, *ask.answer_sentence_ids}
    return [sentence for sentence in facts.speech.sentences if sentence.sentence_id in shown]


def _findings(facts: Facts, sentence: SentenceRow) -> list[str]:
    """Return what looks odd in a sentence, in words."""
    return [finding_message(finding) for finding in facts.findings if sentence.start <= finding.start < sentence.end]


def _meeting(count: int) -> str:
    """Return the rules that mark a word on both sides while the pointer rests on it on either."""
    return "".join(f".stMain:has(.both{n}:hover) .both{n}{{outline:2px solid currentColor;border-radius:2px}}" for n in range(count))


def _question(facts: Facts, ask: Ask, sentences: dict[str, SentenceRow], tints: Sequence[Tint]) -> str:
    shown = _with_room(ask, [sentences[each] for each in ask.sentence_ids], 0)
    lines = "".join(_line(facts, sentences[each], tints) for each in ask.sentence_ids[:shown])
    firm = as_spoken(facts.call.language, escape(ask.firm or ""))
    who = f'<div class="who">{speaker_tag(facts, ask.turn)}<span class="m">{firm}</span></div>'
    return f"{who}{lines}{_rest(len(ask.sentence_ids) - shown)}"


def _answer(facts: Facts, ask: Ask, sentences: dict[str, SentenceRow], tints: Sequence[Tint]) -> str:
    """Return the tied sentences, each with why it is tied; a name stands where another person begins to speak."""
    if not ask.answer_sentence_ids:
        return f'<div class="m">{say("asks.nothing_tied")}</div>'
    lines, turn = [], None
    shown = _with_room(ask, [sentences[each] for each in ask.answer_sentence_ids], REASON)
    for each, reason in list(zip(ask.answer_sentence_ids, ask.tie_reasons, strict=True))[:shown]:
        sentence = sentences[each]
        who = f'<div class="who">{speaker_tag(facts, sentence.turn)}</div>' if sentence.turn != turn else ""
        lines.append(f"{who}{_line(facts, sentence, tints, say(f'asks.tie_{reason}'))}")
        turn = sentence.turn
    return f"{''.join(lines)}{_rest(len(ask.answer_sentence_ids) - shown)}"


def _with_room(ask: Ask, said: Sequence[SentenceRow], before: int) -> int:
    """Return how many of the sentences of a side are shown: all, on a shared screen those that it has room for whole."""
    if not choice.is_presenting():
        return len(said)
    lines = (-(-(width_of(each.text) / FULL + before) // LINE) for each in said)
    heights, side = list(accumulate(HIGH * count + GAP for count in lines)), SIDE_BELOW_OPEN if ask.open_subjects else SIDE
    if not heights or heights[-1] - GAP <= side:
        return len(said)
    return max(1, sum(height <= side - HIGH for height in heights))


def _rest(count: int) -> str:
    """Return how many sentences more there are."""
    return f'<div class="m">{say("asks.more_sentences", count=number(count))}</div>' if count else ""


def _line(facts: Facts, sentence: SentenceRow, tints: Sequence[Tint], reason: str = "") -> str:
    """Return a sentence with its layers and what looks odd in it, for which a shared screen has no room; a tied one bears its reason."""
    said = as_spoken(facts.call.language, tinted(facts.speech.text, sentence.start, sentence.end, tints))
    odd = () if choice.is_presenting() else _findings(facts, sentence)
    notes = "".join(f'<span class="note">⚑ {escape(words)}</span>' for words in odd)
    return f'<p><span class="why">{escape(reason)}</span>{said}{notes}</p>' if reason else f"<p>{said}{notes}</p>"
