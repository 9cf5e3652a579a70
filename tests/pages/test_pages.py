"""Every page through the router, without a browser: what stands on it, in both languages, for every call."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pandas
import pytest
from pandas.io.formats.style import Styler
from streamlit.testing.v1 import AppTest

from components.facts import Facts
from components.facts.selection import Selection, asker_of
from components.facts.speech import call_id_of
from components.facts.tally import spoken
from components.panels.columns import fitted, height_of, signed_cuts
from components.panels.markup import WHOLE, ending, quoted, tinted
from components.panels.passages import passages
from components.reading import read
from tests.conftest import ROOT, SAMPLES

PAGES = ("overview", "figures", "questions", "transcript", "checks")
TIMEOUT = 30


def opened(page: str = "overview", **link: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=TIMEOUT)
    for name, value in link.items():
        app.query_params[name] = value
    app.run()
    if page != "overview":
        app.switch_page(f"pages/{page}.py").run()
    return app


def shown(app: AppTest) -> str:
    """Return all own markup and messages of a page as one text."""
    markup = [element.proto.body for element in app.get("html")]
    return "\n".join([*markup, *(element.value for element in app.markdown)])


def notices(app: AppTest) -> list[str]:
    """Return what a page says is wrong or missing, as text."""
    found = re.findall(r'class="gj gj-notice \w+" role="\w+">(.*?)</div>', shown(app), re.DOTALL)
    return [unescape(notice) for notice in found]


def charts(app: AppTest) -> Iterator[dict[str, Any]]:
    for element in app.get("plotly_chart"):
        yield json.loads(element.proto.spec)


def identifier(path: Path) -> str:
    return call_id_of(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_page_opens(name: str, language: str, sample: Path) -> None:
    """Every page shows every sample in both languages without an exception or a complaint."""
    app = opened(name, call=identifier(sample), lang=language)
    assert not app.exception
    assert not notices(app)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_overview_draws_three_panels(sample: Path) -> None:
    """The overview draws the figures, the questions and the themes, each with a text alternative and a unit on its axis."""
    app = opened(call=identifier(sample))
    elements = app.get("plotly_chart")
    assert len(elements) == 4, "revenue, profits, questions, themes"
    assert all(element.proto.alt for element in elements)
    titles = [chart["layout"]["xaxis"]["title"].get("text") for chart in charts(app)]
    assert [bool(title) for title in titles] == [False, True, True, True], "revenue shares the title under the profits"


def test_headline_of_the_digest() -> None:
    """The strip shows the figures as issued, with sign and arrow, and the tension between the two profits."""
    text = shown(opened(call=identifier(SAMPLES[0])))
    for words in ("2,365.03", "435.47", "365.18", "▲ +5%", "▲ +63%", "▼ −9%", "推計", "<b>72</b>", "非GAAP"):
        assert words in text


def test_default_call_has_no_prompt() -> None:
    """Without a link the first sample opens, and the link then names it."""
    app = opened()
    assert not app.exception
    assert app.query_params["call"] in (identifier(SAMPLES[0]), [identifier(SAMPLES[0])])


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ({"call": "0123456789ab"}, "0123456789ab"),
        ({"analyst": "P999"}, "analyst=P999"),
        ({"theme": "no_such_theme"}, "theme=no_such_theme"),
        ({"speaker": "<script>"}, "speaker="),
        ({"unit": "kilograms"}, "unit=kilograms"),
        ({"lang": "xx"}, "lang=xx"),
        ({"mark": "nonsense"}, "mark=nonsense"),
        ({"mark": "figure:N99999"}, "mark=figure:N99999"),
        ({"mark": "asked:kilograms:P1"}, "mark=asked:kilograms:P1"),
        ({"theme": "![x](https://example.com/a.png)"}, "theme=![x]"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_bad_link_explains_itself(link: dict[str, str], words: str) -> None:
    """A link that cannot be followed says which part of it, and the rest of the page stands."""
    app = opened(**link)
    assert not app.exception
    assert any(words in notice for notice in notices(app))
    assert len(app.get("plotly_chart")) == 4


def test_what_a_link_says_of_a_call_that_is_not_here_is_said_of_no_other() -> None:
    """Its filters, verdicts and the company entered by hand are not laid over the call that is shown instead."""
    app = opened(call="0123456789ab", given_company="渚精密", judged="A1.1.no_counterpart", mark="ask:A1.1", theme="growth")
    assert len(notices(app)) == 1 and "0123456789ab" in notices(app)[0]
    assert app.query_params["call"] == identifier(SAMPLES[0])
    assert not {"given_company", "judged", "mark", "theme"} & set(app.query_params)
    assert "渚精密" not in shown(app)


def test_the_call_that_is_shown_instead_is_as_it_was_decided() -> None:
    """What a person judged of it in this session is kept, though the link names another call."""
    app = opened(call=identifier(SAMPLES[0]), judged="A1.1.partly")
    app.query_params.clear()
    app.query_params["call"] = "0123456789ab"
    app.run()
    assert app.query_params["call"] == identifier(SAMPLES[0])
    assert app.query_params.get("judged") == "A1.1.partly"


def test_a_hit_is_marked_where_it_stands() -> None:
    """A capital with two small letters before it moves nothing."""
    app = opened()
    app.text_area(key="pasted").set_value("高橋社長：İ社とＩ社の話です。需要は増えます。")
    app.button(key="read_pasted").click().run()
    app.switch_page("pages/transcript.py").run()
    app.text_input(key="find").set_value("需要").run()
    assert re.findall(r'class="hit[^"]*">(.*?)</span>', shown(app)) == ["需要"]


def test_unknown_sentence_explains_itself() -> None:
    """A link to a sentence that is not there says so, and shows the transcript from the top."""
    app = opened("overview", call=identifier(SAMPLES[0]))
    app.query_params["sentence"] = "S99999"
    app.switch_page("pages/transcript.py").run()
    assert not app.exception
    assert "gj-turn" in shown(app)
    assert "S99999" in shown(app)


@pytest.mark.parametrize("text", ["", "   \n ", "……。。。"], ids=["empty", "white space", "marks alone"])
def test_pasted_nothing_explains_itself(text: str) -> None:
    """Text without words is refused in a sentence, and stays in its field; the call before stays open."""
    app = opened()
    before = app.query_params["call"]
    app.text_area(key="pasted").set_value(text)
    app.button(key="read_pasted").click().run()
    assert not app.exception
    assert notices(app) and app.query_params["call"] == before
    assert app.text_area(key="pasted").value == text


def test_pasted_call_opens() -> None:
    """A pasted transcript opens at once and is the call of the link."""
    app = opened()
    asked, said = (
        "東都証券アナリスト、山本一郎氏：売上の見通しはいかがでしょうか。",
        "高橋社長：売上高は120億円、前年同期比8%増を見込んでいます。",
    )
    text = f"青空電機 2026年3月期 第1四半期決算説明会\n\n{asked}\n\n{said}\n"
    app.text_area(key="pasted").set_value(text)
    app.button(key="read_pasted").click().run()
    assert not app.exception
    assert "山本一郎" in json.dumps(list(charts(app)), ensure_ascii=False)
    assert app.text_area(key="pasted").value == ""


def test_text_without_a_speaker_says_so() -> None:
    """A text with no speaker is shown, with a sentence on what is missing and what is needed."""
    app = opened()
    app.text_area(key="pasted").set_value("当社の売上高は10億円、前年同期比5%増でした。利益は公表していません。")
    app.button(key="read_pasted").click().run()
    assert not app.exception
    assert any("話者" in notice for notice in notices(app))


def test_markup_of_a_transcript_stays_text() -> None:
    """Markup in a transcript is shown as characters: nothing in it is run or fetched."""
    app = opened()
    asked = "山本一郎<b>氏：こんにちは。<img src=x onerror=alert(1)>でしょうか。"
    hostile = f"{asked}\n\n高橋社長：$x^2$ :red[赤] ![](http://example.com/x.png) です。\n"
    app.text_area(key="pasted").set_value(hostile)
    app.button(key="read_pasted").click().run()
    app.switch_page("pages/transcript.py").run()
    assert not app.exception
    assert "<img src=x" not in shown(app)
    assert "&lt;img src=x" in shown(app)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_mark_places_as_many_rows_as_it_says(sample: Path) -> None:
    """For each mark of the overview, the page that its key opens places as many rows of evidence as the number on the mark."""
    start = opened(call=identifier(sample))
    for chart in charts(start):
        for trace in chart["data"]:
            for key, number in trace["customdata"][:2]:
                if key.startswith(("asked", "theme")):
                    app = opened(call=identifier(sample), mark=key)
                    assert not app.exception
                    assert sum('class="gj gj-ev"' in element.proto.body for element in app.get("html")) == int(number), key


def test_a_label_with_no_speech_opens() -> None:
    """A label with nothing behind it breaks no page, in any unit."""
    app = opened()
    app.text_area(key="pasted").set_value("東都証券アナリスト、石田真由氏：")
    app.button(key="read_pasted").click().run()
    app.query_params["unit"] = "turns"
    app.run()
    assert not app.exception


def test_an_empty_call_in_the_link_opens_the_first() -> None:
    """A link with an empty call is as one without."""
    assert len(opened(call="").get("plotly_chart")) == 4


def test_language_switch() -> None:
    """The switch of language changes the words of the page and stays in the link."""
    app = opened(lang="en")
    assert "Analysts" in json.dumps([chart["data"] for chart in charts(app)], ensure_ascii=False)


def test_selection_filters_all_three(facts: Facts) -> None:
    """A selected analyst dims the bars of the others, and counts only the answers to that analyst."""
    if not any(turn.role == "analyst" for turn in facts.speech.turns):
        pytest.skip("no analyst in this call")
    asker = next(asker_of(facts.speech, turn) for turn in facts.speech.turns if turn.role == "analyst")
    narrowed, whole = spoken(facts, Selection(analyst=asker)), spoken(facts, Selection())
    assert 0 < narrowed.management_characters < whole.management_characters
    assert sum(theme.number for theme in narrowed.themes) <= sum(theme.number for theme in whole.themes)


GOLDEN = ROOT / "tests" / "golden"


def _pasted(text: str) -> AppTest:
    app = opened()
    app.text_area(key="pasted").set_value(text)
    app.button(key="read_pasted").click().run()
    assert not app.exception
    return app


def test_a_new_call_says_first_how_it_was_read() -> None:
    """Its summary stands above everything until it is closed, and goes with another call."""
    app = _pasted((GOLDEN / "marks1.txt").read_text(encoding="utf-8"))
    assert "読み込みました" in shown(app)
    app.button(key="close_arrival").click().run()
    assert "読み込みました" not in shown(app)


@pytest.mark.parametrize(("name", "words"), [("foreign2", "英語"), ("foreign1", "中国語")])
def test_a_text_in_another_language_says_so(name: str, words: str) -> None:
    """Turns are shown, and a sentence says that themes and numbers are for Japanese."""
    app = _pasted((GOLDEN / f"{name}.txt").read_text(encoding="utf-8"))
    assert any(words in notice and "日本語用" in notice for notice in notices(app))
    assert "この言語の数値とテーマは読みません" in shown(app)
    assert "見つかりません" not in shown(app)


def test_the_ledger_has_a_row_a_turn_with_its_reason(facts: Facts) -> None:
    """Every turn stands in the parse report with who speaks, the label as written and why."""
    app = opened("checks", call=facts.call.call_id) if facts.transcript.name in {path.name for path in SAMPLES} else None
    if app is None:
        pytest.skip("the call is none of the samples")
    table = app.dataframe[0].value
    assert list(table["turn"]) == [turn.turn for turn in facts.speech.turns]
    assert all(table["why"])
    share = 1 - facts.call.unread_characters / facts.call.characters
    assert f'<div class="value">{share:.1%}</div>' in shown(app)


def test_slides_are_said_to_have_no_turns() -> None:
    """A text without dialogue has a report that says so, and no speaker."""
    app = _pasted((GOLDEN / "silent2.txt").read_text(encoding="utf-8"))
    app.switch_page("pages/checks.py").run()
    assert not app.exception
    assert "話者のある発言は見つかりませんでした" in shown(app)


@pytest.mark.parametrize(
    ("odd", "against", "quoted"),
    [
        ("14.1%", ["58,200", "66,400"], ("部品 58,200 66,400 14.1%", "")),
        ("14.1%", ["664億円"], ("部品 58,200 66,400 14.1%", "売上高は664億円でした。")),
        ("十番目", [], ("…" + "四" * 26 + "十番目" + "五" * 26 + "…", "")),
    ],
    ids=["one row once", "two lines", "cut at both ends"],
)
def test_passages_are_quoted_once_and_say_where_they_are_cut(odd: str, against: list[str], quoted: tuple[str, str]) -> None:
    """What stands in one line is one quotation; a quotation that begins or ends in the middle of a line says so."""
    text = f"部品 58,200 66,400 14.1%\n売上高は664億円でした。\n{'四' * 40}十番目{'五' * 40}\n"
    spans = [(text.index(words), text.index(words) + len(words)) for words in (odd, *against)]
    assert tuple(re.sub("<[^>]+>", "", each) for each in passages(text, spans[0], spans[1:])) == quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("下がってい\n  るが", "下がっているが"),
        ("考えてい\f\nます", "考えています"),
        ("net\nsales", "net\nsales"),
        ("3億2,000\n万円", f"{WHOLE}3億2,000万円</span>"),
        ("6,00\n0万円", f"{WHOLE}6,000万円</span>"),
    ],
)
def test_a_japanese_line_that_a_page_broke_is_shown_whole(text: str, shown: str) -> None:
    """Between Japanese characters and in a number a break is nothing, between Latin words it stays."""
    assert tinted(text, 0, len(text), []) == shown


def test_a_broken_line_is_shown_once() -> None:
    """A sentence that a page broke stands once in the transcript, whatever lines it runs over."""
    text = (GOLDEN / "pdf_long.txt").read_text(encoding="utf-8")
    app = _pasted(text)
    app.switch_page("pages/transcript.py").run()
    assert not app.exception
    body = next(element.proto.body for element in app.get("html") if "gj-read" in element.proto.body)
    paragraphs = re.findall(r"<p>(.*?)</p>", body, re.DOTALL)
    said = "".join(unescape(re.sub(r"<[^>]+>", "", paragraph)) for paragraph in paragraphs)
    for turn in reversed(read(text).turns):
        text = text[: turn.start] + text[turn.speech_start :]
    assert "".join(said.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("unit", "revenue", "fee"),
    [("oku", "2,365.03億元", "1,600円"), ("million", "236,503百万元", "1,600円"), ("cho", "0.2365兆元", "1,600円")],
)
def test_amounts_stand_in_the_unit_chosen(unit: str, revenue: str, fee: str) -> None:
    """An amount that would be next to nothing in the unit stands in a smaller one; what stands as written is not repeated."""
    app = opened("figures", call=identifier(SAMPLES[0]), amount_unit=unit)
    shown_as = dict(zip(app.dataframe[0].value["surface"], app.dataframe[0].value["shown"], strict=True))
    assert shown_as["2,365億300万人民元"] == revenue
    assert shown_as["1,600円 ⚑"] == fee
    assert shown_as["0.6%"] == ""


def test_a_change_says_what_it_is_measured_against() -> None:
    """A percentage that is a change stands as one on the year before, not as a change of anything."""
    rows = opened("figures", call=identifier(SAMPLES[0])).dataframe[0].value
    assert dict(zip(rows["surface"], rows["sense"], strict=True))["63%"] == "前年比"


TABLED = (
    "社長 王浩：売上高は1,240億円、前年同期の1,130億円から9.7%増でした。"
    "営業利益は96億円で3割増でした。通期の営業利益は300億円を見込みます。\n\n"
    "セグメント別業績（単位：百万円）\n\t前年同期\t当期\n"
    "部品事業 売上高\t58,200\t66,400\n機器事業 売上高\t39,800\t41,100\n\n社長 王浩：以上です。\n"
)


def _figures(text: str = TABLED, **link: str) -> AppTest:
    app = _pasted(text)
    for name, value in link.items():
        app.query_params[name] = value
    app.switch_page("pages/figures.py").run()
    assert not app.exception
    return app


def _column(app: AppTest, name: str) -> dict[str, str]:
    """Return one column of the ledger by the numbers as written."""
    rows = app.dataframe[0].value
    return dict(zip(rows["surface"], rows[name], strict=True))


def test_columns_that_may_yield_do_so_until_all_fit() -> None:
    """Figures are never cut; words are, the widest first, and none below what it may become."""
    words = {"figure": ["1" * 20], "long": ["字" * 30], "short": ["字" * 8]}
    whole, fit = fitted(words, 2000, {}), fitted(words, 460, {"long": 60, "short": 60})
    assert sum(fit.values()) == 460
    assert (fit["figure"], fit["short"]) == (whole["figure"], whole["short"])
    assert fitted(words, 100, {"long": 60, "short": 60}) == {"figure": whole["figure"], "long": 60, "short": 60}


def test_a_cell_that_is_cut_says_so_and_holds_all() -> None:
    """What has room is left alone; of the rest the shown words end in the sign, the held ones are whole."""
    table = pandas.DataFrame({"ask": ["なぜですか？", "字" * 30], "number": [1, 2]})
    assert signed_cuts(table, fitted(table.to_dict("list"), 2000, {})) is table
    cut = signed_cuts(table, fitted(table.to_dict("list"), 160, {"ask": 100}))
    assert isinstance(cut, Styler) and cut.data.equals(table)
    said = re.findall(r"<td[^>]*>([^<]*)</td>", cut.to_html())
    assert said[0] == "なぜですか？" and re.fullmatch("字{3,9}…", said[2]) and said[1::2] == ["1", "2"], said


@pytest.mark.parametrize("page", ["overview", "questions", "checks"])
def test_a_name_says_its_language(page: str) -> None:
    """On an English page no name stands in the hue of its role that a screen reader would take for English."""
    markup = shown(opened(page, call=identifier(SAMPLES[0]), lang="en"))
    roles = r'class="(?:analyst|management|moderator|unknown)">'
    assert re.search(roles + r'<span lang="ja">[ぁ-ヿ一-鿿]', markup)
    assert not re.search(roles + r"[^<>]*[ぁ-ヿ一-鿿]", markup)


def test_two_calls_of_one_title_are_told_apart() -> None:
    """In the picker neither title ends in the mark that should stand before what tells them apart."""
    app = _pasted(TABLED + "\n社長 王浩：ありがとうございました。\n")
    app.text_area(key="pasted").set_value(TABLED)
    app.button(key="read_pasted").click().run()
    titles = app.selectbox(key="picked").options
    assert len(set(titles)) == len(titles)
    assert not any(title.endswith("・") for title in titles)


def test_small_amounts_stand_in_a_smaller_unit() -> None:
    """Nobody says 0.0096兆円; a rate in words stands as a percentage."""
    shown_as = _column(_figures(amount_unit="cho"), "shown")
    assert (shown_as["1,240億円"], shown_as["96億円"], shown_as["3割"], shown_as["9.7%"]) == ("0.124兆円", "96億円", "30%", "")


def test_a_cell_of_a_table_stands_with_the_unit_of_its_table() -> None:
    """The table says the unit once, the row of each of its numbers says it too."""
    written = _column(_figures(), "metric")
    assert written["58,200（百万円）"] == "売上高"
    assert "1,240億円" in written


def test_the_year_before_is_a_kind_of_its_own() -> None:
    """What is only compared with is told from the result, and a change from both."""
    kinds = _column(_figures(), "sense")
    assert (kinds["1,240億円"], kinds["1,130億円"], kinds["9.7%"], kinds["300億円"]) == ("実績", "前年実績", "前年比", "予想")


def test_the_unit_reaches_the_pictures() -> None:
    """Axis and labels are in the unit chosen, and the computed values too."""
    assert "百万円" in json.dumps(list(charts(_figures(amount_unit="million"))), ensure_ascii=False)
    assert "百万円" in shown(_figures(amount_unit="million", picture="computed"))


def test_filters_reach_everything_on_the_page() -> None:
    """Chips, the other filters' counts, the picture and the sentences below follow; one click takes the filter off."""
    app = _figures(metric="operating_income")
    rows = app.dataframe[0].value
    assert set(rows["metric"]) == {"営業利益"}
    assert "絞り込みなし" not in shown(app)
    assert f"<b>{len(rows)}件" in shown(app)
    kinds = app.selectbox(key="by_sense").options
    assert sum(int(option.rpartition(" ")[2]) for option in kinds) == len(rows)
    assert "売上高" not in json.dumps([chart["layout"]["annotations"] for chart in charts(app)], ensure_ascii=False)
    app.button(key="chip_metric").click().run()
    assert "売上高" in set(app.dataframe[0].value["metric"])


