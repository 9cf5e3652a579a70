"""Calls of one company over quarters: figures, single quarters that follow, guidance as it moved, progress, and what to know."""

from collections.abc import Sequence
from itertools import permutations, product
from pathlib import Path
from typing import get_args

import pandas as pd
import pytest

from components.facts import Facts, facts_of
from components.facts.change.compared import Comparison, compared
from components.facts.change.course import changes_of, gaps
from components.facts.change.figures import Line, Point, Source
from components.facts.change.only import Only
from components.facts.change.rounding import is_same
from components.facts.change.tables import FigureRow, frames_of
from components.facts.change.turned import Turn, turn_words
from components.lexicon import entries
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.facts.calls import call, quarter

FISH, BOOKS, CRANES = "潮路水産", "木霊書店", "綾瀬建機"


def line(comparison: Comparison, metric: str, kind: str, scope: str | None = None) -> Line | None:
    return next((x for x in comparison.lines if (x.thing.metric, x.kind, x.thing.scope) == (metric, kind, scope)), None)


def told(found: Line | None) -> list[str]:
    """Return the points of a line as ``2026Q2 54`` in 億円, a computed one with its mark: ``2026Q2 54*``."""
    return [] if found is None else [_told(point) for point in found.points]


def _told(point: Point) -> str:
    return f"{point.stretch.year}Q{point.stretch.last_quarter} {point.value / 1e8:g}{'*' if point.is_estimated else ''}"


def year(said: Sequence[str], company: str = FISH, number: int = 2026, month: int = 3) -> list[Facts]:
    """Return the calls of a year on the quarters of which something is said."""
    return [quarter(company, n, each, number, month) for n, each in enumerate(said, 1) if each]


FIGURES = [
    # what is said in the calls on the four quarters, a metric and a kind of line, its points
    (["売上高は50億円でした。", "売上高は104億円でした。"], ("revenue", "cumulative"), ["2026Q1 50", "2026Q2 104"]),
    (["売上高は50億円でした。", "売上高は104億円でした。"], ("revenue", "quarter"), ["2026Q1 50", "2026Q2 54*"]),
    (
        ["売上高は50億円でした。", "売上高は104億円でした。", "売上高は160億円でした。", "売上高は220億円でした。"],
        ("revenue", "quarter"),
        ["2026Q1 50", "2026Q2 54*", "2026Q3 56*", "2026Q4 60*"],
    ),
    (["売上高は50億円でした。", "", "売上高は160億円でした。"], ("revenue", "quarter"), ["2026Q1 50"]),  # two quarters are no single one
    (["", "売上高は104億円でした。", "売上高は160億円でした。"], ("revenue", "quarter"), ["2026Q3 56*"]),
    (["", "", "", "売上高は220億円でした。"], ("revenue", "year"), ["2026Q4 220"]),
    (["", "", "", "売上高は220億円でした。"], ("revenue", "quarter"), []),
    (
        ["営業利益は4億円でした。", "上期の営業利益は9億円、前年同期比5%増でした。第2四半期の3か月の営業利益は5億円でした。"],
        ("operating_income", "quarter"),
        ["2026Q1 4", "2026Q2 5"],  # what is stated is not computed
    ),
    (
        ["営業利益は4億円でした。", "営業損失は1億円でした。"],
        ("operating_income", "quarter"),
        ["2026Q1 4", "2026Q2 -5*"],
    ),  # a loss of the quarter
    (["営業利益率は8.0%でした。", "営業利益率は9.0%でした。"], ("operating_margin", "quarter"), ["2026Q1 8e-08"]),  # rates do not add up
    (["受注残高は70億円です。", "受注残高は75億円です。"], ("order_backlog", "moment"), ["2026Q1 70", "2026Q2 75"]),
    (["受注残高は70億円です。", "受注残高は75億円です。"], ("order_backlog", "quarter"), []),  # what is of a day has no quarter
    (
        ["売上高は50億円でした。", "通期の売上高は220億円を見込んでいます。"],
        ("revenue", "cumulative"),
        ["2026Q1 50"],
    ),  # what is expected is no result
    (["売上高は50億円でした。", "下期の売上高は116億円を見込んでいます。"], ("revenue", "half"), []),
    (
        ["売上高は50億円、前年同期の45億円から増えました。"],
        ("revenue", "cumulative"),
        ["2026Q1 50"],
    ),  # the year before is no result of this one
    (["売上高は50億円でした。前年同期の売上高は45億円でした。"], ("revenue", "cumulative"), ["2026Q1 50"]),
    (
        ["売上高は50億円でした。", "第2四半期単独の売上高は55億円でした。前年同期の売上高は51億円でした。"],
        ("revenue", "quarter"),
        ["2026Q1 50", "2026Q2 55"],
    ),  # a quarter alone is no part of the company
    (["当期利益は4億円、前年同期比5.0%増でした。"], ("net_income", "cumulative"), ["2026Q1 4"]),  # 当期 is a part of the name
]


