"""Questions over calls through the router: every number opens its asks in its own call, and nobody is absent who is only not named."""

import re
from html import escape, unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from components.charts.over import UNSEEN
from components.facts.change.asked import asked_over
from components.facts.change.left_open import left_open
from components.facts.speech import call_id_of
from components.facts.tally.over import parted_key
from tests.conftest import SAMPLES
from tests.pages.test_pages import charts, identifier, notices, opened, shown
from tests.pages.test_questions import facts_at, pasted

QUARTERS = [path for path in SAMPLES if path.stem.startswith("mikageno")]
IDS = [identifier(path) for path in QUARTERS]
CALLS = ",".join(IDS)
HEAD = "{} 2026年3月期 第{}四半期決算説明会\n\n高橋社長：本日はありがとうございます。\n\n"
ASKED = (
    "質疑応答\n\n三宅遥（朝凪証券）：国内の受注の動向と、塗装工程<img src=x>を教えてください。\n\n高橋社長：国内の受注は増えています。\n"
)
LATER = "質疑応答\n\n三宅遥（朝凪証券）：配当はどうですか。\n\n高橋社長：塗装工程は動いています。\n"


def compared(view: str = "asked", calls: str = CALLS, **link: str) -> AppTest:
    app = opened("compare", call=calls.split(",", maxsplit=1)[0], calls=calls, compared=view, **link)
    assert not app.exception
    return app


def of_texts(*texts: str, **link: str) -> AppTest:
    """Open calls that are pasted, and compare them."""
    app = None
    for text in texts:
        app = pasted(text, app)
    assert app
    for name, value in {"compared": "asked", "calls": ",".join(map(call_id_of, texts)), **link}.items():
        app.query_params[name] = value
    app.switch_page("pages/compare.py").run()
    assert not app.exception
    return app


def evidence(app: AppTest) -> tuple[int, str]:
    """Return how many rows are listed, and the name of the call they are of."""
    bodies = [element.proto.body for element in app.get("html")]
    heads = [at for at, body in enumerate(bodies) if ">根拠<" in body]
    assert len(heads) == 1
    below = bodies[heads[0] + 1 :]
    return sum('class="gj gj-ev"' in body for body in below), unescape(re.sub(r"<[^>]+>", "", below[0]))


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def links(app: AppTest, page: str) -> list[dict[str, list[str]]]:
    """Return the parameters of all links to a page."""
    return [parse_qs(each.proto.query_string) for each in app.get("page_link") if each.proto.page == page]


@pytest.mark.parametrize("group", ["analyst", "firm"])
def test_every_dot_opens_its_asks_in_its_own_call(group: str) -> None:
    """As many rows as the dot's number, under the name of its call."""
    app = compared(asked_of=group)
    periods = {identifier(path): period for path, period in zip(QUARTERS, ("1Q", "2Q", "3Q", "通期"), strict=True)}
    drawn = [(key, int(number)) for trace in next(charts(app))["data"] for key, number in trace.get("customdata", ())]
    assert len(drawn) > 20
    for key, number in drawn:
        app.query_params["over"] = key
        app.run()
        rows, title = evidence(app)
        call_id, _ = parted_key(key) or ("", "")
        assert rows == number and periods[call_id] in title, key


def test_nothing_absence_and_not_knowing_are_told_apart() -> None:
    """Two of the quarters do not name who asks: there stands a word once, and no sign of absence."""
    drawn = next(charts(compared()))
    texts = {(x, word) for trace in drawn["data"] for x, word in zip(trace["x"], trace["text"], strict=True)}
    assert (1, "–") in texts and not {(0, "–"), (2, "–")} & texts
    words = [(note["x"], note["text"]) for note in drawn["layout"]["annotations"] if "名なし" in note["text"]]
    assert words == [(0, "質問者<br>名なし"), (2, "質問者<br>名なし")]


@pytest.mark.parametrize("group", ["analyst", "firm"])
def test_sums_stand_without_dots(group: str) -> None:
    """The dots of all asks would be of another scale than those of the rows above; and 0 is said of the rows that it is true of."""
    app = compared(asked_of=group)
    drawn = {trace["marker"]["color"]: trace["customdata"] for trace in next(charts(app))["data"] if "customdata" in trace}
    sums = {"all", "unnamed" if group == "analyst" else "nowhere"}
    assert {key.rsplit(":", 2)[1] for key, _ in drawn.pop(UNSEEN)} == sums
    assert drawn and not any(key.rsplit(":", 2)[1] in sums for dots in drawn.values() for key, _ in dots)
    assert f"{'質問者' if group == 'analyst' else '所属'}の行の0は" in shown(app)


def test_who_is_new_opens_what_shows_it() -> None:
    """The one analyst who is new has as many asks as the button says."""
    app = compared()
    assert "初めて 1" in shown(app) and "今回いない 0" in shown(app)
    label = app.button(key="came_new_0").label
    rows, title = evidence(press(app, "came_new_0"))
    assert rows == int(label.rpartition(" ")[2]) and "通期" in title


@pytest.mark.parametrize(("now", "why"), [(0, "これより前に"), (1, "これより前に"), (2, "質問者の名前がない")])
def test_without_names_nobody_is_said_to_be_new(now: int, why: str) -> None:
    """The third quarter names nobody, the second has none before it that does; the first neither."""
    text = shown(compared(now=IDS[now], then=IDS[3]))
    assert "初めて" not in text and (why in text or now == 0)