@pytest.mark.parametrize(("name", "value"), [("period", "通期"), ("change", "up"), ("sense", "before_yoy")])
def test_numbers_are_filtered_by_period_change_and_kind(name: str, value: str) -> None:
    """Each leaves fewer rows, and at least one."""
    assert 0 < len(_figures(**{name: value}).dataframe[0].value) < len(_figures().dataframe[0].value)


def test_a_result_against_a_forecast_opens_both() -> None:
    """The mark of the bar names metric and both values; both sentences stand below."""
    app = _figures(picture="expected")
    [bar] = [trace for chart in charts(app) for trace in chart["data"] if trace["type"] == "bar"]
    app.query_params["mark"] = bar["customdata"][0][0]
    app.run()
    assert "営業利益 実績 96億円 ÷ 予想 300億円" in shown(app)
    assert sum('class="gj gj-ev"' in element.proto.body for element in app.get("html")) == 2


# A manager in two spellings of one sound, one turn each, and a term under two names that the word list has for one.
TWICE_SPELLED = (
    "出席者は社長の王勇明です。\n\n東都証券アナリスト、石田真由氏：収益化率はどうですか？\n\n"
    "王勇明：収益化率は上がり、収益化率の改善は続きます。\n\n石田真由：持ち帰り率も同じですか？\n\n王永明：持ち帰り率も上がります。"
)


