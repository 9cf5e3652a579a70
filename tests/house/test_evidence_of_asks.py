"""The second law on the page of questions: each mark of its pictures gives its sentences, under any filter of the ledger."""

from collections import Counter
from itertools import product

import plotly.graph_objects as go
import pytest

from components.charts.answering import who_answers
from components.charts.lengths import SYMBOLS, Length, lengths
from components.charts.look import LIGHT
from components.charts.matrix import WORDS, theme_matrix
from components.charts.mirrored import mirrored
from components.charts.ranked import ranked_bars
from components.facts import Facts, facts_of
from components.facts.ledger import EVERYTHING, NARROWING, Narrowing, ask_options, asks_left
from components.facts.selection import Selection
from components.facts.tally import GROUPS, UNITS, Cut, Group, Unit, answering, asked, attention, matrix, rows_of, speakers_of
from components.reading import read
from tests.house.test_evidence import counted, marks, selections

View = tuple[Selection, Narrowing]


def views(facts: Facts) -> list[View]:
    """Return each selection alone, each filter of the ledger alone, and two filters on a selection."""
    alone = [Narrowing(**{name: next(iter(ask_options(facts, name, EVERYTHING, Selection())))}) for name in NARROWING]
    both = Narrowing(standing="answered", answerer=alone[NARROWING.index("answerer")].answerer)
    found = selections(facts)
    return [*((selection, EVERYTHING) for selection in found), *((Selection(), each) for each in alone), (found[1], both)]


def drawn_matrix(facts: Facts, view: View) -> go.Figure:
    tally = matrix(facts, asks_left(facts, view[1], view[0]))
    return theme_matrix(tally, [("", None)] * len(tally.exchanges), dict.fromkeys(WORDS, ""), LIGHT)


def drawn_answering(facts: Facts, view: View) -> go.Figure:
    tally = answering(facts, asks_left(facts, view[1], view[0]))
    return who_answers(tally, [("", None)] * len(tally.askers), {key: key for key in speakers_of(facts)}, LIGHT)


def drawn_lengths(facts: Facts, view: View) -> go.Figure:
    said = {s.sentence_id: s.end - s.start for s in facts.speech.sentences}
    found = [
        Length(f"ask:{ask.ask_id}", "", ask.end - ask.start, sum(said[each] for each in ask.answer_sentence_ids), ask.standing, "")
        for ask in asks_left(facts, view[1], view[0])
    ]
    return lengths(found, ("", ""), dict.fromkeys(SYMBOLS, ""), LIGHT)


def drawn_attention(facts: Facts, view: View) -> go.Figure:
    return mirrored(list(attention(facts, view[0]).gaps), ("", ""), "", LIGHT)


DRAWN = {"matrix": drawn_matrix, "answering": drawn_answering, "lengths": drawn_lengths, "attention": drawn_attention}


@pytest.mark.parametrize("picture", DRAWN)
def test_every_mark_of_a_picture_of_questions_lists_its_rows(facts: Facts, picture: str) -> None:
    """The number of a dot, of a bar or of an answer's length is what the rows of its key count."""
    found = [(view, mark) for view in views(facts) for mark in marks(DRAWN[picture](facts, view))]
    assert found, "every call here has questions"
    for view, (key, number) in found:
        counted(facts, key, number, *view)


@pytest.mark.parametrize("picture", DRAWN)
def test_no_two_marks_of_a_picture_share_a_key(facts: Facts, picture: str) -> None:
    """A click opens one mark and nothing of its neighbour."""
    keys = Counter(key for key, _ in marks(DRAWN[picture](facts, (Selection(), EVERYTHING))))
    assert set(keys.values()) == {1}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("group", GROUPS)
def test_every_bar_by_analyst_firm_and_type_lists_its_rows(facts: Facts, group: Group, unit: Unit) -> None:
    """The number on a bar of a firm, or of a kind of firm, is what its rows weigh; so is that of the others together."""
    for selection, narrowing in views(facts):
        tally = asked(facts, unit, selection, Cut(group, narrowing))
        for key, number in marks(ranked_bars(tally, "", 9, LIGHT)):
            counted(facts, key, number, selection, narrowing)


@pytest.mark.parametrize(("group", "name"), list(product(GROUPS, NARROWING)))
def test_the_bars_count_the_asks_that_the_ledger_holds(facts: Facts, group: Group, name: str) -> None:
    """Whatever the ledger is narrowed to, its bars count its asks; only a filter by what parts the bars leaves the others beside it."""
    for value, number in ask_options(facts, name, EVERYTHING, Selection()).items():
        narrowing = Narrowing(**{name: value})
        bars = asked(facts, "asks", Selection(), Cut(group, narrowing)).counts
        counts = [bar for bar in bars if bar.chosen] if name == group else bars
        assert sum(bar.number for bar in counts) == number, value
        assert {row.row_id for bar in counts for row in bar.rows} == {ask.ask_id for ask in asks_left(facts, narrowing, Selection())}


