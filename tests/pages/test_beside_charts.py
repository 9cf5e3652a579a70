"""What stands beside every chart of every page: a text that says what it shows, a table of its marks at a key, and its method card."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.facts import facts_of
from components.facts.report import stretches
from components.lexicon import entries
from components.panels.parameters import ALLOWED
from components.reading import read_file
from tests.conftest import SAMPLES
from tests.pages.test_pages import charts, identifier, notices, opened, shown

DIGEST, YEAR = (next(path for path in SAMPLES if path.stem.startswith(name)) for name in ("alibaba", "mikageno-2026q2"))
VIEWS: list[tuple[str, dict[str, str]]] = [
    ("overview", {}),
    ("overview", {"scale": "raw", "unit": "characters"}),
    *(("figures", {"picture": picture}) for picture in ("levels", "expected", "bridges", "along")),
    ("questions", {"view": "matrix", "group": "analyst"}),
    ("questions", {"view": "answering", "group": "firm", "unit": "asks"}),
    ("questions", {"view": "lengths", "group": "firm_type", "unit": "turns"}),
    ("questions", {"view": "attention"}),
    *(("themes", {"theme_view": view, "tone_view": "forms"}) for view in ("frequency", "speakers", "parts", "along", "exchanges")),
    ("themes", {"theme_view": "pairs", "within": "turn", "level": "term"}),
    ("themes", {"theme_view": "attention", "tone_side": "analysts"}),
    *(("compare", {"course": course}) for course in ("levels", "guidance", "progress")),
    ("compare", {"compared": "themes"}),
    ("compare", {"compared": "themes", "said_side": "facing"}),
    ("compare", {"compared": "asked", "asked_of": "analyst"}),
    ("compare", {"compared": "asked", "asked_of": "firm"}),
    ("compare", {"compared": "manner", "over_kind": "forms"}),
]  # fmt: skip
IDS = ["-".join((page, *link.values())) for page, link in VIEWS]


@pytest.fixture(scope="module")
def seen() -> dict[str, list[tuple[str, float]]]:
    """Hold the text of every chart that was placed with its marks: no two that differ say the same."""
    return {}


def view(page: str, link: dict[str, str]) -> AppTest:
    call = DIGEST if link.get("picture") == "bridges" else YEAR
    app = opened(page, call=identifier(call), tables="here", lang=language_of(link), **link)
    assert not app.exception and not notices(app)
    return app


def language_of(link: dict[str, str]) -> str:
    """Let half of the views be in either language."""
    return ("ja", "en")[sum(map(len, link.values())) % 2]


def tables(app: AppTest) -> Iterator[dict[str, Any]]:
    for element in app.get("bidi_component"):
        if element.proto.component_name == "gijiroku_marks":
            yield json.loads(element.proto.json)


def keyed(chart: dict[str, Any]) -> list[tuple[str, float]]:
    return [(key, float(number)) for trace in chart["data"] for key, number in trace.get("customdata") or []]


@pytest.mark.parametrize(("page", "link"), VIEWS, ids=IDS)
def test_every_chart_has_its_table_its_text_and_its_method(
    page: str, link: dict[str, str], seen: dict[str, list[tuple[str, float]]]
) -> None:
    """The table has a row for each mark, by its key, with a value; the text says how many marks and the largest; a card is at hand."""
    app = view(page, link)
    drawn, rows = list(charts(app)), [table["rows"] for table in tables(app)]
    texts = [element.proto.alt for element in app.get("plotly_chart")]
    assert drawn and len(drawn) == len(rows)
    for chart, listed, text in zip(drawn, rows, texts, strict=True):
        marks = keyed(chart)
        assert marks and Counter(key for key, _ in marks) == Counter(key for key, *_ in listed)
        assert all(first and value for _, first, _, value in listed)
        assert str(len(marks)) in text and any(value in text and first in text for first, value in largest(chart, listed))
        assert seen.setdefault(text, marks) == marks
    cards = list(methods(app.main))
    assert len(cards) == len(drawn) and all(cards)


def largest(chart: dict[str, Any], listed: list[list[str]]) -> list[tuple[str, str]]:
    """Return the row and the value of the marks of the largest number among those that most marks are held against."""
    scaled = [
        (each[1], float(n), key)
        for trace in chart["data"]
        for (key, n), each in zip(trace.get("customdata") or [], trace.get("meta") or [])
    ]
    scale = Counter(scale for scale, *_ in scaled).most_common(1)[0][0]
    most = max(number for each, number, _ in scaled if each == scale)
    keys = {key for each, number, key in scaled if each == scale and number == most}
    return [(first, value) for key, first, _, value in listed if key in keys]


def methods(block: Any, card: str = "") -> Iterator[str]:
    """Yield for every chart of a block the words of the method card around it, empty where it offers no picture or is not there."""
    inside = list(descendants(block))
    cards = [child for child in inside if child.type == "popover" and child.proto.popover.label in ("測り方", "Method")]
    if len(cards) == 1:
        told, saved = ([each for each in descendants(cards[0]) if each.type == kind] for kind in ("markdown", "html"))
        card = "".join(each.value for each in told) if any('data-save="png"' in each.proto.body for each in saved) else ""
    for child in block.children.values():
        if child.type == "plotly_chart":
            yield card
        elif hasattr(child, "children"):
            yield from methods(child, card)


def descendants(block: Any) -> Iterator[Any]:
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from descendants(child)


def test_the_views_are_all_there_are() -> None:
    """Every picture that a switch of the link names is among the views above, but for those that are lists."""
    told = {name: {link[name] for _, link in VIEWS if name in link} for name in ("picture", "view", "theme_view", "course")}
    lists = {"picture": {"computed", "numeracy"}, "view": {"before"}}
    assert all(ALLOWED[name] == values | lists.get(name, set()) for name, values in told.items())


def test_the_map_of_the_source_has_them_too() -> None:
    """The band of the text says what it shows, its table has a row for each piece that is no blank, and its card saves it."""
    app = opened("checks", call=identifier(YEAR), tables="here")
    facts = facts_of(read_file(YEAR))
    pieces = [each for each in stretches(facts) if facts.speech.text[each.start : each.end].strip()]
    [table] = tables(app)
    assert len(table["rows"]) == len(pieces) and all(key.startswith(("sentence:", "span:")) for key, *_ in table["rows"])
    [text] = re.findall(r'class="band" role="img" aria-label="([^"]+)"', shown(app))
    assert f"印は{len(pieces)}個" in text and f"{max(each.end - each.start for each in pieces):,}字" in text
    assert 'data-panel="panel_coverage"' in shown(app)


def test_tables_are_made_when_they_are_asked_for() -> None:
    """Without the switch there is none; the button of the key shows them and puts them away, and the link keeps it."""
    app = opened(call=identifier(YEAR))
    assert not list(tables(app))
    app.button(key="tables").click().run()
    assert len(list(tables(app))) == len(list(charts(app))) and app.query_params["tables"] in ("here", ["here"])
    app.button(key="tables").click().run()
    assert not list(tables(app)) and "tables" not in app.query_params


def test_a_wrong_switch_is_said() -> None:
    """A link that sets the switch to nothing there is shows no table and says so."""
    app = opened(call=identifier(YEAR), tables="<b>")
    assert notices(app) and not list(tables(app))


def test_a_shared_screen_has_no_tables() -> None:
    """What is presented is a picture, as high as its room."""
    app = opened(call=identifier(YEAR), tables="here", present="1", page="overview", panel="questions")
    assert list(charts(app)) and not list(tables(app))


def test_both_languages_word_every_unit() -> None:
    """What a count is of is worded for one and for many."""
    units = {name: words for name, words in entries("screen")["exhibit"].items() if name.startswith("of_")}
    assert len(units) >= 6 and all("{count}" in text for words in units.values() for text in words.values())
