"""The text from end to end as a band: whose words stand where, and what was not read, drawn over them."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from components.charts.points import Mark
from components.charts.ticks import whole_step
from components.facts import Facts
from components.facts.report import Stretch, stretches, unread_by_reason
from components.panels import choice
from components.panels.exhibit import method_card
from components.panels.mark_table import are_shown, mark_table
from components.panels.markup import quoted, write
from components.panels.names import turn_name
from components.panels.told import Told, alternative
from components.panels.wording import number, say

KINDS = ("analyst", "management", "moderator", "unknown", "label", "preamble", "unread")
# A stretch that would be narrower than this share of the band is drawn this wide, so that it can be seen and pointed at.
LEAST_SHARE = 0.0006
# The tip of a stretch quotes its beginning.
QUOTED = 60
# The place of the text that a row of the table opens.
_OPENED = "band_opened"


def coverage(facts: Facts) -> None:
    """Place the band with its legend and scale, and how much stayed unread for which reason."""
    if opened := st.session_state.pop(_OPENED, None):
        st.switch_page("pages/transcript.py", query_params=choice.link(**opened))
    with st.container(gap=3, key="panel_coverage"):
        _band(facts, stretches(facts))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="slim_unread"):
        write(_reasons(facts), "gj-reasons")
        st.page_link("pages/transcript.py", label=f"{say('checks.see_unread')} ↗", query_params=choice.link())


def _band(facts: Facts, drawn: list[Stretch]) -> None:
    """Place the band with its legend, its method card and its text; the table has a row for each piece that is no blank."""
    text = facts.speech.text
    marks = [_mark(facts, stretch) for stretch in drawn if text[stretch.start : stretch.end].strip()]
    told = Told(say("checks.band_alt"), "characters")
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small", key="slim_coverage"):
        write(_legend(drawn), "gj-coverage")
        method_card("coverage", say("checks.band_method"), say("checks.band"))
    said = escape(f"{alternative(marks, told)}{say('exhibit.hint')}")
    shown = f'<div class="band" role="img" aria-label="{said}">{"".join(_stretches(facts, drawn))}</div>'
    write(f"{shown}{_scale(len(text))}", "gj-coverage")
    if are_shown():
        mark_table("coverage", marks, told, _open)


def _mark(facts: Facts, stretch: Stretch) -> Mark:
    """Return a piece of the band as a mark: whose words it is, of which kind, and its characters."""
    kind = say(f"band.{stretch.kind}")
    turn = None if stretch.turn is None else facts.speech.turn(stretch.turn)
    of = (kind,) if turn is None else (f"{say('figures.turn', turn=turn.turn)} {turn_name(turn)}", kind)
    return Mark(_place(facts, stretch), stretch.end - stretch.start, of)


def _place(facts: Facts, stretch: Stretch) -> str:
    """Return where a piece is read in the transcript: at its first sentence, or as a span where it was not read."""
    first = next((s.sentence_id for s in facts.speech.sentences if s.end > stretch.start), None)
    is_read = first is not None and stretch.kind != "unread"
    return f"sentence:{first}" if is_read else f"span:{stretch.start}-{stretch.end}"


def _open(place: str) -> None:
    name, _, value = place.partition(":")
    st.session_state[_OPENED] = {name: value}


def _legend(drawn: list[Stretch]) -> str:
    present = [kind for kind in KINDS if any(stretch.kind == kind for stretch in drawn)]
    marks = "".join(f'<span><i class="gj-swatch k-{kind}"></i>{say(f"band.{kind}")}</span>' for kind in present)
    heading = f'<span><h2>{say("checks.band")}</h2>　<span class="m s">{say("checks.unit")}</span></span>'
    return f'<div class="head">{heading}<span class="gj-legend">{marks}</span></div>'


def _stretches(facts: Facts, drawn: list[Stretch]) -> Iterator[str]:
    whole = max(len(facts.speech.text), 1)
    for stretch in drawn:
        width = max((stretch.end - stretch.start) / whole, LEAST_SHARE)
        yield f'<i class="k-{stretch.kind}" style="flex:{width:.5f}" title="{escape(_tip(facts, stretch))}"></i>'


def _tip(facts: Facts, stretch: Stretch) -> str:
    words = quoted(facts.speech.text, (stretch.start, stretch.end), QUOTED)
    if stretch.turn is None:
        return f"{say(f'band.{stretch.kind}')}: {words}"
    turn = facts.speech.turn(stretch.turn)
    return f"{say('figures.turn', turn=turn.turn)} {turn_name(turn)}: {words}"


def _scale(length: int) -> str:
    step = int(whole_step(length))
    places = [*range(0, length - step // 4, step), length]
    marks = "".join(f'<span style="left:{place / max(length, 1):.2%}">{number(place)}</span>' for place in places)
    return f'<div class="scale">{marks}</div>'


def _reasons(facts: Facts) -> str:
    rows = unread_by_reason(facts)
    if not rows:
        return escape(say("checks.all_read"))
    told = (
        say("checks.reason", reason=say(f"reason.{reason}"), passages=passages, characters=number(characters))
        for reason, passages, characters in rows
    )
    return f"<b>{say('checks.unread')}</b>　" + "　".join(f'<span class="nw">{escape(each)}</span>' for each in told)
