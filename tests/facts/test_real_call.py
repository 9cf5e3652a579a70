"""A real call held against a careful reading of it; both lie beside the repository and are not part of it."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from components.facts import Facts, facts_of
from components.facts.selection import Selection
from components.facts.tally import Unit, asked
from components.facts.vocabulary import spoken_words
from components.reading import read_file

SHARED = Path(__file__).parents[3] / "shared"
CALL = SHARED / "calls" / "alibaba-fy2025q2.txt"
REFERENCE = SHARED / "reference"

pytestmark = pytest.mark.skipif(not (CALL.is_file() and REFERENCE.is_dir()), reason=f"the call and its reading are not at {SHARED}")
# Numbers in names: a spelling of them may be an identifier, and is never a figure.
NAMED = {"name-part", "ticker"}


def _reference(name: str) -> dict[str, Any]:
    return dict(json.loads((REFERENCE / f"{name}.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def facts() -> Facts:
    """Return the facts of the real call."""
    return facts_of(read_file(CALL))


def test_the_turns_are_where_the_reader_saw_them(facts: Facts) -> None:
    """Every turn has the reader's role, its exact span, the end of its label and its label's firm."""
    expected = [(t["role"], t["start"], t["body_start"], t["end"], t["firm_as_written"] or None) for t in _reference("turns")["turns"]]
    assert [(t.role, t.start, t.speech_start, t.end, t.firm) for t in facts.speech.turns] == expected
    assert len(expected) == 20


def test_nine_analysts_of_nine_firms_ask(facts: Facts) -> None:
    """Everybody who asks is one person of one firm."""
    analysts = [p for p in facts.speech.people if p.role == "analyst"]
    written = {(t["speaker_as_written"], t["firm_as_written"]) for t in _reference("turns")["turns"] if t["role"] == "analyst"}
    assert {(p.name, p.firm) for p in analysts} == written
    assert (len(analysts), len({p.firm for p in analysts})) == (9, 9)


def test_two_executives_speak_and_two_are_silent(facts: Facts) -> None:
    """Spellings that differ between the roster and the labels make no second person."""
    managers = [p for p in facts.speech.people if p.role == "management"]
    expected = Counter(a["speaks"] for a in _reference("turns")["attendees"])
    assert Counter(p.speaks for p in managers) == expected == {True: 2, False: 2}


def test_turns_of_one_executive_are_one_persons(facts: Facts) -> None:
    """However the label is spelled, the reader's speaker and ours part the turns alike."""
    reference = _reference("turns")["turns"]
    pairs = {(t["speaker_canonical"], ours.speaker_id) for t, ours in zip(reference, facts.speech.turns)}
    assert len(pairs) == len({one for one, _ in pairs}) == len({other for _, other in pairs}) == 11


def test_every_spelling_of_a_person_is_known(facts: Facts) -> None:
    """Each mention the reader noted is an alias of the executive meant."""
    canonical = {"WU": "呉", "XU": "徐"}
    people = {p.name[0]: {p.name, *p.aliases} for p in facts.speech.people if p.role == "management"}
    for mention in _reference("turns")["person_mentions"]:
        assert mention["surface"] in people[canonical[mention["entity"]]]


def test_no_colon_trap_starts_a_turn(facts: Facts) -> None:
    """The title, the note and the heading inside an answer are no speakers."""
    starts = {turn.start for turn in facts.speech.turns}
    assert not starts & {trap["start"] for trap in _reference("turns")["colon_traps"]}


def test_the_questions_are_where_the_reader_saw_them(facts: Facts) -> None:
    """The interrogative sentences have the reader's spans, turn by turn."""
    expected = {t["turn"]: [(q["start"], q["end"]) for q in t["questions"]] for t in _reference("questions")["analyst_turns"]}
    found: dict[int, list[tuple[int, int]]] = {}
    for question in facts.questions:
        found.setdefault(question.turn, []).append((question.start, question.end))
    assert found == expected
    assert [len(spans) for spans in found.values()] == [6, 3, 4, 3, 2, 5, 4, 2, 2]


def test_the_sentences_are_where_the_reader_saw_them(facts: Facts) -> None:
    """All sentences of the turns have the reader's spans."""
    expected = [tuple(span) for span in _reference("questions")["gold_sentences_all_turns"]]
    assert [(s.start, s.end) for s in facts.speech.sentences if s.turn is not None] == expected
    assert len(expected) == 221


def test_the_asks_are_as_many_as_the_reader_told_apart(facts: Facts) -> None:
    """The distinct questions of each analyst agree in number."""
    numbers = Counter(ask.turn for ask in facts.asks)
    expected = [t["n_distinct_questions"] for t in _reference("questions")["analyst_turns"]]
    assert [numbers[turn] for turn in sorted(numbers)] == expected == [3, 1, 2, 2, 1, 2, 2, 2, 2]


