"""The second law for finds: each number of a term that no theme counts lists its places, whoever is selected and whatever is compared."""

import pytest

from components.facts import Facts
from components.facts.concordance import places
from components.facts.selection import Selection
from components.facts.tally import finds_against, finds_by_side, rows_of
from tests.house.test_evidence import counted, selections


def test_every_number_of_a_find_lists_its_rows(facts: Facts) -> None:
    """Under any selection the count of either side is that of the rows that its key opens, and of the lines that they make."""
    for selection in selections(facts):
        for find in finds_by_side(facts, selection).terms:
            for count in (find.own, find.other):
                counted(facts, count.key, count.number, selection)
                assert len(places(facts, count.rows)) == count.number


def test_two_calls_open_each_its_own_rows(facts: Facts, facts_by_path: dict[object, Facts]) -> None:
    """Held against another call a find counts rows of both, and the key of each call opens them there alone."""
    other = next(each for each in facts_by_path.values() if each.call.call_id != facts.call.call_id)
    for find in finds_against(facts, other).terms:
        for of, count in ((facts, find.own), (other, find.other)):
            assert len(rows_of(of, count.key, Selection()) or ()) == count.number
        assert rows_of(facts, find.other.key, Selection()) is None


@pytest.mark.parametrize(
    "key", ["word:", "word:management", "word:management:", "word:nobody:利益", "word:analyst:該当しない語", "word:::"]
)
def test_an_unknown_key_of_a_find_leads_to_nothing(facts: Facts, key: str) -> None:
    """A link that somebody mistyped opens nothing."""
    assert rows_of(facts, key, Selection()) is None