@pytest.mark.parametrize(("said", "which", "expected"), FIGURES)
def test_figures_stand_in_the_line_of_their_kind(said: list[str], which: tuple[str, str], expected: list[str]) -> None:
    assert told(line(compared(year(said)), *which)) == expected


KEPT_APART = [
    # what is said, the lines of revenue that it makes
    ("売上高は50億円、うち海外事業の売上高は20億円でした。", {(None, None, "JPY"), (None, "海外事業", "JPY")}),
    ("売上高は50億円、調整後の売上高は48億円でした。", {(None, None, "JPY"), ("adjusted", None, "JPY")}),
    ("売上高は50億円でした。米国子会社の売上高は2億ドルでした。", {(None, None, "JPY"), (None, "米国子会社", "USD")}),
]


@pytest.mark.parametrize(("said", "things"), KEPT_APART)
def test_basis_part_and_currency_are_lines_of_their_own(said: str, things: set[tuple[str | None, str | None, str]]) -> None:
    lines = compared(year([said])).lines
    assert {(x.thing.basis, x.thing.scope, x.thing.unit) for x in lines if x.thing.metric == "revenue"} == things


def test_what_is_not_said_to_be_a_sum_joins_no_other_line() -> None:
    """Without a word for it a second quarter has a line of its own, and nothing is computed from it."""
    calls = [
        call(f"茜ソフト 2026年3月期 第{n}四半期決算説明会", f"売上収益は{value}億円でした。") for n, value in ((1, 50), (2, 104), (3, 160))
    ]
    found = compared(calls)
    assert told(line(found, "revenue", "unsaid")) == ["2026Q2 104", "2026Q3 160"]
    assert told(line(found, "revenue", "cumulative")) == told(line(found, "revenue", "quarter")) == ["2026Q1 50"]
    assert [remark.key for remark in found.remarks] == ["unsaid", "unsaid"]


def test_a_company_that_tells_quarters_alone_has_no_sums() -> None:
    calls = [call(f"星雲科技 2025年度 第{n}四半期（{3 * n - 2}～{3 * n}月）決算説明会", f"売上高は{n}億ドルでした。") for n in (1, 2, 3)]
    found = compared(calls)
    assert told(line(found, "revenue", "quarter")) == ["2025Q1 1", "2025Q2 2", "2025Q3 3"]
    assert told(line(found, "revenue", "cumulative")) == ["2025Q1 1"]


GAPS = [
    # what is said, the kind of line, the quarters that are left open
    (["売上高は50億円でした。", "", "", "売上高は220億円でした。"], "cumulative", [2, 3]),
    (["売上高は50億円でした。", "売上高は104億円でした。"], "cumulative", []),
    (["売上高は50億円でした。"], "quarter", []),
]


@pytest.mark.parametrize(("said", "kind", "expected"), GAPS)
def test_gaps_are_left_open(said: list[str], kind: str, expected: list[int]) -> None:
    found = line(compared(year(said)), "revenue", kind)
    assert found is not None
    assert [gap.last_quarter for gap in gaps(found)] == expected


def test_a_gap_may_be_years_long() -> None:
    calls = [quarter(FISH, 4, "売上高は200億円でした。", 2023), quarter(FISH, 4, "売上高は220億円でした。", 2026)]
    found = line(compared(calls), "revenue", "year")
    assert found is not None
    assert [gap.year for gap in gaps(found)] == [2024, 2025]


