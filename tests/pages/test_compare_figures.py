"""Figures over calls through the router: every mark and cell opens the sentences that state it, in their own calls."""

import json
from html import unescape
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.facts import Facts
from components.facts.schema import Quantity
from components.facts.tally.over import rows_behind
from tests.conftest import SAMPLES
from tests.pages.test_pages import charts, identifier, notices, opened, shown
from tests.pages.test_questions import pasted

YEAR = [path for path in SAMPLES if path.stem.startswith("mikageno")]
KINDS = ("quarter", "cumulative", "year", "moment")
EVERY = [
    *({"stretch": kind, "calendar": way, "of_scope": scope} for kind, way, scope in product(KINDS, ("fiscal", "calendar"), ("", "every"))),
    *({"course": course, "of_scope": scope} for course in ("guidance", "progress") for scope in ("", "every")),
]
CALL = "青潮電機株式会社 {}決算説明会\n\n高橋社長：{}"


def compare(**link: str) -> AppTest:
    app = opened("compare", call=identifier(YEAR[0]), **{name: value for name, value in link.items() if value})
    assert not app.exception
    return app


def marks(app: AppTest) -> list[tuple[str, float]]:
    """Return the key and the number of every mark of the picture."""
    drawn = next(charts(app))
    return [(key, float(number)) for trace in drawn["data"] for key, number in trace.get("customdata") or []]


def stated(calls: list[Facts], key: str) -> list[Quantity]:
    """Return the numbers that stand at the places of a mark, in their order."""
    places = [place.split(".") for place in key.partition(":")[2].split(";")]
    by_place = {(facts.call.call_id, q.start, q.end): q for facts in calls for q in facts.quantities}
    return [by_place[call, int(start), int(end)] for call, start, end in places if (call, int(start), int(end)) in by_place]


@pytest.fixture
def year(quarters: dict[int | None, Facts]) -> list[Facts]:
    return list(quarters.values())


def is_told(number: float, found: list[Quantity]) -> bool:
    """Say whether a number is what its first place states, or what the first two give: their difference, or one as part of the other."""
    values = [quantity.value or 0 for quantity in found]
    made = [values[0], *([values[0] - values[1], 100 * values[0] / values[1]] if len(values) > 1 else [])]
    return any(abs(number - value) <= 1e-9 * abs(value) for value in made)


@pytest.mark.parametrize("link", EVERY, ids=lambda link: "-".join(filter(None, link.values())))
def test_every_mark_opens_the_places_that_state_it(year: list[Facts], link: dict[str, str]) -> None:
    """A stated figure is what its place says, a computed one is the difference of two sums or the part of a forecast."""
    found = marks(compare(**link))
    assert found
    for key, number in found:
        rows = rows_behind(year, key)
        assert rows and len([row for _, each in rows for row in each]) == len(key.split(";")), key
        told = stated(year, key)
        assert told and is_told(number, told), (key, number)


def test_a_mark_opens_its_sentences_in_its_own_call(year: list[Facts]) -> None:
    """The evidence lists a row for each place under the name of its call: of a computed quarter one in each of two calls."""
    for key, _ in marks(compare()):
        app = compare(over=key)
        text = shown(app)
        assert text.count('class="gj gj-ev"') == len(key.split(";"))
        calls = {place.split(".")[0] for place in key.partition(":")[2].split(";")}
        named = [facts for facts in year if facts.call.call_id in calls]
        assert len(named) == len(calls) and not notices(app)


def placed(app: AppTest) -> list[tuple[int, str, float]]:
    """Return the column, the key and the number of every mark of the picture."""
    data: list[dict[str, Any]] = next(charts(app))["data"]
    return [(round(x), key, float(number)) for trace in data for x, (key, number) in zip(trace["x"], trace.get("customdata") or [])]


def test_a_quarter_and_a_sum_are_never_in_one_line() -> None:
    """What stands both among the quarters and among the sums is of the first quarter, which is both."""
    quarters = {(key, number) for _, key, number in placed(compare())}
    both = {(column, key) for column, key, number in placed(compare(stretch="cumulative")) if (key, number) in quarters}
    assert both and {column for column, _ in both} == {0}


