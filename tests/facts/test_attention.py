"""What is asked about against what is told: rates of each side's own characters, the widest gaps on either end."""

from itertools import pairwise

import pytest

from components.facts import Facts, facts_of
from components.facts.selection import ANALYSTS, Selection
from components.facts.tally import Gap, attention, rows_of
from components.reading import read

# 29 characters of the president before the questions, 24 and 10 of the analysts, 19 and 5 of the answers.
CALL = (
    "青潮電機 2026年3月期 第2四半期決算説明会\n\n"
    "高橋社長：為替は円安です。配当は据え置きです。設備投資は増やします。\n\n質疑応答\n\n"
    "三宅遥（朝凪証券）：為替と関税の影響を教えてください。為替の前提は？\n\n高橋社長：為替は145円です。関税も見ています。\n\n"
    "柏木蓮（凌雲証券）：人件費は増えますか。\n\n浅利CFO：増えます。"
)
FACTS = facts_of(read(CALL))
ASKER, PRESIDENT = "P2", "P1"


def _gaps(selection: Selection) -> dict[str, Gap]:
    return {gap.theme: gap for gap in attention(FACTS, selection).gaps}


@pytest.mark.parametrize(
    ("selection", "asked", "told"),
    [
        (Selection(), 34, 53),
        (Selection(analyst=ASKER), 24, 19),  # this analyst's exchange alone
        (Selection(speaker=PRESIDENT), 0, 48),
        (Selection(speaker=ANALYSTS), 34, 0),
        (Selection(theme="currency"), 34, 53),  # a theme is held against all that is said
    ],
)
def test_each_side_has_its_own_denominator(selection: Selection, asked: int, told: int) -> None:
    """The characters are those that each side speaks in view, labels apart."""
    tally = attention(FACTS, selection)
    assert (tally.asked_characters, tally.told_characters) == (asked, told)


@pytest.mark.parametrize(
    ("theme", "asked", "told"),
    [("currency", 2, 3), ("policy", 1, 1), ("people", 1, 0), ("shareholder_returns", 0, 1), ("investment", 0, 1)],
)
def test_a_rate_is_so_many_mentions_in_a_thousand_characters(theme: str, asked: int, told: int) -> None:
    """The raw count of each side stands beside its rate."""
    gap = _gaps(Selection())[theme]
    assert (gap.asked.number, gap.told.number) == (asked, told)
    assert (gap.asked_rate, gap.told_rate) == pytest.approx((asked * 1000 / 34, told * 1000 / 53))


def test_what_is_asked_most_beyond_what_is_told_stands_on_top() -> None:
    """The theme that only analysts speak of is first, those that only management speaks of are last."""
    assert list(_gaps(Selection()))[:3] == ["people", "policy", "currency"]
    assert {"shareholder_returns", "investment"} <= set(list(_gaps(Selection()))[3:])


def test_a_theme_of_one_side_is_told_by_an_empty_count() -> None:
    """What nobody asks about has no question behind it, what nobody tells no answer."""
    gaps = _gaps(Selection())
    assert [theme for theme, gap in gaps.items() if not gap.told.number] == ["people"]
    assert not gaps["investment"].asked.rows and gaps["investment"].asked_rate == 0


def test_a_side_that_says_nothing_has_no_rate() -> None:
    """Without a word of the analysts no rate is made of nothing."""
    assert all(gap.asked_rate == 0 < gap.told_rate for gap in _gaps(Selection(speaker=PRESIDENT)).values())
    assert attention(facts_of(read("高橋社長：為替は円安です。")), Selection()).asked_characters == 0
    assert attention(facts_of(read("高橋社長：晴れです。")), Selection()).gaps == ()


def test_an_analyst_is_held_against_the_answers_to_that_analyst() -> None:
    """With an analyst selected neither the presentation nor the answers to others count."""
    gaps = _gaps(Selection(analyst=ASKER))
    assert {theme: (gap.asked.number, gap.told.number) for theme, gap in gaps.items()} == {"currency": (2, 1), "policy": (1, 1)}


def test_the_gaps_are_ordered_and_counted_in_every_call(facts: Facts) -> None:
    """In any call the widths fall from row to row, no theme stands twice, and both counts lead to their rows."""
    tally = attention(facts, Selection())
    assert all(one.width >= other.width for one, other in pairwise(tally.gaps))
    assert len({gap.theme for gap in tally.gaps}) == len(tally.gaps)
    assert {gap.theme for gap in tally.gaps} == {m.theme for m in facts.mentions if m.role in ("analyst", "management")}
    for count in (each for gap in tally.gaps for each in (gap.asked, gap.told)):
        assert tuple(rows_of(facts, count.key, Selection()) or ()) == count.rows
