"""The page of themes through the router: marks open as many rows as they say, changes of the words count at once and can be undone."""

import re
from collections import Counter
from typing import Any

import pandas
import pytest
from streamlit.testing.v1 import AppTest

from components.facts import Facts, facts_of
from components.facts.concordance import concordance
from components.facts.wordlist import usual
from components.facts.wordlist.edits import Add, edited
from components.facts.wordlist.writing import toml_of
from components.panels.context_words import concordance_file
from components.panels.theme_scene import MOST_ROWS
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.pages.test_pages import charts, identifier, notices, opened, shown

SAMPLE = next(path for path in SAMPLES if path.stem == "mikageno-2026q2")
GRIDS = ("frequency", "speakers", "parts", "along", "exchanges", "pairs", "attention")


@pytest.fixture(scope="module")
def facts() -> Facts:
    return facts_of(read_file(SAMPLE))


def themes(**link: str) -> AppTest:
    app = opened("themes", call=identifier(SAMPLE), **link)
    assert not app.exception
    return app


def marks(app: AppTest) -> list[tuple[str, int]]:
    drawn, *_ = charts(app)
    return [(key, int(float(number))) for trace in drawn["data"] for key, number in trace.get("customdata", [])]


def evidence(app: AppTest) -> int:
    return sum('class="gj gj-ev"' in element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("view", GRIDS)
@pytest.mark.parametrize("level", ["theme", "sub_theme", "term"])
def test_every_mark_of_a_picture_places_as_many_rows_as_it_says(view: str, level: str) -> None:
    """The key of each kind of mark opens as many rows as it says, and its chip and heading have words for it."""
    for key, number in marks(themes(theme_view=view, level=level))[:: 29 if level == "theme" else 61]:
        app = themes(theme_view=view, level=level, mark=key)
        assert not app.exception and not notices(app), key
        assert evidence(app) == number, key


def test_a_theme_that_is_selected_is_drawn_term_by_term(facts: Facts) -> None:
    """Below themes the pictures show what belongs to the selected one alone, and its terms add up to it."""
    theme = max(facts.wordlist.by_key, key=lambda each: sum(m.theme == each for m in facts.mentions))
    found = [(key, number) for key, number in marks(themes(theme=theme, level="term", scale="raw")) if key.startswith("theme:")]
    assert all(key.startswith(f"theme:{theme}#") for key, _ in found)
    told = sum(number for key, number in found if not key.endswith(":analysts"))
    assert told == sum(m.theme == theme and m.role == "management" for m in facts.mentions)


def change(app: AppTest, kind: str, **fields: Any) -> AppTest:
    """Make a change by the form of its kind."""
    app.segmented_control(key="edit_kind").set_value(kind).run()
    for key, value in fields.items():
        widgets = app.selectbox if key.startswith(("merge", "remove", "edit_part")) else app.text_input
        widgets(key=key).set_value(value)
    app.button(key="apply_edit").click().run()
    assert not app.exception
    return app


def counts(app: AppTest) -> dict[str, int]:
    """Return management's mentions of each theme, as the bars have them."""
    found: dict[str, int] = {}
    for key, number in marks(app):
        if key.startswith("theme:") and not key.endswith(":analysts"):
            what = key.removeprefix("theme:").rpartition(":")[0]
            found[what] = found.get(what, 0) + number
    return found


def test_a_word_that_is_added_counts_at_once_and_can_be_taken_back() -> None:
    """The bar grows by the places of the word, the line above says from what to what, and undo gives all back."""
    before = counts(app := themes(theme="demand"))
    change(app, "add", edit_word="見直し")
    now = counts(app)
    assert now["demand"] > before["demand"] and {k: v for k, v in now.items() if k != "demand"} == {
        k: v for k, v in before.items() if k != "demand"
    }
    facts = facts_of(read_file(SAMPLE))
    sides = sum(m.theme == "demand" and m.role in ("management", "analyst") for m in facts.mentions)
    more = now["demand"] - before["demand"] + sum("見直し" in s.text for s in facts.speech.sentences if s.role == "analyst")
    assert "「見直し」を" in shown(app) and f"需要・景気 {sides} → <b>{sides + more}</b>" in shown(app)
    assert app.query_params["words"]
    app.button(key="words_undo").click().run()
    assert counts(app) == before and "words" not in app.query_params


def test_all_pages_follow_a_change(facts: Facts) -> None:
    """The list stands in the link, and the overview counts by it."""
    app = change(themes(theme="demand"), "make", make_name="会社の名前", make_words="御影野、ミカゲノ")
    words = app.query_params["words"]
    app.switch_page("pages/overview.py").run()
    assert not app.exception and app.query_params["words"] == words
    app.switch_page("pages/transcript.py").run()
    assert not app.exception


@pytest.mark.parametrize("page", ["overview", "library", "compare"])
def test_every_page_says_that_the_words_were_changed(page: str) -> None:
    """Beside what the page is about, and only while they are changed."""
    app = themes(theme="demand").switch_page(f"pages/{page}.py").run()
    assert "語彙表を変更中" not in shown(app)
    app.switch_page("pages/themes.py").run()
    change(app, "make", make_name="会社の名前", make_words="御影野、ミカゲノ").switch_page(f"pages/{page}.py").run()
    assert '<span class="finding">語彙表を変更中</span>' in shown(app)


REFUSED: list[tuple[str, dict[str, str]]] = [
    ("add", {"edit_word": "需"}),
    ("add", {"edit_word": " "}),
    ("add", {"edit_word": "需要.*"}),
    ("add", {"edit_word": "為替"}),
    ("exclude", {"edit_phrase": "需要"}),
    ("exclude", {"edit_phrase": "在庫水準"}),
    ("merge", {"merge_word": "需要", "merge_into": "需要"}),
    ("make", {"make_name": "", "make_words": ""}),
]


def test_a_change_that_is_refused_says_why_and_changes_nothing() -> None:
    """A word of one character, a pattern, a word of another theme, a phrase that is itself a word of the theme."""
    before = counts(app := themes(theme="demand"))
    for kind, fields in REFUSED:
        change(app, kind, **fields)
        assert [n for n in notices(app) if "語彙表はそのままです" in n], (kind, fields)
        assert "words" not in app.query_params
    assert counts(app) == before
    change(app, "add", edit_word="引き合いの強さ")
    assert not notices(app)


def test_two_terms_are_merged_and_a_spelling_is_removed() -> None:
    """Merging changes no theme's count where both are of one theme; what is removed counts for nothing."""
    app = themes(theme="guidance", level="term")
    terms = [key.partition("#")[2].rpartition(":")[0] for key, _ in marks(app)]
    one, other = list(dict.fromkeys(terms))[:2]
    before = sum(counts(app).values())
    change(app, "merge", merge_word=other, merge_into=one)
    assert sum(counts(app).values()) == before
    assert not any(key.startswith(f"theme:guidance#{other}:") for key, _ in marks(app))
    change(app, "remove", remove_guidance=one)
    assert sum(counts(app).values()) < before


def test_the_file_of_the_concordance_is_in_the_words_of_the_page(facts: Facts) -> None:
    """No head of it and no role is a name of the code."""
    lines = concordance(facts, ("受注",))
    head, *rows = concordance_file(lines).decode("utf-8-sig").splitlines()
    assert head.split(",")[:6] == ["説明会の番号", "左文脈", "語", "右文脈", "発言者", "側"]
    assert not re.search("[a-z_]{4,}", head) and len(rows) == len(lines) and "management" not in "".join(rows)


def test_a_link_to_a_list_that_is_not_here_says_so() -> None:
    """It counts by the usual list, and says how to see the other."""
    app = opened(call=identifier(SAMPLE), words="0000000000")
    assert any("0000000000" in notice for notice in notices(app))
    assert "words" not in app.query_params


def test_a_pack_is_named_where_it_counts() -> None:
    """Its name stands on the button, and its themes among the themes."""
    app = themes()
    app.button(key="pack_semiconductor_equipment").click().run()
    assert not app.exception and app.query_params["words"]
    assert "業種パック" in shown(app)


def test_a_pack_in_use_is_taken_away_by_a_press() -> None:
    """The one that was added first, with the other left in place; undo brings it back."""
    app = themes()
    for pack in ("bank", "steel", "bank"):
        app.button(key=f"pack_{pack}").click().run()
    assert not app.exception and not notices(app)
    assert (app.button(key="pack_bank").label, app.button(key="pack_steel").label) == ("銀行", "鉄鋼・非鉄 ✕")
    app.button(key="words_undo").click().run()
    assert app.button(key="pack_bank").label == "銀行 ✕"


@pytest.mark.parametrize(("view", "few"), [("frequency", 17), ("exchanges", 12)])
def test_what_a_picture_leaves_out_is_one_press_away(facts: Facts, view: str, few: int) -> None:
    """The button says how many themes there are besides, the picture then has them all, and the same press takes them off."""
    app = themes(theme_view=view)
    button = next(each for each in app.button if str(each.key).startswith("further_") and each.key != "further_tone")
    more = int(re.findall(r"\d+", button.label)[0])
    before = {key.rpartition(":")[2] if view == "exchanges" else key.split(":")[1] for key, _ in marks(app)}
    button.click().run()
    after = {key.rpartition(":")[2] if view == "exchanges" else key.split(":")[1] for key, _ in marks(app)}
    assert not app.exception and len(before) == few and len(after) == few + more
    assert after <= {mention.theme for mention in facts.mentions}
    app.button(key=button.key).click().run()
    assert "rows" not in app.query_params


def test_the_list_is_taken_away_and_brought_back() -> None:
    """What is exported is imported as the same list."""
    mine = edited(usual(), Add("見直し", "demand"))
    app = themes()
    app.file_uploader(key="words_import").set_value([("mine.toml", toml_of(mine).encode(), "application/toml")]).run()
    assert not app.exception
    assert app.query_params["words"] == mine.digest


def finds(app: AppTest) -> dict[str, dict[str, int]]:
    """Return the terms in no theme that the panel lists, with the numbers on their buttons."""
    words = [
        found[1]
        for body in bodies(app)
        if "gj-found" in body and (found := re.search(r"<b title=[^>]*><span[^>]*>([^<]+)</span></b>", body))
    ]
    return {
        word: {name: int(app.button(key=f"{name}_{at}").label.split()[1]) for name in ("count_own", "count_other", "read")}
        for at, word in enumerate(words)
    }


def bodies(app: AppTest) -> list[str]:
    return [element.proto.body for element in app.get("html")]


def lines(app: AppTest) -> Any:
    """Return the lines of the concordance."""
    return next((each.value for each in app.dataframe if "left" in each.value.columns), pandas.DataFrame())


def test_every_number_of_a_find_lists_as_many_lines_and_rows() -> None:
    """The counts of both sides open the places they counted; the number at the contexts is their sum, and it opens both."""
    for side in ("management", "analyst"):
        app = themes()
        app.segmented_control(key="found_side").set_value(side).run()
        for at, (word, numbers) in enumerate(finds(app).items()):
            assert numbers["read"] == numbers["count_own"] + numbers["count_other"], word
            for name in (name for name, number in numbers.items() if number):
                app.button(key=f"{name}_{at}").click().run()
                assert not app.exception and not notices(app)
                assert len(lines(app)) == numbers[name], (word, name)
                assert evidence(app) == numbers[name] and "kwic" not in app.query_params
                app.button(key="chip_clear").click().run()


def test_a_number_of_themes_says_whose() -> None:
    """The sum of the page is of both sides, management's beside it; what a picture has no room for is of the side that it ranks."""
    app = themes()
    [both, told] = map(int, re.findall(r"(\d+)テーマ（うち経営(\d+)）", shown(app))[0])
    rest = app.button(key="further_frequency").label
    assert both >= told and f"経営が述べた、ほか{told - MOST_ROWS}テーマ" in rest
    assert "質問か経営が述べた" in themes(theme_view="exchanges").button(key="further_theme_exchanges").label
    overview = opened("overview", call=identifier(SAMPLE))
    assert f"上位9/{told}" in shown(overview) and any(f"経営陣が述べたのは{told}テーマ" in each.value for each in overview.markdown)


def test_what_no_theme_knows_is_added_by_one_click() -> None:
    """The term is gone from the list of finds with what listed its places, and counts for the theme that is open, in the part chosen."""
    app = themes(theme="demand")
    before = counts(app)
    [word, *_], numbers = list(finds(app)), next(iter(finds(app).values()))
    app.button(key="count_own_0").click().run()
    app.button(key="take_0").click().run()
    assert not app.exception and not notices(app)
    assert word not in finds(app) and "mark" not in app.query_params and app.query_params["words"]
    assert counts(app)["demand"] >= before["demand"] + numbers["count_own"]
    table = next(each.value for each in app.dataframe if "surfaces" in each.value.columns)
    assert table.set_index("term").loc[word, "part"].startswith("需要・景気（そ")


def test_a_term_is_added_to_the_part_that_is_chosen() -> None:
    """The part stands beside the term in the table of words."""
    app = themes(theme="demand")
    part = next(part for part in usual().by_key["demand"].parts if part.key)
    app.selectbox(key="found_part_demand_ja").set_value(part.key).run()
    word = next(iter(finds(app)))
    app.button(key="take_0").click().run()
    table = next(each.value for each in app.dataframe if "surfaces" in each.value.columns)
    assert table.set_index("term").loc[word, "part"] == part.ja


def test_a_small_difference_is_said_to_be_small() -> None:
    """No term of this call differs by more than chance, and the line stands before the first."""
    found = [body for body in bodies(themes()) if "gj-found" in body]
    assert "LLR 3.84 未満" in found[0] and sum("LLR 3.84 未満" in body for body in found) == 1


def test_a_find_of_another_call_opens_there() -> None:
    """Its number says that it stands there; a press opens that call, lists as many places, and holds it against this one."""
    other = next(path for path in SAMPLES if path.stem == "mikageno-2026q1")
    app = themes(against=identifier(other))
    app.segmented_control(key="found_side").set_value(identifier(other)).run()
    numbers = next(iter(finds(app).values()))
    assert numbers["count_other"] > 0 and app.button(key="count_other_0").label.endswith("↗")
    app.button(key="count_other_0").click().run()
    assert not app.exception and not notices(app)
    assert (app.query_params["call"], app.query_params["against"]) == (identifier(other), identifier(SAMPLE))
    assert len(lines(app)) == evidence(app) == numbers["count_other"]


def test_calls_of_one_title_are_told_apart_where_one_is_held_against() -> None:
    """What the picker tells apart by file is told apart in the list of what the call may be held against, too."""
    app = themes()
    app.text_area(key="pasted").set_value(f"{SAMPLE.read_text(encoding='utf-8')}\n以上です。")
    app.button(key="read_pasted").click().run()
    alike = [title for title in app.selectbox(key="picked").options if "御影野製作所 26年3月期 2Q" in title]
    offered = app.selectbox(key="set_against").options
    assert len(set(alike)) == 2 and len(set(offered)) == len(offered)
    assert sum(title in offered for title in alike) == 1  # all but the call itself
    app.selectbox(key="set_against").set_value(identifier(SAMPLE)).run()
    assert not app.exception and app.query_params["against"] == identifier(SAMPLE)
    assert len(set(app.segmented_control(key="found_side").options)) == 2


def test_the_words_of_a_long_call_are_counted_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for them unasked; one press counts them."""
    monkeypatch.setattr("components.panels.discovered.LONG", 1000)
    monkeypatch.setattr("components.panels.discovered.knows_words", lambda _: False)
    app = themes()
    assert not finds(app) and "長い説明会です" in shown(app)
    app.button(key="look_at_words").click().run()
    assert finds(app) and "長い説明会です" not in shown(app)


@pytest.mark.parametrize("view", ["frequency", "speakers", "parts", "along", "exchanges", "attention"])
def test_a_mark_of_a_picture_fills_the_concordance(view: str) -> None:
    """The lines are the places that the mark counted, whatever was looked for before."""
    for key, number in marks(themes(theme_view=view))[::23]:
        assert len(lines(themes(theme_view=view, mark=key))) == number, key


def test_a_pair_lists_the_places_of_both_names() -> None:
    """Each line is a mention of one of the two, in a passage that holds both."""
    key, number = next((key, number) for key, number in marks(themes(theme_view="pairs")) if "|" in key and number > 1)
    assert len(lines(themes(theme_view="pairs", mark=key))) >= 2 * number


def test_a_theme_that_is_looked_at_fills_the_concordance(facts: Facts) -> None:
    """Choosing a theme in the list of words lists its mentions, though nothing is filtered by it."""
    app = themes()
    assert lines(app).empty
    app.selectbox(key="theme_of_words").set_value("demand").run()
    assert len(lines(app)) == sum(m.theme == "demand" and m.turn is not None for m in facts.mentions)
    assert "theme" not in app.query_params


def test_a_line_opens_its_sentence_and_stays_in_its_list() -> None:
    """The sentence stands below the lines, and what is looked for is still listed."""
    app = themes(kwic="受注")
    number = len(lines(app))
    app = themes(kwic="受注", mark=f"place:{place('受注')}")
    assert evidence(app) == 1 and len(lines(app)) == number


def place(word: str) -> str:
    """Return where a word stands first in what is said."""
    [line, *_] = concordance(facts_of(read_file(SAMPLE)), (word,))
    return f"{line.start}:{line.end}"


def test_cells_that_are_cut_say_so() -> None:
    """A context that is longer than its column ends, or begins, with a sign of that."""
    table = lines(themes(kwic="受注"))
    assert table["left"].str.startswith("…").any() and table["right"].str.endswith("…").any()


@pytest.mark.parametrize("order", ["text", "left", "right"])
def test_the_concordance_lists_every_place_of_a_word(order: str) -> None:
    """As many lines as the text has places in what is said, each with the words around it."""
    app = themes(kwic="受注", order=order)
    table = next(each.value for each in app.dataframe if "left" in each.value.columns)
    assert len(table) > 3 and set(table["hit"]) == {"受注"}
    assert f"{len(table)}か所" in shown(app)


def test_a_word_that_is_nowhere_is_said_to_be_absent() -> None:
    assert "「該当しない語」は発言の中にありません" in shown(themes(kwic="該当しない語"))


HOSTILE = [
    "word:",
    "word:management:該当しない語",
    "word:nobody:受注",
    f"place:{'9' * 5000}:1",
    "place:²:3",
    "place:0:99999999",
    "place:5:5",
    "place:1:2:3",
    "placed:turn:²:price",
    "placed:turn:999:price",
    "placed:part:presentation:moderator:guidance",
    "placed:part:nothing:management:guidance",
    "placed:",
    "together:sentence:",
    "together:x:a|b",
    "theme:guidance#nothing:all",
    "theme:guidance.nothing:all",
    "tone:a:b:c:d",
]


@pytest.mark.parametrize("mark", HOSTILE)
def test_a_mark_that_is_none_is_left_out_with_a_word(mark: str) -> None:
    """Whatever a link holds, the page opens without it and says so."""
    app = opened(call=identifier(SAMPLE), mark=mark)
    assert not app.exception
    assert "mark" not in app.query_params and notices(app)


def test_a_term_opens_its_own_sentences_and_contexts(facts: Facts) -> None:
    """A term that only analysts say opens theirs, one that nobody says opens nothing."""
    app = themes(theme="guidance")
    table = next(each.value for each in app.dataframe if "surfaces" in each.value.columns)
    for _, row in table[(table["management"] + table["analyst"]) > 0].iterrows():
        side, number = ("all", row["management"]) if row["management"] else ("analysts", row["analyst"])
        opened_app = themes(mark=f"theme:guidance#{row['term']}:{side}")
        assert evidence(opened_app) == number
        assert any(len(each.value) for each in opened_app.dataframe if "left" in each.value.columns)


def test_a_theme_that_is_emptied_is_said_to_be() -> None:
    """The line above names the theme whose last mention went, though it has no bar any more."""
    facts = facts_of(read_file(SAMPLE))
    counts_ = {t: [m for m in facts.mentions if m.theme == t and m.role == "management"] for t in facts.wordlist.by_key}
    theme, [mention] = next((t, found) for t, found in counts_.items() if len(found) == 1)
    app = themes(theme=theme)
    app.segmented_control(key="edit_kind").set_value("remove").run()
    app.selectbox(key=f"remove_{theme}").set_value(mention.surface)
    app.button(key="apply_edit").click().run()
    assert f"{facts.wordlist.label(theme, 'ja')} 1 → <b>0</b>" in shown(app)


def test_as_many_steps_back_as_changes_lead_to_the_usual_list() -> None:
    """Even where a change leads to a list that was there before, undo goes back through all of them."""
    app = themes(theme="demand")
    change(app, "add", edit_word="見直し")
    change(app, "add", edit_word="社内")
    change(app, "remove", remove_demand="社内")
    for _ in range(3):
        assert app.query_params["words"]
        app.button(key="words_undo").click().run()
    assert "words" not in app.query_params and app.button(key="words_undo").disabled


def test_the_changes_of_one_person_are_not_anothers() -> None:
    """Two sessions that come to one list have each their own way back."""
    one, other = themes(theme="demand"), themes(theme="demand")
    change(one, "add", edit_word="見直し")
    change(other, "add", edit_word="見直し")
    change(other, "add", edit_word="現場")
    change(other, "remove", remove_demand="現場")
    assert one.query_params["words"] == other.query_params["words"]
    one.run()
    assert "語彙表に変更 1件" in shown(one) and "語彙表に変更 3件" in shown(other)


def test_a_list_that_comes_by_a_link_leads_back_to_the_usual_one() -> None:
    app = change(themes(theme="demand"), "add", edit_word="見直し")
    visitor = themes(words=app.query_params["words"])
    assert "語彙表に変更 1件" in shown(visitor)
    visitor.button(key="words_undo").click().run()
    assert "words" not in visitor.query_params


def test_no_row_is_chosen_until_one_is_pressed() -> None:
    """Rows that open nothing are no mark's, so that the table opens without a chosen cell."""
    app = themes(theme="guidance")
    key = f"terms_{identifier(SAMPLE)}_guidance_{usual().digest}_0"
    assert not (app.session_state[key]["selection"]["cells"] if key in app.session_state else [])


def test_the_way_back_to_the_usual_list_can_be_taken_back() -> None:
    """Going back to the usual list is a step like any other."""
    app = change(themes(theme="demand"), "add", edit_word="見直し")
    words = app.query_params["words"]
    app.button(key="words_reset").click().run()
    assert "words" not in app.query_params and "標準の語彙表に戻した" in shown(app)
    assert app.button(key="words_reset").disabled
    app.button(key="words_undo").click().run()
    assert app.query_params["words"] == words


def test_the_counts_of_the_page_are_of_one_scope() -> None:
    """The heading, the line of the last change and the list of themes count both sides, as far as the selection goes."""
    facts = facts_of(read_file(SAMPLE))
    speaker = next(turn.speaker_id for turn in facts.speech.turns if turn.role == "management" and turn.speaker_id)
    said = [m for m in facts.mentions if m.role in ("management", "analyst")]
    in_view = [m for m in said if m.speaker_id == speaker]
    app = themes(speaker=speaker)
    assert f"{len(in_view)}回" in shown(app) and len(in_view) < len(said)
    options = app.selectbox(key="theme_of_words").options
    assert sum(int(option.rpartition("　")[2]) for option in options) == len(in_view)
    change(app, "add", edit_word="見直し")
    assert f"言及 {len(in_view)} → " in shown(app)


def test_what_a_phrase_hid_counts_again() -> None:
    """The phrase stands among what can be taken out of the theme, and taking it out gives the list as it was."""
    before = counts(app := themes(theme="demand"))
    facts = facts_of(read_file(SAMPLE))
    surface = next(m.surface for m in facts.mentions if m.theme == "demand")
    change(app, "exclude", edit_phrase=f"{surface}の見通し")
    assert app.query_params["words"]
    change(app, "remove", remove_demand=f"{surface}の見通し")
    assert "words" not in app.query_params and counts(app) == before


def test_a_theme_whose_words_are_changed_stays_in_the_box() -> None:
    """It was the first by its mentions and is no longer; its places are not listed for that."""
    app = themes()
    first = app.selectbox(key="theme_of_words").value
    said = Counter(m.surface for m in facts_of(read_file(SAMPLE)).mentions if m.theme == first)
    for surface, _ in said.most_common(3):
        change(app, "remove", **{f"remove_{first}": surface})
    name = next(theme.names[0] for theme in usual().themes if theme.key == first)
    box = app.selectbox(key="theme_of_words")
    assert box.value == first and "words" in app.query_params and not box.options[0].startswith(name)
    assert lines(app).empty


def test_a_theme_that_is_made_stands_open() -> None:
    app = change(themes(), "make", make_name="会社の名前", make_words="御影野、ミカゲノ")
    assert app.selectbox(key="theme_of_words").value == "own1"


def test_a_refusal_is_of_the_call_it_was_tried_on() -> None:
    """Another call opens without the sentence about the one before."""
    app = change(themes(theme="demand"), "add", edit_word="需")
    assert notices(app)
    other = identifier(SAMPLES[1])
    app.query_params["call"] = other
    app.run()
    assert not [n for n in notices(app) if "語彙表はそのままです" in n]


@pytest.mark.parametrize("view", ["exchanges", "pairs", "attention"])
def test_pictures_without_a_second_line_say_below_what_changed(view: str) -> None:
    said = [m for m in facts_of(read_file(SAMPLE)).mentions if m.role == "management"]
    [(theme, surface), _], *_ = Counter((m.theme, m.surface) for m in said).most_common(1)
    app = themes(theme_view=view)
    assert "変更前 → 後" not in shown(app)
    app.selectbox(key="theme_of_words").set_value(theme).run()
    change(app, "remove", **{f"remove_{theme}": surface})
    assert "変更前 → 後" in shown(app)


def test_a_file_that_changes_nothing_says_so() -> None:
    """The list in use comes back: the page says that it is the same."""
    app = themes()
    app.file_uploader(key="words_import").set_value(("usual.toml", toml_of(usual()).encode(), "application/toml")).run()
    assert any("同じです" in said for said in notices(app)) and "words" not in app.query_params