def _checks() -> AppTest:
    return _pasted(TWICE_SPELLED).switch_page("pages/checks.py").run()


def _press(app: AppTest, key: str) -> AppTest:
    """Press the first button whose key begins so."""
    next(button for button in app.button if str(button.key).startswith(key)).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("button", ["two_two_spellings", "dismiss_two_spellings"])
def test_a_spelling_is_counted_apart_from_either_list(button: str) -> None:
    """The people, their turns and what is left to confirm follow, and the choice can be taken back."""
    app = _press(_checks(), button)
    assert "別の人として集計（1＋1発言）" in shown(app)
    assert "要確認 0件" in shown(app)
    assert set(app.dataframe[0].value["speaker"]) == {"石田真由", "王勇明", "王永明"}
    _press(app, "undecide_")
    assert set(app.dataframe[0].value["speaker"]) == {"石田真由", "王勇明"}


def test_a_confirmed_spelling_is_in_no_doubt() -> None:
    """Nothing says any more that it is to be confirmed, and the people stay as they were."""
    app = _checks()
    assert any("要確認" in why for why in app.dataframe[0].value["why"])
    _press(app, "one_two_spellings")
    assert "要確認 0件" in shown(app)
    assert not any("要確認" in why for why in app.dataframe[0].value["why"])
    assert set(app.dataframe[0].value["speaker"]) == {"石田真由", "王勇明"}


