"""Themes and tone from call to call: shares, directions, what is small, and what is asked about against what is told."""

import pytest

from components.facts import Facts, facts_of
from components.facts.change.manner import Voice, lengths_over, numbers_over, numbers_shift, tone_courses, tone_shifts
from components.facts.change.shifts import CHANGED, DIRECTIONS, Shift, courses, shifts, smallness
from components.facts.change.themes import Aspect, facing, theme_courses, theme_shifts
from components.facts.selection import ANALYSTS, Selection
from components.facts.tally import ALL, LEVELS, attention
from components.facts.tally.over import SMALL, CallCount, Tallied, rows_over, themes_said
from components.facts.tally.rows import Count, Row
from components.reading import read


def _counted(call_id: str, number: int, total: int) -> CallCount:
    rows = tuple(Row(f"M{at}", (f"S{at}",), at, at + 1) for at in range(number))
    return CallCount(call_id, Count(f"over:{call_id}:theme:price:all", "価格", None, rows), total)


def _shift(before: tuple[int, int], now: tuple[int, int]) -> Shift:
    return Shift("price", "価格", _counted("a", *before), _counted("b", *now))


@pytest.mark.parametrize(
    ("before", "now", "direction", "is_small"),
    [
        ((0, 100), (3, 100), "new", True),
        ((0, 100), (9, 100), "new", False),
        ((3, 100), (0, 100), "gone", True),
        ((5, 100), (6, 100), "steady", False),
        ((5, 100), (18, 100), "rising", False),
        ((18, 100), (5, 100), "falling", False),
        # As many mentions of twice as much talk are a falling share, but not beyond chance.
        ((6, 100), (6, 200), "steady", False),
        ((20, 100), (20, 300), "falling", False),
        # Twice as many of twice as much are the same share.
        ((20, 100), (40, 200), "steady", False),
        ((1, 100), (4, 100), "steady", True),
        # Where a side says nothing of any theme, there is no share to compare.
        ((4, 40), (0, 0), "gone", True),
        ((0, 0), (0, 0), "steady", True),
    ],
)
def test_a_share_moves_in_one_direction(before: tuple[int, int], now: tuple[int, int], direction: str, is_small: bool) -> None:
    """None on one side is new or gone; else the share rises or falls only beyond what chance makes, and both below five are small."""
    shift = _shift(before, now)
    assert (shift.direction, shift.is_small) == (direction, is_small)
    assert shift.direction in DIRECTIONS and shift.is_beyond_chance is (shift.llr >= CHANGED)


def test_the_ratio_is_that_of_the_shares() -> None:
    """2·Σ O·ln(O/E) of 5 in 100 against 18 in 100: 11.5 expected of either."""
    assert _shift((5, 100), (18, 100)).llr == pytest.approx(8.756, abs=0.001)
    assert _shift((18, 100), (5, 100)).llr == pytest.approx(8.756, abs=0.001)


def test_smallness_says_how_many_are_small_and_within_chance() -> None:
    """The statement is made of counts: of so many so many are small, so many within chance, of so many mentions in each call."""
    found = smallness([_shift((0, 100), (2, 90)), _shift((5, 100), (18, 90)), _shift((7, 100), (6, 90))])
    assert (found.shifts, found.small, found.within_chance) == (3, 1, 2)
    assert (found.before_total, found.now_total, found.least, found.threshold) == (100, 90, SMALL, CHANGED)
    assert smallness([]).shifts == 0


def test_what_one_call_lacks_counts_nothing_there() -> None:
    """A course has a count in each call, with a key in each and the label of a call that has it."""
    tallied = [
        Tallied("a", "theme:{}:all", {"price": (Row("M1", ("S1",), 0, 1),)}, {"price": "価格"}, 4),
        Tallied("b", "theme:{}:all", {}, {}, 3),
    ]
    (course,) = courses(tallied)
    assert (course.label, [count.number for count in course.counts], [count.total for count in course.counts]) == ("価格", [1, 0], [4, 3])
    assert [count.key for count in course.counts] == ["over:a:theme:price:all", "over:b:theme:price:all"]
    assert [count.count.label for count in course.counts] == ["価格", "価格"]


def _call(told: str, asked: str = "受注はどうですか。", answered: str = "お答えします。") -> Facts:
    return facts_of(read(f"青潮電機 決算説明会\n\n高橋社長：{told}\n\n質疑応答\n\n三宅遥（朝凪証券）：{asked}\n\n高橋社長：{answered}"))


ONE = _call("値上げを進めました。値上げは浸透しました。配当は据え置きます。", "為替はどうですか。為替の前提も。")
OTHER = _call("値上げは終えました。関税は見ています。関税に備えます。", "関税はどうですか。")


@pytest.mark.parametrize(
    ("aspect", "found"),
    [
        (Aspect(), {"price": (2, 1), "shareholder_returns": (1, 0), "policy": (0, 2)}),
        (Aspect(ANALYSTS), {"currency": (2, 0), "policy": (0, 1)}),
        (Aspect(level="sub_theme"), {"price.raise": (2, 1)}),
        (Aspect(level="term"), {"price#値上げ": (2, 1), "policy#関税": (0, 2)}),
    ],
)
def test_mentions_are_counted_by_side_and_depth(aspect: Aspect, found: dict[str, tuple[int, int]]) -> None:
    """Each theme, part or term has the mentions of one side in each call."""
    counts = {shift.what: (shift.before.number, shift.now.number) for shift in theme_shifts(ONE, OTHER, aspect)}
    assert found.items() <= counts.items()


