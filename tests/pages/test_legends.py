"""What marks mean is said where they stand: legends, the notes beside a text, rows without a mark, numbers with their units."""

import json
import re
from html import unescape

import pytest

from components.charts.look import LIGHT
from components.charts.matrix import WORDS, theme_matrix
from components.charts.over import over_calls
from components.facts import facts_of
from components.facts.tally import matrix
from components.panels.markup import tinted
from components.reading import read, read_file
from tests.conftest import SAMPLES
from tests.pages.test_compare_stage import IDS, QUARTERS
from tests.pages.test_pages import identifier, opened
from tests.pages.test_review import CALL, body


@pytest.mark.parametrize("view", [{}, {"present": "1"}], ids=["page", "shared screen"])
def test_bars_of_now_and_before_are_told_apart(view: dict[str, str]) -> None:
    """The page of figures says which bar is of now, as the overview does; a picture without such bars does not."""
    said, others = (body(opened("figures", call=CALL, **view, **more)) for more in ({}, {"picture": "along"}))
    assert "gj-swatch est" in said and "gj-swatch est" not in others


def test_a_text_says_beside_its_lines_what_its_marks_mean() -> None:
    """Each finding has its sign and its message, a line that is no speaker its reason, another spelling that it is one."""
    app = opened("transcript", call=CALL)
    said = unescape(body(app))
    assert re.search(r'class="[^"]*\bflag\b', said)
    assert re.search(r'class="notes" lang="ja">.*?「TTG\(トヨタグループ\)」は別の会社の名です</div>', said)
    assert '<div class="m">話者ではないと判断した行：' in said and '別表記：<span lang="ja">呉永明</span>' in said
    without = body(app.pills(key="layers").set_value(["numbers"]).run())
    assert 'class="notes"' not in without and "flag" not in without


def test_an_ask_says_what_is_odd_in_it() -> None:
    """The key names the mark, and the message stands behind its sentence; a shared screen has room for the key alone."""
    page, stage = body(opened("questions", call=CALL)), body(opened(call=CALL, present="1", page="questions", panel="ask"))
    assert '<span class="fi">　</span> 注意 ⚑' in page and '<span class="note">⚑ 予告された質問の数' in page
    assert '<span class="fi">　</span> 注意 ⚑' in stage and 'class="note">⚑' not in stage


TALK = "青潮電機 決算説明会\n\n質疑応答\n\n" + "".join(
    f"{asker}：{asked}\n\n高橋社長：{told}\n\n"
    for asker, asked, told in (
        ("三宅遥（朝凪証券）", "為替の影響と為替の前提を教えてください。", "為替は145円です。"),
        ("柏木蓮（凌雲証券）", "人件費は増えますか。", "増えます。"),
        ("森山彩（港南証券）", "よろしいでしょうか。", "どうぞ。"),
    )
)


def test_a_row_without_a_dot_says_why() -> None:
    """Themes that have no column are told from none at all, and a row with a dot says nothing."""
    tally = matrix(facts_of(read(TALK)), facts_of(read(TALK)).asks, "ja", (1, 9))
    assert tally.bare == {2: True, 3: False}
    words = {word: word for word in WORDS}
    figure = theme_matrix(tally, [("", None)] * len(tally.exchanges), words, LIGHT)
    assert [(each.text, each.y) for each in figure.layout.annotations if each.text in words] == [("only_beyond", -1), ("no_theme", -2)]


def test_changes_of_wording_have_a_key() -> None:
    """On the page and on a shared screen, which says how many of how many it shows; nothing is said of marks to press."""
    link = {"call": identifier(QUARTERS[0]), "calls": IDS, "compared": "wording"}
    page, stage = body(opened("compare", **link)), body(opened(present="1", page="compare", **link))
    assert all('<b class="dn">123</b> 違う数' in each and 'class="bar is-gone"' in each for each in (page, stage))
    assert re.search(r"言い回しか数字が違う \d+件中 3件", stage) and stage.count("gj-pair is-") == 3
    assert "印や数を押すと" not in page and "4件の説明会" in stage.partition("gj-stage-head")[0]


