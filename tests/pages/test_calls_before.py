"""Two calls of one company on the page of questions: what was asked before, and which themes came and went."""

from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from components.facts.wordlist import usual
from components.facts.wordlist.edits import Make, edited
from components.panels.markup import literal
from components.panels.wordlists import WORDLISTS
from tests.conftest import SAMPLES
from tests.pages.test_pages import notices, shown
from tests.pages.test_questions import pasted, questions

CALL = (
    "青潮電機 2026年3月期 第{}四半期決算説明会\n\n質疑応答\n\n三宅遥（朝凪証券）：{}\n\n高橋社長：お答えします。\n\n"
    "柏木蓮（凌雲証券）：{}\n\n高橋社長：はい。"
)
BEFORE = CALL.format(1, "為替の影響は<b>どうですか。", "関税の影響はどうですか。")
NOW = CALL.format(2, "為替の前提を教えてください。", "配当の方針はどうですか。")


def two_calls(*texts: str) -> AppTest:
    """Open calls one after another, and look at the last of them beside the one before."""
    app = None
    for text in texts or (BEFORE, NOW):
        app = pasted(text, app)
    assert app
    app.query_params["view"] = "before"
    app.switch_page("pages/questions.py").run()
    assert not app.exception
    app.button(key="close_arrival").click().run()
    return app


def press(app: AppTest, label: str) -> AppTest:
    """Press what leads to another view, by its label."""
    return next(button for button in app.button if button.label == label).click().run()


def test_two_calls_of_one_company_show_what_was_asked_before() -> None:
    """Both asks stand one under the other with who asks; what a transcript holds stays text; themes stand below."""
    text = shown(two_calls())
    assert "青潮電機 26年3月期 1Q（問い 2件）と比べています" in text
    assert "再び尋ねられたこと 1" in text and "三宅遥" in text
    assert "為替の前提を教えてください。" in text and f"1-1 {escape('為替の影響は<b>どうですか。')}" in text
    assert "新しいテーマ 1" in text and "なくなったテーマ 1" in text


def test_the_order_of_opening_is_all_one() -> None:
    """A call that is opened after the one that follows it is before it all the same, and has none before itself."""
    app = two_calls(NOW, BEFORE)
    assert "同じ会社の前の期の説明会が開いていません" in shown(app)
    app.selectbox(key="picked").select_index(1).run()
    assert "再び尋ねられたこと 1" in shown(app)


@pytest.mark.parametrize(("label", "name", "value"), [("前回 ↗", "mark", "ask:A1.1"), ("補助金・規制 1", "theme", "policy")])
def test_what_was_asked_before_opens_in_its_own_call(label: str, name: str, value: str) -> None:
    """What stands beside an ask opens the earlier one, and a theme that is gone its asks; the address says so."""
    app = press(two_calls(), label)
    assert not app.exception and not notices(app)
    assert app.query_params[name] == value
    assert "<span>2026年3月期 第1四半期</span>" in shown(app)


def test_a_new_theme_opens_its_asks_in_this_call() -> None:
    """As many rows stand in the ledger as the label says."""
    app = press(two_calls(), "株主還元 1")
    assert list(app.dataframe[0].value["text"]) == ["配当の方針はどうですか。"]
    assert "<span>2026年3月期 第2四半期</span>" in shown(app)


def recounted(name: str, *words: str) -> AppTest:
    """Look at the two calls by a list with a theme that a person made."""
    app = two_calls()
    app.query_params["words"] = str(WORDLISTS.name_of(edited(usual(), Make(name, words))))
    app.run()
    assert not app.exception
    return app


def test_both_calls_are_counted_by_the_words_in_use() -> None:
    """A theme that a person made is not new where the earlier call asks about it too."""
    app = recounted("見方", "どうですか", "教えて")
    assert "新しいテーマ 1" in shown(app), "shareholder returns alone"
    assert "見方" in shown(app).partition("再び尋ねられたこと")[2], "what both ask about is said beside the asks"


def test_the_name_of_a_theme_is_no_markup() -> None:
    """What somebody called a theme is shown as it is written: a picture in it would be fetched."""
    label = next(button.label for button in recounted("![x](//example.com/a)", "教えて").button if "example" in button.label)
    assert label == literal("![x](//example.com/a)") + " 1"


def test_the_first_call_of_a_company_has_none_before() -> None:
    """Without an earlier call the picture says what to open."""
    assert "同じ会社の前の期の説明会が開いていません" in shown(questions(SAMPLES[0], view="before"))