def cells(app: AppTest) -> list[list[str]]:
    """Return the rows of the table."""
    return app.dataframe[0].value.astype(str).to_numpy().tolist()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_table_says_what_the_picture_says(language: str) -> None:
    """Revenue by quarter with its change as stated, the computed ones marked, and the year's guidance as it moved last."""
    app = compare(lang=language)
    row = cells(app)[0]
    estimated = "推計" if language == "ja" else "implied"
    assert [cell.split()[0] for cell in row[1:5]] == (
        ["598.74", "608.71", "635.77", "671.64"] if language == "ja" else ["59,874", "60,871", "63,577", "67,164"]
    )
    assert "▲+6.1%" in row[1] and all(estimated in cell for cell in row[2:5]) and row[5].endswith("―")


def test_the_filters_leave_what_they_name() -> None:
    """One metric, one part of the company, every part."""
    assert len(cells(compare(of_metric="operating_income"))) == 1
    parts = cells(compare(of_scope="every", of_metric="operating_income"))
    assert len(parts) == 4 and len(cells(compare(of_scope="駆動機器事業"))) == 2


@pytest.mark.parametrize(
    "link",
    [
        {"of_metric": "nonsense"}, {"of_scope": "<b>"}, {"of_company": "nobody"}, {"of_basis": "gaap"}, {"stretch": "week"},
        {"calendar": "lunar"}, {"course": "nowhere"},
    ],
    ids=lambda link: next(iter(link)),
)  # fmt: skip
def test_a_bad_link_explains_itself(link: dict[str, str]) -> None:
    """What no figure is of is said, left out, and the rest of the page stands."""
    app, (name, value) = compare(), next(iter(link.items()))
    app.query_params[name] = value
    app.run()
    assert not app.exception
    assert any(f"{name}={value}" in notice for notice in notices(app))
    assert len(app.get("plotly_chart")) == 1 and name not in app.query_params


def test_a_mark_of_no_call_explains_itself() -> None:
    """The sentence stands in the place of the evidence."""
    assert notices(compare(over="places:0123456789ab.0.5"))


def open_calls(*calls: tuple[str, str]) -> AppTest:
    """Open invented calls alone, and compare them."""
    app = None
    for period, told in calls:
        app = pasted(CALL.format(period, told), app)
    assert app
    app.query_params["samples"] = "away"
    app.switch_page("pages/compare.py").run()
    assert not app.exception
    return app


REVENUE = "上期の売上高は{}億円、前年同期比5％増でした。"


@pytest.mark.parametrize(
    ("calls", "said"),
    [
        (
            (("2026年3月期 第2四半期", REVENUE.format(210)), ("2026年3月期 第2四半期 補足", REVENUE.format(230))),
            "説明会が複数あります",
        ),
        ((("2026年3月期 第2四半期", REVENUE.format(210)), ("", "売上高は130億円でした。")), "決算期が読み取れません"),
        (
            (("2026年3月期 第1四半期", "売上高は100億円でした。"), ("2026年3月期 第2四半期", "売上高は3億ドルでした。")),
            "通貨ごとに別の系列",
        ),
    ],
    ids=["one quarter twice", "no period", "two currencies"],
)
def test_what_is_to_know_is_said_on_the_page(calls: tuple[tuple[str, str], ...], said: str) -> None:
    """Each remark stands as a notice in every view, and a button opens where it shows."""
    app = open_calls(*calls)
    for view in ("themes", "asked", "manner", "wording", "figures"):
        app.query_params["compared"] = view
        app.run()
        assert not app.exception and said in unescape(shown(app)), view
    buttons = [button.key for button in app.button if str(button.key).startswith("remark_")]
    assert buttons
    for key in buttons:
        app.query_params.pop("over", None)
        app.run()
        app.button(key=key).click().run()
        assert not app.exception and 'class="gj gj-ev"' in shown(app)