CHANGES = [
    # the year before and now in 億円, the change in percent that follows
    ("100", "110", 10.0),
    ("100", "95", -5.0),
]


@pytest.mark.parametrize(("before", "now", "expected"), CHANGES)
def test_the_change_from_the_year_before_follows_from_both_calls(before: str, now: str, expected: float) -> None:
    calls = [quarter(FISH, 4, f"売上高は{before}億円でした。", 2025), quarter(FISH, 4, f"売上高は{now}億円でした。", 2026)]
    found = line(compared(calls), "revenue", "year")
    assert found is not None
    first, second = changes_of(found)
    assert first is None and second is not None and second.computed is not None and second.is_computed
    assert round(second.computed, 6) == expected and {source.call_id for source in second.made_of} == {calls[0].call.call_id}


TURNS = [
    # the year before and now, what became of a loss, and the word for it
    ("営業利益は10億円でした。", "営業損失は5億円でした。", "to_loss", "赤字転落"),
    ("営業損失は10億円でした。", "営業利益は5億円でした。", "to_profit", "黒字転換"),
    ("営業損失は5億円でした。", "営業損失は10億円でした。", "wider", "赤字拡大"),
    ("営業損失は10億円でした。", "営業損失は5億円でした。", "narrower", "赤字縮小"),
    ("営業損失は5億円でした。", "営業損失は5億円でした。", None, None),
    ("営業利益は5億円でした。", "営業利益は6億円でした。", None, None),
    ("", "営業損失は5億円、前年同期は10億円の営業利益でした。", "to_loss", "赤字転落"),  # the call states the year before itself
    ("", "営業損失は5億円でした。前年同期の営業損失は8億円でした。", "narrower", "赤字縮小"),
    ("営業利益は10億円でした。", "営業損失は5億円、前年同期は2億円の営業損失でした。", "wider", "赤字拡大"),  # as the later call tells it
    ("", "営業損失は5億円、前年同期比20%減でした。", None, None),  # a percent of a loss says nothing
]


@pytest.mark.parametrize(("before", "now", "turn", "words"), TURNS)
def test_of_a_loss_a_change_is_told_in_words_and_never_in_percent(before: str, now: str, turn: str | None, words: str | None) -> None:
    calls = [quarter(FISH, 4, said, number) for number, said in ((2025, before), (2026, now)) if said]
    found = line(compared(calls), "operating_income", "year")
    assert found is not None
    change = changes_of(found)[-1]
    assert (change.turn if change else None) == turn
    if change and change.turn:
        assert change.percent is None and change.made_of and turn_words(change.turn, "operating_income", "ja") == words


def test_every_turn_has_its_word_in_both_languages() -> None:
    for kind, turn, language in product(("profit", "flow"), get_args(Turn), ("ja", "en")):
        assert entries("change")["turned"][kind][turn][language]
    assert turn_words("to_loss", "free_cash_flow", "ja") != turn_words("to_loss", "net_income", "ja")


