"""The transcript as it was given, by turn: who speaks at a glance, what was found in layers, one sentence in view."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from components.facts import Facts
from components.facts.schema import TurnRow
from components.facts.search.text import lowered
from components.panels import choice
from components.panels.agenda.view import span_in_words
from components.panels.markup import Tint, as_spoken, empty, sign, write, write_inline, write_scrolled
from components.panels.reader_turns import Place, turns
from components.panels.tints import FLAGS, LAYERS, tints_of
from components.panels.wording import number, say, words
from components.reading.cleaning import plain

DEFAULT_LAYERS = ("numbers", "findings", "unread")


def reader(facts: Facts) -> None:
    """Place the controls and the text."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="slim_reader"):
        layers = _layers()
        _jump(facts)
        hits = _find(facts)
        _attendees(facts)
    place = _place(facts, hits)
    place = replace(place, stop=_stop(facts, place))
    flagged = (FLAGS,) if "findings" in layers else ()
    tints = [*tints_of(facts, (*layers, *flagged)), *_hit_tints(hits, place), *_span_tints(place)]
    write("".join(turns(facts, tints, place)), "gj-read")
    _scroll(place)


def heading(facts: Facts) -> None:
    """Place the page's heading with the scope beside it."""
    scope = say("transcript.scope", turns=len(facts.speech.turns), characters=number(facts.call.characters))
    write(f'<h1>{say("page.transcript")}</h1> <span class="m">{scope}</span>', "gj-page")


def _layers() -> tuple[str, ...]:
    st.session_state.setdefault("layers", list(DEFAULT_LAYERS))
    chosen = st.pills(
        say("transcript.layers"), LAYERS, format_func=lambda layer: say(f"transcript.{layer}"), selection_mode="multi", key="layers",
        persist_state="session",
    )  # fmt: skip
    return tuple(layer for layer in LAYERS if layer in chosen)


def _jump(facts: Facts) -> None:
    first = {t.exchange: t for t in reversed(facts.speech.turns) if t.role == "analyst" and t.exchange is not None}
    exchanges = sorted(number_ for number_ in first if number_ is not None)
    st.selectbox(
        say("transcript.jump"), exchanges, index=None, placeholder=say("transcript.jump_hint"), width=260, key="jump",
        format_func=lambda n: say("transcript.exchange", number=n, name=first[n].speaker or first[n].speaker_raw.strip()),
        on_change=lambda: _jump_to(facts, first),
    )  # fmt: skip


def _jump_to(facts: Facts, first: dict[int, TurnRow]) -> None:
    chosen = st.session_state["jump"]
    if chosen is not None:
        turn = first[chosen].turn
        sentence = next((s.sentence_id for s in facts.speech.sentences if s.turn == turn), None)
        choice.keep(sentence=sentence, span=None)
        st.session_state["hit"] = None


def _find(facts: Facts) -> list[int]:
    """Offer the search, and return where its words stand, whatever their width or case."""
    st.text_input(say("transcript.find"), key="find", width=220, on_change=lambda: _step_to(0))
    words = lowered(plain(st.session_state.get("find") or "").strip())
    if not words:
        return []
    hits = list(_positions(lowered(facts.speech.plain), words))
    if hits:
        _steps(len(hits))
    else:
        write_inline(f'<span class="m">{escape(say("transcript.not_found", words=st.session_state["find"][:20]))}</span>')
    return hits


def _positions(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _steps(count: int) -> None:
    now = (st.session_state.get("hit") or 0) % count
    write_inline(f'<span class="nw m">{now + 1} / {say("transcript.found", count=count)}</span>')
    st.button(
        sign("↑", say("transcript.previous")),
        key="hit_previous",
        help=say("transcript.previous"),
        on_click=_step_to,
        args=((now - 1) % count,),
    )
    st.button(sign("↓", say("transcript.next")), key="hit_next", help=say("transcript.next"), on_click=_step_to, args=((now + 1) % count,))


def _step_to(hit: int) -> None:
    st.session_state["hit"] = hit
    choice.keep(sentence=None, span=None)


def _attendees(facts: Facts) -> None:
    with st.popover(say("transcript.attendees")):
        rows = (f"<div>{_attendee(facts, person.person_id)}</div>" for person in facts.speech.people)
        write_scrolled("".join(rows), say("transcript.attendees"))


def _attendee(facts: Facts, person_id: str) -> str:
    person = next(p for p in facts.speech.people if p.person_id == person_id)
    language, about = facts.call.language, " ".join(part for part in (person.firm, person.position) if part)
    silent = "" if person.speaks else f'　<span class="m">{say("context.silent")}</span>'
    aliases = as_spoken(language, f'　<span class="m s">＝ {escape(words().listed(person.aliases))}</span>') if person.aliases else ""
    name = as_spoken(language, f'<span class="{person.role}">{escape(person.name)}</span> <span class="m">{escape(about)}</span>')
    return f"{name}{aliases}{silent}"


def _place(facts: Facts, hits: Sequence[int]) -> Place:
    wanted, span = st.query_params.get("sentence"), span_in_words(st.query_params.get("span", ""))
    if wanted and any(s.sentence_id == wanted for s in facts.speech.sentences):
        return Place(sentence_id=wanted, span=span)
    if wanted:
        empty(say("error.unknown_sentence", found=wanted[:20]), "")
    if span:
        return Place(hit=span[0], span=span)
    return Place(hit=hits[(st.session_state.get("hit") or 0) % len(hits)]) if hits else Place()


def _stop(facts: Facts, place: Place) -> str | None:
    """Return the one sentence at which Tab stops, from where the arrows lead to all others: that in view, or the first."""
    sentences = facts.speech.sentences
    first = sentences[0].sentence_id if sentences else None
    held = (s.sentence_id for s in sentences if place.hit is not None and s.start <= place.hit < s.end)
    return place.sentence_id or next(held, first)


def _hit_tints(hits: Sequence[int], place: Place) -> list[Tint]:
    length = len((st.session_state.get("find") or "").strip())
    return [Tint(hit, hit + length, "hit now" if hit == place.hit else "hit") for hit in hits]


def _span_tints(place: Place) -> list[Tint]:
    return [Tint(*place.span, "hit now")] if place.span else []


def _scroll(place: Place) -> None:
    """Bring the sentence of the link, or the hit in hand, into view; run anew only when it changes."""
    selector = ".sent.target" if place.sentence_id else ".hit.now" if place.hit is not None else None
    if selector:
        script = f"/* {place.sentence_id or place.hit} */ document.querySelector('.gj-read {selector}')?.scrollIntoView({{block:'start'}})"
        st.html(f"<script>setTimeout(()=>{{{script}}},60)</script>", unsafe_allow_javascript=True)
