"""The page of all open calls under the router: the list, choosing, closing, what is given by hand, and the search."""

import re
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs
from zipfile import ZipFile

import pytest
from streamlit.testing.v1 import AppTest

from components.facts import facts_of
from components.facts.corrections import Corrections
from components.facts.given import Given
from components.facts.search import search, searchable
from components.facts.speech import call_id_of
from components.panels.intake import Entered
from components.panels.shelf import facts_for, shelf
from components.reading import read_file
from components.reading.files import Document
from tests.conftest import SAMPLES
from tests.pages.test_pages import identifier, notices, opened, shown

IDS = {path.stem: identifier(path) for path in SAMPLES}
FIRST, SECOND = IDS["mikageno-2026q1"], IDS["mikageno-2026q2"]
EMPTY = '<div class="gj-empty">'
SAID = "{firm}アナリスト、石田真由氏：見通しはいかがでしょうか。\n\n高橋社長：売上高は{amount}億円、前年同期比8%増を見込んでいます。\n"


def test_a_call_that_was_asked_for_in_vain_is_there_once_it_is_opened() -> None:
    """Whoever asked for it as a person corrected it is told none, and has it as soon as its text is on the shelf."""
    text, given = call("霧島通信 2026年3月期 第2四半期決算説明会", 777), Corrections(given=Given("渚精密"))
    assert facts_for(call_id_of(text), given) is None
    shelf().lend(Document(text, "pasted"))
    found = facts_for(call_id_of(text), given)
    assert found and found.call.company == "渚精密"


def test_a_call_that_is_looked_at_as_it_was_corrected_is_the_last_to_go() -> None:
    """The shelf takes it for used, as it does a call that nobody corrected."""
    given = Corrections(given=Given("渚精密"))
    first, second = (shelf().lend(Document(call(f"霧島通信 {year}年3月期 通期決算説明会"), "pasted")) for year in (2031, 2032))
    for call_id in (first, second, first):
        facts_for(call_id, given)
    assert list(shelf().lent)[-1] == first


def test_calls_that_read_alike_are_told_apart_as_the_language_does() -> None:
    """Two texts of one period: each title begins with its place, in English before a comma."""
    app = pasted(
        library(samples="away", lang="en"),
        call("霧島通信 2026年3月期 第2四半期決算説明会"),
        call("霧島通信 2026年3月期 第2四半期決算説明会", 130),
    )
    assert app.selectbox(key="picked").options == [f"Pasted text {number}, 霧島通信 FY 3/26 2Q" for number in (2, 1)]


def test_files_of_one_call_are_told_apart_by_where_their_names_differ() -> None:
    """The beginning that they have in common is left out: there is no room for it."""
    app = library(samples="away")
    long = "霧島通信_2026年3月期第2四半期決算説明会_{}.txt"
    for at, version in enumerate(("速報", "確定版")):
        app.session_state["entered"] = [Entered(call("霧島通信 2026年3月期 第2四半期決算説明会", 120 + at).encode(), long.format(version))]
        app.run()
    assert app.selectbox(key="picked").options == ["…確定版.txt・霧島通信 26年3月期 2Q", "…速報.txt・霧島通信 26年3月期 2Q"]
    found = shown(library(shelf="search", q="売上高"))
    assert SAMPLES[0].name in found and SAMPLES[1].name in found


def library(**link: str) -> AppTest:
    return opened("library", **link)


def pasted(app: AppTest, *texts: str) -> AppTest:
    app.text_area(key="pasted_library").set_value("\n===\n".join(texts))
    return app.button(key="read_pasted_library").click().run()


def call(head: str, amount: int = 120) -> str:
    return f"{head}\n\n" + SAID.format(firm="東都証券", amount=amount)


def table(app: AppTest) -> Any:
    return app.dataframe[0].value


def value(app: AppTest, name: str) -> str:
    """Return a value of the link."""
    found = app.query_params.get(name, "")
    return found[0] if isinstance(found, list) else found


def rows(app: AppTest) -> int:
    """Return how many sentences a search lists."""
    return shown(app).count("gj-ev gj-found-in")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("view", ["calls", "search"])
