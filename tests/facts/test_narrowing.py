"""The ledger of asks narrowed: each filter, filters together, what may be chosen, and nothing left."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.facts import Facts, facts_of
from components.facts.ledger import EVERYTHING, NARROWING, Narrowing, ask_options, asks_left, left_of, number_told, values_of
from components.facts.selection import ANALYSTS, Selection
from components.reading import read

# Of the five asks one gives the number, one is declined, one gives none, one leaves a word out, and one has no answer and no firm.
CALL = (
    "登壇者：代表取締役社長 高橋健一、取締役CFO 浅利由紀\n\n質疑応答\n\n"
    "朝凪証券アナリスト、三宅遥氏：2点伺います。1点目は為替です。影響額はいくらですか。2点目は配当です。増配の予定はありますか。\n\n"
    "高橋健一：1点目ですが、12億円です。2点目は浅利からお答えします。\n\n浅利由紀：配当の予定は公表しておりません。\n\n"
    "青葉アセットマネジメントのアナリスト、柏木蓮氏：為替の感応度はどの程度ですか。\n\n"
    "高橋健一：小さいと見ています。\n\n浅利由紀：為替は円安が追い風です。\n\n"
    "凌雲証券アナリスト、森山彩氏：燃料費と人件費はどうですか。\n\n浅利由紀：燃料費は下がりました。\n\n質問者4：在庫は適正ですか。"
)
FACTS = facts_of(read(CALL))
ALL, NOBODY = "A1.1 A1.2 A2.1 A3.1 A4.1", Selection()
OPTIONS = {name: list(ask_options(FACTS, name, EVERYTHING, Selection())) for name in NARROWING}


def _left(narrowing: Narrowing, selection: Selection = NOBODY) -> str:
    return " ".join(ask.ask_id for ask in asks_left(FACTS, narrowing, selection))


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("firm", "朝凪証券", "A1.1 A1.2"),
        ("firm", "none", "A4.1"),
        ("firm_type", "securities", "A1.1 A1.2 A3.1"),
        ("firm_type", "asset_manager", "A2.1"),
        ("firm_type", "none", "A4.1"),
        ("answerer", "高橋健一", "A1.1 A2.1"),
        ("answerer", "浅利由紀", "A1.2 A2.1 A3.1"),  # an ask that two answer is of both
        ("answerer", "none", "A4.1"),
        ("standing", "answered", "A1.1 A2.1"),
        ("standing", "partly", "A1.2 A3.1"),
        ("standing", "no_counterpart", "A4.1"),
        ("left", "missing", "A3.1 A4.1"),
        ("left", "not_given", "A2.1"),
        ("left", "declined", "A1.2"),
        ("left", "none", "A1.1"),
        ("asked_number", "given", "A1.1"),
        ("asked_number", "not_given", "A2.1"),
        ("asked_number", "none", "A1.2 A3.1 A4.1"),
    ],
)
def test_a_filter_leaves_the_asks_that_are_so(name: str, value: str, left: str) -> None:
    """Each filter leaves the asks that are of its value, in the order of the call."""
    assert _left(Narrowing(**{name: value})) == left


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        ({}, ALL),
        ({"firm_type": "securities", "standing": "partly"}, "A1.2 A3.1"),
        ({"firm_type": "securities", "standing": "partly", "left": "declined"}, "A1.2"),
        ({"answerer": "高橋健一", "asked_number": "not_given"}, "A2.1"),
        ({"firm": "朝凪証券", "firm_type": "asset_manager"}, ""),  # nothing is both
        ({"firm": "どこにもない証券"}, ""),
        ({"standing": "no such standing"}, ""),
    ],
)
def test_filters_together_leave_what_is_of_each(filters: dict[str, str], left: str) -> None:
    """Several filters leave less, and may leave nothing."""
    assert _left(Narrowing(**filters)) == left


@pytest.mark.parametrize(
    ("selection", "left"),
    [
        (Selection(analyst="P3"), "A1.1 A1.2"),
        (Selection(analyst="X4"), "A4.1"),  # who is not named is known by the exchange
        (Selection(theme="currency"), "A1.1 A2.1"),  # an ask whose lead-in alone names it
        (Selection(speaker="P1"), "A1.1 A2.1"),
        (Selection(speaker=ANALYSTS), ALL),
        (Selection(analyst="P3", speaker="P2"), "A1.2"),
        (Selection(analyst="P999"), ""),
    ],
)
def test_the_selection_of_all_pages_narrows_the_ledger_too(selection: Selection, left: str) -> None:
    """An analyst, a theme or a speaker who was chosen elsewhere is what the ledger is about."""
    assert _left(EVERYTHING, selection) == left


def test_only_a_filter_in_use_narrows() -> None:
    """A ledger that is not narrowed says so."""
    assert not EVERYTHING
    assert all(Narrowing(**{name: "x"}) for name in NARROWING)


@pytest.mark.parametrize("name", ["analyst", "theme", *NARROWING])
def test_each_choice_says_how_many_asks_it_leaves(facts: Facts, name: str) -> None:
    """The number beside a choice is that of the rows after it is taken; the most stands first; none is offered for nothing."""
    options = ask_options(facts, name, EVERYTHING, Selection())
    for value, number in options.items():
        if name in NARROWING:
            assert len(asks_left(facts, Narrowing(**{name: value}), Selection())) == number > 0
        else:
            assert len(asks_left(facts, EVERYTHING, Selection(**{name: value}))) == number > 0
    assert list(options.values()) == sorted(options.values(), reverse=True)


def test_a_choice_counts_what_the_other_filters_leave() -> None:
    """What was chosen itself can be changed for another of its kind."""
    narrowing = Narrowing(firm_type="securities", standing="partly")
    assert ask_options(FACTS, "standing", narrowing, Selection()) == {"partly": 2, "answered": 1}
    assert ask_options(FACTS, "firm_type", narrowing, Selection()) == {"securities": 2}
    assert ask_options(FACTS, "analyst", narrowing, Selection(analyst="P5")) == {"P3": 1, "P5": 1}
    assert ask_options(FACTS, "theme", Narrowing(firm="どこにもない証券"), Selection()) == {}


@given(st.fixed_dictionaries({name: st.sampled_from([None, *values]) for name, values in OPTIONS.items()}))
def test_more_filters_never_leave_more(filters: dict[str, str | None]) -> None:
    """What all filters leave is what each of them leaves, and nothing else."""
    left = set(_left(Narrowing(**filters)).split())
    each = [set(_left(Narrowing(**{name: value})).split()) for name, value in filters.items()]
    assert left == set.intersection(*each)


def test_the_values_of_a_filter_part_every_call(facts: Facts) -> None:
    """No ask falls through a filter: each is of at least one value of each, and of no value that is not offered."""
    for name, ask in product(NARROWING, facts.asks):
        values = values_of(ask, name)
        assert values and set(values) <= set(ask_options(facts, name, EVERYTHING, Selection()))


def test_what_is_left_of_an_ask_is_what_its_row_shows(facts: Facts) -> None:
    """The kinds of what is left follow from words, number and refusals of the ask, and from nothing else."""
    for ask in facts.asks:
        assert ("missing" in left_of(ask)) == bool(ask.open_subjects)
        assert ("declined" in left_of(ask)) == bool(ask.refusals)
        assert ("not_given" in left_of(ask)) == (ask.number_asked and not ask.number_given)
        assert (number_told(ask) is None) == (not ask.number_asked)
