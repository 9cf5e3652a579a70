"""The agenda on its page and in presenting, through the router and without a browser."""

import json
import re
from html import unescape
from typing import Any
from urllib.parse import urlparse

import pytest
from streamlit.testing.v1 import AppTest

from components.facts import facts_of
from components.facts.agenda import LONGEST_NOTE, Agenda, Step
from components.facts.agenda_file import json_of
from components.facts.suggested import suggested
from components.panels.agenda.view import span_in_words
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.facts.test_corrections import SPELLED
from tests.pages.test_pages import identifier, notices, opened, shown
from tests.pages.test_questions import pasted

CALL = identifier(SAMPLES[0])


def body(app: AppTest) -> str:
    """Return the markup of a page without its sheets."""
    return re.sub(r"<style>.*?</style>", "", shown(app), flags=re.DOTALL)


def text_of(app: AppTest) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", body(app)))


def in_agenda(app: AppTest) -> int:
    found = re.search(r"アジェンダ\s+(\d+)件", text_of(app))
    assert found
    return int(found[1])


def value(app: AppTest, name: str) -> str | None:
    found = app.query_params.get(name)
    return found[0] if isinstance(found, list) else found


def loaded(app: AppTest, content: bytes, name: str = "agenda.json") -> AppTest:
    app.file_uploader("agenda_file").upload(name, content, "application/json").run()
    return app


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_page_offers_what_the_call_suggests(sample: Any, language: str) -> None:
    """Every suggestion stands there with a count that is the number of its rows, and its first sentence cited."""
    app = opened("review", call=identifier(sample), lang=language)
    assert not app.exception and not notices(app)
    offers = suggested(facts_of(read_file(sample)))
    assert len([button for button in app.button if (button.key or "").startswith("take_") and button.key != "take_all"]) == len(offers)
    assert body(app).count('class="quote"') == len(offers)
    if any(each.kind == "asker" for each in offers):
        assert re.search(r"質問文は\d+文(?:ずつ)?（全\d+文）|: \d+ (?:each )?of \d+ question sentences", text_of(app))


def test_suggestions_are_taken_moved_reworded_and_removed() -> None:
    """Each change follows the one before, and every one can be taken back."""
    app = opened("review", call=CALL)
    app.button("take_all").click().run()
    every = in_agenda(app)
    assert every == len(suggested(facts_of(read_file(SAMPLES[0])))) and value(app, "agenda")
    first = text_of(app)
    app.button("move_later_0").click().run()
    moved = value(app, "agenda")
    app.button("away_0").click().run()
    assert in_agenda(app) == every - 1 and not app.exception
    app.button("agenda_undo").click().run()
    assert (in_agenda(app), value(app, "agenda")) == (every, moved)
    app.button("agenda_undo").click().run()
    assert text_of(app) == first
    title = next(field for field in app.text_input if (field.key or "").startswith("title_"))
    title.set_value("ここが論点").run()
    app.button(f"keep_{(title.key or '').removeprefix('title_')}").click().run()
    assert "1　ここが論点" in text_of(app)


def test_a_note_that_is_too_long_is_refused_and_not_lost() -> None:
    """The page says how long it may be; what was written stays in its field."""
    app = opened("review", call=CALL)
    app.button("take_0").click().run()
    note = next(field for field in app.text_area if (field.key or "").startswith("note_"))
    note.set_value("長" * 100_000).run()
    app.button(f"keep_{(note.key or '').removeprefix('note_')}").click().run()
    assert any(str(LONGEST_NOTE) in notice and "100000" in notice for notice in notices(app))
    assert len(app.text_area(note.key).value) == 100_000 and in_agenda(app) == 1


def test_an_agenda_is_found_again_by_its_link() -> None:
    """A reload, or a colleague with the link, opens the same steps."""
    app = opened("review", call=CALL)
    app.button("take_1").click().run()
    again = opened("review", call=CALL, agenda=value(app, "agenda") or "")
    assert in_agenda(again) == 1 and text_of(again).count("最も多く質問した人") == 2


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ({"agenda": "0123456789ab"}, "0123456789ab"),
        ({"present": "1", "step": "99"}, "99番目"),
        ({"present": "1", "step": "<b>"}, "<b>番目"),
        ({"present": "2"}, "present=2"),
        ({"panel": "cellar"}, "panel=cellar"),
        ({"span": "0-999999"}, "0-999999"),
        ({"span": "9-3"}, "9-3"),
    ],
    ids=str,
)
def test_a_bad_link_explains_itself(link: dict[str, str], words: str) -> None:
    """What a link asks for in vain is said, on a page and on a shared screen."""
    app = opened(call=CALL, **link)
    assert not app.exception and words in text_of(app)