GUIDANCE = [
    # what is said in the calls on the quarters, how the guidance for the year's revenue moved
    (["通期の売上高予想は220億円です。"], ["first 220"]),
    (["通期の売上高予想は220億円です。", "通期の売上高予想は230億円です。"], ["first 220", "raised 230"]),
    (["通期の売上高予想は220億円です。", "通期の売上高予想は210億円です。"], ["first 220", "lowered 210"]),
    (["通期の売上高予想は220億円です。", "通期の売上高予想は220億円です。"], ["first 220", "kept 220"]),
    (["通期の売上高予想は220億円です。", "通期の売上高予想は2,204百万円です。"], ["first 220", "lowered 22.04"]),
    # what a call says of its forecast beside the number wins over its being the first that is open
    (["通期の業績予想は売上高220億円、営業利益22億円を据え置いています。"], ["=kept 220"]),
    (["通期の売上高予想は220億円で、変更はありません。"], ["=kept 220"]),
    (["通期予想は据え置きで、売上高は220億円を見込んでいます。"], ["=kept 220"]),
    (["通期の売上高予想は220億円です。業績予想に変更はございません。"], ["=kept 220"]),
    (["通期の売上高予想は220億円です。", "通期の売上高予想は220億円を据え置きます。"], ["first 220", "=kept 220"]),
    (["通期の売上高予想は220億円です。", "通期の売上高予想は230億円を据え置きます。"], ["first 220", "raised 230"]),  # raised between them
    (["通期の売上高予想は220億円です。配当の予想は据え置きます。"], ["first 220"]),
    (["通期の売上高予想は220億円に引き上げ、営業利益は22億円を据え置きます。"], ["first 220"]),
    (["通期の売上高予想は220億円とし、配当は50円を据え置きます。"], ["first 220"]),
    (["前回は予想を据え置きましたが、今回は通期の売上高を220億円に引き上げます。"], ["first 220"]),
    (["通期の売上高は220億円を見込み、高い利益率を維持してまいります。"], ["first 220"]),
    (["", "通期の売上高予想を220億円から230億円に引き上げます。"], ["raised 230"]),  # the call itself says from where
    (["通期の売上高予想は11兆7,000億円です。", "通期の売上高予想は12兆円です。"], ["first 117000", "raised 120000"]),  # a round number
    (["通期の売上高予想は220,449百万円です。", "通期の売上高予想は2,204億円です。"], ["first 2204.49", "kept 2204"]),  # the same, cut
    (["通期の売上高予想は220億円です。", "通期の業績予想は未定といたします。"], ["first 220", "withdrawn -"]),
    (
        ["通期の売上高予想は220億円です。", "通期の業績予想を取り下げました。", "通期の売上高予想は200億円です。"],
        ["first 220", "withdrawn -", "lowered 200"],
    ),
    (["通期の売上高予想は220億円です。", "通期の業績予想は据え置きます。"], ["first 220", "kept 220"]),
    (["通期の売上高予想は220億円です。", "通期の業績予想に変更はありません。"], ["first 220", "kept 220"]),
    (["通期の売上高予想は220億円です。", "業績予想を取り下げるとも維持するとも申し上げられません。"], ["first 220"]),
    (["通期の売上高予想は220億円です。", "年間配当の予想は据え置きます。"], ["first 220"]),  # of another metric
    (
        ["通期の売上高は210億円から220億円を見込んでいます。", "通期の売上高は214億円から218億円を見込んでいます。"],
        ["first 210~220", "narrowed 214~218"],
    ),
    (
        ["通期の売上高は210億円から220億円を見込んでいます。", "通期の売上高は215億円から225億円を見込んでいます。"],
        ["first 210~220", "raised 215~225"],
    ),
    (["通期の売上高予想は220億円です。", "来期の売上高は240億円を見込んでいます。"], ["first 220"]),  # of another year
]


@pytest.mark.parametrize(("said", "expected"), GUIDANCE)
def test_guidance_is_followed_from_call_to_call(said: list[str], expected: list[str]) -> None:
    found = compared(year(said)).guidance
    course = next(x for x in found if x.thing.metric == "revenue" and (x.target.year, x.target.kind) == (2026, "year"))
    assert [f"{'=' if step.says_kept else ''}{step.move} {_range(step.value, step.high)}" for step in course.steps] == expected
    assert all(step.sources for step in course.steps)


RATES = [
    # what is said in the calls, the currency, and what is assumed of it
    (["為替の前提は1ドル145円です。", "為替の前提は1ドル148円に見直しました。"], {"USD": [145, 148]}),
    (["為替の前提は1ドル145円、1ユーロ160円です。", "1ユーロ162円を前提としています。"], {"USD": [145], "EUR": [160, 162]}),
    (["想定為替レートは145円です。", "想定為替レートは150円に変更します。"], {None: [145, 150]}),
    (["1ドル145円を前提とし、1円の円高は営業利益を1億円押し下げます。"], {"USD": [145]}),
    (["第1四半期の平均レートは1ドル144円でした。"], {}),
]


