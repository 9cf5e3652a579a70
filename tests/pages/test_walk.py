"""The first walk through the router and without a browser: where it begins, what takes it on, how it ends, and where it never is."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components.lexicon import entries
from components.panels.parameters import WALKED
from tests.conftest import ROOT, SAMPLES
from tests.pages.test_pages import TIMEOUT, identifier, notices, opened, shown

CALL = identifier(SAMPLES[0])


def step(app: AppTest) -> int:
    """Return the step that the card is at, 0 without a card."""
    assert not app.exception
    found = re.findall(r'class="gj gj-walk at-(\d)"', shown(app))
    assert len(found) <= 1
    return int(found[0]) if found else 0


def went_to(app: AppTest, page: str, **link: str) -> int:
    """Go to another page as its links do, and return the step."""
    for name, value in link.items():
        app.query_params[name] = value
    return step(app.switch_page(f"pages/{page}.py").run())


def pressed(app: AppTest, button: str) -> int:
    return step(app.button(f"walk_{button}").click().run())


@pytest.mark.parametrize("language", ["ja", "en"])
def test_five_steps_forward_and_back(language: str) -> None:
    """Each step has a title and a sentence of its own; the button behind the last ends the walk for good."""
    app = opened(walk="1", lang=language)
    words = {name: said[language] for name, said in entries("screen")["walk"].items()}
    assert app.button("walk_back").disabled
    for at in range(1, WALKED + 1):
        assert step(app) == at
        assert words[f"title_{at}"] in unescape(shown(app)) and words[f"text_{at}"] in unescape(shown(app))
        assert pressed(app, "next") == (at + 1) % (WALKED + 1)
    assert went_to(app, "questions") == 0 and went_to(app, "overview") == 0


def test_the_first_visit_begins_it_and_the_link_does_not_hold_it() -> None:
    """It begins over a sample, stays over reruns and pages, goes back and forth, and is put away once."""
    app = opened()
    assert step(app) == 1 and "walk" not in app.query_params
    assert (pressed(app, "next"), pressed(app, "back"), step(app.run())) == (2, 1, 1)
    assert went_to(app, "themes") == 1
    assert pressed(app, "close") == 0
    assert step(app.run()) == 0 and went_to(app, "overview") == 0


@pytest.mark.parametrize(
    "link",
    [{"call": CALL}, {"theme": "ai"}, {"unit": "asks"}, {"lang": "en"}, {"present": "1"}, {"mark": "nonsense"}],
    ids=lambda link: next(iter(link)),
)
def test_a_link_that_somebody_sent_begins_none(link: dict[str, str]) -> None:
    """Whatever it says, also where it says it wrongly, and on no later page of the session."""
    app = opened(**link)
    assert step(app) == 0 and went_to(app, "questions") == 0 and went_to(app, "overview") == 0


def test_the_address_of_another_page_begins_none() -> None:
    """Whoever comes by a page of its own knows the way."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=TIMEOUT).switch_page("pages/questions.py").run()
    assert step(app) == 0 and went_to(app, "overview") == 0


def test_a_call_of_ones_own_is_not_walked_over() -> None:
    """With another call in view the walk is over."""
    app = opened()
    app.text_area(key="pasted").set_value("東都証券アナリスト、森一郎氏：受注はいかがでしょうか。\n\n高橋社長：受注高は30億円です。\n")
    assert step(app.button(key="read_pasted").click().run()) == 0
    app.query_params["call"] = CALL
    assert step(app.run()) == 0


def test_doing_what_a_step_says_goes_on() -> None:
    """An analyst, a sentence of the transcript, an ask of the ledger, and presenting: each takes the walk on by itself."""
    app = opened()
    app.query_params["analyst"] = "P5"
    assert step(app.run()) == 3
    assert went_to(app, "transcript", sentence="S12") == 4
    assert went_to(app, "questions", mark="ask:A1.2") == 5
    app.query_params["present"] = "1"
    assert step(app.run()) == 0
    del app.query_params["present"]
    assert step(app.run()) == 0


def test_what_was_done_before_takes_nothing_on() -> None:
    """Back at a step whose doing still shows, it waits for the button or for the doing anew; another step's doing leaves it too."""
    app = opened(walk="2")
    app.query_params["theme"] = "ai"
    assert step(app.run()) == 2
    app.query_params["analyst"] = "P5"
    assert step(app.run()) == 3
    assert pressed(app, "back") == 2 and step(app.run()) == 2
    del app.query_params["analyst"]
    assert step(app.run()) == 2
    app.query_params["analyst"] = "P6"
    assert step(app.run()) == 3


def test_presenting_shows_none_and_leaves_it_where_it_was() -> None:
    """A view presented in the midst of the walk ends only its last step."""
    app = opened(walk="3")
    app.query_params["present"] = "1"
    assert step(app.run()) == 0
    del app.query_params["present"]
    assert step(app.run()) == 3


def test_a_link_to_a_step_opens_it_once() -> None:
    """The step is out of the link at once; elsewhere than where it is done a link leads there; a step there is none of is said so."""
    app = opened(walk="4", call=CALL)
    assert step(app) == 4 and "walk" not in app.query_params
    assert [link.proto.page for link in app.get("page_link") if "質疑 ↗" in link.proto.label] == ["questions"]
    wrong = opened(walk="9")
    assert step(wrong) == 0 and any("walk=9" in notice for notice in notices(wrong))