def test_a_file_of_another_call_is_kept_and_explained() -> None:
    """Its steps stand behind those that are there, with their notes; presented, such a step says what is missing."""
    app = opened("review", call=CALL)
    app.button("take_0").click().run()
    other = Agenda((Step("ffffffffffff", "overview", (), "よその説明会", "<b>太字</b>ではないメモ", ((0, 5),)),))
    loaded(app, json_of(other).encode())
    assert in_agenda(app) == 2 and "<b>太字</b>ではないメモ" in text_of(app)
    assert any("ffffffffffff" in notice for notice in notices(app))
    app.button("show_1").click().run()
    assert not app.exception and "よその説明会" in text_of(app) and "開いていません" not in text_of(app).split("よその説明会")[0]
    assert value(app, "call") == CALL


@pytest.mark.parametrize("content", [b"{", b"[]", b"\x82\xa0", json.dumps({"gijiroku_agenda": 1, "steps": [7]}).encode()])
def test_a_broken_file_changes_nothing(content: bytes) -> None:
    app = opened("review", call=CALL)
    app.button("take_0").click().run()
    loaded(app, content, "broken<i>.json")
    assert not app.exception and in_agenda(app) == 1
    assert any("今のアジェンダはそのままです" in notice for notice in notices(app))


def test_saved_and_loaded_it_is_the_same() -> None:
    app = opened("review", call=CALL)
    app.button("take_0").click().run()
    saved = json_of(Agenda((Step(CALL, "questions", (("panel", "spread"),), "分布"),)))
    loaded(app, saved.encode())
    loaded(app, saved.encode(), "again.json")
    assert in_agenda(app) == 2, "a step that is there already is not added again"


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_step_is_presented(sample: Any, language: str) -> None:
    """The arrow walks all that a call suggests, each step with a picture or a passage, its title and its quotation."""
    app = opened(call=identifier(sample), lang=language, present="1")
    every = len(suggested(facts_of(read_file(sample))))
    for number in range(1, every + 1):
        app.button("stage_next").click().run()
        assert not app.exception, number
        assert value(app, "step") == str(number)
        assert app.get("plotly_chart") or "gj-passage" in body(app) or "gj-side" in body(app), number
        assert 'gj-stage-quote"><div class="text">' in body(app) and "gj-empty" not in body(app), number
    assert app.button("stage_next").disabled


@pytest.mark.parametrize("page", ["overview", "figures", "questions", "themes", "transcript", "checks", "compare", "library", "review"])
def test_every_page_can_be_presented(page: str) -> None:
    """No page fails on a shared screen; one without a picture says so."""
    app = opened(call=CALL, present="1", page=page, compared="themes")
    assert not app.exception
    assert app.get("plotly_chart") or "gj-empty" in body(app) or (page == "transcript" and "gj-passage" in body(app))


@pytest.mark.parametrize(
    ("page", "panels"), [("overview", "figures questions themes"), ("questions", "views spread ask"), ("themes", "views tone")]
)
def test_every_panel_can_be_presented(page: str, panels: str) -> None:
    for panel in panels.split():
        app = opened(call=CALL, present="1", page=page, panel=panel)
        assert not app.exception and (app.get("plotly_chart") or "gj-side" in body(app)), panel


# Page and panel, or another part of the link, and words of the first sentence behind what is shown; none where nothing is.
QUOTED = [
    ({"page": "overview"}, "売上高は2,365億300万人民元"),
    ({"page": "overview", "panel": "questions"}, "加盟店やブランドは今年の結果に"),
    ({"page": "overview", "panel": "themes"}, "AI"),
    ({"page": "overview", "theme": "advertising"}, "CMR"),
    ({"page": "figures", "metric": "service_fee"}, "0.6%"),
    ({"page": "questions", "panel": "spread"}, "加盟店やブランドは今年の結果に"),
    ({"page": "themes"}, "AI"),
    ({"page": "themes", "panel": "tone"}, "値下げ"),
    ({"page": "transcript"}, None),
    ({"page": "transcript", "sentence": "S10"}, ""),
]


@pytest.mark.parametrize(("link", "words"), QUOTED, ids=lambda each: "-".join(each.values()) if isinstance(each, dict) else "")
def test_a_view_quotes_a_sentence_of_its_own(link: dict[str, str], words: str | None) -> None:
    """What is quoted stands behind the picture that is shown, and never behind another one."""
    said = unescape(body(opened(call=CALL, present="1", **link)).partition('gj-stage-quote">')[2])
    assert ("「" in said and words in re.sub("<[^>]+>", "", said)) if words is not None else not said.startswith("<div")


