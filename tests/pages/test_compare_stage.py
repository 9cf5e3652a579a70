"""A comparison on a shared screen: the picture of its view in rows that can be read, what moved above it, and a quotation."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from components.panels import shelf
from components.panels.compare.pictures import Room
from components.reading import document_at
from tests.conftest import SAMPLES
from tests.pages.test_pages import identifier, opened, shown
from tests.pages.test_review import fonts

QUARTERS = [path for path in SAMPLES if path.stem.startswith("mikageno")]
IDS = ",".join(identifier(path) for path in QUARTERS)
# The view, its name, and words of what moved there between the third quarter and the year.
VIEWS = [
    ({"compared": "figures"}, "業績", "前年比は、前回"),
    ({"compared": "figures", "course": "guidance"}, "業績", "前年比は、前回"),
    ({"compared": "figures", "course": "progress"}, "業績", "前年比は、前回"),
    ({"compared": "themes"}, "テーマ", "への言及は、前回"),
    ({"compared": "asked"}, "質疑", "前回、回答の残った問い"),
    ({"compared": "manner"}, "語り方", ""),
]
# The smallest type, and the room of the picture, in pixels of a screen of 720.
LEGIBLE, ROOM = 16, 366


@pytest.mark.parametrize(("link", "name", "moved"), VIEWS, ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else "")
def test_a_view_is_one_picture_with_what_moved(link: dict[str, str], name: str, moved: str) -> None:
    """No table and no second picture; what is said is quoted from one of the calls compared."""
    app = opened(call=identifier(QUARTERS[0]), calls=IDS, present="1", page="compare", **link)
    assert not app.exception and not app.dataframe
    (chart,) = app.get("plotly_chart")
    spec = json.loads(chart.proto.spec)
    sizes = [float(size) for size in re.findall(r"font-size:(\d+(?:\.\d+)?)px", chart.proto.spec)]
    assert min([*sizes, *(size for part in (spec["layout"], *spec["data"]) for size in fonts(part))]) >= LEGIBLE
    said = unescape(shown(app))
    assert spec["layout"]["height"] <= ROOM + (0 if "gj-stage-quote" in said else 120)
    assert f"<h1>比較・{name}" in said and moved in said
    assert not moved or (re.search(r'gj-stage-quote"><div class="text">(?:<span[^>]*>)?「', said) and "御影野製作所、2026年3月期" in said)


@pytest.mark.parametrize(("link", "told"), [
    ({"compared": "figures"}, r"(\S+)の前年比は"),
    ({"compared": "figures", "course": "guidance"}, r"(\S+)の前年比は"),
    ({"compared": "themes"}, r"「([^」]+)」への言及"),
    ({"compared": "manner"}, r"「([^」]+ × [^」]+)」は"),
    ({"compared": "manner", "over_kind": "forms"}, r"言い方「([^」]+)」は"),
])  # fmt: skip
def test_what_is_told_is_drawn(link: dict[str, str], told: str) -> None:
    """The metric, the theme or the noun of a sentence above the picture has its row in it, however late it comes by its order."""
    *_, then, now = IDS.split(",")
    every = ",".join(map(identifier, SAMPLES))
    app = opened(call=identifier(QUARTERS[0]), calls=every, present="1", page="compare", then=then, now=now, **link)
    said = re.findall(told, unescape(shown(app)).partition("</h1>")[2].partition("</div>")[0])
    rows = [label["text"] for label in json.loads(app.get("plotly_chart")[0].proto.spec)["layout"]["annotations"]]
    assert said and all(any(name in row for row in rows) for name in said), (said, rows)


def test_a_row_that_is_told_of_takes_the_last_place() -> None:
    """Of the first rows only so many stay as leave room for what is told, in the order that all have."""
    keys = ["a", "b", "c", "d", "e"]
    assert [Room(3).takes(keys), Room(3, frozenset("e")).takes(keys), Room(3, frozenset("bz")).takes(keys)] == [
        [0, 1, 2],
        [0, 1, 4],
        [0, 1, 2],
    ]


def test_two_calls_are_presented_line_by_line() -> None:
    """The counts, and few lines, of which the first stand in both calls."""
    app = opened(call=identifier(QUARTERS[0]), calls=IDS, present="1", page="compare", compared="wording")
    said = shown(app)
    lines = re.findall(r"gj-pair is-(\w+)", said)
    assert not app.exception and 0 < len(lines) <= 3 and set(lines) <= {"wording", "numbers"} and "121文" in said


def test_the_mark_that_is_open_is_quoted() -> None:
    """A quotation is of the sentence behind the mark, from the call that it stands in."""
    app = opened(call=identifier(QUARTERS[0]), calls=IDS, present="1", page="compare", over=f"over:{IDS.split(',')[2]}:said:figures")
    assert not app.exception and "第３四半期" in shown(app).partition('gj-stage-quote">')[2]


def test_two_companies_are_not_each_others_past() -> None:
    """Between calls of two companies nothing is said to have moved."""
    other = next(path for path in SAMPLES if path not in QUARTERS)
    calls = f"{identifier(QUARTERS[0])},{identifier(other)}"
    app = opened(call=identifier(QUARTERS[0]), calls=calls, present="1", page="compare", compared="themes")
    assert not app.exception and "前回" not in unescape(shown(app))


def two_records(folder: Path) -> list[str]:
    """Open two records of one quarter, neither of the bytes of a sample, and return their ids."""
    text = QUARTERS[0].read_text(encoding="utf-8")
    paths = [folder / f"a-record-of-the-first-quarter-that-has-a-long-name-{number}.txt" for number in (1, 2)]
    for path, more in zip(paths, ("ご清聴ありがとうございました。\n", "以上です。\n"), strict=True):
        path.write_text(text + more, encoding="utf-8")
    return [shelf.shelf().keep(document_at(path), path.name) for path in paths]


def test_calls_of_one_quarter_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their columns are numbered, and a title that has no room for their files leaves these to the line below it."""
    ids = two_records(tmp_path)
    monkeypatch.setattr(shelf, "started_with", lambda: shelf.Started(tuple(ids), (), ()))
    app = opened(call=ids[0], calls=",".join(ids), present="1", page="compare", compared="themes")
    title, _, rest = unescape(shown(app)).partition("<h1>")[2].partition("</h1>")
    assert not app.exception and title.endswith("26年3月期 1Q – 26年3月期 1Q") and "…1.txt・御影野製作所 26年3月期 1Q → …2.txt" in rest
    assert all(f"1Q ({number})" in app.get("plotly_chart")[0].proto.spec for number in (1, 2))


def test_a_comparison_is_put_on_the_agenda_by_its_view_and_calls() -> None:
    """The title of the step names both, and is free to be changed."""
    app = opened("compare", call=identifier(QUARTERS[0]), calls=IDS, compared="asked")
    app.button(key="agenda_add").click().run()
    title = app.text_input(key="agenda_title").value
    assert title.startswith("比較・質疑") and "御影野製作所" in title and "1Q" in title
