"""What a reload hands back to the session that follows, which anybody can have written into."""

import pytest
from streamlit.testing.v1 import AppTest

from components.panels.shelf import shelf
from components.reading.files import Document
from tests.conftest import SAMPLES
from tests.pages.test_pages import TIMEOUT, identifier, notices, opened

OWN = (
    "霧島通信 2027年3月期 第{quarter}四半期決算説明会\n\n石田アナリスト：受注はいかがですか。\n\n高橋社長：売上高は{quarter}20億円です。\n"
)
LOST, FIRST = "0123456789ab", identifier(SAMPLES[0])
# What the trigger of the browser runs: a component without a browser triggers nothing.
HAND = "import streamlit as st\nfrom components.panels.reload import take_back\ntake_back(st.session_state['held'])"

HELD = ("in_vain", "own_calls", "closed_calls", "names", "decided", "session_lost", "session_taken")


def after(held: object, **link: str) -> AppTest:
    """Return the library of a session that began with a link and was handed what a tab had kept."""
    app = opened("library", **link)
    handed = AppTest.from_string(HAND, default_timeout=TIMEOUT)
    handed.session_state["held"], handed.session_state["session_link"] = held, link
    handed.run()
    assert not handed.exception
    for name in HELD:
        if name in handed.session_state:
            app.session_state[name] = handed.session_state[name]
    for name in handed.query_params:
        app.query_params[name] = handed.query_params[name]
    return app.run()


def lent() -> list[str]:
    """Have somebody open two calls, and return their ids."""
    return [shelf().lend(Document(OWN.format(quarter=quarter), "pasted")) for quarter in (1, 2)]


def test_what_was_open_is_open_again_by_its_name() -> None:
    """Calls, their order and files, what was closed and decided; a filter of the link that was in vain until then narrows."""
    one, two = lent()
    decided = {two: {"accepted": "f1", "given_company": "渚精密", "lang": "en"}, "x": 3}
    link = {"call": FIRST, "company": "霧島通信"}
    assert "company" not in opened("library", **link).query_params
    app = after({"calls": [[one, "一.txt"], [two, ""]], "closed": [FIRST], "decided": decided}, **link)
    assert not app.exception and notices(app) == []
    assert list(app.dataframe[0].value["source"]) == ["一.txt"]
    assert app.session_state["own_calls"] == [one, two] and app.session_state["closed_calls"] == []
    assert app.session_state["decided"][two] == {"accepted": "f1", "given_company": "渚精密"}


def test_a_call_that_is_gone_is_said_once_until_it_is_there() -> None:
    """The sentence names its file, and stands in place of the one about the link."""
    app = after({"calls": [[LOST, "今夜.txt"]]}, call=LOST)
    (said,) = notices(app)
    assert "今夜.txt" in said and "1件" in said and LOST not in said
    assert notices(app.run()) == [said]
    assert notices(app.button(key="close_lost").click().run()) == []


@pytest.mark.parametrize(
    "held", [None, "x", [], {"calls": "abc", "closed": {}, "decided": []}, {"calls": [[1, 2], ["x"], None, ["a", "b", "c"]], "closed": [3]}]
)
def test_nonsense_is_passed_over(held: object) -> None:
    """The session is as it was."""
    app = after(held)
    assert not app.exception and notices(app) == [] and app.session_state["own_calls"] == []


def test_another_session_sees_nothing_of_it() -> None:
    """What one has open stands in no other's list."""
    one, two = lent()
    assert len(after({"calls": [[one, "一.txt"], [two, "二.txt"]]}).dataframe[0].value) == 2 + len(SAMPLES)
    assert len(opened("library").dataframe[0].value) == len(SAMPLES)


def test_what_a_link_asked_for_in_vain_is_said_until_the_link_is_another() -> None:
    """The browser may call for a run at once, which must not take the sentence; a way back to the same link does not bring it again."""
    app = opened("overview", theme="nowhere")
    (said,) = notices(app)
    assert notices(app.run()) == [said]
    app.query_params["theme"] = "ai"
    assert notices(app.run()) == []
    del app.query_params["theme"]
    assert notices(app.run()) == []