def test_page_opens(language: str, view: str) -> None:
    """Both views stand in both languages, and nothing is complained of."""
    app = library(lang=language, shelf=view)
    assert not app.exception and not notices(app)


def test_the_list_has_every_call_with_its_counts() -> None:
    """A row for each sample, with what the pages of the call count."""
    found = table(library())
    for path, (_, row) in zip(SAMPLES, found.iterrows(), strict=True):
        facts = facts_of(read_file(path))
        assert (row["source"], row["turns"], row["asks"]) == (path.name, len(facts.speech.turns), len(facts.asks))
        assert row["findings"] == len(facts.findings)
        assert row["mentions"] == sum(mention.role == "management" for mention in facts.mentions)


@pytest.mark.parametrize(
    ("link", "sources"),
    [
        ({"listed": "御影野"}, 4),
        ({"company": "御影野製作所"}, 4),
        ({"call_period": "2025-06-30"}, 1),
        ({"listed": "どこにもない"}, 0),
        ({"samples": "away"}, 0),
    ],
)
def test_the_link_narrows_the_list(link: dict[str, str], sources: int) -> None:
    """A filter of the link leaves its calls; where none is left a sentence says so."""
    app = library(**link)
    assert not app.exception
    assert len(app.dataframe[0].value if app.dataframe else []) == sources
    assert (EMPTY in shown(app)) is (sources == 0)


def test_the_link_orders_the_list() -> None:
    """By counts from the greatest, and the other way round."""
    found = list(table(library(sort="numbers"))["numbers"])
    assert found == sorted(found, reverse=True)
    assert list(table(library(sort="numbers", way="reversed"))["numbers"]) == sorted(found)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ({"calls": "0123456789ab"}, "0123456789ab"),
        ({"company": "どこにもない会社"}, "どこにもない会社"),
        ({"call_period": "1999-01-01"}, "1999-01-01"),
        ({"shape": "<script>"}, "<script>"),
        ({"said_by": "だれでもない"}, "だれでもない"),
        ({"sort": "colour"}, "colour"),
        ({"role": "king"}, "king"),
        ({"call": FIRST, "given_period": "来年"}, "来年"),
    ],
)
def test_a_bad_link_explains_itself(link: dict[str, str], words: str) -> None:
    """What no open call is of is said, and the page stands without it."""
    app = opened(**link)
    assert not app.exception
    assert any(words in notice for notice in notices(app))
    assert next(iter(set(link) - {"call"})) not in app.query_params


def test_calls_chosen_stand_in_the_link_and_are_closed_and_back() -> None:
    """Chosen calls are chips; closing them takes them out of the list and the link, and one press brings them back."""
    app = library(calls=f"{FIRST},{SECOND}", call=FIRST)
    assert {button.key for button in app.button} >= {f"chip_{FIRST}", f"chip_{SECOND}"}
    app.button(key="close_chosen").click().run()
    assert len(table(app)) == 3 and "calls" not in app.query_params and value(app, "call") not in (FIRST, SECOND)
    app.button(key="undo_close").click().run()
    assert len(table(app)) == 5 and not any(button.key == "undo_close" for button in app.button)


def test_what_was_closed_is_named() -> None:
    """The sentence beside the way back says which call it was."""
    app = library(call=FIRST)
    app.button(key="close_call").click().run()
    assert any("1件を閉じました：御影野製作所 26年3月期 1Q" in words for words in notices(app))


def test_a_chip_takes_one_call_off() -> None:
    """The other stays chosen."""
    app = library(calls=f"{FIRST},{SECOND}")
    app.button(key=f"chip_{FIRST}").click().run()
    assert value(app, "calls") == SECOND


def test_closing_every_call_leaves_the_way_in() -> None:
    """Without a call the page says so, other pages too, and all is back by one press."""
    app = library(calls=",".join(IDS.values()))
    app.button(key="close_chosen").click().run()
    assert not app.exception and not app.dataframe and EMPTY in shown(app)
    app.switch_page("pages/overview.py").run()
    assert not app.exception and EMPTY in shown(app)
    app.switch_page("pages/library.py").run()
    app.button(key="undo_close").click().run()
    assert len(table(app)) == 5


