"""How it is said, through the router: three views, the marks that open their sentences, and the words that a person changes."""

import json
from typing import Any

import pandas
import pytest
from streamlit.testing.v1 import AppTest

from components.facts import facts_of
from components.facts.tally import hit_key
from components.facts.tone.edits import Make, edited
from components.facts.tone.lists import usual
from components.facts.tone.writing import toml_of
from components.facts.writing import csv_of
from components.panels.tone_ledger import SHOWN
from components.reading import read_file
from tests.conftest import ROOT, SAMPLES
from tests.pages.test_marks_of_questions import evidence
from tests.pages.test_pages import identifier, notices, opened, shown
from tests.pages.test_questions import pasted

SAMPLE = next(path for path in SAMPLES if path.stem == "mikageno-2026q3")
VIEWS: list[dict[str, str]] = [
    {"tone_view": "pairs"}, {"tone_view": "pairs", "tone_side": "analysts"}, {"tone_view": "forms"}, {"tone_view": "list"},
]  # fmt: skip
SAID = """青潮電機 2026年3月期 第1四半期決算説明会

高橋社長：国内の需要が増加しました。電池が増えました。コストは増えていません。

質疑応答

朝凪証券アナリスト、森山彩氏：=1+1の件ですが、需要は増えますか。

高橋社長：需要は今後も増えると考えております。
"""


def themes(**link: str) -> AppTest:
    app = opened("themes", call=identifier(SAMPLE), **link)
    assert not app.exception
    return app


def picture(app: AppTest) -> list[tuple[str, int]]:
    """Return the marks of the picture of tone."""
    for element in app.get("plotly_chart"):
        drawn: dict[str, Any] = json.loads(element.proto.spec)
        found = [(key, int(number)) for trace in drawn["data"] for key, number in trace.get("customdata", [])]
        if found and found[0][0].startswith("tone:"):
            return found
    return []


def ledger(app: AppTest) -> Any:
    """Return the table of tone."""
    return next(table.value for table in app.dataframe if list(table.value.columns) == list(SHOWN))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_view_opens(sample: Any, language: str) -> None:
    """Each view of each call stands without an exception or a complaint."""
    for view in VIEWS:
        app = opened("themes", call=identifier(sample), lang=language, **view)
        assert not app.exception and not notices(app)
        assert bool(picture(app)) == (view["tone_view"] != "list")


@pytest.mark.parametrize("view", VIEWS[:3], ids=lambda view: "+".join(view.values()))
def test_every_number_places_as_many_rows_as_it_says(view: dict[str, str]) -> None:
    """The key of a dot, or of a number beside the dots, opens as many sentences; a chip names it."""
    for key, number in picture(themes(**view))[::4]:
        app = themes(mark=key, **view)
        assert not notices(app)
        assert evidence(app) == number, key
        assert app.button(key="chip_mark")


def test_the_list_has_a_row_a_hit() -> None:
    """Every hit of the call is in it, and a row opens its sentence with its words framed."""
    facts = facts_of(read_file(SAMPLE))
    hits = sorted(facts.tone().hits, key=lambda hit: hit.start)
    app = themes(tone_view="list")
    table = ledger(app)
    assert [turn.strip() for turn in table["turn"]] == [str(hit.turn) for hit in hits]
    assert set(table["manner"]) <= {"述べた", "打ち消し", "反転・歯止め", "問い", "仮定・可能性"}
    opened_row = themes(tone_view="list", mark=hit_key(hits[3]))
    assert evidence(opened_row) == 1 and "focus" in shown(opened_row)


def test_a_sentence_of_the_file_is_no_formula() -> None:
    """What begins like one in a spreadsheet has an apostrophe before it, and the file says that it is UTF-8."""
    content = csv_of(pandas.DataFrame({"文": ["=1+1の件", "+の要因", "-の要因", "@の件", "需要"]}))
    assert content.decode("utf-8-sig").split() == ["文", "'=1+1の件", "'+の要因", "'-の要因", "'@の件", "需要"]
    assert content.startswith(b"\xef\xbb\xbf")


def test_a_selection_filters_every_view() -> None:
    """With the analysts selected nothing of management is left."""
    assert set(ledger(themes(tone_view="list", speaker="analysts"))["side"]) == {"アナリスト"}
    assert not picture(themes(speaker="analysts"))
    assert "経営の発言に、名詞と向きの組がありません" in shown(themes(speaker="analysts"))
    keys = {key.split(":")[2] for key, _ in picture(themes(speaker="analysts", tone_view="forms"))}
    assert keys == {"analysts"}


def test_the_switches_write_the_link() -> None:
    """View and side are in the link, and a default is left out of it."""
    app = themes()
    app.segmented_control(key="set_tone_side").set_value("analysts").run()
    assert app.query_params["tone_side"] in ("analysts", ["analysts"])
    app.segmented_control(key="set_tone_view").set_value("list").run()
    assert ledger(app) is not None
    app.segmented_control(key="set_tone_view").set_value("pairs").run()
    assert "tone_view" not in app.query_params