def test_labels_are_in_the_language_asked_for() -> None:
    """The label of a theme is that of the list, in Japanese or in English."""
    labels = [next(c.label for c in theme_courses([ONE], Aspect(language=each)) if c.what == "price") for each in ("ja", "en")]
    assert labels == ["価格", "Prices"]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("side", [ALL, ANALYSTS])
def test_shares_add_up(facts: Facts, side: str, level: str) -> None:
    """All shares of a side at one depth are the whole of what it mentions; the most frequent comes first."""
    found = theme_courses([facts, facts], Aspect(side, level))
    numbers = [course.number for course in found]
    assert numbers == sorted(numbers, reverse=True)
    assert sum(course.counts[0].number for course in found) == (found[0].counts[0].total if found else 0)
    assert all(course.between(0, 1).direction == "steady" and course.between(0, 1).llr == 0 for course in found)


def test_both_sides_of_a_theme_are_those_of_attention(facts: Facts) -> None:
    """Asked against said over calls is, for each call, what the page of questions counts."""
    known = {gap.theme: gap for gap in attention(facts, Selection()).gaps}
    for each in facing([facts, facts]):
        gap = known.pop(each.theme)
        assert (each.asked[0].rows, each.told[1].rows) == (gap.asked.rows, gap.told.rows)
        assert each.width(0) == pytest.approx(gap.width)
    assert not known


@pytest.mark.parametrize(
    ("told", "what", "number"),
    [
        ("需要が増加しました。需要が増加しました。", "demand.increase", 2),
        ("需要は増えていません。", "demand.increase", 0),  # what is denied is not said
        ("需要が増えれば、増産します。", "demand.increase", 0),
    ],
)
def test_tone_counts_what_is_stated(told: str, what: str, number: int) -> None:
    """A pair counts where management states it, and its key opens it in its own call."""
    calls = [_call("晴れです。"), _call(told)]
    found = {course.what: course.counts for course in tone_courses(calls)}
    assert sum(count.number for count in found.get(what, ())) == number
    for count in found.get(what, ()):
        opened = rows_over(calls, count.key)
        assert (opened[1] if opened else ()) == count.rows


def test_forms_are_counted_apart_from_pairs() -> None:
    """Forms of speech have their own total."""
    calls = [_call("需要が増加しました。"), _call("着実に実行してまいります。必ず達成いたします。")]
    kinds = [{shift.what for shift in tone_shifts(*calls, Voice(kind=kind))} for kind in ("pairs", "forms")]
    assert "demand.increase" in kinds[0] and not kinds[0] & kinds[1]


def test_numbers_are_of_all_management() -> None:
    """Sentences count whoever of management speaks, named or not; what looks ahead with a figure is of what looks ahead."""
    call = _call("売上高は10億円です。来期は12億円を見込みます。今後も成長を目指します。晴れです。", answered="")
    (found,) = numbers_over([call])
    assert [found.sentences.number, found.figures.number, found.ahead_with.number] == [4, 2, 1]
    assert (found.figures.total, found.ahead_with.total) == (4, found.ahead.number)
    unnamed = facts_of(read("青潮電機 決算説明会 質疑応答要旨\n\nＱ１．売上はどうですか。\n\nＡ１．売上高は10億円です。"))
    assert numbers_over([unnamed])[0].figures.number == 1
    assert numbers_shift(call, unnamed).what == "figures"


def test_the_median_answer_is_of_asks_that_have_one() -> None:
    """An ask without an answer has no length, and a call without answers no median."""
    call = _call("晴れです。", answered="為替は見ていません。受注は強いです。")
    (found,) = lengths_over([call])
    assert found.median == sum(count.number for count in found.answers) == 18
    assert (found.answered.number, found.asks.number) == (1, 1)
    (silent,) = lengths_over([facts_of(read("高橋社長：晴れです。"))])
    assert silent.median is None and silent.answers == () and silent.asks.number == 0


GOLDEN = [
    ((2, 3), "margins", "rising", (5, 102), (16, 131)),
    ((2, 3), "people", "new", (0, 102), (4, 131)),
    ((3, 4), "growth", "rising", (4, 131), (10, 82)),
    ((3, 4), "users", "gone", (6, 131), (0, 82)),
    ((1, 2), "shareholder_returns", "steady", (4, 130), (7, 102)),
]


@pytest.mark.parametrize(("pair", "theme", "direction", "counts"), [(row[0], *row[1:3], row[3:]) for row in GOLDEN])
def test_themes_of_a_year(
    quarters: dict[int | None, Facts], pair: tuple[int, int], theme: str, direction: str, counts: tuple[tuple[int, int], ...]
) -> None:
    """What management speaks of more or less from quarter to quarter, as counted by eye in the samples."""
    shift = next(each for each in theme_shifts(*(quarters[at] for at in pair)) if each.what == theme)
    assert (shift.direction, tuple((count.number, count.total) for count in (shift.before, shift.now))) == (direction, counts)


def test_shifts_come_most_uneven_first() -> None:
    """Of two calls, what moved most stands on top."""
    found = shifts(*(themes_said(each, ALL) for each in (ONE, OTHER)))
    assert [each.llr for each in found] == sorted((each.llr for each in found), reverse=True)