def test_the_samples_are_put_away_and_come_back() -> None:
    """The switch is in the link, and a call of one's own stays."""
    app = pasted(library(), call("青空電機 2026年3月期 第1四半期決算説明会"))
    app.toggle(key="set_samples").set_value(False).run()
    assert value(app, "samples") == "away" and list(table(app)["company"]) == ["青空電機"]
    app.toggle(key="set_samples").set_value(True).run()
    assert "samples" not in app.query_params and len(table(app)) == 6


def test_several_texts_of_one_paste_are_reported_one_by_one() -> None:
    """Each text between lines of === is a call of its own, the same one twice is one, and what cannot be read stays in the field."""
    first, second = call("青空電機 2026年3月期 第1四半期決算説明会"), call("みなと食品 2025年12月期 通期決算説明会", 75)
    app = pasted(library(), first, second, first, "……")
    assert not app.exception
    report = unescape(next(part for part in shown(app).split("<div") if "件を受け取りました" in part))
    assert re.findall(r"\d+", report)[:4] == ["4", "2", "1", "1"]
    assert len(table(app)) == 7 and "……" in app.text_area(key="pasted_library").value
    app.button(key="close_intake_report").click().run()
    assert "件を受け取りました" not in shown(app)


def test_a_report_says_how_many_more_it_has_and_stays() -> None:
    """Of fourteen texts twelve stand there, the others behind a line that counts them; an empty field read takes none away."""
    app = pasted(library(), *(call("青空電機 2026年3月期 第1四半期決算説明会", amount) for amount in range(101, 115)))
    at_once, behind = shown(app).split("<details>")
    assert (at_once.count('<div class="opened">'), behind.count('<div class="opened">')) == (12, 2)
    assert "ほか2件" in behind
    app = pasted(app, "")
    assert "14件を受け取りました" in shown(app) and any("本文がありません" in words for words in notices(app))


def test_the_same_text_again_says_so() -> None:
    """A text that is open is no second call."""
    text = SAMPLES[1].read_text(encoding="utf-8")
    app = pasted(library(), text)
    assert len(table(app)) == 5 and any("同じ文章" in notice for notice in notices(app))
    assert value(app, "call") == identifier(SAMPLES[1])


def test_a_closed_call_opens_again_by_its_text() -> None:
    """Its text read once more brings it back."""
    app = library(call=FIRST)
    app.button(key="close_call").click().run()
    assert len(table(app)) == 4
    pasted(app, SAMPLES[[path.stem for path in SAMPLES].index("mikageno-2026q1")].read_text(encoding="utf-8"))
    assert len(table(app)) == 5 and value(app, "call") == FIRST


def test_no_period_and_two_of_one_name_are_said() -> None:
    """A sentence names the call without a period, another those of one name, until they are told apart by hand."""
    head = "青空電機 2026年3月期 第1四半期決算説明会"
    app = pasted(library(), call("決算説明会", 1), call(head, 2), call(head, 3))
    said = " ".join(notices(app))
    assert "期間の書かれていない説明会が 1件" in said and "「青空電機」の説明会 2件" in said
    app.text_input(key=f"given_period_{value(app, 'call')}").set_value("2026年3月期 第2四半期").run()
    assert "期間の書かれていない" not in " ".join(notices(app))


def test_what_is_given_by_hand_stays_with_its_call() -> None:
    """It stands in the link and in the context line as by hand, and is back when the call is shown again."""
    app = pasted(library(), call("決算説明会"))
    own = value(app, "call")
    app.text_input(key=f"given_company_{own}").set_value("青空電機").run()
    app.text_input(key=f"given_period_{own}").set_value("2026年3月期 第1四半期").run()
    assert (value(app, "given_company"), value(app, "given_period")) == ("青空電機", "2026年3月期 第1四半期")
    assert "（手入力）" in table(app)["company"][0]
    app.selectbox(key="picked").select(FIRST).run()
    assert "given_company" not in app.query_params
    app.selectbox(key="picked").select(own).run()
    assert value(app, "given_company") == "青空電機"
    app.switch_page("pages/overview.py").run()
    assert "手入力" in shown(app) and "2025年6月30日期末" in shown(app)


