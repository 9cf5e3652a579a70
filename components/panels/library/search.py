"""The search over all open calls: what is looked for and whose, and the sentences by call, each with the way to it in the transcript."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from html import escape

import streamlit as st

from components.facts.corrections import Corrections
from components.facts.library import Listed, Wanted, left
from components.facts.schema import SentenceRow
from components.facts.search import Found, Searchable, hits_in, kept, left_in, search, searchable, spellings_of
from components.panels import choice
from components.panels.library.list import KEPT
from components.panels.library.table import FILTER_WIDTH, call_filter
from components.panels.library.wanted import ASKED, FURTHER, wanted, wanted_voices
from components.panels.markup import Tint, as_spoken, empty, ending, notice, quoted, shown_as, tinted, write, write_inline
from components.panels.names import period_name, speaker_tag
from components.panels.quotes import cite_button
from components.panels.shelf import facts_for, source_of
from components.panels.wording import number, say, words
from components.panels.wordlists import wordlist

# Of each call so many sentences stand at first, then so many more at each press; and so many calls.
FIRST_ROWS, MORE_ROWS, FIRST_CALLS = 3, 40, 10
# A link does not carry more.
LONGEST_WORDS = 300
# So much of the sentence before and behind is shown beside a sentence.
CONTEXT = 36
CALLS = "calls"


def library_search(calls: Sequence[Listed]) -> None:
    """Place the field, the filters and what was found."""
    _field()
    words = (st.query_params.get(ASKED) or "").strip()
    pages = _pages(calls) if words else []
    spellings = _spellings(words, calls)
    found = search(pages, spellings)
    _filters(calls, found)
    if not words:
        empty(say("search.nothing"), say("search.nothing_why"))
        return
    said = kept(found, wanted_voices())
    _told(said, spellings, len(pages))
    _groups(said, spellings)


def _field() -> None:
    """Place the field and the switch of the other spellings."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="slim_search"):
        if "too_long" not in st.session_state:
            st.session_state["set_q"] = st.query_params.get(ASKED, "")
        st.text_input(
            say("search.words"), key="set_q", width=420, label_visibility="collapsed", placeholder=say("search.hint"), on_change=_ask
        )
        st.session_state["set_spelled"] = choice.switch("spelled") == "aliases"
        st.toggle(say("search.aliases"), key="set_spelled", help=say("search.aliases_help"), on_change=_spell)
        with st.popover(say("exhibit.method"), type="tertiary", key="method_search"):
            st.markdown(say("search.method"))
    if long := st.session_state.get("too_long"):
        notice(say("search.too_long", most=LONGEST_WORDS, found=number(long)), "error")


def _ask() -> None:
    words = st.session_state["set_q"].strip()
    st.session_state.pop("too_long", None)
    if len(words) > LONGEST_WORDS:
        st.session_state["too_long"] = len(words)
    else:
        choice.keep(**{ASKED: words or None, FURTHER: None})


def _spell() -> None:
    choice.keep(spelled="aliases" if st.session_state["set_spelled"] else "as_typed", more=None)


def _spellings(words: str, calls: Sequence[Listed]) -> tuple[str, ...]:
    if choice.switch("spelled") != "aliases":
        return (words,)
    return spellings_of(words, wordlist(), (person for each in calls for person in each.facts.speech.people))


def _pages(calls: Sequence[Listed]) -> list[Searchable]:
    """Return the calls that the filters of company and period leave, as they are searched."""
    chosen = wanted()
    of = left(calls, Wanted(company=chosen.company, call_period=chosen.call_period))
    by_call = choice.corrections_by_call(each.call.call_id for each in of)
    return [page for call_id, corrections in by_call.items() if (page := _page(call_id, corrections))]


@lru_cache(maxsize=KEPT)
def _page(call_id: str, corrections: Corrections) -> Searchable | None:
    facts = facts_for(call_id, corrections)
    return searchable(facts) if facts else None


def _filters(calls: Sequence[Listed], found: Sequence[Found]) -> None:
    """Place whose sentences are wanted, and of which company and period."""
    roles, speakers = left_in(found, wanted_voices())
    with st.container(horizontal=True, gap=7, vertical_alignment="center", key="slim_search_filters"):
        _filter("role", roles)
        _filter("said_by", speakers)
        call_filter(calls, "company")
        call_filter(calls, "call_period")


def _filter(name: str, counts: Counter[str]) -> None:
    key, chosen = f"search_by_{name}", st.query_params.get(name)
    found = {value: count for value, count in counts.most_common() if count}
    found |= {chosen: 0} if chosen and chosen not in found else {}
    st.session_state[key] = chosen
    st.selectbox(
        say(f"search.by_{name}"), list(found), key=key, index=None, placeholder=say(f"search.by_{name}"), width=FILTER_WIDTH,
        format_func=lambda value: f"{say(f'role.{value}') if name == 'role' else value} {found[value]}", label_visibility="collapsed",
        on_change=lambda: choice.keep(**{name: st.session_state[key], FURTHER: None}),
    )  # fmt: skip