@pytest.mark.parametrize(
    ("page", "link", "words"),
    [
        ("overview", {}, "2,365億300万"),
        ("overview", {"panel": "themes"}, "AI"),
        ("compare", {"compared": "themes"}, None),
        ("transcript", {}, None),
    ],
)
def test_the_agenda_offers_a_sentence_of_the_picture(page: str, link: dict[str, str], words: str | None) -> None:
    """It is that of the picture that will be presented; a comparison of other companies' calls offers none of this one."""
    others = ",".join(identifier(path) for path in SAMPLES if "mikageno" in path.stem)
    app = opened(page, call=CALL, calls=others, **link)
    app.button(key="agenda_add").click().run()
    assert not app.exception and [words in code.value for code in app.code] == ([True] if words else [])


def test_type_of_charts_is_legible_on_a_shared_screen() -> None:
    """No text of a figure is smaller than 16 pixels, in whichever picture."""
    for page, panel in (
        ("overview", "figures"),
        ("overview", "themes"),
        ("questions", "views"),
        ("questions", "spread"),
        ("themes", "tone"),
    ):
        app = opened(call=CALL, present="1", page=page, panel=panel)
        room = 340 if "gj-stage-quote" in body(app) else 460
        for chart in app.get("plotly_chart"):
            spec = json.loads(chart.proto.spec)
            sizes = [float(size) for size in re.findall(r"font-size:(\d+(?:\.\d+)?)px", chart.proto.spec)]
            sizes += [size for part in (spec["layout"], *spec["data"]) for size in fonts(part)]
            assert sizes and min(sizes) >= 16, (page, panel)
            assert spec["layout"]["height"] <= room


def fonts(part: Any, name: str = "") -> list[float]:
    if isinstance(part, dict):
        own = [part["size"]] if name.endswith("font") and isinstance(part.get("size"), int | float) else []
        return own + [size for key, inner in part.items() for size in fonts(inner, key)]
    return [size for inner in part for size in fonts(inner)] if isinstance(part, list) else []


@pytest.mark.parametrize(
    ("words", "span"), [("3-9", (3, 9)), ("", None), ("3", None), ("9-3", None), ("-1-5", None), ("３-９", None), ("0-9999999999", None)]
)
def test_a_span_of_a_link(words: str, span: tuple[int, int] | None) -> None:
    assert span_in_words(words) == span


def test_a_span_opens_the_transcript() -> None:
    """The passage is marked, and the view scrolls to it."""
    app = opened("overview", call=CALL)
    app.query_params["span"] = "100-120"
    app.switch_page("pages/transcript.py").run()
    assert not app.exception and "hit now" in body(app)


def test_a_step_quotes_who_spoke_as_a_person_decided_it() -> None:
    """A spelling that was parted from another name speaks for itself, in the agenda as in every chart."""
    app = pasted(SPELLED)
    start = SPELLED.rindex("持ち帰り率も上がります")
    step = Step(str(value(app, "call")), "transcript", (), "持ち帰り率", "", ((start, start + 12),))
    loaded(app.switch_page("pages/review.py").run(), json_of(Agenda((step,))).encode())
    assert "王勇明" in quotes(app)[0]
    app.query_params["dismissed"] = f"two_spellings.{SPELLED.index('王永明')}"
    assert "王永明" in quotes(app.run())[0]


def quotes(app: AppTest) -> list[str]:
    """Return what the steps and the suggestions quote, the steps first."""
    return [unescape(found) for found in re.findall(r'<div class="quote">(.*?)</div>', body(app))]


def _handed() -> None:
    """Hand the agenda over as an export would, and show it."""
    import streamlit as st  # noqa: PLC0415 - the body runs as a script of its own

    from components.panels.agenda.handed import handed  # noqa: PLC0415

    st.json([list(each) for each in handed()])


def test_an_export_takes_words_and_links() -> None:
    """Each step is its title, its note, its quotation as cited, and a link that names the page and the call."""
    app = opened("review", call=CALL)
    app.button("take_all").click().run()
    taken = AppTest.from_function(_handed)
    taken.query_params["call"], taken.query_params["agenda"] = CALL, value(app, "agenda") or ""
    steps = json.loads(taken.run().json[0].value)
    assert len(steps) == in_agenda(app) and not taken.exception
    for title, note, quoted, link in steps:
        assert title and note and re.search(r"「.+」（.+、アリババグループ、.+行目）", quoted) and f"call={CALL}" in link
    assert {urlparse(link).path.rpartition("/")[2] for *_, link in steps} == {"", "themes", "questions", "transcript"}