@pytest.mark.parametrize(("said", "expected"), RATES)
def test_an_assumed_rate_of_exchange_is_followed(said: list[str], expected: dict[str | None, list[int]]) -> None:
    """Each currency on its own; a rate that was is none."""
    courses = [course for course in compared(year(said)).guidance if course.thing.metric == "fx_rate"]
    assert {course.thing.scope: [step.value for step in course.steps] for course in courses} == expected
    assert all(Only().leaves(course.thing) for course in courses), "a currency is no part of the company"


def _range(value: float | None, high: float | None) -> str:
    return "-" if value is None else f"{value / 1e8:g}" + ("" if high is None else f"~{high / 1e8:g}")


def test_a_forecast_that_a_result_exceeds_is_none_of_the_next_year() -> None:
    said = "売上高は217億円、前期比2%増となり、予想の215億円を上回りました。2027年3月期は、売上高230億円を見込んでいます。"
    courses = compared(year(["", "", "", said])).guidance
    assert [(each.target.year, [step.value for step in each.steps]) for each in courses] == [(2027, [23_000_000_000.0])]


def test_guidance_told_in_the_last_call_is_of_the_next_year() -> None:
    calls = [
        *year(["", "", "", "売上高は220億円でした。来期の売上高は240億円を見込んでいます。"]),
        quarter(FISH, 1, "通期の売上高予想は245億円です。", 2027),
    ]
    steps = {x.target.year: [step.move for step in x.steps] for x in compared(calls).guidance}
    assert steps == {2027: ["first", "raised"]}


PROGRESS = [
    # what is said, the progress computed and stated, whether they agree
    (["売上高は50億円でした。通期の売上高予想は200億円です。"], (25.0, None, None)),
    (["売上高は50億円でした。通期の売上高予想は200億円です。売上高の進捗率は25.0%です。"], (25.0, 25.0, True)),
    (["売上高は50億円でした。通期の売上高予想は200億円です。売上高の進捗率は27.0%です。"], (25.0, 27.0, False)),
    (
        ["売上高は50億円でした。通期の売上高予想は200億円です。", "売上高は110億円でした。"],
        (55.0, None, None),
    ),  # the forecast of the call before
]


@pytest.mark.parametrize(("said", "expected"), PROGRESS)
def test_progress_is_computed_and_held_against_the_stated_one(said: list[str], expected: tuple[float, float | None, bool | None]) -> None:
    found = compared(year(said)).progress[-1]
    assert (found.percent, found.stated.value if found.stated else None, found.agrees) == expected


def test_when_the_year_is_over_or_the_forecast_withdrawn_there_is_no_progress() -> None:
    said = ["通期の売上高予想は200億円です。", "売上高は90億円でした。通期の業績予想は未定といたします。", "", "売上高は190億円でした。"]
    assert compared(year(said)).progress == ()


