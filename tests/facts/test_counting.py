"""The words of the screen with their blanks filled: the form of a word goes with its number, days stand as a language writes them."""

import re

import pytest

from components.facts.wording import FORMS, Words
from components.lexicon import entries


@pytest.mark.parametrize(
    ("key", "blanks", "ja", "en"),
    [
        ("themes.scope", {"count": 1}, "1テーマ", "1 theme"),
        ("themes.scope", {"count": 2}, "2テーマ", "2 themes"),
        ("themes.scope", {"count": 0}, "0テーマ", "0 themes"),  # none takes the form of many in English
        (
            "transcript.scope",
            {"turns": "1", "characters": "1,001"},
            "1発言・1,001字",
            "1 turn, 1,001 characters",
        ),  # numbers as they are shown
        ("theme_words.changed", {"count": 1}, "語彙表に変更 1件", "1 change to the list"),
    ],
)
def test_a_word_takes_the_form_of_its_number(key: str, blanks: dict[str, object], ja: str, en: str) -> None:
    assert (Words("ja").say(key, **blanks), Words("en").say(key, **blanks)) == (ja, en)


def test_every_pair_of_forms_is_of_a_blank_beside_it() -> None:
    """Two forms stand behind the number that they go with, and Japanese needs none."""
    for section, names in entries("screen").items():
        for name, words in names.items():
            assert FORMS not in re.sub(r"[^{]*({[^}]*})?", r"\1", words["ja"]), f"{section}.{name}"
            for blank in re.findall(r"{(\w+):[^}|]*\|[^}]*}", words["en"]):
                assert f"{{{blank}}}" in words["en"], f"{section}.{name}"


def test_days() -> None:
    assert (Words("ja").day("2025-09-30"), Words("en").day("2025-09-30")) == ("2025年9月30日", "Sep 30, 2025")