def test_a_hand_over_gives_the_second_ask_to_whom_it_names(facts: Facts) -> None:
    """Two of the answers hand the second ask over; the label alone would give it to the first speaker."""
    answerers = {(ask.exchange, ask.ask): ask.answered_by for ask in facts.asks if ask.exchange in (6, 7)}
    assert answerers == {(6, 1): ["徐紅"], (6, 2): ["呉勇明"], (7, 1): ["徐紅"], (7, 2): ["呉勇明"]}


def test_one_ask_is_answered_in_part_and_none_is_declined(facts: Facts) -> None:
    """What no sentence takes up is named; that nobody declined is an honest zero."""
    assert [(ask.exchange, ask.ask, ask.open_subjects) for ask in facts.asks if ask.status != "answered"] == [(1, 2, ["返品率"])]
    assert not [ask for ask in facts.asks if ask.refusals]


def test_the_size_of_the_subsidies_is_asked_for_and_not_given(facts: Facts) -> None:
    """An ask for a number says so, and whether a tied sentence tells one; how content somebody is wants none."""
    asked_for = [(ask.exchange, ask.ask, ask.number_given) for ask in facts.asks if ask.number_asked]
    assert asked_for == [(6, 2, False)]


def test_the_ranking_of_the_analysts_adds_up(facts: Facts) -> None:
    """The panel counts the same questions and asks that the reader counted."""
    expected: dict[Unit, int] = {"questions": 31, "asks": 17, "turns": 9}
    for unit, number in expected.items():
        assert sum(count.number for count in asked(facts, unit, Selection()).counts) == number


@pytest.mark.parametrize(
    ("metric", "basis", "value", "change"),
    [
        ("revenue", None, 236_503_000_000, 5),
        ("net_income", None, 43_547_000_000, 63),
        ("net_income", "non_gaap", 36_518_000_000, -9),
    ],
)
def test_the_headline_figures_have_value_basis_and_change(facts: Facts, metric: str, basis: str | None, value: int, change: float) -> None:
    """A figure of the headline has its amount in yuan, its own basis and its change over the year."""
    rows = [q for q in facts.quantities if q.metric == metric and q.kind == "money" and q.basis == basis]
    assert [(q.value, q.unit, q.change_percent, q.comparison, q.sense) for q in rows] == [(value, "CNY", change, "yoy", "actual")]


def test_the_take_rate_is_counted_in_all_its_translations(facts: Facts) -> None:
    """Five words for one thing are one theme."""
    mentions = [m for m in facts.mentions if m.theme == "take_rate"]
    assert len(mentions) == 23
    assert {m.term for m in mentions} == {"収益化率"}


def _core() -> list[dict[str, Any]]:
    return [item for item in _reference("numbers")["items"] if item["core"] and item["is_quantity"]]


def test_every_number_the_reader_marked_is_found(facts: Facts) -> None:
    """Each core quantity is there with its exact span."""
    found = {(q.start, q.end) for q in facts.quantities}
    missing = [(i["surface"], i["start"]) for i in _core() if (i["start"], i["end"]) not in found]
    assert missing == []
    assert len(_core()) == 56


def test_the_amounts_the_reader_valued_have_that_value(facts: Facts) -> None:
    """Money and rates agree with the reader in value, money in currency."""
    found = {(q.start, q.end): q for q in facts.quantities}
    for item in _core():
        if item["kind"] in {"money", "percent", "rate"}:
            quantity = found[item["start"], item["end"]]
            assert quantity.value == item["value"], item["surface"]
            assert item["kind"] != "money" or quantity.unit == item["unit"], item["surface"]


def test_what_only_looks_like_a_number_is_none(facts: Facts) -> None:
    """No hard negative is a quantity, and a number in a name is at most an identifier."""
    reference = _reference("numbers")
    traps = reference["hard_negatives"] + [i for i in reference["items"] if i["kind"] in NAMED]
    for trap in traps:
        inside = [q for q in facts.quantities if q.start < trap["end"] and trap["start"] < q.end]
        assert all(q.kind == "identifier" for q in inside), trap["surface"]


def test_the_header_says_whose_call_it_is(facts: Facts) -> None:
    """Company, quarter, end of the period and currency are the reader's."""
    call, header = facts.call, _reference("turns")["header"]
    assert (call.company, call.quarter, call.period_end, call.currency) == (header["company"], 2, "2025-09-30", "CNY")


def test_terms_of_the_call_are_merged_and_parted_as_a_reader_counts_them(facts: Facts) -> None:
    """The sales event in both its names is one term; competitors are named by analysts alone; five words are the take rate."""
    assert Counter(m.surface for m in facts.mentions if m.term == "双十一") == {"双十一": 9, "ダブルイレブン": 4}
    assert Counter(m.role for m in facts.mentions if m.term == "競合") == {"analyst": 3}
    assert len({m.surface for m in facts.mentions if m.theme == "take_rate"}) == 5


def test_the_cloud_is_a_word(facts: Facts) -> None:
    """What the dictionary of the tokenizer would part (クラ, ウド) is one word, alone and in compounds."""
    words = [word.plain for word in spoken_words(facts).words]
    assert "クラウド" in words
    assert not [word for word in words if word.startswith("ラウド") or word in ("クラ", "ウド")]