REMARKS = [
    # what is not as it should be, the calls, the keys of what is said of it
    ("one quarter twice", [quarter(FISH, 2, "売上高は104億円でした。"), quarter(FISH, 2, "売上高は104億円です。")], ["same_quarter"]),
    (
        "twice and otherwise",
        [quarter(FISH, 2, "売上高は104億円でした。"), quarter(FISH, 2, "売上高は105億円でした。")],
        ["same_quarter", "two_values"],
    ),
    ("one text twice", [quarter(FISH, 2, "売上高は104億円でした。")] * 2, ["same_text"]),
    ("no period", [call(f"{FISH} 会社説明会", "売上高は104億円でした。")], ["no_period"]),
    (
        "a year of which no month is known",
        [*year(["売上高は50億円でした。"]), call(f"{FISH} FY2026 Q2 決算説明会", "売上収益は9億円です。")],
        ["unplaced_year"],
    ),
    ("two codes", [call(f"{FISH}（証券コード {code}） 2026年3月期 第1四半期決算説明会", "") for code in ("1301", "9502")], ["one_name"]),
    (
        "years that end in turns in two months",
        [quarter(FISH, 4, "売上高は1億円でした。", *when) for when in ((2024, 3), (2024, 12), (2025, 3), (2025, 12))],
        ["one_name"],
    ),
    ("another year end", [quarter(FISH, 4, "売上高は1億円でした。", *when) for when in ((2024, 3), (2024, 12))], ["changed_year"]),
    ("a year of nine months", [call(f"{FISH} 2024年12月期（9か月決算） 通期決算説明会", "売上高は1億円でした。")], ["irregular_year"]),
    ("two currencies", [quarter(FISH, 1, "売上高は50億円でした。"), quarter(FISH, 2, "売上高は1億ドルでした。")], ["two_currencies"]),
    (
        "the year before told otherwise",
        [quarter(FISH, 2, "売上高は100億円でした。", 2025), quarter(FISH, 2, "売上高は、前年同期の96億円から110億円に増えました。")],
        ["restated"],
    ),
    (
        "the year before told otherwise in a sentence of its own",
        [
            quarter(FISH, 2, "売上高は100億円でした。", 2025),
            quarter(FISH, 2, "売上高は110億円、前年同期比14.6%増でした。前年同期の売上高は96億円でした。"),
        ],
        ["restated"],
    ),
    ("the year before in a sentence of its own", year(["純損失は4億円でした。前年同期の純損失は3億円でした。"]), []),
    (
        "the year before told otherwise by a change",
        [quarter(FISH, 2, "売上高は100億円でした。", 2025), quarter(FISH, 2, "売上高は110億円、前年同期比15.0%増でした。")],
        ["restated_implied"],
    ),
    (
        "a change that fits but for rounding",
        [quarter(FISH, 2, "売上高は100億円でした。", 2025), quarter(FISH, 2, "売上高は110億円、前年同期比10.3%増でした。")],
        [],
    ),
    (
        "a year before in coarser words",
        [quarter(FISH, 2, "売上高は10,049百万円でした。", 2025), quarter(FISH, 2, "売上高は、前年同期の100億円から110億円に増えました。")],
        [],
    ),
    (
        "another old forecast than was told",
        year(["通期の売上高予想は220億円です。", "通期の売上高予想を215億円から230億円に引き上げます。"]),
        ["old_guidance"],
    ),
    ("another progress", year(["売上高は50億円でした。通期の売上高予想は200億円です。売上高の進捗率は30.0%です。"]), ["progress"]),
    ("two values in one call", year(["売上高は50億円、前年同期比5%増でした。売上高は60億円、前年同期比5%増でした。"]), ["two_values"]),
    (
        "another language",
        [call(f"{FISH} FY2026/3 Q1", "Good morning. Revenue grew strongly this quarter in every market.")],
        ["no_company", "not_counted"],
    ),
    ("nothing", [*year(["売上高は50億円でした。", "売上高は104億円でした。"]), quarter(BOOKS, 1, "売上高は30億円でした。", 2026, 8)], []),
]


@pytest.mark.parametrize(("what", "calls", "expected"), REMARKS, ids=[row[0] for row in REMARKS])
def test_what_does_not_fit_is_said_in_a_sentence(what: str, calls: list[Facts], expected: list[str]) -> None:
    found = compared(calls).remarks
    assert [remark.key for remark in found] == expected, what
    for remark in found:
        assert remark.call_ids and all(remark.said(language) for language in ("ja", "en"))
        assert "{" not in remark.said("ja") + remark.said("en")


def test_a_remark_names_calls_and_amounts_as_a_person_writes_them() -> None:
    """A call without a period is its file alone, a loss has its sign, what is computed is round, a currency has its name."""
    nameless = call(f"{FISH} 会社説明会", "売上高は104億円でした。", name="n.txt")
    assert "（n.txt）" in compared([nameless]).remarks[0].said("ja")
    restated = [quarter(FISH, 2, "営業損失は3億円でした。", 2025), quarter(FISH, 2, "営業利益は11億円、前年同期比15.0%増でした。")]
    (remark,) = compared(restated).remarks
    assert "当時の発表 △3億円" in remark.said("ja") and "推計 9.57億円" in remark.said("ja")
    two = [quarter(FISH, 1, "売上高は50億円でした。"), quarter(FISH, 2, "売上高は1億ドルでした。")]
    (remark,) = compared(two).remarks
    assert "円、ドル" in remark.said("ja") and "yen, USD" in remark.said("en")


