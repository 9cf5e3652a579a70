"""The page that compares calls, through the router: every mark and every cell opens, in its own call, the rows that it counts."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.facts import Facts, facts_of
from components.facts.tally.over import parted_key, rows_behind
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.pages.test_pages import charts, identifier, notices, opened, shown
from tests.pages.test_questions import pasted

QUARTERS = [path for path in SAMPLES if path.stem.startswith("mikageno")]
IDS = ",".join(identifier(path) for path in QUARTERS)
QUARTER = identifier(QUARTERS[0])


@pytest.fixture(scope="module")
def calls() -> list[Facts]:
    return [facts_of(read_file(path)) for path in QUARTERS]


def compare(**link: str) -> AppTest:
    app = opened("compare", **{"call": identifier(QUARTERS[0]), "calls": IDS, **link})
    assert not app.exception
    return app


def marks(app: AppTest) -> Iterator[tuple[str, int]]:
    for drawn in charts(app):
        for trace in drawn["data"]:
            yield from ((key, int(float(number))) for key, number in trace.get("customdata", []))


SIDES = ("all", "analysts")
VIEWS: list[dict[str, str]] = [
    *(
        {"compared": "themes", "said_side": side, "level": level}
        for side in ("all", "analysts")
        for level in ("theme", "sub_theme", "term")
    ),
    {"compared": "themes", "said_side": "facing"},
    *({"compared": "manner", "tone_side": side, "over_kind": kind} for side in SIDES for kind in ("pairs", "forms")),
]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: "-".join(view.values()))
def test_every_mark_opens_its_rows_in_its_own_call(view: dict[str, str], calls: list[Facts]) -> None:
    """The key names the call, the number is that of the rows there, and each row's sentence stands in that call."""
    found = list(marks(compare(**view)))
    assert found
    for key, number in found:
        [(facts, rows)] = rows_behind(calls, key)
        assert parted_key(key) and facts.call.call_id == key.split(":")[1]
        assert len(rows) == number
        assert {row.sentence_ids[0] for row in rows} <= {sentence.sentence_id for sentence in facts.speech.sentences}


def test_a_mark_lists_as_many_sentences_as_it_says() -> None:
    key, number = max(marks(compare(compared="themes")), key=lambda mark: mark[1])
    app = compare(compared="themes", over=key)
    assert f"<b>{number}件</b>" in shown(app)
    assert sum('class="gj gj-ev"' in element.proto.body for element in app.get("html")) == number


def test_the_calls_stand_in_order_of_time() -> None:
    """Whatever the order of the link: the first quarter first."""
    ids = IDS.split(",")
    app = compare(calls=",".join(reversed(ids)), compared="themes")
    assert app.multiselect(key="compared_calls").value == ids


def test_without_a_choice_the_calls_of_the_company_in_use_are_compared() -> None:
    app = opened("compare", call=identifier(QUARTERS[1]), compared="themes")
    assert app.multiselect(key="compared_calls").value == IDS.split(",")


def test_of_more_calls_than_can_be_compared_the_latest_are() -> None:
    """The call in use, which is the last one told, is among them; that others are open is said, on the next run too."""
    told = "青潮電機 {}年3月期 通期決算説明会\n\n高橋社長：売上高は120億円、前年同期比5％増でした。"
    app = pasted("\n===\n".join(told.format(year) for year in range(2013, 2027)))
    app.query_params["samples"] = "away"
    app.switch_page("pages/compare.py").run()
    shown_calls = app.multiselect(key="compared_calls").value
    assert len(shown_calls) == 12 and "12件　青潮電機 15年3月期通期 – 青潮電機 26年3月期通期" in shown(app)
    for _ in range(2):
        assert any("14件" in said for said in notices(app.run()))
    assert app.multiselect(key="compared_calls").value == shown_calls