@pytest.mark.parametrize("now", [1, 2, 3])
def test_words_left_open_list_the_sentences_that_name_them(now: int) -> None:
    """Each number at a word opens its sentences in the later call; where management has none, that is said."""
    app = compared(then=IDS[now - 1], now=IDS[now])
    left = left_open(facts_at(QUARTERS[now - 1]), facts_at(QUARTERS[now]))
    assert f"「対応なし」の{len(left)}件" in shown(app)
    counts = {f"left_{a}_{b}_{side}": count for a, each in enumerate(left) for b, term in enumerate(each.terms)
              for side, count in (("told", term.told), ("asked", term.asked)) if count.number}  # fmt: skip
    assert shown(app).count("今回も挙げられていません") == sum(not term.told.number for each in left for term in each.terms)
    for key, count in counts.items():
        assert str(count.number) in app.button(key=key).label
        app.query_params["over"] = count.key
        app.run()
        assert evidence(app)[0] == count.number


@pytest.mark.parametrize("group", ["analyst", "firm"])
def test_asks_stand_under_each_other_with_the_ways_to_them(group: str) -> None:
    """Whoever is chosen: every ask is there, and its links lead to it in its own call."""
    app = compared(asked_of=group)
    over = asked_over([facts_at(path) for path in QUARTERS], "firm" if group == "firm" else "analyst")
    for asker in over.askers[2::-1]:
        app.selectbox(key="set_asker").set_value(asker.key).run()
        assert app.query_params["asker"] == asker.key
        text = shown(app)
        assert text.count("質問者名なし（誰の問いか" if group == "analyst" else "所属の記載なし（どの社の") == 2
        ways = {(link["call"][0], link["mark"][0]) for link in links(app, "questions") if "mark" in link}
        assert {(ask.call_id, f"ask:{ask.ask_id}") for ask in asker.asks} <= ways
        sentences = {(link["call"][0], link["sentence"][0]) for link in links(app, "transcript")}
        assert {(ask.call_id, ask.question_sentence_ids[0]) for ask in asker.asks} <= sentences


def test_a_dot_chooses_whose_asks_stand_there() -> None:
    """The asks beside the picture are those of the dot that stands open."""
    over = asked_over([facts_at(path) for path in QUARTERS])
    asker = over.askers[-1]
    count = next(count for count in asker.counts if count)
    assert compared(over=count.key).selectbox(key="set_asker").value == asker.key


def test_a_table_holds_all_who_ask() -> None:
    """With a cell for each call, as in the picture."""
    table = compared().dataframe[0].value
    assert list(table[IDS[0]]) == ["名なし"] * 9 and list(table[IDS[1]])[-1] == "–"
    assert list(table["every"]) == sorted(table["every"], reverse=True)


@pytest.mark.parametrize(("name", "value"), [("asked_of", "planet"), ("asker", "<b>nobody")])
def test_a_link_to_nobody_says_so(name: str, value: str) -> None:
    app = compared()
    app.query_params[name] = value
    assert any(f"{name}={value}" in notice for notice in notices(app.run()))


def test_what_a_transcript_holds_stays_text() -> None:
    """Markup in an ask is shown, not run; the word that was left is named in the later call."""
    app = of_texts(HEAD.format("青潮電機株式会社", 1) + ASKED, HEAD.format("青潮電機株式会社", 2) + LATER)
    assert "<img" not in shown(app) and escape("<img src=x>") in shown(app)
    assert evidence(press(app, "left_0_0_told"))[0] == 1


def test_two_companies_are_not_each_others_past() -> None:
    """What one company left open the other does not answer, and nobody stays away from another company."""
    text = shown(of_texts(HEAD.format("青潮電機株式会社", 1) + ASKED, HEAD.format("白波化学株式会社", 2) + LATER))
    assert "前と今回は別の会社です" in text and "今回いない" not in text


def test_a_call_without_questions_says_so() -> None:
    """Neither a picture of nothing nor an absence."""
    first, second = HEAD.format("青潮電機株式会社", 1), HEAD.format("青潮電機株式会社", 2)
    text = shown(of_texts(first, second))
    assert "比べている説明会に問いがありません" in text and "前の説明会に問いがありません" in text
    assert "今回の説明会には問いがありません" in shown(of_texts(first + ASKED, second))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_unnamed_askers_are_counted_and_nobody_is_missed(language: str) -> None:
    """Two calls that name nobody: their asks are there, and nobody twice."""
    said = "質疑応答\n\n質問者1：在庫はどうですか。\n\n高橋社長：減りました。\n"
    app = of_texts(*(HEAD.format("青潮電機株式会社", at) + said for at in (1, 2)), lang=language)
    numbers = [int(number) for trace in next(charts(app))["data"] for _, number in trace.get("customdata", ())]
    assert numbers == [1, 1, 1, 1]
    assert ("二つ以上の説明会で尋ねている人がいません" if language == "ja" else "Nobody asks in two") in shown(app)


@pytest.mark.parametrize(("then", "now"), list(pairwise(IDS)))
def test_the_view_speaks_english(then: str, now: str) -> None:
    app = compared(lang="en", then=then, now=now)
    assert "Who asks, call by call" in shown(app) and "誰が" not in shown(app)


def test_samples_are_four_quarters() -> None:
    assert [Path(path).stem[-2:] for path in QUARTERS] == ["q1", "q2", "q3", "q4"]