def test_without_a_company_calls_are_not_joined() -> None:
    calls = [call(f"2026年3月期 第{n}四半期決算説明会", "売上高は50億円、経常利益は2億円でした。") for n in (1, 2)]
    found = compared(calls)
    assert len(found.companies) == 2
    assert [remark.key for remark in found.remarks] == ["no_company", "no_company"]


def test_two_calls_on_one_quarter_are_both_kept_and_nothing_follows_from_them() -> None:
    calls = [*year(["売上高は50億円でした。", "売上高は104億円でした。"]), quarter(FISH, 2, "売上高は105億円でした。")]
    found = compared(calls)
    assert told(line(found, "revenue", "cumulative")) == ["2026Q1 50", "2026Q2 104", "2026Q2 105"]
    assert told(line(found, "revenue", "quarter")) == ["2026Q1 50"]


def test_companies_with_other_year_ends_stand_side_by_side_by_calendar_quarter() -> None:
    """A March filer's second quarter and an August filer's fourth are one quarter of the calendar, near enough."""
    found = compared([quarter(FISH, 1, "売上高は50億円でした。"), quarter(BOOKS, 1, "売上高は30億円でした。", 2026, 8)])
    places = {x.thing.company: x.points[0].stretch.calendar_quarter for x in found.lines if x.kind == "quarter"}
    assert places == {FISH: (2025, 2), BOOKS: (2025, 4)}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_in_which_calls_are_given_changes_nothing(order: tuple[int, ...]) -> None:
    calls = year(["売上高は50億円でした。", "売上高は104億円でした。", "売上高は160億円でした。"])
    found = line(compared([calls[at] for at in order]), "revenue", "quarter")
    assert told(found) == ["2026Q1 50", "2026Q2 54*", "2026Q3 56*"]


ROUNDED = [
    ("10,049百万円", "100億円", True),
    ("10,149百万円", "100億円", False),
    ("100億円", "101億円", False),
    ("100億円", "100億円", True),
]


@pytest.mark.parametrize(("one", "other", "same"), ROUNDED)
def test_the_coarser_of_two_amounts_may_be_rounded(one: str, other: str, same: bool) -> None:
    first, second = (next(q for q in quarter(FISH, 1, f"売上高は{said}でした。").quantities if q.kind == "money") for said in (one, other))
    assert is_same(first, second) == same


@pytest.fixture(scope="module")
def four() -> list[Facts]:
    return [facts_of(read_file(path)) for path in SAMPLES if path.stem.startswith("mikageno")]


# In 百万円, each held against the text of the four samples by hand.
GOLDEN = {
    ("revenue", "cumulative", None): ["59874", "120745", "184322", "251486"],
    ("revenue", "quarter", None): ["59874", "60871*", "63577*", "67164*"],
    ("operating_income", "cumulative", None): ["4402", "8914", "15118", "21763"],
    ("operating_income", "quarter", None): ["4402", "4512", "6204", "6645"],  # each quarter is stated in words
    ("ordinary_income", "quarter", None): ["4518", "4669*", "6379*", "6774*"],
    ("net_income", "quarter", None): ["3105", "3159*", "4333*", "4691*"],
    ("operating_income", "quarter", "駆動機器事業"): ["-148", "-264*", "316", "614*"],  # an analyst names the same −264 and 614
    ("revenue", "quarter", "半導体関連事業"): ["15730", "15728*", "16108*", "17280*"],  # 15,728 and 16,108 are told in answers too
    ("orders", "quarter", None): ["62140", "60740*", "67570", "70280*"],
    ("order_backlog", "moment", None): ["73466", "73335", "77328", "80444"],
    ("capex", "cumulative", None): ["5240", "10320", "14180"],
    ("inventory", "moment", None): ["38910", "37640", "36950"],
    ("free_cash_flow", "year", None): ["2910"],
}


@pytest.mark.parametrize("which", GOLDEN)
def test_the_figures_of_the_samples(four: list[Facts], which: tuple[str, str, str | None]) -> None:
    found = line(compared(four), *which)
    assert found is not None
    assert [f"{point.value / 1e6:.0f}{'*' if point.is_estimated else ''}" for point in found.points] == GOLDEN[which]


