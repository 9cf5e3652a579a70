"""What is spoken of together: pairs count passages, symmetrically, and each number has its passages."""

from itertools import product

import pytest

from components.facts import Facts, facts_of
from components.facts.selection import Selection
from components.facts.tally import Level, rows_of
from components.facts.tally.together import Pair, Sought, Within, pairs
from components.reading import read

ASKED = "東都証券アナリスト、石田真由氏："
TOLD = "社長 王浩："


def call(asked: str, told: str) -> Facts:
    return facts_of(read(f"{ASKED}{asked}\n\n{TOLD}{told}"))


def counted(found: tuple[Pair, ...]) -> dict[frozenset[str], tuple[int, int, int]]:
    return {frozenset((p.one.label, p.other.label)): (p.one.number, p.other.number, p.together.number) for p in found}


PAIRED: list[tuple[str, str, Level, Within, dict[frozenset[str], tuple[int, int, int]]]] = [
    # A sentence that names one twice counts once.
    ("どうですか。", "関税と配当と関税です。関税です。", "term", "sentence", {frozenset(("関税", "配当")): (2, 1, 1)}),
    # In a turn, what is said in different sentences is said together.
    ("どうですか。", "関税です。配当です。", "term", "sentence", {}),
    ("どうですか。", "関税です。配当です。", "term", "turn", {frozenset(("関税", "配当")): (1, 1, 1)}),
    # Another's turn is another passage.
    ("関税はどうですか。", "配当です。", "term", "turn", {}),
    # Two terms of one theme are a pair of terms and none of themes.
    ("どうですか。", "関税と補助金です。", "term", "sentence", {frozenset(("関税", "補助金")): (1, 1, 1)}),
    ("どうですか。", "関税と補助金です。", "theme", "sentence", {}),
    ("関税と配当は?", "配当と補助金です。", "theme", "sentence", {frozenset(("補助金・規制", "株主還元")): (2, 2, 2)}),
    ("どうですか。", "お答えします。", "term", "turn", {}),
]


@pytest.mark.parametrize(("asked", "told", "by", "within", "expected"), PAIRED)
def test_a_pair_counts_the_passages_that_name_both(
    asked: str, told: str, by: Level, within: Within, expected: dict[frozenset[str], tuple[int, int, int]]
) -> None:
    """Beside what both are named in together stands what either is named in."""
    facts = call(asked, told)
    assert counted(pairs(facts, facts.mentions, Sought(by, within))) == expected


def test_pairs_stand_in_one_order() -> None:
    """The most frequent first, of equals the most closely tied, then by name; within a pair the more frequent first."""
    facts = call("どうですか。", "為替と関税です。為替と関税です。為替と配当です。補助金と配当です。為替です。")
    found = pairs(facts, facts.mentions, Sought("term"))
    assert [(p.one.label, p.other.label, p.together.number) for p in found] == [
        ("為替", "関税", 2),
        ("配当", "補助金", 1),
        ("為替", "配当", 1),
    ]
    assert pairs(facts, list(reversed(facts.mentions)), Sought("term", most=1))[0].one.label == "為替"


def test_what_is_left_out_is_not_counted() -> None:
    """Only the mentions given are paired, so that a selection narrows what is counted."""
    facts = call("関税と配当は?", "関税と配当です。")
    told = [m for m in facts.mentions if m.role == "management"]
    assert counted(pairs(facts, told, Sought("term"))) == {frozenset(("関税", "配当")): (1, 1, 1)}


@pytest.mark.parametrize(("by", "within"), list(product(("term", "theme"), ("sentence", "turn"))))
def test_every_number_lists_its_passages(facts: Facts, by: Level, within: Within) -> None:
    """In any call each row is a passage, whose sentences name what is counted; no pair counts more than either of its names."""
    found = pairs(facts, facts.mentions, Sought(by, within, 1000))
    named = {(m.sentence_id, m.term if by == "term" else facts.wordlist.label(m.theme, "ja")) for m in facts.mentions}
    for pair in found:
        assert 0 < pair.together.number <= min(pair.one.number, pair.other.number)
        one, other = pair.one.label, pair.other.label
        for count, names in ((pair.one, [one]), (pair.other, [other]), (pair.together, [one, other])):
            assert count.number == len(count.rows) == len({row.row_id for row in count.rows})
            assert rows_of(facts, count.key, Selection()) == count.rows
            for row, name in product(count.rows, names):
                assert within == "turn" or row.sentence_ids == (row.row_id,)
                assert any((sentence_id, name) in named for sentence_id in row.sentence_ids)
    numbers = [pair.together.number for pair in found]
    assert numbers == sorted(numbers, reverse=True)
    assert len({pair.together.key for pair in found}) == len(found)


def test_the_most_asked_for_are_given(facts: Facts) -> None:
    """The first so many of all pairs are those that a smaller number gives."""
    whole = pairs(facts, facts.mentions, Sought("term", "turn", 1000))
    assert pairs(facts, facts.mentions, Sought("term", "turn", 3)) == whole[:3]