@pytest.mark.parametrize("link", [{"tone_view": "x"}, {"tone_side": "x"}, {"tone_words": "0123456789"}, {"mark": "tone:x:1"}])
def test_a_link_to_nothing_says_so(link: dict[str, str]) -> None:
    """What cannot be followed is named, and the panel stands as without it."""
    app = opened(call=identifier(SAMPLE), **link)
    assert not app.exception and any(value in notice for value in link.values() for notice in notices(app))


def test_a_text_in_another_language_says_so() -> None:
    """The rules are made for Japanese; the panel does not say that there is nothing."""
    app = pasted((ROOT / "tests" / "golden" / "foreign2.txt").read_text(encoding="utf-8"))
    app.switch_page("pages/themes.py").run()
    assert not app.exception and not picture(app)
    assert "この言語の数値とテーマは読みません" in shown(app)


def own() -> AppTest:
    app = pasted(SAID)
    app.switch_page("pages/themes.py").run()
    assert not app.exception
    return app


def marked(app: AppTest) -> dict[str, int]:
    return dict(picture(app))


def test_a_noun_is_made_and_taken_back() -> None:
    """The picture has it at once under its name, and is as before after a step back."""
    app = own()
    before = marked(app)
    app.segmented_control(key="tone_kind").set_value("make").run()
    app.text_input(key="tone_name").set_value("電池")
    app.text_input(key="tone_first").set_value("電池、蓄電池")
    app.button(key="tone_apply").click().run()
    assert not app.exception and not notices(app)
    key = "tone:own1.increase:all:stated:any"
    assert marked(app)[key] == 1 and "名詞「電池」を作った　組 4 → 5" in shown(app)
    app.query_params["mark"] = key
    app.run()
    assert evidence(app) == 1 and "電池 × 増加・上昇　経営 述べた" in shown(app)
    app.button(key="tone_undo").click().run()
    assert marked(app) == before and not notices(app)
    assert "tone_words" not in app.query_params and "mark" not in app.query_params


def test_words_are_added_and_removed() -> None:
    """Each change counts at once, and the way back goes step by step."""
    app = own()
    app.selectbox(key="tone_of_ja").set_value("backlog").run()
    app.text_input(key="tone_word").set_value("電池")
    app.button(key="tone_apply").click().run()
    assert marked(app)["tone:backlog.increase:all:stated:any"] == 1
    app.segmented_control(key="tone_kind").set_value("remove").run()
    app.selectbox(key="tone_remove_backlog").set_value("電池")
    app.button(key="tone_apply").click().run()
    assert "tone:backlog.increase:all:stated:any" not in marked(app) and "「電池」を外した" in shown(app)
    assert "tone_words" not in app.query_params, "it is the usual list again"
    assert "標準の語　「電池」を外した" in shown(app) and "語に変更" not in shown(app)
    app.button(key="tone_undo").click().run()
    assert marked(app)["tone:backlog.increase:all:stated:any"] == 1
    app.button(key="tone_reset").click().run()
    assert "tone_words" not in app.query_params and "標準の語　変更をすべて外した" in shown(app) and "語に変更" not in shown(app)


def test_a_refused_change_says_why_and_keeps_what_was_typed() -> None:
    """The list stays in force."""
    app = own()
    before = marked(app)
    app.text_input(key="tone_word").set_value("増え")
    app.button(key="tone_apply").click().run()
    assert any("もう「増加・上昇」として数えています" in notice for notice in notices(app))
    assert marked(app) == before and app.text_input(key="tone_word").value == "増え"


@pytest.mark.parametrize(
    ("content", "words"), [(b"[nouns]\nx = 3", "2行目"), (b"\xff\xfe", "UTF-8"), (b"[nouns]\nx = { ja = '\xe9", "UTF-8")]
)
def test_a_spoilt_file_says_why(content: bytes, words: str) -> None:
    """The line stands in the sentence."""
    app = own()
    app.segmented_control(key="tone_kind").set_value("file").run()
    app.file_uploader(key="tone_import").set_value(("words.toml", content, "application/toml")).run()
    assert any(words in notice for notice in notices(app)) and "tone_words" not in app.query_params


def test_a_file_is_taken_and_named_in_the_link() -> None:
    """The same words have the same name in a link."""
    lists = edited(usual(), Make("電池", ("電池",)))
    app = own()
    app.segmented_control(key="tone_kind").set_value("file").run()
    app.file_uploader(key="tone_import").set_value(("words.toml", toml_of(lists).encode(), "application/toml")).run()
    assert app.query_params["tone_words"] in (lists.digest, [lists.digest])
    assert marked(app)["tone:own1.increase:all:stated:any"] == 1
    app.button(key="tone_reset").click().run()
    assert "tone_words" not in app.query_params
