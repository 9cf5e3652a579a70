"""The two READMEs: one document in two languages, with the pictures of each, all of them made by one script."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

READMES = {"en": ROOT / "README.md", "ja": ROOT / "README.ja.md"}
# No picture is larger: a repository keeps every one it ever had.
MOST_BYTES = 250_000
LINK = re.compile(r"\]\(([^)#]+)\)")


def text(language: str) -> str:
    return READMES[language].read_text(encoding="utf-8")


def pictures(language: str) -> list[str]:
    """Return the paths of the pictures that a README shows, in their order."""
    return [path for path in LINK.findall(text(language)) if path.endswith(".png")]


def shape(language: str) -> list[str]:
    """Return what a README is built of, in its order: the levels of its headings, items, rows, blocks and pictures."""
    return re.findall(r"^(#+ |- |\d\. |\||```|!\[)", text(language), re.MULTILINE)


@pytest.mark.parametrize("language", READMES)
def test_every_link_leads_somewhere_and_the_other_language_is_the_first(language: str) -> None:
    """What a README names beside it is there; the first link is to the other one."""
    links = [link for link in LINK.findall(text(language)) if not link.startswith("http")]
    assert [link for link in links if not (ROOT / link).exists()] == []
    assert ROOT / links[0] in set(READMES.values()) - {READMES[language]}


def test_the_pictures_are_those_of_the_script() -> None:
    """Every picture shown is in the README's language and no larger than it may be, every picture made is shown, once in each language."""
    made = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".readme").rglob("*.*")}
    shown = [path for language in READMES for path in pictures(language)]
    assert sorted(shown) == sorted(made)
    for language in READMES:
        assert {Path(path).parent.as_posix() for path in pictures(language)} == {f".readme/{language}"}
    assert [path for path in made if (ROOT / path).stat().st_size > MOST_BYTES] == []


def test_both_say_the_same_in_the_same_order() -> None:
    """The same commands, headings, items, tables and pictures, so that neither falls behind the other."""
    commands = [re.findall(r"^```sh\n(.*?)^```", text(language), re.MULTILINE | re.DOTALL) for language in READMES]
    assert commands[0] == commands[1] and len(commands[0]) > 3
    assert shape("en") == shape("ja")
    assert [Path(path).name for path in pictures("en")] == [Path(path).name for path in pictures("ja")]


def test_the_command_of_the_checks_is_the_one_of_the_readme() -> None:
    """What runs all checks finds the command by the end of its line, in English; it is a whole block of commands."""
    found = subprocess.run(["grep", "-m", "1", "bin/pytest$", READMES["en"]], capture_output=True, text=True, check=True).stdout
    assert found.startswith("python3 -m venv .venv && ") and found in re.findall(r"^```sh\n(.*?)^```", text("en"), re.MULTILINE | re.DOTALL)