def test_names_that_count_as_one_say_so_and_how_often() -> None:
    """The counts of both names stand with the finding, whatever is decided; the badge counts what is left to decide."""
    app = _checks()
    assert "すでに1つに数えています：収益化率 3 ＋ 持ち帰り率 2" in shown(app)
    _press(app, "dismiss_two_names")
    assert "別々に数えています：収益化率 3、持ち帰り率 2" in shown(app)
    assert any("判断済み 1件" in popover.proto.popover.label for popover in app.get("popover"))


@pytest.mark.parametrize(("rows", "height"), [(0, 33), (9, 303), (10, 333), (11, 318), (40, 318)])
def test_a_table_shows_half_of_a_row_where_more_stand_below(rows: int, height: int) -> None:
    """One row more than are in view is shown too: half of it would hide what there is room for."""
    assert height_of(rows, 9) == height


@pytest.mark.parametrize(
    ("text", "most", "head", "tail"),
    [
        ("営業利益12,296百万円です。", 8, "営業利益…", "…です。"),  # in the midst of the number
        ("営業利益は増えました。", 3, "営業利…", "…した。"),  # the first word alone is cut where it is all
        ("伸びました。", 20, "伸びました。", "伸びました。"),
        ("受注はクラウドで増えた", 6, "受注は…", "…で増えた"),
    ],
)
def test_a_passage_is_cut_between_numbers_and_words(text: str, most: int, head: str, tail: str) -> None:
    """業利益12,296 would read as another thing, 12, as another number."""
    assert (quoted(text, (0, len(text)), most), ending(text, most)) == (head, tail)
