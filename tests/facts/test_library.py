"""Many calls as a list: what filters leave, the orders, what cannot be told apart, and what is given by hand."""

import pytest

from components.facts import Facts, facts_of
from components.facts.corrections import Corrections, corrected
from components.facts.earlier import earlier_calls
from components.facts.given import Given, is_company, is_period
from components.facts.library import NARROWED, ORDERS, Listed, Wanted, in_order, left, namesakes, options, without_period
from components.facts.tally.calls import call_counts
from components.reading import read

SAID = "東都証券アナリスト、石田真由氏：見通しはいかがでしょうか。\n\n高橋社長：売上高は{amount}億円を見込んでいます。\n"


def call(head: str, amount: int = 120) -> Facts:
    return facts_of(read(f"{head}\n\n{SAID.format(amount=amount)}"))


def listed(head: str, amount: int = 120) -> Listed:
    facts = call(head, amount)
    return Listed(facts, f"{amount}.txt", {name: count.number for name, count in call_counts(facts).items()})


CALLS = [
    listed("青空電機 2026年3月期 第1四半期決算説明会", 1),
    listed("株式会社青空電機 2026年3月期 第2四半期決算説明会", 2),
    listed("みなと食品 2025年12月期 通期決算説明会", 3),
    listed("決算説明会", 4),
]


def amounts(calls: list[Listed]) -> list[str]:
    return [each.source.removesuffix(".txt") for each in calls]


@pytest.mark.parametrize(
    ("wanted", "sources"),
    [
        (Wanted(), ["1", "2", "3", "4"]),
        (Wanted(words="青空"), ["1", "2"]),
        (Wanted(words="２０２５年"), ["3"]),
        (Wanted(words="3.TXT"), ["3"]),
        (Wanted(company="青空電機"), ["1", "2"]),
        (Wanted(company="none"), ["4"]),
        (Wanted(call_period="2025-06-30"), ["1"]),
        (Wanted(words="青空", call_period="2025-12-31"), []),
    ],
)
def test_filters(wanted: Wanted, sources: list[str]) -> None:
    """A form of the company makes no other one, nor do width and case; filters go together."""
    assert amounts(left(CALLS, wanted)) == sources


def test_a_filter_counts_what_the_others_leave() -> None:
    """The number beside a value is how many calls stand in the list when it is chosen."""
    for name in NARROWED:
        for value, (_, count) in options(CALLS, name, Wanted(words="青空")).items():
            assert count == len(left(CALLS, Wanted(**{"words": "青空", name: value})))


@pytest.mark.parametrize(
    ("order", "sources"),
    [
        ("opened", ["1", "2", "3", "4"]),
        ("company", ["3", "2", "1", "4"]),
        ("latest", ["3", "2", "1", "4"]),
        ("source", ["1", "2", "3", "4"]),
    ],
)
def test_orders(order: str, sources: list[str]) -> None:
    """By company, the latest period first within one; a call that says neither comes last."""
    assert amounts(in_order(CALLS, order)) == sources


def test_orders_by_counts(facts_by_path: dict[object, Facts]) -> None:
    """Every count sorts from the greatest."""
    calls = [Listed(facts, "", {n: c.number for n, c in call_counts(facts).items()}) for facts in facts_by_path.values()]
    for order in set(ORDERS) & set(calls[0].counts):
        numbers = [each.counts[order] for each in in_order(calls, order)]
        assert numbers == sorted(numbers, reverse=True)


def test_counts_of_a_call_have_their_rows(facts: Facts) -> None:
    """Each count of a call is as many as its rows, which stand in the call's frames; decided findings are not counted."""
    counts = call_counts(facts)
    assert counts["turns"].number == len(facts.frames()["turns"])
    assert counts["asks"].number == len(facts.frames()["asks"])
    assert counts["findings"].number == len(facts.findings)
    sentences = {sentence.sentence_id for sentence in facts.speech.sentences}
    for count in counts.values():
        assert count.number == len(count.rows) == len({row.row_id for row in count.rows})
        assert all(set(row.sentence_ids) <= sentences for row in count.rows)