def test_a_period_that_cannot_be_read_stays_in_its_field() -> None:
    """It is refused with how to write one, and the call is as it was."""
    app = library(call=FIRST)
    app.text_input(key=f"given_period_{FIRST}").set_value("来年のどこか").run()
    assert any("来年のどこか" in notice for notice in notices(app))
    assert app.text_input(key=f"given_period_{FIRST}").value == "来年のどこか" and "given_period" not in app.query_params


@pytest.mark.parametrize("words", ["受注", "の", "ＡＩ", "Ｑ", "<script>", ".*", "どこにもない語"])
def test_the_search_lists_as_many_rows_as_it_says(words: str) -> None:
    """The number at a call is that of its rows, all of them once more is pressed."""
    app = library(shelf="search", q=words, more=",".join([*IDS.values()] * 30))
    assert not app.exception
    pages = [searchable(facts_of(read_file(path))) for path in SAMPLES]
    numbers = [len(each.places) for each in search(pages, [words])]
    assert [int(number) for number in re.findall(r">(\d+)文</span>", shown(app))] == numbers
    assert rows(app) == sum(numbers)
    assert (EMPTY in shown(app)) is (numbers == [])


def test_a_sentence_that_was_found_opens_with_its_word_marked() -> None:
    """The transcript has the sentence in view, and in it the word that was looked for."""
    app = library(shelf="search", q="売上高")
    link = next(parse_qs(each.proto.query_string) for each in app.get("page_link") if each.proto.page == "transcript")
    opened_at = opened("transcript", **{name: values[0] for name, values in link.items()})
    assert 'class="sent target' in shown(opened_at)
    assert re.findall(r'<span class="[^"]*hit now[^"]*">(.*?)</span>', shown(opened_at)) == ["売上高"]


def test_more_opens_the_rest_of_a_call() -> None:
    """At first a few sentences of each call; a press on its button lists the others, and the link has that."""
    app = library(shelf="search", q="売上高")
    before = rows(app)
    button = next(button for button in app.button if button.key.startswith("more_"))
    button.click().run()
    assert rows(app) > before and value(app, "more") == button.key.removeprefix("more_")


def test_the_search_is_narrowed_by_whom() -> None:
    """By role, by speaker and by company; each row is of whom was asked for."""
    app = library(shelf="search", q="売上高", role="analyst")
    assert rows(app) and 'class="management"' not in shown(app)
    assert rows(library(shelf="search", q="売上高", company="御影野製作所", more=",".join(IDS.values()))) > rows(app)


def test_aliases_are_searched_at_a_switch() -> None:
    """The switch adds the other spellings of a term, and the page names them."""
    few, many = (library(shelf="search", q="人工知能", spelled=spelled) for spelled in ("as_typed", "aliases"))
    assert rows(few) < rows(many) and "「AI」" in shown(many)


def test_words_that_are_too_long_are_said_and_stay() -> None:
    """They are not put into the link."""
    app = library(shelf="search")
    app.text_input(key="set_q").set_value("長" * 10_000).run()
    assert not app.exception and any("10,000" in notice for notice in notices(app))
    assert "q" not in app.query_params and len(app.text_input(key="set_q").value) == 10_000
    app.text_input(key="set_q").set_value("受注").run()
    assert value(app, "q") == "受注" and rows(app)


def test_what_is_no_transcript_is_refused_in_a_sentence_of_its_own() -> None:
    """The field takes any file, so that an archive is refused by us; the door closes, and stays open over a text that is still in it."""
    app = opened()
    assert not any(field.proto.type for field in app.get("file_uploader"))
    archive = BytesIO()
    with ZipFile(archive, "w") as zipped:
        zipped.writestr("call.txt", call("霧島通信 2026年3月期 第2四半期決算説明会"))
    app.session_state["door"], app.session_state["entered"] = True, [Entered(archive.getvalue(), "calls.zip")]
    app.run()
    (said,) = notices(app)
    assert "calls.zip は zip ファイルです" in said and "保存するか" in said and app.session_state["door"] is False
    app.session_state["door"] = True
    app.text_area(key="pasted").set_value("……")
    app.button(key="read_pasted").click().run()
    assert len(notices(app)) == 2 and len(set(notices(app))) == 1 and app.text_area(key="pasted").value == "……"