def _told(found: Sequence[Found], spellings: Sequence[str], searched_calls: int) -> None:
    """Say what was looked for, where, and in how many sentences it stands."""
    searched = words().listed(say("quote.said", text=each[:40]) for each in spellings)
    where = say("search.where", calls=number(searched_calls))
    if not found:
        empty(say("search.absent", words=searched, where=where), say("search.absent_why"))
        return
    count = say("search.count", sentences=number(sum(len(each.places) for each in found)), calls=number(len(found)))
    write_inline(f'<h2 class="h">{count}</h2><span class="m">{where}　{escape(searched)}</span>', "gj-head")


def _groups(found: Sequence[Found], spellings: Sequence[str]) -> None:
    further = Counter(filter(None, st.query_params.get(FURTHER, "").split(",")))
    most = FIRST_CALLS * (1 + further[CALLS])
    for each in found[:most]:
        _group(each, spellings, FIRST_ROWS + MORE_ROWS * further[each.page.speech.call_id])
    if len(found) > most:
        _more(CALLS, say("search.more_calls", count=min(FIRST_CALLS, len(found) - most), left=len(found) - most))


def _group(found: Found, spellings: Sequence[str], most: int) -> None:
    """Place a call with its sentences, and the button for those that are left."""
    call_id = found.page.speech.call_id
    facts = facts_for(call_id, choice.corrections_of(call_id))
    if facts is None:
        return
    company, period = facts.call.company or say("context.no_company"), period_name(facts.call.fiscal_period) or say("context.no_period")
    count = say("search.in_call", count=number(len(found.places)))
    write(
        f'<h3 class="h">{as_spoken(facts.call.language, escape(company))}</h3><span>{escape(period)}</span><span class="m">{count}</span>'
        f'<span class="m s">{escape(source_of(facts))}</span>',
        "gj-head gj-group",
    )
    for place in found.places[:most]:
        _row(found.page, place, spellings)
    waiting = len(found.places) - most
    if waiting > 0:
        _more(call_id, say("search.more" if waiting > MORE_ROWS else "search.rest", count=min(MORE_ROWS, waiting), left=waiting))


def _row(page: Searchable, place: int, spellings: Sequence[str]) -> None:
    """Place a sentence: who said it, in which role and turn, its words tinted, and the way to it."""
    sentence = page.sentence(place)
    facts = facts_for(page.speech.call_id, choice.corrections_of(page.speech.call_id))
    if facts is None:
        return
    hits = hits_in(page, place, spellings)
    tints = [Tint(start, end, "hit") for start, end in hits]
    text = tinted(page.speech.text, sentence.start, sentence.end, tints)
    role = f'<span class="m">{say(f"role.{sentence.role}")}</span>' if sentence.role else ""
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center", key=f"ev_{page.speech.call_id}_{place}"):
        before, behind = _around(page, place)
        who = f'<span class="who">{speaker_tag(facts, sentence.turn)}{role}</span>'
        text = as_spoken(facts.call.language, before + text + behind)
        write(f'{who}<span class="text">{text}</span>{cite_button(facts, sentence, sentence.end)}', "gj-ev gj-found-in")
        st.page_link(
            "pages/transcript.py", label=f"{say('evidence.open')} ↗",
            query_params=choice.link_to(page.speech.call_id, sentence=sentence.sentence_id, span=f"{hits[0][0]}-{hits[0][1]}"),
        )  # fmt: skip


def _around(page: Searchable, place: int) -> tuple[str, str]:
    """Return the end of the sentence before and the beginning of the one behind, of the same turn, as markup."""
    sentences, here = page.speech.sentences, page.sentence(place)
    before = _of_turn(sentences[place - 1], here) if place else ""
    behind = _of_turn(sentences[place + 1], here) if place + 1 < len(sentences) else ""
    lead = f'<span class="m">{shown_as(ending(before, CONTEXT))}</span>' if before else ""
    return lead, f'<span class="m">{shown_as(quoted(behind, (0, len(behind)), CONTEXT))}</span>' if behind else ""


def _of_turn(sentence: SentenceRow, here: SentenceRow) -> str:
    return " ".join(sentence.text.split()) if sentence.turn == here.turn else ""


def _more(name: str, label: str) -> None:
    with st.container(key=f"slim_more_{name}"):
        further = ",".join(filter(None, (st.query_params.get(FURTHER), name)))
        st.button(label, key=f"more_{name}", on_click=choice.keep, kwargs={FURTHER: further})
