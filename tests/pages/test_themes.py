"""The page of themes through the router: marks open as many rows as they say, changes of the words count at once and can be undone."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.facts import Facts, facts_of
from components.facts.wordlist import usual
from components.facts.wordlist.edits import Add, edited
from components.facts.wordlist.writing import toml_of
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
    assert "「見直し」を" in shown(app) and f"{before['demand']} → <b>{now['demand']}</b>" in shown(app)
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


REFUSED: list[tuple[str, dict[str, str]]] = [
    ("add", {"edit_word": "需"}),
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


def test_the_list_is_taken_away_and_brought_back() -> None:
    """What is exported is imported as the same list."""
    mine = edited(usual(), Add("見直し", "demand"))
    app = themes()
    app.file_uploader(key="words_import").set_value([("mine.toml", toml_of(mine).encode(), "application/toml")]).run()
    assert not app.exception
    assert app.query_params["words"] == mine.digest


def test_what_no_theme_knows_is_added_by_one_click() -> None:
    """The term is gone from the list of finds, and counts for the theme that is open."""
    app = themes(theme="demand")
    before, listed = counts(app), shown(app)
    app.button(key="take_0").click().run()
    assert not app.exception and not notices(app)
    assert counts(app)["demand"] >= before["demand"] and shown(app) != listed
    assert app.query_params["words"]


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