@pytest.mark.parametrize("name", NARROWING)
def test_the_bars_of_turns_count_those_with_an_ask_that_is_left(facts: Facts, name: str) -> None:
    """A turn none of whose asks the ledger holds is in no bar."""
    for value in ask_options(facts, name, EVERYTHING, Selection()):
        narrowing = Narrowing(**{name: value})
        bars = asked(facts, "turns", Selection(), Cut("analyst", narrowing)).counts
        left = {f"T{ask.turn}" for ask in asks_left(facts, narrowing, Selection())}
        assert {row.row_id for bar in bars for row in bar.rows} == left


@pytest.mark.parametrize("group", GROUPS)
def test_the_bars_count_the_asks_of_the_ledger_under_every_selection(facts: Facts, group: Group) -> None:
    """A theme or an executive selected leaves the same asks in the ledger and in its bars."""
    themes = {theme for ask in facts.asks for theme in ask.themes}
    speakers = {person.person_id for person in facts.speech.people if person.role == "management"}
    chosen = [*(Selection(theme=theme) for theme in sorted(themes)), *(Selection(speaker=speaker) for speaker in sorted(speakers))]
    for selection in chosen:
        bars = asked(facts, "asks", selection, Cut(group)).counts
        assert {row.row_id for bar in bars for row in bar.rows} == {ask.ask_id for ask in asks_left(facts, EVERYTHING, selection)}


@pytest.mark.parametrize("group", GROUPS[1:])
def test_the_bars_of_firms_count_the_asks_of_an_analyst_who_is_chosen(facts: Facts, group: Group) -> None:
    """With an analyst chosen, the bars of firms hold that analyst's asks, as the ledger does."""
    chosen = selections(facts)[1]
    bars = asked(facts, "asks", chosen, Cut(group)).counts
    assert {row.row_id for bar in bars for row in bar.rows} == {ask.ask_id for ask in asks_left(facts, EVERYTHING, chosen)}


def test_a_dot_of_the_matrix_counts_all_that_its_side_says(facts: Facts) -> None:
    """The rows of a dot are of its theme, its exchange and its side, and nothing that belongs there is left out."""
    tally, mentions = matrix(facts, facts.asks), {m.mention_id: m for m in facts.mentions}
    roles = {"asked": "analyst", "answered": "management"}
    for cell in tally.cells:
        place = (cell.exchange, cell.theme, roles[cell.side])
        ids = {m.mention_id for m in mentions.values() if (m.exchange, m.theme, m.role) == place}
        assert {row.row_id for row in rows_of(facts, cell.count.key, Selection()) or ()} == ids
    shown = [m for m in mentions.values() if m.exchange in tally.exchanges and m.theme in tally.themes and m.role in roles.values()]
    assert sum(cell.count.number for cell in tally.cells) == len(shown)


def test_a_dot_of_who_answers_holds_sentences_of_that_executive(facts: Facts) -> None:
    """Each sentence behind a dot answers an ask on the theme, is said by the executive, and stands there once."""
    said = {s.sentence_id: s for s in facts.speech.sentences}
    for cell in answering(facts, facts.asks).cells:
        ids = [row.row_id for row in cell.count.rows]
        tied = {each for ask in facts.asks if cell.theme in ask.themes for each in ask.answer_sentence_ids}
        assert len(ids) == len(set(ids)) and set(ids) <= tied
        assert {said[each].speaker_id or "" for each in ids} == {cell.executive}


def test_a_sentence_that_answers_two_asks_on_a_theme_is_one_sentence() -> None:
    """The dot counts what was said, not how often it answers."""
    asks = "1つ目は、為替の前提は何円ですか。2つ目は、為替の影響はありますか。"
    facts = facts_of(read(f"決算説明会\n\n質疑応答\n\n三宅遥（朝凪証券）：{asks}\n\n高橋社長：2つとも計画どおりです。"))
    assert [ask.answer_sentence_ids for ask in facts.asks] == [[facts.speech.sentences[-1].sentence_id]] * 2
    [cell] = answering(facts, facts.asks).cells
    assert (cell.theme, cell.count.number) == ("currency", 1)


@pytest.mark.parametrize(
    "key",
    ["cell:", "cell:x:asked:ai", "cell:1:said:ai", "cell:999:asked:ai", "cell:1:asked:nothing", "answering:", "answering:P9:ai:P1", "ask:",
     "ask:A99.9", "asked_firm:asks:nobody", "asked_firm:kilograms:none", "asked_firm_type:asks:nothing"],
)  # fmt: skip
def test_an_unknown_key_of_the_pictures_leads_to_nothing(facts: Facts, key: str) -> None:
    """A key of a link that no mark has gives no rows and no error."""
    assert not rows_of(facts, key, Selection())
