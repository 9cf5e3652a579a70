"""The marks of the page of questions through the router: each opens as many rows as it says."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import charts, notices, shown
from tests.pages.test_questions import keys, pasted, questions

FIRMS = ("朝凪", "凌雲", "港南", "北斗", "明鏡", "若竹", "灯台", "大淀", "葉山", "華沢", "白樺", "青葉")


def evidence(app: AppTest) -> int:
    """Return how many rows of evidence stand below."""
    return sum('class="gj gj-ev"' in element.proto.body for element in app.get("html"))


@pytest.mark.parametrize(
    "link",
    [{"group": "analyst"}, {"group": "firm"}, {"group": "firm_type"}, {"group": "firm", "standing": "partly"},
     {"group": "firm_type", "unit": "asks", "answerer": "浅利 由紀子"}],
    ids=lambda link: "+".join(link.values()),
)  # fmt: skip
def test_every_bar_places_as_many_rows_as_it_says(link: dict[str, str]) -> None:
    """The key of each bar opens as many rows as the number at its end, under the filters of the page."""
    for key, number in keys(questions(**link), 0):
        if number:
            app = questions(mark=key, **link)
            assert not app.exception and not notices(app)
            assert evidence(app) == number, key


@pytest.mark.parametrize("view", ["matrix", "answering", "attention"])
def test_every_mark_of_a_picture_places_as_many_rows_as_it_says(view: str) -> None:
    """The key of each kind of mark opens as many rows as it says; each heading has its words."""
    for key, number in keys(questions(view=view), 1)[::7]:
        app = questions(view=view, mark=key)
        assert not app.exception and not notices(app)
        assert evidence(app) == number, key


def test_every_mark_of_the_lengths_opens_its_ask() -> None:
    """The mark of an ask and of its answer's length opens the ask above."""
    for key, _ in keys(questions(view="lengths"), 1)[::5]:
        assert questions(view="lengths", mark=key).segmented_control(key=f"verdict_{key.partition(':')[2]}")


def test_the_firms_that_do_not_fit_are_one_bar_with_a_name() -> None:
    """The rest together says how many firms it stands for, on its bar and above its sentences."""
    said = "".join(f"{firm}証券アナリスト、森山彩氏：受注はどうですか。\n\n高橋社長：堅調です。\n\n" for firm in FIRMS)
    app = pasted(f"青潮電機 2026年3月期 第1四半期決算説明会\n\n質疑応答\n\n{said}")
    app.query_params["group"] = "firm"
    app.switch_page("pages/questions.py").run()
    [(key, number)] = [each for each in keys(app, 0) if each[0].endswith(":others")]
    assert "ほか3社" in json.dumps(list(charts(app)), ensure_ascii=False) and number == 3
    app.query_params["mark"] = key
    app.run()
    assert evidence(app) == 3
    assert "ほか3社 <b>3件" in shown(app)