def axes(app: AppTest) -> list[str]:
    """Return the units over the axes of the picture."""
    return [note["text"] for note in next(charts(app))["layout"]["annotations"] if note.get("xanchor") == "right"]


def test_two_currencies_share_no_axis() -> None:
    """Each currency is a row with its own unit."""
    app = open_calls(("2026年3月期 第1四半期", "売上高は100億円でした。"), ("2026年3月期 第2四半期", "売上高は3億ドルでした。"))
    units = {unit for kind in ("quarter", "cumulative", "unsaid") for unit in _units(app, kind)}
    assert {"億円", "億ドル"} <= units


def _units(app: AppTest, kind: str) -> list[str]:
    app.query_params["stretch"] = kind
    app.run()
    return axes(app)


def test_other_year_ends_stand_side_by_side_by_the_calendar() -> None:
    """By fiscal years two companies' second quarters share a column; by the calendar each stands where its months are."""
    told = "第2四半期の3か月の売上高は{}億円でした。"
    app = None
    for name, month, value in (("青潮電機", 3, 100), ("赤潮電機", 12, 200)):
        app = pasted(f"{name}株式会社 2026年{month}月期 第2四半期決算説明会\n\n高橋社長：{told.format(value)}", app)
    assert app
    app.query_params["samples"] = "away"
    app.switch_page("pages/compare.py").run()
    assert _columns(app) == {100e8: 0, 200e8: 0}
    app.query_params["calendar"] = "calendar"
    app.run()
    assert _columns(app) == {100e8: 0, 200e8: 3}


def _columns(app: AppTest) -> dict[float, int]:
    return {number: column for column, _, number in placed(app)}


def test_nothing_to_draw_says_what_is_absent() -> None:
    """Two calls without a figure: a sentence in the place of picture and table, in each view."""
    app = open_calls(("2026年3月期 第1四半期", "よろしくお願いします。"), ("2026年3月期 第2四半期", "本日はありがとうございます。"))
    for course in ("levels", "guidance", "progress"):
        app.query_params["course"] = course
        app.run()
        assert not app.exception and not app.get("plotly_chart") and "gj-empty" in shown(app)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("sample", YEAR[1:], ids=lambda path: path.stem)
def test_the_briefing_opens_both_calls(language: str, sample: Path) -> None:
    """Up to three sentences, each a button; what one opens stands under the names of its calls, and closes again."""
    app = opened(call=identifier(sample), lang=language)
    buttons = [button for button in app.button if str(button.key).startswith("brief_")]
    assert 1 <= len(buttons) <= 3
    for button in buttons:
        app = opened(call=identifier(sample), lang=language)
        app.button(key=button.key).click().run()
        assert not app.exception and not notices(app) and shown(app).count('class="gj gj-ev"') >= 2
        app.button(key="close_brief").click().run()
        assert "brief" not in app.query_params


def test_no_briefing_without_the_quarter_before() -> None:
    """The first quarter of the year has none before it, and half a year back is not the quarter before."""
    assert not [button for button in opened(call=identifier(YEAR[0])).button if str(button.key).startswith("brief_")]
    app = None
    for quarter in (1, 3):
        app = pasted(CALL.format(f"2026年3月期 第{quarter}四半期", f"通期の営業利益は{quarter}00億円を見込みます。"), app)
    assert app and not [button for button in app.button if str(button.key).startswith("brief_")]


def test_a_bad_place_in_the_briefing_explains_itself() -> None:
    assert any("brief=9" in notice for notice in notices(opened(call=identifier(YEAR[1]), brief="9")))


def test_the_briefing_is_put_away_and_back() -> None:
    app = opened(call=identifier(YEAR[1]))
    app.button(key="turn_briefing").click().run()
    assert app.query_params["briefing"] in ("away", ["away"]) and not [b for b in app.button if b.key == "brief_0"]
    app.button(key="turn_briefing").click().run()
    assert [b for b in app.button if b.key == "brief_0"] and json.dumps(dict(app.query_params)).count("briefing") == 0