def test_the_link_holds_which_calls_are_compared() -> None:
    """Though none are chosen; whoever opens it sees these alone, and one that is not here is said."""
    app = opened("compare", call=identifier(QUARTERS[1]))
    assert app.query_params["beside"] == IDS
    two = IDS.split(",")[:2]
    app = opened("compare", call=identifier(QUARTERS[1]), beside=",".join(two))
    assert app.multiselect(key="compared_calls").value == two and "calls" not in app.query_params
    app = opened(call=identifier(QUARTERS[1]), beside=",".join([*two, "nowhere"]))
    assert any("nowhere" in notice for notice in notices(app)) and app.query_params["beside"] == ",".join(two)


@pytest.mark.parametrize("view", ["themes", "manner"])
@pytest.mark.parametrize(("scale", "size"), [("rate", ("千字あたり", "per 1,000 chars")), ("raw", ("回数", "mentions"))])
def test_a_legend_says_what_the_dots_go_by(view: str, scale: str, size: tuple[str, str]) -> None:
    """By its name, in either language, on the page and where no switch is seen; what a move means stands below its table."""
    for language, words in (("ja", f"点の大きさ＝{size[0]}"), ("en", f"dot size: {size[1]}")):
        app = compare(compared=view, scale=scale, lang=language)
        assert words in shown(app) and words in shown(opened(page="compare", call=QUARTER, calls=IDS, present="1", compared=view,
                                                             scale=scale, lang=language))  # fmt: skip
        moves = next(each.value for each in app.dataframe if "direction" in each.value.columns)["direction"]
        unclear, few = ("増減は不明", "（少）：") if language == "ja" else ("unclear", "(small): ")
        assert any(move.startswith(unclear) for move in moves) and f"{unclear}:" in shown(app).replace("：", ":") and few in shown(app)


def test_any_answer_is_not_called_answered(calls: list[Facts]) -> None:
    """The ledger calls an ask answered whose subject stands in the answer; here a part of an answer counts too, and is said to."""
    app = compare(compared="manner")
    table = next(each for each in app.dataframe if "answered" in each.value.columns)
    tied = [sum(bool(ask.answer_sentence_ids) for ask in facts.asks) for facts in calls]
    assert [int(cell.split(" / ")[0]) for cell in table.value["answered"]] == tied
    assert "一部含む" in json.loads(table.proto.columns)["answered"]["label"]


def test_one_call_says_what_a_second_would_show() -> None:
    app = opened("compare", call=identifier(QUARTERS[0]), samples="away")
    assert not app.exception and "比べる説明会がもう一つ要ります" in shown(app)


@pytest.mark.parametrize("mark", ["over:nowhere:theme:price:all", "over:", "places:1.2.3", "places:a.b", "theme:price:all", "<b>"])
def test_a_mark_of_no_call_is_said_to_be_none(mark: str) -> None:
    app = compare(compared="themes", over=mark)
    assert any("リンクの印" in said for said in notices(app))


def test_two_calls_that_are_not_here_are_said_to_be() -> None:
    app = opened(call=identifier(QUARTERS[0]), calls=IDS, then="nothing")
    assert any("nothing" in said for said in notices(app)) and "then" not in app.query_params


def test_other_calls_are_held_against_each_other() -> None:
    """The two calls of the switches are those of the ledger and of the link."""
    app = compare(compared="themes")
    first = IDS.split(",")[0]
    app.selectbox(key="set_then").set_value(first).run()
    assert app.query_params["then"] == first
    assert "1Q → " in shown(app)


def test_the_words_of_the_page_of_themes_count_here(calls: list[Facts]) -> None:
    """A list of words that a person made counts over calls, too."""
    app = opened("themes", call=identifier(QUARTERS[0]), theme="demand")
    app.text_input(key="edit_word").set_value("見直し")
    app.button(key="apply_edit").click().run()
    words = app.query_params["words"]
    link: dict[str, Any] = {"calls": IDS, "compared": "themes", "words": words}
    changed = dict(marks(opened("compare", call=identifier(QUARTERS[0]), **link)))
    usual = dict(marks(compare(compared="themes")))
    assert changed != usual


def test_a_call_that_is_not_compared_is_no_side() -> None:
    """It is open, but not among the calls of the link: the page says so and compares the last two."""
    other = next(path for path in SAMPLES if path not in QUARTERS)
    app = compare(compared="themes", then=identifier(other))
    assert any("比べている説明会にありません" in said for said in notices(app))
