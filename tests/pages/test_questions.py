"""The page of questions through the router: links to asks, filters and verdicts."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.charts.look import LIGHT, SMALL, TEXT
from components.charts.ranked import ranked_bars
from components.facts import Facts, facts_of
from components.facts.ledger import NARROWING, Narrowing, ask_number, ask_options, asks_left
from components.facts.selection import Selection
from components.facts.tally import Asked, Count, Row
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.pages.test_pages import charts, identifier, notices, opened, shown

# A call whose analysts are of firms, with every kind of answer.
SAMPLE = next(path for path in SAMPLES if path.stem == "mikageno-2026q2")
NONE = Selection()


@cache
def facts_at(path: Path = SAMPLE) -> Facts:
    return facts_of(read_file(path))


def questions(path: Path = SAMPLE, **link: str) -> AppTest:
    app = opened("questions", call=identifier(path), **link)
    assert not app.exception
    return app


def numbers(app: AppTest) -> list[str]:
    """Return the numbers of the asks in the ledger; none where it stands empty."""
    return [number.strip() for number in app.dataframe[0].value["number"]] if app.dataframe else []


def keys(app: AppTest, chart: int) -> list[tuple[str, int]]:
    """Return the marks of one of the two pictures: the distribution, then the one that the switch names."""
    drawn: dict[str, Any] = list(charts(app))[chart]
    return [(key, int(number)) for trace in drawn["data"] for key, number in trace["customdata"]]


def elsewhere(app: AppTest, page: str) -> AppTest:
    """Go to another page as the navigation does: its address bears nothing of the view."""
    app.query_params.clear()
    return app.switch_page(f"pages/{page}.py").run()


def judge(app: AppTest, ask: str, verdict: str | None) -> AppTest:
    app.segmented_control(key=f"verdict_{ask}").set_value(verdict).run()
    assert not app.exception
    return app


@pytest.mark.parametrize("at", [0, 4, 9, -1])
def test_a_link_to_an_ask_opens_it(at: int) -> None:
    """Its question stands beside its answer, each tied sentence with its reason, and a chip names it."""
    facts = facts_at()
    ask = facts.asks[at]
    app = questions(mark=f"ask:{ask.ask_id}")
    assert not notices(app)
    assert f"問い {ask_number(ask.ask_id)}</h2>" in shown(app)
    assert app.segmented_control(key=f"verdict_{ask.ask_id}")
    assert shown(app).count('class="why"') == len(ask.answer_sentence_ids)
    assert app.button(key="chip_mark")


def test_without_a_link_the_first_ask_stands_open() -> None:
    """The page shows an answer before anything is clicked, and says that nothing was chosen."""
    app = questions()
    assert app.segmented_control(key="verdict_A1.1")
    assert "chip_mark" not in [button.key for button in app.button]


@pytest.mark.parametrize(
    "link", [{"mark": "ask:A99.9"}, {"firm": "どこにもない証券"}, {"standing": "x"}, {"view": "x"}, {"group": "x"}, {"left": "<b>"}]
)
def test_a_link_to_nothing_says_so(link: dict[str, str]) -> None:
    """What cannot be followed is named, and the whole ledger stands."""
    app = questions()
    app.query_params.update(link)
    app.run()
    assert not app.exception
    assert any(f"{name}={value}" in notice for name, value in link.items() for notice in notices(app))
    assert len(numbers(app)) == len(facts_at().asks)


@pytest.mark.parametrize("name", NARROWING)
def test_a_filter_narrows_the_ledger_and_the_pictures(name: str) -> None:
    """The rows, the bars and the dots are those of the asks that are left; a chip says so and takes it off."""
    facts = facts_at()
    value = list(ask_options(facts, name, Narrowing(), NONE))[-1]
    left = asks_left(facts, Narrowing(**{name: value}), NONE)
    app = questions(unit="asks", **{name: value})
    assert numbers(app) == [ask_number(ask.ask_id) for ask in left]
    assert sum(number for _, number in keys(app, 0)) == len(left)
    assert {int(key.split(":")[1]) for key, _ in keys(app, 1)} <= {ask.exchange for ask in left}
    assert app.segmented_control(key=f"verdict_{left[0].ask_id}")
    app.button(key=f"chip_{name}").click().run()
    assert len(numbers(app)) == len(facts.asks)


def test_a_filter_is_chosen_from_those_that_are_left() -> None:
    """Choosing writes the link, closes the ask that stood open, and the other filters count what is left."""
    app = questions(mark="ask:A9.1")
    app.selectbox(key="ask_by_firm_type").select("asset_manager").run()
    assert dict(app.query_params)["firm_type"] in ("asset_manager", ["asset_manager"])
    assert "mark" not in app.query_params
    counts = [int(option.rpartition(" ")[2]) for option in app.selectbox(key="ask_by_firm").options]
    assert sum(counts) == len(numbers(app)) == 5


def test_filters_that_leave_nothing_say_so() -> None:
    """An empty ledger is a sentence, the pictures too, and one click brings everything back."""
    app = questions(firm="東都証券", firm_type="asset_manager")
    assert not app.exception and not notices(app)
    assert numbers(app) == [] and "この絞り込みに問いはありません" in shown(app)
    app.button(key="chip_clear").click().run()
    assert len(numbers(app)) == len(facts_at().asks)


def test_a_verdict_stands_over_the_cue_until_it_is_taken_back() -> None:
    """The row, the filter and the heading follow at once, and the cue is there again afterwards."""
    facts, app = facts_at(), questions()
    cue = [ask.status for ask in facts.asks].count("no_counterpart")
    judge(app, "A1.1", "no_counterpart")
    assert app.dataframe[0].value["standing"][0] == "対応なし（判断）"
    assert f"対応なし {cue + 1}" in app.selectbox(key="ask_by_standing").options
    judge(app, "A1.1", None)
    assert app.dataframe[0].value["standing"][0] == "回答あり"
    assert "judged" not in app.query_params


def test_a_verdict_is_remembered_on_other_pages() -> None:
    """It stands after a visit elsewhere, beside another one, and only the one that is taken back goes."""
    app = judge(questions(), "A1.1", "partly")
    elsewhere(app, "transcript")
    assert "judged" in app.query_params
    elsewhere(app, "questions")
    assert app.dataframe[0].value["standing"][0] == "一部に回答（判断）"
    app.query_params["mark"] = "ask:A1.2"
    judge(app.run(), "A1.2", "partly")
    judge(app, "A1.2", None)
    assert list(app.dataframe[0].value["standing"][:2]) == ["一部に回答（判断）", "回答あり"]


def test_a_verdict_in_a_link_is_what_the_sender_judged() -> None:
    """A link carries the verdicts; one about nothing in the call is dropped."""
    app = questions(judged="A1.1.partly,A99.1.partly,A1.2.nonsense")
    assert list(app.dataframe[0].value["standing"][:2]) == ["一部に回答（判断）", "回答あり"]
    assert app.query_params["judged"] in ("A1.1.partly", ["A1.1.partly"])


def pasted(text: str, app: AppTest | None = None) -> AppTest:
    """Open a call that is pasted, after those that are open already."""
    app = app or opened()
    app.text_area(key="pasted").set_value(text)
    app.button(key="read_pasted").click().run()
    assert not app.exception
    return app


def test_dots_of_a_question_and_its_answer_stand_apart_on_a_shared_screen() -> None:
    """Each is no higher than its half of a row."""
    (chart,) = charts(opened(call=identifier(SAMPLE), present="1", page="questions", panel="views"))
    layout, rows = chart["layout"], 1 + round(max(-y for trace in chart["data"] for y in trace["y"]))
    pitch = (layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]) / rows
    assert rows > 3 and max(size for trace in chart["data"] for size in trace["marker"]["size"]) <= pitch / 2 + 0.01


def test_a_long_name_of_a_house_stands_beside_its_bar() -> None:
    """The names have as much room as the longest of them needs, in either line."""
    name, one = "みずほフィナンシャルグループ証券", (Row("", (), 0, 1),)
    for count, size in ((Count("asked_firm:a", name, None, one), TEXT), (Count("asked:a", "佐藤", name, one), SMALL)):
        figure = ranked_bars(Asked("questions", (count,), 1, False), "", 1, LIGHT)
        assert figure.layout.margin.l >= len(name) * size + 8