def test_a_transcript_without_a_passage_begins_at_its_beginning() -> None:
    """A shared screen shows how the call opens, of an analyst who is chosen the first words."""
    said, asked = (body(opened(call=CALL, present="1", page="transcript", **chosen)) for chosen in ({}, {"analyst": _asker("石佳龍")}))
    assert "示す文が選ばれていません" not in said and "アリシア・ヤップ" in said.partition("gj-passage")[2]
    assert "石佳龍" in asked.partition("gj-passage")[2]


def _asker(name: str) -> str:
    return next(person.person_id for person in facts_of(read_file(SAMPLES[0])).speech.people if person.name == name)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("売上高は２１，７００百万円です。", ["２１，７００百万円"]),
        ("前期比14.9％増、△０．４％", ["14.9％増", "△０．４％"]),
        ("2,365億300万人民元と1,600円", ["2,365億300万人民元", "1,600円"]),
        ("１２月末の受注は5倍", ["１２月末", "5倍"]),
        ("1人、3 つ", ["1人"]),
        ("1 2 3", []),
    ],
)
def test_a_number_is_not_parted_from_its_unit(text: str, whole: list[str]) -> None:
    """Whatever is marked in it; what would have no room in a column may be parted, and the words stay those of the text."""
    said = tinted(text, 0, len(text), [])
    assert re.findall(r'<span class="nw">(.*?)</span>', said) == whole
    assert re.sub("<[^>]+>", "", said) == text


def test_heads_part_between_the_year_and_its_quarter() -> None:
    """A year stands whole above its part in either language; a part alone stands as low, and no name touches the next."""
    names = [("アリババグループ", "2Q"), *((f"御影野製作所{at}", f"FY\N{NO-BREAK SPACE}3/26 {at}Q") for at in (1, 2, 3, 4))]
    figure = over_calls([("一つの長い行の名前がここに立っています", None)], names, [], LIGHT)
    heads = [re.sub("<(?!br)[^>]*>", "", each.text).split("<br>") for each in figure.layout.annotations if each.yref == "paper"]
    assert heads[0] == ["アリババ", "グループ", "2Q"] and heads[1] == ["御影野製作所1", "FY\N{NO-BREAK SPACE}3/26", "1Q"]


def test_the_map_of_a_source_has_round_places() -> None:
    """Each number of its scale stands at its share of the text."""
    said = body(opened("checks", call=CALL))
    places = [
        (float(left), int(number.replace(",", ""))) for left, number in re.findall(r'<span style="left:([\d.]+)%">([\d,]+)</span>', said)
    ]
    whole = places[-1][1]
    assert len(places) > 3 and all(number % 1000 == 0 for _, number in places[:-1])
    assert all(abs(left - 100 * number / whole) < 0.01 for left, number in places)


def test_what_is_not_asserted_stands_under_its_own_head() -> None:
    """The head stands over the middle of its columns, with a line as wide as they are."""
    app = opened("themes", call=CALL)
    (layout,) = (
        spec["layout"]
        for chart in app.get("plotly_chart")
        if "経営：断定以外" in json.dumps(spec := json.loads(chart.proto.spec), ensure_ascii=False)
    )
    (head,) = (each for each in layout["annotations"] if each["text"] == "経営：断定以外")
    (line,) = (each for each in layout["shapes"] if each.get("ysizemode") == "pixel")
    columns = {each["text"]: each["x"] for each in layout["annotations"] if each.get("yref") == "paper"}
    assert (
        head["x"] == pytest.approx((line["x0"] + line["x1"]) / 2) == pytest.approx((columns["打ち消し"] + columns["仮定・<br>可能性"]) / 2)
    )
