"""Two calls sentence by sentence through the router: counts, kinds, order, runs, pages, filters, links, and the file."""

import csv
import io
import re
from collections import Counter
from html import escape, unescape
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.facts import Facts, facts_of
from components.facts.change.lines import Line, lines_of, tally_of
from components.facts.change.repeats import KINDS, repeats
from components.panels.compare import file as compare_file
from components.panels.compare.wording import ROWS_OF_LEAF
from components.reading import read
from tests.pages.test_compare_asked import IDS, QUARTERS, compared, links, of_texts
from tests.pages.test_pages import notices, shown
from tests.pages.test_questions import facts_at

OPENING = "本日はお忙しい中ご参加いただき、誠にありがとうございます。実際の業績は、さまざまな要因により異なる可能性があります。"
TALK = (
    "青潮電機株式会社 2026年3月期 第{}四半期決算説明会\n\n高橋社長：" + OPENING + "売上高は前年同期比{}％増の{}億円でした。"
    "国内の受注は{}推移しています。\n\n鈴木CFO：{}\n\n質疑応答\n\n三宅遥（朝凪証券）：{}\n\n高橋社長：{}\n"
)
BEFORE = TALK.format(1, 5, 101, "底堅く", "倉庫<img src=x onerror=a>を閉じます。", "在庫の水準はどうですか。", "適正です。")
NOW = TALK.format(2, 6, 102, "やや弱く", "新しい<svg onload=a>製品が出ます。", "配当の方針を教えてください。", "配当は据え置きます。")


def lines(then: Facts, now: Facts) -> tuple[Line, ...]:
    return lines_of(then, now, repeats(then, now))


def told() -> tuple[Line, ...]:
    return lines(facts_of(read(BEFORE)), facts_of(read(NOW)))


def two(**link: str) -> AppTest:
    return of_texts(BEFORE, NOW, compared="wording", **link)


def rows(app: AppTest) -> list[str]:
    """Return the kinds of the lines that stand on the page, in their order."""
    return re.findall(r'gj-pair is-(\w+)"', shown(app))


def pills(app: AppTest) -> dict[str, int]:
    """Return the count at each kind."""
    words = (option.content.rpartition(" ") for option in app.get("button_group")[-3].proto.options)
    return {kind: int(count.replace(",", "")) for kind, (_, _, count) in zip(KINDS, words, strict=True)}


def all_rows(app: AppTest) -> list[str]:
    """Return the kinds of the lines of all pages."""
    found: list[str] = []
    for leaf in range(1, 100):
        app.query_params["leaf"] = str(leaf)
        app.run()
        if any("leaf=" in notice for notice in notices(app)):
            return found
        found += rows(app)
    raise AssertionError("A view has fewer pages.")


@pytest.mark.parametrize("now", [1, 2, 3])
def test_a_kind_shows_as_many_lines_as_its_count(now: int) -> None:
    """Over all pages; and all kinds together show all lines."""
    tally = tally_of(lines(facts_at(QUARTERS[now - 1]), facts_at(QUARTERS[now])))
    link = {"then": IDS[now - 1], "now": IDS[now]}
    app = compared("wording", **link)
    assert pills(app) == tally.kinds
    assert Counter(all_rows(app)) == {kind: count for kind, count in tally.kinds.items() if count}
    for kind in ("number", "wording"):
        assert rows(compared("wording", kinds=kind, **link)) == [kind] * tally.kinds[kind]
    assert f"今回の{tally.now}文のうち" in shown(app) and f"前回の{tally.before}文のうち" in shown(app)


def test_same_lines_are_one_row_that_opens() -> None:
    """Boilerplate is folded; opened, it stands dimmed at its place, and its row closes it again."""
    app = two()
    runs = [button for button in app.button if "同じ文" in button.label]
    assert "same" not in rows(app) and [button.label for button in runs] == ["▸ 同じ文 2"]
    runs[0].click().run()
    assert rows(app).count("same") == 2 and rows(app) == [line.kind for line in told()]
    next(button for button in app.button if "同じ文" in button.label).click().run()
    assert "same" not in rows(app)
    assert rows(two(kinds="same")) == ["same"] * 2


