"""What was chosen stays chosen when the language changes, as a browser sends it: by the words that a field had when it was last seen."""

from collections.abc import Iterator, Mapping

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Node, Radio, Selectbox

from tests.pages.test_pages import notices, opened

# Views whose choices are in words of the language, and what of the session leads to those that stand behind another choice.
VIEWS: tuple[tuple[str, dict[str, str], dict[str, str]], ...] = (
    ("overview", {}, {}),
    ("figures", {}, {}),
    ("themes", {}, {"edit_kind": "add"}),
    ("themes", {"tone_view": "forms"}, {"tone_kind": "remove", "edit_kind": "remove"}),
    ("themes", {}, {"tone_kind": "file", "edit_kind": "merge"}),
    ("compare", {"compared": "figures"}, {}),
    ("compare", {"compared": "wording"}, {}),
    ("library", {"shelf": "search", "q": "売上"}, {}),
)
# With another call the whole view begins anew.
LEFT_ALONE = ("picked",)


def fields(node: Node, is_away: bool = False) -> Iterator[tuple[Radio[str] | Selectbox[str], bool]]:
    """Yield the fields that have words to choose from, and whether each stands in a popover, where it hears of nothing new while closed."""
    if isinstance(node, Radio | Selectbox):
        if len(node.options) > 1 and node.key not in LEFT_ALONE:
            yield node, is_away
    elif isinstance(node, Block):
        inside = is_away or (node.type or "") == "popover"
        for child in node.children.values():
            yield from fields(child, inside)


def chosen(app: AppTest) -> Mapping[str, object]:
    """Return what is chosen in each field, by its name in whichever language."""
    return {str(field.key).removesuffix("_ja").removesuffix("_en"): field.value for field, _ in fields(app.main)}


@pytest.mark.parametrize(("page", "link", "session"), VIEWS)
def test_a_choice_outlasts_the_language(page: str, link: dict[str, str], session: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The last choice of each field, there and back; those of a popover go on sending the words that they had when it was closed."""
    app = opened(page, lang="ja", **link)
    for name, value in session.items():
        app.session_state[name] = value
    app.run()
    for at in range(len(chosen(app))):
        field, is_away = [*fields(app.main)][at]
        if is_away:
            field.set_value(_last(field))
    app.run()
    held = {field.id: field._widget_state for field, is_away in fields(app.main) if is_away}
    _send(monkeypatch, held)
    before, view = chosen(app), dict(app.query_params)
    for language in ("en", "ja", "en", "ja"):
        app.query_params["lang"] = language
        app.run()
        assert not app.exception and notices(app) == []
        assert chosen(app) == before
    assert {**app.query_params, "lang": view["lang"]} == view


def _last(field: Radio[str] | Selectbox[str]) -> str:
    return field.options[-1]


def _send(monkeypatch: pytest.MonkeyPatch, held: Mapping[str, WidgetState]) -> None:
    """Let fields in popovers send what they held, and all others what they show."""
    for kind in (Radio, Selectbox):
        monkeypatch.setattr(kind, "_widget_state", property(lambda field: held.get(field.id) or _shown(field)))


def _shown(field: Radio[str] | Selectbox[str]) -> WidgetState:
    proto = field.proto
    if proto.set_value:
        words = proto.raw_value if proto.HasField("raw_value") else None
    else:
        words = field.options[proto.default] if proto.HasField("default") else None
    return WidgetState(id=field.id) if words is None else WidgetState(id=field.id, string_value=words)
