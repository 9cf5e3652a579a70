"""What a shared screen shows: pictures with no more than can be read, quotations that end where sense ends, nothing to be pressed."""

import json
import re
from itertools import pairwise

import pytest

from components.panels.columns import FULL, width_of
from components.panels.further import STAGED
from components.panels.stage_quote import as_far_as
from tests.conftest import SAMPLES
from tests.pages.test_pages import identifier, opened, shown
from tests.pages.test_review import CALL, body, value

THIRD, LAST = (identifier(next(path for path in SAMPLES if path.stem == f"mikageno-2026q{quarter}")) for quarter in (3, 4))


def test_a_matrix_has_rows_as_high_as_its_dots() -> None:
    """No dot stands on another; what is not drawn is said with its number."""
    app = opened(call=THIRD, present="1", page="questions", panel="views")
    (chart,) = app.get("plotly_chart")
    spec = json.loads(chart.proto.spec)
    layout, rows = spec["layout"], spec["layout"]["yaxis"]["range"]
    pitch = (layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]) / (rows[1] - rows[0])
    assert rows[1] - rows[0] == STAGED[1]
    dots = [(x, y, size) for trace in spec["data"] for x, y, size in zip(trace["x"], trace["y"], trace["marker"]["size"], strict=True)]
    for column in {x for x, *_ in dots}:
        placed = sorted((y * pitch, size) for x, y, size in dots if x == column)
        assert all(upper - lower >= (one + other) / 2 for (lower, one), (upper, other) in pairwise(placed))
    assert "図の外に3質疑" in body(app) and re.search(r"図の外に、質問か経営が述べた\d+テーマ", body(app))


@pytest.mark.parametrize(
    "view", [{"page": "themes", "panel": "tone"}, {"page": "themes", "panel": "tone", "tone_view": "forms"}, {"page": "themes"}], ids=str
)
def test_nothing_is_said_of_pressing(view: dict[str, str]) -> None:
    """The legend says what stands there, and how much does not."""
    app = opened(call=CALL, present="1", **view)
    legend = "".join(re.findall(r'gj-key">(.*?)</div>', body(app)))
    assert not app.exception and legend and "押" not in legend


def test_a_long_ask_ends_with_a_sentence() -> None:
    """What has no room is counted, so that every sentence is shown or told of."""
    sides = re.findall(
        r'gj-side">(.*?</p>(?:<div class="m">.*?</div>)?)</div>', body(opened(call=CALL, present="1", page="questions", panel="ask"))
    )
    whole = re.findall(r'gj-side">(.*?</p>)</div>', body(opened("questions", call=CALL)))
    assert len(sides) == len(whole) == 2
    for side, every in zip(sides, whole, strict=True):
        more = re.search(r"ほか(\d+)文", side)
        assert side.count("<p>") + (int(more[1]) if more else 0) == every.count("<p>")
    assert "ほか" in sides[1]


@pytest.mark.parametrize(
    ("words", "room", "shown_"),
    [
        ("短い文です。", 20, "短い文です。"),
        ("はじめの文です。次の文は長くて入りません。", 14, "はじめの文です。…"),
        ("「そうです。」と言い、次の文は長くて入りません。", 14, "「そうです。」…"),
        ("上期は増益ですが、下期はまだ見通せない状況です。", 14, "上期は増益ですが、…"),
        ("切れ目のない長い言葉がどこまでも続いていく", 10, "切れ目のない長い言…"),
        ("Revenue grew. The second sentence has no room.", 14, "Revenue grew.…"),
        ("Revenue grew by five percent on the year", 16, "Revenue grew by five percent…"),
    ],
)
def test_words_are_cut_where_sense_ends(words: str, room: int, shown_: str) -> None:
    """At the end of a sentence, else of a clause or a word; the sign says that more follows."""
    found = as_far_as(words, room * FULL + 0.01)
    assert found == shown_ and width_of(found) <= room * FULL + 0.01


def test_a_quotation_is_of_the_picture() -> None:
    """The picture of themes quotes nothing of the results, a passage that is not chosen quotes nothing at all."""
    quoted = {page: body(opened(call=CALL, present="1", page=page)).partition("gj-stage-quote")[2] for page in ("figures", "themes")}
    assert "売上高" in quoted["figures"] and quoted["themes"] and "売上高" not in quoted["themes"]
    assert "gj-stage-quote" not in body(opened(call=CALL, present="1", page="transcript"))


@pytest.mark.parametrize(
    ("view", "title"),
    [
        ({"page": "overview", "panel": "themes"}, "概要　経営陣のテーマ頻度"),
        ({"page": "questions"}, "質疑　テーマ×質疑"),
        ({"page": "questions", "view": "lengths"}, "質疑　長さ"),
        ({"page": "questions", "panel": "spread"}, "質疑"),
        ({"page": "transcript"}, "原文"),
    ],
    ids=str,
)
def test_the_title_names_the_picture(view: dict[str, str], title: str) -> None:
    assert f"<h1>{title}</h1>" in shown(opened(call=CALL, present="1", **view))


@pytest.mark.parametrize(
    ("view", "words"),
    [({"page": "figures", "picture": "numeracy"}, r"<b>\d+ / \d+ · \d+%</b>"), ({"page": "questions", "view": "before"}, r"成長 \d")],
)
def test_what_a_button_says_elsewhere_stands_in_words(view: dict[str, str], words: str) -> None:
    """Buttons are not shown there, and so their counts would be missing."""
    assert re.search(words, body(opened(call=LAST, present="1", **view)))


@pytest.mark.parametrize("page", ["review", "figures", "compare"])
def test_the_end_leads_back_to_where_it_began(page: str) -> None:
    """The page with its filters and its mark as they were, whatever was shown since."""
    app = opened(page, call=CALL, theme="ai", mark="spoken:numbers", unit="asks")
    before, link = shown(app), dict(app.query_params)
    assert value(app, "theme") == "ai" and value(app, "mark")
    app.button(key="present").click().run()
    for _ in range(2):
        app.button(key="stage_next").click().run()
    assert dict(app.query_params) != link
    app.button(key="stage_end").click().run()
    assert not app.exception and dict(app.query_params) == link and shown(app) == before


def test_the_end_of_what_a_link_presented_is_its_page() -> None:
    """Nobody began there: the page of the view is shown with what the view was narrowed to."""
    app = opened(call=CALL, present="1", page="questions", theme="ai")
    app.button(key="stage_end").click().run()
    assert not app.exception and any(box.key == "ask_by_theme" for box in app.selectbox)
    assert (value(app, "theme"), value(app, "present")) == ("ai", None)


def test_few_gaps_are_drawn() -> None:
    """Five on either end can be read; what stands between them is counted."""
    app = opened(call=LAST, present="1", page="questions", view="attention")
    (chart,) = app.get("plotly_chart")
    assert len(json.loads(chart.proto.spec)["data"][0]["y"]) <= 10 and re.search(r"図の外に、質問か経営が述べた\d+テーマ", body(app))