def test_the_guidance_and_progress_of_the_samples(four: list[Facts]) -> None:
    found = compared(four)
    course = next(x for x in found.guidance if x.thing.metric == "operating_income" and x.thing.scope is None and x.target.year == 2026)
    assert [(step.move, (step.value or 0) / 1e6) for step in course.steps] == [("first", 22500), ("lowered", 21200), ("kept", 21200)]
    rates = [(x.stated.value, round(x.percent, 1), x.agrees) for x in found.progress if x.stated and x.thing.metric == "operating_income"]
    assert rates == [(19.6, 19.6, True), (42.0, 42.0, True), (71.3, 71.3, True)]
    assert found.remarks == ()


def test_no_number_stands_without_the_place_it_was_taken_from(four: list[Facts]) -> None:
    """A stated point says what its number says; a computed one is what its two numbers give."""
    numbers = {(q.call_id, q.quantity_id): q for facts in four for q in facts.quantities}
    for found in compared(four).lines:
        for point in found.points:
            values = [numbers[source.call_id, str(source.quantity_id)].value or 0 for source in point.sources]
            assert point.value == (values[0] - values[1] if point.is_estimated else values[0])
            assert all(_is_there(source, four) for source in (*point.sources, *point.others))


def test_the_keys_of_points_and_lines_are_their_own(four: list[Facts]) -> None:
    """A key is one line's or one point's of it, and a computed point names both its numbers."""
    found = compared(four)
    assert len({each.key for each in found.lines}) == len(found.lines)
    assert len({each.key for each in found.guidance}) == len(found.guidance)
    for each in found.lines:
        assert len({point.key for point in each.points}) == len(each.points)
    quarters = line(found, "revenue", "quarter")
    assert quarters is not None and quarters.points[1].key == f"point:{four[1].call.call_id}.N6-{four[0].call.call_id}.N7"


def _is_there(source: Source, calls: list[Facts]) -> bool:
    facts = next(each for each in calls if each.call.call_id == source.call_id)
    sentence = next(each for each in facts.speech.sentences if each.sentence_id == source.sentence_id)
    return sentence.start <= source.start < source.end <= sentence.end


def test_the_tables_have_a_row_for_each_point_with_its_ids(four: list[Facts]) -> None:
    frames = frames_of(four)
    assert {"figures_by_quarter", "guidance_over_calls", "progress", "remarks"} <= set(frames)
    figures = frames[FigureRow.frame]
    assert len(figures) == sum(len(each.points) for each in compared(four).lines)
    assert all(figures["quantity_ids"]) and all(figures["call_ids"]) and all(figures["sentence_ids"])
    assert set(figures.loc[figures["estimated"], "surface"].isna()) == {True}
    assert frames["progress"]["agrees"].isna().any()  # where nothing is stated nothing disagrees
    assert {str(frame.dtypes["company"]) for frame in frames.values() if "company" in frame} == {"string"}


def test_the_talk_of_two_companies_is_never_one_course(four: list[Facts]) -> None:
    """Their calls stand side by side: no theme, sentence or ask of the one is held against the other's."""
    other = next(facts_of(read_file(path)) for path in SAMPLES if not path.stem.startswith("mikageno"))
    frames = frames_of([four[1], other, four[0]])
    pairs = set(zip(frames["theme_change"]["before_call_id"], frames["theme_change"]["call_id"], strict=True))
    assert pairs == {(four[0].call.call_id, four[1].call.call_id)}


def test_empty_tables_have_their_columns() -> None:
    frames = frames_of([call(f"{CRANES} 会社説明会", "本日はありがとうございます。")])
    assert frames[FigureRow.frame].empty and "quantity_ids" in frames[FigureRow.frame].columns
    assert isinstance(frames["remarks"], pd.DataFrame) and list(frames["remarks"]["remark"]) == ["no_period"]


def test_every_remark_has_its_words_in_both_languages() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path("components/facts/change").glob("*.py"))
    for key, words in entries("remarks").items():
        assert set(words) == {"ja", "en"} and f'"{key}"' in code, key
