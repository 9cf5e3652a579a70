"""Heads of columns on a shared screen: Latin ones keep their words whole, Japanese ones run in short lines."""

from typing import Any

import pytest

from components.charts.screen_names import laid_heads


def _layout(*heads: str) -> dict[str, Any]:
    annotations = [{"x": at, "yref": "paper", "y": 1, "text": head, "textangle": -90} for at, head in enumerate(heads)]
    return {"annotations": annotations, "margin": {"t": 400, "l": 440, "r": 20}, "xaxis": {"range": [-0.5, 11.5]}}


@pytest.mark.parametrize(
    ("heads", "angles"),
    [
        (("AI", "Promotion & sales events", "E-commerce & live streaming"), [0, -90, -90]),
        (("AI", "Asks", "Tax"), [0, 0, 0]),  # each fits its column
        (("AI", "販売促進と催事"), [0, 0]),
    ],
)
def test_no_word_is_broken(heads: tuple[str, ...], angles: list[int]) -> None:
    """Where a word is wider than its column the heads stand on their side; no line ends in the midst of a Latin word."""
    layout = _layout(*heads)
    laid_heads(layout, 1.0)
    assert [each["textangle"] for each in layout["annotations"]] == angles
    lines = [each["text"].replace("&amp;", "&").split("<br>") for each in layout["annotations"]]
    assert [(" " if head.isascii() else "").join(each) for head, each in zip(heads, lines, strict=True)] == list(heads)
    assert layout["margin"]["t"] < 400


def test_a_head_on_its_side_has_as_few_lines_as_fit() -> None:
    """The highest needs all its lines; beside it no other is broken more often than that height asks for."""
    layout = _layout("E-commerce & live streaming", "Demand & macro", "Take rate")
    laid_heads(layout, 1.0)
    assert [each["text"].count("<br>") + 1 for each in layout["annotations"]] == [2, 1, 1]


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("ブランド・商品", "ブランド・<br>商品"),
        ("EC・ライブ配信", "EC・<br>ライブ<br>配信"),
        ("利用者・会員", "利用者・<br>会員"),
        ("ガバナンス", "ガバナ<br>ンス"),
        ("AI・5G活用", "AI・<br>5G活用"),
    ],
)
def test_a_middle_dot_ends_a_line(head: str, lines: str) -> None:
    """Heads part at their dots, and what is longer than its column in the middle."""
    layout = _layout(head)
    layout["xaxis"]["range"] = [-0.5, 9.5]
    laid_heads(layout, 1.0)
    assert layout["annotations"][0]["text"] == lines