def test_what_differs_is_marked_on_both_sides() -> None:
    """Other numbers otherwise than other words."""
    text = shown(two())
    assert set(re.findall(r'<span class="dn"[^>]*>(\S+?)</span>', text)) == {"1", "2", "5", "6", "101", "102"}
    assert {"底堅", "やや弱"} <= set(re.findall(r'<span class="dw"[^>]*>、?(\S+?)</span>', text))


def test_every_line_leads_to_its_sentences_in_their_own_calls() -> None:
    """Each side has its own way."""
    app = compared("wording", then=IDS[2], now=IDS[3])
    found = lines(facts_at(QUARTERS[2]), facts_at(QUARTERS[3]))[:ROWS_OF_LEAF]
    expected = [
        (call_id, said.sentence.sentence_id) for line in found for call_id, said in ((IDS[2], line.before), (IDS[3], line.now)) if said
    ]
    assert [(link["call"][0], link["sentence"][0]) for link in links(app, "transcript")] == expected


def test_markup_of_a_transcript_stays_text() -> None:
    text = shown(two())
    assert escape("倉庫<img src=x onerror=a>") in text and escape("新しい<svg onload=a>") in text
    assert "<img" not in text and "<svg" not in text


@pytest.mark.parametrize(
    ("name", "value"), [("line_part", "qa"), ("line_part", "presentation"), ("line_side", "analyst"), ("line_side", "management")]
)
def test_a_filter_leaves_its_lines(name: str, value: str) -> None:
    """The counts follow, and are of what is left."""
    found = [line for line in told() if (line.own.part if name == "line_part" else line.own.role) == value]
    app = two(**{name: value, "unfolded": "S2"})
    assert pills(app) == tally_of(found).kinds
    assert len(all_rows(two(**{name: value, "kinds": "number,wording,new,gone"}))) == sum(line.kind != "same" for line in found)


@pytest.mark.parametrize(
    ("name", "value"),
    [("kinds", "same,odd"), ("kinds", "<b>"), ("leaf", "0"), ("leaf", "-1"), ("leaf", "９"), ("leaf", "99"), ("leaf", "9" * 30),
     ("unfolded", "S0"), ("unfolded", "x" * 90), ("line_part", "middle"), ("line_side", "nobody")],
)  # fmt: skip
def test_a_link_to_what_cannot_be_says_so(name: str, value: str) -> None:
    app = two()
    app.query_params[name] = value
    app.run()
    assert not app.exception and any(name in notice for notice in notices(app)) and rows(app)


def test_kinds_are_chosen_on_the_page() -> None:
    """The link carries them, and none pressed is all."""
    app = two(unfolded="S2")
    app.get("button_group")[-3].set_value(["new", "gone"]).run()
    assert not app.exception and set(rows(app)) == {"new", "gone"}
    app.get("button_group")[-3].set_value([]).run()
    assert {"number", "wording", "new", "gone"} == set(rows(app))


def test_a_call_without_questions_and_another_company_say_so() -> None:
    """No line is of the questions; and whose text is compared is told."""
    first = BEFORE.partition("質疑応答")[0]
    second = NOW.partition("質疑応答")[0].replace("青潮電機", "白波化学")
    app = of_texts(first, second, compared="wording", line_part="qa")
    assert "この絞り込みに当たる文はありません" in shown(app) and not rows(app)
    assert "前と今回は別の会社です" in shown(app)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_file_holds_every_line(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """Whatever filters are set, with both sentences; no text begins like a formula."""
    held: list[Any] = []
    monkeypatch.setattr(compare_file.st, "download_button", lambda label, data, *_, **__: held.append(data))
    two(lang=language, line_part="qa")
    table = list(csv.reader(io.StringIO(held[-1].decode("utf-8-sig"))))
    assert len(table) - 1 == len(told()) and len(table[0]) == 13
    texts = [" ".join(said.sentence.text.split()) for line in told() for said in (line.before, line.now) if said]
    cells = {cell for row in table for cell in row}
    assert all(text in cells for text in texts)


def test_summary_counts_what_is_repeated() -> None:
    """Same and other numbers, of the later call's sentences."""
    tally = tally_of(told())
    assert tally.repeated == tally.kinds["same"] + tally.kinds["number"]
    text = unescape(re.sub(r"<[^>]+>", "", shown(two())))
    assert f"{tally.repeated}文（{tally.repeated / tally.now:.1%}）" in text