def test_a_call_without_a_period_is_told() -> None:
    """Only the call whose text names no period is."""
    assert amounts(without_period(CALLS)) == ["4"]


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        # Two records of one period, or two companies.
        (("青空電機 2026年3月期 第1四半期決算説明会", "青空電機株式会社 2026年3月期 第1四半期決算説明会"), True),
        # One company's year does not end in two months.
        (("青空電機 2026年3月期 第1四半期決算説明会", "青空電機 2025年12月期 通期決算説明会"), True),
        (("青空電機 2026年3月期 第1四半期決算説明会", "青空電機 2026年3月期 第2四半期決算説明会"), False),
        (("青空電機 2026年3月期 第1四半期決算説明会", "みなと食品 2026年3月期 第1四半期決算説明会"), False),
        # Those that name no company are not of one name.
        (("2026年3月期 第1四半期 決算説明会", "2026年3月期 第1四半期 決算説明会"), False),
    ],
)
def test_namesakes(heads: tuple[str, str], told: bool) -> None:
    """Calls of one name are told where they may be of two companies."""
    assert bool(namesakes([listed(head, at) for at, head in enumerate(heads, 1)])) is told


@pytest.mark.parametrize(
    ("written", "year", "quarter", "end"),
    [
        ("2026年3月期 第1四半期", 2026, 1, "2025-06-30"),
        ("２０２６年３月期　第１四半期", 2026, 1, "2025-06-30"),
        ("2026年3月期 第2四半期決算説明会", 2026, 2, "2025-09-30"),
        ("2026/3期 3Q", 2026, 3, "2025-12-31"),
        ("2025年度通期", 2025, 4, None),
        ("FY2025 Q3", 2025, 3, None),
        ("令和7年12月期 通期", 2025, 4, "2025-12-31"),
        ("2026年3月期", 2026, None, "2026-03-31"),
        ("2025年10-12月期", None, None, "2025-12-31"),
    ],
)
def test_a_period_by_hand_is_read(written: str, year: int | None, quarter: int | None, end: str | None) -> None:
    """The reader of periods reads what a person writes; the call has it as written."""
    assert is_period(written)
    of = corrected(call("決算説明会"), Corrections(given=Given(period=written))).call
    assert (of.fiscal_period, of.fiscal_year, of.quarter, of.period_end) == (written, year, quarter, end)


@pytest.mark.parametrize("written", ["", "来年", "第1四半期", "3月", "2026年3月期 第1四半期のつもり", "<script>", "1" * 100, ".*"])
def test_what_is_no_period_of_a_year_is_refused(written: str) -> None:
    """Words around a period, and a quarter of no year, are none; given all the same they change nothing."""
    assert not is_period(written)
    facts = call("青空電機 2026年3月期 第1四半期決算説明会")
    assert corrected(facts, Corrections(given=Given(period=written))).call == facts.call


@pytest.mark.parametrize(("written", "right"), [("青空電機", True), ("A", True), (" ", False), ("・・・", False), ("あ" * 61, False)])
def test_a_company_by_hand(written: str, right: bool) -> None:
    """A name has letters, and not too many."""
    assert is_company(written) is right


def test_what_is_given_follows_into_the_facts() -> None:
    """The call before is found by what was given, and what was not given stays as the text says."""
    before, now = call("青空電機 2026年3月期 第1四半期決算説明会", 1), call("決算説明会", 2)
    assert earlier_calls(now, [before]) == []
    named = corrected(now, Corrections(given=Given("青空電機", "2026年3月期 第2四半期")))
    assert [each.call.call_id for each in earlier_calls(named, [before])] == [before.call.call_id]
    assert named.speech.calendar.quarter == 2
    assert corrected(before, Corrections(given=Given(company="みなと食品"))).call.fiscal_period == before.call.fiscal_period
